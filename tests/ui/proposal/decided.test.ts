import { describe, expect, test } from 'vitest';
import type { CardId, FactId } from '#core/base/brand.ts';
import type { Asked } from '#core/notes/identity/report.ts';
import type { Card, CompiledNote, Side } from '#core/notes/types.ts';
import { wordingBase } from '#core/notes/wording.ts';
import { decisionsOf, matchesOf, type Answers } from '#ui/proposal/decided.ts';
import type { OfferedCard } from '#ui/proposal/offered-cards.ts';
import type { Answer } from '#ui/proposal/proposal.svelte.ts';

const side = (text: string): Side => [{ kind: 'paragraph', children: [{ kind: 'text', text }] }];
const id = (fact: string) => fact as FactId;

function cardOf(fact: string): Card {
	return {
		id: `${fact}/def` as CardId,
		fact: id(fact),
		slot: 'def',
		kind: 'basic',
		rule: 'D1',
		status: 'active',
		breadcrumb: [],
		prompt: side('Asked?'),
		answer: side('Said.'),
		lines: [1, 1]
	};
}

const offeredOf = (fact: string): OfferedCard => ({
	key: `a.md#${fact}`,
	card: cardOf(fact),
	note: {} as CompiledNote,
	fate: 'new',
	initial: true
});

const NOTHING: Answers = {
	on: new Map(),
	words: new Map(),
	answers: new Map(),
	whose: new Map(),
	oldWords: () => undefined
};
const asked: Asked = {
	id: id('new'),
	lang: 'en',
	text: 'now',
	path: 'a.md',
	line: 1,
	candidates: [
		{ id: id('old1'), lang: 'en', text: 'before' },
		{ id: id('old2'), lang: 'en', text: 'earlier' }
	]
};
const answered = (answer: Answer) =>
	matchesOf([asked], { answers: new Map([[id('new'), answer]]) });

describe('the word on a fact that may be an old one', () => {
	test('names the one that it is', () => {
		expect(answered(id('old2'))).toEqual([{ kind: 'match', from: 'old2', to: 'new', same: true }]);
	});

	test('that it is none of them is said of each', () => {
		expect(answered('no')).toEqual([
			{ kind: 'match', from: 'old1', to: 'new', same: false },
			{ kind: 'match', from: 'old2', to: 'new', same: false }
		]);
	});

	test('that is put off is none', () => {
		expect(answered('later')).toEqual([]);
		expect(matchesOf([asked], NOTHING)).toEqual([]);
	});
});

describe('what was tapped about cards', () => {
	const offered = [offeredOf('f1'), offeredOf('f2')];
	const settled = [cardOf('f1'), cardOf('old')];

	test('is nothing where nothing was', () => {
		expect(decisionsOf(offered, settled, NOTHING)).toEqual([]);
	});

	test('is said of the ids that the cards have in the end', () => {
		const on = new Map([
			['a.md#f1', true],
			['a.md#f2', false]
		]);
		expect(decisionsOf(offered, settled, { ...NOTHING, on })).toEqual([
			{ kind: 'accept', fact: 'f1', slot: 'def' },
			{ kind: 'reject', fact: 'old', slot: 'def' }
		]);
	});

	test('holds for the text that was before the person’s eyes', () => {
		const words = new Map([['a.md#f1', { prompt: 'Mine?' }]]);
		const [word] = decisionsOf(offered, settled, { ...NOTHING, words });
		expect(word).toEqual({
			kind: 'override',
			fact: 'f1',
			base: wordingBase(settled[0]!),
			fields: { slot: 'def', prompt: 'Mine?' }
		});
	});

	test('goes back to the note’s words by words of none', () => {
		const words = new Map([['a.md#f1', null]]);
		const [word] = decisionsOf(offered, settled, { ...NOTHING, words });
		expect(word).toMatchObject({ kind: 'override', fields: { slot: 'def' } });
	});

	test('keeps or lets go of words that were put aside, unless new ones were given', () => {
		const whose = new Map([[offered[0]!.card.id, 'mine' as const]]);
		const oldWords = () => ({ prompt: 'Old?' });
		const given = { ...NOTHING, whose, oldWords };
		const fieldsOf = (answers: Answers) =>
			decisionsOf(offered, settled, answers).map((one) => ('fields' in one ? one.fields : null));
		expect(fieldsOf(given)).toEqual([{ slot: 'def', prompt: 'Old?' }]);
		const theirs = new Map([[offered[0]!.card.id, 'theirs' as const]]);
		expect(fieldsOf({ ...given, whose: theirs })).toEqual([{ slot: 'def' }]);
		const words = new Map([['a.md#f1', { prompt: 'Newer?' }]]);
		expect(fieldsOf({ ...given, words })).toEqual([{ slot: 'def', prompt: 'Newer?' }]);
	});
});
