/**
 * The records of a journal file: 16 bytes of head, then a payload.
 *
 * | bytes | what |
 * |---|---|
 * | 0–2 | `FE 4B 4A`: no UTF-8 text contains FE, so a payload never looks like a head |
 * | 3 | kind of record |
 * | 4–7 | length of the payload, little endian |
 * | 8–11 | CRC-32 of the payload |
 * | 12–15 | CRC-32 of the 12 bytes before |
 *
 * Damage costs the records it hits: reading goes on at the next whole one. Nothing throws on
 * what a file contains.
 */
import { crc32 } from './crc.ts';
import type { OpenFile } from './files.ts';

const KINDS = ['entry', 'footer', 'text'] as const;
export type RecordKind = (typeof KINDS)[number];

export type JournalRecord = {
	readonly kind: RecordKind;
	readonly payload: Uint8Array;
	/** Offset in the file of the first byte after the record. */
	readonly end: number;
};

const HEAD = 16;
const MAGIC = [0xfe, 0x4b, 0x4a] as const;
const WINDOW = 1 << 20;
/** No entry that our own clients write comes near it. */
const LONGEST = 1 << 24;

export function encodeRecord(kind: RecordKind, payload: Uint8Array): Uint8Array {
	if (payload.length > LONGEST) throw new RangeError(`record of ${payload.length} bytes`);
	const bytes = new Uint8Array(HEAD + payload.length);
	const view = new DataView(bytes.buffer);
	bytes.set([...MAGIC, KINDS.indexOf(kind)]);
	view.setUint32(4, payload.length, true);
	view.setUint32(8, crc32(payload), true);
	view.setUint32(12, crc32(bytes.subarray(0, 12)), true);
	bytes.set(payload, HEAD);
	return bytes;
}

/** All whole records of a file, in order; what lies between them is passed over. */
export function* readRecords(file: OpenFile, from = 0): Generator<JournalRecord, void> {
	const window = new Window(file);
	let at: number | null = from;
	while ((at = nextHead(window, at)) !== null) {
		const record: JournalRecord | null = recordAt(window, at);
		if (record !== null) yield record;
		at = record?.end ?? at + 1;
	}
}

/** Offset of the next place, `at` included, that begins like a record; null for none. */
function nextHead(window: Window, at: number): number | null {
	while (at + HEAD <= window.size) {
		const bytes = window.from(at);
		const found = bytes.indexOf(MAGIC[0]);
		if (found === 0) return at;
		if (bytes.length === 0) return null;
		at += found === -1 ? bytes.length : found;
	}
	return null;
}

function recordAt(window: Window, at: number): JournalRecord | null {
	const head = window.take(at, HEAD);
	if (head === null || MAGIC.some((byte, i) => head[i] !== byte)) return null;
	const view = new DataView(head.buffer, head.byteOffset, HEAD);
	if (view.getUint32(12, true) !== crc32(head.subarray(0, 12))) return null;
	const kind = KINDS[head[3]!];
	const length = view.getUint32(4, true);
	const crc = view.getUint32(8, true);
	if (kind === undefined || length > LONGEST) return null;
	const payload = window.take(at + HEAD, length);
	if (payload === null || crc32(payload) !== crc) return null;
	return { kind, payload, end: at + HEAD + length };
}

/** A file seen through a buffer that moves along. */
class Window {
	readonly size: number;
	readonly #file: OpenFile;
	#buffer = new Uint8Array(0);
	#at = 0;

	constructor(file: OpenFile) {
		this.#file = file;
		this.size = file.getSize();
	}

	/** Exactly these bytes, or null where the file ends before. */
	take(at: number, length: number): Uint8Array | null {
		if (at + length > this.size) return null;
		if (at < this.#at || at + length > this.#at + this.#buffer.length) this.#load(at, length);
		const start = at - this.#at;
		return start + length > this.#buffer.length
			? null
			: this.#buffer.subarray(start, start + length);
	}

	/** As many bytes from here on as are at hand, at least one where the file has any. */
	from(at: number): Uint8Array {
		if (at < this.#at || at >= this.#at + this.#buffer.length) this.#load(at, HEAD);
		return this.#buffer.subarray(at - this.#at);
	}

	#load(at: number, length: number): void {
		const buffer = new Uint8Array(Math.min(Math.max(length, WINDOW), this.size - at));
		const read = this.#file.read(buffer, { at });
		this.#buffer = buffer.subarray(0, read);
		this.#at = at;
	}
}
