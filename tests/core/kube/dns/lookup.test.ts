/** What the server answers to complete names: rules that the vectors do not reach, and reasons. */
import { describe, expect, test } from 'vitest';
import type { QueryType } from '#core/kube/dns/types.ts';
import { ask, reasonOf, ZONE } from './shop.ts';

const cart = { namespace: 'shop', name: 'cart' };
const db = { namespace: 'data', name: 'db' };

/** Name, type, status, data in any order. */
type Row = readonly [name: string, type: QueryType, status: string, data?: readonly string[]];

function check(rows: readonly Row[]): void {
	for (const [name, type, status, data = []] of rows)
		test(`${name} ${type}: ${status}`, () => {
			const found = ask(name, type);
			expect([found.status, found.data.toSorted()]).toEqual([status, data.toSorted()]);
		});
}

describe('a Service with a cluster IP', () => {
	check([
		[`cart.shop.${ZONE}`, 'A', 'NOERROR', ['10.96.20.1']],
		[`dual.shop.${ZONE}`, 'A', 'NOERROR', ['10.96.20.4']],
		[`dual.shop.${ZONE}`, 'AAAA', 'NOERROR', ['fd00:10:96::4']],
		[`cart.shop.${ZONE}`, 'CNAME', 'NODATA'],
		[`cart.shop.${ZONE}`, 'MX', 'NODATA'],
		[`cart.shop.${ZONE}`, 'TXT', 'NODATA'],
		[`cart.shop.${ZONE}`, 'NS', 'NODATA'],
		[`cart.shop.${ZONE}`, 'SOA', 'NODATA'],
		[`cart.shop.${ZONE}`, 'PTR', 'NODATA'],
		[`_http._tcp.cart.shop.${ZONE}`, 'A', 'NOERROR', ['10.96.20.1']],
		[`_smtp._tcp.cart.shop.${ZONE}`, 'A', 'NXDOMAIN'],
		[`10-244-1-11.cart.shop.${ZONE}`, 'A', 'NOERROR', ['10.244.1.11']],
		[`10-244-1-12.cart.shop.${ZONE}`, 'A', 'NXDOMAIN'],
		[`a.b.c.cart.shop.${ZONE}`, 'A', 'NXDOMAIN'],
		[`*.shop.${ZONE}`, 'A', 'NXDOMAIN'],
		[`any.cart.shop.${ZONE}`, 'A', 'NXDOMAIN']
	]);
});

describe('SRV', () => {
	const both = ['80 cart.shop.svc.cluster.local.', '443 cart.shop.svc.cluster.local.'];
	check([
		[`cart.shop.${ZONE}`, 'SRV', 'NOERROR', both],
		[`http.tcp.cart.shop.${ZONE}`, 'SRV', 'NOERROR', both.slice(0, 1)],
		[`_._tcp.cart.shop.${ZONE}`, 'SRV', 'NOERROR', both],
		[`_http._sctp.cart.shop.${ZONE}`, 'SRV', 'NXDOMAIN'],
		[`_80._tcp.cart.default.${ZONE}`, 'SRV', 'NXDOMAIN'],
		[`cart.default.${ZONE}`, 'SRV', 'NOERROR', ['80 cart.default.svc.cluster.local.']],
		[`dual.shop.${ZONE}`, 'SRV', 'NOERROR', ['80 dual.shop.svc.cluster.local.']],
		[`pg-0.db.data.${ZONE}`, 'SRV', 'NOERROR', ['5432 pg-0.db.data.svc.cluster.local.']],
		[
			`10-244-1-11.cart.shop.${ZONE}`,
			'SRV',
			'NOERROR',
			[
				'80 10-244-1-11.cart.shop.svc.cluster.local.',
				'443 10-244-1-11.cart.shop.svc.cluster.local.'
			]
		],
		[
			`_dns._udp.kube-dns.kube-system.${ZONE}`,
			'SRV',
			'NOERROR',
			['53 kube-dns.kube-system.svc.cluster.local.']
		],
		[`sub.shop.${ZONE}`, 'SRV', 'NODATA'],
		[`_http._tcp.sub.shop.${ZONE}`, 'SRV', 'NXDOMAIN'],
		[`ext.shop.${ZONE}`, 'SRV', 'NODATA'],
		['1-2-3-4.shop.pod.cluster.local.', 'SRV', 'NOERROR', ['0 1-2-3-4.shop.pod.cluster.local.']]
	]);

	test('keeps the case of the zone in its target, not that of the Service', () => {
		expect(ask('_HTTP._TCP.CART.Shop.SVC.Cluster.LOCAL.', 'SRV').records).toEqual([
			{
				owner: '_HTTP._TCP.CART.Shop.SVC.Cluster.LOCAL.',
				type: 'SRV',
				data: '80 cart.shop.svc.Cluster.LOCAL.'
			}
		]);
	});
});

