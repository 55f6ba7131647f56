/** Other ways to write the same command. What each does is for the model to say, not for these. */
import { findType } from '../kubectl/resources.ts';
import { globalFlags } from '../kubectl/grammar/global.ts';
import { usages } from '../kubectl/grammar/table.ts';
import type { Flag, Usage } from '../kubectl/grammar/types.ts';
import type { CommandFlag, CommandLine } from './command-line.ts';
import type { Dice } from './dice.ts';

/** `level`: how far from the usual spelling. */
export function respelled(dice: Dice, level: number, line: CommandLine): string {
	const usage = usageOf(line);
	const flags = dice.shuffled(line.flags.map((flag) => flagWords(dice, flag, usage, level)));
	const early = flags.filter(() => dice.chance(level * 0.3));
	const late = flags.filter((flag) => !early.includes(flag));
	const words = [
		pathWords(dice, line.path, usage),
		...early,
		...objectWords(dice, line.words, usage),
		...late
	];
	const end = line.behind.length > 0 ? ['--', ...line.behind] : [];
	return ['kubectl', ...words, ...end].join(' ');
}

export function usageOf({ path }: CommandLine): Usage | null {
	return usages.find((one) => one.path === path) ?? null;
}

function pathWords(dice: Dice, path: string, usage: Usage | null): string {
	const parts = path.split(' ');
	const known = parts.map((last, i) => {
		const before = parts.slice(0, i + 1).join(' ');
		const aliases = usages.find((one) => one.path === before)?.aliases ?? [];
		return dice.pick([last, last, ...aliases]);
	});
	return usage ? known.join(' ') : path;
}

function objectWords(dice: Dice, words: readonly string[], usage: Usage | null): readonly string[] {
	const [first, name, ...more] = words;
	if (first === undefined || !usage) return words;
	if (usage.path === 'explain') return [otherType(dice, first)];
	if (usage.takes.kind === 'names' || usage.path === 'logs') {
		const type = findType(usage.takes.kind === 'names' ? usage.takes.type : 'pods')!;
		const prefix = dice.pick(['', '', ...[type.singular, ...type.short].map((one) => `${one}/`)]);
		return [prefix + first, ...words.slice(1)];
	}
	if (!usage.takes.kind.startsWith('objects')) return words;
	const slashed = first.split('/')[1];
	const other = otherType(dice, first.split('/')[0]!);
	if (slashed !== undefined)
		return dice.chance(0.5)
			? [`${other}/${slashed}`, ...words.slice(1)]
			: [other, slashed, ...words.slice(1)];
	return name !== undefined && dice.chance(0.3)
		? [`${other}/${name}`, ...more]
		: [other, ...words.slice(1)];
}

/** Another name of the type that stands before a dot, or alone. */
function otherType(dice: Dice, text: string): string {
	const [word, ...rest] = text.split('.');
	const type = findType(word!);
	return type
		? [dice.pick([word!, type.name, type.singular, ...type.short]), ...rest].join('.')
		: text;
}

/** Flags of these kinds take a value only behind `=`. */
const GLUED = ['bool', 'dry', 'validate', 'cascade'];

function flagWords(
	dice: Dice,
	{ name, value }: CommandFlag,
	usage: Usage | null,
	level: number
): string {
	const flag: Flag | undefined = usage?.flags[name] ?? globalFlags[name];
	const short = flag?.short ?? null;
	if (value === null || (flag && GLUED.includes(flag.kind))) {
		const long = value === null ? `--${name}` : `--${name}=${value}`;
		return value === null && short !== null && dice.chance(0.5) ? `-${short}` : long;
	}
	const text = quoted(dice.chance(level) ? otherValue(dice, value, flag) : value);
	const spelled = [`--${name}=${text}`, `--${name} ${text}`] as const;
	return short === null
		? dice.pick(spelled)
		: dice.pick([...spelled, `-${short} ${text}`, `-${short} ${text}`, `-${short}=${text}`]);
}

/** What means the same where such values are read by their meaning. */
function otherValue(dice: Dice, value: string, flag: Flag | undefined): string {
	const turned = value.split(',').toReversed().join(',');
	if (flag?.kind === 'set') return turned;
	if (flag?.kind === 'duration')
		return value.replace(/^(\d+)h$/, (_, hours: string) => `${Number(hours) * 60}m`);
	if (flag?.kind !== 'selector' || value.includes('!')) return value;
	const listed = value.replace(/^([^=,]+)=([^=,]+)/, '$1 in ($2)');
	return dice.pick([value.replace('=', '=='), listed, turned]);
}

function quoted(text: string): string {
	return /^[\w@%+=:,./*-]+$/.test(text) ? text : `'${text}'`;
}
