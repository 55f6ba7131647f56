/** Files that notes show, named by the hash of their bytes. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Sha256 } from '#core/base/brand.ts';
import type { FileRow } from '../schema.ts';
import type { NotesInput } from '../types.ts';

export type ReadFile = {
	readonly path: string;
	/** Null for a file that is taken away. */
	readonly row: FileRow | null;
};

/** The bytes of all files: they are read before a transaction begins. */
export function readFiles({ files = [] }: NotesInput): Promise<readonly ReadFile[]> {
	const read = files.map(async ({ path, file }) => ({
		path: path.normalize('NFC'),
		row: file === null ? null : fileRow(new Uint8Array(await file.arrayBuffer()), file.type)
	}));
	return Promise.all(read);
}

export function fileRow(bytes: Uint8Array, type: string): FileRow {
	return { hash: bytesToHex(sha256(bytes)) as Sha256, bytes, type };
}
