/**
 * What the controllers do on their own about accounts and their Secrets
 * (reference/access-authn-authz/service-accounts-admin, 1.35): the default account of every
 * namespace, the tokens of Secrets, and the end of legacy tokens that nobody uses.
 */
import type { Millis } from '../../../base/brand.ts';
import { DAY } from '../../../base/time.ts';
import type { AccessState, Account, Secret } from '../state.ts';
import { keptOf } from '../state.ts';

/** Makes the uid or the token's id of a new object; the caller owns chance. */
export type NewId = (what: string) => string;

/** The last version that makes a Secret for every account (KEP-2799). */
const LAST_WITH_SECRETS = 23;

/** Until nothing is left to do for them. Running it again changes nothing. */
export function settled(state: AccessState, now: Millis, newId: NewId): AccessState {
	const accounts = withDefaults(state, newId);
	const kept = state.secrets.filter((secret) => !isOrphan(secret, accounts));
	const filled = kept.map((secret) => fill(secret, newId));
	if (state.minor > LAST_WITH_SECRETS) return { ...state, accounts, secrets: filled };
	const made = accounts.filter(hasNoToken(filled)).map((account) => secretFor(account, now, newId));
	return {
		...state,
		accounts: accounts.map((account) => withSecrets(account, made)),
		secrets: [...filled, ...made]
	};
}

/** Every namespace has an account `default`; deleted, it comes again, with another uid. */
function withDefaults({ namespaces, accounts }: AccessState, newId: NewId): readonly Account[] {
	const missing = namespaces.filter((namespace) => !keptOf(accounts, namespace, 'default'));
	const made = missing.map((namespace) => ({
		name: 'default',
		namespace,
		uid: newId(`${namespace}/default`)
	}));
	return [...accounts, ...made];
}

/** A token Secret goes with the account that its annotation names. */
function isOrphan({ namespace, accountToken }: Secret, accounts: readonly Account[]): boolean {
	return accountToken !== undefined && !keptOf(accounts, namespace, accountToken.account);
}

/** An annotated Secret gets its token in every version. */
function fill(secret: Secret, newId: NewId): Secret {
	const { accountToken } = secret;
	if (!accountToken || accountToken.tokenId !== null) return secret;
	const tokenId = newId(`${secret.namespace}/${secret.name}/token`);
	return { ...secret, accountToken: { ...accountToken, tokenId } };
}

function hasNoToken(secrets: readonly Secret[]): (account: Account) => boolean {
	return ({ namespace, secrets: names = [] }) =>
		!names.some((name) => keptOf(secrets, namespace, name)?.accountToken !== undefined);
}

function secretFor({ namespace, name }: Account, now: Millis, newId: NewId): Secret {
	const id = newId(`${namespace}/${name}-token`);
	const tokenId = newId(`${namespace}/${name}-token/token`);
	const accountToken = { account: name, tokenId, createdAt: now };
	return { name: `${name}-token-${id}`, namespace, uid: id, accountToken };
}

function withSecrets(account: Account, made: readonly Secret[]): Account {
	const own = made.filter(
		({ namespace, accountToken }) =>
			namespace === account.namespace && accountToken?.account === account.name
	);
	if (own.length === 0) return account;
	return { ...account, secrets: [...(account.secrets ?? []), ...own.map(({ name }) => name)] };
}

/** The first version whose controller does it unasked (LegacyServiceAccountTokenCleanUp, beta). */
const CLEANS_UP = 29;
const UNUSED_DAYS = 365;

export type Fate =
	| {
			readonly kind: 'kept';
			readonly why: 'version' | 'tracking' | 'young' | 'used' | 'by-hand' | 'mounted' | 'waiting';
	  }
	/** Labelled invalid-since: from now on it is refused, the label can be taken off. */
	| { readonly kind: 'invalidated'; readonly since: string }
	| { readonly kind: 'deleted' };

/**
 * What becomes of a token Secret today. `trackedSince`: the day (YYYY-MM-DD) since which this
 * cluster notes when legacy tokens are used. Only those that the controller made itself, which
 * their account lists, come to an end.
 */
export function fateOf(
	state: AccessState,
	secret: Secret,
	trackedSince: string,
	now: Millis
): Fate | null {
	const { accountToken, namespace, name } = secret;
	if (!accountToken) return null;
	if (state.minor < CLEANS_UP) return { kind: 'kept', why: 'version' };
	const since = now - UNUSED_DAYS * DAY;
	if (Date.parse(`${trackedSince}T00:00Z`) + DAY > since) return { kind: 'kept', why: 'tracking' };
	if (accountToken.createdAt >= since) return { kind: 'kept', why: 'young' };
	const day = dayOf(since);
	if ((accountToken.lastUsed ?? '') >= day) return { kind: 'kept', why: 'used' };
	const account = keptOf(state.accounts, namespace, accountToken.account);
	if (!account?.secrets?.includes(name)) return { kind: 'kept', why: 'by-hand' };
	const isMounted = state.pods.some(
		(pod) => pod.namespace === namespace && pod.secrets?.includes(name)
	);
	if (isMounted) return { kind: 'kept', why: 'mounted' };
	const { invalidSince } = accountToken;
	if (invalidSince === undefined) return { kind: 'invalidated', since: dayOf(now) };
	return invalidSince >= day ? { kind: 'kept', why: 'waiting' } : { kind: 'deleted' };
}

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
