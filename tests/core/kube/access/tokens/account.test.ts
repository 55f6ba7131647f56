import { describe, expect, test } from 'vitest';
import { authenticate } from '#core/kube/access/authenticate/authenticate.ts';
import type { AccessState, Kept } from '#core/kube/access/state.ts';
import type { TokenRequest } from '#core/kube/access/tokens/issue.ts';
import { issueToken } from '#core/kube/access/tokens/issue.ts';
import { mountedIn, mountsToken, renewalAt } from '#core/kube/access/tokens/mount.ts';
import type { Token } from '#core/kube/access/tokens/types.ts';
import { DAY, HOUR, MINUTE } from '#core/base/time.ts';
import { cluster, issueFault, later, NOW, tokenFor, withToken, year } from '../clusters.ts';

const bot = { name: 'bot', namespace: 'shop', uid: 'bot-1' };
const pod = { name: 'web', namespace: 'shop', uid: 'web-1', serviceAccountName: 'bot' };
const other = { ...pod, name: 'db', uid: 'db-1', serviceAccountName: 'default' };
const node: Kept = { name: 'n1', namespace: '', uid: 'n1-1' };
const secret = { name: 'anchor', namespace: 'shop', uid: 'anchor-1' };
const state = cluster({
	namespaces: ['default', 'shop'],
	accounts: [bot],
	pods: [pod, other],
	nodes: [node],
	secrets: [secret]
});
const ask: TokenRequest = { namespace: 'shop', account: 'bot' };
const bound = (kind: 'Pod' | 'Secret' | 'Node', name: string) => ({
	...ask,
	boundTo: { kind, name }
});

const says = (token: Token, on: AccessState = state, now = NOW) => {
	const result = authenticate(on, withToken(token), '/api', now);
	return result.ok ? 'ok' : result.reasons.map(({ code }) => code).join();
};

describe('a bound token', () => {
	const token = tokenFor(state, ask);

	test('stands for its account and its groups', () => {
		expect(authenticate(state, withToken(token), '/api', NOW)).toMatchObject({
			by: 'account-token',
			user: {
				name: 'system:serviceaccount:shop:bot',
				uid: 'bot-1',
				groups: ['system:serviceaccounts', 'system:serviceaccounts:shop', 'system:authenticated']
			}
		});
	});
	test('lives an hour unless asked otherwise; clocks may differ by a minute', () => {
		expect(token.expires).toBe(NOW + HOUR);
		expect(says(token, state, later(HOUR + MINUTE))).toBe('ok');
		expect(says(token, state, later(HOUR + MINUTE + 1))).toBe('token-expired');
		expect(says(token, state, later(-MINUTE))).toBe('ok');
		expect(says(token, state, later(-MINUTE - 1))).toBe('token-not-yet-valid');
	});
	test('for another audience is refused', () => {
		const vault = tokenFor(state, { ...ask, audiences: ['https://vault'] });
		expect(says(vault)).toBe('token-audience');
		const both = tokenFor(state, {
			...ask,
			audiences: ['vault', ...state.accountTokens.audiences]
		});
		expect(says(both)).toBe('ok');
	});
	test('of another cluster is not known, of another key not believed', () => {
		expect(says({ ...token, issuer: 'https://other' })).toBe('token-unknown');
		expect(says({ ...token, key: 'forged' })).toBe('token-key');
	});
	test('holds under an earlier issuer and key that are still listed', () => {
		const { accountTokens } = state;
		const moved = {
			...state,
			accountTokens: {
				...accountTokens,
				issuers: ['https://new', ...accountTokens.issuers],
				keys: ['new', 'sa']
			}
		};
		expect(says(token, moved)).toBe('ok');
		expect(tokenFor(moved, ask)).toMatchObject({ issuer: 'https://new', key: 'new' });
	});
	test('ends with its account, also if one of that name comes again', () => {
		expect(says(token, { ...state, accounts: [] })).toBe('token-account-gone');
		const again = { ...state, accounts: [{ ...bot, uid: 'bot-2' }] };
		expect(says(token, again)).toBe('token-account-other');
		const going = { ...state, accounts: [{ ...bot, deletedAt: NOW }] };
		expect(says(token, going, later(MINUTE))).toBe('ok');
		expect(says(token, going, later(MINUTE + 1))).toBe('token-account-gone');
	});
	test('does not end with a pod that it is not bound to', () => {
		expect(says(token, { ...state, pods: [] })).toBe('ok');
	});
});

