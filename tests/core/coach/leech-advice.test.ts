import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CardId, DeckId } from '#core/base/brand.ts';
import type { EntryOf } from '#core/log/types.ts';
import { leechAdvice, type Remedy } from '#core/coach/leech-advice.ts';
import { compileDeck } from '#core/notes/deck.ts';
import { emptyLedger } from '#core/notes/identity/ledger.ts';
import { promptText } from '#core/notes/plain-text.ts';
import type { Card } from '#core/notes/types.ts';
import { Device, review } from '../log/writing.ts';

function cardsIn(source: string, path = 'test/en.md'): readonly Card[] {
	return compileDeck([{ path, source }], emptyLedger('test' as DeckId)).deck.notes[0]!.cards;
}

const kinds = (remedies: readonly Remedy[]) => remedies.map(({ kind }) => kind);
const path = 'kubernetes-service/note.md';
const cards = cardsIn(
	readFileSync(new URL(`../../fixtures/notes/${path}`, import.meta.url), 'utf8'),
	path
);
const asking = (all: readonly Card[], words: string) =>
	all.find((card) => promptText(card).includes(words))!;

/** Wrong answers typed to a card. */
function typed(card: CardId, ...texts: readonly string[]): readonly EntryOf<'review'>[] {
	const device = new Device('a');
	return texts.map((typed) => device.write({ ...review(card, 1), typed, verdict: 'wrong' }));
}

describe('on cards of a real note', () => {
	test('each gets three different ways, and to suspend is among them where nothing is wrong', () => {
		expect(cards.length).toBeGreaterThan(40);
		for (const card of cards) {
			const ways = kinds(leechAdvice(card, cards, []));
			expect(ways).toHaveLength(3);
			expect(new Set(ways).size).toBe(3);
		}
	});

	test('a short answer to a short question has nothing to cut', () => {
		const advice = leechAdvice(asking(cards, 'port 범위는?'), cards, []);
		expect(kinds(advice)).toEqual(['hint', 'tighten', 'suspend']);
	});

	test('a list of three is not too long, the same list with four is', () => {
		const three = asking(cards, '3가지');
		expect(kinds(leechAdvice(three, cards, []))).not.toContain('split');
		const list = three.answer[0]!;
		if (list.kind !== 'list') throw new Error('a list is asked for');
		const four = { ...three, answer: [{ ...list, items: [...list.items, list.items[0]!] }] };
		expect(leechAdvice(four, cards, [])[0]).toEqual({ kind: 'split', items: 4 });
	});
});

describe('what is wrong comes first', () => {
	const note = `---
cards: explicit
---

# Ports

Which are the kinds? ::: ClusterIP, NodePort
Where does a NodePort listen? :: on every node
What does a headless service lack? :: an address of its own
Where does it listen? :: in the cluster

## Other

Where does it listen? :: on the node
What is a service? :: ${Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ')}
`;
	const all = cardsIn(note);

	test('two cards with one question', () => {
		const [first, second] = all.filter((card) => promptText(card) === 'Where does it listen?');
		expect(leechAdvice(first!, all, [])[0]).toEqual({ kind: 'distinguish', other: second!.id });
	});

	test('an answer of sixty words', () => {
		const advice = leechAdvice(asking(all, 'What is a service?'), all, []);
		expect(advice[0]).toEqual({ kind: 'shorten', words: 60 });
	});

	test("another card's answer typed for this one's", () => {
		const card = asking(all, 'NodePort listen');
		const other = asking(all, 'headless');
		const answers = typed(card.id, 'An address of  its own.', 'on nodes', 'an address of its own');
		const advice = leechAdvice(card, all, answers);
		expect(advice[0]).toEqual({ kind: 'contrast', other: other.id, times: 2 });
	});

	test('but not where what was typed was right, or is the answer of both', () => {
		const card = asking(all, 'NodePort listen');
		const right = typed(card.id, 'an address of its own').map((entry) => ({
			...entry,
			verdict: 'close' as const
		}));
		expect(kinds(leechAdvice(card, all, right))).not.toContain('contrast');
		expect(kinds(leechAdvice(card, all, typed(card.id, 'On every node')))).not.toContain(
			'contrast'
		);
	});

	test('a sentence is offered a gap, a gap is not', () => {
		expect(kinds(leechAdvice(asking(all, 'headless'), all, []))).toEqual([
			'cloze',
			'hint',
			'suspend'
		]);
		const [gap] = cardsIn('# T\n\nA service has ==one stable address in the cluster== always\n');
		expect(kinds(leechAdvice(gap!, [], []))).not.toContain('cloze');
	});

	test('commands of many lines are split', () => {
		const [command] = cardsIn(
			'# T\n\nRoll out and wait:\n\n```sh\nkubectl set image a\nkubectl rollout b\n```\n'
		);
		expect(command && kinds(leechAdvice(command, [], []))).not.toContain('split');
		const code = { kind: 'code-block', language: 'sh', text: 'a\nb\n\nc\nd\n' } as const;
		expect(leechAdvice({ ...command!, answer: [code] }, [], [])[0]).toEqual({
			kind: 'split',
			items: 4
		});
	});
});
