/**
 * What somebody may do. Authorizers are asked in the order of `--authorization-mode`, the first
 * that has an opinion decides, and without one the answer is no. Members of system:masters are
 * let through before any of them (reference/access-authn-authz/authorization, 1.35).
 */
import type { Attributes } from './attributes.ts';
import type { User } from './authenticate/types.ts';
import { MASTERS } from './groups.ts';
import type { Grant } from './rbac/grants.ts';
import { grantsFor } from './rbac/grants.ts';
import { allows } from './rbac/rules.ts';
import type { Rule } from './rbac/types.ts';
import type { AccessState } from './state.ts';

export type AuthorizationReason =
	| { readonly code: 'allowed-masters' }
	| { readonly code: 'allowed-always' }
	| { readonly code: 'allowed-by-binding'; readonly grant: Grant; readonly rule: Rule }
	/** No mode is there that allows anything. */
	| { readonly code: 'forbidden-by-mode' }
	/** No binding speaks for this user here. */
	| { readonly code: 'forbidden-no-binding' }
	/** Some do, but none of their rules allows it. */
	| { readonly code: 'forbidden-no-rule'; readonly grants: readonly Grant[] };

export type Authorization = {
	readonly allowed: boolean;
	readonly reason: AuthorizationReason;
	/** Every binding that counted, whether it helped or not. */
	readonly grants: readonly Grant[];
};

export function authorize(state: AccessState, user: User, attributes: Attributes): Authorization {
	if (user.groups.includes(MASTERS))
		return { allowed: true, reason: { code: 'allowed-masters' }, grants: [] };
	const namespace = attributes.kind === 'resource' ? attributes.namespace : '';
	const grants = state.modes.includes('RBAC') ? grantsFor(state, user, namespace) : [];
	for (const mode of state.modes) {
		if (mode === 'AlwaysAllow')
			return { allowed: true, reason: { code: 'allowed-always' }, grants };
		const found = mode === 'RBAC' ? firstThatAllows(grants, attributes) : null;
		if (found) return { allowed: true, reason: { code: 'allowed-by-binding', ...found }, grants };
	}
	return { allowed: false, reason: refusal(state, grants), grants };
}

function firstThatAllows(grants: readonly Grant[], attributes: Attributes) {
	for (const grant of grants)
		for (const rule of grant.rules ?? []) if (allows(rule, attributes)) return { grant, rule };
	return null;
}

function refusal({ modes }: AccessState, grants: readonly Grant[]): AuthorizationReason {
	if (!modes.includes('RBAC')) return { code: 'forbidden-by-mode' };
	return grants.length === 0
		? { code: 'forbidden-no-binding' }
		: { code: 'forbidden-no-rule', grants };
}
