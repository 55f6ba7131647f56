/**
 * Acting as another: whoever asks must be allowed the verb `impersonate` on every part of it
 * (authentication, "User impersonation", 1.35; the constrained kind of KEP-5284 is left out).
 */
import type { ResourceAttributes } from './attributes.ts';
import { onResource } from './attributes.ts';
import type { User } from './authenticate/types.ts';
import type { Authorization } from './authorize.ts';
import { authorize } from './authorize.ts';
import { accountGroups, accountOf, ANONYMOUS, AUTHENTICATED, UNAUTHENTICATED } from './groups.ts';
import type { AccessState } from './state.ts';

/** Impersonate-User, -Group, -Uid and -Extra-KEY. */
export type Impersonation = {
	readonly user: string;
	readonly groups: readonly string[];
	readonly uid?: string;
	readonly extra?: Readonly<Record<string, readonly string[]>>;
};

export type Impersonated =
	| { readonly kind: 'acts-as'; readonly user: User }
	/** 403 at the first part that is not allowed. */
	| {
			readonly kind: 'forbidden';
			readonly attributes: ResourceAttributes;
			readonly authorization: Authorization;
	  }
	/** Groups, uid or extra without a user: the server answers 500. */
	| { readonly kind: 'without-user' };

export function impersonate(state: AccessState, user: User, wanted: Impersonation): Impersonated {
	if (wanted.user === '') return { kind: 'without-user' };
	for (const attributes of asked(wanted)) {
		const authorization = authorize(state, user, attributes);
		if (!authorization.allowed) return { kind: 'forbidden', attributes, authorization };
	}
	return { kind: 'acts-as', user: become(wanted) };
}

const REVIEWS = { group: 'authentication.k8s.io' };

function asked({ user, groups, uid, extra = {} }: Impersonation): readonly ResourceAttributes[] {
	const account = accountOf(user);
	const verb = 'impersonate';
	return [
		account
			? onResource(verb, 'serviceaccounts', account)
			: onResource(verb, 'users', { name: user }),
		...groups.map((name) => onResource(verb, 'groups', { name })),
		...Object.entries(extra).flatMap(([key, values]) =>
			values.map((name) =>
				onResource(verb, 'userextras', { ...REVIEWS, subresource: key.toLowerCase(), name })
			)
		),
		...(uid ? [onResource(verb, 'uids', { ...REVIEWS, name: uid })] : [])
	];
}

/** An account comes with its groups unless some are named; nobody becomes unauthenticated by chance. */
function become({ user: name, groups, uid = '' }: Impersonation): User {
	const account = accountOf(name);
	const own = groups.length === 0 && account ? accountGroups(account.namespace) : groups;
	const last = name === ANONYMOUS ? UNAUTHENTICATED : AUTHENTICATED;
	const isTold =
		own.includes(UNAUTHENTICATED) || (name !== ANONYMOUS && own.includes(AUTHENTICATED));
	return { name, uid, groups: isTold ? own : [...own, last] };
}
