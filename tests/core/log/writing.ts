/** Makes entries for tests the way a device does: numbered, clocked, with a study day. */
import fc from 'fast-check';
import type {
	CardId,
	DeckId,
	EntryId,
	FactId,
	Hlc,
	Millis,
	Sha256,
	WriterId
} from '#core/base/brand.ts';
import { HOUR, MINUTE, studyDay } from '#core/base/time.ts';
import { receive, tick } from '#core/log/clock.ts';
import { mergeLogs } from '#core/log/order.ts';
import type { Body, Entry } from '#core/log/types.ts';
import { DEFAULT_WEIGHTS } from '#core/memory/fsrs.ts';

export const SEOUL = 9 * 60;

/** 2026-03-02, 18:00 in Seoul. */
export const EVENING = Date.UTC(2026, 2, 2, 9) as Millis;

export const cardId = (name: string) => `${name}/def` as CardId;
export const sha256 = (digit: string) => digit.repeat(64) as Sha256;
export const at = (after: number) => (EVENING + after) as Millis;
export const dayOf = (instant: number, dayStart = 4) =>
	studyDay(instant as Millis, SEOUL, dayStart);

/** A device: `write` gives its next entry. */
export class Device {
	readonly writer: WriterId;
	#n = 0;
	#hlc: Hlc | null = null;

	constructor(writer: string) {
		this.writer = writer as WriterId;
	}

	write<B extends Body>(body: B, now: number = EVENING): Entry & B {
		const n = ++this.#n;
		this.#hlc = tick(this.#hlc, now as Millis);
		const id = `${this.writer}.${n}` as EntryId;
		const head = { id, writer: this.writer, n, hlc: this.#hlc, at: now as Millis };
		return { ...head, offset: SEOUL, day: dayOf(now), v: 1, ...body } as Entry & B;
	}

	/** What this device writes next sorts after `entry`. */
	see(entry: Entry, now: number): void {
		this.#hlc = receive(this.#hlc, entry.hlc, now as Millis);
	}
}

export const review = (card: CardId, rating: 1 | 2 | 3 | 4, ms = 5000) =>
	({ kind: 'review', card, rating, ms, mode: 'study' }) as const;

/** Whether a replay of the card needs the entry. */
export function bearsOn(card: CardId, entry: Entry): boolean {
	if ('card' in entry) return entry.card === card;
	return entry.kind === 'setting' || entry.kind === 'reschedule' || entry.kind === 'undo';
}

/** What a random history is made of, before it has ids: `pick` chooses a target for undos. */
type Plan = {
	readonly device: number;
	readonly pause: number;
	readonly pick: number;
	readonly body: Body | 'undo';
};

const cards = fc.constantFrom('aa', 'bb', 'cc', 'dd').map(cardId);
const days = fc.integer({ min: 20_510, max: 20_700 }).map((day) => dayOf(day * 24 * HOUR));
const decks = fc.constantFrom('net', 'auth') as fc.Arbitrary<DeckId>;
const presets = fc.constantFrom<Body>(
	{ kind: 'setting', scope: 'preset:exam', key: 'name', value: 'Exam' },
	{ kind: 'setting', scope: 'preset:exam', key: 'name', value: null },
	{ kind: 'setting', scope: 'preset:exam', key: 'retention', value: 0.95 },
	{ kind: 'setting', scope: 'preset:exam', key: 'learningSteps', value: [] },
	{ kind: 'setting', scope: 'deck:net', key: 'preset', value: 'exam' },
	{ kind: 'setting', scope: 'deck:auth', key: 'preset', value: 'exam' },
	{ kind: 'setting', scope: 'deck:net', key: 'preset', value: 'all' }
);
const settings = fc.constantFrom<readonly [string, string | number | readonly number[]]>(
	['retention', 0.8],
	['retention', 0.95],
	['maxInterval', 60],
	['weights', DEFAULT_WEIGHTS.map((weight, i) => (i === 8 ? weight / 2 : weight))],
	['weights', DEFAULT_WEIGHTS],
	['learningSteps', [1, 10]],
	['learningSteps', []],
	['learningSteps', [3, 15, 60]],
	['relearningSteps', []],
	['relearningSteps', [10]],
	['leechAt', 1],
	['leechAt', 2],
	['contentLanguage', 'en']
);

const studied = fc.record(
	{
		kind: fc.constant('review' as const),
		card: cards,
		rating: fc.constantFrom<1 | 2 | 3 | 4>(1, 2, 3, 3, 3, 4),
		ms: fc.integer({ min: 0, max: 90_000 }),
		mode: fc.constantFrom('study', 'study', 'study', 'cram' as const),
		deck: decks,
		dueOn: days
	},
	{ requiredKeys: ['kind', 'card', 'rating', 'ms', 'mode'] }
) as fc.Arbitrary<Body>;

const decided = fc.oneof(
	fc.record({
		kind: fc.constant('mark' as const),
		card: cards,
		set: fc.record(
			{
				suspended: fc.boolean(),
				buriedOn: fc.option(days),
				flag: fc.constantFrom(0, 1, 2 as const),
				leech: fc.boolean()
			},
			{ requiredKeys: [] }
		)
	}),
	fc.record({ kind: fc.constant('due' as const), card: cards, on: days }),
	fc.record({ kind: fc.constant('reset' as const), card: cards }),
	fc.record({
		kind: fc.constant('changed' as const),
		card: cards,
		answer: fc.constantFrom('1', '2').map(sha256)
	}),
	fc.record({
		kind: fc.constant('seed' as const),
		card: cards,
		stability: fc.double({ min: 0.5, max: 300, noNaN: true }),
		difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
		on: days
	}),
	fc.constantFrom('all', 'exam').map((preset) => ({ kind: 'reschedule' as const, preset })),
	presets,
	fc.constant({ kind: 'accept' as const, fact: 'aa' as FactId }),
	settings.map(([key, value]) => ({ kind: 'setting' as const, scope: 'all', key, value }))
) as fc.Arbitrary<Body>;

const plan: fc.Arbitrary<Plan> = fc.record({
	device: fc.nat(2),
	pause: fc.oneof(
		fc.integer({ min: 0, max: 20 * MINUTE }),
		fc.integer({ min: -3 * HOUR, max: 40 * 24 * HOUR })
	),
	pick: fc.nat(),
	body: fc.oneof(
		{ weight: 6, arbitrary: studied },
		{ weight: 3, arbitrary: decided },
		{ weight: 2, arbitrary: fc.constant('undo' as const) }
	)
});

/**
 * A sorted log of three devices that see each other's entries at random, with clocks that jump
 * back now and then, undos, undos of undos and undos of nothing.
 */
export const histories: fc.Arbitrary<readonly Entry[]> = fc
	.array(plan, { maxLength: 60 })
	.map(writeHistory);

function writeHistory(plans: readonly Plan[]): readonly Entry[] {
	const devices = ['one', 'two', 'three'].map((name) => new Device(name));
	const log: Entry[] = [];
	let now = EVENING as number;
	for (const { device, pause, pick, body } of plans) {
		now += pause;
		const writer = devices[device]!;
		const target = log.length === 0 ? undefined : log[log.length - 1 - (pick % log.length)];
		if (target !== undefined && pick % 4 > 0) writer.see(target, now);
		const of = target?.id ?? ('nobody.1' as EntryId);
		log.push(writer.write(body === 'undo' ? { kind: 'undo', of } : body, now));
	}
	return mergeLogs(log);
}
