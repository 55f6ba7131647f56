/**
 * The form of an entry, version 1, as valibot schemas. Every bound is one that our own clients
 * keep: what they write can always be read back.
 */
import * as v from 'valibot';
import { DAY } from '../base/time.ts';
import { HLC_FORM, LATEST } from './clock.ts';

const LAST_DAY = Math.floor(LATEST / DAY);

const int = (min: number, max: number) =>
	v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
const real = (min: number, max: number) => v.pipe(v.number(), v.minValue(min), v.maxValue(max));
const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const form = (pattern: RegExp) => v.pipe(v.string(), v.regex(pattern));

const day = int(-1, LAST_DAY);
const sha256 = form(/^[0-9a-f]{64}$/);
const card = form(/^[0-9A-Za-z][0-9A-Za-z.-]{0,63}\/[0-9A-Za-z][0-9A-Za-z.-]{0,63}$/);
const fact = form(/^[0-9A-Za-z][0-9A-Za-z.-]{0,63}$/);
const deck = text(200);
const path = text(1000);
const slot = v.optional(form(/^[0-9A-Za-z][0-9A-Za-z.-]{0,63}$/));
const entryId = form(/^[0-9A-Za-z_-]{1,64}\.[1-9][0-9]{0,15}$/);

const head = {
	id: entryId,
	writer: form(/^[0-9A-Za-z_-]{1,64}$/),
	n: int(1, Number.MAX_SAFE_INTEGER),
	hlc: form(HLC_FORM),
	at: int(0, LATEST),
	offset: int(-18 * 60, 18 * 60),
	day,
	v: v.literal(1)
};

const ask = v.strictObject({
	skill: text(200),
	seed: text(200),
	model: int(0, Number.MAX_SAFE_INTEGER)
});

const review = v.strictObject({
	...head,
	kind: v.literal('review'),
	card,
	rating: v.picklist([1, 2, 3, 4]),
	ms: real(0, 1e10),
	mode: v.picklist(['study', 'cram', 'drill']),
	deck: v.optional(deck),
	dueOn: v.optional(day),
	hint: v.optional(int(0, 1000)),
	typed: v.optional(text(10_000)),
	verdict: v.optional(v.picklist(['exact', 'equivalent', 'close', 'wrong'])),
	ask: v.optional(ask)
});

const mark = v.strictObject({
	...head,
	kind: v.literal('mark'),
	card,
	set: v.strictObject({
		suspended: v.optional(v.boolean()),
		buriedOn: v.optional(v.nullable(day)),
		flag: v.optional(v.picklist([0, 1, 2, 3, 4])),
		leech: v.optional(v.boolean())
	})
});

const seed = v.strictObject({
	...head,
	kind: v.literal('seed'),
	card,
	stability: real(0.001, 36_500),
	difficulty: real(1, 10),
	on: day,
	deck: v.optional(deck)
});

const override = v.strictObject({
	...head,
	kind: v.literal('override'),
	fact,
	base: sha256,
	fields: v.record(text(200), text(100_000))
});

const match = v.strictObject({
	...head,
	kind: v.literal('match'),
	from: fact,
	to: fact,
	same: v.boolean()
});

const number = v.pipe(v.number(), v.finite());
const word = text(100_000);

const setting = v.strictObject({
	...head,
	kind: v.literal('setting'),
	scope: text(200),
	key: text(200),
	value: v.union([
		word,
		number,
		v.boolean(),
		v.null(),
		v.pipe(v.array(v.union([word, number])), v.maxLength(10_000))
	])
});

/** The schema of each kind of entry. */
export const schemas = {
	review,
	undo: v.strictObject({ ...head, kind: v.literal('undo'), of: entryId }),
	mark,
	due: v.strictObject({ ...head, kind: v.literal('due'), card, on: day }),
	reset: v.strictObject({ ...head, kind: v.literal('reset'), card }),
	changed: v.strictObject({ ...head, kind: v.literal('changed'), card, answer: sha256 }),
	seed,
	reschedule: v.strictObject({ ...head, kind: v.literal('reschedule'), preset: text(200) }),
	note: v.strictObject({
		...head,
		kind: v.literal('note'),
		deck,
		note: path,
		text: v.nullable(sha256),
		ledger: v.optional(sha256),
		origin: v.optional(sha256)
	}),
	file: v.strictObject({
		...head,
		kind: v.literal('file'),
		deck,
		path,
		file: v.nullable(sha256)
	}),
	override,
	reject: v.strictObject({ ...head, kind: v.literal('reject'), fact, slot }),
	accept: v.strictObject({ ...head, kind: v.literal('accept'), fact, slot }),
	match,
	setting
};
