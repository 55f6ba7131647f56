/**
 * Which bindings speak for a user, and which rules they bring. A RoleBinding counts in its own
 * namespace alone, whatever it refers to; a ClusterRoleBinding everywhere.
 */
import type { User } from '../authenticate/types.ts';
import { accountUserName } from '../groups.ts';
import type { AccessState } from '../state.ts';
import type { ClusterRole, Labels, RoleRef, Rule, Subject } from './types.ts';

export type Grant = {
	/** The binding's namespace; empty: a ClusterRoleBinding. */
	readonly namespace: string;
	readonly binding: string;
	readonly roleRef: RoleRef;
	/** The subject of the binding that the user is or belongs to. */
	readonly subject: Subject;
	/** Null: the role that the binding names is not there. */
	readonly rules: readonly Rule[] | null;
};

/** Those that count in a namespace, or with an empty one at cluster scope; the cluster's first. */
export function grantsFor(state: AccessState, user: User, namespace: string): readonly Grant[] {
	const cluster = state.clusterRoleBindings.map((one) => ({ ...one, namespace: '' }));
	const local =
		namespace === '' ? [] : state.roleBindings.filter((one) => one.namespace === namespace);
	return [...cluster, ...local].flatMap(({ name: binding, namespace: of, roleRef, subjects }) => {
		const subject = subjects.find((one) => isSubject(user, one, of));
		if (!subject) return [];
		return [{ namespace: of, binding, roleRef, subject, rules: rulesOf(state, roleRef, of) }];
	});
}

function isSubject(user: User, subject: Subject, namespace: string): boolean {
	switch (subject.kind) {
		case 'User':
			return subject.name === user.name;
		case 'Group':
			return user.groups.includes(subject.name);
		case 'ServiceAccount': {
			const of = subject.namespace || namespace;
			return of !== '' && user.name === accountUserName(of, subject.name);
		}
	}
}

/** The rules that a role has; null: it is not there. */
export function rulesOf(
	state: Pick<AccessState, 'roles' | 'clusterRoles'>,
	{ kind, name }: RoleRef,
	namespace: string
): readonly Rule[] | null {
	if (kind === 'ClusterRole') return clusterRules(state.clusterRoles, name, new Set());
	const role = state.roles.find((one) => one.name === name && one.namespace === namespace);
	return role?.rules ?? null;
}

/**
 * An aggregated role's own rules are overwritten: it has those of every other role that one of
 * its selectors picks, which may be aggregated too.
 */
function clusterRules(
	roles: readonly ClusterRole[],
	name: string,
	seen: Set<string>
): readonly Rule[] | null {
	const role = roles.find((one) => one.name === name);
	if (!role) return null;
	seen.add(name);
	const { aggregationRule } = role;
	if (!aggregationRule) return role.rules;
	return roles.flatMap((one) => {
		const isPicked = aggregationRule.some((selector) => isSelected(selector, one.labels ?? {}));
		if (!isPicked || seen.has(one.name)) return [];
		return clusterRules(roles, one.name, seen) ?? [];
	});
}

function isSelected(selector: Labels, labels: Labels): boolean {
	return Object.entries(selector).every(([key, value]) => labels[key] === value);
}
