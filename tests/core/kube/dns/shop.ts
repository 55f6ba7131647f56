/** A world with a Service of every kind, for the tests of names. */
import { askerIn } from '#core/kube/dns/resolv-conf.ts';
import { resolve } from '#core/kube/dns/resolve.ts';
import type { Asker, QueryType } from '#core/kube/dns/types.ts';
import { buildWorld } from '#core/kube/world/build.ts';
import type { PodSpecification, WorldSpec } from '#core/kube/world/spec.ts';

const named = (name: string, port: number) => ({ name, port });

/** Of a StatefulSet: named after itself, below its Service. */
const member = (name: string, app: string, ip: string, ready = true): PodSpecification => ({
	name,
	namespace: 'data',
	labels: { app },
	hostname: name,
	subdomain: app,
	ips: [ip],
	ready
});

export const SHOP: WorldSpec = {
	namespaces: ['data', 'default', 'kube-system', 'shop'],
	pods: [
		member('pg-0', 'db', '10.244.1.21'),
		member('pg-1', 'db', '10.244.2.22'),
		member('pg-2', 'db', '10.244.1.23', false),
		member('zk-0', 'zk', '10.244.1.31', false),
		{ name: 'web', namespace: 'shop', labels: { app: 'web' }, ips: ['10.244.1.11'] },
		{
			name: 'bb1',
			namespace: 'shop',
			labels: { app: 'sub' },
			hostname: 'box',
			subdomain: 'sub',
			ips: ['10.244.1.41', 'fd00:244:1::41']
		}
	],
	services: [
		{
			name: 'kube-dns',
			namespace: 'kube-system',
			clusterIPs: ['10.96.0.10'],
			ports: [
				{ name: 'dns', port: 53, protocol: 'UDP' },
				{ name: 'dns-tcp', port: 53 }
			]
		},
		{
			name: 'cart',
			namespace: 'shop',
			selector: { app: 'web' },
			clusterIPs: ['10.96.20.1'],
			ports: [named('http', 80), named('https', 443)]
		},
		{ name: 'cart', namespace: 'default', clusterIPs: ['10.96.30.9'], ports: [80] },
		{
			name: 'dual',
			namespace: 'shop',
			clusterIPs: ['10.96.20.4', 'fd00:10:96::4'],
			ports: [named('http', 80)]
		},
		{
			name: 'db',
			namespace: 'data',
			headless: true,
			selector: { app: 'db' },
			ports: [named('pg', 5432)]
		},
		{
			name: 'zk',
			namespace: 'data',
			headless: true,
			selector: { app: 'zk' },
			publishNotReadyAddresses: true,
			ports: [named('client', 2181)]
		},
		{
			name: 'sub',
			namespace: 'shop',
			headless: true,
			selector: { app: 'sub' },
			ipFamilies: ['IPv4', 'IPv6']
		},
		{ name: 'void', namespace: 'shop', headless: true, selector: { app: 'nobody' } },
		{ name: 'ext', namespace: 'shop', type: 'ExternalName', externalName: 'db.example.com' },
		{
			name: 'inner',
			namespace: 'shop',
			type: 'ExternalName',
			externalName: 'cart.shop.svc.cluster.local'
		},
		{ name: 'gone', namespace: 'shop', type: 'ExternalName', externalName: 'gone.example.com' },
		{ name: 'number', namespace: 'shop', type: 'ExternalName', externalName: '192.0.2.7' },
		{
			name: 'circle',
			namespace: 'shop',
			type: 'ExternalName',
			externalName: 'circle.shop.svc.cluster.local'
		}
	],
	upstream: {
		'db.example.com': { A: ['198.51.100.20'] },
		'www.example.com': { CNAME: ['db.example.com'] },
		'50.100.51.198.in-addr.arpa': { PTR: ['host.example.com.'] }
	}
};

export const shop = buildWorld(SHOP);
export const ZONE = 'svc.cluster.local.';

/** What a name gives, from a pod of a namespace. */
export function ask(name: string, type: QueryType = 'A', from: string | Asker = 'shop') {
	const asker = typeof from === 'string' ? askerIn(shop, from) : from;
	const resolution = resolve(shop, asker, name, type);
	return { ...resolution, data: resolution.records.map(({ data }) => data) };
}

/** The kind of the reason that the one name of a question with a dot at its end has. */
export function reasonOf(name: string, type: QueryType = 'A') {
	return ask(name, type).tried[0]!.answer.why;
}
