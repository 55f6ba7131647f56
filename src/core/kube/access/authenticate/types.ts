/** Who asks, and what is said of each way to show it. */
import type { Certificate, CertificateReason } from '../certificate.ts';
import type { Token, TokenReason } from '../tokens/types.ts';

export type User = {
	readonly name: string;
	/** Empty: none. */
	readonly uid: string;
	readonly groups: readonly string[];
};

/** What a request carries. All of it may be there at once. */
export type Credentials = {
	readonly certificate: Certificate | null;
	/** `Authorization: Bearer …`. */
	readonly token: Token | null;
	/** X-Remote-User and X-Remote-Group, which anybody can write. */
	readonly remote: { readonly user: string; readonly groups: readonly string[] } | null;
};

export const NO_CREDENTIALS: Credentials = { certificate: null, token: null, remote: null };

/** In the order in which they are asked. */
export type Authenticator =
	| 'front-proxy'
	| 'certificate'
	| 'static-token'
	| 'account-token'
	| 'bootstrap-token'
	| 'anonymous';

export type AuthenticationReason =
	| CertificateReason
	| TokenReason
	| {
			readonly code: 'front-proxy-name';
			readonly name: string;
			readonly allowed: readonly string[];
	  }
	/** The right certificate, but no X-Remote-User: left to the others. */
	| { readonly code: 'front-proxy-no-user' }
	/** A certificate without CN says nothing: left to the others. */
	| { readonly code: 'certificate-without-name' }
	/** None of the authenticators of tokens knows it. */
	| { readonly code: 'token-unknown' }
	| { readonly code: 'anonymous-off' }
	/** `--anonymous-auth` is set back to false beside AlwaysAllow. */
	| { readonly code: 'anonymous-off-by-mode' }
	| { readonly code: 'anonymous-path'; readonly path: string; readonly paths: readonly string[] };

/** `passed`: nothing of its kind is there, or nothing that it knows. */
export type AuthenticationStep = {
	readonly by: Authenticator;
	readonly outcome: 'accepted' | 'passed' | 'refused';
	readonly reason: AuthenticationReason | null;
};

export type Authentication =
	| {
			readonly ok: true;
			readonly user: User;
			readonly by: Authenticator;
			readonly trace: readonly AuthenticationStep[];
	  }
	/** 401. `reasons`: why what was shown does not do, in the order of asking. */
	| {
			readonly ok: false;
			readonly reasons: readonly AuthenticationReason[];
			readonly trace: readonly AuthenticationStep[];
	  };

/** What one authenticator says. */
export type Answer =
	| { readonly outcome: 'accepted'; readonly user: User }
	| { readonly outcome: 'passed'; readonly reason: AuthenticationReason | null }
	| { readonly outcome: 'refused'; readonly reason: AuthenticationReason };

export const passed: Answer = { outcome: 'passed', reason: null };
export const refused = (reason: AuthenticationReason): Answer => ({ outcome: 'refused', reason });
