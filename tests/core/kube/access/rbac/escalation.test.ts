import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { User } from '#core/kube/access/authenticate/types.ts';
import { covers, mayBind, mayWriteRole, single } from '#core/kube/access/rbac/escalation.ts';
import type { ClusterRole, Rule } from '#core/kube/access/rbac/types.ts';
import type { AccessState } from '#core/kube/access/state.ts';
import { bind, bindAll, cluster, jane, person, user } from '../clusters.ts';

const GROUP = 'rbac.authorization.k8s.io';
const rule = (
	verbs: readonly string[],
	resources: readonly string[],
	parts: Partial<Rule> = {}
): Rule => ({
	verbs,
	apiGroups: [''],
	resources,
	...parts
});
const admin = cluster({ roleBindings: [bind('dev', 'admin', user('jane'))] });
const write = (
	rules: readonly Rule[],
	state: AccessState = admin,
	who: User = jane,
	namespace = 'dev'
) =>
	mayWriteRole(state, who, {
		kind: namespace ? 'Role' : 'ClusterRole',
		name: 'r',
		namespace,
		rules
	});

describe('writing a role', () => {
	test('one has all of: it may', () => {
		expect(write([rule(['get', 'list'], ['pods', 'secrets'])])).toEqual({
			allowed: true,
			by: 'covered'
		});
	});
	test('one lacks some of: what is missing is told one by one', () => {
		expect(write([rule(['get', 'delete'], ['pods', 'nodes'])])).toEqual({
			allowed: false,
			missing: [rule(['get'], ['nodes']), rule(['delete'], ['nodes'])]
		});
	});
	test('in another namespace one has nothing', () => {
		expect(write([rule(['get'], ['pods'])], admin, jane, 'prod').allowed).toBe(false);
		expect(write([rule(['get'], ['pods'])], admin, jane, '').allowed).toBe(false);
	});
	test('with stars needs stars', () => {
		expect(write([rule(['*'], ['pods'])]).allowed).toBe(false);
		expect(write([rule(['get'], ['*'])]).allowed).toBe(false);
		const root = cluster({ clusterRoleBindings: [bindAll('cluster-admin', user('jane'))] });
		expect(write([rule(['*'], ['*'], { apiGroups: ['*'] })], root)).toEqual({
			allowed: true,
			by: 'verb'
		});
		expect(write([{ verbs: ['*'], nonResourceURLs: ['*'] }], root, jane, '').allowed).toBe(true);
	});
	test('for paths needs the paths', () => {
		const known = write(
			[{ verbs: ['get'], nonResourceURLs: ['/healthz', '/metrics'] }],
			admin,
			jane,
			''
		);
		expect(known).toEqual({
			allowed: false,
			missing: [{ verbs: ['get'], nonResourceURLs: ['/metrics'] }]
		});
	});
	test('with the verb escalate, or in system:masters, one may write anything', () => {
		const escalator: ClusterRole = {
			name: 'escalator',
			rules: [rule(['escalate'], ['roles'], { apiGroups: [GROUP] })]
		};
		const { clusterRoles } = cluster();
		const state = cluster({
			clusterRoles: [...clusterRoles, escalator],
			roleBindings: [bind('dev', 'escalator', user('jane'))]
		});
		expect(write([rule(['*'], ['*'])], state)).toEqual({ allowed: true, by: 'verb' });
		expect(write([rule(['*'], ['*'])], state, jane, 'prod').allowed).toBe(false);
		const master = person('x', 'system:masters');
		expect(write([rule(['*'], ['*'])], cluster(), master)).toEqual({
			allowed: true,
			by: 'masters'
		});
	});
	test('without rules anybody may who may write at all', () => {
		expect(write([]).allowed).toBe(true);
	});
});

describe('writing a binding', () => {
	const view = { kind: 'ClusterRole', name: 'view' } as const;
	test('to what one has, where one has it', () => {
		expect(mayBind(admin, jane, view, 'dev')).toEqual({ allowed: true, by: 'covered' });
		expect(mayBind(admin, jane, view, 'prod').allowed).toBe(false);
		expect(mayBind(admin, jane, view, '').allowed).toBe(false);
		expect(mayBind(admin, jane, { ...view, name: 'cluster-admin' }, 'dev').allowed).toBe(false);
		expect(mayBind(admin, jane, { ...view, name: 'admin' }, 'dev').allowed).toBe(true);
	});
	test('to a role by the verb bind on its name', () => {
		const binder: ClusterRole = {
			name: 'binder',
			rules: [
				rule(['bind'], ['clusterroles'], { apiGroups: [GROUP], resourceNames: ['view', 'later'] })
			]
		};
		const { clusterRoles } = cluster();
		const state = cluster({
			clusterRoles: [...clusterRoles, binder],
			roleBindings: [bind('dev', 'binder', user('jane'))]
		});
		expect(mayBind(state, jane, view, 'dev')).toEqual({ allowed: true, by: 'verb' });
		expect(mayBind(state, jane, { ...view, name: 'edit' }, 'dev').allowed).toBe(false);
		expect(mayBind(state, jane, { ...view, name: 'later' }, 'dev')).toEqual({
			allowed: true,
			by: 'verb'
		});
	});
	test('to a role that is not there needs that verb', () => {
		const roleRef = { ...view, name: 'later' };
		expect(mayBind(admin, jane, roleRef, 'dev')).toEqual({
			allowed: false,
			missing: null,
			roleRef
		});
	});
});

describe('covering', () => {
	const named = (...resourceNames: string[]) => rule(['get'], ['pods'], { resourceNames });
	test.each<[Rule, Rule, boolean]>([
		[rule(['get'], ['pods']), named('web'), true],
		[named('web'), rule(['get'], ['pods']), false],
		[named('web', 'db'), named('web'), true],
		[named('web'), named('db'), false],
		[rule(['get'], ['*/scale']), rule(['get'], ['pods/scale']), true],
		[rule(['get'], ['pods']), rule(['get'], ['pods/log']), false],
		[rule(['get'], ['*']), rule(['get'], ['pods/log']), true]
	])('%o covers %o: %s', (own, one, expected) => {
		expect(covers(own, one)).toBe(expected);
	});
	test('every rule covers each of its parts', () => {
		const some = (...words: string[]) =>
			fc.uniqueArray(fc.constantFrom(...words), { minLength: 1 });
		const rules = fc.record({
			verbs: some('get', 'list', '*'),
			apiGroups: some('', 'apps', '*'),
			resources: some('pods', 'pods/log', '*/scale', '*'),
			resourceNames: fc.uniqueArray(fc.constantFrom('web', 'db'))
		});
		fc.assert(
			fc.property(rules, (own) => {
				for (const one of single(own)) expect(covers(own, one)).toBe(true);
			})
		);
	});
});
