/**
 * The second place of every entry: append-only files in the origin private file system, which
 * survives what deletes IndexedDB (a torn log, a full disk, a bug of the engine).
 *
 * Each tab appends to a slot of its own; now and then all slots are folded into a checkpoint.
 * What the journal holds is the union of its files, so nothing done twice does harm. Methods
 * that touch the files of other tabs (`survey`, `read`, `compact`, `clear`) are for one tab at
 * a time: the caller holds the journal's lock.
 */
import type { Entry } from '#core/log/types.ts';
import { Holdings } from '../holdings.ts';
import { checkpointNames, footerOf, isCheckpoint, writeCheckpoint } from './checkpoint.ts';
import type { Files, Locks, OpenFile } from './files.ts';
import { tryLock } from './locks.ts';
import type { Sha256 } from '#core/base/brand.ts';
import type { FileRow, TextRow } from '../schema.ts';
import { attachedIn, dropAttached, keepAttached, readAttached } from './attached.ts';
import { authorOf, entryOf, textOf } from './payload.ts';
import { readRecords } from './record.ts';
import { holdingsOf, isSlot, Slot, slotLock, slotName, takeSlot } from './slot.ts';

export type Journal = {
	/** See `Slot.append`. */
	append(entries: readonly Entry[], texts?: readonly TextRow[]): void;
	/** What all files hold that no other tab is writing to; those tabs vouch for theirs. */
	survey(): Promise<Holdings>;
	/** The entries among `wanted` that can be read, each once. */
	read(wanted: Holdings): Promise<readonly Entry[]>;
	/** The texts of these hashes that can be read. */
	texts(wanted: readonly Sha256[]): Promise<readonly TextRow[]>;
	/** Hashes of the files beside the journal. */
	attached(): Promise<readonly Sha256[]>;
	/** See `keepAttached`. */
	keep(row: FileRow): Promise<void>;
	/** Null for a file that is not here, or is not whole. */
	file(hash: Sha256): Promise<FileRow | null>;
	/** Deletes files that no entry names, unless another tab may have entries that are not here. */
	sweep(unnamed: readonly Sha256[]): Promise<void>;
	/** Whether the slots have grown enough to be folded into the checkpoint. */
	isLong(): boolean;
	compact(): Promise<void>;
	/** Empties every file; false, and not all done, while another tab has one open. */
	clear(): Promise<boolean>;
	close(): void;
};

/** Slots made at the first start, for as many tabs as are usual. */
const PREPARED_SLOTS = 4;
/** Below this many bytes of slots, compaction is not worth its writing. */
const SHORT = 1 << 19;
/** A slot may grow to this part of the checkpoint: each entry is rewritten a few times at most. */
const SHARE = 1 / 4;

type Part = { readonly name: string; readonly file: OpenFile };

/** @throws what the file system throws when it gives no file at all. */
export async function openJournal(files: Files, locks: Locks, root: string): Promise<Journal> {
	await prepare(files);
	const own = await takeSlot(files, locks, root);
	let checkpointBytes = 0;
	let otherBytes = 0;

	/** Runs `use`, which must not wait for anything, on own and all free files. */
	async function withParts<T>(use: (parts: readonly Part[], all: boolean) => T): Promise<T> {
		const closers: (() => void)[] = [];
		try {
			const parts: Part[] = [own];
			const names = (await files.list()).filter(
				(name) => name !== own.name && (isSlot(name) || isCheckpoint(name))
			);
			for (const name of names) {
				const release = await tryLock(locks, slotLock(root, name));
				if (release === null) continue;
				closers.push(release);
				const file = await files.open(name);
				if (file === null) continue;
				closers.push(() => file.close());
				parts.push({ name, file });
			}
			return use(parts, parts.length === names.length + 1);
		} finally {
			for (const close of closers.reverse()) close();
		}
	}

	return {
		append: (entries, texts) => own.append(entries, texts),
		survey: () =>
			withParts((parts) => {
				checkpointBytes = Math.max(0, ...parts.filter(isChecked).map(sizeOf));
				const slots = parts.filter((part) => part !== own && !isChecked(part));
				otherBytes = slots.reduce((sum, part) => sum + sizeOf(part), 0);
				return survey(parts);
			}),
		read: (wanted) => withParts((parts) => readEntries(parts, wanted)),
		texts: (wanted) =>
			wanted.length === 0 ? Promise.resolve([]) : withParts((parts) => readTexts(parts, wanted)),
		isLong: () => own.size + otherBytes > Math.max(SHORT, checkpointBytes * SHARE),
		compact: () =>
			withParts((parts) => {
				checkpointBytes = compact(parts, own);
				otherBytes = 0;
			}),
		attached: () => attachedIn(files),
		keep: (row) => keepAttached(files, row),
		file: (hash) => readAttached(files, hash),
		sweep: async (unnamed) => {
			if (await withParts((_parts, all) => all)) await dropAll(files, unnamed);
		},
		clear: async () =>
			(await withParts((parts, all) => all && clear(parts, own))) &&
			(await dropAll(files, await attachedIn(files))),
		close: () => own.close()
	};
}

