/**
 * Reading entries from outside: backups, journals, other devices. Nothing is trusted.
 */
import * as v from 'valibot';
import { DAY, MINUTE } from '../base/time.ts';
import { err, ok, type Result } from '../base/result.ts';
import { schemas } from './schema.ts';
import type { Entry, EntryFailure } from './types.ts';

/** Study days an entry's `day` may lie from the local date of its instant. */
const LOOSE_DAYS = 2;

/**
 * The entry that `input` is, or why it is none. Everything is checked: kinds, forms, ranges,
 * unknown fields, that the id is `writer.n` and that the study day fits the instant. Returns a
 * fresh plain object; `input` is not kept.
 */
export function parseEntry(input: unknown): Result<Entry, EntryFailure> {
	const bad = badPlace(input, 0);
	if (bad !== null) return malformed(bad);
	const { kind, v: form } = input as { readonly kind?: unknown; readonly v?: unknown };
	if (typeof form === 'number' && Number.isInteger(form) && form > 1)
		return err({ kind: 'newer', what: `v ${form}` });
	if (typeof kind !== 'string' || kind === '' || kind.length > 100) return malformed('kind');
	if (!isKind(kind)) return err({ kind: 'newer', what: kind });
	const result = v.safeParse(schemas[kind], input, { abortEarly: true, abortPipeEarly: true });
	if (!result.success) return malformed(v.getDotPath(result.issues[0]) ?? '');
	const entry = result.output as Entry;
	if (entry.id !== `${entry.writer}.${entry.n}`) return malformed('id');
	if (!dayFits(entry)) return malformed('day');
	return ok(entry);
}

const malformed = (at: string) => err({ kind: 'malformed', at } as const);

function isKind(kind: string): kind is keyof typeof schemas {
	return Object.hasOwn(schemas, kind);
}

function dayFits({ at, offset, day }: Entry): boolean {
	return Math.abs(day - Math.floor((at + offset * MINUTE) / DAY)) <= LOOSE_DAYS;
}

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
const DEEPEST = 4;

/**
 * The path of the first thing that no plain JSON object of ours has: a class instance, a key
 * that reaches for a prototype, a list elsewhere than in a setting, too deep a nesting. Null
 * if there is none.
 */
function badPlace(value: unknown, depth: number): string | null {
	if (typeof value !== 'object' || value === null) return depth === 0 ? '' : null;
	if (depth > DEEPEST || !isPlain(value)) return '';
	for (const key of Reflect.ownKeys(value)) {
		if (typeof key === 'symbol' || FORBIDDEN.has(key)) return String(key);
		const field = (value as Readonly<Record<string, unknown>>)[key];
		if (key === 'value' && Array.isArray(field)) continue; // its items are in the schema
		const inner = badPlace(field, depth + 1);
		if (inner !== null) return inner === '' ? key : `${key}.${inner}`;
	}
	return null;
}

function isPlain(value: object): boolean {
	const prototype: unknown = Object.getPrototypeOf(value);
	return prototype === Object.prototype || prototype === null;
}
