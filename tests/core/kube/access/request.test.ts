import { describe, expect, test } from 'vitest';
import { NO_CREDENTIALS } from '#core/kube/access/authenticate/types.ts';
import type { Impersonation } from '#core/kube/access/impersonate.ts';
import type { Request } from '#core/kube/access/request.ts';
import { request } from '#core/kube/access/request.ts';
import type { AccessState } from '#core/kube/access/state.ts';
import {
	bind,
	bindAll,
	cluster,
	group,
	later,
	NOW,
	tokenFor,
	user,
	withCertificate,
	withText,
	withToken,
	year
} from './clusters.ts';

const state = cluster({
	namespaces: ['default', 'dev'],
	roleBindings: [bind('dev', 'edit', user('jane'))]
});
const pods = '/api/v1/namespaces/dev/pods';
const get = (parts: Partial<Request> = {}): Request => ({
	method: 'GET',
	url: pods,
	credentials: withCertificate(),
	impersonates: null,
	...parts
});
const says = (parts: Partial<Request> = {}, on: AccessState = state, now = NOW) => {
	const { status, message } = request(on, get(parts), now);
	return [status, message];
};

describe('200, 401 or 403', () => {
	test.each<[string, Partial<Request>, number, string | null]>([
		['known and allowed', {}, 200, null],
		[
			'known and not allowed',
			{ url: '/api/v1/namespaces/prod/pods' },
			403,
			'pods is forbidden: User "jane" cannot list resource "pods" in API group "" in the namespace "prod"'
		],
		['a bad token', { credentials: withText('x') }, 401, 'Unauthorized'],
		[
			'a bad token on an open path',
			{ credentials: withText('x'), url: '/healthz' },
			401,
			'Unauthorized'
		],
		['nobody on an open path', { credentials: NO_CREDENTIALS, url: '/healthz' }, 200, null],
		[
			'nobody',
			{ credentials: NO_CREDENTIALS },
			403,
			'pods is forbidden: User "system:anonymous" cannot list resource "pods" in API group "" in the namespace "dev"'
		],
		[
			'one by name',
			{ url: '/api/v1/namespaces/prod/pods/web' },
			403,
			'pods "web" is forbidden: User "jane" cannot get resource "pods" in API group "" in the namespace "prod"'
		],
		[
			'a subresource',
			{ url: '/api/v1/namespaces/prod/pods/web/log' },
			403,
			'pods "web" is forbidden: User "jane" cannot get resource "pods/log" in API group "" in the namespace "prod"'
		],
		[
			'another group',
			{ url: '/apis/apps/v1/deployments' },
			403,
			'deployments.apps is forbidden: User "jane" cannot list resource "deployments" in API group "apps" at the cluster scope'
		],
		[
			'a node',
			{ url: '/api/v1/nodes/n1', method: 'DELETE' },
			403,
			'nodes "n1" is forbidden: User "jane" cannot delete resource "nodes" in API group "" at the cluster scope'
		],
		['a path', { url: '/metrics' }, 403, 'forbidden: User "jane" cannot get path "/metrics"']
	])('%s', (_, parts, status, message) => {
		expect(says(parts)).toEqual([status, message]);
	});

	test('an expired certificate is 401, not 403', () => {
		expect(says({}, state, later(year))).toEqual([401, 'Unauthorized']);
	});
	test('without anonymous requests an open path is 401 to nobody', () => {
		const closed = { ...state, anonymous: { isOn: false, paths: null } };
		expect(says({ credentials: NO_CREDENTIALS, url: '/healthz' }, closed)[0]).toBe(401);
	});
	test('limited ones are 401 elsewhere, the query does not count', () => {
		const some = { ...state, anonymous: { isOn: true, paths: ['/healthz'] } };
		const nobody = { credentials: NO_CREDENTIALS };
		expect(says({ ...nobody, url: '/healthz?verbose' }, some)[0]).toBe(200);
		expect(says({ ...nobody, url: '/version' }, some)[0]).toBe(401);
	});
	test('the account of a pod: known, and without a right', () => {
		const credentials = withToken(tokenFor(state, { namespace: 'dev', account: 'default' }));
		expect(says({ credentials })).toEqual([
			403,
			'pods is forbidden: User "system:serviceaccount:dev:default" cannot list resource "pods" in API group "" in the namespace "dev"'
		]);
	});
	test('roles that are bound but missing are told in the answer', () => {
		const lost = cluster({
			roleBindings: [
				bind('dev', 'gone', user('jane')),
				{ ...bind('dev', 'away', user('jane')), roleRef: { kind: 'Role', name: 'away' } },
				bind('dev', 'gone', group('devs'))
			]
		});
		const heart =
			'pods is forbidden: User "jane" cannot list resource "pods" in API group "" in the namespace "dev"';
		expect(says({}, lost)[1]).toBe(
			`${heart}: RBAC: [clusterrole.rbac.authorization.k8s.io "gone" not found, role.rbac.authorization.k8s.io "away" not found]`
		);
		const one = cluster({ roleBindings: [bind('dev', 'gone', user('jane'))] });
		expect(says({}, one)[1]).toBe(
			`${heart}: RBAC: clusterrole.rbac.authorization.k8s.io "gone" not found`
		);
	});
	test('AlwaysDeny says so', () => {
		const closed = cluster({ modes: ['AlwaysDeny'] });
		expect(says({ url: '/healthz' }, closed)[1]).toBe(
			'forbidden: User "jane" cannot get path "/healthz": Everything is forbidden.'
		);
	});
	test('the answer tells who it was, by what, and what was asked', () => {
		expect(request(state, get(), NOW)).toMatchObject({
			user: { name: 'jane' },
			attributes: { verb: 'list', resource: 'pods', namespace: 'dev' },
			authentication: { by: 'certificate' },
			authorization: { reason: { code: 'allowed-by-binding' } }
		});
		expect(request(state, get({ credentials: withText('x') }), NOW)).toMatchObject({
			user: null,
			authorization: null
		});
	});
});

