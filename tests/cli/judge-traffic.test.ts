import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cards, json, project } from './support.ts';

type Answer = {
	readonly id: string;
	readonly outcome: string | null;
	readonly pods: readonly string[];
	readonly source: string | null;
};

type Vectors = {
	readonly meta: object;
	readonly cases: readonly {
		readonly id: string;
		readonly expected: { outcome: string; pods: string[]; source: string | null };
	}[];
};

const vectors = (file: string) =>
	JSON.parse(readFileSync(`tests/fixtures/kube/${file}`, 'utf8')) as Vectors;
const { meta, cases } = vectors('traffic-vectors.json');
const withoutLabels = (all: Vectors['cases']) =>
	all.map((one) => ({ ...one, expected: undefined }));
const inputs = withoutLabels(cases);
const folderOf = (document: object) => project({ 'cases.json': JSON.stringify(document) });
const judged = (document: object) =>
	json<{ results: readonly Answer[] }>(folderOf(document), 'judge', 'traffic', 'cases.json');

test.each(['traffic-vectors.json', 'own-traffic.json', 'own-traffic-dual.json'])(
	'judge traffic agrees with every case of %s, without seeing what it expects',
	(file) => {
		const { meta: about, cases: all } = vectors(file);
		const { status, results } = judged({ meta: about, cases: withoutLabels(all) });
		const told = results.map(({ id, outcome, pods, source }) => [
			id,
			outcome,
			[...pods].sort(),
			source
		]);
		const wanted = all.map(({ id, expected: { outcome, pods, source } }) => [
			id,
			outcome,
			[...pods].sort(),
			source
		]);
		expect(told).toEqual(wanted);
		expect(status).toBe(0);
	}
);

describe('judge traffic', () => {
	const first = (change: object, about: object = meta) =>
		judged({ meta: about, cases: [{ ...inputs[0], ...change }] }).results[0]!;

	test.each([
		['destination', { destination: 'web' }, {}],
		['client', { client: { kind: 'pod' } }, {}],
		['client', { client: { kind: 'ghost', ip: '192.0.2.1' } }, {}],
		['proxy_mode', { proxy_mode: 'userspace' }, {}],
		['endpoints', { endpoints: [{ pod: 'a' }] }, {}],
		['meta.target_port', {}, { target_port: 'http' }],
		['meta.services', {}, { services: {} }],
		['meta.services.web', {}, { services: { web: { type: 'Cluster' } } }]
	])('names what it cannot read: %s', (field, change, about) => {
		const document = { meta: { ...meta, ...about }, cases: [{ ...inputs[0], ...change }] };
		const { status, told } = cards(folderOf(document), ['judge', 'traffic', 'cases.json']);
		expect([status, told]).toEqual([1, `Case T01 (${field}) cannot be read.`]);
		expect(judged(document).results).toEqual([{ id: 'T01', outcome: null }]);
	});

	test('knows an endpoint without a pod by its address', () => {
		const endpoints = [{ pod: null, ip: '192.0.2.50', node: null, ready: true }];
		expect(first({ endpoints })).toMatchObject({
			pods: ['192.0.2.50'],
			source: 'client-or-node'
		});
	});

	test('takes the way in from the address where the case does not tell', () => {
		const way = { client: { kind: 'outside', ip: '203.0.113.9' }, entry_node: undefined };
		expect(first({ ...way, destination: '198.51.100.5:80' }).outcome).toBe('reaches');
		expect(first({ ...way, destination: '10.96.0.50:80' }).outcome).toBe('unroutable');
		expect(first({ ...way, entry_node: null, destination: '198.51.100.5:80' }).outcome).toBe(
			'unroutable'
		);
	});

	test('knows headless Services, which have no address to dial', () => {
		const services = { db: { type: 'ClusterIP', clusterIP: 'None', port: 80 } };
		expect(first({ destination: '10.244.1.10:8080' }, { ...meta, services })).toMatchObject({
			outcome: 'reaches',
			pods: ['a']
		});
	});
});
