import { describe, expect, test } from 'vitest';
import type { Certificate } from '#core/kube/access/certificate.ts';
import { verify } from '#core/kube/access/certificate.ts';
import { clientCertificate } from '#core/kube/access/cluster.ts';
import { hostOf, trustServer } from '#core/kube/access/server-trust.ts';
import { later, NOW, SINCE, year } from './clusters.ts';

const authorities = [{ id: 'ca', notBefore: SINCE, notAfter: later(10 * year) }];
const serving: Certificate = {
	...clientCertificate('kube-apiserver', [], SINCE),
	issuer: 'ca',
	usages: ['server auth'],
	dnsNames: ['kubernetes', 'kubernetes.default.svc', '*.example.com'],
	ipAddresses: ['10.96.0.1', '192.168.0.9', '::1']
};

describe('a server is trusted', () => {
	const trust = { tlsServerName: null, isInsecure: false, authorities };
	const says = (server: string, parts: object = {}, certificate = serving) =>
		trustServer({ server, ...trust, ...parts }, certificate, NOW)?.code ?? 'ok';

	test.each<[string, string]>([
		['https://kubernetes', 'ok'],
		['https://KUBERNETES:6443', 'ok'],
		['https://kubernetes.:6443', 'ok'],
		['https://10.96.0.1:443/path', 'ok'],
		['https://[::1]:6443', 'ok'],
		['https://10.0.0.1:6443', 'server-name-mismatch'],
		['https://localhost:6443', 'server-name-mismatch'],
		['https://api.example.com', 'ok'],
		['https://a.api.example.com', 'server-name-mismatch'],
		['https://example.com', 'server-name-mismatch'],
		['https://.example.com', 'server-name-mismatch']
	])('at %s: %s', (server, expected) => {
		expect(says(server)).toBe(expected);
	});

	test('by the names that its certificate lists, never by its CN', () => {
		expect(says('https://kube-apiserver')).toBe('server-name-mismatch');
	});
	test('under the name that is to be expected in place of the host', () => {
		expect(says('https://1.2.3.4:6443', { tlsServerName: 'kubernetes' })).toBe('ok');
		expect(says('https://kubernetes', { tlsServerName: 'other' })).toBe('server-name-mismatch');
	});
	test('only under an authority of the kubeconfig', () => {
		expect(says('https://kubernetes', { authorities: [] })).toBe('certificate-authority-unknown');
	});
	test('only for serving and in its time', () => {
		const client: Certificate = { ...serving, usages: ['client auth'] };
		expect(says('https://kubernetes', {}, client)).toBe('certificate-usage');
		const old = { ...serving, notAfter: later(-1) };
		expect(says('https://kubernetes', {}, old)).toBe('certificate-expired');
	});
	test('whatever it shows when nothing is checked', () => {
		const old = { ...serving, notAfter: later(-1), issuer: 'evil' };
		expect(says('https://nowhere', { isInsecure: true }, old)).toBe('ok');
	});
	test('the names are told with the mismatch', () => {
		const reason = trustServer({ server: 'https://1.2.3.4', ...trust }, serving, NOW);
		expect(reason).toEqual({
			code: 'server-name-mismatch',
			host: '1.2.3.4',
			names: serving.ipAddresses
		});
	});
});

test.each<[string, string]>([
	['https://a:6443/x', 'a'],
	['a:6443', 'a'],
	['https://[fd00::1]:6443', 'fd00::1'],
	['https://[fd00::1]', 'fd00::1'],
	['http://localhost:8080', 'localhost']
])('the host of %s is %s', (server, host) => {
	expect(hostOf(server)).toBe(host);
});

test('time is looked at before trust, trust before usage', () => {
	const all = { ...serving, notAfter: later(-1), issuer: 'evil', usages: [] };
	expect(verify(all, authorities, 'client auth', NOW)?.code).toBe('certificate-expired');
	const unknown = { ...serving, issuer: 'evil' };
	expect(verify(unknown, authorities, 'client auth', NOW)?.code).toBe(
		'certificate-authority-unknown'
	);
});
