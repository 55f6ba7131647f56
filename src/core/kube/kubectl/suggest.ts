/** What may come next in a command that is not finished yet, so that it takes a few taps. */
import { nextFlags, valuesOf } from './suggest-flags.ts';
import { namesOf, typesFor } from './suggest-names.ts';
import { below, needsSubcommand, subcommandsOf, usages } from './grammar/table.ts';
import type { Usage } from './grammar/types.ts';
import { firstWord, isFlag, lookUp, standsAlone } from './line.ts';
import { findType } from './resources.ts';
import type { Surroundings } from './surroundings.ts';

/** As often as they are needed; all others follow. */
const VERBS = [
	'get',
	'describe',
	'create',
	'expose',
	'run',
	'apply',
	'delete',
	'scale',
	'set',
	'label',
	'rollout',
	'logs',
	'exec',
	'port-forward',
	'config',
	'auth',
	'edit',
	'patch'
] as const;

/**
 * Tokens that may follow `before`, what is likely first. One that ends with `=` waits for its
 * value. `own`: words that only the question knows, such as a name that is to be given.
 */
export function suggest(
	before: string,
	around: Surroundings,
	own: readonly string[] = []
): readonly string[] {
	const last = before.split(/\|\|?|&&|;/).at(-1)!;
	const words = last.split(/\s+/).filter((word) => word !== '');
	const typed = /\s$/.test(last) ? '' : (words.pop() ?? '');
	const next = [...new Set(following(words, typed, around, own))];
	const value = typed.slice(typed.indexOf('=') + 1);
	const continued = next.filter((token) => token !== value && token.startsWith(value));
	if (value === '' || continued.length > 0) return continued;
	const done = [...new Set(following([...words, typed], '', around, own))];
	return next.includes(value) ? done : [];
}

/** `words` are finished; `typed` is not, and may be a flag with a part of its value. */
function following(
	words: readonly string[],
	typed: string,
	around: Surroundings,
	own: readonly string[]
): readonly string[] {
	const [program, ...rest] = words;
	if (program === undefined) return ['kubectl'];
	const { usage, args, given, open } = readStart(rest);
	const flag = /^--[^=]+(?==)/.exec(typed)?.[0] ?? open;
	if (flag) return [...valuesOf(flag, usage, around), ...own];
	if (!usage) return [...VERBS, ...rootVerbs()];
	const isAlone = args.length === 0 && given.length === 0; // no subcommand has every flag of all
	const isFamily = needsSubcommand(usage) || (usage.path === 'create' && isAlone);
	const subcommands = isFamily ? subcommandsOf(usage.path).filter(isName(usage.path)) : [];
	return [
		...subcommands,
		...argumentsFor(usage, args, around, own),
		...nextFlags(usage, given, around)
	];
}

const rootVerbs = () => subcommandsOf('').filter(isName(''));

/** Not one of the other words for a command. */
const isName = (path: string) => (word: string) =>
	usages.some((usage) => usage.path === (path === '' ? word : `${path} ${word}`));

type Start = {
	readonly usage: Usage | null;
	/** What stands behind the verb. */
	readonly args: readonly string[];
	/** Flags as they were typed. */
	readonly given: readonly string[];
	/** The flag at the end that still waits for its value. */
	readonly open: string | null;
};

function readStart(words: readonly string[]): Start {
	let rest = words;
	let usage: Usage | null = null;
	for (;;) {
		const at = firstWord(rest, usage);
		const next: Usage | null = at === null ? null : below(pathOf(usage), rest[at]!);
		if (at === null || !next) return { usage, ...sorted(rest, usage) };
		rest = [...rest.slice(0, at), ...rest.slice(at + 1)];
		usage = next;
	}
}

const pathOf = (usage: Usage | null) => usage?.path ?? '';

function sorted(words: readonly string[], usage: Usage | null): Omit<Start, 'usage'> {
	const [args, given]: [string[], string[]] = [[], []];
	let open: string | null = null;
	for (const word of words) {
		if (open !== null) open = null;
		else if (!isFlag(word)) args.push(word);
		else {
			given.push(word.split('=')[0]!);
			const isWhole = word.includes('=') || (!word.startsWith('--') && word.length > 2);
			open = isWhole || standsAlone(lookUp(word, usage)) ? null : word;
		}
	}
	return { args, given, open };
}

function argumentsFor(
	{ takes, path }: Usage,
	args: readonly string[],
	around: Surroundings,
	own: readonly string[]
): readonly string[] {
	const others = (names: readonly string[]) => names.filter((name) => !args.includes(name));
	switch (takes.kind) {
		case 'files':
			return [];
		case 'words':
			if (path === 'explain') return typesFor(around, true);
			if (/^config (?:use|set|rename|delete)-context$/.test(path))
				return others(Object.keys(around.contexts));
			return args.length < takes.most ? others(own) : [];
		case 'names':
			return others([...namesOf(takes.type, around), ...own]);
		case 'pod':
			return others([...namesOf('pods', around), ...own]);
		case 'objects':
		case 'objects-and-pairs':
		case 'objects-and-word': {
			const [first] = args;
			if (first === undefined) return typesFor(around, takes.kind === 'objects' && !takes.mustPick);
			const type = findType(first.split('/')[0]!);
			return others([...(type ? namesOf(type.name, around) : []), ...own]);
		}
	}
}
