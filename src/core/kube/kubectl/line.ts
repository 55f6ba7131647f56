/** From words to a command path, its flags and what stands behind them, as kubectl's parser does. */
import { err, ok, type Result } from '../../base/result.ts';
import type { Fault } from './faults.ts';
import { globalFlags } from './grammar/global.ts';
import { below, needsSubcommand } from './grammar/table.ts';
import type { Flag, Flags, Usage } from './grammar/types.ts';

export type Line = {
	readonly usage: Usage;
	/** As they were given, in order; a flag without a value has what kubectl takes for that. */
	readonly flags: ReadonlyMap<string, readonly string[]>;
	readonly args: readonly string[];
	/** What follows `--`; null without it. */
	readonly command: readonly string[] | null;
};

export function readLine(words: readonly string[]): Result<Line, Fault> {
	const found = findUsage(words);
	if (!found.ok) return found;
	const { usage, rest } = found.value;
	const flags = new Map<string, readonly string[]>();
	const args: string[] = [];
	let at = 0;
	for (; at < rest.length && rest[at] !== '--'; at++) {
		const word = rest[at]!;
		if (!isFlag(word)) args.push(word);
		else {
			const read = readFlags(word, rest[at + 1], usage);
			if (!read.ok) return read;
			for (const [name, value] of read.value.given)
				flags.set(name, [...(flags.get(name) ?? []), value]);
			if (read.value.tookNext) at += 1;
		}
	}
	const behind = at < rest.length ? rest.slice(at + 1) : null;
	return ok(
		usage.hasCommand
			? { usage, flags, args, command: behind }
			: { usage, flags, args: [...args, ...(behind ?? [])], command: null }
	);
}

export const isFlag = (word: string) => word.startsWith('-') && word !== '-';

type Found = { readonly usage: Usage; readonly rest: readonly string[] };

/** Takes the words of the path out of the others; flags may stand before and between them. */
function findUsage(words: readonly string[]): Result<Found, Fault> {
	let [path, rest]: [string, readonly string[]] = ['', words];
	let usage: Usage | null = null;
	for (;;) {
		const at = firstWord(rest, usage);
		const next = at === null ? null : below(path, rest[at]!);
		if (at === null || !next) {
			const typed = at === null ? null : rest[at]!;
			const fault = pathFault(usage, typed);
			return fault ? err(fault) : ok({ usage: usage!, rest });
		}
		rest = [...rest.slice(0, at), ...rest.slice(at + 1)];
		[path, usage] = [next.path, next];
	}
}

function pathFault(usage: Usage | null, typed: string | null): Fault | null {
	if (!usage) return typed === null ? { kind: 'verb-missing' } : { kind: 'verb-unknown', typed };
	const verb = usage.path;
	if (needsSubcommand(usage))
		return typed === null
			? { kind: 'subcommand-missing', verb }
			: { kind: 'subcommand-unknown', verb, typed };
	return verb === 'create' && typed !== null ? { kind: 'subcommand-unknown', verb, typed } : null;
}

/** Where the first word stands that is neither a flag nor the value of one. */
export function firstWord(words: readonly string[], usage: Usage | null): number | null {
	for (let at = 0; at < words.length; at++) {
		const word = words[at]!;
		if (word === '--') return null;
		if (!isFlag(word)) return at;
		const isAlone = word.includes('=') || (!word.startsWith('--') && word.length > 2);
		if (!isAlone && !standsAlone(lookUp(word, usage))) at += 1;
	}
	return null;
}

export function lookUp(word: string, usage: Usage | null): Flag | null {
	return word.startsWith('--')
		? (flagOf(word.slice(2), usage)?.[1] ?? null)
		: (shortFlagOf(word.slice(1, 2), usage)?.[1] ?? null);
}

type Named = readonly [name: string, flag: Flag];

/** A command's own flag goes before the global one of the same name, short form included. */
function flagOf(typed: string, usage: Usage | null): Named | null {
	const name = typed.replaceAll('_', '-');
	const flag = ownFlag(usage?.flags ?? {}, name) ?? ownFlag(globalFlags, name);
	return flag ? [name, flag] : null;
}

function ownFlag(flags: Flags, name: string): Flag | undefined {
	return Object.hasOwn(flags, name) ? flags[name] : undefined;
}

function shortFlagOf(short: string, usage: Usage | null): Named | null {
	const own = Object.entries(usage?.flags ?? {});
	const global = Object.entries(globalFlags).filter(
		([name]) => !own.some(([other]) => other === name)
	);
	return [...own, ...global].find(([, flag]) => flag.short === short) ?? null;
}

/** What a flag means when nothing follows it; null if something must. */
const ALONE: Readonly<Record<string, string>> = {
	bool: 'true',
	dry: 'client',
	validate: 'strict',
	cascade: 'background'
};

export function standsAlone(flag: Flag | null): boolean {
	return flag !== null && Object.hasOwn(ALONE, flag.kind);
}

type Read = {
	readonly given: readonly (readonly [name: string, value: string])[];
	readonly tookNext: boolean;
};

function readFlags(word: string, next: string | undefined, usage: Usage): Result<Read, Fault> {
	return word.startsWith('--') ? readLong(word, next, usage) : readShort(word, next, usage);
}

function readLong(word: string, next: string | undefined, usage: Usage): Result<Read, Fault> {
	const [, typed = '', glued] = /^--([^=]*)(?:=(.*))?$/s.exec(word)!;
	const found = flagOf(typed, usage);
	if (!found) return err({ kind: 'flag-unknown', verb: usage.path, typed: `--${typed}` });
	const [name, flag] = found;
	if (glued !== undefined) return ok({ given: [[name, glued]], tookNext: false });
	if (standsAlone(flag)) return ok({ given: [[name, ALONE[flag.kind]!]], tookNext: false });
	if (next === undefined) return err({ kind: 'flag-empty', flag: `--${name}` });
	return ok({ given: [[name, next]], tookNext: true });
}

/** One or several short flags; the last may have its value glued to it. */
function readShort(word: string, next: string | undefined, usage: Usage): Result<Read, Fault> {
	const given: [string, string][] = [];
	for (let at = 1; at < word.length; at++) {
		const short = word[at]!;
		const found = shortFlagOf(short, usage);
		if (!found) return err({ kind: 'flag-unknown', verb: usage.path, typed: `-${short}` });
		const [name, flag] = found;
		const glued = word.slice(at + 1);
		if (glued.startsWith('=') && glued.length > 1)
			return ok({ given: [...given, [name, glued.slice(1)]], tookNext: false });
		if (standsAlone(flag)) given.push([name, ALONE[flag.kind]!]);
		else if (glued !== '') return ok({ given: [...given, [name, glued]], tookNext: false });
		else if (next === undefined) return err({ kind: 'flag-empty', flag: `-${short}` });
		else return ok({ given: [...given, [name, next]], tookNext: true });
	}
	return ok({ given, tookNext: false });
}
