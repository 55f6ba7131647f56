import { describe, expect, test } from 'vitest';
import { cards, json, project } from './support.ts';

const world = {
	namespaces: ['shop', 'data'],
	services: [
		{
			namespace: 'shop',
			name: 'cart',
			type: 'ClusterIP',
			clusterIPs: ['10.96.0.5'],
			ports: [{ name: 'http', protocol: 'TCP', port: 80 }],
			endpoints: [{ ip: '10.244.1.1', ready: true, ports: [{ name: 'http', port: 8080 }] }]
		}
	],
	upstream: { 'Example.org.': { A: ['192.0.2.9'] } }
};

type Answered = {
	readonly id: string;
	readonly status: string | null;
	readonly matched_name: string | null;
	readonly answers: readonly object[];
	readonly names_tried: readonly (readonly [string, string])[];
};

function judged(cases: readonly object[], meta: object = {}) {
	const folder = project({ 'dns.json': JSON.stringify({ meta, world, cases }) });
	return json<{ results: readonly Answered[] }>(folder, 'judge', 'dns', 'dns.json');
}

describe('judge dns', () => {
	test('answers each case in its order, in the form of the vectors', () => {
		const { status, results } = judged([
			{ id: 'a', query: 'cart.shop', from_namespace: 'data' },
			{ id: 'b', query: 'example.org.', qtype: 'A', from_namespace: 'data' }
		]);
		expect(status).toBe(0);
		expect(results).toEqual([
			{
				id: 'a',
				status: 'NOERROR',
				matched_name: 'cart.shop.svc.cluster.local.',
				answers: [{ owner: 'cart.shop.svc.cluster.local.', type: 'A', data: '10.96.0.5' }],
				names_tried: [
					['cart.shop.data.svc.cluster.local.', 'NXDOMAIN'],
					['cart.shop.svc.cluster.local.', 'NOERROR']
				]
			},
			expect.objectContaining({ id: 'b', status: 'NOERROR', matched_name: 'example.org.' })
		]);
	});

	test('takes the zone of the document, and what a case says of its resolver', () => {
		const { results } = judged(
			[
				{ id: 'zone', query: 'cart', from_namespace: 'shop' },
				{ id: 'search', query: 'cart', search: ['shop.svc.k8s.example'] },
				{ id: 'musl', query: 'cart.shop', libc: 'musl', ndots: 1, from_namespace: 'shop' }
			],
			{ cluster_domain: 'k8s.example' }
		);
		expect(results.map(({ matched_name }) => matched_name)).toEqual([
			'cart.shop.svc.k8s.example.',
			'cart.shop.svc.k8s.example.',
			null
		]);
	});

	test('what a case expects is not looked at', () => {
		const lie = { status: 'NXDOMAIN', matched_name: null, answers: [], names_tried: [] };
		const asked = { id: 'a', query: 'cart', from_namespace: 'shop' };
		expect(judged([{ ...asked, expected: lie }])).toEqual(judged([asked]));
	});

	test('a case that cannot be read keeps its place, is named, and makes the status 1', () => {
		const cases = [
			{ id: 'type', query: 'cart', qtype: 'WORD' },
			{ id: 'fine', query: 'cart', from_namespace: 'shop' },
			{ query: 7 },
			{ id: 'libc', query: 'cart', libc: 'bionic' }
		];
		const folder = project({ 'dns.json': JSON.stringify({ world, cases }) });
		const { status, told } = cards(folder, ['judge', 'dns', 'dns.json']);
		expect(status).toBe(1);
		expect(told).toBe(
			'Case type (qtype) cannot be read.\nCase 3 (query) cannot be read.\nCase libc (libc) cannot be read.'
		);
		expect(judged(cases).results.map(({ id, status: found }) => [id, found])).toEqual([
			['type', null],
			['fine', 'NOERROR'],
			['3', null],
			['libc', null]
		]);
	});
});

describe('wrong usage of judge ends with status 2', () => {
	test.each([
		['nothing named', ['judge'], /Name what is judged \(.*dns.*\)/],
		['an unknown kind', ['judge', 'toString', 'x.json'], /Name what is judged/],
		['no file', ['judge', 'dns'], /one file of cases/],
		['a file that is not there', ['judge', 'dns', 'gone.json'], /gone\.json: there is no such/],
		['a file that is no JSON', ['judge', 'dns', 'x.json'], /x\.json: cannot be read/]
	])('%s', (_name, args, reason) => {
		const { status, out, told } = cards(project({ 'x.json': '{' }), args);
		expect([status, out]).toEqual([2, '']);
		expect(told).toMatch(reason);
	});
});

describe('judge kubectl', () => {
	const meta = {
		context: {
			current: 'dev',
			contexts: {
				dev: { cluster: 'c1', user: 'u1', namespace: null },
				prod: { cluster: 'c1', user: 'u1', namespace: 'shop' }
			},
			files: { 'pod.yaml': { kind: 'Pod', name: 'web', namespace: null } },
			pods: { web: { labels: { app: 'web' } } }
		}
	};
	const pairs = (cases: readonly object[]) => {
		const folder = project({ 'pairs.json': JSON.stringify({ meta, cases }) });
		return cards(folder, ['judge', 'kubectl', 'pairs.json']);
	};

	test('answers each pair in its order, from kubeconfig, files and pods of the document', () => {
		const { status, out } = pairs([
			{ id: 'a', a: 'kubectl get po -n shop', b: 'kubectl get pods --context=prod' },
			{ id: 'b', a: 'kubectl get -f pod.yaml', b: 'kubectl get pod web', equivalent: 'no' },
			{
				id: 'c',
				a: 'kubectl expose pod web --port=80',
				b: 'kubectl expose pod web --port=80 --selector=app=web'
			},
			{ id: 'd', a: 'kubectl get pods', b: 'kubectl get svc' }
		]);
		expect(status).toBe(0);
		expect(JSON.parse(out)).toEqual({
			results: [
				{ id: 'a', equivalent: 'yes', why: 'They do the same.' },
				{ id: 'b', equivalent: 'yes', why: 'They do the same.' },
				{ id: 'c', equivalent: 'yes', why: 'They do the same.' },
				{
					id: 'd',
					equivalent: 'no',
					why: 'The type is “pods” in the first and “services” in the second.'
				}
			]
		});
	});

	test('knows Deployments by their selectors, and contexts without a namespace', () => {
		const cases = [
			{
				a: 'kubectl expose deploy web --port=80',
				b: 'kubectl expose deploy web --port=80 --selector=app=x -n default'
			},
			{
				a: 'kubectl expose deploy api --port=80',
				b: 'kubectl expose deploy api --port=80 --selector=app=x'
			}
		];
		const context = {
			current: 'dev',
			contexts: { dev: { cluster: 'c1', user: 'u1', namespace: '' } },
			deployments: { web: { labels: { team: 'a' }, selector: { app: 'x' } } }
		};
		const folder = project({ 'pairs.json': JSON.stringify({ context, cases }) });
		expect(json(folder, 'judge', 'kubectl', 'pairs.json')).toMatchObject({
			results: [{ equivalent: 'yes' }, { equivalent: 'no' }]
		});
	});

	test('a pair that cannot be read keeps its place and is named', () => {
		const { status, out, told } = pairs([{ id: 'a', a: 'kubectl get pods' }]);
		expect([status, told]).toEqual([1, 'Case a cannot be read.']);
		expect(JSON.parse(out)).toEqual({ results: [{ id: 'a', equivalent: null }] });
	});
});
