import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { load } from '#core/kube/access/kubeconfig/load.ts';
import { merge, mergeTwo } from '#core/kube/access/kubeconfig/merge.ts';
import type { Kubeconfig } from '#core/kube/access/kubeconfig/types.ts';
import { EMPTY } from '#core/kube/access/kubeconfig/types.ts';
import { kubeconfig, machine, named } from './machines.ts';

const name = fc.constantFrom('a', 'b', 'c', 'constructor');
const text = fc.constantFrom('x', 'y', 'z');
const configs: fc.Arbitrary<Kubeconfig> = fc.record({
	clusters: fc.dictionary(name, fc.record({ server: text }, { requiredKeys: [] })),
	users: fc.dictionary(name, fc.record({ token: text, as: text }, { requiredKeys: [] })),
	contexts: fc.dictionary(name, fc.record({ cluster: text, user: text }, { requiredKeys: [] })),
	'current-context': fc.constantFrom('', 'a', 'b')
});

describe('merging', () => {
	test('is associative, and an empty file changes nothing', () => {
		fc.assert(
			fc.property(configs, configs, configs, (a, b, c) => {
				expect(mergeTwo(mergeTwo(a, b), c)).toEqual(mergeTwo(a, mergeTwo(b, c)));
				expect(merge([a, EMPTY])).toEqual(a);
				expect(merge([EMPTY, a])).toEqual(a);
				expect(merge([a, a])).toEqual(a);
			})
		);
	});

	test('does not ask for an order of files that share no name and no current context', () => {
		const apart = fc.tuple(configs, configs).map(([a, b]) => {
			const keep = <T>(entries: Readonly<Record<string, T>>, taken: object) =>
				Object.fromEntries(Object.entries(entries).filter(([key]) => !Object.hasOwn(taken, key)));
			const others = {
				clusters: keep(b.clusters, a.clusters),
				users: keep(b.users, a.users),
				contexts: keep(b.contexts, a.contexts)
			};
			return [a, { ...others, 'current-context': a['current-context'] }] as const;
		});
		fc.assert(
			fc.property(apart, ([a, b]) => {
				expect(merge([a, b])).toEqual(merge([b, a]));
			})
		);
	});

	test('gives every entry as the first file that has it wrote it', () => {
		fc.assert(
			fc.property(fc.array(configs), (files) => {
				const merged = merge(files);
				for (const [user, entry] of Object.entries(merged.users))
					expect(entry).toEqual(files.find(({ users }) => Object.hasOwn(users, user))?.users[user]);
			})
		);
	});
});

describe('files', () => {
	const files = { '/w/p': named('p'), '/w/q': named('q', 'xq'), '/w/sub/q': named('q', 'xq') };
	const loaded = (variable: string | null, flag: string | null = null) => {
		const result = load(machine(files, { variable }), flag);
		if (!result.ok) throw new Error(result.error.code);
		return result.value;
	};

	test('of KUBECONFIG are merged, the first wins, the first current context counts', () => {
		const { config } = loaded('p:q');
		expect(config['current-context']).toBe('xq');
		expect(config.clusters['both']?.server).toBe('https://p');
		expect(config.contexts['both']?.namespace).toBe('nsp');
		expect(Object.keys(config.contexts).sort()).toEqual(['both', 'xp', 'xq']);
	});

	test('an entry is taken whole: fields of a later one of that name are not added', () => {
		const first = kubeconfig({ users: { red: { token: 'a' } } });
		const later = kubeconfig({ users: { red: { username: 'b', password: 'c' } } });
		expect(merge([first, later]).users['red']).toEqual({ token: 'a' });
	});

	test('relative paths start where their file is', () => {
		const { clusters } = loaded('p:sub/q').config;
		expect(clusters['cp']?.['certificate-authority']).toBe('/w/ca.crt');
		expect(clusters['cq']?.['certificate-authority']).toBe('/w/sub/ca.crt');
	});

	test('that lead up, and absolute ones, are understood', () => {
		const users = { u: { tokenFile: '../t', 'client-key': '/k', 'client-certificate': './c/./d' } };
		const result = load(machine({ '/a/b/kc': kubeconfig({ users }) }), '/a/b/kc');
		expect(result.ok && result.value.config.users['u']).toEqual({
			tokenFile: '/a/t',
			'client-key': '/k',
			'client-certificate': '/a/b/c/d'
		});
	});

	test('that are not there are passed over, and named', () => {
		expect(loaded('none:q:none').missing).toEqual(['/w/none']);
		expect(loaded('none').config).toEqual(EMPTY);
		expect(loaded(null)).toMatchObject({ source: 'home', missing: ['/home/kim/.kube/config'] });
	});

	test('an empty KUBECONFIG is none, empty names in it are no files', () => {
		expect(loaded('').source).toBe('home');
		expect(loaded(':q:').paths).toEqual(['/w/q']);
		expect(loaded(':')).toMatchObject({ source: 'variable', paths: [] });
	});

	test('the one of --kubeconfig is read alone and must be there', () => {
		expect(loaded('p', 'q').config['current-context']).toBe('xq');
		expect(Object.keys(loaded('p', '/w/q').config.contexts)).toEqual(['xq', 'both']);
		expect(load(machine(files, { variable: 'p' }), 'nofile')).toEqual({
			ok: false,
			error: { code: 'kubeconfig-missing', path: 'nofile' }
		});
	});

	test('a tilde is the shell’s: in quotes it is a folder of that name', () => {
		expect(loaded('~/.kube/config').missing).toEqual(['/w/~/.kube/config']);
	});
});
