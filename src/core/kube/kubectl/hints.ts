/** What may have been meant by a word that leads nowhere. */
import type { Fault } from './faults.ts';
import { globalFlags } from './grammar/global.ts';
import { subcommandsOf, usages } from './grammar/table.ts';
import { nameOf, typeOf } from './meaning/objects.ts';
import { readMeaning, type Meaning } from './meaning/script.ts';
import type { Deed } from './meaning/types.ts';
import { nearest } from './near.ts';
import { findType, resourceTypes } from './resources.ts';
import { namesOf } from './suggest-names.ts';
import type { Surroundings } from './surroundings.ts';

export type Hint = {
	readonly kind:
		| 'program'
		| 'verb'
		| 'flag'
		| 'dashes'
		| 'type'
		| 'value'
		| 'context'
		| 'cluster'
		| 'user'
		| 'namespace'
		| 'name';
	readonly typed: string;
	readonly meant: string;
	/** The type of what a name was meant for, in the singular; empty for other kinds. */
	readonly type: string;
};

/** In the order of the words; none of what is fine as it stands. */
export function hintsFor(text: string, around: Surroundings): readonly Hint[] {
	const meaning = readMeaning(text, around);
	const dashes = dashHints(text);
	if (!meaning.ok) return [...dashes, ...faultHints(meaning.error, around)];
	return [...dashes, ...deedsOf(meaning.value).flatMap((deed) => deedHints(deed, around))];
}

function deedsOf(meaning: Meaning): readonly Deed[] {
	const stages = meaning.flatMap((step) => step.stages);
	return stages.flatMap(({ what }) => (what.kind === 'kubectl' ? [what] : []));
}

function hint(
	kind: Hint['kind'],
	typed: string,
	words: readonly string[],
	type = ''
): readonly Hint[] {
	const meant = nearest(typed, words);
	return meant === null ? [] : [{ kind, typed, meant, type }];
}

const allFlags = [
	...new Set(
		[globalFlags, ...usages.map(({ flags }) => flags)].flatMap((flags) => Object.keys(flags))
	)
];

/** `-namespace` is a bunch of short flags; two hyphens make it one flag. */
function dashHints(text: string): readonly Hint[] {
	const typed = text.match(/(?<=\s)-[a-z][a-z-]{3,}(?=[\s=]|$)/g) ?? [];
	return typed
		.filter((word) => allFlags.includes(word.slice(1)))
		.map((word) => ({ kind: 'dashes', typed: word, meant: `-${word}`, type: '' }));
}

type Hinting = {
	readonly [K in Fault['kind']]?: (
		fault: Extract<Fault, { readonly kind: K }>,
		around: Surroundings
	) => readonly Hint[];
};

const hinting: Hinting = {
	'program-unknown': ({ typed }) => hint('program', typed, ['kubectl']),
	'verb-unknown': ({ typed }) => hint('verb', typed, subcommandsOf('')),
	'subcommand-unknown': ({ verb, typed }) => hint('verb', typed, subcommandsOf(verb)),
	'flag-unknown': ({ verb, typed }) => flagHints(verb, typed),
	'type-unknown': ({ typed }) => hint('type', typed.toLowerCase(), typeWords),
	'value-wrong': ({ value, choices }) => valueHints(value, choices),
	'context-unknown': ({ name }, { contexts }) => hint('context', name, Object.keys(contexts)),
	'cluster-unknown': ({ name }, { contexts }) =>
		hint(
			'cluster',
			name,
			Object.values(contexts).map(({ cluster }) => cluster)
		),
	'user-unknown': ({ name }, { contexts }) =>
		hint(
			'user',
			name,
			Object.values(contexts).map(({ user }) => user)
		)
};

function faultHints(fault: Fault, around: Surroundings): readonly Hint[] {
	const read = hinting[fault.kind] as
		((one: Fault, place: Surroundings) => readonly Hint[]) | undefined;
	return read?.(fault, around) ?? [];
}

const typeWords = resourceTypes.flatMap(({ name, singular, short }) => [name, singular, ...short]);

function flagHints(verb: string, typed: string): readonly Hint[] {
	const own = usages.find(({ path }) => path === verb)?.flags ?? {};
	const names = [...Object.keys(own), ...Object.keys(globalFlags)].map((name) => `--${name}`);
	return typed.startsWith('--') ? hint('flag', typed, names) : [];
}

/** Another case is another value, and the likeliest slip. */
function valueHints(value: string, choices: readonly string[]): readonly Hint[] {
	const cased = choices.find((choice) => choice.toLowerCase() === value.toLowerCase());
	return cased === undefined
		? hint('value', value, choices)
		: [{ kind: 'value', typed: value, meant: cased, type: '' }];
}

function deedHints({ scope, objects }: Deed, around: Surroundings): readonly Hint[] {
	const { namespace } = scope;
	const inNamespace = namespace === null ? [] : hint('namespace', namespace, namespacesIn(around));
	return [
		...inNamespace,
		...objects.flatMap((object) => {
			const [type, name] = [typeOf(object), nameOf(object)];
			const singular = findType(type)?.singular ?? type;
			return name === null ? [] : hint('name', name, namesOf(type, around), singular);
		})
	];
}

function namespacesIn({ names, contexts }: Surroundings): readonly string[] {
	const said = Object.values(contexts).flatMap(({ namespace }) => namespace ?? []);
	return [...new Set(['default', 'kube-system', ...said, ...(names['namespaces'] ?? [])])];
}
