import { describe, expect, test } from 'vitest';
import type { Attributes } from '#core/kube/access/attributes.ts';
import { onResource } from '#core/kube/access/attributes.ts';
import { allows } from '#core/kube/access/rbac/rules.ts';
import type { Rule } from '#core/kube/access/rbac/types.ts';

const pods = (verbs: readonly string[], parts: Partial<Rule> = {}): Rule => ({
	verbs,
	apiGroups: [''],
	resources: ['pods'],
	...parts
});
const path = (verb: string, of: string): Attributes => ({ kind: 'path', verb, path: of });
const urls = (...nonResourceURLs: string[]): Rule => ({ verbs: ['get'], nonResourceURLs });

describe('a rule for resources', () => {
	test.each<[string, Rule, Attributes, boolean]>([
		['its verb', pods(['get']), onResource('get', 'pods'), true],
		['another verb', pods(['get']), onResource('list', 'pods'), false],
		['all verbs', pods(['*']), onResource('eat', 'pods'), true],
		['verbs are written small', pods(['GET']), onResource('get', 'pods'), false],
		['another resource', pods(['get']), onResource('get', 'services'), false],
		[
			'the singular is no resource',
			pods(['get'], { resources: ['pod'] }),
			onResource('get', 'pods'),
			false
		],
		['another group', pods(['get']), onResource('get', 'pods', { group: 'apps' }), false],
		['the core group is not *', pods(['get']), onResource('get', 'pods', { group: 'x' }), false],
		[
			'all groups',
			pods(['get'], { apiGroups: ['*'] }),
			onResource('get', 'pods', { group: 'x' }),
			true
		],
		['a subresource', pods(['get']), onResource('get', 'pods', { subresource: 'log' }), false],
		[
			'named with it',
			pods(['get'], { resources: ['pods/log'] }),
			onResource('get', 'pods', { subresource: 'log' }),
			true
		],
		[
			'which is not the pod',
			pods(['get'], { resources: ['pods/log'] }),
			onResource('get', 'pods'),
			false
		],
		[
			'a star before it',
			pods(['get'], { resources: ['*/log'] }),
			onResource('get', 'pods', { subresource: 'log' }),
			true
		],
		[
			'of another',
			pods(['get'], { resources: ['*/log'] }),
			onResource('get', 'pods', { subresource: 'exec' }),
			false
		],
		[
			'a star behind is none',
			pods(['get'], { resources: ['pods/*'] }),
			onResource('get', 'pods', { subresource: 'log' }),
			false
		],
		[
			'all resources',
			pods(['get'], { resources: ['*'] }),
			onResource('get', 'pods', { subresource: 'log' }),
			true
		],
		['no path', pods(['get'], { resources: ['*'] }), path('get', '/pods'), false]
	])('%s', (_, rule, asked, expected) => {
		expect(allows(rule, asked)).toBe(expected);
	});
});

describe('a rule for some names', () => {
	const web = pods(['*'], { resourceNames: ['web', 'db'] });
	test.each<[string, Attributes, boolean]>([
		['one of them', onResource('get', 'pods', { name: 'web' }), true],
		['another', onResource('get', 'pods', { name: 'x' }), false],
		['deletes one', onResource('delete', 'pods', { name: 'db' }), true],
		['creates none: the name is not known yet', onResource('create', 'pods'), false],
		['lists not all', onResource('list', 'pods'), false],
		['lists by metadata.name', onResource('list', 'pods', { name: 'web' }), true],
		['watches by metadata.name', onResource('watch', 'pods', { name: 'web' }), true],
		['deletes no collection', onResource('deletecollection', 'pods'), false]
	])('%s', (_, asked, expected) => {
		expect(allows(web, asked)).toBe(expected);
	});
	test('a star is no pattern in names', () => {
		const star = pods(['get'], { resourceNames: ['*'] });
		expect(allows(star, onResource('get', 'pods', { name: 'web' }))).toBe(false);
		const start = pods(['get'], { resourceNames: ['web*'] });
		expect(allows(start, onResource('get', 'pods', { name: 'web-1' }))).toBe(false);
	});
	test('reaches subresources of the name', () => {
		const log = pods(['get'], { resources: ['pods/log'], resourceNames: ['web'] });
		expect(allows(log, onResource('get', 'pods', { subresource: 'log', name: 'web' }))).toBe(true);
		expect(allows(log, onResource('get', 'pods', { subresource: 'log', name: 'x' }))).toBe(false);
	});
});

describe('a rule for paths', () => {
	test.each<[string[], string, boolean]>([
		[['/healthz'], '/healthz', true],
		[['/healthz'], '/healthz/', false],
		[['/healthz'], '/healthz/etcd', false],
		[['/healthz/*'], '/healthz/etcd', true],
		[['/healthz/*'], '/healthz', false],
		[['/healthz/*'], '/healthz/a/b', true],
		[['/healthz*'], '/healthz', true],
		[['*'], '/anything', true],
		[['/a/*/c'], '/a/b/c', false],
		[['/a', '/b'], '/b', true]
	])('%o and %s: %s', (patterns, asked, expected) => {
		expect(allows(urls(...patterns), path('get', asked))).toBe(expected);
	});
	test('counts its verb and reaches no resource', () => {
		expect(allows(urls('*'), path('post', '/a'))).toBe(false);
		expect(allows(urls('*'), onResource('get', 'pods'))).toBe(false);
	});
});
