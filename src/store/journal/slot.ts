import type { Entry } from '#core/log/types.ts';
import { Holdings } from '../holdings.ts';
import type { Files, Locks, OpenFile } from './files.ts';
import { tryLock, type Release } from './locks.ts';
import type { TextRow } from '../schema.ts';
import { authorOf, entryRecord, textRecord } from './payload.ts';
import { readRecords } from './record.ts';

const MOST_SLOTS = 64;

export const slotName = (k: number): string => `journal-${k}`;
export const isSlot = (name: string): boolean => /^journal-\d+$/.test(name);
export const slotLock = (root: string, name: string): string => `${root}:${name}`;

/** The file that one tab appends to, held until `close`. */
export class Slot {
	readonly name: string;
	readonly file: OpenFile;
	readonly #release: Release;
	#size = 0;

	constructor(name: string, file: OpenFile, release: Release) {
		this.name = name;
		this.file = file;
		this.#release = release;
		for (const record of readRecords(file)) this.#size = record.end;
		if (file.getSize() > this.#size) this.#cut();
	}

	/** Bytes in use. */
	get size(): number {
		return this.#size;
	}

	/**
	 * Appends and flushes: when it returns, the entries, and the texts that they name, survive a
	 * power cut.
	 * @throws what the file system throws, a full disk above all; nothing was appended then.
	 */
	append(entries: readonly Entry[], texts: readonly TextRow[] = []): void {
		const bytes = concat([...texts.map(textRecord), ...entries.map(entryRecord)]);
		try {
			const written = this.file.write(bytes, { at: this.#size });
			if (written !== bytes.length) throw new Error(`${written} of ${bytes.length} bytes written`);
			this.file.flush();
		} catch (error) {
			this.#cut();
			throw error;
		}
		this.#size += bytes.length;
	}

	clear(): void {
		this.#size = 0;
		this.file.truncate(0);
		this.file.flush();
	}

	close(): void {
		this.file.close();
		this.#release();
	}

	/** Takes a torn tail away. One that cannot be cut is written over by the next append. */
	#cut(): void {
		try {
			this.file.truncate(this.#size);
			this.file.flush();
		} catch {
			// the disk refuses; what is there is passed over when reading
		}
	}
}

/**
 * The first slot that no other tab has, so that a lone tab always writes to the file that
 * exists since the first start: the folder itself is flushed late by the system.
 * @throws if none of the files can be opened.
 */
export async function takeSlot(files: Files, locks: Locks, root: string): Promise<Slot> {
	for (let k = 0; k < MOST_SLOTS; k++) {
		const name = slotName(k);
		const release = await tryLock(locks, slotLock(root, name));
		if (release === null) continue;
		const file = await files.open(name).catch((error: unknown) => {
			release();
			throw error;
		});
		if (file !== null) return new Slot(name, file, release);
		release();
	}
	throw new Error('no journal file can be opened');
}

/** Which entries a file holds, read from the entries themselves. */
export function holdingsOf(file: OpenFile): Holdings {
	const holdings = new Holdings();
	for (const { kind, payload } of readRecords(file)) {
		const author = kind === 'entry' ? authorOf(payload) : null;
		if (author !== null) holdings.add(author.writer, author.n);
	}
	return holdings;
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
	const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		bytes.set(part, at);
		at += part.length;
	}
	return bytes;
}
