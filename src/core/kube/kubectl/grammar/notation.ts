/** The notation of the tables: `name/s:kind=preset`, kind `text` and no preset if left out. */
import type { Flag, FlagKind, Flags, Takes, Usage } from './types.ts';

export const PRINT =
	'output/o:output template allow-missing-template-keys:bool=true show-managed-fields:bool';
export const FILES = 'filename/f:files kustomize/k recursive/R:bool';
export const DRY = 'dry-run:dry=none';
export const CREATE = `${PRINT} ${DRY} validate:validate=strict save-config:bool field-manager=kubectl-create`;
export const SELECT = 'selector/l:selector all:bool';

export function flags(notation: string): Flags {
	const entries = notation
		.trim()
		.split(/\s+/)
		.filter((entry) => entry !== '');
	return Object.fromEntries(entries.map(flagEntry));
}

function flagEntry(entry: string): readonly [string, Flag] {
	const [, name = '', short, kind = 'text', preset] =
		/^([a-z0-9-]+)(?:\/(\w))?(?::(\w+))?(?:=(.*))?$/.exec(entry)!;
	const bare = kind === 'bool' ? 'false' : null;
	return [name, { kind: kind as FlagKind, short: short ?? null, preset: preset ?? bare }];
}

type Options = Partial<Pick<Usage, 'aliases' | 'hasCommand' | 'reach'>>;

export function usage(path: string, takes: Takes, notation: string, options: Options = {}): Usage {
	return {
		path,
		takes,
		flags: flags(notation),
		aliases: options.aliases ?? [],
		hasCommand: options.hasCommand ?? false,
		reach: options.reach ?? 'namespace'
	};
}

export const words = (least: number, most = least): Takes => ({ kind: 'words', least, most });
export const objects = (mustPick: boolean): Takes => ({ kind: 'objects', mustPick });
export const pod = (least: number, most: number): Takes => ({ kind: 'pod', least, most });
export const names = (type: string, isOptional = false): Takes => ({
	kind: 'names',
	type,
	isOptional
});
