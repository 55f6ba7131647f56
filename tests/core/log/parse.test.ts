import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DeckId, EntryId, FactId, StudyDay } from '#core/base/brand.ts';
import { canonicalEntry } from '#core/log/canonical.ts';
import { parseEntry } from '#core/log/parse.ts';
import type { Body } from '#core/log/types.ts';
import { cardId, Device, EVENING, histories, review, sha256 } from './writing.ts';

const card = cardId('abcdefghijklm');
const fact = 'abcdefghijklm' as FactId;
const write = (body: Body, now?: number) => new Device('w-1_x').write(body, now);
const good = write(review(card, 3));
const ask = { skill: 'dns.shortest-name', seed: 'a:1', model: 1 };

const deck = 'own.a' as DeckId;

/** One of every kind, each optional field used. */
const bodies: readonly Body[] = [
	review(card, 1),
	{ ...review(card, 4, 1234.5), mode: 'drill', hint: 1, typed: '파드', verdict: 'close', ask },
	{ ...review(card, 3), deck, dueOn: 20_600 as StudyDay },
	{ kind: 'undo', of: 'w.12' as EntryId },
	{ kind: 'mark', card, set: {} },
	{ kind: 'mark', card, set: { suspended: true, buriedOn: null, flag: 4, leech: false } },
	{ kind: 'due', card, on: 20_600 as StudyDay },
	{ kind: 'reset', card },
	{ kind: 'changed', card, answer: sha256('a') },
	{ kind: 'seed', card, stability: 0.001, difficulty: 10, on: 20_000 as StudyDay },
	{ kind: 'seed', card, stability: 9, difficulty: 1, on: 20_000 as StudyDay, deck },
	{ kind: 'reschedule', preset: 'all' },
	{ kind: 'note', deck, note: '노트/dns.md', text: sha256('0'), ledger: sha256('1') },
	{ kind: 'note', deck, note: '노트/dns.md', text: null },
	{ kind: 'file', deck, path: '그림/a.png', file: sha256('2') },
	{ kind: 'file', deck, path: '그림/a.png', file: null },
	{ kind: 'override', fact, base: sha256('b'), fields: { answer: 'x'.repeat(2000) } },
	{ kind: 'reject', fact },
	{ kind: 'reject', fact, slot: 'cloze.2' },
	{ kind: 'accept', fact },
	{ kind: 'accept', fact, slot: 'def.r' },
	{ kind: 'match', from: fact, to: fact, same: false },
	...['ko', 0.9, true, null, [1, 10], ['a', 2]].map((value): Body => ({
		kind: 'setting',
		scope: 'all',
		key: 'k',
		value
	}))
];

describe('reads back', () => {
	test.each(bodies.map((body) => [body.kind, body] as const))('%s', (_kind, body) => {
		const entry = write(body);
		expect(parseEntry(JSON.parse(canonicalEntry(entry)))).toEqual({ ok: true, value: entry });
	});

	test('any history', () => {
		fc.assert(
			fc.property(histories, (log) => {
				for (const entry of log)
					expect(parseEntry(JSON.parse(canonicalEntry(entry)))).toEqual({ ok: true, value: entry });
			})
		);
	});

	test.each([
		{ card: '0/1' },
		{ card: `${'z'.repeat(64)}/${'0.-'.repeat(21)}0` },
		{ writer: '0', id: '0.1' },
		{ writer: '_'.repeat(64), id: `${'_'.repeat(64)}.1` },
		{ ms: 0, typed: '', hint: 0, ask: { ...ask, skill: '', model: 0 } },
		{ ms: 1e10, typed: 'x'.repeat(10_000), hint: 1000 },
		{ offset: 0, day: good.day - 2 },
		{ offset: 0, day: good.day + 2 },
		{ offset: -18 * 60 },
		{ offset: 18 * 60 }
	])('the bounds of what may be written: %j', (change) => {
		expect(parseEntry({ ...good, ...change }).ok).toBe(true);
	});

	test('an entry of a device whose clock stands at 1970 or at 9999', () => {
		for (const now of [0, Date.UTC(9999, 11, 30)])
			expect(parseEntry(write(review(card, 3), now)).ok).toBe(true);
	});
});

/** A good entry with one field wrong, and the path at which it must be found. */
const wrong: readonly (readonly [at: string, change: object])[] = [
	['rating', { rating: 0 }],
	['rating', { rating: 5 }],
	['rating', { rating: 2.5 }],
	['rating', { rating: '3' }],
	['rating', { rating: undefined }],
	['ms', { ms: -1 }],
	['ms', { ms: NaN }],
	['ms', { ms: Infinity }],
	['ms', { ms: 1e12 }],
	['mode', { mode: 'exam' }],
	['typed', { typed: 'x'.repeat(10_001) }],
	['verdict', { verdict: 'right' }],
	['ask.model', { ask: { ...ask, model: -1 } }],
	['ask.extra', { ask: { ...ask, extra: 1 } }],
	['card', { card: 'no-slot' }],
	['card', { card: '../x/y' }],
	['card', { card: `${'a'.repeat(65)}/def` }],
	['card', { card: '__proto__/def' }],
	['at', { at: -1 }],
	['at', { at: 1.5 }],
	['at', { at: 8.64e15 }],
	['offset', { offset: 2000 }],
	['day', { day: good.day + 3 }],
	['day', { day: 1e9 }],
	['hlc', { hlc: 'zz' }],
	['hlc', { hlc: `${good.hlc}0` }],
	['n', { n: 0 }],
	['n', { n: 1.5 }],
	['id', { id: 'w-1_x.2' }],
	['id', { id: 'w-1_x.01' }],
	['writer', { writer: 'a b' }],
	['writer', { writer: 'a.b' }],
	['v', { v: 0 }],
	['v', { v: '1' }],
	['kind', { kind: '' }],
	['kind', { kind: 7 }],
	['kind', { kind: 'x'.repeat(101) }],
	['extra', { extra: 1 }],
	['constructor', { constructor: 1 }]
];

