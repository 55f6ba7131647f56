/** A command in the one spelling that stands for all that do the same. */
import type { Result } from '../../base/result.ts';
import { ok } from '../../base/result.ts';
import type { Fault } from './faults.ts';
import { globalFlags } from './grammar/global.ts';
import { usages } from './grammar/table.ts';
import type { FlagKind } from './grammar/types.ts';
import { afterwards } from './meaning/afterwards.ts';
import { readMeaning, type Meaning, type Stage } from './meaning/script.ts';
import type { Deed } from './meaning/types.ts';
import { contextOf, namespaceOf, type Surroundings } from './surroundings.ts';

export function normalised(text: string, around: Surroundings): Result<string, Fault> {
	const meaning = readMeaning(text, around);
	return meaning.ok ? ok(printed(meaning.value, around)) : meaning;
}

function printed(meaning: Meaning, around: Surroundings): string {
	let [text, now] = ['', around];
	for (const [i, { joint, stages, isInBackground }] of meaning.entries()) {
		if (i > 0) text += meaning[i - 1]!.isInBackground ? ' ' : joint === ';' ? '; ' : ` ${joint} `;
		const parts: string[] = [];
		for (const stage of stages) {
			parts.push(stageText(stage, now));
			const isKept = stage.what.kind === 'kubectl' && joint !== '||';
			if (isKept) now = afterwards(stage.what, now);
		}
		text += parts.join(' | ') + (isInBackground ? ' &' : '');
	}
	return text;
}

function stageText({ what, outputs, input }: Stage, around: Surroundings): string {
	const variables = Object.entries(what.variables).map(
		([name, value]) => `${name}=${quoted(value)}`
	);
	const words = what.kind === 'kubectl' ? deedWords(what, around) : what.words.map(otherWord);
	const streams = outputs.map((output) =>
		output.replace(/^(>>|>&|>)(.*)$/s, (_, how: string, to: string) => `${how}${quoted(to)}`)
	);
	const fed = input === null ? [] : [`<<<${quoted(input)}`];
	return [...variables, ...words, ...fed, ...streams].join(' ');
}

/** A file that another program reads stands behind its words. */
const otherWord = (word: string) =>
	/^<[^<]/.test(word) ? `<${quoted(word.slice(1))}` : quoted(word);

function deedWords(deed: Deed, around: Surroundings): readonly string[] {
	const { verb, args, command, scope } = deed;
	const isList = scope.kubeconfigs.length > 1;
	const listed = isList ? [`KUBECONFIG=${scope.kubeconfigs.map(quoted).join(':')}`] : [];
	const behind = command ? ['--', ...command.map(quoted)] : [];
	const flags = [...scopeFlags(deed, around), ...flagWords(deed)];
	const words = [...objectWords(deed), ...args].map(quoted);
	return [...listed, 'kubectl', ...verb.split(' '), ...words, ...flags, ...behind];
}

function objectWords({ verb, objects }: Deed): readonly string[] {
	if (verb === 'taint') return apart(objects);
	const takes = usages.find(({ path }) => path === verb)?.takes.kind;
	const isPod = takes === 'pod' && objects[0]?.startsWith('pods/');
	const isBare = isPod || (takes === 'names' && verb !== 'debug');
	return isBare ? objects.map((object) => object.split('/')[1]!) : grouped(objects);
}

/** `taint` takes no slash. */
function apart(objects: readonly string[]): readonly string[] {
	return [
		...new Set(objects.map((object) => object.split('/')[0]!)),
		...objects.flatMap((object) => object.split('/')[1] ?? [])
	];
}

/** Types alone stand in one word. */
function grouped(objects: readonly string[]): readonly string[] {
	return objects.some((object) => object.includes('/')) || objects.length === 0
		? objects
		: [objects.join(',')];
}

function scopeFlags({ scope, flags }: Deed, around: Surroundings): readonly string[] {
	const { kubeconfigs, context, cluster, user, namespace } = scope;
	const now = around.current === null ? undefined : contextOf(around, around.current);
	const isOther = kubeconfigs.length > 0 || context !== null;
	const said: readonly (readonly [string, string | null, string | null])[] = [
		['kubeconfig', kubeconfigs.length === 1 ? kubeconfigs[0]! : null, null],
		['context', context, null],
		['cluster', cluster, isOther ? null : (now?.cluster ?? null)],
		['user', user, isOther ? null : (now?.user ?? null)],
		['namespace', namespace, isOther ? null : namespaceOf(around)]
	];
	return said
		.filter(
			([name, value, known]) => value !== null && value !== known && flags[name] === undefined
		)
		.map(([name, value]) => `--${name}=${quoted(value!)}`);
}

function flagWords({ verb, flags }: Deed): readonly string[] {
	const own = usages.find(({ path }) => path === verb)?.flags ?? {};
	return Object.entries(flags).flatMap(([name, values]) => {
		const kind: FlagKind = (own[name] ?? globalFlags[name])?.kind ?? 'text';
		if (kind === 'list' || kind === 'set') return [`--${name}=${quoted(values.join(','))}`];
		return values.map((value) => `--${name}=${quoted(value)}`);
	});
}

/** As the shell takes it for this word, what is put in when it runs included. */
function quoted(word: string): string {
	if (word.includes('\0')) {
		const text = word
			.split('\0')
			.map((piece, i) => (i % 2 === 0 ? piece.replace(/[$`"\\]/g, '\\$&') : expansion(piece)));
		return `"${text.join('')}"`;
	}
	return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

const expansion = (piece: string) => (/^\w+$/.test(piece) ? `\${${piece}}` : `$${piece}`);
