/** Types and names that a learner may want to write, as far as the surroundings tell. */
import { findType } from './resources.ts';
import type { Surroundings } from './surroundings.ts';

/** What people ask for most. */
const COMMON = [
	'pods',
	'services',
	'deployments',
	'namespaces',
	'nodes',
	'configmaps',
	'secrets',
	'serviceaccounts',
	'endpointslices',
	'ingresses',
	'statefulsets',
	'jobs'
] as const;

/** Those of which something is there come first. */
export function typesFor(around: Surroundings, isPlural: boolean): readonly string[] {
	const here = [...Object.keys(around.names), ...Object.keys(around.objects).map(typeOf)];
	const types = [...new Set([...here, ...COMMON])].map((name) => findType(name));
	return types.flatMap((type) => (type ? [isPlural ? type.name : type.singular] : []));
}

/** Of a type, by its plural. */
export function namesOf(type: string, { names, objects }: Surroundings): readonly string[] {
	const known = Object.keys(objects).filter((key) => typeOf(key) === type);
	const here = known.map((key) => key.slice(key.indexOf('/') + 1));
	return [...new Set([...(names[type] ?? []), ...here])];
}

/** Keys are as `default pods/web`. */
function typeOf(key: string): string {
	return key.slice(key.indexOf(' ') + 1, key.indexOf('/'));
}
