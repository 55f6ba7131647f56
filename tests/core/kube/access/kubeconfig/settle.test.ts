import { describe, expect, test } from 'vitest';
import type { Flags } from '#core/kube/access/kubeconfig/flags.ts';
import { kubectlText } from '#core/kube/access/kubeconfig/kubectl-text.ts';
import { sentBy } from '#core/kube/access/kubeconfig/sent.ts';
import { settle } from '#core/kube/access/kubeconfig/settle.ts';
import type { Kubeconfig, Machine, UserEntry } from '#core/kube/access/kubeconfig/types.ts';
import { dev, kubeconfig, machine } from './machines.ts';

const here = machine({ '/w/a': dev }, { variable: 'a' });
const pod = { host: '10.96.0.1', port: 443, namespace: 'prod', token: 'sa', authority: 'CA' };
const target = (flags: Flags, on: Machine = here) => {
	const result = settle(on, flags);
	if (!result.ok) throw new Error(kubectlText(result.error));
	return result.value;
};
const said = (flags: Flags, on: Machine = here) => {
	const result = settle(on, flags);
	return result.ok ? null : kubectlText(result.error);
};
const alone = (config: Partial<Kubeconfig>, parts: Partial<Machine> = {}) =>
	machine({ '/w/a': kubeconfig(config) }, { variable: 'a', ...parts });

describe('which context, cluster, user and namespace', () => {
	test.each<[string, Flags, object]>([
		['the current one', {}, { context: 'dev', contextBy: 'file', namespace: 'default' }],
		['no namespace in it: default', {}, { namespaceBy: 'default' }],
		['--context wins', { context: 'shop' }, { namespace: 'shop', namespaceBy: 'context' }],
		['-n wins over it', { context: 'shop', namespace: 'x' }, { namespace: 'x' }],
		['-n alone', { namespace: 'x' }, { namespaceBy: 'flag', context: 'dev' }],
		['an empty flag is none', { context: '', namespace: '' }, { context: 'dev' }],
		['--server wins', { server: 'https://s' }, { server: 'https://s', serverBy: 'flag' }],
		['--cluster', { context: 'empty', cluster: 'c1' }, { server: 'https://127.0.0.1:6443' }],
		['--user', { user: 'basic' }, { user: dev.users['basic'], context: 'dev' }],
		['--token', { token: 'z' }, { user: { token: 'z' } }],
		['--as', { as: 'bob' }, { user: { token: 't1', as: 'bob' } }],
		['a lost cluster: the default', { context: 'lost' }, { server: 'http://localhost:8080' }],
		['a lost cluster', { context: 'lost' }, { serverBy: 'default', asksForName: false }],
		['nothing in the context', { context: 'empty' }, { server: 'http://localhost:8080' }],
		['a lost user: kubectl asks', { context: 'nobody' }, { asksForName: true, user: {} }],
		['one who has a token is not asked', {}, { asksForName: false }]
	])('%s', (_, flags, expected) => {
		expect(target(flags)).toMatchObject(expected);
	});

	test('--kubeconfig is read before KUBECONFIG, which is read before the home folder', () => {
		const only = (server: string) =>
			kubeconfig({
				clusters: { c: { server } },
				contexts: { x: { cluster: 'c' } },
				'current-context': 'x'
			});
		const on = machine(
			{
				'/f': only('https://f'),
				'/v': only('https://v'),
				'/home/kim/.kube/config': only('https://h')
			},
			{ variable: '/v' }
		);
		expect(target({ kubeconfig: '/f' }, on)).toMatchObject({ server: 'https://f', files: 'flag' });
		expect(target({}, on)).toMatchObject({ server: 'https://v', files: 'variable' });
		const home = target({}, { ...on, variable: null });
		expect(home).toMatchObject({ server: 'https://h', files: 'home' });
	});

	test('without any kubeconfig: localhost:8080', () => {
		expect(target({}, machine({}))).toMatchObject({ server: 'http://localhost:8080', context: '' });
	});

	test('a flag about trust takes over all trust, --server the name to expect', () => {
		const cluster = {
			server: 'https://a',
			'certificate-authority-data': 'CA',
			'tls-server-name': 'inner'
		};
		const on = alone(
			{ clusters: { c: cluster }, contexts: { x: { cluster: 'c' } }, 'current-context': 'x' },
			{ contents: { '/w/other.crt': 'OTHER' } }
		);
		expect(target({ insecureSkipTlsVerify: true }, on).cluster).toEqual({
			server: 'https://a',
			'tls-server-name': 'inner',
			'insecure-skip-tls-verify': true
		});
		expect(target({ certificateAuthority: 'other.crt' }, on).cluster).toMatchObject({
			'certificate-authority': '/w/other.crt'
		});
		expect(target({ server: 'https://b' }, on).cluster).toEqual({
			server: 'https://b',
			'certificate-authority-data': 'CA'
		});
		expect(target({}, on).cluster).toEqual(cluster);
	});
});

