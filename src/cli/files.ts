/** Notes on disk: files and folders as they were named, and what is in them. */
import { readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, join, resolve, sep } from 'node:path';
import type { DeckId } from '#core/base/brand.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import type { NoteFile } from '#core/notes/types.ts';
import { isYamlFile } from '#core/notes/worlds.ts';
import type { Fault } from './fault.ts';

export type FoundNote = NoteFile & {
	/** Absolute, without links: two names of one file are one file. */
	readonly file: string;
};

/** A file or folder that somebody named, and the notes it stands for, sorted by path. */
export type Found = {
	readonly kind: 'file' | 'folder';
	/** As it was named, with forward slashes. */
	readonly path: string;
	readonly notes: readonly FoundNote[];
};

/** Reads the note, or every `*.md` at any depth of the folder; hidden folders are left out. */
export function findNotes(named: string, from: string): Result<Found, Fault> {
	const path = slashed(join(named));
	const place = resolve(from, named);
	try {
		if (statSync(place).isFile()) return ok({ kind: 'file', path, notes: [readNote(path, place)] });
		const notes = noteNames(place).map((name) => readNote(`${path}/${name}`, join(place, name)));
		return notes.length > 0 ? ok({ kind: 'folder', path, notes }) : err({ kind: 'no-notes', path });
	} catch (error) {
		return err(readFault(path, error));
	}
}

/** The text of a file, null if there is none. @throws if it is there and cannot be read. */
export function readIfThere(file: string): string | null {
	try {
		return readFileSync(file, 'utf8');
	} catch (error) {
		if (isMissing(error)) return null;
		throw error;
	}
}

export function readFault(path: string, error: unknown): Fault {
	if (isMissing(error)) return { kind: 'not-found', path };
	const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
	return { kind: 'not-readable', path, reason };
}

/** The deck of the notes right inside a folder, however the file system composes its letters. */
export function deckOf(folder: string): DeckId {
	return basename(resolve(folder)).normalize('NFC') as DeckId;
}

/** The notes right inside a folder, for a deck taken as a whole. */
export function notesOfFolder(path: string, folder: string): readonly FoundNote[] {
	return noteNames(folder)
		.filter((name) => !name.includes('/'))
		.map((name) => readNote(`${path}/${name}`, join(folder, name)));
}

/** YAML files right inside a folder: worlds may be among them. */
export function yamlOfFolder(path: string, folder: string): readonly FoundNote[] {
	return readdirSync(folder)
		.filter((name) => !isPassedBy(name) && isYamlFile({ path: name }))
		.sort((a, b) => (a < b ? -1 : 1))
		.filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isFile() === true)
		.map((name) => readNote(slashed(join(path, name)), join(folder, name)));
}

/** Paths of all files in a folder and below it, in NFC; hidden folders are left out. */
export function filesBelow(path: string, folder: string): ReadonlySet<string> {
	return new Set(
		fileNames(folder)
			.map((name) => join(path, name).normalize('NFC'))
			.map(slashed)
	);
}

function fileNames(folder: string): readonly string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const { name } = entry;
		if (!entry.isDirectory()) return [name];
		if (isPassedBy(name)) return [];
		return fileNames(join(folder, name)).map((inner) => `${name}/${inner}`);
	});
}

function readNote(path: string, place: string): FoundNote {
	return { path, file: realpathSync(place), source: readFileSync(place, 'utf8') };
}

/** Names of notes under a folder, relative to it, in an order that no locale changes. */
function noteNames(folder: string): readonly string[] {
	const entries = readdirSync(folder, { withFileTypes: true });
	const names = entries.flatMap((entry) => {
		const { name } = entry;
		if (isPassedBy(name)) return [];
		if (entry.isDirectory())
			return noteNames(join(folder, name)).map((inner) => `${name}/${inner}`);
		if (!/\.md$/i.test(name)) return [];
		// a link may lead nowhere: that costs nobody else's note
		const isFile = statSync(join(folder, name), { throwIfNoEntry: false })?.isFile() === true;
		return isFile ? [name] : [];
	});
	return names.sort((a, b) => (a < b ? -1 : 1));
}

function isPassedBy(name: string): boolean {
	return name.startsWith('.') || name === 'node_modules';
}

function slashed(path: string): string {
	return path
		.split(sep)
		.join('/')
		.replace(/(.)\/+$/, '$1');
}

function isMissing(error: unknown): boolean {
	return (
		error instanceof Error &&
		'code' in error &&
		(error.code === 'ENOENT' || error.code === 'ENOTDIR')
	);
}