describe('rejects', () => {
	test.each(wrong)('a wrong %s: %j', (at, change) => {
		expect(parseEntry({ ...good, ...change })).toEqual({
			ok: false,
			error: { kind: 'malformed', at }
		});
	});

	test.each([null, undefined, 3, 'entry', [], [good], new Date(0), new Map(), () => good])(
		'%s, which is no record',
		(input) => {
			expect(parseEntry(input)).toMatchObject({ ok: false, error: { kind: 'malformed' } });
		}
	);

	test('a missing field, by its name', () => {
		const rest = Object.fromEntries(Object.entries(good).filter(([key]) => key !== 'hlc'));
		expect(parseEntry(rest)).toEqual({ ok: false, error: { kind: 'malformed', at: 'hlc' } });
	});

	test.each(['__proto__', 'constructor', 'prototype'])('a key %s at any depth', (key) => {
		const texts = [
			JSON.stringify(good).replace('{', `{"${key}":{"rating":4},`),
			JSON.stringify({ ...good, ask }).replace('"skill"', `"${key}":1,"skill"`),
			JSON.stringify(
				write({ kind: 'override', fact, base: sha256('b'), fields: { xx: 'y' } })
			).replace('"xx"', `"${key}"`)
		];
		for (const text of texts) {
			expect(text).toContain(key);
			expect(parseEntry(JSON.parse(text))).toMatchObject({ ok: false });
		}
		expect(Object.prototype).not.toHaveProperty('rating');
	});

	test('an object that inherits its fields', () => {
		expect(parseEntry(Object.create(good))).toMatchObject({ ok: false });
	});

	test('a nesting that no entry has', () => {
		let deep: unknown = 1;
		for (let i = 0; i < 10_000; i++) deep = { deep };
		expect(parseEntry({ ...good, ask: deep })).toMatchObject({ ok: false });
	});

	test('settings and marks out of range', () => {
		const setting = (value: unknown) => ({
			...write({ kind: 'setting', scope: 'all', key: 'k', value: 1 }),
			value
		});
		const mark = (set: unknown) => ({ ...write({ kind: 'mark', card, set: {} }), set });
		const bad = [
			...[{}, [[1]], [null], NaN, undefined, new Array(10_001).fill(1)].map(setting),
			...[{ flag: 5 }, { buriedOn: 0.5 }, { suspended: 1 }, { starred: true }, []].map(mark)
		];
		expect(bad.map((input) => parseEntry(input).ok)).toEqual(bad.map(() => false));
	});
});

test('what a newer version wrote is told apart from damage', () => {
	const newer = (what: string) => ({ ok: false, error: { kind: 'newer', what } });
	expect(parseEntry({ ...good, v: 2 })).toEqual(newer('v 2'));
	expect(parseEntry({ ...good, kind: 'exam' })).toEqual(newer('exam'));
	expect(parseEntry({ ...good, kind: 'x'.repeat(100) })).toEqual(newer('x'.repeat(100)));
	expect(parseEntry({ ...good, kind: 'toString' })).toEqual(newer('toString'));
});

test('the result does not share anything with its source', () => {
	const source = { ...good, ask: { ...ask } };
	const parsed = parseEntry(source);
	source.ask.seed = 'other';
	expect(parsed).toMatchObject({ ok: true, value: { ask } });
});

test('arbitrary data never throws and is never taken for an entry', () => {
	const near = fc.record({ v: fc.constantFrom(1, 2), kind: fc.constantFrom('review', 'mark') });
	const data = fc.oneof(fc.anything({ withNullPrototype: true }), fc.jsonValue(), near);
	fc.assert(
		fc.property(data, (input) => {
			expect(parseEntry(input).ok).toBe(false);
		})
	);
});

test('an entry in another order of keys has the same text, and undefined fields have none', () => {
	const { kind, id, ...rest } = good;
	const shuffled = { hint: undefined, ...rest, kind, id } as typeof good;
	expect(canonicalEntry(shuffled)).toBe(canonicalEntry(good));
	expect(canonicalEntry(good)).toBe(
		`{"at":${EVENING},"card":"abcdefghijklm/def","day":${good.day},"hlc":"${good.hlc}",` +
			'"id":"w-1_x.1","kind":"review","mode":"study","ms":5000,"n":1,"offset":540,' +
			'"rating":3,"v":1,"writer":"w-1_x"}'
	);
});
