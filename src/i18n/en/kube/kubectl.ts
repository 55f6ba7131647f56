/** Why two commands do not do the same, why one does nothing, and what may have been meant. */
import type { Difference } from '#core/kube/kubectl/differences.ts';
import type { Fault, Wanted } from '#core/kube/kubectl/faults.ts';
import type { Hint } from '#core/kube/kubectl/hints.ts';

type Kind = { readonly kind: string };
type ByKind<T extends Kind> = {
	readonly [K in T['kind']]: (one: Extract<T, { kind: K }>) => string;
};

/** What is compared: two commands side by side, a typed one, or one that is offered for another. */
export type Perspective = 'pair' | 'answer' | 'option';
type Said<T extends Kind> = {
	readonly [K in T['kind']]: (one: Extract<T, { kind: K }>, as: Perspective) => string;
};

const quoted = (text: string | null) => `“${text ?? ''}”`;
/** The one and the other at the beginning of a sentence, and inside it. */
const SIDES = {
	pair: { a: 'The first', b: 'The second', inA: 'in the first', inB: 'in the second' },
	answer: { a: 'What was asked for', b: 'Yours', inA: 'in what was asked for', inB: 'in yours' },
	option: { a: 'The given one', b: 'This one', inA: 'in the given one', inB: 'here' }
} satisfies Readonly<Record<Perspective, unknown>>;
/** `name` of one command, and of the other, where either may say nothing. */
const sides = (what: string, a: string | null, b: string | null, as: Perspective) =>
	`${what} ${a === null ? 'is not said' : `is ${quoted(a)}`} ${SIDES[as].inA} and ${b === null ? 'is not said' : quoted(b)} ${SIDES[as].inB}.`;

const differences: Said<Difference> = {
	fails: ({ which }, as) => (which === 'both' ? 'Both fail' : `${SIDES[as][which]} fails`),
	count: ({ a, b }, as) =>
		`The number of commands is ${a} ${SIDES[as].inA} and ${b} ${SIDES[as].inB}.`,
	swapped: ({ name, namespace }) =>
		`Name and namespace are swapped: ${quoted(name)} in ${quoted(namespace)}, and the other way round.`,
	order: ({ a, b }) => `The order differs: ${quoted(a)} against ${quoted(b)}.`,
	background: () => 'One of them runs in the background.',
	flag: ({ name, a, b }, as) => sides(`--${name}`, a, b, as),
	variable: ({ name, a, b }, as) => sides(`The variable ${name}`, a, b, as),
	'port-name': ({ a, b }, as) => sides('Only the name of the port differs: it', a, b, as),
	joint: ({ a, b }) =>
		`The commands are joined by ${quoted(a)} and by ${quoted(b)}: the next one runs in other cases.`,
	program: ({ a, b }, as) => sides('The program', a, b, as),
	words: ({ a, b }) => `Another command runs: ${quoted(a)} against ${quoted(b)}.`,
	verb: ({ a, b }) => `${quoted(b)} does something else than ${quoted(a)}.`,
	type: ({ a, b }, as) => sides('The type', a, b, as),
	name: ({ a, b }, as) => sides('The name', a, b, as),
	objects: ({ a, b }, as) => sides('What is asked for', a, b, as),
	kubeconfig: ({ a, b }, as) => sides('Another kubeconfig', a, b, as),
	context: ({ a, b }, as) => sides('The context', a, b, as),
	cluster: ({ a, b }, as) => sides('The cluster', a, b, as),
	user: ({ a, b }, as) => sides('The user', a, b, as),
	namespace: ({ a, b }, as) =>
		a === null || b === null
			? `The namespace is ${a === null ? 'none or all' : quoted(a)} ${SIDES[as].inA} and ${b === null ? 'none or all' : quoted(b)} ${SIDES[as].inB}.`
			: sides('The namespace', a, b, as),
	argument: ({ a, b }, as) => sides('The argument', a, b, as),
	command: ({ a, b }, as) => sides('What follows --', a, b, as),
	output: ({ a, b }, as) => sides('Where the output goes', a, b, as),
	input: () => 'Standard input is not the same text.'
};

const wanted: Readonly<Record<Wanted, string>> = {
	boolean: 'true or false',
	integer: 'a whole number',
	duration: 'a time with a unit, as 10m or 1h30m',
	selector: 'a label selector, as app=web',
	'field-selector': 'a field selector, as status.phase=Running',
	pairs: 'key=value',
	quantity: 'amounts, as cpu=200m,memory=1Gi',
	output: 'an output format that this command has',
	template: 'a format with its template',
	path: 'a path whose keys stand in single quotes',
	port: 'a port, 1 to 65535, or two with a colon',
	'one-of': 'one of those that are known',
	'service-account': 'namespace:name',
	label: 'the value of a label: letters, digits, “-”, “_” and “.”',
	key: 'a key that is not there twice and may be one',
	'duration-of-10-minutes': 'at least ten minutes, which the API server asks for',
	property: 'a field of the kubeconfig, as contexts.dev.namespace',
	'file-and-pod': 'one file here and one in a pod, as web:/tmp/a'
};

