/** What is wrong with YAML that somebody typed, and where two texts part. */
import type { Difference } from '#core/kube/yaml/compare.ts';
import type { WorldFault } from '#core/kube/yaml/read-world.ts';
import { KINDS } from '#core/kube/yaml/schema.ts';
import type { Wanted, YamlFault } from '#core/kube/yaml/types.ts';

export type Words<T extends { readonly code: string }> = {
	readonly [C in T['code']]: (one: WithCode<T, C>) => string;
};
type WithCode<T, C> = T extends { readonly code: infer D } ? (C extends D ? T : never) : never;

const wanted: Readonly<Record<Wanted, string>> = {
	text: 'a text; quote what looks like a number or like true and false',
	number: 'a whole number without quotes',
	flag: 'true or false',
	list: 'a list, each item behind a hyphen',
	mapping: 'fields, each with its value',
	'number-or-text': 'a number or a name',
	cidr: 'a block of addresses, such as 10.96.0.0/12',
	ip: 'an IP address, such as 192.0.2.53',
	domain: 'a name of small letters, digits, hyphens and dots, without a dot at its ends',
	port: 'a port, from 1 to 65535',
	minor: 'the minor version alone: 35 for Kubernetes 1.35'
};
const meant = (word: string | null) => (word === null ? '' : ` Did you mean “${word}”?`);

const faults: Words<YamlFault> = {
	'too-large': () => 'This is too large to read.',
	'too-deep': () => 'This goes too deep to read.',
	tab: () => 'A tab cannot indent here; use spaces.',
	indent: () => 'This line is indented in a way that fits nothing around it.',
	unclosed: () => 'A quote or bracket, or a sign between two values, is missing here.',
	syntax: () => 'This is no YAML.',
	'key-repeated': () => 'This key stands here twice.',
	'alias-unknown': () => 'This alias stands for nothing.',
	'kind-missing': () => 'There is no kind, so nobody knows what this is.',
	'name-missing': () => 'There is no name in metadata.',
	'not-a-mapping': () => 'A manifest consists of fields: apiVersion, kind, metadata and more.',
	'kind-unknown': (one) =>
		`The kind “${one.kind}” is not known here.${meant(one.meant) || ` Known are ${KINDS.join(', ')}.`}`,
	'version-wrong': (one) => `A ${one.kind} is of the version ${one.wanted}, not ${one.given}.`,
	'field-unknown': (one) =>
		`There is no field “${one.field}” ${one.path === '' ? 'at the top' : `in ${one.path}`}.${meant(one.meant)}`,
	'field-missing': (one) => `${one.path} is missing.`,
	'type-wrong': (one) => `${one.path} takes ${wanted[one.wanted]}.`,
	'value-unknown': (one) => `${one.path} does not know “${one.value}”.${meant(one.meant)}`
};

const differences: Words<Difference> = {
	unreadable: ({ fault }) => `Line ${fault.line} cannot be read.`,
	nothing: () => 'There is nothing to compare.',
	documents: (one) => `${one.expected} objects are wanted; here are ${one.given}.`,
	missing: (one) => `${one.path} is missing: ${one.expected}.`,
	extra: (one) => `${one.path} is not wanted: ${one.given}.`,
	misspelt: (one) => `It is “${one.meant}”, not “${one.field}”.`,
	other: (one) => `${one.path} is ${one.given} here, and ${one.expected} is wanted.`
};

const worldFaults: Words<Exclude<WorldFault, YamlFault | { readonly code: 'refused' }>> = {
	'pod-unknown': (one) => `There is no pod “${one.pod}” to ask from.${meant(one.meant)}`,
	'world-repeated': () => 'A file holds one world: there is a document of kind World above.',
	empty: () => 'Nothing is written there: a cluster needs at least one manifest.'
};
/** What the API server says of an object, at a field of it. */
const refused = (object: string, path: string, sentence: string) =>
	`${object}, ${path}: ${sentence}`;

export const yaml = { faults, worldFaults, refused, differences, same: 'They mean the same.' };

export type YamlWords = typeof yaml;
