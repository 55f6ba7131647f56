/** Worlds of a deck: YAML files beside its notes, each named like its file. */
import { lineStarts } from '../base/diagnostic.ts';
import { titleOf, type AboutWorld } from '../kube/yaml/about-world.ts';
import { isAccessFile, readAccess } from '../kube/yaml/read-access.ts';
import { isAdvice, readWorld, type WorldFault, type WorldFile } from '../kube/yaml/read-world.ts';
import { WORLD_VERSION } from '../kube/yaml/world-schema.ts';
import { diagnostic, restOfLine } from './diagnostics.ts';
import type { Diagnostic, NoteFile } from './types.ts';

export type DeckWorld = NoteFile & WorldFile;

/** By name. */
export type Worlds = ReadonlyMap<string, DeckWorld>;

export const NO_WORLDS: Worlds = new Map();

const YAML = /\.ya?ml$/i;

/** Whether a file may be a world; `worldsIn` tells. */
export function isYamlFile({ path }: Pick<NoteFile, 'path'>): boolean {
	return YAML.test(path);
}

/** The last part of its path, without the ending. */
export function worldName({ path }: Pick<NoteFile, 'path'>): string {
	return path
		.slice(path.lastIndexOf('/') + 1)
		.replace(YAML, '')
		.normalize('NFC');
}

export function worldsIn(files: readonly NoteFile[]): Worlds {
	const found = files.filter(
		(file) => isYamlFile(file) && isWorld(file, files) && !isAccessFile(file.source)
	);
	return new Map(
		found.map(({ path, source }) => [worldName({ path }), { path, source, ...readWorld(source) }])
	);
}

/** Requests to an API server: kept and drawn as worlds are, but nothing is answered in them. */
export function accessFilesIn(files: readonly NoteFile[]): readonly NoteFile[] {
	return files.filter((file) => isYamlFile(file) && saysSo(file) && isAccessFile(file.source));
}

/** Other YAML may lie beside notes: a world says that it is one, or one of `files` names it. */
export function isWorld(file: NoteFile, files: readonly NoteFile[]): boolean {
	return saysSo(file) || files.some((one) => !isYamlFile(one) && names(one, file));
}

function saysSo({ source }: NoteFile): boolean {
	return source.includes(WORLD_VERSION);
}

function names({ source }: NoteFile, file: NoteFile): boolean {
	return source.includes(`world=${worldName(file)}`);
}

/** What is wrong with worlds and with files of requests, at its place in them. */
export function worldDiagnostics(
	worlds: Worlds,
	access: readonly NoteFile[]
): readonly Diagnostic[] {
	return [
		...[...worlds.values()].flatMap((world) => faultsAt(world, world.faults)),
		...access.flatMap((file) => faultsAt(file, readAccess(file.source).faults))
	];
}

function faultsAt(
	{ path, source }: NoteFile,
	faults: readonly WorldFault[]
): readonly Diagnostic[] {
	const place = { path, starts: lineStarts(source) };
	return faults.map((fault) => ({
		...diagnostic(
			isAdvice(fault) ? 'world-advice' : 'world-invalid',
			place,
			restOfLine(place, fault, source)
		),
		fault
	}));
}

/**
 * The world that shows what a card is about: the one for the innermost of its topics that has one.
 * Undefined where none has.
 */
export function worldFor<W extends { readonly about: AboutWorld }>(
	breadcrumb: readonly string[],
	worlds: readonly W[]
): W | undefined {
	for (const crumb of breadcrumb.toReversed()) {
		const found = worlds.find(({ about }) => about.topics.some((topic) => isSame(topic, crumb)));
		if (found) return found;
	}
	return undefined;
}

function isSame(topic: string, crumb: string): boolean {
	const fold = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
	return fold(topic) === fold(crumb);
}

/** Its title, or else its name. */
export function worldTitle({ path, about }: Pick<DeckWorld, 'path' | 'about'>, lang: 'ko' | 'en') {
	return titleOf(about, lang) ?? worldName({ path });
}
