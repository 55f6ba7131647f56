/**
 * The TokenRequest API, which kubelets and `kubectl create token` use (API reference
 * token-request-v1, 1.35). It stores nothing: what it hands out cannot be taken back but by
 * deleting what it is bound to.
 */
import type { Millis } from '../../../base/brand.ts';
import type { Result } from '../../../base/result.ts';
import { err, ok } from '../../../base/result.ts';
import type { AccessState, Account } from '../state.ts';
import { keptOf } from '../state.ts';
import { boundObject } from './account.ts';
import type { BoundKind, BoundToken } from './types.ts';

export type TokenRequest = {
	readonly namespace: string;
	readonly account: string;
	/** None: the API server's own. */
	readonly audiences?: readonly string[];
	/** Absent or 0: an hour. */
	readonly seconds?: number;
	/** `uid` absent: whichever the object has. */
	readonly boundTo?: { readonly kind: BoundKind; readonly name: string; readonly uid?: string };
};

export type IssueFault =
	| { readonly code: 'issue-account-missing'; readonly namespace: string; readonly account: string }
	| { readonly code: 'issue-too-short'; readonly seconds: number; readonly min: number }
	| { readonly code: 'issue-too-long'; readonly seconds: number; readonly max: number }
	| { readonly code: 'issue-bound-missing'; readonly kind: BoundKind; readonly name: string }
	| { readonly code: 'issue-bound-other'; readonly kind: BoundKind; readonly name: string }
	/** A pod that runs as another account. */
	| { readonly code: 'issue-pod-account'; readonly pod: string; readonly account: string }
	/** Tokens bound to nodes come with 1.31. */
	| { readonly code: 'issue-bound-kind'; readonly kind: BoundKind };

export type Issued = {
	readonly token: BoundToken;
	/** status.expirationTimestamp, which tells the holder when to ask again. */
	readonly shownExpiry: Millis;
	/** The server's limit cut the time that was asked for. */
	readonly isShortened: boolean;
};

const HOUR_SECONDS = 3600;
const MIN_SECONDS = 600;
const MAX_SECONDS = 2 ** 32;
/** What the kubelet asks for by default: such a token is let live a year, and its late use counted. */
export const PROJECTED_SECONDS = 3607;
const EXTENDED_SECONDS = 365 * 24 * HOUR_SECONDS;
const NODE_BINDING = 31;

export function issueToken(
	state: AccessState,
	request: TokenRequest,
	now: Millis
): Result<Issued, IssueFault> {
	const asked = request.seconds || HOUR_SECONDS;
	if (asked < MIN_SECONDS)
		return err({ code: 'issue-too-short', seconds: asked, min: MIN_SECONDS });
	if (asked > MAX_SECONDS) return err({ code: 'issue-too-long', seconds: asked, max: MAX_SECONDS });
	const { namespace, account: name } = request;
	const account = keptOf(state.accounts, namespace, name);
	if (!account) return err({ code: 'issue-account-missing', namespace, account: name });
	const boundTo = bind(state, request);
	if (!boundTo.ok) return boundTo;
	const { maxSeconds } = state.accountTokens;
	const seconds = Math.min(asked, maxSeconds ?? asked);
	return ok({
		token: tokenOf(state, request, account, boundTo.value, seconds, now),
		shownExpiry: after(now, seconds),
		isShortened: seconds < asked
	});
}

const after = (now: Millis, seconds: number) => (now + seconds * 1000) as Millis;

function tokenOf(
	state: AccessState,
	request: TokenRequest,
	account: Account,
	boundTo: BoundToken['boundTo'],
	seconds: number,
	now: Millis
): BoundToken {
	const { issuers, keys, audiences: own, isExtended } = state.accountTokens;
	const audiences = request.audiences?.length ? request.audiences : own;
	const isForServer = audiences.every((one) => own.includes(one));
	const isProjected = boundTo?.kind === 'Pod' && seconds === PROJECTED_SECONDS && isForServer;
	const lives = isExtended && isProjected;
	return {
		kind: 'bound',
		issuer: issuers[0] ?? '',
		key: keys[0] ?? '',
		audiences,
		namespace: account.namespace,
		account: account.name,
		accountUid: account.uid,
		boundTo,
		notBefore: now,
		expires: after(now, lives ? EXTENDED_SECONDS : seconds),
		warnAfter: lives ? after(now, seconds) : null
	};
}

function bind(
	state: AccessState,
	{ namespace, account, boundTo }: TokenRequest
): Result<BoundToken['boundTo'], IssueFault> {
	if (!boundTo) return ok(null);
	const { kind, name, uid } = boundTo;
	if (kind === 'Node' && state.minor < NODE_BINDING) return err({ code: 'issue-bound-kind', kind });
	const kept = boundObject(state, namespace, boundTo);
	if (!kept) return err({ code: 'issue-bound-missing', kind, name });
	const pod = kind === 'Pod' ? keptOf(state.pods, namespace, name) : undefined;
	if (pod && pod.serviceAccountName !== account)
		return err({ code: 'issue-pod-account', pod: name, account: pod.serviceAccountName });
	if (uid !== undefined && uid !== kept.uid) return err({ code: 'issue-bound-other', kind, name });
	return ok({ kind, name, uid: kept.uid });
}
