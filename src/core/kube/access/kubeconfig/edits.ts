/** What `kubectl config` changes, one command each, and why it may refuse. */

/** An absent field is left as it is, an empty text clears it. */
export type ContextChange = {
	readonly cluster?: string;
	readonly user?: string;
	readonly namespace?: string;
};

export type ClusterChange = {
	readonly server?: string;
	readonly tlsServerName?: string;
	readonly certificateAuthority?: string;
	readonly insecureSkipTlsVerify?: boolean;
	/** What is in the files goes into the kubeconfig, not their paths. */
	readonly embedCerts?: boolean;
};

export type UserChange = {
	readonly clientCertificate?: string;
	readonly clientKey?: string;
	readonly embedCerts?: boolean;
	readonly token?: string;
	readonly username?: string;
	readonly password?: string;
};

export type Edit =
	/** `name` null: `--current`. */
	| { readonly kind: 'set-context'; readonly name: string | null; readonly change: ContextChange }
	| { readonly kind: 'set-cluster'; readonly name: string; readonly change: ClusterChange }
	| { readonly kind: 'set-credentials'; readonly name: string; readonly change: UserChange }
	| { readonly kind: 'use-context'; readonly name: string }
	| { readonly kind: 'delete-context'; readonly name: string }
	| { readonly kind: 'delete-cluster'; readonly name: string }
	| { readonly kind: 'delete-user'; readonly name: string }
	| { readonly kind: 'rename-context'; readonly from: string; readonly to: string }
	| { readonly kind: 'set'; readonly path: string; readonly value: string }
	| { readonly kind: 'unset'; readonly path: string };

export type EditFault =
	| { readonly code: 'edit-no-current-context' }
	| { readonly code: 'edit-name-empty' }
	| { readonly code: 'edit-context-missing'; readonly name: string }
	| {
			readonly code: 'edit-not-in-file';
			readonly what: 'cluster' | 'context' | 'user';
			readonly name: string;
			readonly path: string;
	  }
	| { readonly code: 'edit-rename-missing'; readonly name: string; readonly path: string }
	| {
			readonly code: 'edit-rename-taken';
			readonly from: string;
			readonly to: string;
			readonly path: string;
	  }
	| { readonly code: 'edit-methods-several' }
	| { readonly code: 'edit-insecure-with-authority' }
	| { readonly code: 'edit-embedded-missing'; readonly path: string }
	/** The path of `set` or `unset` leads nowhere. */
	| { readonly code: 'edit-path-unknown'; readonly path: string }
	/** `set` writes fields, not whole entries or sections. */
	| { readonly code: 'edit-no-field'; readonly path: string }
	/** `unset` of a field of an entry that is not there. */
	| { readonly code: 'edit-entry-missing'; readonly name: string }
	/** `set` does not clear; `unset` does. */
	| { readonly code: 'edit-value-empty' }
	| { readonly code: 'edit-not-boolean'; readonly value: string };

/** What kubectl warns of; its other messages only confirm. */
export type EditWarning = { readonly code: 'edit-active-context-removed'; readonly name: string };