describe('acting as another', () => {
	const root = cluster({
		namespaces: ['dev'],
		clusterRoleBindings: [...cluster().clusterRoleBindings, bindAll('cluster-admin', user('jane'))],
		roleBindings: [bind('dev', 'view', user('bob')), bind('dev', 'edit', group('ops'))]
	});
	const as = (name: string, groups: readonly string[] = [], more: Partial<Impersonation> = {}) => ({
		impersonates: { user: name, groups, ...more }
	});
	const acting = (parts: Partial<Request>, on: AccessState = root) => request(on, get(parts), NOW);

	test('takes that one’s rights, not one’s own', () => {
		expect(acting(as('bob'))).toMatchObject({ status: 200, user: { name: 'bob' } });
		expect(acting({ ...as('bob'), method: 'POST' }).status).toBe(403);
		expect(acting({ ...as('eve'), url: '/api/v1/nodes' }).message).toMatch(
			/^nodes is forbidden: User "eve"/
		);
	});
	test('gives the groups that are named, and system:authenticated', () => {
		expect(acting(as('bob', ['ops'])).user?.groups).toEqual(['ops', 'system:authenticated']);
		expect(acting({ ...as('bob', ['ops']), method: 'POST' }).status).toBe(200);
		expect(acting(as('bob', ['system:authenticated'])).user?.groups).toEqual([
			'system:authenticated'
		]);
		expect(acting(as('bob', ['system:unauthenticated'])).user?.groups).toEqual([
			'system:unauthenticated'
		]);
	});
	test('gives an account its groups, unless some are named', () => {
		const bot = 'system:serviceaccount:dev:bot';
		expect(acting(as(bot)).user?.groups).toEqual([
			'system:serviceaccounts',
			'system:serviceaccounts:dev',
			'system:authenticated'
		]);
		expect(acting(as(bot, ['x'])).user?.groups).toEqual(['x', 'system:authenticated']);
	});
	test('as nobody is to be nobody', () => {
		expect(acting(as('system:anonymous')).user?.groups).toEqual(['system:unauthenticated']);
	});
	test('needs the verb impersonate on users', () => {
		expect(acting(as('bob'), state)).toMatchObject({
			status: 403,
			message:
				'users "bob" is forbidden: User "jane" cannot impersonate resource "users" in API group "" at the cluster scope'
		});
	});
	test('on every group, too', () => {
		const rules = [{ verbs: ['impersonate'], apiGroups: [''], resources: ['users'] }];
		const some = cluster({
			clusterRoles: [{ name: 'actor', rules }],
			clusterRoleBindings: [bindAll('actor', user('jane'))],
			roleBindings: []
		});
		expect(acting(as('bob', ['system:masters']), some).message).toBe(
			'groups "system:masters" is forbidden: User "jane" cannot impersonate resource "groups" in API group "" at the cluster scope'
		);
	});
	test('on an account in its namespace: edit may, since it may use its tokens anyway', () => {
		expect(acting(as('system:serviceaccount:dev:bot'), state).attributes).toMatchObject({
			verb: 'list',
			resource: 'pods'
		});
		expect(acting(as('system:serviceaccount:prod:bot'), state).message).toBe(
			'serviceaccounts "bot" is forbidden: User "jane" cannot impersonate resource "serviceaccounts" in API group "" in the namespace "prod"'
		);
	});
	test('with a uid and more: each needs its own right', () => {
		const more = { uid: '7', extra: { Scopes: ['view'] } };
		expect(acting(as('bob', [], more)).user).toMatchObject({ name: 'bob', uid: '7' });
		const rules = [{ verbs: ['impersonate'], apiGroups: [''], resources: ['users', 'groups'] }];
		const some = cluster({
			clusterRoles: [{ name: 'actor', rules }],
			clusterRoleBindings: [bindAll('actor', user('jane'))]
		});
		expect(acting(as('bob', [], more), some).attributes).toMatchObject({
			group: 'authentication.k8s.io',
			resource: 'userextras',
			subresource: 'scopes',
			name: 'view'
		});
		expect(acting(as('bob', [], { uid: '7' }), some).attributes).toMatchObject({
			resource: 'uids'
		});
	});
	test('groups without a user are a fault', () => {
		expect(acting(as('', ['ops'])).status).toBe(500);
	});
	test('comes after the question who asks', () => {
		expect(acting({ ...as('bob'), credentials: withText('x') }).status).toBe(401);
	});
});
