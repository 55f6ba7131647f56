import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Attributes } from '#core/kube/access/attributes.ts';
import { onResource } from '#core/kube/access/attributes.ts';
import type { User } from '#core/kube/access/authenticate/types.ts';
import { authorize } from '#core/kube/access/authorize.ts';
import { canI } from '#core/kube/access/can-i.ts';
import { rulesOf } from '#core/kube/access/rbac/grants.ts';
import type { ClusterRole, RoleBinding, Subject } from '#core/kube/access/rbac/types.ts';
import type { AccessState } from '#core/kube/access/state.ts';
import { account, bind, bindAll, cluster, group, jane, nobody, person, user } from '../clusters.ts';

const may = (state: AccessState, who: User, asked: Attributes) =>
	authorize(state, who, asked).allowed;
const dev = { namespace: 'dev' };
const path = (of: string, verb = 'get'): Attributes => ({ kind: 'path', verb, path: of });
const list = (resource: string, namespace = 'dev', groupName = '') =>
	onResource('list', resource, { namespace, group: groupName });

describe('bindings', () => {
	const reader = { name: 'reader', namespace: 'dev', rules: [] };
	const inDev = cluster({ roleBindings: [bind('dev', 'view', user('jane'))] });
	const everywhere = cluster({ clusterRoleBindings: [bindAll('view', user('jane'))] });

	test.each<[string, AccessState, Attributes, boolean]>([
		['a RoleBinding in its namespace', inDev, list('pods'), true],
		['not in another', inDev, list('pods', 'prod'), false],
		['nor in all of them', inDev, list('pods', ''), false],
		['nor at cluster scope, though its role is a ClusterRole', inDev, list('nodes', ''), false],
		['a ClusterRoleBinding everywhere', everywhere, list('pods', 'prod'), true],
		['in all at once', everywhere, list('pods', ''), true],
		[
			'a namespace is read in itself',
			inDev,
			onResource('get', 'namespaces', { ...dev, name: 'dev' }),
			true
		],
		['but not the list of them', inDev, onResource('list', 'namespaces'), false]
	])('%s', (_, state, asked, expected) => {
		expect(may(state, jane, asked)).toBe(expected);
	});

	test('without any, nothing is allowed', () => {
		expect(authorize(cluster({ clusterRoleBindings: [] }), jane, list('pods'))).toEqual({
			allowed: false,
			reason: { code: 'forbidden-no-binding' },
			grants: []
		});
	});
	test('that do not reach it are told', () => {
		const asked = onResource('delete', 'pods', { ...dev, name: 'web' });
		const { reason, grants } = authorize(inDev, jane, asked);
		expect(reason.code).toBe('forbidden-no-rule');
		expect(grants.map(({ binding }) => binding)).toContain('view-in-dev');
	});
	test('the one that allows it is named, with its role, its subject and the rule', () => {
		expect(authorize(inDev, jane, list('pods')).reason).toMatchObject({
			code: 'allowed-by-binding',
			grant: {
				binding: 'view-in-dev',
				namespace: 'dev',
				roleRef: { name: 'view' },
				subject: { kind: 'User', name: 'jane' }
			},
			rule: { verbs: ['get', 'list', 'watch'] }
		});
	});
	test('to a role of the namespace', () => {
		const own: RoleBinding = {
			...bind('dev', 'reader', user('jane')),
			roleRef: { kind: 'Role', name: 'reader' }
		};
		const rules = [{ verbs: ['get'], apiGroups: [''], resources: ['pods'] }];
		const state = cluster({ roles: [{ ...reader, rules }], roleBindings: [own] });
		expect(may(state, jane, onResource('get', 'pods', dev))).toBe(true);
		const elsewhere = { ...state, roles: [{ ...reader, rules, namespace: 'prod' }] };
		expect(may(elsewhere, jane, onResource('get', 'pods', dev))).toBe(false);
	});
	test('to a role that is not there give nothing, and are told', () => {
		const state = cluster({ roleBindings: [bind('dev', 'gone', user('jane'))] });
		const { allowed, grants } = authorize(state, jane, list('pods'));
		expect(allowed).toBe(false);
		expect(grants.find(({ binding }) => binding === 'gone-in-dev')?.rules).toBeNull();
	});
});

