/** Whether two texts of YAML ask the API server for the same, and if not, where they part. */
import { canonicalJson } from '../../base/json.ts';
import { nearest } from './near.ts';
import { normalForm } from './normal.ts';
import { readYaml, type ReadYaml } from './read.ts';
import { KINDS, SCHEMAS, type Schema } from './schema.ts';
import { isList, isMapping, pathText, type Mapping, type Value, type YamlFault } from './types.ts';

/** The first difference that matters, as seen from what was expected. */
export type Difference =
	| { readonly code: 'unreadable'; readonly fault: YamlFault }
	| { readonly code: 'nothing' }
	| { readonly code: 'documents'; readonly expected: number; readonly given: number }
	| { readonly code: 'missing'; readonly path: string; readonly expected: string }
	| { readonly code: 'extra'; readonly path: string; readonly given: string }
	| {
			readonly code: 'misspelt';
			readonly path: string;
			readonly field: string;
			readonly meant: string;
	  }
	| {
			readonly code: 'other';
			readonly path: string;
			readonly expected: string;
			readonly given: string;
	  };

/**
 * Null if they mean the same. Order of keys, quotes, comments and what the API server fills in
 * anyway do not count; the order of a list only where it means something. A fragment is held
 * against the fields of the object that it looks to be a part of.
 * @throws if `expected` itself cannot be read: a bug of whoever wrote it.
 */
export function compareYaml(expected: string, given: string): Difference | null {
	const wanted = readYaml(expected);
	if (wanted.faults.length > 0 || wanted.documents.length === 0)
		throw new Error(`expected YAML cannot be read: ${expected}`);
	return compareWith(wanted, given);
}

/** The same for a text that was read: it has documents and no fault. */
export function compareWith(wanted: ReadYaml, given: string): Difference | null {
	const typed = readYaml(given);
	const fault = typed.faults[0];
	if (fault) return { code: 'unreadable', fault };
	if (typed.documents.length === 0) return { code: 'nothing' };
	const normal = ({ value }: { value: Value }) => normalForm(schemaFor(value), value);
	const olds = pairable(wanted.documents.map(normal));
	const news = pairable(typed.documents.map(normal));
	if (olds.length !== news.length)
		return { code: 'documents', expected: olds.length, given: news.length };
	for (const [i, old] of olds.entries()) {
		const found = differ(old, news[i]!, []);
		if (found) return found;
	}
	return null;
}

/** Documents of one file may stand in any order. */
function pairable(documents: readonly Value[]): readonly Value[] {
	const key = (value: Value) => {
		const { kind = '', metadata = '' } = isMapping(value) ? value : {};
		return canonicalJson([kind, isMapping(metadata) ? (metadata.name ?? '') : '']);
	};
	return documents.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** Of its kind; of a fragment, the least deep part that has all of its keys. */
function schemaFor(value: Value): Schema {
	const kind = isMapping(value) ? KINDS.find((one) => one === value.kind) : undefined;
	if (kind) return SCHEMAS[kind];
	if (isMapping(value) && value.kind !== undefined) return { kind: 'other' };
	return PARTS.find((part) => fits(part, value)) ?? { kind: 'other' };
}

function fits(schema: Schema, value: Value): boolean {
	if (schema.kind === 'list')
		return isList(value) && value.length > 0 && value.every((one) => fits(schema.of, one));
	if (schema.kind !== 'object' || !isMapping(value)) return false;
	return Object.entries(value).every(([key, one]) => {
		const own = Object.hasOwn(schema.fields, key) ? schema.fields[key] : undefined;
		return own !== undefined && (typeof one !== 'object' || one === null || fitsAt(own, one));
	});
}

function fitsAt(schema: Schema, value: Value): boolean {
	return schema.kind === 'object' || (schema.kind === 'list' && schema.of.kind === 'object')
		? fits(schema, value)
		: true;
}

/** Every part of every kind, Services first, the least deep first. */
const PARTS: readonly Schema[] = partsOf(
	(['Service', 'Pod', 'Deployment', 'StatefulSet', 'EndpointSlice', 'Node'] as const).map(
		(kind) => SCHEMAS[kind]
	)
);

function partsOf(level: readonly Schema[]): readonly Schema[] {
	if (level.length === 0) return [];
	const below = level.flatMap((schema): readonly Schema[] => {
		if (schema.kind === 'list') return [schema.of];
		return schema.kind === 'object' ? Object.values(schema.fields) : [];
	});
	return [...level.filter(({ kind }) => kind === 'object' || kind === 'list'), ...partsOf(below)];
}

type Steps = readonly (string | number)[];

function differ(expected: Value, given: Value, path: Steps): Difference | null {
	if (isMapping(expected) && isMapping(given)) return differInFields(expected, given, path);
	if (isList(expected) && isList(given)) return differInItems(expected, given, path);
	if (expected === given) return null;
	const [one, other] = [canonicalJson(expected), canonicalJson(given)];
	return { code: 'other', path: pathText(path), expected: one, given: other };
}

function differInFields(expected: Mapping, given: Mapping, path: Steps): Difference | null {
	const extra = Object.keys(given).filter((key) => !Object.hasOwn(expected, key));
	for (const [key, value] of Object.entries(expected)) {
		const at = [...path, key];
		if (!Object.hasOwn(given, key)) return missing(at, key, value, extra);
		const found = differ(value, given[key]!, at);
		if (found) return found;
	}
	const [key] = extra;
	if (key === undefined) return null;
	return { code: 'extra', path: pathText([...path, key]), given: canonicalJson(given[key]) };
}

function missing(path: Steps, key: string, value: Value, extra: readonly string[]): Difference {
	const field = nearest(key, extra);
	return field === null
		? { code: 'missing', path: pathText(path), expected: canonicalJson(value) }
		: { code: 'misspelt', path: pathText(path), field, meant: key };
}

/** Those that are the same are set aside; the others are held against each other in order. */
function differInItems(
	expected: readonly Value[],
	given: readonly Value[],
	path: Steps
): Difference | null {
	const rest = new Set(given.map((_, i) => i));
	const olds = expected.filter((one) => {
		const twin = [...rest].find((i) => canonicalJson(given[i]) === canonicalJson(one));
		if (twin !== undefined) rest.delete(twin);
		return twin === undefined;
	});
	const news = [...rest].map((i) => given[i]!);
	const [old, fresh] = [olds[0], news[0]];
	if (old === undefined && fresh === undefined) return inOrder(expected, given, path);
	const at = [...path, labelOf(old ?? fresh!, expected.indexOf(old ?? fresh!))];
	if (old === undefined) return { code: 'extra', path: pathText(at), given: canonicalJson(fresh) };
	if (fresh === undefined)
		return { code: 'missing', path: pathText(at), expected: canonicalJson(old) };
	return differ(old, fresh, at);
}

/** The same items: then it is their order, of a list where that counts. */
function inOrder(
	expected: readonly Value[],
	given: readonly Value[],
	path: Steps
): Difference | null {
	const [one, other] = [canonicalJson(expected), canonicalJson(given)];
	return one === other
		? null
		: { code: 'other', path: pathText(path), expected: one, given: other };
}

/** What a person would call an item: its name or port, else its place. */
function labelOf(item: Value, place: number): string | number {
	for (const key of ['name', 'port', 'containerPort'] as const) {
		const value = isMapping(item) ? item[key] : undefined;
		if (typeof value === 'string' || typeof value === 'number') return `${key}=${value}`;
	}
	return Math.max(place, 0);
}
