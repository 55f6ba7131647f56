/** What one rule allows: reference/access-authn-authz/rbac (1.35). Rules only ever add. */
import type { Attributes } from '../attributes.ts';
import type { Rule } from './types.ts';

export function allows(rule: Rule, attributes: Attributes): boolean {
	const { verb } = attributes;
	if (!has(rule.verbs, verb)) return false;
	if (attributes.kind === 'path') return isPathAllowed(rule.nonResourceURLs ?? [], attributes.path);
	const { group, resource, subresource, name } = attributes;
	const { apiGroups = [], resources = [], resourceNames = [] } = rule;
	return (
		has(apiGroups, group) &&
		isResourceAllowed(resources, resource, subresource) &&
		(resourceNames.length === 0 || resourceNames.includes(name))
	);
}

const has = (all: readonly string[], one: string) => all.includes('*') || all.includes(one);

/** `pods` does not stand for `pods/log`; `*` does, and so does a star before `/log`. */
export function isResourceAllowed(
	resources: readonly string[],
	resource: string,
	subresource: string
): boolean {
	const whole = subresource ? `${resource}/${subresource}` : resource;
	const ofAll = subresource ? `*/${subresource}` : whole;
	return has(resources, whole) || resources.includes(ofAll);
}

export function isPathAllowed(patterns: readonly string[], path: string): boolean {
	return patterns.some(
		(pattern) =>
			pattern === path || (pattern.endsWith('*') && path.startsWith(pattern.replace(/\*+$/, '')))
	);
}