describe('subjects', () => {
	const sa = (name: string, namespace?: string): Subject => ({
		kind: 'ServiceAccount',
		name,
		...(namespace !== undefined && { namespace })
	});
	const bot = account('dev', 'bot');
	test.each<[string, Subject, User, boolean]>([
		['a user', user('jane'), jane, true],
		['capitals count', user('Jane'), jane, false],
		['a group', group('devs'), jane, true],
		['a group is not a user', user('devs'), jane, false],
		['everybody who is known', group('system:authenticated'), jane, true],
		['nobody', group('system:unauthenticated'), nobody, true],
		['nobody is not among those', group('system:authenticated'), nobody, false],
		['an account', sa('bot', 'dev'), bot, true],
		['in the binding’s namespace', sa('bot'), bot, true],
		['of another namespace', sa('bot', 'prod'), bot, false],
		['as a user', user('system:serviceaccount:dev:bot'), bot, true],
		['a short name is no user name', user('bot'), bot, false],
		['all of its namespace', group('system:serviceaccounts:dev'), bot, true],
		['all of another', group('system:serviceaccounts:prod'), bot, false],
		['all accounts', group('system:serviceaccounts'), bot, true],
		['who calls himself so', sa('bot', 'dev'), person('system:serviceaccount:dev:bot'), true]
	])('%s', (_, subject, who, expected) => {
		const state = cluster({ roleBindings: [bind('dev', 'view', subject)] });
		expect(may(state, who, list('pods'))).toBe(expected);
	});
	test('an account without a namespace in a ClusterRoleBinding is nobody', () => {
		const state = cluster({ clusterRoleBindings: [bindAll('view', sa('bot'))] });
		expect(may(state, bot, list('pods'))).toBe(false);
	});
	test('an account of another namespace may be bound here', () => {
		const state = cluster({ roleBindings: [bind('prod', 'view', sa('bot', 'dev'))] });
		expect(may(state, bot, list('pods', 'prod'))).toBe(true);
		expect(may(state, bot, list('pods', 'dev'))).toBe(false);
	});
});

describe('the default roles', () => {
	const as = (role: string) => cluster({ roleBindings: [bind('dev', role, user('jane'))] });
	test.each<[string, boolean, boolean, boolean, Attributes]>([
		['lists pods', true, true, true, list('pods')],
		['reads logs', true, true, true, onResource('get', 'pods', { ...dev, subresource: 'log' })],
		['reads EndpointSlices', true, true, true, list('endpointslices', 'dev', 'discovery.k8s.io')],
		['reads ConfigMaps', true, true, true, list('configmaps')],
		['reads Secrets', false, true, true, list('secrets')],
		['makes pods', false, true, true, onResource('create', 'pods', dev)],
		['executes', false, true, true, onResource('create', 'pods', { ...dev, subresource: 'exec' })],
		[
			'forwards ports',
			false,
			true,
			true,
			onResource('create', 'pods', { ...dev, subresource: 'portforward' })
		],
		[
			'evicts',
			false,
			true,
			true,
			onResource('create', 'pods', { ...dev, subresource: 'eviction' })
		],
		[
			'scales',
			false,
			true,
			true,
			onResource('patch', 'deployments', { ...dev, group: 'apps', subresource: 'scale' })
		],
		['makes Services', false, true, true, onResource('create', 'services', dev)],
		[
			'makes tokens',
			false,
			true,
			true,
			onResource('create', 'serviceaccounts', { ...dev, subresource: 'token' })
		],
		['acts as accounts', false, true, true, onResource('impersonate', 'serviceaccounts', dev)],
		['writes Endpoints', false, false, false, onResource('update', 'endpoints', dev)],
		['reads roles', false, false, true, list('roles', 'dev', 'rbac.authorization.k8s.io')],
		[
			'binds',
			false,
			false,
			true,
			onResource('create', 'rolebindings', { ...dev, group: 'rbac.authorization.k8s.io' })
		],
		['reads quotas', true, true, true, list('resourcequotas')],
		['sets quotas', false, false, false, onResource('create', 'resourcequotas', dev)],
		[
			'deletes the namespace',
			false,
			false,
			false,
			onResource('delete', 'namespaces', { ...dev, name: 'dev' })
		],
		['reads leases', false, true, true, list('leases', 'dev', 'coordination.k8s.io')],
		['lists nodes', false, false, false, list('nodes', '')],
		['reads custom things', false, false, false, list('widgets', 'dev', 'example.com')]
	])('%s: view %s, edit %s, admin %s', (_, view, edit, admin, asked) => {
		const found = ['view', 'edit', 'admin'].map((role) => may(as(role), jane, asked));
		expect(found).toEqual([view, edit, admin]);
		expect(may(as('cluster-admin'), jane, asked)).toBe(
			asked.kind === 'resource' && asked.namespace !== ''
		);
	});
	test('cluster-admin for a whole cluster: everything', () => {
		const state = cluster({ clusterRoleBindings: [bindAll('cluster-admin', user('jane'))] });
		for (const asked of [
			list('nodes', ''),
			onResource('*', '*', { group: '*' }),
			path('/x', 'post')
		])
			expect(may(state, jane, asked)).toBe(true);
	});
	test.each<[string, boolean, boolean]>([
		['/healthz', true, true],
		['/livez', true, true],
		['/readyz', true, true],
		['/version', true, true],
		['/healthz/etcd', false, false],
		['/api', true, false],
		['/apis/apps/v1', true, false],
		['/openapi/v2', true, false],
		['/metrics', false, false],
		['/', false, false]
	])('%s: those who are known %s, nobody %s', (of, known, unknown) => {
		expect(may(cluster(), jane, path(of))).toBe(known);
		expect(may(cluster(), nobody, path(of))).toBe(unknown);
	});
	test('an account may discover and nothing else', () => {
		const bot = account('dev', 'default');
		expect(may(cluster(), bot, path('/api'))).toBe(true);
		expect(may(cluster(), bot, path('/openid/v1/jwks'))).toBe(true);
		expect(may(cluster(), bot, list('pods'))).toBe(false);
		expect(may(cluster(), jane, path('/openid/v1/jwks'))).toBe(false);
	});
	test('kubeadm’s group is an administrator since 1.29, a member of system:masters always', () => {
		const admin = person('kubernetes-admin', 'kubeadm:cluster-admins');
		expect(may(cluster(), admin, list('nodes', ''))).toBe(true);
		expect(may(cluster({ minor: 28 }), admin, list('nodes', ''))).toBe(false);
		const master = person('root', 'system:masters');
		expect(may(cluster({ clusterRoleBindings: [] }), master, list('nodes', ''))).toBe(true);
	});
});

