import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { askWorld } from '#core/kube/ask/ask.ts';
import { buildWorld } from '#core/kube/world/build.ts';
import { settled } from '#core/kube/world/settle.ts';
import { readWorld } from '#core/kube/yaml/read-world.ts';

const pods = ['a', 'b', 'c'].map((name) => ({ name }));

test('pods without a node are spread, and get addresses out of blocks that nodes are given', () => {
	const world = settled(buildWorld({ nodes: [{ name: 'n2' }, { name: 'n1' }], pods }));
	expect(world.pods.map(({ name, node, ips }) => [name, node, ...ips])).toEqual([
		['a', 'n1', '10.244.0.2'],
		['b', 'n2', '10.244.1.2'],
		['c', 'n1', '10.244.0.3']
	]);
	expect(settled(world)).toEqual(world);
});

test('without any node they are Pending, not ready, and have no address', () => {
	for (const pod of settled(buildWorld({ pods })).pods)
		expect(pod).toMatchObject({ phase: 'Pending', ready: false, node: null, ips: [] });
});

test('what is said stays, and no block holds what belongs to others', () => {
	const world = settled(
		buildWorld({
			podCidrs: ['10.244.0.0/16', 'fd00::/56'],
			nodes: [{ name: 'n1' }, { name: 'n2', podCidrs: ['10.244.1.0/24'] }],
			pods: [
				{ name: 'said', ips: ['10.244.0.9'] },
				{ name: 'done', phase: 'Succeeded' },
				{ name: 'fresh', node: 'n1' }
			]
		})
	);
	expect(world.nodes.map(({ podCidrs }) => podCidrs)).toEqual([
		['10.244.2.0/24', 'fd00::/64'],
		['10.244.1.0/24']
	]);
	expect(world.pods.map(({ ips, node }) => [node, ...ips])).toEqual([
		[null, '10.244.0.9'],
		[null],
		['n1', '10.244.2.2', 'fd00::2']
	]);
});

test('the world that the documentation shows can be played', () => {
	const notes = readFileSync('docs/writing-notes.md', 'utf8');
	const text = notes.split('```yaml\n').find((part) => part.includes('kind: World'))!;
	const { world, about, faults } = readWorld(text.split('```')[0]!);
	expect(faults).toEqual([]);
	const who = { kind: 'pod', at: about.from! } as const;
	const { name: host, port } = about.ask!;
	const journey = askWorld(world, { who, host, port: port!, protocol: 'TCP' });
	expect(journey).toMatchObject({ end: 'route', route: { outcome: 'reaches' } });
});