/** Returns whether none was open elsewhere. */
async function dropAll(files: Files, hashes: readonly Sha256[]): Promise<boolean> {
	const dropped = hashes.map((hash) => dropAttached(files, hash));
	return (await Promise.all(dropped)).every(Boolean);
}

const isChecked = ({ name }: Part): boolean => isCheckpoint(name);
const sizeOf = ({ file }: Part): number => file.getSize();

/** Makes the usual files while nothing depends on them yet. */
async function prepare(files: Files): Promise<void> {
	const known = new Set(await files.list());
	const slots = Array.from({ length: PREPARED_SLOTS }, (_, k) => slotName(k));
	for (const name of [...slots, ...checkpointNames]) {
		if (known.has(name)) continue;
		const file = await files.open(name);
		file?.flush();
		file?.close();
	}
}

function survey(parts: readonly Part[]): Holdings {
	const all = new Holdings();
	for (const part of parts) {
		const footer = isChecked(part) ? footerOf(part.file) : null;
		all.include(footer === null ? holdingsOf(part.file) : new Holdings(footer.holdings));
	}
	return all;
}

function readEntries(parts: readonly Part[], wanted: Holdings): readonly Entry[] {
	const entries: Entry[] = [];
	const seen = new Holdings();
	for (const { file } of parts) {
		for (const { kind, payload } of readRecords(file)) {
			const author = kind === 'entry' ? authorOf(payload) : null;
			if (author === null || !wanted.has(author.writer, author.n)) continue;
			const entry = seen.has(author.writer, author.n) ? null : entryOf(payload);
			if (entry === null) continue;
			seen.add(author.writer, author.n);
			entries.push(entry);
		}
	}
	return entries;
}

function readTexts(parts: readonly Part[], wanted: readonly Sha256[]): readonly TextRow[] {
	const missing = new Set(wanted);
	const texts: TextRow[] = [];
	for (const { file } of parts)
		for (const { kind, payload } of readRecords(file)) {
			const row = kind === 'text' ? textOf(payload) : null;
			if (row !== null && missing.delete(row.hash)) texts.push(row);
		}
	return texts;
}

/** Returns the size of the checkpoint. Without both of its files at hand it does nothing. */
function compact(parts: readonly Part[], own: Slot): number {
	const [a, b, ...none] = parts.filter(isChecked);
	if (a === undefined || b === undefined || none.length > 0) return 0;
	const [newer, target] = isNewer(a, b) ? [a, b] : [b, a];
	const sources = parts.filter((part) => part !== target);
	const generation = (footerOf(newer.file)?.generation ?? 0) + 1;
	const files = sources.map((part) => part.file);
	writeCheckpoint(target.file, files, generation);
	for (const part of sources) if (part.name !== own.name) empty(part.file);
	own.clear();
	return target.file.getSize();
}

/** Whether `a` rather than `b` is to be kept while the other is written over. */
function isNewer(a: Part, b: Part): boolean {
	const [first, second] = [footerOf(a.file), footerOf(b.file)];
	if (first !== null && second !== null) return first.generation > second.generation;
	if (first === null && second === null) return sizeOf(a) > sizeOf(b);
	return first !== null;
}

function empty(file: OpenFile): void {
	file.truncate(0);
	file.flush();
}

function clear(parts: readonly Part[], own: Slot): true {
	for (const part of parts) if (part.name !== own.name) empty(part.file);
	own.clear();
	return true;
}