describe('aggregation', () => {
	const label = (to: string) => ({ [`rbac.authorization.k8s.io/aggregate-to-${to}`]: 'true' });
	const widgets: ClusterRole = {
		name: 'widgets',
		labels: label('view'),
		rules: [{ verbs: ['list'], apiGroups: ['example.com'], resources: ['widgets'] }]
	};
	const { clusterRoles } = cluster();
	const state = cluster({
		clusterRoles: [...clusterRoles, widgets],
		roleBindings: [bind('dev', 'admin', user('jane'))]
	});

	test('a labelled role joins view, and through it edit and admin', () => {
		expect(may(state, jane, list('widgets', 'dev', 'example.com'))).toBe(true);
	});
	test('a label to edit does not reach view', () => {
		const only = [...clusterRoles, { ...widgets, labels: label('edit') }];
		const view = cluster({ clusterRoles: only, roleBindings: [bind('dev', 'view', user('jane'))] });
		expect(may(view, jane, list('widgets', 'dev', 'example.com'))).toBe(false);
	});
	test('rules written into an aggregated role are overwritten', () => {
		const own: ClusterRole = { ...widgets, name: 'all', aggregationRule: [{ none: 'x' }] };
		expect(
			rulesOf({ roles: [], clusterRoles: [own] }, { kind: 'ClusterRole', name: 'all' }, '')
		).toEqual([]);
	});
	test('a circle of them has an end', () => {
		const one: ClusterRole = {
			name: 'one',
			labels: { a: '1' },
			rules: [],
			aggregationRule: [{ b: '1' }]
		};
		const two: ClusterRole = {
			name: 'two',
			labels: { b: '1' },
			rules: [],
			aggregationRule: [{ a: '1' }, { c: '1' }]
		};
		const leaf: ClusterRole = { ...widgets, name: 'leaf', labels: { c: '1' } };
		const found = rulesOf(
			{ roles: [], clusterRoles: [one, two, leaf] },
			{ kind: 'ClusterRole', name: 'one' },
			''
		);
		expect(found).toEqual(widgets.rules);
	});
	test('every label of a selector must fit', () => {
		const role: ClusterRole = { name: 'r', rules: [], aggregationRule: [{ a: '1', b: '1' }] };
		const half: ClusterRole = { ...widgets, labels: { a: '1' } };
		expect(
			rulesOf({ roles: [], clusterRoles: [role, half] }, { kind: 'ClusterRole', name: 'r' }, '')
		).toEqual([]);
	});
});

