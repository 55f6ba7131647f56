import type { Sha256, WriterId } from '#core/base/brand.ts';
import { canonicalEntry } from '#core/log/canonical.ts';
import { parseEntry } from '#core/log/parse.ts';
import type { Entry } from '#core/log/types.ts';
import type { TextRow } from '../schema.ts';
import { encodeRecord } from './record.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** An entry as the bytes of a journal record. */
export function entryRecord(entry: Entry): Uint8Array {
	return encodeRecord('entry', encoder.encode(canonicalEntry(entry)));
}

/** A text as the bytes of a journal record. As JSON: half of a surrogate pair survives. */
export function textRecord({ hash, text }: TextRow): Uint8Array {
	return encodeRecord('text', encoder.encode(JSON.stringify([hash, text])));
}

/** The text of a payload; null for what is none. */
export function textOf(payload: Uint8Array): TextRow | null {
	const [hash, text] = Object(jsonOf(payload)) as readonly unknown[];
	if (typeof hash !== 'string' || typeof text !== 'string') return null;
	return { hash: hash as Sha256, text };
}

/** The JSON of a payload; undefined for what is none. */
export function jsonOf(payload: Uint8Array): unknown {
	try {
		return JSON.parse(decoder.decode(payload));
	} catch {
		return undefined;
	}
}

/** Whose entry a payload is: enough to keep one that only a newer version understands. */
export function authorOf(
	payload: Uint8Array
): { readonly writer: WriterId; readonly n: number } | null {
	const json = jsonOf(payload) as { readonly writer?: unknown; readonly n?: unknown } | undefined;
	const { writer, n } = json ?? {};
	if (typeof writer !== 'string' || !Number.isSafeInteger(n)) return null;
	return { writer: writer as WriterId, n: n as number };
}

/** The entry of a payload; null for what this version cannot read. */
export function entryOf(payload: Uint8Array): Entry | null {
	const result = parseEntry(jsonOf(payload));
	return result.ok ? result.value : null;
}
