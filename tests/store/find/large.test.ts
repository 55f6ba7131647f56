import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StudyDay } from '#core/base/brand.ts';
import { retrievability } from '#core/memory/answer.ts';
import { DEFAULT_PRESET } from '#core/memory/preset.ts';
import { DAY } from '#core/base/time.ts';
import type { CardState } from '#core/memory/types.ts';
import type { Draft } from '#core/log/types.ts';
import type { CardKind } from '#core/notes/types.ts';
import type { Order } from '#core/search/order.ts';
import { deckCard, deckOf, note, paragraph } from '../fakes/decks.ts';
import { Device, type Tab } from '../fakes/device.ts';
import { commit, mark } from '../fakes/drafts.ts';
import { card, head, review, TODAY } from '../fakes/entries.ts';

const SIZE = 10_000;
const ANSWERED = 1_500;
const KINDS: readonly CardKind[] = ['basic', 'cloze', 'list', 'command'];
const TAGS = ['net/dns', 'net', 'storage', 'network'];

const kindOf = (k: number) => KINDS[k % KINDS.length]!;
const tagOf = (k: number) => TAGS[(k * 7) % TAGS.length]!;
const ratingOf = (k: number) => ((k * 13) % 4) + 1;
const promptOf = (k: number) => `Question ${k} about ${k % 3 === 0 ? 'Pods' : 'nodes'}`;
const isMetBefore = (k: number) => k % 6 === 0;
const dayBefore = (days: number) => (TODAY - days) as StudyDay;

const answered = (k: number, days: number, rating: number) =>
	({
		...review(k, k, rating as 1 | 2 | 3 | 4),
		day: dayBefore(days),
		at: head(k).at - days * DAY
	}) as Draft;

/**
 * Card k of the first `ANSWERED` was answered k mod 9 days ago, every sixth of them 20 days ago
 * too, and some were marked since.
 */
function history(): readonly Draft[] {
	const numbers = Array.from({ length: ANSWERED }, (_, k) => k);
	const drafts: readonly Draft[] = [
		...numbers.filter(isMetBefore).map((k) => answered(k, 20, 4)),
		...numbers.map((k) => answered(k, k % 9, ratingOf(k)))
	];
	const marks = numbers.flatMap((k) => [
		...(k % 10 === 0 ? [mark(k, ANSWERED + k, { suspended: true })] : []),
		...(k % 11 === 0 ? [mark(k, ANSWERED + k, { flag: 2 })] : []),
		...(k % 15 === 0 ? [mark(k, ANSWERED + k, { buriedOn: TODAY })] : [])
	]);
	return [...drafts, ...marks];
}

const device = new Device();
let store: Tab;
let states: readonly CardState[];

beforeAll(async () => {
	store = await device.tab();
	const all = Array.from({ length: SIZE }, (_, k) =>
		deckCard(k, {
			kind: kindOf(k),
			tags: [tagOf(k)],
			prompt: paragraph(promptOf(k)),
			breadcrumb: [`Chapter ${k % 5}`]
		})
	);
	await store.installDecks([deckOf(note(all))], head());
	await commit(store, ...history());
	states = await store.states(all.map(({ id }) => id));
}, 60_000);
afterAll(() => device.cutPower());

type Judge = (k: number, state: CardState) => boolean;

/** What is meant, said of each card in the plainest way. */
const meant = (judge: Judge) => states.flatMap((state, k) => (judge(k, state) ? [card(k)] : []));

const isReview = ({ memory }: CardState) => memory.kind === 'review';
const dueOn = ({ memory }: CardState) => (memory.kind === 'review' ? memory.dueOn : null);
const lapses = ({ memory }: CardState) => (memory.kind === 'new' ? 0 : memory.lapses);
const isAnswered = (k: number, days: number) => k < ANSWERED && k % 9 < days;
/** In its short steps what counts is the chance tomorrow. */
const recall = ({ memory }: CardState) =>
	memory.kind === 'new'
		? null
		: retrievability(
				memory,
				memory.kind === 'review' ? TODAY : (Math.max(TODAY, memory.lastDay + 1) as StudyDay),
				DEFAULT_PRESET
			);
const isAskedToday = (state: CardState) =>
	!state.suspended &&
	state.buriedOn !== TODAY &&
	(state.memory.kind === 'learning' ||
		state.memory.kind === 'relearning' ||
		(isReview(state) && dueOn(state)! <= TODAY));

