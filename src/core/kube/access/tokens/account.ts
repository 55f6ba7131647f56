/**
 * Tokens of ServiceAccounts: reference/access-authn-authz/service-accounts-admin (1.35). A deleted
 * account, pod, Secret or node ends them 60 seconds after its deletionTimestamp, and at once when
 * it is gone or has come again under another uid. The server's cache of ten seconds is left out.
 */
import type { Millis } from '../../../base/brand.ts';
import { MINUTE } from '../../../base/time.ts';
import type { Answer } from '../authenticate/types.ts';
import { passed, refused } from '../authenticate/types.ts';
import { accountGroups, accountUserName } from '../groups.ts';
import type { AccessState, Kept } from '../state.ts';
import { keptOf } from '../state.ts';
import type { BoundTo, BoundToken, LegacyToken, Token, TokenReason } from './types.ts';

/** Clocks may differ by this much. */
const LEEWAY = MINUTE;
/** From here on the binding to a node is looked at (KEP-4193). */
const NODE_BINDING = 30;

export function byAccountToken(state: AccessState, token: Token, now: Millis): Answer {
	switch (token.kind) {
		case 'text':
			return passed;
		case 'legacy': {
			const reason = legacyReason(state, token);
			return reason ? refused(reason) : accepted(token);
		}
		case 'bound': {
			if (!state.accountTokens.issuers.includes(token.issuer)) return passed;
			const reason = boundReason(state, token, now);
			return reason ? refused(reason) : accepted(token);
		}
	}
}

function accepted({ namespace, account, accountUid }: BoundToken | LegacyToken): Answer {
	const name = accountUserName(namespace, account);
	return { outcome: 'accepted', user: { name, uid: accountUid, groups: accountGroups(namespace) } };
}

function boundReason(state: AccessState, token: BoundToken, now: Millis): TokenReason | null {
	const { keys, audiences: wanted } = state.accountTokens;
	const { audiences, notBefore, expires } = token;
	if (!keys.includes(token.key)) return { code: 'token-key' };
	if (!audiences.some((one) => wanted.includes(one)))
		return { code: 'token-audience', audiences, wanted };
	if (now + LEEWAY < notBefore) return { code: 'token-not-yet-valid', from: notBefore };
	if (now - LEEWAY > expires) return { code: 'token-expired', at: expires };
	return accountReason(state, token, now) ?? bindingReason(state, token, now);
}

function isGone(kept: Kept | undefined, now: Millis): boolean {
	return !kept || (kept.deletedAt !== undefined && kept.deletedAt < now - LEEWAY);
}

type OfAccount = Pick<BoundToken, 'namespace' | 'account' | 'accountUid'>;

function accountReason(
	state: AccessState,
	{ namespace, account, accountUid }: OfAccount,
	now: Millis
): TokenReason | null {
	const kept = keptOf(state.accounts, namespace, account);
	if (isGone(kept, now)) return { code: 'token-account-gone', namespace, account };
	return kept?.uid === accountUid ? null : { code: 'token-account-other', namespace, account };
}

function bindingReason(
	state: AccessState,
	{ boundTo, namespace }: BoundToken,
	now: Millis
): TokenReason | null {
	if (!boundTo || (boundTo.kind === 'Node' && state.minor < NODE_BINDING)) return null;
	const { kind, name, uid } = boundTo;
	const kept = boundObject(state, namespace, boundTo);
	if (isGone(kept, now)) return { code: 'token-bound-gone', kind, name };
	return kept?.uid === uid ? null : { code: 'token-bound-other', kind, name };
}

/** The object of that name today, whichever its uid. */
export function boundObject(
	state: AccessState,
	namespace: string,
	{ kind, name }: Pick<BoundTo, 'kind' | 'name'>
): Kept | undefined {
	switch (kind) {
		case 'Pod':
			return keptOf(state.pods, namespace, name);
		case 'Secret':
			return keptOf(state.secrets, namespace, name);
		case 'Node':
			return keptOf(state.nodes, '', name);
	}
}

/** A legacy token is looked up in its Secret; no minute of grace here. */
function legacyReason(state: AccessState, token: LegacyToken): TokenReason | null {
	const { namespace, account, accountUid, secret: name } = token;
	if (!state.accountTokens.keys.includes(token.key)) return { code: 'token-key' };
	const secret = keptOf(state.secrets, namespace, name);
	if (!secret || secret.deletedAt !== undefined) return { code: 'token-secret-gone', secret: name };
	if (secret.accountToken?.tokenId !== token.id)
		return { code: 'token-secret-other', secret: name };
	const kept = keptOf(state.accounts, namespace, account);
	if (!kept || kept.deletedAt !== undefined)
		return { code: 'token-account-gone', namespace, account };
	if (kept.uid !== accountUid) return { code: 'token-account-other', namespace, account };
	const since = secret.accountToken.invalidSince;
	return since === undefined ? null : { code: 'token-invalidated', secret: name, since };
}
