/**
 * Laws of the store, over random lives: whatever is done in whatever order, what is cached is
 * what a replay of the log gives, and devices that exchange their files agree.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EntryId, FactId, StudyDay } from '#core/base/brand.ts';
import { compareEntries } from '#core/log/order.ts';
import type { Draft, Entry, Rating } from '#core/log/types.ts';
import { replay } from '#core/memory/replay.ts';
import type { Done } from '#core/queue/types.ts';
import { addTally, NO_TALLY, tallyOf } from '#core/stats/tally.ts';
import { readBackup } from '#store/backup/read.ts';
import { writeBackup } from '#store/backup/write.ts';
import type { Store } from '#store/types.ts';
import { deckCard, deckOf, note, paragraph } from './fakes/decks.ts';
import { Device, type Tab } from './fakes/device.ts';
import { mark, setting, undo } from './fakes/drafts.ts';
import { card, entries, entry, head, NOON, review, reviewIn, TODAY } from './fakes/entries.ts';

const CARDS = 5;

/** `pick` chooses among what there is to undo or redo at that moment. */
type Command =
	| { readonly kind: 'draft'; readonly make: (at: number) => Draft }
	| { readonly kind: 'undo' | 'redo'; readonly pick: number }
	| { readonly kind: 'update'; readonly answer: number; readonly count: number }
	| { readonly kind: 'many'; readonly count: number }
	| { readonly kind: 'restart' | 'wipe' };

const k = fc.nat(CARDS - 1);
const draft = (make: (at: number) => Draft): Command => ({ kind: 'draft', make });

const command: fc.Arbitrary<Command> = fc.oneof(
	{
		weight: 8,
		arbitrary: fc
			.tuple(k, fc.integer({ min: 1, max: 4 }))
			.map(([n, rating]) => draft((at) => review(n, at, rating as Rating)))
	},
	{
		weight: 4,
		arbitrary: fc
			.tuple(k, fc.integer({ min: 1, max: 4 }), fc.constantFrom('deck', 'other'), fc.nat(30))
			.map(([n, rating, deck, days]) =>
				draft((at) =>
					reviewIn(deck, n, at, { rating: rating as Rating, dueOn: (TODAY + days) as StudyDay })
				)
			)
	},
	fc
		.constantFrom<readonly [string, string, string | number | null]>(
			['preset:x', 'name', 'Exam'],
			['preset:x', 'name', null],
			['preset:x', 'retention', 0.95],
			['deck:deck', 'preset', 'x'],
			['deck:deck', 'preset', 'all']
		)
		.map(([scope, key, value]) => draft((at) => setting(key, value, at, scope))),
	{ weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('undo', 'redo'), pick: fc.nat() }) },
	fc.tuple(k, fc.boolean()).map(([n, suspended]) => draft((at) => mark(n, at, { suspended }))),
	fc.tuple(k).map(([n]) => draft((at) => mark(n, at, { buriedOn: TODAY, flag: 3 }))),
	k.map((n) => draft((at) => ({ ...head(at), kind: 'reset', card: card(n) }))),
	fc
		.constantFrom([], [1], [1, 10])
		.map((steps) => draft((at) => setting('learningSteps', steps, at))),
	fc
		.double({ min: 0.7, max: 0.97, noNaN: true })
		.map((r) => draft((at) => setting('retention', r, at))),
	fc.constantFrom('ko', 'en').map((lang) => draft((at) => setting('contentLanguage', lang, at))),
	fc
		.constantFrom('all', 'x')
		.map((preset) => draft((at) => ({ ...head(at), kind: 'reschedule', preset }))),
	fc
		.tuple(k, fc.constantFrom('accept', 'reject'))
		.map(([n, kind]) => draft((at) => ({ ...head(at), kind, fact: `fact${n}` as FactId }))),
	fc.record({
		kind: fc.constant('update'),
		answer: fc.integer({ min: 1, max: 3 }),
		count: fc.integer({ min: 1, max: CARDS })
	}),
	fc.record({ kind: fc.constant('many'), count: fc.integer({ min: 200, max: 900 }) }),
	fc.constantFrom<Command>({ kind: 'restart' }, { kind: 'wipe' })
);

/** Every other card is a suggestion; the first says a number that updates change. */
function deckWith(answer: number, count: number) {
	const list = Array.from({ length: count }, (_, n) =>
		deckCard(n, {
			status: n % 2 === 1 ? 'suggested' : 'active',
			...(n === 0 ? { answer: paragraph(`It takes ${answer} s`) } : {})
		})
	);
	return deckOf(note(list), note(list.slice(0, 2), { lang: 'en' }));
}

/** Carries commands out, one after the other, as a person would. */
class Life {
	readonly device = new Device();
	#tab: Promise<Tab>;
	#at = 0;

	constructor() {
		this.#tab = this.device.tab();
	}

	get tab(): Promise<Tab> {
		return this.#tab;
	}

