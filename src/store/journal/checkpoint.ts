/**
 * The journal folded into one file: every entry once, then a footer with what is in it. Two
 * files take turns: the new one is written beside the valid one, flushed and read back
 * before anything that it replaces is cut, so a power cut at any moment leaves a whole one.
 * Both exist since the first start, because a system flushes new names of files late.
 */
import { Holdings, type HoldingsPairs } from '../holdings.ts';
import { crc32 } from './crc.ts';
import type { OpenFile } from './files.ts';
import { authorOf, jsonOf, textOf } from './payload.ts';
import { encodeRecord, readRecords, type JournalRecord } from './record.ts';

export const checkpointNames = ['checkpoint-0', 'checkpoint-1'] as const;
export const isCheckpoint = (name: string): boolean => /^checkpoint-\d+$/.test(name);

export type Footer = {
	/** Counts up with each rewriting: of two whole files the greater is the later. */
	readonly generation: number;
	/** Entries and texts. */
	readonly count: number;
	/** CRC-32 of all payloads before. */
	readonly crc: number;
	readonly holdings: HoldingsPairs;
};

/** A footer lists a handful of ranges for each database there ever was. */
const TAIL = 1 << 18;
const BUFFER = 1 << 20;

/** The footer of a file that was written to its end; null for any other. Reads the tail only. */
export function footerOf(file: OpenFile): Footer | null {
	const size = file.getSize();
	let footer: Footer | null = null;
	for (const { kind, payload, end } of readRecords(file, Math.max(0, size - TAIL)))
		footer = kind === 'footer' && end === size ? asFooter(jsonOf(payload)) : null;
	return footer;
}

function asFooter(json: unknown): Footer | null {
	const footer = json as Footer | null | undefined;
	return typeof footer?.generation === 'number' && Array.isArray(footer.holdings) ? footer : null;
}

/**
 * Writes every entry and text of `sources` once, and the footer; flushed and read back.
 * @throws if the disk is full or gives back other bytes than it was given.
 */
export function writeCheckpoint(
	target: OpenFile,
	sources: readonly OpenFile[],
	generation: number
): Holdings {
	target.truncate(0);
	const holdings = new Holdings();
	const out = new Appender(target);
	let crc = 0;
	let count = 0;
	for (const { kind, payload } of keptRecords(sources, holdings)) {
		out.write(encodeRecord(kind, payload));
		crc = crc32(payload, crc);
		count++;
	}
	const footer: Footer = { generation, count, crc, holdings: holdings.toPairs() };
	out.write(encodeRecord('footer', new TextEncoder().encode(JSON.stringify(footer))));
	out.end();
	if (!isWhole(target, footer)) throw new Error('checkpoint reads back differently');
	return holdings;
}

/** Each entry and each text of the files, once, whatever version wrote it. */
function* keptRecords(
	files: readonly OpenFile[],
	seen: Holdings
): Generator<Pick<JournalRecord, 'kind' | 'payload'>, void> {
	const texts = new Set<string>();
	for (const file of files) {
		for (const { kind, payload } of readRecords(file)) {
			if (kind === 'text') {
				const hash = textOf(payload)?.hash ?? '';
				if (texts.size !== texts.add(hash).size) yield { kind, payload };
				continue;
			}
			const author = kind === 'entry' ? authorOf(payload) : null;
			if (author === null || seen.has(author.writer, author.n)) continue;
			seen.add(author.writer, author.n);
			yield { kind, payload };
		}
	}
}

function isWhole(file: OpenFile, footer: Footer): boolean {
	let count = 0;
	let crc = 0;
	for (const { kind, payload } of readRecords(file)) {
		if (kind === 'footer') continue;
		count++;
		crc = crc32(payload, crc);
	}
	return count === footer.count && crc === footer.crc && footerOf(file) !== null;
}

/** Writes through a buffer, from the start of an empty file. */
class Appender {
	readonly #file: OpenFile;
	readonly #buffer = new Uint8Array(BUFFER);
	#filled = 0;
	#at = 0;

	constructor(file: OpenFile) {
		this.#file = file;
	}

	write(bytes: Uint8Array): void {
		if (this.#filled + bytes.length > BUFFER) this.#drain();
		if (bytes.length > BUFFER) this.#put(bytes);
		else {
			this.#buffer.set(bytes, this.#filled);
			this.#filled += bytes.length;
		}
	}

	end(): void {
		this.#drain();
		this.#file.flush();
	}

	#drain(): void {
		this.#put(this.#buffer.subarray(0, this.#filled));
		this.#filled = 0;
	}

	#put(bytes: Uint8Array): void {
		const written = this.#file.write(bytes, { at: this.#at });
		if (written !== bytes.length) throw new Error(`${written} of ${bytes.length} bytes written`);
		this.#at += bytes.length;
	}
}
