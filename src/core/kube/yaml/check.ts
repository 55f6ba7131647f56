/** Holds a document against the fields of its kind. */
import { parseCidr, parseIp } from '../world/ip.ts';
import { hasForm, isPort } from '../world/names.ts';
import { nearest } from './near.ts';
import { KINDS, SCHEMAS, VERSIONS, wantedBy, type Kind, type Schema } from './schema.ts';
import {
	isList,
	isMapping,
	pathText,
	type Document,
	type Mapping,
	type Path,
	type Value,
	type YamlFault
} from './types.ts';

/** The minor versions that the model can tell apart. */
const [OLDEST, NEWEST] = [21, 99];

/** A document whose kind is known. */
export type Manifest = {
	readonly kind: Kind;
	readonly value: Mapping;
	readonly at: Document['at'];
};

export type Checked = { readonly manifest: Manifest | null; readonly faults: readonly YamlFault[] };

/** The manifest is null where its kind cannot be told; its fields may have faults beside. */
export function checkManifest({ value, at }: Document): Checked {
	if (!isMapping(value)) return { manifest: null, faults: [{ ...at([]), code: 'not-a-mapping' }] };
	const { kind, apiVersion, metadata } = value;
	if (typeof kind !== 'string')
		return { manifest: null, faults: [{ ...at([]), code: 'kind-missing' }] };
	if (!isKind(kind)) {
		const meant = nearest(kind, KINDS);
		return { manifest: null, faults: [{ ...at(['kind']), code: 'kind-unknown', kind, meant }] };
	}
	const wanted = VERSIONS[kind];
	const isOther = typeof apiVersion === 'string' && apiVersion !== wanted;
	const isNamed = isMapping(metadata) && typeof metadata.name === 'string';
	const place = at(['apiVersion']);
	const faults: readonly YamlFault[] = [
		...(isOther
			? [{ ...place, code: 'version-wrong', kind, given: apiVersion, wanted } as const]
			: []),
		...fieldFaults(SCHEMAS[kind], value, [], at),
		...(isNamed ? [] : [{ ...at(['metadata']), code: 'name-missing' } as const])
	];
	return { manifest: { kind, value, at }, faults };
}

function isKind(kind: string): kind is Kind {
	return Object.hasOwn(SCHEMAS, kind);
}

/** Nothing written is nothing said: what is null has no fault. */
export function fieldFaults(
	schema: Schema,
	value: Value,
	path: Path,
	at: Document['at']
): readonly YamlFault[] {
	if (value === null || schema.kind === 'other') return [];
	if (!isOfKind(schema, value))
		return [{ ...at(path), code: 'type-wrong', path: pathText(path), wanted: wantedBy(schema) }];
	if (schema.kind === 'object') return objectFaults(schema, value as Mapping, path, at);
	if (schema.kind === 'list')
		return (value as readonly Value[]).flatMap((one, i) =>
			fieldFaults(schema.of, one, [...path, i], at)
		);
	if (schema.kind === 'map')
		return Object.entries(value as Mapping).flatMap(([key, one]) =>
			fieldFaults(schema.of, one, [...path, key], at)
		);
	if (schema.kind !== 'text' || !schema.oneOf || schema.oneOf.includes(value as string)) return [];
	const meant = nearest(value as string, schema.oneOf);
	return [
		{ ...at(path), code: 'value-unknown', path: pathText(path), value: value as string, meant }
	];
}

/** The API server takes no number for a text and no text for a number. */
function isOfKind(schema: Schema, value: Value): boolean {
	switch (schema.kind) {
		case 'text':
			return typeof value === 'string';
		case 'number':
			return Number.isInteger(value);
		case 'flag':
			return typeof value === 'boolean';
		case 'number-or-text':
			return Number.isInteger(value) || typeof value === 'string';
		case 'list':
			return isList(value);
		case 'map':
		case 'object':
			return isMapping(value);
		case 'other':
			return true;
		case 'port':
			return typeof value === 'number' && isPort(value);
		case 'minor':
			return typeof value === 'number' && OLDEST <= value && value <= NEWEST;
		case 'cidr':
			return typeof value === 'string' && parseCidr(value) !== null;
		case 'ip':
			return typeof value === 'string' && parseIp(value) !== null;
		case 'domain':
			return typeof value === 'string' && hasForm(value, 'subdomain');
	}
}

function objectFaults(
	{ fields, needs = [] }: Extract<Schema, { kind: 'object' }>,
	value: Mapping,
	path: Path,
	at: Document['at']
): readonly YamlFault[] {
	const keys = Object.keys(value);
	const missing = needs.filter((name) => (value[name] ?? null) === null);
	return [
		...keys.flatMap((key) => {
			const schema = Object.hasOwn(fields, key) ? fields[key] : undefined;
			if (schema) return fieldFaults(schema, value[key]!, [...path, key], at);
			const meant = nearest(key, Object.keys(fields));
			const place = at([...path, key]);
			return [
				{ ...place, code: 'field-unknown', path: pathText(path), field: key, meant } as const
			];
		}),
		...missing.map(
			(name) => ({ ...at(path), code: 'field-missing', path: pathText([...path, name]) }) as const
		)
	];
}
