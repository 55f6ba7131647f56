/** rbac.authorization.k8s.io/v1 as data, its fields named as in the API. */

export type Rule = {
	readonly verbs: readonly string[];
	/** "" is the core group, `*` every one. */
	readonly apiGroups?: readonly string[];
	/** `pods`, `pods/log`, `*` (all, subresources too), `*` + `/scale` (that of all). */
	readonly resources?: readonly string[];
	/** None: whatever the name. */
	readonly resourceNames?: readonly string[];
	/** Only in ClusterRoles; a last `*` stands for any rest. */
	readonly nonResourceURLs?: readonly string[];
};

export type Role = {
	readonly name: string;
	readonly namespace: string;
	readonly rules: readonly Rule[];
};

export type Labels = Readonly<Record<string, string>>;

export type ClusterRole = {
	readonly name: string;
	readonly labels?: Labels;
	readonly rules: readonly Rule[];
	/**
	 * `matchLabels` of each selector. The controller writes the rules of all other ClusterRoles
	 * that one of them selects in place of `rules`.
	 */
	readonly aggregationRule?: readonly Labels[];
};

export type Subject =
	| { readonly kind: 'User'; readonly name: string }
	| { readonly kind: 'Group'; readonly name: string }
	/** In a RoleBinding an absent namespace is the binding's. */
	| { readonly kind: 'ServiceAccount'; readonly name: string; readonly namespace?: string };

export type RoleRef = { readonly kind: 'Role' | 'ClusterRole'; readonly name: string };

export type ClusterRoleBinding = {
	readonly name: string;
	/** Always of a ClusterRole. */
	readonly roleRef: RoleRef;
	readonly subjects: readonly Subject[];
};

export type RoleBinding = ClusterRoleBinding & { readonly namespace: string };
