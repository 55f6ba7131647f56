import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { authenticate } from '#core/kube/access/authenticate/authenticate.ts';
import { newCluster } from '#core/kube/access/cluster.ts';
import type { AccessState, Secret } from '#core/kube/access/state.ts';
import { keptOf } from '#core/kube/access/state.ts';
import { fateOf, settled } from '#core/kube/access/tokens/controllers.ts';
import type { LegacyToken } from '#core/kube/access/tokens/types.ts';
import { at, cluster, idOf, NOW, SINCE, withToken } from '../clusters.ts';

describe('every namespace', () => {
	test('has an account default, with a Secret until 1.23 and without since 1.24', () => {
		for (const minor of [22, 23, 24, 35]) {
			const state = cluster({ minor, namespaces: ['shop'] });
			const account = keptOf(state.accounts, 'shop', 'default');
			expect(account?.secrets?.length ?? 0).toBe(minor <= 23 ? 1 : 0);
			expect(state.secrets).toHaveLength(minor <= 23 ? 1 : 0);
		}
	});
	test('gets it again when it is deleted, with another uid', () => {
		const state = cluster({ namespaces: ['shop'] });
		const again = settled({ ...state, accounts: [] }, NOW, (what) => `new:${what}`);
		expect(keptOf(again.accounts, 'shop', 'default')?.uid).toBe('new:shop/default');
	});
	test('no other account is made, and settling twice changes nothing', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 21, max: 35 }),
				fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
				(minor, namespaces) => {
					const state = cluster({ minor, namespaces });
					expect(state.accounts.map(({ name }) => name)).toEqual(namespaces.map(() => 'default'));
					expect(settled(state, NOW, idOf)).toEqual(state);
				}
			)
		);
	});
});

describe('a Secret with the annotation of an account', () => {
	const bot = { name: 'bot', namespace: 'shop', uid: 'bot-1' };
	const empty: Secret = {
		name: 'bot-token',
		namespace: 'shop',
		uid: 's-1',
		accountToken: { account: 'bot', tokenId: null, createdAt: SINCE }
	};
	const state = (minor = 35) =>
		cluster({ minor, namespaces: ['shop'], accounts: [bot], secrets: [empty] });
	const token: LegacyToken = {
		kind: 'legacy',
		key: 'sa',
		id: idOf('shop/bot-token/token'),
		namespace: 'shop',
		account: 'bot',
		accountUid: 'bot-1',
		secret: 'bot-token'
	};
	const says = (on: AccessState, shown: LegacyToken = token, now = NOW) => {
		const result = authenticate(on, withToken(shown), '/api', now);
		return result.ok ? result.user.name : result.reasons.map(({ code }) => code).join();
	};

	test('gets a token in every version, and it does not end', () => {
		for (const minor of [23, 24, 35]) {
			expect(says(state(minor))).toBe('system:serviceaccount:shop:bot');
			expect(says(state(minor), token, at('2126-01-01T00:00Z'))).toMatch(/bot$/);
		}
	});
	test('goes with its account', () => {
		const without = settled({ ...state(), accounts: [] }, NOW, idOf);
		expect(keptOf(without.secrets, 'shop', 'bot-token')).toBeUndefined();
	});
	test('deleting it is how such a token is taken back, at once', () => {
		expect(says({ ...state(), secrets: [] })).toBe('token-secret-gone');
		const going = { ...state().secrets[0]!, deletedAt: NOW };
		expect(says({ ...state(), secrets: [going] })).toBe('token-secret-gone');
	});
	test('made again it holds another token', () => {
		const { accountToken } = empty;
		const again = { ...empty, accountToken: { ...accountToken!, tokenId: 'another' } };
		expect(says({ ...state(), secrets: [again] })).toBe('token-secret-other');
	});
	test('its token needs the same account and a key of the cluster', () => {
		expect(says({ ...state(), accounts: [{ ...bot, uid: 'bot-2' }] })).toBe('token-account-other');
		expect(says({ ...state(), accounts: [] })).toBe('token-account-gone');
		expect(says(state(), { ...token, key: 'old' })).toBe('token-key');
	});
	test('labelled invalid it is refused', () => {
		const { accountToken } = state().secrets[0]!;
		const labelled = { ...empty, accountToken: { ...accountToken!, invalidSince: '2026-02-01' } };
		expect(says({ ...state(), secrets: [labelled] })).toBe('token-invalidated');
	});
});

describe('an unused token that a controller made', () => {
	const secret = (parts: object = {}): Secret => ({
		name: 'bot-token-x',
		namespace: 'shop',
		uid: 's',
		accountToken: { account: 'bot', tokenId: 't', createdAt: at('2024-01-01T00:00Z'), ...parts }
	});
	const state = (parts: Partial<AccessState> = {}): AccessState => ({
		...newCluster(35, SINCE),
		accounts: [{ name: 'bot', namespace: 'shop', uid: 'b', secrets: ['bot-token-x'] }],
		...parts
	});
	const fate = (one: Secret, on = state(), tracked = '2024-06-01') => fateOf(on, one, tracked, NOW);

	test('is labelled invalid after a year, deleted after another', () => {
		expect(fate(secret())).toEqual({ kind: 'invalidated', since: '2026-03-01' });
		expect(fate(secret({ invalidSince: '2025-03-01' }))).toEqual({ kind: 'kept', why: 'waiting' });
		expect(fate(secret({ invalidSince: '2025-02-28' }))).toEqual({ kind: 'deleted' });
	});
	test.each<[string, Secret, AccessState, string]>([
		['before 1.29', secret(), state({ minor: 28 }), 'version'],
		['young', secret({ createdAt: at('2025-03-01T12:00Z') }), state(), 'young'],
		['used within a year', secret({ lastUsed: '2025-03-01' }), state(), 'used'],
		['made by hand', secret(), state({ accounts: [] }), 'by-hand'],
		[
			'mounted by a pod',
			secret(),
			state({
				pods: [
					{
						name: 'p',
						namespace: 'shop',
						uid: 'p',
						serviceAccountName: 'bot',
						secrets: ['bot-token-x']
					}
				]
			}),
			'mounted'
		]
	])('is kept: %s', (_, one, on, why) => {
		expect(fate(one, on)).toEqual({ kind: 'kept', why });
	});
	test('last used a day too long ago it is not', () => {
		expect(fate(secret({ lastUsed: '2025-02-28' }))?.kind).toBe('invalidated');
	});
	test('is kept until a year has been watched, counted from the next day', () => {
		expect(fate(secret(), state(), '2025-03-01')).toEqual({ kind: 'kept', why: 'tracking' });
		expect(fate(secret(), state(), '2025-02-28')?.kind).toBe('invalidated');
	});
	test('any other Secret is none of its business', () => {
		expect(fate({ name: 'x', namespace: 'shop', uid: 'x' })).toBeNull();
	});
});
