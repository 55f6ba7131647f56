/** Clusters, people and instants that the tests of access share. */
import type { Credentials, User } from '#core/kube/access/authenticate/types.ts';
import { NO_CREDENTIALS } from '#core/kube/access/authenticate/types.ts';
import type { Certificate } from '#core/kube/access/certificate.ts';
import { clientCertificate, newCluster } from '#core/kube/access/cluster.ts';
import type { ClusterRoleBinding, RoleBinding, Subject } from '#core/kube/access/rbac/types.ts';
import type { AccessState } from '#core/kube/access/state.ts';
import { settled } from '#core/kube/access/tokens/controllers.ts';
import type { IssueFault, TokenRequest } from '#core/kube/access/tokens/issue.ts';
import { issueToken } from '#core/kube/access/tokens/issue.ts';
import type { BoundToken, Token } from '#core/kube/access/tokens/types.ts';
import type { Millis } from '#core/base/brand.ts';
import { DAY } from '#core/base/time.ts';

export const at = (text: string) => Date.parse(text) as Millis;
export const SINCE = at('2026-01-01T00:00Z');
export const NOW = at('2026-03-01T12:00Z');
export const later = (ms: number, from: Millis = NOW) => (from + ms) as Millis;

/** Ids that tell what they are of. */
export const idOf = (what: string) => `id:${what}`;

export function cluster(parts: Partial<AccessState> = {}): AccessState {
	const { minor = 35, ...others } = parts;
	return settled(newCluster(minor, SINCE, others), SINCE, idOf);
}

export const jane: User = { name: 'jane', uid: '', groups: ['devs', 'system:authenticated'] };
export const nobody: User = {
	name: 'system:anonymous',
	uid: '',
	groups: ['system:unauthenticated']
};

export const person = (name: string, ...groups: readonly string[]): User => ({
	name,
	uid: '',
	groups: [...groups, 'system:authenticated']
});
export const account = (namespace: string, name: string): User =>
	person(
		`system:serviceaccount:${namespace}:${name}`,
		'system:serviceaccounts',
		`system:serviceaccounts:${namespace}`
	);

export const withCertificate = (parts: Partial<Certificate> = {}): Credentials => ({
	...NO_CREDENTIALS,
	certificate: clientCertificate('jane', ['devs'], SINCE, parts)
});
export const withToken = (token: Token): Credentials => ({ ...NO_CREDENTIALS, token });
export const withText = (text: string): Credentials => withToken({ kind: 'text', text });

export function tokenFor(state: AccessState, asked: TokenRequest, now: Millis = NOW): BoundToken {
	const result = issueToken(state, asked, now);
	if (!result.ok) throw new Error(result.error.code);
	return result.value.token;
}
export function issueFault(state: AccessState, asked: TokenRequest): IssueFault | null {
	const result = issueToken(state, asked, NOW);
	return result.ok ? null : result.error;
}

export const user = (name: string): Subject => ({ kind: 'User', name });
export const group = (name: string): Subject => ({ kind: 'Group', name });

export const bind = (
	namespace: string,
	role: string,
	...subjects: readonly Subject[]
): RoleBinding => ({
	name: `${role}-in-${namespace}`,
	namespace,
	roleRef: { kind: 'ClusterRole', name: role },
	subjects
});
export const bindAll = (role: string, ...subjects: readonly Subject[]): ClusterRoleBinding => ({
	name: `${role}-everywhere`,
	roleRef: { kind: 'ClusterRole', name: role },
	subjects
});

export const year = 365 * DAY;
