/** What stands behind a colon, read as the key before it asks. */
import type { Flag, Rating } from '../log/types.ts';
import { nearestTo } from './nearest.ts';
import {
	COMPARISONS,
	KINDS,
	LANGUAGES,
	NUMBERS,
	STATES,
	type Comparison,
	type Term
} from './types.ts';

/** `possible` and `meant` are values, without the key. */
export type Reading =
	| { readonly kind: 'term'; readonly term: Term }
	| { readonly kind: 'unfinished'; readonly possible: readonly string[] }
	| {
			readonly kind: 'unknown-value';
			readonly possible: readonly string[];
			readonly meant: string | null;
	  };

type Reader = (value: string) => Reading;

/** Longest look back in days: as long as anybody remembers. */
const MOST_DAYS = 36_500;
const FLAGS = ['0', '1', '2', '3', '4'] as const;

const readers: Readonly<Record<string, Reader>> = {
	tag: (value) => named(value, (text) => ({ kind: 'tag', pattern: text.replaceAll('::', '/') })),
	note: (value) => named(value, (text) => ({ kind: 'note', text })),
	deck: (value) => named(value, (text) => ({ kind: 'deck', text })),
	is: (value) => oneOf(STATES, value, (state) => ({ kind: 'is', state })),
	kind: (value) => oneOf(KINDS, value, (name) => ({ kind: 'kind', name })),
	lang: (value) => oneOf(LANGUAGES, value, (lang) => ({ kind: 'lang', lang })),
	flag: (value) => oneOf(FLAGS, value, (flag) => ({ kind: 'flag', flag: Number(flag) as Flag })),
	prop: readProp,
	rated: readRated,
	introduced: readIntroduced
};

/** What may stand before a colon. */
export const KEYS: readonly string[] = Object.keys(readers);

/** Undefined for a key that is none. */
export function readTerm(key: string, value: string): Reading | undefined {
	return Object.hasOwn(readers, key) ? readers[key]!(value) : undefined;
}

function term(read: Term): Reading {
	return { kind: 'term', term: read };
}

function named(value: string, make: (text: string) => Term): Reading {
	return value === '' ? { kind: 'unfinished', possible: [] } : term(make(value));
}

/** The beginning of a possible word is one on its way. */
function oneOf<T extends string>(
	possible: readonly T[],
	value: string,
	make: (word: T) => Term
): Reading {
	const word = possible.find((one) => one === value);
	if (word !== undefined) return term(make(word));
	const begun = possible.filter((one) => one.startsWith(value));
	if (begun.length > 0) return { kind: 'unfinished', possible: begun };
	return { kind: 'unknown-value', possible, meant: nearestTo(value, possible) };
}

const EXAMPLES: readonly string[] = [
	'ivl>10',
	'reps>5',
	'lapses>3',
	'r<0.8',
	's<7',
	'd>7',
	'due<=3'
];

function readProp(value: string): Reading {
	const [, written = '', sign = '', number = ''] = /^([^<>=!]*)([<>=!]*)(.*)$/.exec(value) ?? [];
	const name = NUMBERS.find((one) => one === written);
	if (name === undefined) {
		const isBegun = sign === '' && NUMBERS.some((one) => one.startsWith(written));
		if (isBegun) return { kind: 'unfinished', possible: examplesFor(written) };
		const meant = nearestTo(written, NUMBERS);
		const possible = meant === null ? EXAMPLES : examplesFor(meant);
		return { kind: 'unknown-value', possible, meant: meant && `${meant}${sign}${number}` };
	}
	const possible = examplesFor(name);
	const comparison = COMPARISONS.find((one) => one === sign);
	if (number === '' && (comparison !== undefined || sign === '' || sign === '!'))
		return { kind: 'unfinished', possible };
	if (number === '-' && comparison !== undefined) return { kind: 'unfinished', possible };
	if (comparison === undefined || !/^-?\d+(\.\d*)?$/.test(number))
		return { kind: 'unknown-value', possible, meant: turnedRound(name, sign, number) };
	return term({ kind: 'prop', name, comparison, value: Number(number) });
}

function examplesFor(begun: string): readonly string[] {
	return EXAMPLES.filter((one) => one.startsWith(begun));
}

const slips: Readonly<Record<string, Comparison>> = {
	'=<': '<=',
	'=>': '>=',
	'==': '=',
	'<>': '!='
};

function turnedRound(name: string, sign: string, number: string): string | null {
	const meant = slips[sign];
	return meant !== undefined && /^-?\d/.test(number) ? `${name}${meant}${number}` : null;
}

function readRated(value: string): Reading {
	const possible = ['1', '7', '7:1'];
	const [, days = '', colon, rating = ''] = /^(\d*)(:?)(.*)$/.exec(value) ?? [];
	if (days === '' && value === '') return { kind: 'unfinished', possible };
	if (!isCount(days) || !/^[1-4]?$/.test(rating) || (rating !== '' && colon === ''))
		return { kind: 'unknown-value', possible, meant: null };
	if (colon !== '' && rating === '')
		return { kind: 'unfinished', possible: [1, 2, 3, 4].map((one) => `${days}:${one}`) };
	return term({
		kind: 'rated',
		days: Number(days),
		rating: rating === '' ? null : (Number(rating) as Rating)
	});
}

function readIntroduced(value: string): Reading {
	const possible = ['1', '7', '30'];
	if (value === '') return { kind: 'unfinished', possible };
	if (!isCount(value)) return { kind: 'unknown-value', possible, meant: null };
	return term({ kind: 'introduced', days: Number(value) });
}

function isCount(days: string): boolean {
	return /^\d+$/.test(days) && Number(days) >= 1 && Number(days) <= MOST_DAYS;
}