describe('in a pod', () => {
	const inPod = (config: Kubeconfig | null) =>
		machine(config ? { '/w/a': config } : {}, { variable: config ? 'a' : null, pod });

	test('without a kubeconfig the account that is mounted asks', () => {
		expect(target({}, inPod(null))).toMatchObject({
			server: 'https://10.96.0.1:443',
			serverBy: 'pod',
			namespace: 'prod',
			namespaceBy: 'pod',
			user: { token: 'sa' },
			cluster: { 'certificate-authority-data': 'CA' }
		});
	});

	test('a kubeconfig with a server wins, but a context without a namespace means the pod’s', () => {
		const result = target({}, inPod(dev));
		expect(result).toMatchObject({ serverBy: 'cluster', namespace: 'prod', user: { token: 't1' } });
		expect(target({ context: 'shop' }, inPod(dev)).namespace).toBe('shop');
	});

	test('a context that leads nowhere falls back to the pod', () => {
		expect(target({ context: 'lost' }, inPod(dev))).toMatchObject({ serverBy: 'pod' });
	});

	test('--token is used, --server is another place, --as loses the pod', () => {
		expect(target({ token: 'z' }, inPod(null)).user).toEqual({ token: 'z' });
		expect(target({ server: 'https://s' }, inPod(null))).toMatchObject({
			server: 'https://s',
			user: {}
		});
		expect(target({ as: 'bob' }, inPod(null)).server).toBe('http://localhost:8080');
	});
});

