import { expect, test } from 'vitest';
import type { DeckId } from '#core/base/brand.ts';
import { parseNote } from '#core/notes/parse.ts';
import type { Inline, Side } from '#core/notes/types.ts';
import { hostileNotes } from '../../fixtures/hostile/note.ts';
import { payloads } from '../../fixtures/hostile/payloads.ts';

const deck = 'hostile' as DeckId;

function* inlines(children: readonly Inline[]): Generator<Inline> {
	for (const child of children) {
		yield child;
		if ('children' in child) yield* inlines(child.children);
	}
}

function* linksOf(side: Side): Generator<string> {
	for (const block of side) {
		const runs =
			block.kind === 'paragraph'
				? block.children
				: block.kind === 'table'
					? [...block.header, ...block.rows.flat()].flat()
					: [];
		for (const run of inlines(runs)) if (run.kind === 'link') yield run.href;
		if (block.kind === 'list') for (const item of block.items) yield* linksOf(item);
	}
}

test('there are at least 200 payloads of our own, all different', () => {
	expect(new Set(payloads).size).toBeGreaterThanOrEqual(200);
});

test.each(hostileNotes)('$path makes cards whose links lead to the web only', (note) => {
	const { facts } = parseNote({ ...note, deck });
	const cards = facts.flatMap((fact) => fact.cards);
	expect(cards.length).toBeGreaterThan(0);
	for (const card of cards)
		for (const href of [...linksOf(card.prompt), ...linksOf(card.answer)])
			expect(href).toMatch(/^(https?:\/\/|mailto:)/i);
});

test('names that objects inherit are words like others', () => {
	for (const note of hostileNotes) parseNote({ ...note, deck });
	expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
	expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted');
});
