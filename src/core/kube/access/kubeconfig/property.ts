/**
 * The paths of `kubectl config set` and `unset`: `current-context`, `SECTION`, `SECTION.NAME`,
 * `SECTION.NAME.FIELD`. A name may hold dots: the longest one that exists is taken, else the one
 * step before a field (measured with kubectl 1.33).
 */
import type { Kubeconfig, Section } from './types.ts';
import { SECTIONS } from './types.ts';

export type Property =
	| { readonly kind: 'current-context' }
	| { readonly kind: 'section'; readonly section: Section }
	| {
			readonly kind: 'entry';
			readonly section: Section;
			readonly name: string;
			readonly isThere: boolean;
	  }
	| {
			readonly kind: 'field';
			readonly section: Section;
			readonly name: string;
			readonly isThere: boolean;
			readonly field: string;
	  };

const FIELDS: Readonly<Record<Section, readonly string[]>> = {
	clusters: [
		'server',
		'tls-server-name',
		'insecure-skip-tls-verify',
		'certificate-authority',
		'certificate-authority-data'
	],
	users: [
		'client-certificate',
		'client-certificate-data',
		'client-key',
		'client-key-data',
		'token',
		'tokenFile',
		'username',
		'password',
		'as',
		'as-uid'
	],
	contexts: ['cluster', 'user', 'namespace']
};

export const isFieldOf = (section: Section, field: string) => FIELDS[section].includes(field);

/** Null: the path leads nowhere in a kubeconfig. */
export function propertyAt(config: Kubeconfig, path: string): Property | null {
	if (path === 'current-context') return { kind: 'current-context' };
	const [first = '', ...steps] = path.split('.');
	const section = SECTIONS.find((name) => name === first);
	if (!section) return null;
	if (steps.length === 0) return { kind: 'section', section };
	const length = nameLength(Object.keys(config[section]), section, steps);
	const name = steps.slice(0, length).join('.');
	const isThere = Object.hasOwn(config[section], name);
	const field = steps.slice(length).join('.');
	return field === ''
		? { kind: 'entry', section, name, isThere }
		: { kind: 'field', section, name, isThere, field };
}

/** How many steps the name takes up. */
function nameLength(names: readonly string[], section: Section, steps: readonly string[]): number {
	for (let length = steps.length; length > 0; length--)
		if (names.includes(steps.slice(0, length).join('.'))) return length;
	const last = steps.length - 1;
	return last > 0 && isFieldOf(section, steps[last]!) ? last : steps.length;
}