describe('what kubectl 1.33 says to a kubeconfig that does not do', () => {
	const lost = machine(
		{ '/w/b': { ...dev, 'current-context': 'nope' } },
		{ variable: 'b', contents: { '/w/ca': 'CA' } }
	);
	const nope = 'context was not found for specified context: nope';
	test.each<[string, Flags, Machine, string]>([
		['--context', { context: 'nope' }, here, `Error in configuration: ${nope}`],
		['current-context', {}, lost, `Error in configuration: ${nope}`],
		['-n', { namespace: 'x' }, lost, `Error in configuration: ${nope}`],
		[
			'--context -n',
			{ context: 'nope', namespace: 'x' },
			here,
			'error: context "nope" does not exist'
		],
		['--cluster', { cluster: 'nope' }, here, 'error: no server found for cluster "nope"'],
		[
			'--cluster -n',
			{ cluster: 'nope', namespace: 'x' },
			here,
			'error: cluster "nope" does not exist'
		],
		['--user', { user: 'nope' }, here, 'error: auth info "nope" does not exist'],
		[
			'all three',
			{ user: 'nope', cluster: 'nope', context: 'nope' },
			here,
			`Error in configuration: \n* ${nope}\n* no server found for cluster "nope"`
		],
		['--user, lost', { user: 'nope' }, lost, `Error in configuration: ${nope}`],
		[
			'--user -n, lost',
			{ user: 'nope', namespace: 'x' },
			lost,
			'error: auth info "nope" does not exist'
		],
		[
			'two methods',
			{ user: 'two' },
			here,
			'error: more than one authentication method found for two; found [token basicAuth], only one is allowed'
		],
		[
			'--as-group alone',
			{ asGroups: ['g'] },
			here,
			'error: requesting uid, groups or user-extra for u1 without impersonating a user'
		],
		[
			'insecure and CA',
			{ context: 'dev', insecureSkipTlsVerify: true, certificateAuthority: 'ca' },
			lost,
			'error: specifying a root certificates file with the insecure flag is not allowed'
		],
		[
			'no CA there',
			{ certificateAuthority: 'no' },
			here,
			'error: unable to read certificate-authority /w/no for c1 due to open /w/no: no such file or directory'
		],
		[
			'no such file',
			{ kubeconfig: 'nofile' },
			here,
			'error: stat nofile: no such file or directory'
		],
		[
			'no token file',
			{ user: 'file' },
			alone({ ...dev, users: { file: { tokenFile: '/run/token' } } }),
			'error: open /run/token: no such file or directory'
		]
	])('%s', (_, flags, on, text) => {
		expect(said(flags, on)).toBe(text);
	});

	test.each<[UserEntry, string]>([
		[
			{ 'client-certificate-data': 'C' },
			'error: client-key-data or client-key must be specified for u to use the clientCert authentication method.'
		],
		[
			{ 'client-certificate': '/c', 'client-certificate-data': 'C', 'client-key': '/k' },
			'error: client-cert-data and client-cert are both specified for u. client-cert-data will override.'
		],
		[
			{ 'client-certificate': '/c', 'client-key': '/k', 'client-key-data': 'K' },
			'error: client-key-data and client-key are both specified for u; client-key-data will override'
		],
		[
			{ 'client-certificate': '/c', 'client-key': '/none' },
			'error: unable to read client-key /none for u due to open /none: no such file or directory'
		],
		[
			{ 'client-certificate': '/none', 'client-key': '/k' },
			'error: unable to read client-cert /none for u due to open /none: no such file or directory'
		]
	])('a user with %o', (user, text) => {
		const on = alone({ ...dev, users: { u: user } }, { contents: { '/c': 'C', '/k': 'K' } });
		expect(said({ user: 'u' }, on)).toBe(text);
	});

	test('a CA given twice', () => {
		const cluster = {
			server: 'https://a',
			'certificate-authority': '/c',
			'certificate-authority-data': 'C'
		};
		const on = alone({ clusters: { c: cluster } }, { contents: { '/c': 'C' } });
		expect(said({ cluster: 'c' }, on)).toBe(
			'error: certificate-authority-data and certificate-authority are both specified for c. certificate-authority-data will override.'
		);
	});
});

describe('what is sent', () => {
	const contents = { '/w/u.crt': 'CERT', '/w/u.key': 'KEY', '/run/token': 'fresh\n' };
	const on = machine({ '/w/a': dev }, { variable: 'a', contents });
	const sent = (flags: Flags, where: Machine = on) => sentBy(target(flags, where), where);

	test('a token', () => expect(sent({})).toMatchObject({ token: 't1', certificate: null }));
	test('a certificate and, beside it, the token of --token', () => {
		expect(sent({ user: 'cert' })).toMatchObject({ token: null, certificate: 'CERT' });
		expect(sent({ user: 'cert', token: 'x' })).toMatchObject({ token: 'x', certificate: 'CERT' });
	});
	test('a token file wins over a token, even over --token; one that is gone does not', () => {
		expect(sent({ user: 'file' }).token).toBe('fresh');
		expect(sent({ user: 'file', token: 'x' }).token).toBe('fresh');
		const gone = { ...on, contents: {} };
		expect(sent({ user: 'file', token: 'x' }, gone).token).toBe('x');
	});
	test('a name and a password, as such', () => {
		expect(sent({ context: 'basic' })).toMatchObject({ isBasic: true, token: null });
	});
	test('without TLS nothing but the wish to act as another', () => {
		expect(sent({ context: 'plain', as: 'bob', asGroups: ['g'] })).toEqual({
			certificate: null,
			token: null,
			isBasic: false,
			isByProgram: false,
			impersonates: { user: 'bob', groups: ['g'] }
		});
	});
	test('what a program would hand out is not known', () => {
		const users = { e: { exec: { command: 'aws' } } };
		const exec = alone({ ...dev, users });
		expect(target({ user: 'e' }, exec).asksForName).toBe(false);
		expect(sent({ user: 'e' }, exec)).toMatchObject({ isByProgram: true, token: null });
	});
});
