/** The values of a flag in the one form in which they are compared. */
import { err, ok, type Result } from '../../../base/result.ts';
import type { Wanted } from '../faults.ts';
import type { FlagKind } from '../grammar/types.ts';
import { durationSeconds } from './duration.ts';
import { isJsonPath, relaxedPath } from './json-path.ts';
import { plainPairs } from './pairs.ts';
import { quantity } from './quantity.ts';
import { regexList } from './regex.ts';
import { fieldSelector, labelSelector } from './selector.ts';

export type ValueFault = {
	readonly value: string;
	readonly wanted: Wanted;
	readonly choices: readonly string[];
};

type Values = Result<readonly string[], ValueFault>;

/** Of a flag that may be given once the last value counts; what is put in later passes unread. */
export function plainValues(kind: FlagKind, given: readonly string[]): Values {
	if (isMany(kind)) return ok(many(kind, given));
	const last = given.at(-1) ?? '';
	if (last.includes('\0')) return ok([last]);
	const plain = plainValue(kind, last);
	return plain.ok ? ok([plain.value]) : plain;
}

const MANY = ['list', 'files', 'set', 'texts', 'names'] as const;
type Many = (typeof MANY)[number];

function isMany(kind: FlagKind): kind is Many {
	return MANY.some((one) => one === kind);
}

function many(kind: Many, given: readonly string[]): readonly string[] {
	switch (kind) {
		case 'list':
			return split(given);
		case 'files':
			return split(given).map(plainPath);
		case 'set':
			return distinct(split(given));
		case 'texts':
			return given;
		case 'names':
			return distinct(given);
	}
}

const split = (given: readonly string[]) =>
	given.flatMap((value) => (value === '' ? [] : value.split(',')));
const distinct = (values: readonly string[]) => [...new Set(values)].sort();

type Single = Exclude<FlagKind, Many>;

function plainValue(kind: Single, value: string): Result<string, ValueFault> {
	switch (kind) {
		case 'bool':
			return known(value, 'boolean', plainBoolean(value));
		case 'int':
			return known(value, 'integer', plainInteger(value));
		case 'duration':
			return known(value, 'duration', plainDuration(value));
		case 'selector':
			return known(value, 'selector', labelSelector(value));
		case 'fields':
			return known(value, 'field-selector', fieldSelector(value));
		case 'pairs':
			return known(
				value,
				'pairs',
				plainPairs(value, (text) => text)
			);
		case 'amounts':
			return known(value, 'quantity', plainPairs(value, plainQuantity));
		case 'json':
			return ok(plainJson(value));
		case 'path':
			return known(value, 'path', isJsonPath(value) ? relaxedPath(value) : null);
		case 'regexes':
			return ok(regexList(value));
		case 'dry':
		case 'validate':
		case 'cascade':
			return chosen(kind, value);
		case 'output':
		case 'text':
			return ok(value);
	}
}

function known(value: string, wanted: Wanted, plain: string | null): Result<string, ValueFault> {
	return plain === null ? err({ value, wanted, choices: [] }) : ok(plain);
}

/** Steps that lead nowhere are left out; `..` stays: what it leads to is not known. */
function plainPath(path: string): string {
	if (/^\w+:\/\//.test(path)) return path;
	return path.replace(/\/+/g, '/').replace(/(?<=^|\/)\.\/(?=.)/g, '');
}

/** As Go reads them: pkg.go.dev/strconv#ParseBool. */
function plainBoolean(text: string): string | null {
	if (/^(?:1|t|T|TRUE|true|True)$/.test(text)) return 'true';
	return /^(?:0|f|F|FALSE|false|False)$/.test(text) ? 'false' : null;
}

function plainInteger(text: string): string | null {
	if (/^[+-]?0[xX][0-9a-fA-F]+$/.test(text)) return String(parseInt(text, 16));
	return /^[+-]?\d+$/.test(text) ? String(Number(text)) : null;
}

function plainDuration(text: string): string | null {
	const seconds = durationSeconds(text);
	return seconds === null ? null : `${seconds}s`;
}

function plainQuantity(text: string): string | null {
	const value = quantity(text);
	return value === null ? null : String(value);
}

/** Objects by key, spaces left out; what is no JSON as it is. */
function plainJson(text: string): string {
	try {
		return JSON.stringify(sorted(JSON.parse(text)));
	} catch {
		return text.trim();
	}
}

function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).map(([key, inner]) => [key, sorted(inner)] as const);
	return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** By kind: other spellings, and what may be said. Booleans are deprecated and still read (1.33). */
const CHOICES: Readonly<Record<'dry' | 'validate' | 'cascade', Readonly<Record<string, string>>>> =
	{
		dry: {
			none: 'none',
			client: 'client',
			server: 'server',
			unchanged: 'client',
			true: 'client',
			false: 'none'
		},
		validate: { strict: 'strict', warn: 'warn', ignore: 'ignore', true: 'strict', false: 'ignore' },
		cascade: {
			background: 'background',
			foreground: 'foreground',
			orphan: 'orphan',
			true: 'background',
			false: 'orphan'
		}
	};

function chosen(kind: 'dry' | 'validate' | 'cascade', value: string): Result<string, ValueFault> {
	const choices = CHOICES[kind];
	if (Object.hasOwn(choices, value)) return ok(choices[value]!);
	return err({ value, wanted: 'one-of', choices: [...new Set(Object.values(choices))] });
}
