import { describe, expect, test } from 'vitest';
import { authenticate } from '#core/kube/access/authenticate/authenticate.ts';
import type { Credentials } from '#core/kube/access/authenticate/types.ts';
import { NO_CREDENTIALS } from '#core/kube/access/authenticate/types.ts';
import { FRONT_PROXY_CA } from '#core/kube/access/cluster.ts';
import type { AccessState } from '#core/kube/access/state.ts';
import { HOUR } from '#core/base/time.ts';
import {
	at,
	cluster,
	later,
	NOW,
	SINCE,
	tokenFor,
	withCertificate,
	withText,
	withToken,
	year
} from '../clusters.ts';

const here = cluster();
const who = (credentials: Credentials, state: AccessState = here, now = NOW, path = '/api') => {
	const result = authenticate(state, credentials, path, now);
	return result.ok ? result.user : result.reasons.map(({ code }) => code);
};
const by = (credentials: Credentials, state: AccessState = here) => {
	const result = authenticate(state, credentials, '/api', NOW);
	return result.ok ? result.by : null;
};
const jane = { name: 'jane', uid: '', groups: ['devs', 'system:authenticated'] };

describe('a client certificate', () => {
	test('CN is the user, every O a group, and system:authenticated comes on top', () => {
		expect(who(withCertificate())).toEqual(jane);
		const two = withCertificate({ commonName: 'kim', organizations: ['a', 'b'] });
		expect(who(two)).toMatchObject({ name: 'kim', groups: ['a', 'b', 'system:authenticated'] });
		expect(who(withCertificate({ organizations: [] }))).toMatchObject({
			groups: ['system:authenticated']
		});
	});
	test('of a group that is told twice is not given it twice', () => {
		const told = withCertificate({ organizations: ['system:authenticated'] });
		expect(who(told)).toMatchObject({ groups: ['system:authenticated'] });
	});
	test('holds from its first instant to its last', () => {
		const until = later(year, SINCE);
		expect(who(withCertificate(), here, SINCE)).toEqual(jane);
		expect(who(withCertificate(), here, until)).toEqual(jane);
		expect(who(withCertificate(), here, later(1, until))).toEqual(['certificate-expired']);
		expect(who(withCertificate(), here, later(-1, SINCE))).toEqual(['certificate-not-yet-valid']);
	});
	test('of another authority is refused, of the same name too', () => {
		expect(who(withCertificate({ issuer: 'other' }))).toEqual(['certificate-authority-unknown']);
		const rotated = cluster({
			clientAuthorities: [{ id: 'kubernetes-2', notBefore: SINCE, notAfter: later(year) }]
		});
		expect(who(withCertificate(), rotated)).toEqual(['certificate-authority-unknown']);
	});
	test('of any authority of the bundle does', () => {
		const [first] = here.clientAuthorities;
		const bundle = cluster({ clientAuthorities: [{ ...first!, id: 'new' }, first!] });
		expect(who(withCertificate(), bundle)).toEqual(jane);
		expect(who(withCertificate({ issuer: 'new' }), bundle)).toEqual(jane);
	});
	test('ends with its authority', () => {
		const [first] = here.clientAuthorities;
		const old = cluster({ clientAuthorities: [{ ...first!, notAfter: later(-1) }] });
		expect(who(withCertificate(), old)).toEqual(['certificate-authority-expired']);
	});
	test('for servers only is refused, one for everything is not', () => {
		expect(who(withCertificate({ usages: ['server auth'] }))).toEqual(['certificate-usage']);
		expect(who(withCertificate({ usages: ['server auth', 'client auth'] }))).toEqual(jane);
		expect(who(withCertificate({ usages: [] }))).toEqual(jane);
	});
	test('cannot be revoked: nothing but time and trust ends it', () => {
		const { clientAuthorities, minor } = here;
		const emptied = cluster({ minor, clientAuthorities, clusterRoles: [], namespaces: [] });
		expect(who(withCertificate(), emptied)).toEqual(jane);
	});
	test('without CN says nothing: the front proxy’s authority has refused it all the same', () => {
		expect(who(withCertificate({ commonName: '' }))).toEqual(['certificate-without-name']);
		const plain = cluster({ frontProxy: null });
		expect(who(withCertificate({ commonName: '' }), plain)).toMatchObject({
			name: 'system:anonymous'
		});
	});
	test('is not looked at without --client-ca-file', () => {
		const without = cluster({ clientAuthorities: [], frontProxy: null });
		expect(who(withCertificate(), without)).toMatchObject({ name: 'system:anonymous' });
	});
});

