/** What the kubelet writes into a pod's resolv.conf, by policy. */
import { describe, expect, test } from 'vitest';
import { askerIn, askerOf, resolvConfOf } from '#core/kube/dns/resolv-conf.ts';
import { resolve } from '#core/kube/dns/resolve.ts';
import { buildWorld } from '#core/kube/world/build.ts';
import type { PodSpecification, WorldSpec } from '#core/kube/world/spec.ts';

const nodeDns = {
	nameservers: ['192.0.2.1', '192.0.2.2'],
	searches: ['corp.example'],
	options: [{ name: 'ndots', value: '2' }]
};
const cluster = ['shop.svc.cluster.local', 'svc.cluster.local', 'cluster.local'];

function world(pod: Partial<PodSpecification>, spec: WorldSpec = {}) {
	return buildWorld({ nodeDns, ...spec, pods: [{ name: 'p', namespace: 'shop', ...pod }] });
}

function conf(pod: Partial<PodSpecification>, spec: WorldSpec = {}) {
	const made = world(pod, spec);
	return resolvConfOf(made, made.pods[0]!);
}

function serverOf(pod: Partial<PodSpecification>, spec: WorldSpec = {}) {
	const made = world(pod, spec);
	return askerOf(made, made.pods[0]!).server;
}

describe('the policy', () => {
	test('ClusterFirst, which is the default, puts the cluster before the node', () => {
		expect(conf({})).toEqual({
			nameservers: ['10.96.0.10'],
			search: [...cluster, 'corp.example'],
			ndots: 5,
			dropped: []
		});
		expect(serverOf({})).toBe('cluster');
	});

	test('Default takes what the node has', () => {
		const expected = { nameservers: nodeDns.nameservers, search: ['corp.example'], ndots: 2 };
		expect(conf({ dnsPolicy: 'Default' })).toMatchObject(expected);
		expect(serverOf({ dnsPolicy: 'Default' })).toBe('upstream');
	});

	test('ClusterFirst on the host network is Default, ClusterFirstWithHostNet is not', () => {
		expect(conf({ hostNetwork: true })).toEqual(conf({ dnsPolicy: 'Default' }));
		const withHostNet = conf({ hostNetwork: true, dnsPolicy: 'ClusterFirstWithHostNet' });
		expect(withHostNet).toEqual(conf({}));
	});

	test('None has nothing but dnsConfig', () => {
		const dnsConfig = { nameservers: ['10.96.0.10'], searches: ['a.example'], options: [] };
		expect(conf({ dnsPolicy: 'None', dnsConfig })).toMatchObject({
			nameservers: ['10.96.0.10'],
			search: ['a.example'],
			ndots: 1
		});
		expect(serverOf({ dnsPolicy: 'None', dnsConfig })).toBe('cluster');
		const other = { ...dnsConfig, nameservers: ['198.51.100.1'] };
		expect(serverOf({ dnsPolicy: 'None', dnsConfig: other })).toBe('upstream');
	});
});

describe('dnsConfig', () => {
	test('adds behind what the policy gives, each once, and its options win', () => {
		const dnsConfig = {
			nameservers: ['192.0.2.9', '10.96.0.10'],
			searches: ['svc.cluster.local', 'b.example'],
			options: [
				{ name: 'ndots', value: '3' },
				{ name: 'edns0', value: null }
			]
		};
		expect(conf({ dnsConfig })).toMatchObject({
			nameservers: ['10.96.0.10', '192.0.2.9'],
			search: [...cluster, 'corp.example', 'b.example'],
			ndots: 3
		});
	});

	test('names three servers at most', () => {
		const nameservers = ['192.0.2.3', '192.0.2.4', '192.0.2.5', '192.0.2.6'];
		const dnsConfig = { nameservers, searches: [], options: [] };
		expect(conf({ dnsPolicy: 'None', dnsConfig }).nameservers).toEqual(nameservers.slice(0, 3));
	});

	test('without a number, ndots is what the libraries take', () => {
		const options = [{ name: 'ndots', value: 'many' }];
		const dnsConfig = { nameservers: ['192.0.2.3'], searches: [], options };
		expect(conf({ dnsPolicy: 'None', dnsConfig }).ndots).toBe(1);
	});
});

describe('the search list', () => {
	const searches = Array.from({ length: 40 }, (_, i) => `d${i}.example`);
	const dnsConfig = { nameservers: [], searches, options: [] };

	test('has 32 entries at most, six before v1.26', () => {
		const now = conf({ dnsConfig });
		expect(now.search).toHaveLength(32);
		expect(now.dropped).toHaveLength(44 - 32);
		const before = conf({ dnsConfig }, { minor: 25 });
		expect(before.search).toEqual([...cluster, 'corp.example', 'd0.example', 'd1.example']);
	});

	test('has 2048 characters at most, 256 before v1.26', () => {
		const long = Array.from({ length: 20 }, (_, i) => `${'x'.repeat(60)}.${'y'.repeat(60)}.n${i}`);
		const config = { nameservers: [], searches: long, options: [] };
		expect(conf({ dnsConfig: config }).search.join(' ').length).toBeLessThanOrEqual(2048);
		expect(conf({ dnsConfig: config }).search.length).toBeGreaterThan(6);
		expect(conf({ dnsConfig: config }, { minor: 25 }).search).toHaveLength(5);
	});

	test('leaves out an entry that is no possible name', () => {
		const config = { nameservers: [], searches: ['x'.repeat(254), 'b.example'], options: [] };
		const { search, dropped } = conf({ dnsConfig: config });
		expect(search.at(-1)).toBe('b.example');
		expect(dropped).toEqual(['x'.repeat(254)]);
	});
});

test('the cluster server is the DNS Service, wherever it is', () => {
	const kubeDns = { name: 'kube-dns', namespace: 'kube-system', clusterIPs: ['10.100.0.53'] };
	expect(conf({}, { services: [kubeDns] }).nameservers).toEqual(['10.100.0.53']);
	expect(conf({}, { serviceCidrs: ['fd00:10::/112'] }).nameservers).toEqual(['fd00:10::a']);
	expect(conf({}, { clusterDomain: 'k8s.example' }).search[0]).toBe('shop.svc.k8s.example');
});

test('a pod of a namespace asks as an ordinary one does', () => {
	const made = buildWorld({ pods: [{ name: 'p', namespace: 'shop' }] });
	expect(askerIn(made, 'shop', 'musl')).toEqual(askerOf(made, made.pods[0]!, 'musl'));
});

test('a pod with the policy Default finds no Service by its name', () => {
	const services = [{ name: 'cart', namespace: 'shop', clusterIPs: ['10.96.0.7'] }];
	const statusWith = (dnsPolicy: 'Default' | 'ClusterFirst') => {
		const made = world({ dnsPolicy }, { namespaces: ['shop'], services });
		return resolve(made, askerOf(made, made.pods[0]!), 'cart.shop').status;
	};
	expect([statusWith('Default'), statusWith('ClusterFirst')]).toEqual(['NXDOMAIN', 'NOERROR']);
});