describe('a headless Service', () => {
	check([
		[`db.data.${ZONE}`, 'A', 'NOERROR', ['10.244.1.21', '10.244.2.22']],
		[`db.data.${ZONE}`, 'AAAA', 'NODATA'],
		[`pg-1.db.data.${ZONE}`, 'A', 'NOERROR', ['10.244.2.22']],
		[`pg-1.db.data.${ZONE}`, 'AAAA', 'NODATA'],
		[`pg-2.db.data.${ZONE}`, 'AAAA', 'NXDOMAIN'],
		[`pg-2.db.data.${ZONE}`, 'SOA', 'NODATA'],
		[`zk-0.zk.data.${ZONE}`, 'A', 'NOERROR', ['10.244.1.31']],
		[`sub.shop.${ZONE}`, 'A', 'NOERROR', ['10.244.1.41']],
		[`sub.shop.${ZONE}`, 'AAAA', 'NOERROR', ['fd00:244:1::41']],
		[`box.sub.shop.${ZONE}`, 'AAAA', 'NOERROR', ['fd00:244:1::41']],
		[`10-244-1-41.sub.shop.${ZONE}`, 'A', 'NXDOMAIN'],
		[`void.shop.${ZONE}`, 'A', 'NXDOMAIN'],
		[`void.shop.${ZONE}`, 'MX', 'NXDOMAIN']
	]);
});

describe('an ExternalName', () => {
	check([
		[`ext.shop.${ZONE}`, 'A', 'NOERROR', ['db.example.com.', '198.51.100.20']],
		[`ext.shop.${ZONE}`, 'AAAA', 'NODATA'],
		[`ext.shop.${ZONE}`, 'TXT', 'NODATA'],
		[`_any._tcp.ext.shop.${ZONE}`, 'A', 'NXDOMAIN'],
		[`_any._tcp.ext.shop.${ZONE}`, 'SRV', 'NXDOMAIN'],
		[`www.google.ext.shop.${ZONE}`, 'A', 'NXDOMAIN'],
		[`pod.ext.shop.${ZONE}`, 'CNAME', 'NXDOMAIN'],
		[`inner.shop.${ZONE}`, 'A', 'NOERROR', ['cart.shop.svc.cluster.local.', '10.96.20.1']],
		[`inner.shop.${ZONE}`, 'AAAA', 'NODATA'],
		[`gone.shop.${ZONE}`, 'A', 'NXDOMAIN'],
		[`gone.shop.${ZONE}`, 'CNAME', 'NOERROR', ['gone.example.com.']],
		[`number.shop.${ZONE}`, 'CNAME', 'NXDOMAIN'],
		[`circle.shop.${ZONE}`, 'A', 'NODATA']
	]);

	test('is the owner of its alias, and the target that of the address', () => {
		expect(ask(`Ext.shop.${ZONE}`).records).toEqual([
			{ owner: `Ext.shop.${ZONE}`, type: 'CNAME', data: 'db.example.com.' },
			{ owner: 'db.example.com.', type: 'A', data: '198.51.100.20' }
		]);
	});
});

