/** The answers are those of kubectl 1.33 in front of a server that noted what reached it. */
import { describe, expect, test } from 'vitest';
import type { ProxyOptions, ProxyRequest } from '#core/kube/access/proxy.ts';
import { hostOfHeader, PROXY_DEFAULTS, viaProxy } from '#core/kube/access/proxy.ts';

const get: ProxyRequest = {
	from: 'same-machine',
	host: '127.0.0.1:8001',
	method: 'GET',
	path: '/api/v1/pods',
	hasToken: false
};
const says = (request: Partial<ProxyRequest>, options: Partial<ProxyOptions> = {}) => {
	const result = viaProxy({ ...PROXY_DEFAULTS, ...options }, { ...get, ...request });
	if (!result.ok) return result.error.code;
	return result.value.kind === 'refused' ? result.value.by : result.value.kind;
};

describe('by default', () => {
	test.each<[string, string]>([
		['127.0.0.1:8001', 'passed'],
		['127.0.0.1', 'passed'],
		['localhost:8001', 'passed'],
		['LOCALHOST', 'accept-hosts'],
		['evil', 'accept-hosts'],
		['localhost.evil:8001', 'accept-hosts'],
		['[::1]', 'passed'],
		['[::1]:8001', 'accept-hosts'],
		['127.0.0.1.evil', 'accept-hosts'],
		['', 'accept-hosts']
	])('Host %s: %s', (host, expected) => {
		expect(says({ host })).toBe(expected);
	});
	test.each<[string, string]>([
		['/api/v1/namespaces/d/pods/p/exec', 'reject-paths'],
		['/api/v1/namespaces/d/pods/p/attach', 'reject-paths'],
		['/api/v1/namespaces/d/pods/p/exec/more', 'reject-paths'],
		['/api/v1/namespaces/d/pods/exec-1/log', 'passed'],
		['/api/v1/namespaces/d/pods/p/portforward', 'passed'],
		['/apis/apps/v1/deployments', 'passed'],
		['/', 'passed']
	])('%s: %s', (path, expected) => {
		expect(says({ path })).toBe(expected);
	});
	test('every method goes through', () => {
		for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
			expect(says({ method })).toBe('passed');
	});
	test('only the same machine reaches it, whatever hosts it accepts', () => {
		expect(says({ from: 'elsewhere' })).toBe('unreachable');
		expect(says({ from: 'elsewhere' }, { acceptHosts: '.*' })).toBe('unreachable');
		expect(says({ from: 'elsewhere' }, { acceptHosts: '.*', address: 'localhost' })).toBe(
			'unreachable'
		);
	});
});

describe('opened', () => {
	const host = '192.168.0.7:8001';
	test('by its address, it still looks at the Host header', () => {
		expect(says({ from: 'elsewhere', host }, { address: '0.0.0.0' })).toBe('accept-hosts');
		expect(says({ from: 'elsewhere', host: 'localhost' }, { address: '0.0.0.0' })).toBe('passed');
	});
	test('by both, to everybody, with the credentials of who started it', () => {
		const open = { ...PROXY_DEFAULTS, address: '0.0.0.0', acceptHosts: '^.*$' };
		expect(viaProxy(open, { ...get, from: 'elsewhere', host })).toEqual({
			ok: true,
			value: { kind: 'passed', token: 'kubeconfig' }
		});
		expect(viaProxy({ ...open, acceptHosts: '.*' }, { ...get, from: 'elsewhere', host })).toEqual(
			viaProxy(open, { ...get, from: 'elsewhere', host })
		);
	});
	test('a token that the caller sends goes in place of the kubeconfig’s', () => {
		const result = viaProxy(PROXY_DEFAULTS, { ...get, hasToken: true });
		expect(result).toEqual({ ok: true, value: { kind: 'passed', token: 'caller' } });
	});
	test('without the filter to exec too', () => {
		const path = '/api/v1/namespaces/d/pods/p/exec';
		expect(says({ path, host: 'evil' }, { isUnfiltered: true })).toBe('passed');
	});
});

describe('patterns', () => {
	test('may match anywhere, and each one of a list counts', () => {
		expect(says({ host: 'xlocalhosty' }, { acceptHosts: 'localhost' })).toBe('passed');
		expect(says({ host: 'b' }, { acceptHosts: '^a$,^b$' })).toBe('passed');
	});
	test('to refuse win over those to accept', () => {
		expect(says({ path: '/a' }, { rejectPaths: '^/a' })).toBe('reject-paths');
		expect(says({ method: 'DELETE' }, { rejectMethods: 'POST,DELETE' })).toBe('reject-methods');
		expect(says({ path: '/b' }, { acceptPaths: '^/a' })).toBe('accept-paths');
	});
	test('given for refused paths replace exec and attach', () => {
		const path = '/api/v1/namespaces/d/pods/p/exec';
		expect(says({ path }, { rejectPaths: '^/a$' })).toBe('passed');
	});
	test('none at all: nothing is refused by it, nothing accepted by it', () => {
		expect(says({ path: '/api/v1/pods/p/exec' }, { rejectPaths: '' })).toBe('passed');
		expect(says({}, { acceptHosts: '' })).toBe('accept-hosts');
	});
	test('that are none are a fault', () => {
		expect(says({}, { acceptHosts: '(' })).toBe('proxy-pattern');
		expect(says({}, { rejectPaths: '^/a,[' })).toBe('proxy-pattern');
	});
});

test.each<[string, string]>([
	['localhost:8080', 'localhost'],
	['localhost', 'localhost'],
	['[fd00::1]:80', 'fd00::1'],
	['[fd00::1]', '[fd00::1]'],
	['fd00::1', 'fd00::1'],
	['a:b:c', 'a:b:c']
])('the host in %s is %s', (header, host) => {
	expect(hostOfHeader(header)).toBe(host);
});
