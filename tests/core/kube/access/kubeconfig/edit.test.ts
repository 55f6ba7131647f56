/** Each of these was run with kubectl 1.33 on the same files. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edit, editable } from '#core/kube/access/kubeconfig/edit.ts';
import type { Edit } from '#core/kube/access/kubeconfig/edits.ts';
import type { Machine } from '#core/kube/access/kubeconfig/types.ts';
import { dev, kubeconfig, machine, named } from './machines.ts';

const two = (p = '', q = 'xq', variable = 'p:q') =>
	machine({ '/w/p': named('p', p), '/w/q': named('q', q) }, { variable });
const one = machine({ '/w/a': dev }, { variable: 'a' });

function after(on: Machine, what: Edit, flag: string | null = null) {
	const result = edit(on, flag, what);
	if (!result.ok) throw new Error(result.error.code);
	return result.value;
}
const fault = (on: Machine, what: Edit, flag: string | null = null) => {
	const result = edit(on, flag, what);
	return result.ok ? null : result.error;
};
const current = (on: Machine, what: Edit) => {
	const { kubeconfigs } = after(on, what);
	return [kubeconfigs['/w/p'], kubeconfigs['/w/q']].map((file) => file?.['current-context']);
};

describe('which file is written', () => {
	test('use-context writes the first file that is there, wherever the context is', () => {
		expect(current(two('', 'xq'), { kind: 'use-context', name: 'xp' })).toEqual(['xp', 'xq']);
		expect(current(two('xp'), { kind: 'use-context', name: 'xq' })).toEqual(['xq', 'xq']);
		expect(after(two('xp'), { kind: 'use-context', name: 'xp' }).paths).toEqual([]);
	});

	test('unset current-context clears the first file that has one', () => {
		expect(current(two('', 'xq'), { kind: 'unset', path: 'current-context' })).toEqual(['', '']);
		expect(current(two('xp', 'xq'), { kind: 'unset', path: 'current-context' })).toEqual([
			'',
			'xq'
		]);
	});

	test.each<[string, readonly string[]]>([
		['none:q:none2', ['/w/q']],
		['none:none2', ['/w/none2']],
		['none3', ['/w/none3']],
		['p:q', ['/w/p']]
	])('a new entry with KUBECONFIG=%s goes to %s', (variable, paths) => {
		const change = { namespace: 'f' };
		const what: Edit = { kind: 'set-context', name: 'fresh', change };
		const result = after(two('', '', variable), what);
		expect(result.paths).toEqual(paths);
		expect(result.kubeconfigs[paths[0]!]?.contexts['fresh']).toEqual({ namespace: 'f' });
	});

	test('without KUBECONFIG it is the one of the home folder, with --kubeconfig that one', () => {
		const what: Edit = { kind: 'set-context', name: 'fresh', change: {} };
		expect(after(machine({}), what).paths).toEqual(['/home/kim/.kube/config']);
		expect(after(two(), what, 'new').paths).toEqual(['/w/new']);
		expect(after(two(), what, 'q').paths).toEqual(['/w/q']);
	});

	test('a change goes to the file that the entry came from', () => {
		const change = { namespace: 'changed' };
		const what: Edit = { kind: 'set-context', name: 'xq', change };
		expect(after(two('xp'), what)).toMatchObject({
			paths: ['/w/q'],
			kubeconfigs: { '/w/q': { contexts: { xq: { cluster: 'cq', namespace: 'changed' } } } }
		});
	});

	test('what a later file has too shows again when it is deleted', () => {
		const what: Edit = { kind: 'delete-context', name: 'both' };
		const { kubeconfigs } = after(two(), what);
		const merged = editable({ ...two(), kubeconfigs }, null);
		expect(merged.contexts['both']?.namespace).toBe('nsq');
		const clusters = after(two(), { kind: 'delete-cluster', name: 'both' });
		expect(clusters.paths).toEqual(['/w/p']);
	});

	test('or renamed', () => {
		const what: Edit = { kind: 'rename-context', from: 'both', to: 'other' };
		const { kubeconfigs, paths } = after(two(), what);
		expect(paths).toEqual(['/w/p']);
		const merged = editable({ ...two(), kubeconfigs }, null);
		expect(Object.keys(merged.contexts).sort()).toEqual(['both', 'other', 'xp', 'xq']);
	});

	test('a renamed context stays the current one and in its file', () => {
		const p = after(two('xp'), { kind: 'rename-context', from: 'xp', to: 'zz' }).kubeconfigs;
		expect(p['/w/p']).toMatchObject({ 'current-context': 'zz', contexts: { zz: { user: 'up' } } });
		const q = after(two('xp'), { kind: 'rename-context', from: 'xq', to: 'zz' });
		expect(q.paths).toEqual(['/w/q']);
	});

	test('unset contexts takes those that the merged view shows', () => {
		const { kubeconfigs } = after(two('xp'), { kind: 'unset', path: 'contexts' });
		expect(kubeconfigs['/w/p']?.contexts).toEqual({});
		expect(Object.keys(kubeconfigs['/w/q']?.contexts ?? {})).toEqual(['both']);
	});
});

describe('set-context', () => {
	const set = (name: string | null, change: object): Edit => ({
		kind: 'set-context',
		name,
		change
	});
	const context = (what: Edit, name: string) =>
		after(one, what).kubeconfigs['/w/a']?.contexts[name];

	test('changes what is given and keeps the rest', () => {
		expect(context(set('dev', { namespace: 'n' }), 'dev')).toEqual({
			cluster: 'c1',
			user: 'u1',
			namespace: 'n'
		});
	});
	test('--current means the current one', () => {
		expect(after(one, set(null, { namespace: 'n' }))).toEqual(
			after(one, set('dev', { namespace: 'n' }))
		);
	});
	test('clears with an empty value', () => {
		expect(context(set('shop', { namespace: '' }), 'shop')).toEqual({ cluster: 'c1', user: 'u1' });
	});
	test('does not choose the context', () => {
		expect(after(one, set('shop', {})).kubeconfigs['/w/a']?.['current-context']).toBe('dev');
		expect(after(one, set('shop', {})).paths).toEqual([]);
	});
	test('tells names by case', () => {
		expect(Object.keys(after(one, set('DEV', {})).kubeconfigs['/w/a']!.contexts)).toContain('DEV');
	});
	test('refuses without a name and without a current one', () => {
		expect(fault(machine({}), set(null, {}))).toEqual({ code: 'edit-no-current-context' });
		expect(fault(one, set('', {}))).toEqual({ code: 'edit-name-empty' });
	});
});

describe('set-cluster and set-credentials', () => {
	const cluster = (change: object, entry: object = {}) => {
		const on = machine(
			{ '/w/a': kubeconfig({ clusters: { c: entry } }) },
			{ variable: 'a', contents: { '/w/ca.crt': 'CA', '/w/u.crt': 'CERT', '/w/u.key': 'KEY' } }
		);
		const result = edit(on, null, { kind: 'set-cluster', name: 'c', change });
		return result.ok ? result.value.kubeconfigs['/w/a']?.clusters['c'] : result.error;
	};
	const user = (change: object, entry: object = {}, folder = '/w') => {
		const on = machine(
			{ '/w/a': kubeconfig({ users: { u: entry } }) },
			{ variable: '/w/a', folder, contents: { '/w/u.crt': 'CERT', '/w/u.key': 'KEY' } }
		);
		const result = edit(on, null, { kind: 'set-credentials', name: 'u', change });
		return result.ok ? result.value.kubeconfigs['/w/a']?.users['u'] : result.error;
	};

	test('the insecure mode drops the CA', () => {
		const old = { server: 'https://a', 'certificate-authority-data': 'X' };
		expect(cluster({ insecureSkipTlsVerify: true }, old)).toEqual({
			server: 'https://a',
			'insecure-skip-tls-verify': true
		});
		expect(cluster({ insecureSkipTlsVerify: false }, old)).toEqual(old);
	});
	test('a CA drops the insecure mode and its other form', () => {
		const old = { 'insecure-skip-tls-verify': true, 'certificate-authority-data': 'X' };
		expect(cluster({ certificateAuthority: 'ca.crt' }, old)).toEqual({
			'certificate-authority': 'ca.crt'
		});
		expect(cluster({ certificateAuthority: 'ca.crt', embedCerts: true }, old)).toEqual({
			'certificate-authority-data': 'CA'
		});
	});
	test('both at once are refused, a file to embed must be there', () => {
		expect(cluster({ certificateAuthority: 'ca.crt', insecureSkipTlsVerify: true })).toEqual({
			code: 'edit-insecure-with-authority'
		});
		expect(cluster({ certificateAuthority: 'no', embedCerts: true })).toEqual({
			code: 'edit-embedded-missing',
			path: 'no'
		});
	});
	test('a server', () => {
		expect(cluster({ server: 'https://b', tlsServerName: 'n' }, { server: 'https://a' })).toEqual({
			server: 'https://b',
			'tls-server-name': 'n'
		});
	});
	test('paths start in the current folder and are written relative to the kubeconfig', () => {
		expect(user({ clientCertificate: 'x.crt' }, {}, '/w/sub')).toEqual({
			'client-certificate': 'sub/x.crt'
		});
		expect(user({ clientCertificate: '/abs/x.crt' })).toEqual({
			'client-certificate': '/abs/x.crt'
		});
		expect(user({ clientKey: '../x.key' })).toEqual({ 'client-key': '/x.key' });
	});
	test('a certificate and its key may be embedded', () => {
		const given = { clientCertificate: 'u.crt', clientKey: 'u.key', embedCerts: true };
		expect(user(given, { 'client-certificate': 'old.crt' })).toEqual({
			'client-certificate-data': 'CERT',
			'client-key-data': 'KEY'
		});
	});
	test('a token drops name and password, those drop the token, a certificate drops nothing', () => {
		expect(user({ token: 't' }, { username: 'a', password: 'b' })).toEqual({ token: 't' });
		expect(user({ username: 'a', password: 'b' }, { token: 't' })).toEqual({
			username: 'a',
			password: 'b'
		});
		expect(user({ clientCertificate: 'x.crt' }, { username: 'a', password: 'b' })).toEqual({
			username: 'a',
			password: 'b',
			'client-certificate': 'x.crt'
		});
		expect(user({ token: 't', username: 'a' })).toEqual({ code: 'edit-methods-several' });
	});
	test('nothing given makes an empty entry', () => expect(user({})).toEqual({}));
});

describe('deleting and renaming', () => {
	test('the active context may go, with a warning; it stays named', () => {
		const gone = after(one, { kind: 'delete-context', name: 'dev' });
		expect(gone.warning).toEqual({ code: 'edit-active-context-removed', name: 'dev' });
		expect(gone.kubeconfigs['/w/a']?.['current-context']).toBe('dev');
		expect(after(one, { kind: 'delete-context', name: 'shop' }).warning).toBeNull();
	});
	test('a cluster or a user goes and leaves contexts that lead nowhere', () => {
		const gone = after(one, { kind: 'delete-user', name: 'u1' }).kubeconfigs['/w/a'];
		expect(gone?.users['u1']).toBeUndefined();
		expect(gone?.contexts).toEqual(dev.contexts);
	});
	test.each<[Edit, object]>([
		[
			{ kind: 'use-context', name: 'no' },
			{ code: 'edit-context-missing', name: 'no' }
		],
		[{ kind: 'use-context', name: '' }, { code: 'edit-name-empty' }],
		[{ kind: 'use-context', name: 'constructor' }, { code: 'edit-context-missing' }],
		[
			{ kind: 'delete-context', name: 'no' },
			{ code: 'edit-not-in-file', what: 'context', name: 'no', path: '/w/a' }
		],
		[
			{ kind: 'delete-cluster', name: 'no' },
			{ code: 'edit-not-in-file', what: 'cluster' }
		],
		[
			{ kind: 'delete-user', name: 'no' },
			{ code: 'edit-not-in-file', what: 'user' }
		],
		[
			{ kind: 'rename-context', from: 'no', to: 'x' },
			{ code: 'edit-rename-missing', name: 'no' }
		],
		[
			{ kind: 'rename-context', from: 'dev', to: 'lost' },
			{ code: 'edit-rename-taken', to: 'lost' }
		],
		[{ kind: 'rename-context', from: 'dev', to: 'dev' }, { code: 'edit-rename-taken' }],
		[{ kind: 'rename-context', from: 'dev', to: '' }, { code: 'edit-name-empty' }]
	])('%o is refused', (what, expected) => {
		expect(fault(one, what)).toMatchObject(expected);
	});
});

describe('set and unset', () => {
	const file = (what: Edit) => after(one, what).kubeconfigs['/w/a']!;
	test.each<[string, string, object]>([
		['contexts.dev.namespace', 'x', { contexts: { dev: { namespace: 'x', user: 'u1' } } }],
		['contexts.a.b.namespace', 'x', { contexts: { 'a.b': { namespace: 'x' } } }],
		['users.u9.token', 'abc', { users: { u9: { token: 'abc' } } }],
		['users.n.e.w.token', 'x', { users: { 'n.e.w': { token: 'x' } } }],
		['current-context', 'nope', { 'current-context': 'nope' }],
		[
			'clusters.c1.insecure-skip-tls-verify',
			'1',
			{ clusters: { c1: { 'insecure-skip-tls-verify': true } } }
		]
	])('set %s %s', (path, value, expected) => {
		expect(file({ kind: 'set', path, value })).toMatchObject(expected);
	});

	test('set users.u9.token is set-credentials u9 --token', () => {
		expect(file({ kind: 'set', path: 'users.u9.token', value: 'abc' })).toEqual(
			file({ kind: 'set-credentials', name: 'u9', change: { token: 'abc' } })
		);
	});

	test.each<[string, string, string]>([
		['foo', 'x', 'edit-path-unknown'],
		['contexts', '5', 'edit-no-field'],
		['contexts.dev', '5', 'edit-no-field'],
		['contexts.new.foo', 'x', 'edit-no-field'],
		['users.u1.foo', 'x', 'edit-no-field'],
		['contexts.dev.namespace', '', 'edit-value-empty'],
		['clusters.c1.insecure-skip-tls-verify', 'maybe', 'edit-not-boolean']
	])('set %s %s is refused', (path, value, code) => {
		expect(fault(one, { kind: 'set', path, value })?.code).toBe(code);
	});

	test.each<[string, string]>([
		['foo.bar', 'edit-path-unknown'],
		['contexts.nope.namespace', 'edit-entry-missing'],
		['users.x.y.token', 'edit-entry-missing'],
		['users.u1.token.x', 'edit-path-unknown']
	])('unset %s is refused', (path, code) => {
		expect(fault(one, { kind: 'unset', path })?.code).toBe(code);
	});

	test('unset takes a field, an entry or a section, and lets be what is not there', () => {
		expect(file({ kind: 'unset', path: 'contexts.shop.namespace' }).contexts['shop']).toEqual({
			cluster: 'c1',
			user: 'u1'
		});
		expect(file({ kind: 'unset', path: 'users.u1' }).users['u1']).toBeUndefined();
		expect(file({ kind: 'unset', path: 'clusters' }).clusters).toEqual({});
		for (const path of ['users.nope', 'users.x.y', 'contexts.dev.foo'])
			expect(after(one, { kind: 'unset', path }).paths).toEqual([]);
	});
});

test('an edit leaves every other entry of the merged view as it was', () => {
	const names = fc.constantFrom('xp', 'xq', 'both', 'new');
	fc.assert(
		fc.property(names, fc.constantFrom('', 'xp'), fc.string(), (name, p, namespace) => {
			const on = two(p);
			const what: Edit = { kind: 'set-context', name, change: { namespace } };
			const merged = editable({ ...on, kubeconfigs: after(on, what).kubeconfigs }, null);
			const { [name]: changed, ...others } = merged.contexts;
			const { [name]: old, ...before } = editable(on, null).contexts;
			expect(others).toEqual(before);
			expect(changed?.user).toBe(old?.user);
			expect(changed?.namespace ?? '').toBe(namespace);
		})
	);
});
