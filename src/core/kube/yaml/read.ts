/** Reads YAML that somebody typed: every document with the places of its values. Never throws. */
import {
	isAlias,
	isMap,
	isScalar,
	isSeq,
	LineCounter,
	parseAllDocuments,
	Scalar,
	type Document as Parsed,
	type ParsedNode,
	type YAMLError
} from 'yaml';
import { lineStarts, positionAt, type Position } from '../../base/diagnostic.ts';
import {
	isList,
	isMapping,
	type Document,
	type Mapping,
	type Value,
	type YamlFault
} from './types.ts';

/** Far beyond any manifest: in characters, in values once aliases are followed, and in depth. */
const MOST_TEXT = 500_000;
const MOST_VALUES = 20_000;
const MOST_DEPTH = 60;

export type ReadYaml = {
	readonly documents: readonly Document[];
	/** In the order of the text. */
	readonly faults: readonly YamlFault[];
};

/** Documents that are empty are left out; so is one that has a fault. */
export function readYaml(text: string): ReadYaml {
	const start = { line: 1, column: 1 };
	if (text.length > MOST_TEXT) return { documents: [], faults: [{ ...start, code: 'too-large' }] };
	if (isTooDeep(text)) return { documents: [], faults: [{ ...start, code: 'too-deep' }] };
	const starts = lineStarts(text);
	const parsed = parseAllDocuments(text, { lineCounter: new LineCounter(), prettyErrors: false });
	const all = 'empty' in parsed ? [] : parsed;
	const results = all.map((one) => readOne(one, (offset) => positionAt(starts, offset)));
	return {
		documents: results.flatMap(({ document }) => document ?? []),
		faults: results.flatMap(({ faults }) => faults)
	};
}

/** What opens brackets or indents beyond reason would exhaust the parser itself. */
function isTooDeep(text: string): boolean {
	let depth = 0;
	for (const sign of text) {
		if (sign === '[' || sign === '{') depth += 1;
		else if (sign === ']' || sign === '}') depth -= 1;
		if (depth > MOST_DEPTH) return true;
	}
	return /^(?:[ \t]*(?:[-?:] ){60})/m.test(text) || /^ {400}/m.test(text);
}

type One = { readonly document: Document | null; readonly faults: readonly YamlFault[] };

function readOne(parsed: Parsed.Parsed, positionOf: (offset: number) => Position): One {
	if (parsed.errors.length > 0)
		return { document: null, faults: parsed.errors.map((error) => faultFor(error, positionOf)) };
	if (parsed.contents === null) return { document: null, faults: [] };
	const walk: Walk = { parsed, left: MOST_VALUES, offsets: new Map(), fault: null };
	const value = valueOf(walk, parsed.contents, [], 0);
	if (walk.fault) {
		const { code, offset } = walk.fault;
		return { document: null, faults: [{ ...positionOf(offset), code }] };
	}
	if (value === null) return { document: null, faults: [] };
	const at: Document['at'] = (path) => {
		for (let length = path.length; length > 0; length--) {
			const offset = walk.offsets.get(JSON.stringify(path.slice(0, length)));
			if (offset !== undefined) return positionOf(offset);
		}
		return positionOf(walk.offsets.get('[]') ?? 0);
	};
	return { document: { value, at }, faults: [] };
}

function faultFor({ code, pos }: YAMLError, positionOf: (offset: number) => Position): YamlFault {
	const place = positionOf(pos[0]);
	return { ...place, code: FAULTS[code] ?? 'syntax' };
}

/** What the parser calls them, where there is more to say than that it cannot be read. */
const FAULTS: Partial<Record<string, 'tab' | 'indent' | 'unclosed' | 'key-repeated'>> = {
	TAB_AS_INDENT: 'tab',
	BAD_INDENT: 'indent',
	MISSING_CHAR: 'unclosed',
	DUPLICATE_KEY: 'key-repeated'
};

type Walk = {
	readonly parsed: Parsed.Parsed;
	/** How many values may still be made. */
	left: number;
	readonly offsets: Map<string, number>;
	fault: {
		readonly code: 'too-large' | 'too-deep' | 'alias-unknown' | 'syntax';
		readonly offset: number;
	} | null;
};

type Keys = readonly (string | number)[];

/** Plain data; once there is a fault, whatever follows is null. */
function valueOf(walk: Walk, node: ParsedNode | null, path: Keys, depth: number): Value {
	if (node === null || walk.fault) return null;
	const offset = node.range[0];
	walk.left -= 1;
	if (walk.left < 0) return fail(walk, 'too-large', offset);
	if (depth > MOST_DEPTH) return fail(walk, 'too-deep', offset);
	walk.offsets.set(JSON.stringify(path), offset);
	if (isAlias(node)) {
		const target = node.resolve(walk.parsed) as ParsedNode | undefined;
		return target ? valueOf(walk, target, path, depth + 1) : fail(walk, 'alias-unknown', offset);
	}
	if (isSeq(node)) return node.items.map((item, i) => valueOf(walk, item, [...path, i], depth + 1));
	if (isMap(node)) return mappingOf(walk, node.items, path, depth);
	return isScalar(node) ? scalarOf(node) : fail(walk, 'syntax', offset);
}

function fail(walk: Walk, code: NonNullable<Walk['fault']>['code'], offset: number): null {
	walk.fault ??= { code, offset };
	return null;
}

type Pairs = readonly { readonly key: ParsedNode | null; readonly value: ParsedNode | null }[];

/** `<<` brings the keys of other mappings, which those written out here come before. */
function mappingOf(walk: Walk, items: Pairs, path: Keys, depth: number): Mapping {
	const own: [string, Value][] = [];
	const merged: [string, Value][] = [];
	for (const { key, value } of items) {
		const name = isScalar(key) ? String(key.value) : '';
		const one = valueOf(walk, value, [...path, name], depth + 1);
		if (name !== '<<') own.push([name, one]);
		else
			for (const part of isList(one) ? one : [one])
				if (isMapping(part)) merged.unshift(...Object.entries(part));
	}
	return Object.fromEntries([...merged, ...own]);
}

/** kubectl reads YAML 1.1, where these words without quotes are true and false. */
function scalarOf({ value, type }: Scalar): Value {
	if (typeof value === 'string' && type === Scalar.PLAIN) {
		if (/^(y|Y|yes|Yes|YES|on|On|ON)$/.test(value)) return true;
		if (/^(n|N|no|No|NO|off|Off|OFF)$/.test(value)) return false;
	}
	const isPlain =
		typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
	return isPlain ? value : null;
}