describe('pods by address', () => {
	check([
		['10-244-1-11.shop.pod.cluster.local.', 'A', 'NOERROR', ['10.244.1.11']],
		['1-2-3-4.data.pod.cluster.local.', 'A', 'NOERROR', ['1.2.3.4']],
		['left.1-2-3-4.data.pod.cluster.local.', 'A', 'NOERROR', ['1.2.3.4']],
		['a.b.c.1-2-3-4.data.pod.cluster.local.', 'A', 'NXDOMAIN'],
		['fd00-244-1--41.shop.pod.cluster.local.', 'AAAA', 'NOERROR', ['fd00:244:1::41']],
		['fd00-244-1--41.shop.pod.cluster.local.', 'A', 'NODATA'],
		['1-2-3-256.shop.pod.cluster.local.', 'A', 'NXDOMAIN'],
		['01-2-3-4.shop.pod.cluster.local.', 'A', 'NXDOMAIN'],
		['web.shop.pod.cluster.local.', 'A', 'NXDOMAIN'],
		['1-2-3-4.nowhere.pod.cluster.local.', 'A', 'NXDOMAIN']
	]);
});

describe('names that are a part of others', () => {
	check([
		['cluster.local.', 'A', 'NODATA'],
		['svc.cluster.local.', 'AAAA', 'NODATA'],
		['pod.cluster.local.', 'A', 'NODATA'],
		['shop.svc.cluster.local.', 'SRV', 'NODATA'],
		['shop.pod.cluster.local.', 'A', 'NODATA'],
		['nowhere.svc.cluster.local.', 'A', 'NXDOMAIN'],
		['nowhere.pod.cluster.local.', 'A', 'NXDOMAIN'],
		['other.cluster.local.', 'A', 'NXDOMAIN'],
		['other.cluster.local.', 'NS', 'NXDOMAIN'],
		['shop.svc.cluster.local.', 'TXT', 'NXDOMAIN'],
		['notcluster.local.', 'A', 'NXDOMAIN']
	]);
});

describe('the zone itself', () => {
	check([
		['dns-version.cluster.local.', 'TXT', 'NOERROR', ['1.1.0']],
		['dns-version.cluster.local.', 'A', 'NXDOMAIN'],
		['cluster.local.', 'NS', 'NOERROR', ['kube-dns.kube-system.svc.cluster.local.']],
		['cluster.local.', 'SOA', 'NOERROR', ['ns.dns.cluster.local. hostmaster.cluster.local.']],
		['ns.dns.cluster.local.', 'A', 'NOERROR', ['10.96.0.10']],
		['ns.dns.cluster.local.', 'AAAA', 'NODATA']
	]);
});

describe('reverse zones', () => {
	const v6 = '1.4.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.1.0.0.0.4.4.2.0.0.0.d.f.ip6.arpa.';
	check([
		['1.20.96.10.in-addr.arpa.', 'PTR', 'NOERROR', ['cart.shop.svc.cluster.local.']],
		['21.1.244.10.in-addr.arpa.', 'PTR', 'NOERROR', ['pg-0.db.data.svc.cluster.local.']],
		['11.1.244.10.in-addr.arpa.', 'PTR', 'NOERROR', ['10-244-1-11.cart.shop.svc.cluster.local.']],
		['23.1.244.10.in-addr.arpa.', 'PTR', 'NXDOMAIN'],
		[v6, 'PTR', 'NOERROR', ['box.sub.shop.svc.cluster.local.']],
		[v6.slice(2), 'PTR', 'NXDOMAIN'],
		['20.96.10.in-addr.arpa.', 'PTR', 'NXDOMAIN'],
		['50.100.51.198.in-addr.arpa.', 'PTR', 'NOERROR', ['host.example.com.']],
		['1.20.96.10.in-addr.arpa.', 'A', 'NXDOMAIN'],
		['in-addr.arpa.', 'A', 'NODATA'],
		['in-addr.arpa.', 'SOA', 'NOERROR', ['ns.dns.in-addr.arpa. hostmaster.in-addr.arpa.']]
	]);
});

describe('names above', () => {
	check([
		['db.example.com.', 'A', 'NOERROR', ['198.51.100.20']],
		['DB.Example.COM.', 'A', 'NOERROR', ['198.51.100.20']],
		['db.example.com.', 'AAAA', 'NODATA'],
		['www.example.com.', 'A', 'NOERROR', ['db.example.com.', '198.51.100.20']],
		['www.example.com.', 'CNAME', 'NOERROR', ['db.example.com.']],
		['www.example.com.', 'AAAA', 'NODATA'],
		['example.com.', 'A', 'NXDOMAIN'],
		['__proto__.', 'A', 'NXDOMAIN']
	]);
});