const faults: ByKind<Fault> = {
	'nothing-typed': () => 'There is no command.',
	'quote-open': ({ quote }) => `The quote ${quote} is never closed.`,
	'substitution-open': () => 'A substitution is never closed.',
	'operator-stray': ({ operator }) => `There is no command beside ${quoted(operator)}.`,
	'redirect-bare': ({ operator }) => `${quoted(operator)} names no file.`,
	'heredoc-open': ({ end }) => `The text up to ${quoted(end)} never ends.`,
	'shell-unsupported': ({ what }) => `${quoted(what)} of the shell is not read here.`,
	'program-unknown': ({ typed }) => `There is no program ${quoted(typed)}.`,
	'verb-missing': () => 'kubectl is not told what to do.',
	'verb-unknown': ({ typed }) => `kubectl has no command ${quoted(typed)}.`,
	'subcommand-missing': ({ verb }) => `${quoted(verb)} needs a subcommand.`,
	'subcommand-unknown': ({ verb, typed }) => `${quoted(verb)} has no subcommand ${quoted(typed)}.`,
	'flag-unknown': ({ verb, typed }) => `${quoted(verb)} has no flag ${quoted(typed)}.`,
	'flag-empty': ({ flag }) => `${flag} needs a value.`,
	'flag-needed': ({ verb, flag }) => `${quoted(verb)} needs ${flag}.`,
	'flags-clash': ({ flag, other }) => `${flag} does not go with ${other}.`,
	'flag-needs-flag': ({ flag, needed }) => `${flag} needs ${needed}.`,
	'value-wrong': ({ where, value, wanted: what, choices }) =>
		`${quoted(value)} does not fit ${where}: it takes ${choices.length > 0 ? choices.join(', ') : wanted[what]}.`,
	'argument-missing': ({ verb }) => `Something is missing behind ${quoted(verb)}.`,
	'argument-extra': ({ verb, typed }) => `${quoted(typed)} is too much behind ${quoted(verb)}.`,
	'type-missing': ({ verb }) => `${quoted(verb)} needs a type, such as pods.`,
	'type-unknown': ({ typed }) => `The server has no type ${quoted(typed)}.`,
	'type-unfit': ({ verb, type }) => `${quoted(verb)} does not work with ${type}.`,
	'name-missing': ({ verb, type }) =>
		`${quoted(verb)} needs to know which ${type}: a name or a selector.`,
	'name-slashed': ({ typed }) =>
		`${quoted(typed)} is not one type and one name with a slash between.`,
	'type-repeated': ({ typed }) =>
		`${quoted(typed)} has no slash, while other words are of the form TYPE/NAME.`,
	'name-with': ({ name, flag }) => `The name ${quoted(name)} does not go with ${flag}.`,
	'files-with-names': ({ name }) => `${quoted(name)} does not go with files.`,
	'files-missing': ({ verb }) => `${quoted(verb)} needs a file: -f FILE.`,
	'pairs-missing': ({ verb }) => `${quoted(verb)} needs key=value, or key- to take one away.`,
	'key-set-and-removed': ({ key }) => `${quoted(key)} is both set and taken away.`,
	'command-missing': ({ verb }) => `${quoted(verb)} needs a command behind --.`,
	'context-unknown': ({ name }) => `The kubeconfig has no context ${quoted(name)}.`,
	'cluster-unknown': ({ name }) => `The kubeconfig has no cluster ${quoted(name)}.`,
	'user-unknown': ({ name }) => `The kubeconfig has no user ${quoted(name)}.`,
	'group-without-user': () => '--as-group needs --as.'
};

const things: Readonly<Record<Hint['kind'], string>> = {
	program: 'the program',
	verb: 'the command',
	flag: 'the flag',
	dashes: 'the flag',
	type: 'the type',
	value: 'the value',
	context: 'the context',
	cluster: 'the cluster',
	user: 'the user',
	namespace: 'the namespace',
	name: 'the name'
};

export const kubectl = {
	differences,
	faults,
	/** The reason stands behind what fails. */
	failing: (which: string, reason: string) => `${which}: ${reason}`,
	hint: ({ kind, typed, meant, type }: Hint) =>
		`“${typed}”: did you mean ${type === '' ? things[kind] : `the ${type}`} “${meant}”?`,
	same: 'They do the same.',
	/** Of what a person typed, though not as it was expected. */
	doesSo: 'That does it.'
};
export type KubectlWords = typeof kubectl;
