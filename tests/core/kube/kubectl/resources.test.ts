import { describe, expect, test } from 'vitest';
import { findType, fullName, resourceTypes } from '#core/kube/kubectl/resources.ts';
import given from '../../../fixtures/kube/kubectl-pairs.json' with { type: 'json' };

describe('a type is found', () => {
	test.each(Object.entries(given.meta.resources))('%s by each of its names', (name, aliases) => {
		expect([name, ...aliases].map((word) => findType(word)?.name)).toEqual(
			[name, ...aliases].map(() => name)
		);
	});

	test.each([
		['Services', 'services'],
		['SERVICE', 'services'],
		['deployments.apps', 'deployments'],
		['deploy.apps', 'deployments'],
		['deployments.v1.apps', 'deployments'],
		['Deployments.apps', 'deployments'],
		['pods.', 'pods'],
		['pods.v1.', 'pods'],
		['networkpolicies', 'networkpolicies'],
		['storageclass', 'storageclasses'],
		['all', 'all']
	])('%s is %s', (word, name) => {
		expect(findType(word)?.name).toBe(name);
	});

	test.each([
		'PO',
		'Svc',
		'eps',
		'foo',
		'',
		'pods.v1',
		'deployments.v1',
		'deployments.Apps',
		'pods.apps',
		'toString'
	])('%s is none', (word) => {
		expect(findType(word)).toBeNull();
	});
});

test('those of the cluster as a whole are in no namespace', () => {
	const wide = given.meta.cluster_scoped.map((name) => findType(name)?.isNamespaced);
	expect(new Set(wide)).toEqual(new Set([false]));
	expect(findType('pods')?.isNamespaced).toBe(true);
});

test('no two go by the same name', () => {
	const names = resourceTypes.flatMap(({ name, singular }) => [...new Set([name, singular])]);
	expect(new Set(names).size).toBe(names.length);
});

test('the full name has the group', () => {
	expect(fullName(findType('deploy')!)).toBe('deployments.apps');
	expect(fullName(findType('svc')!)).toBe('services');
});