describe('modes', () => {
	const asked = list('pods');
	test.each<[AccessState['modes'], boolean, string]>([
		[['AlwaysAllow'], true, 'allowed-always'],
		[['AlwaysDeny'], false, 'forbidden-by-mode'],
		[[], false, 'forbidden-by-mode'],
		[['RBAC', 'AlwaysAllow'], true, 'allowed-always'],
		[['AlwaysDeny', 'AlwaysAllow'], true, 'allowed-always'],
		[['AlwaysDeny', 'RBAC'], false, 'forbidden-no-rule']
	])('%o: %s', (modes, allowed, code) => {
		const result = authorize(cluster({ modes }), jane, asked);
		expect([result.allowed, result.reason.code]).toEqual([allowed, code]);
	});
	test('AlwaysDeny has no opinion that another could not outvote', () => {
		const roleBindings = [bind('dev', 'view', user('jane'))];
		expect(may(cluster({ modes: ['AlwaysDeny', 'RBAC'], roleBindings }), jane, asked)).toBe(true);
	});
	test('system:masters comes before all of them', () => {
		expect(may(cluster({ modes: ['AlwaysDeny'] }), person('x', 'system:masters'), asked)).toBe(
			true
		);
	});
});

describe('kubectl auth can-i', () => {
	const state = cluster({ roleBindings: [bind('dev', 'view', user('jane'))] });
	test('answers yes and no', () => {
		expect(canI(state, jane, list('pods'))).toMatchObject({
			kind: 'answered',
			authorization: { allowed: true }
		});
		expect(canI(state, jane, list('pods', 'prod'))).toMatchObject({
			authorization: { allowed: false }
		});
	});
	test('is itself forbidden to nobody', () => {
		expect(canI(state, nobody, list('pods')).kind).toBe('refused');
	});
	test('"*" asks for all there is', () => {
		const all = onResource('*', '*', { group: '*', namespace: 'dev' });
		expect(canI(state, jane, all)).toMatchObject({ authorization: { allowed: false } });
		expect(canI(state, person('x', 'system:masters'), all)).toMatchObject({
			authorization: { allowed: true }
		});
	});
});

const subject = fc.constantFrom(user('jane'), user('kim'), group('devs'), group('ops'));
const binding = fc
	.tuple(
		fc.constantFrom('dev', 'prod'),
		fc.constantFrom('view', 'edit', 'admin', 'gone'),
		fc.array(subject, { maxLength: 2 })
	)
	.map(([namespace, role, subjects]) => bind(namespace, role, ...subjects));
const asks = fc.record({
	verb: fc.constantFrom('get', 'list', 'create', 'delete', 'impersonate'),
	resource: fc.constantFrom('pods', 'secrets', 'roles', 'serviceaccounts'),
	group: fc.constantFrom('', 'rbac.authorization.k8s.io'),
	namespace: fc.constantFrom('', 'dev', 'prod')
});

describe('always', () => {
	test('the order of bindings and roles does not matter to what is allowed', () => {
		fc.assert(
			fc.property(fc.array(binding), asks, (roleBindings, { verb, resource, ...rest }) => {
				const state = cluster({ roleBindings });
				const turned = {
					...state,
					roleBindings: state.roleBindings.toReversed(),
					clusterRoleBindings: state.clusterRoleBindings.toReversed(),
					clusterRoles: state.clusterRoles.toReversed()
				};
				const asked = onResource(verb, resource, rest);
				expect(may(turned, jane, asked)).toBe(may(state, jane, asked));
			})
		);
	});
	test('one more binding never takes a permission away', () => {
		fc.assert(
			fc.property(
				fc.array(binding),
				binding,
				asks,
				(roleBindings, more, { verb, resource, ...rest }) => {
					const asked = onResource(verb, resource, rest);
					const before = may(cluster({ roleBindings }), jane, asked);
					const after = may(cluster({ roleBindings: [...roleBindings, more] }), jane, asked);
					expect(after || !before).toBe(true);
				}
			)
		);
	});
	test('edit may all that view may, admin all that edit may', () => {
		fc.assert(
			fc.property(asks, ({ verb, resource, ...rest }) => {
				const asked = onResource(verb, resource, rest);
				const [view, edit, admin] = ['view', 'edit', 'admin'].map((role) =>
					may(cluster({ roleBindings: [bind('dev', role, user('jane'))] }), jane, asked)
				);
				expect([!view || edit, !edit || admin]).toEqual([true, true]);
			})
		);
	});
});
