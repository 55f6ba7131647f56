/**
 * Files that entries name, such as pictures, beside the journal: each in a file of its own that
 * is named by the hash of its bytes, written once and never changed. Its kind comes first, then
 * a line feed, then the bytes. What does not have the hash of its name is none.
 */
import { bytesToHex } from '@noble/hashes/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { Sha256 } from '#core/base/brand.ts';
import type { FileRow } from '../schema.ts';
import type { Files, OpenFile } from './files.ts';

const PREFIX = 'file-';
const LINE_FEED = 10;

const nameOf = (hash: Sha256): string => `${PREFIX}${hash}`;

/** Hashes of the files that are here, whole or not. */
export async function attachedIn(files: Files): Promise<readonly Sha256[]> {
	const names = (await files.list()).filter((name) => name.startsWith(PREFIX));
	return names.map((name) => name.slice(PREFIX.length) as Sha256);
}

/**
 * Done when the file survives a power cut; one that is here already is left alone.
 * @throws what the file system throws, or if another tab has it open.
 */
export async function keepAttached(files: Files, row: FileRow): Promise<void> {
	await within(files, row.hash, (file) => {
		if (parse(file, row.hash) === null) writeAll(file, row);
		file.flush(); // also where a flush of the same bytes was refused before
	});
}

/** Null for a file that is not here, or is not whole. */
export async function readAttached(files: Files, hash: Sha256): Promise<FileRow | null> {
	if (!(await files.list()).includes(nameOf(hash))) return null;
	return within(files, hash, (file) => parse(file, hash));
}

/** False while another tab has it open. */
export function dropAttached(files: Files, hash: Sha256): Promise<boolean> {
	return files.remove(nameOf(hash));
}

async function within<T>(files: Files, hash: Sha256, use: (file: OpenFile) => T): Promise<T> {
	const file = await files.open(nameOf(hash));
	if (file === null) throw new Error('another tab has the file open');
	try {
		return use(file);
	} finally {
		file.close();
	}
}

function parse(file: OpenFile, hash: Sha256): FileRow | null {
	const all = new Uint8Array(file.getSize());
	const content = all.subarray(0, file.read(all, { at: 0 }));
	const end = content.indexOf(LINE_FEED);
	const bytes = content.slice(end + 1);
	if (end === -1 || bytesToHex(sha256(bytes)) !== hash) return null;
	return { hash, bytes, type: new TextDecoder().decode(content.subarray(0, end)) };
}

function writeAll(file: OpenFile, { type, bytes }: FileRow): void {
	const kind = new TextEncoder().encode(`${type}\n`);
	file.truncate(0);
	write(file, kind, 0);
	write(file, bytes, kind.length);
}

function write(file: OpenFile, bytes: Uint8Array, at: number): void {
	const written = file.write(bytes, { at });
	if (written !== bytes.length) throw new Error(`${written} of ${bytes.length} bytes written`);
}
