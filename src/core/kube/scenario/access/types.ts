/** Questions about access: what they tell, what may be chosen, and what is wrong in it. */
import type { Millis } from '../../../base/brand.ts';
import type { Credentials } from '../../access/authenticate/types.ts';
import type { Flags } from '../../access/kubeconfig/flags.ts';
import type { Kubeconfig } from '../../access/kubeconfig/types.ts';
import type { ClusterRoleBinding } from '../../access/rbac/types.ts';
import type { AccessReason } from '../../access/reasons.ts';
import type { Placed } from '../../world/place.ts';

type Shown = Pick<Credentials, 'certificate' | 'token'>;
export type Status = 200 | 401 | 403;

export type WhoAmI = Shown & { readonly kind: 'who-am-i' };

/** A binding of the cluster has the namespace null. */
export type Bound = ClusterRoleBinding & { readonly namespace: string | null };

export type StatusQuestion = Shown & {
	readonly kind: 'status';
	readonly now: Millis;
	readonly isAnonymousOn: boolean;
	/** Of the token's: what is there no more. */
	readonly gone: 'account' | 'pod' | null;
	readonly bindings: readonly Bound[];
	readonly asked: Asked;
};

export type Asked =
	| {
			readonly kind: 'resource';
			readonly verb: 'list' | 'delete' | 'create';
			readonly resource: string;
			/** Null: in all of them. */
			readonly namespace: string | null;
	  }
	| { readonly kind: 'path'; readonly path: string };

export type ContextQuestion = {
	readonly kind: 'context-wins';
	/** By absolute path. */
	readonly files: Readonly<Record<string, Kubeconfig>>;
	/** KUBECONFIG. */
	readonly variable: string | null;
	readonly flags: Flags;
};

export type AccessQuestion = WhoAmI | StatusQuestion | ContextQuestion;

export type AccessLabel =
	| { readonly kind: 'user'; readonly name: string; readonly groups: readonly string[] }
	| { readonly kind: 'status'; readonly status: Status }
	| {
			readonly kind: 'target';
			readonly cluster: string;
			readonly user: string;
			readonly namespace: string;
	  };

export type AccessSlip =
	/** CN is the user, every O a group. */
	| { readonly kind: 'cn-and-o' }
	| { readonly kind: 'each-o' }
	| { readonly kind: 'o-missing' }
	| { readonly kind: 'authenticated-missing' }
	/** A certificate makes nobody a ServiceAccount. */
	| { readonly kind: 'not-an-account' }
	| { readonly kind: 'account-bare' | 'account-order'; readonly account: Placed }
	| { readonly kind: 'account-groups'; readonly namespace: string }
	| { readonly kind: 'not-anonymous' }
	/** A certificate is looked at before a token. */
	| { readonly kind: 'certificate-first' }
	/** What the server answers in truth, and why. */
	| {
			readonly kind: 'answers';
			readonly status: Status;
			readonly reasons: readonly AccessReason[];
	  }
	| {
			readonly kind:
				| 'context-flag'
				| 'namespace-flag'
				| 'namespace-of-context'
				| 'kubeconfig-flag'
				| 'variable'
				| 'first-file';
	  };
