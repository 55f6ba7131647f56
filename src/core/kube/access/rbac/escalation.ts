/**
 * Nobody hands out what they do not have (rbac, "Privilege escalation prevention and
 * bootstrapping", 1.35): to write a role one must hold its rules in that scope or the verb
 * `escalate`, to write a binding those of its role or the verb `bind`.
 */
import type { Attributes } from '../attributes.ts';
import { onResource } from '../attributes.ts';
import type { User } from '../authenticate/types.ts';
import { authorize } from '../authorize.ts';
import { MASTERS } from '../groups.ts';
import type { AccessState } from '../state.ts';
import { grantsFor, rulesOf } from './grants.ts';
import { isPathAllowed, isResourceAllowed } from './rules.ts';
import type { RoleRef, Rule } from './types.ts';

const GROUP = 'rbac.authorization.k8s.io';
const PLURAL = { Role: 'roles', ClusterRole: 'clusterroles' } as const;

export type Escalation =
	| { readonly allowed: true; readonly by: 'masters' | 'verb' | 'covered' }
	/** The single permissions that the user lacks. */
	| { readonly allowed: false; readonly missing: readonly Rule[] }
	/** A binding to a role that is not there needs `bind`. */
	| { readonly allowed: false; readonly missing: null; readonly roleRef: RoleRef };

/** Whether a role with these rules may be written; `namespace` empty: a ClusterRole. */
export function mayWriteRole(
	state: AccessState,
	user: User,
	role: RoleRef & { readonly namespace: string; readonly rules: readonly Rule[] }
): Escalation {
	const { kind, name, namespace, rules } = role;
	const asked = onResource('escalate', PLURAL[kind], { group: GROUP, namespace, name });
	return byRight(state, user, asked) ?? covered(state, user, namespace, rules);
}

/** Whether a binding to this role may be written; `namespace` empty: a ClusterRoleBinding. */
export function mayBind(
	state: AccessState,
	user: User,
	roleRef: RoleRef,
	namespace: string
): Escalation {
	const { kind, name } = roleRef;
	const asked = onResource('bind', PLURAL[kind], { group: GROUP, namespace, name });
	const right = byRight(state, user, asked);
	if (right) return right;
	const rules = rulesOf(state, roleRef, namespace);
	if (!rules) return { allowed: false, missing: null, roleRef };
	return covered(state, user, namespace, rules);
}

function byRight(state: AccessState, user: User, asked: Attributes): Escalation | null {
	if (user.groups.includes(MASTERS)) return { allowed: true, by: 'masters' };
	return authorize(state, user, asked).allowed ? { allowed: true, by: 'verb' } : null;
}

function covered(
	state: AccessState,
	user: User,
	namespace: string,
	rules: readonly Rule[]
): Escalation {
	const own = grantsFor(state, user, namespace).flatMap((grant) => grant.rules ?? []);
	const missing = rules.flatMap(single).filter((rule) => !own.some((one) => covers(one, rule)));
	return missing.length > 0 ? { allowed: false, missing } : { allowed: true, by: 'covered' };
}

/** A rule as many that allow one thing each. */
export function single(rule: Rule): readonly Rule[] {
	const { verbs, apiGroups = [], resources = [], resourceNames = [], nonResourceURLs = [] } = rule;
	const names = resourceNames.length > 0 ? resourceNames.map((name) => [name]) : [[]];
	const onResources = apiGroups.flatMap((group) =>
		resources.flatMap((resource) =>
			names.map((own) => ({
				apiGroups: [group],
				resources: [resource],
				...(own.length > 0 && { resourceNames: own })
			}))
		)
	);
	const onPaths = nonResourceURLs.map((url) => ({ nonResourceURLs: [url] }));
	return verbs.flatMap((verb) =>
		[...onResources, ...onPaths].map((one) => ({ verbs: [verb], ...one }))
	);
}

const has = (all: readonly string[] = [], one = '') => all.includes('*') || all.includes(one);

/** Whether a rule allows all that a single one does. A star is covered by a star only. */
export function covers(own: Rule, one: Rule): boolean {
	if (!has(own.verbs, one.verbs[0])) return false;
	const [url] = one.nonResourceURLs ?? [];
	if (url !== undefined) return isPathAllowed(own.nonResourceURLs ?? [], url);
	const [resource = '', subresource = ''] = (one.resources?.[0] ?? '').split('/');
	const [name] = one.resourceNames ?? [];
	const { resourceNames = [] } = own;
	return (
		has(own.apiGroups, one.apiGroups?.[0]) &&
		isResourceAllowed(own.resources ?? [], resource, subresource) &&
		(resourceNames.length === 0 || (name !== undefined && resourceNames.includes(name)))
	);
}