	async run(command: Command): Promise<void> {
		this.#at += 61;
		const tab = await this.#tab;
		switch (command.kind) {
			case 'draft':
				return this.#commit(command.make(this.#at));
			case 'undo':
				return this.#undoOne(await tab.undoable(TODAY), command.pick);
			case 'redo':
				return this.#undoOne((await tab.redoable(TODAY)).slice(-1), 0);
			case 'update':
				return tab.installDecks([deckWith(command.answer, command.count)], head(this.#at));
			case 'many':
				return this.#answerMany(command.count);
			case 'restart':
				this.device.cutPower();
				this.#tab = this.device.tab();
				return;
			case 'wipe':
				await this.device.wipe();
				this.#tab = this.device.tab();
				return (await this.#tab).installDecks([deckWith(1, CARDS)], head(this.#at));
		}
	}

	async #undoOne(offered: readonly Entry[], pick: number): Promise<void> {
		const target = offered[pick % Math.max(1, offered.length)];
		if (target !== undefined) await this.#commit(undo(target.id, this.#at));
	}

	async #answerMany(count: number): Promise<void> {
		await this.#commit(
			...Array.from({ length: count }, (_, i) => review(i % CARDS, this.#at + i / 1000))
		);
		await (await this.#tab).jobs.pack();
	}

	async #commit(...drafts: readonly Draft[]): Promise<void> {
		expect(await (await this.#tab).commit(drafts)).toMatchObject({ ok: true });
	}
}

async function logOf(store: Store): Promise<readonly Entry[]> {
	const read = await readBackup(await store.backup(NOON));
	if (!read.ok) throw new Error(read.error.cause);
	return read.value.entries;
}

/** What was done today, from the whole log. */
function doneToday(log: readonly Entry[]): Done {
	let tally = NO_TALLY;
	let last: Done['last'] = null;
	const facts = new Set<FactId>();
	replay(log, (before, entry) => {
		const answer = entry.day === TODAY ? tallyOf(before, entry) : null;
		if (answer === null) return;
		tally = addTally(tally, answer);
		facts.add(before.card.split('/')[0] as FactId);
		last = before.card;
	});
	return { ...tally, facts: [...facts].sort(), last };
}

/** What the store says is what the log says, and it agrees that it does. */
async function expectCacheOfLog(store: Store): Promise<void> {
	const log = await logOf(store);
	const { states, settings } = replay(log);
	for (const [id, state] of states) expect(await store.state(id)).toEqual(state);
	expect(await store.settings()).toEqual(settings);
	const { done } = await store.loadDay(TODAY);
	expect({ ...done, facts: [...done.facts].sort() }).toEqual(doneToday(log));
	expect(await store.verify()).toMatchObject({ equal: true, entries: log.length });
}

test('the cache equals a replay after any life, and nothing that was done is missing', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(command, { maxLength: 14 }), async (commands) => {
			const life = new Life();
			await (await life.tab).installDecks([deckWith(1, CARDS)], head());
			for (const each of commands) await life.run(each);
			await expectCacheOfLog(await life.tab);
			life.device.cutPower();
		}),
		{ numRuns: 40 }
	);
}, 240_000);

test('a backup of any life, restored elsewhere, is that life', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(command, { maxLength: 10 }), async (commands) => {
			const life = new Life();
			for (const each of commands) await life.run(each);
			const log = await logOf(await life.tab);
			const other = new Device();
			const store = await other.tab();
			const report = await store.restore(await writeBackup(log), NOON);
			expect(report).toEqual({ ok: true, value: { added: log.length, known: 0, partial: false } });
			expect(await logOf(store)).toEqual(log);
			await expectCacheOfLog(store);
			life.device.cutPower();
			other.cutPower();
		}),
		{ numRuns: 25 }
	);
}, 240_000);

test('logs restored in any order, in any parts and more than once, come to the same', async () => {
	const writers = ['a', 'b', 'c'];
	const undone = ['a.3', 'b.4', 'd.7'] as EntryId[];
	const all = [
		...writers.flatMap((writer) => entries(writer, 1, 6)),
		...undone.map((of, i) => entry('d', 7 + i, { kind: 'undo', of }))
	];
	const parts = fc.array(fc.shuffledSubarray(all, { minLength: 1 }), {
		minLength: 1,
		maxLength: 4
	});
	let expected: unknown = null;
	await fc.assert(
		fc.asyncProperty(parts, async (files) => {
			const device = new Device();
			const store = await device.tab();
			for (const list of [...files, all]) {
				const file = await writeBackup([...list].sort(compareEntries));
				expect(await store.restore(file, NOON)).toMatchObject({ ok: true });
			}
			await expectCacheOfLog(store);
			const { done } = await store.loadDay(TODAY);
			const result = [await logOf(store), { ...done, facts: [...done.facts].sort() }];
			expected ??= result;
			expect(result).toEqual(expected);
			device.cutPower();
		}),
		{ numRuns: 25 }
	);
}, 240_000);
