/** Bearer tokens as data. Who holds one can use it: it is a bearer's. */
import type { Millis } from '../../../base/brand.ts';

export type BoundKind = 'Pod' | 'Secret' | 'Node';
export type BoundTo = { readonly kind: BoundKind; readonly name: string; readonly uid: string };

/** From the TokenRequest API: kubelets, `kubectl create token`. */
export type BoundToken = {
	readonly kind: 'bound';
	readonly issuer: string;
	/** The name of the key that signed it. */
	readonly key: string;
	readonly audiences: readonly string[];
	readonly namespace: string;
	readonly account: string;
	readonly accountUid: string;
	readonly boundTo: BoundTo | null;
	readonly notBefore: Millis;
	readonly expires: Millis;
	/** From here on its use is counted as stale, though it still holds; null: no such instant. */
	readonly warnAfter: Millis | null;
};

/** From a Secret of type kubernetes.io/service-account-token: no audience, no end. */
export type LegacyToken = {
	readonly kind: 'legacy';
	readonly key: string;
	/** Tells it from another that its Secret may hold by now. */
	readonly id: string;
	readonly namespace: string;
	readonly account: string;
	readonly accountUid: string;
	readonly secret: string;
};

/** Any other text: a static token, a bootstrap token, or nonsense. */
export type TextToken = { readonly kind: 'text'; readonly text: string };

export type Token = BoundToken | LegacyToken | TextToken;

export type TokenReason =
	| { readonly code: 'token-key' }
	| {
			readonly code: 'token-audience';
			readonly audiences: readonly string[];
			readonly wanted: readonly string[];
	  }
	| { readonly code: 'token-not-yet-valid'; readonly from: Millis }
	| { readonly code: 'token-expired'; readonly at: Millis }
	| { readonly code: 'token-account-gone'; readonly namespace: string; readonly account: string }
	| { readonly code: 'token-account-other'; readonly namespace: string; readonly account: string }
	| { readonly code: 'token-bound-gone'; readonly kind: BoundKind; readonly name: string }
	| { readonly code: 'token-bound-other'; readonly kind: BoundKind; readonly name: string }
	| { readonly code: 'token-secret-gone'; readonly secret: string }
	| { readonly code: 'token-secret-other'; readonly secret: string }
	| { readonly code: 'token-invalidated'; readonly secret: string; readonly since: string }
	| { readonly code: 'bootstrap-expired'; readonly id: string; readonly at: Millis }
	| { readonly code: 'bootstrap-other-use'; readonly id: string }
	| { readonly code: 'bootstrap-group'; readonly id: string; readonly group: string };
