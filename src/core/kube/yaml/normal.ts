/** The shortest way to say the same: without defaults, and lists in one order where none counts. */
import { canonicalJson } from '../../base/json.ts';
import type { Schema } from './schema.ts';
import { isList, isMapping, type Mapping, type Value } from './types.ts';

/** Lists of other kinds whose order means nothing, as in RBAC. */
const SETS = ['verbs', 'resources', 'apiGroups', 'resourceNames', 'subjects', 'rules', 'groups'];
/** Maps whose values may be written as numbers or as texts: quantities. */
const QUANTITIES = ['limits', 'requests', 'capacity'];

export function normalForm(schema: Schema, value: Value): Value {
	if (isMapping(value)) {
		if (schema.kind !== 'object') return asItStands(value);
		const fields = Object.entries(value).map(([key, one]) => {
			const own = Object.hasOwn(schema.fields, key) ? schema.fields[key] : undefined;
			return [key, own ? normalForm(own, one) : asItStands(one), own] as const;
		});
		const said = fields.filter(([, one, own]) => !isUnsaid(one, own));
		return withoutEchoes(Object.fromEntries(said.map(([key, one]) => [key, one])));
	}
	if (!isList(value) || schema.kind !== 'list') return asItStands(value);
	const items = value.map((one) => normalForm(schema.of, one));
	return schema.by ? sorted(items) : items;
}

function isUnsaid(value: Value, schema: Schema | undefined): boolean {
	if (value === null) return true;
	if (typeof value === 'object') return Object.keys(value).length === 0;
	return schema !== undefined && 'default' in schema && schema.default === value;
}

/** A target port that is the port itself, and a list of cluster IPs that holds the one. */
function withoutEchoes(value: Mapping): Mapping {
	const { targetPort, clusterIPs, ...rest } = value;
	const port: Mapping = targetPort === undefined || targetPort === rest.port ? {} : { targetPort };
	if (clusterIPs === undefined) return { ...rest, ...port };
	const first = isList(clusterIPs) ? clusterIPs[0] : undefined;
	const ips: Mapping = isList(clusterIPs) && clusterIPs.length === 1 ? {} : { clusterIPs };
	if (typeof first !== 'string' || first === '') return { ...rest, ...port, clusterIPs };
	return { ...rest, ...port, clusterIP: rest.clusterIP ?? first, ...ips };
}

function sorted(items: readonly Value[]): readonly Value[] {
	return items.toSorted((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1));
}

/** What has no schema: nothing is a default, and the order of a list counts unless it is known not to. */
function asItStands(value: Value): Value {
	if (isList(value)) return value.map(asItStands);
	if (!isMapping(value)) return value;
	const fields = Object.entries(value).map(([key, one]): [string, Value] => {
		const own = asItStands(one);
		if (SETS.includes(key) && isList(own)) return [key, sorted(own)];
		return [key, QUANTITIES.includes(key) && isMapping(own) ? asTexts(own) : own];
	});
	return Object.fromEntries(fields.filter(([, one]) => one !== null));
}

function asTexts(value: Mapping): Mapping {
	return Object.fromEntries(
		Object.entries(value).map(([key, one]) => [key, typeof one === 'number' ? String(one) : one])
	);
}