describe('the front proxy', () => {
	const remote = { user: 'kim', groups: ['ops'] };
	const proxy = {
		...withCertificate({ commonName: 'front-proxy-client', issuer: FRONT_PROXY_CA })
	};

	test('is believed about who asks', () => {
		expect(who({ ...proxy, remote })).toEqual({
			name: 'kim',
			uid: '',
			groups: ['ops', 'system:authenticated']
		});
	});
	test('headers without its certificate mean nothing', () => {
		expect(who({ ...NO_CREDENTIALS, remote })).toMatchObject({ name: 'system:anonymous' });
		expect(who({ ...withCertificate(), remote })).toEqual(jane);
	});
	test('its certificate without headers is nobody’s here', () => {
		expect(who(proxy)).toEqual(['front-proxy-no-user', 'certificate-authority-unknown']);
	});
	test('must bear an allowed name, or any where none is listed', () => {
		const other = { ...withCertificate({ issuer: FRONT_PROXY_CA }), remote };
		expect(who(other)).toEqual(['front-proxy-name', 'certificate-authority-unknown']);
		const { authorities } = here.frontProxy!;
		const open = cluster({ frontProxy: { authorities, allowedNames: [] } });
		expect(who(other, open)).toMatchObject({ name: 'kim' });
	});
	test('with the clients’ authority lets every client be anybody', () => {
		const { clientAuthorities: authorities } = here;
		const shared = cluster({ frontProxy: { authorities, allowedNames: [] } });
		const evil = { user: 'admin', groups: ['system:masters'] };
		expect(who({ ...withCertificate(), remote: evil }, shared)).toMatchObject({ name: 'admin' });
	});
});

describe('which credential counts', () => {
	const token = tokenFor(here, { namespace: 'default', account: 'default' });

	test('the certificate before the token', () => {
		expect(by({ ...withCertificate(), token })).toBe('certificate');
	});
	test('a good certificate beside a bad token does, and the other way round', () => {
		const bad = { kind: 'text', text: 'nonsense' } as const;
		expect(who({ ...withCertificate(), token: bad })).toEqual(jane);
		expect(by({ ...withCertificate({ issuer: 'other' }), token })).toBe('account-token');
	});
	test('none: anonymous; a bad one: 401, though anonymous is on', () => {
		expect(who(NO_CREDENTIALS)).toEqual({
			name: 'system:anonymous',
			uid: '',
			groups: ['system:unauthenticated']
		});
		expect(who(withText('nonsense'))).toEqual(['token-unknown']);
		expect(who(withCertificate({ issuer: 'other' }))).toEqual(['certificate-authority-unknown']);
	});
	test('each bad one is told', () => {
		const both = {
			...withCertificate({ issuer: 'other' }),
			...{ token: { kind: 'text', text: 'x' } }
		};
		expect(who(both as Credentials)).toEqual(['certificate-authority-unknown', 'token-unknown']);
	});
	test('the trace tells everyone that was asked, in order', () => {
		const result = authenticate(here, withText('x'), '/api', NOW);
		expect(result.trace.map((step) => [step.by, step.outcome])).toEqual([
			['front-proxy', 'passed'],
			['certificate', 'passed'],
			['static-token', 'passed'],
			['account-token', 'passed'],
			['bootstrap-token', 'passed']
		]);
		expect(authenticate(here, withCertificate(), '/api', NOW).trace).toHaveLength(2);
	});
});