describe('ten thousand cards are found as if each was looked at by itself', () => {
	test.each<[query: string, judge: Judge]>([
		['', () => true],
		['pods', (k) => k % 3 === 0],
		['PODS "chapter 2"', (k) => k % 3 === 0 && k % 5 === 2],
		['"question 77 about"', (k) => k === 77],
		['tag:net', (k) => ['net', 'net/dns'].includes(tagOf(k))],
		['tag:net/dns', (k) => tagOf(k) === 'net/dns'],
		['tag:net*', (k) => tagOf(k).startsWith('net')],
		['-tag:net kind:list', (k) => !['net', 'net/dns'].includes(tagOf(k)) && kindOf(k) === 'list'],
		['is:new', (_, { memory }) => memory.kind === 'new'],
		['is:learn', (_, { memory }) => memory.kind === 'learning' || memory.kind === 'relearning'],
		['is:review', (_, state) => isReview(state)],
		['is:due', (_, state) => isAskedToday(state)],
		['is:suspended', (k) => k < ANSWERED && k % 10 === 0],
		['is:buried or is:suspended', (k) => k < ANSWERED && (k % 15 === 0 || k % 10 === 0)],
		['flag:2 -is:suspended', (k) => k < ANSWERED && k % 11 === 0 && k % 10 !== 0],
		['is:flagged is:buried', (k) => k < ANSWERED && k % 11 === 0 && k % 15 === 0],
		['rated:1', (k) => isAnswered(k, 1)],
		['rated:4', (k) => isAnswered(k, 4)],
		['rated:4:1', (k) => isAnswered(k, 4) && ratingOf(k) === 1],
		['-rated:30', (k) => k >= ANSWERED],
		['introduced:3', (k) => isAnswered(k, 3) && !isMetBefore(k)],
		[
			'prop:ivl>5',
			(_, { memory }) => memory.kind === 'review' && memory.dueOn - memory.lastDay > 5
		],
		['prop:reps=1', (k) => k < ANSWERED && !isMetBefore(k)],
		['prop:reps!=0 -prop:reps=1', (k) => k < ANSWERED && isMetBefore(k)],
		['prop:reps=0 pods', (k) => k >= ANSWERED && k % 3 === 0],
		['prop:lapses>0', (_, state) => lapses(state) > 0],
		['prop:r<0.9', (_, state) => recall(state) !== null && recall(state)! < 0.9],
		['prop:s>=3', (_, { memory }) => memory.kind !== 'new' && memory.stability >= 3],
		['prop:d>6', (_, { memory }) => memory.kind !== 'new' && memory.difficulty > 6],
		['prop:due<=-1', (_, state) => isReview(state) && dueOn(state)! < TODAY],
		[
			'(is:due or is:new) tag:storage -pods',
			(k, state) =>
				(isAskedToday(state) || state.memory.kind === 'new') &&
				tagOf(k) === 'storage' &&
				k % 3 !== 0
		]
	])('“%s”', async (query, judge) => {
		const expected = meant(judge);
		expect(expected).not.toEqual([]);
		expect(await store.find(query, TODAY)).toEqual(expected);
	});
});

describe('in order', () => {
	const valueOf: Readonly<Record<string, (state: CardState, k: number) => number | string | null>> =
		{
			due: (state) =>
				isReview(state) ? dueOn(state)! : state.memory.kind === 'new' ? null : TODAY,
			difficulty: ({ memory }) => (memory.kind === 'new' ? null : memory.difficulty),
			lapses,
			recall,
			text: (_, k) => promptOf(k).toLowerCase()
		};

	test.each([
		['due', false],
		['due', true],
		['difficulty', true],
		['lapses', true],
		['recall', false],
		['text', false],
		['text', true]
	] as const)('by %s, falling: %s', async (by, descending) => {
		const order: Order = { by, descending };
		const found = await store.find('', TODAY, order);
		const places = new Map(states.map(({ card }, k) => [card, k]));
		const numbers = found.map((id) => places.get(id)!);
		expect(new Set(numbers).size).toBe(SIZE);
		const values = numbers.map((k) => valueOf[by]!(states[k]!, k));
		for (const [i, value] of values.entries()) {
			const before = values[i - 1];
			if (i === 0 || before === undefined) continue;
			if (before === null) expect(value).toBeNull();
			else if (value === before) expect(numbers[i]).toBeGreaterThan(numbers[i - 1]!);
			else if (value !== null) expect(descending ? value < before : value > before).toBe(true);
		}
	});

	test('a page of them is read in that order', async () => {
		const found = await store.find('pods', TODAY, { by: 'text', descending: true });
		const rows = await store.rows(found.slice(0, 5));
		expect(rows.map(({ card: { id } }) => id)).toEqual(found.slice(0, 5));
	});
});

test('one answer among ten thousand cards is found at once, and no other card moves', async () => {
	const before = await store.find('is:new', TODAY);
	const [done] = await commit(store, { ...review(SIZE - 1, 9_000, 1), day: TODAY });
	expect(await store.find('is:new', TODAY)).toEqual(before.filter((id) => id !== card(SIZE - 1)));
	expect(await store.find('rated:1:1 "question 9999"', TODAY)).toEqual([card(SIZE - 1)]);
	await commit(store, { ...head(9_001), kind: 'undo', of: done!.id });
	expect(await store.find('is:new', TODAY)).toEqual(before);
	expect(await store.find('rated:1:1 "question 9999"', TODAY)).toEqual([]);
});