describe('the reason', () => {
	test.each([
		[`cart.data.${ZONE}`, { kind: 'no-service', elsewhere: ['default', 'shop'] }],
		[`kubernetes.default.${ZONE}`, { kind: 'left-out' }],
		[`cart.nowhere.${ZONE}`, { kind: 'no-namespace', namespace: 'nowhere' }],
		['cart.shop.cluster.local.', { kind: 'no-tree', label: 'shop', zone: 'cluster.local' }],
		[`a.b.c.cart.shop.${ZONE}`, { kind: 'too-many-labels' }],
		[`pg-2.db.data.${ZONE}`, { kind: 'not-ready', service: db, endpoint: 'pg-2' }],
		[`pg-9.db.data.${ZONE}`, { kind: 'no-endpoint', service: db, endpoint: 'pg-9' }],
		[`bb1.sub.shop.${ZONE}`, { kind: 'other-label', endpoint: 'bb1', known: 'box' }],
		[`10-244-1-41.sub.shop.${ZONE}`, { kind: 'other-label', known: 'box' }],
		[`web.cart.shop.${ZONE}`, { kind: 'other-label', known: '10-244-1-11' }],
		[`void.shop.${ZONE}`, { kind: 'no-endpoints' }],
		[
			`_web._tcp.cart.shop.${ZONE}`,
			{
				kind: 'no-port',
				service: cart,
				port: 'web',
				protocol: 'tcp',
				ports: ['_http._tcp', '_https._tcp']
			}
		],
		['web.shop.pod.cluster.local.', { kind: 'no-address', label: 'web' }],
		[`pod.ext.shop.${ZONE}`, { kind: 'alias-endpoint' }],
		[`number.shop.${ZONE}`, { kind: 'alias-address', target: '192.0.2.7' }],
		[`gone.shop.${ZONE}`, { kind: 'alias-dangling', target: 'gone.example.com' }],
		[`circle.shop.${ZONE}`, { kind: 'alias-loop' }],
		[`shop.${ZONE}`, { kind: 'only-namespace', namespace: 'shop' }],
		['cluster.local.', { kind: 'only-part', part: 'zone' }],
		['9.9.9.9.in-addr.arpa.', { kind: 'no-reverse', ip: '9.9.9.9' }],
		['example.org.', { kind: 'upstream-unknown' }]
	] as const)('%s', (name, reason) => {
		expect(reasonOf(name, name.endsWith('arpa.') ? 'PTR' : 'A')).toMatchObject(reason);
	});

	test('none of the endpoints ready is told from no endpoints', () => {
		expect(reasonOf(`_pg._tcp.pg-2.db.data.${ZONE}`).kind).toBe('too-many-labels');
		expect(reasonOf(`cart.shop.${ZONE}`, 'AAAA')).toEqual({
			kind: 'no-type',
			type: 'AAAA',
			meaning: { kind: 'cluster-ip', service: cart }
		});
	});

	test('what a name stands for is told as well', () => {
		expect(reasonOf(`cart.shop.${ZONE}`)).toEqual({ kind: 'cluster-ip', service: cart });
		expect(reasonOf(`db.data.${ZONE}`)).toEqual({ kind: 'headless', service: db });
		expect(reasonOf(`pg-0.db.data.${ZONE}`)).toMatchObject({ kind: 'endpoint', endpoint: 'pg-0' });
		expect(reasonOf(`ext.shop.${ZONE}`)).toMatchObject({ kind: 'alias', target: 'db.example.com' });
		expect(reasonOf('1-2-3-4.shop.pod.cluster.local.')).toMatchObject({ ip: '1.2.3.4' });
		expect(reasonOf('db.example.com.')).toEqual({ kind: 'upstream' });
		expect(reasonOf('cluster.local.', 'SOA')).toEqual({ kind: 'about-zone' });
	});
});
