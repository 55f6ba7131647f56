/** Names that Kubernetes itself gives to users and groups (reference/access-authn-authz/rbac). */

export const ANONYMOUS = 'system:anonymous';
export const AUTHENTICATED = 'system:authenticated';
export const UNAUTHENTICATED = 'system:unauthenticated';
/** Its members may do everything, whatever RBAC says. */
export const MASTERS = 'system:masters';
export const BOOTSTRAPPERS = 'system:bootstrappers';

const ACCOUNT = 'system:serviceaccount:';
const ACCOUNTS = 'system:serviceaccounts';

export function accountUserName(namespace: string, name: string): string {
	return `${ACCOUNT}${namespace}:${name}`;
}

export function accountGroups(namespace: string): readonly string[] {
	return [ACCOUNTS, `${ACCOUNTS}:${namespace}`];
}

/** The account that a user name stands for; null if it is not one of an account. */
export function accountOf(
	user: string
): { readonly namespace: string; readonly name: string } | null {
	if (!user.startsWith(ACCOUNT)) return null;
	const [namespace = '', name = '', ...more] = user.slice(ACCOUNT.length).split(':');
	const isName = (text: string) => /^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/.test(text);
	return more.length === 0 && isName(namespace) && isName(name) ? { namespace, name } : null;
}