describe('nobody', () => {
	test('is refused with --anonymous-auth=false', () => {
		const off = cluster({ anonymous: { isOn: false, paths: null } });
		expect(who(NO_CREDENTIALS, off)).toEqual(['anonymous-off']);
	});
	test('is refused beside AlwaysAllow, which would let everybody do everything', () => {
		expect(who(NO_CREDENTIALS, cluster({ modes: ['AlwaysAllow'] }))).toEqual([
			'anonymous-off-by-mode'
		]);
		expect(who(NO_CREDENTIALS, cluster({ modes: ['RBAC', 'AlwaysAllow'] }))).toEqual([
			'anonymous-off-by-mode'
		]);
	});
	test('may be let in on some exact paths alone (1.32)', () => {
		const some = cluster({ anonymous: { isOn: true, paths: ['/livez', '/readyz'] } });
		expect(who(NO_CREDENTIALS, some, NOW, '/livez')).toMatchObject({ name: 'system:anonymous' });
		expect(who(NO_CREDENTIALS, some, NOW, '/livez/ping')).toEqual(['anonymous-path']);
		expect(who(NO_CREDENTIALS, some, NOW, '/api')).toEqual(['anonymous-path']);
	});
});

describe('plain tokens', () => {
	const file = cluster({
		staticTokens: [{ token: 's3cret', user: 'kim', uid: '42', groups: ['ops'] }],
		bootstrapTokens: [
			{ id: 'abcdef', secret: '0123456789abcdef', isForAuthentication: true },
			{
				id: 'joined',
				secret: '0123456789abcdef',
				isForAuthentication: true,
				expires: NOW,
				extraGroups: []
			},
			{ id: 'signer', secret: '0123456789abcdef', isForAuthentication: false },
			{
				id: 'extra1',
				secret: '0123456789abcdef',
				isForAuthentication: true,
				expires: later(HOUR),
				extraGroups: ['system:bootstrappers:kubeadm:default-node-token']
			},
			{
				id: 'extra2',
				secret: '0123456789abcdef',
				isForAuthentication: true,
				extraGroups: ['system:masters']
			}
		]
	});
	const boot = (id: string) => withText(`${id}.0123456789abcdef`);

	test('of a file', () => {
		expect(who(withText('s3cret'), file)).toEqual({
			name: 'kim',
			uid: '42',
			groups: ['ops', 'system:authenticated']
		});
	});
	test('of a bootstrap Secret', () => {
		expect(who(boot('abcdef'), file)).toEqual({
			name: 'system:bootstrap:abcdef',
			uid: '',
			groups: ['system:bootstrappers', 'system:authenticated']
		});
		expect(who(boot('extra1'), file)).toMatchObject({
			groups: [
				'system:bootstrappers',
				'system:bootstrappers:kubeadm:default-node-token',
				'system:authenticated'
			]
		});
	});
	test.each<[string, string]>([
		['joined', 'bootstrap-expired'],
		['signer', 'bootstrap-other-use'],
		['extra2', 'bootstrap-group'],
		['nobody', 'token-unknown']
	])('of a bootstrap Secret %s: %s', (id, code) => {
		expect(who(boot(id), file)).toEqual([code]);
	});
	test('of a bootstrap Secret must be whole and in its form', () => {
		expect(who(withText('abcdef.0123456789abcdee'), file)).toEqual(['token-unknown']);
		expect(who(withText('ABCDEF.0123456789abcdef'), file)).toEqual(['token-unknown']);
		expect(who(withText('abcdef'), file)).toEqual(['token-unknown']);
	});
	test('of a bootstrap Secret mean nothing where they are off', () => {
		expect(who(boot('abcdef'), { ...file, bootstrapTokens: null })).toEqual(['token-unknown']);
	});
	test('one instant before its end it holds', () => {
		const expires = at('2026-03-01T12:00:00.001Z');
		const state = cluster({
			bootstrapTokens: [
				{ id: 'abcdef', secret: '0123456789abcdef', isForAuthentication: true, expires }
			]
		});
		expect(who(boot('abcdef'), state)).toMatchObject({ name: 'system:bootstrap:abcdef' });
	});
	test('of an account is told from them', () => {
		const token = tokenFor(file, { namespace: 'default', account: 'default' });
		expect(by(withToken(token), file)).toBe('account-token');
	});
});
