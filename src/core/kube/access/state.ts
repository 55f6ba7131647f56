/**
 * What an API server knows when it decides who asks and what they may do: its flags, and the
 * objects that count. Holds for Kubernetes 1.21 to 1.35; where versions differ, `minor` decides.
 */
import type { Millis } from '../../base/brand.ts';
import type { Authority } from './certificate.ts';
import type { ClusterRole, ClusterRoleBinding, Role, RoleBinding } from './rbac/types.ts';

/** `--authorization-mode`. Node and Webhook are not modelled: they are as if they had no opinion. */
export type Mode = 'RBAC' | 'AlwaysAllow' | 'AlwaysDeny';

/** An object as far as a token depends on it. `deletedAt`: its deletionTimestamp. */
export type Kept = {
	readonly name: string;
	/** Empty for an object of the cluster. */
	readonly namespace: string;
	readonly uid: string;
	readonly deletedAt?: Millis;
};

export type Account = Kept & {
	/** Absent: not set. */
	readonly automountServiceAccountToken?: boolean;
	/** Names of Secrets; one that holds a token was made by the controller (until 1.23). */
	readonly secrets?: readonly string[];
};

export type Pod = Kept & {
	readonly serviceAccountName: string;
	readonly automountServiceAccountToken?: boolean;
	/** Names of the Secrets that it mounts or reads. */
	readonly secrets?: readonly string[];
};

/** A Secret of type kubernetes.io/service-account-token, or any other that a token is bound to. */
export type Secret = Kept & {
	readonly accountToken?: {
		/** Annotation kubernetes.io/service-account.name. */
		readonly account: string;
		/** Which token it holds; null until the controller has filled it. */
		readonly tokenId: string | null;
		readonly createdAt: Millis;
		/** Labels kubernetes.io/legacy-token-last-used and -invalid-since: days, as YYYY-MM-DD. */
		readonly lastUsed?: string;
		readonly invalidSince?: string;
	};
};

/** A Secret bootstrap-token-ID in kube-system, as far as authentication reads it. */
export type BootstrapToken = {
	readonly id: string;
	readonly secret: string;
	/** Absent: never. */
	readonly expires?: Millis;
	/** `usage-bootstrap-authentication: "true"`. */
	readonly isForAuthentication: boolean;
	readonly extraGroups?: readonly string[];
};

/** A line of `--token-auth-file`. */
export type StaticToken = {
	readonly token: string;
	readonly user: string;
	readonly uid: string;
	readonly groups: readonly string[];
};

export type FrontProxy = {
	/** `--requestheader-client-ca-file`. */
	readonly authorities: readonly Authority[];
	/** `--requestheader-allowed-names`; none: any name that the authority signed. */
	readonly allowedNames: readonly string[];
};

export type AccountTokenRules = {
	/** `--service-account-issuer`: the first one issues, all are accepted. */
	readonly issuers: readonly string[];
	/** `--api-audiences`; by default the issuers. */
	readonly audiences: readonly string[];
	/** Names of the keys of `--service-account-key-file`; the first one signs. */
	readonly keys: readonly string[];
	/** `--service-account-max-token-expiration` in seconds; null: no limit of its own. */
	readonly maxSeconds: number | null;
	/** `--service-account-extend-token-expiration`, on by default. */
	readonly isExtended: boolean;
};

export type AccessState = {
	readonly minor: number;
	/** `--client-ca-file`; none: no certificate says who asks. */
	readonly clientAuthorities: readonly Authority[];
	readonly frontProxy: FrontProxy | null;
	/** `paths` null: everywhere; else only these exact ones (AuthenticationConfiguration, 1.32). */
	readonly anonymous: { readonly isOn: boolean; readonly paths: readonly string[] | null };
	/** `--enable-bootstrap-token-auth`; null: off. */
	readonly bootstrapTokens: readonly BootstrapToken[] | null;
	readonly staticTokens: readonly StaticToken[];
	readonly accountTokens: AccountTokenRules;
	readonly modes: readonly Mode[];
	readonly namespaces: readonly string[];
	readonly accounts: readonly Account[];
	readonly pods: readonly Pod[];
	readonly nodes: readonly Kept[];
	readonly secrets: readonly Secret[];
	readonly roles: readonly Role[];
	readonly clusterRoles: readonly ClusterRole[];
	readonly roleBindings: readonly RoleBinding[];
	readonly clusterRoleBindings: readonly ClusterRoleBinding[];
};

/** The one of that name and namespace. */
export function keptOf<T extends Kept>(
	all: readonly T[],
	namespace: string,
	name: string
): T | undefined {
	return all.find((one) => one.name === name && one.namespace === namespace);
}