describe('what a token is bound to', () => {
	const gone = { pods: [], secrets: [], nodes: [] };
	test.each<['Pod' | 'Secret' | 'Node', string]>([
		['Pod', 'web'],
		['Secret', 'anchor'],
		['Node', 'n1']
	])('%s: it dies with it', (kind, name) => {
		const token = tokenFor(state, bound(kind, name));
		expect(says(token)).toBe('ok');
		expect(says(token, { ...state, ...gone })).toBe('token-bound-gone');
	});
	test('a deleted pod that still ends keeps it for a minute beyond its time', () => {
		const token = tokenFor(state, bound('Pod', 'web'));
		const ending = { ...state, pods: [{ ...pod, deletedAt: later(30_000) }] };
		expect(says(token, ending, later(30_000 + MINUTE))).toBe('ok');
		expect(says(token, ending, later(30_001 + MINUTE))).toBe('token-bound-gone');
	});
	test('a pod of the same name is another pod', () => {
		const token = tokenFor(state, bound('Pod', 'web'));
		const again = { ...state, pods: [{ ...pod, uid: 'web-2' }] };
		expect(says(token, again)).toBe('token-bound-other');
	});
	test('a node counts from 1.30 on, and can be bound to from 1.31 on', () => {
		const token = tokenFor(state, bound('Node', 'n1'));
		expect(says(token, { ...state, nodes: [], minor: 29 })).toBe('ok');
		expect(says(token, { ...state, nodes: [], minor: 30 })).toBe('token-bound-gone');
		expect(issueFault({ ...state, minor: 30 }, bound('Node', 'n1'))).toEqual({
			code: 'issue-bound-kind',
			kind: 'Node'
		});
	});
});

describe('asking for a token', () => {
	test.each<[Partial<TokenRequest>, object | null]>([
		[{ seconds: 600 }, null],
		[{ seconds: 599 }, { code: 'issue-too-short', seconds: 599, min: 600 }],
		[{ seconds: 2 ** 32 }, null],
		[{ seconds: 2 ** 32 + 1 }, { code: 'issue-too-long' }],
		[{ seconds: 0 }, null],
		[{ account: 'no' }, { code: 'issue-account-missing', namespace: 'shop', account: 'no' }],
		[{ namespace: 'default' }, { code: 'issue-account-missing', namespace: 'default' }],
		[{ boundTo: { kind: 'Pod', name: 'no' } }, { code: 'issue-bound-missing' }],
		[{ boundTo: { kind: 'Pod', name: 'db' } }, { code: 'issue-pod-account', account: 'default' }],
		[{ boundTo: { kind: 'Pod', name: 'web', uid: 'web-0' } }, { code: 'issue-bound-other' }],
		[{ boundTo: { kind: 'Pod', name: 'web', uid: 'web-1' } }, null],
		[{ boundTo: { kind: 'Secret', name: 'no' } }, { code: 'issue-bound-missing', kind: 'Secret' }]
	])('%o', (parts, expected) => {
		const fault = issueFault(state, { ...ask, ...parts });
		if (expected) expect(fault).toMatchObject(expected);
		else expect(fault).toBeNull();
	});

	test('--duration=0 is an hour, as nothing is', () => {
		expect(tokenFor(state, { ...ask, seconds: 0 })).toEqual(tokenFor(state, ask));
	});
	test('the server’s limit shortens it', () => {
		const { accountTokens } = state;
		const strict = { ...state, accountTokens: { ...accountTokens, maxSeconds: 7200 } };
		const result = issueToken(strict, { ...ask, seconds: 86_400 }, NOW);
		expect(result).toMatchObject({ value: { isShortened: true, shownExpiry: later(2 * HOUR) } });
		expect(issueToken(strict, ask, NOW)).toMatchObject({ value: { isShortened: false } });
	});
	test('what a kubelet asks for by default lives a year, and says an hour', () => {
		const projected = { ...bound('Pod', 'web'), seconds: 3607 };
		const result = issueToken(state, projected, NOW);
		expect(result).toMatchObject({
			value: {
				shownExpiry: later(3_607_000),
				token: { expires: later(year), warnAfter: later(3_607_000) }
			}
		});
		const { accountTokens } = state;
		const plain = { ...state, accountTokens: { ...accountTokens, isExtended: false } };
		expect(tokenFor(plain, projected)).toMatchObject({
			expires: later(3_607_000),
			warnAfter: null
		});
		expect(tokenFor(state, { ...projected, audiences: ['vault'] }).warnAfter).toBeNull();
		expect(tokenFor(state, { ...ask, seconds: 3607 }).warnAfter).toBeNull();
		expect(tokenFor(state, { ...projected, seconds: 3600 }).warnAfter).toBeNull();
	});
});

describe('in a pod', () => {
	const told = (value?: boolean) =>
		value === undefined ? {} : { automountServiceAccountToken: value };
	test.each<[boolean | undefined, boolean | undefined, boolean]>([
		[undefined, undefined, true],
		[undefined, false, false],
		[undefined, true, true],
		[true, false, true],
		[false, true, false],
		[false, undefined, false],
		[true, undefined, true]
	])('pod says %s, account says %s: mounted %s', (ofPod, ofAccount, mounted) => {
		expect(mountsToken(told(ofPod), told(ofAccount))).toBe(mounted);
	});
	test('the token is projected since 1.21', () => {
		expect(mountedIn(20)).toEqual({ kind: 'secret' });
		expect(mountedIn(21)).toEqual({ kind: 'projected', seconds: 3607 });
	});
	test('it is renewed after 80 % of its time, at the latest after a day', () => {
		expect(renewalAt(NOW, 3600)).toBe(later(48 * MINUTE));
		expect(renewalAt(NOW, 600)).toBe(later(8 * MINUTE));
		expect(renewalAt(NOW, 7 * 86_400)).toBe(later(DAY));
		expect(renewalAt(NOW, 30 * 3600)).toBe(later(DAY));
	});
});
