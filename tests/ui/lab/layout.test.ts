import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildWorld } from '#core/kube/world/build.ts';
import type { Labels, World } from '#core/kube/world/types.ts';
import { pictureWords } from '#i18n/kube/picture.ts';
import { layoutOf, type Box, type Item, type Layout } from '#ui/lab/layout.ts';
import { pathOf } from '#ui/lab/path.ts';
import { widthOf } from '#ui/lab/text.ts';
import { full } from './worlds.ts';

const name = fc.stringMatching(/^[a-z]([a-z0-9-]{0,40}[a-z0-9])?$/);
const namespace = fc.constantFrom('default', 'shop', 'data', 'kube-system');
const pod = fc.record({
	name,
	namespace,
	node: fc.constantFrom('node-1', 'node-2', 'elsewhere', null),
	ready: fc.boolean(),
	terminating: fc.boolean(),
	labels: fc.constantFrom<Labels>({ app: 'a' }, { app: 'b' }, {})
});
const service = fc.record({
	name,
	namespace,
	kind: fc.constantFrom('ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName', 'headless'),
	selector: fc.constantFrom({ app: 'a' }, { app: 'b' }, null),
	ports: fc.uniqueArray(fc.integer({ min: 1, max: 65535 }), { minLength: 1, maxLength: 6 })
});

const world = fc
	.record({
		pods: fc.array(pod, { maxLength: 12 }),
		services: fc.array(service, { maxLength: 6 }),
		nodes: fc.uniqueArray(name, { maxLength: 2 })
	})
	.map(({ pods, services, nodes }): World =>
		buildWorld({
			namespaces: ['default', 'kube-system', 'shop', 'data'],
			nodes: ['node-1', 'node-2', ...nodes].map((one) => ({ name: one })),
			pods: pods.map((one, i) => ({ ...one, name: `${one.name}${i}` })),
			services: services.map(({ kind, ports, ...one }, i) => ({
				...one,
				name: `${one.name}${i}`,
				type: kind === 'headless' ? 'ClusterIP' : kind,
				headless: kind === 'headless',
				externalName: kind === 'ExternalName' ? `${one.name}.example.com` : null,
				ports: ports.map((port) => ({ port, name: `port-${port}` }))
			}))
		})
	);
const room = fc.record({
	width: fc.integer({ min: 288, max: 1200 }),
	em: fc.integer({ min: 12, max: 28 }),
	client: fc.constantFrom(null, '203.0.113.77'),
	hasStrip: fc.boolean(),
	isStill: fc.boolean()
});
const lang = fc.constantFrom('ko' as const, 'en' as const);
const layoutIn = (rooms: typeof room) =>
	fc
		.tuple(world, rooms, lang)
		.map(([one, given, words]) => layoutOf(one, given, pictureWords[words]));

const holds = (law: (layout: Layout) => void, rooms = room) =>
	fc.assert(fc.property(layoutIn(rooms), law), { numRuns: 150 });
const overlap = (a: Box, b: Box) =>
	a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const isInside = (inner: Box, outer: Box) =>
	inner.x >= outer.x &&
	inner.y >= outer.y &&
	inner.x + inner.width <= outer.x + outer.width &&
	inner.y + inner.height <= outer.y + outer.height;
const pairs = <T>(all: readonly T[]) => all.flatMap((a, i) => all.slice(i + 1).map((b) => [a, b]));

describe('in the picture of any world, in any room', () => {
	test('no two things overlap, and none leaves the picture', () => {
		holds(({ items, width, height, strip }) => {
			const boxes = [...items.map(({ box }) => box), ...(strip ? [strip] : [])];
			expect(pairs(boxes).filter(([a, b]) => overlap(a!, b!))).toEqual([]);
			const whole = { x: 0, y: 0, width, height };
			expect(boxes.filter((box) => !isInside(box, whole))).toEqual([]);
		});
	});

	test('frames stand apart, and each pod is in one', () => {
		holds(({ frames, items }) => {
			expect(pairs(frames).filter(([a, b]) => overlap(a!.box, b!.box))).toEqual([]);
			const pods = items.filter(({ thing }) => thing.kind === 'pod');
			const homeless = ({ box }: Item) => !frames.some((frame) => isInside(box, frame.box));
			expect(pods.filter(homeless)).toEqual([]);
		});
	});

	test('headings stand clear of Services', () => {
		holds(({ headings, items, line }) => {
			const under = headings.map(({ y }) => ({ x: 1, y, width: 9, height: line }));
			const hit = under.filter((box) => items.some((item) => overlap(box, item.box)));
			expect(hit).toEqual([]);
		});
	});

	test('all words fit into their boxes', () => {
		holds(({ items, em, line }) => {
			for (const { name, rows, box } of items) {
				for (const text of [name, ...rows])
					expect(widthOf(text, em)).toBeLessThanOrEqual(box.width - 16);
				expect(box.height).toBeGreaterThanOrEqual((rows.length + 1) * line);
			}
		});
	});

	test('whatever can be tapped is large enough for a finger', () => {
		holds(
			({ items }) => {
				for (const { box } of items) expect(box.height).toBeGreaterThanOrEqual(44);
			},
			room.map((one) => ({ ...one, isStill: false }))
		);
	});

	test('lines keep to the lane between the columns', () => {
		holds((made) => {
			const services = made.items.filter(({ thing }) => thing.kind === 'service');
			const others = made.items.filter(({ thing }) => thing.kind !== 'service');
			const least = Math.max(...services.map(({ box }) => box.x + box.width));
			const most = Math.min(...others.map(({ box }) => box.x));
			for (const { from, to } of made.links) {
				const numbers = pathOf(made, from, to)!
					.line.match(/[\d.]+/g)!
					.map(Number);
				const xs = numbers.filter((_, i) => i % 2 === 0);
				expect(Math.min(...xs)).toBeGreaterThanOrEqual(least);
				expect(Math.max(...xs)).toBeLessThanOrEqual(Math.max(most, xs.at(-1)!));
			}
		});
	});

	test('every pod and Service is there once, with its whole name', () => {
		fc.assert(
			fc.property(world, room, (one, given) => {
				const { items } = layoutOf(one, given, pictureWords.en);
				expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
				for (const { name } of [...one.pods, ...one.services])
					expect(items.some(({ said }) => said.includes(` ${name} in `))).toBe(true);
			}),
			{ numRuns: 100 }
		);
	});

	test('the order of the world decides nothing', () => {
		fc.assert(
			fc.property(world, room, (one, given) => {
				const turned = {
					...one,
					pods: one.pods.toReversed(),
					services: one.services.toReversed(),
					nodes: one.nodes.toReversed(),
					namespaces: one.namespaces.toReversed()
				};
				const boxes = (each: World) =>
					layoutOf(each, given, pictureWords.en).items.map(({ key, box }) => ({ key, box }));
				expect(boxes(turned)).toEqual(boxes(one));
			}),
			{ numRuns: 50 }
		);
	});
});

const phone = { width: 328, em: 12, client: null, hasStrip: false, isStill: false };
const made = layoutOf(full, phone, pictureWords.en);
const itemOf = (text: string) => made.items.find(({ said }) => said.includes(text))!;

test('on a narrow phone a long name keeps its beginning and its end', () => {
	expect(itemOf('Pod web-6d4b75cb6d-hm8x2').name).toMatch(/^web-.*….*x2$/);
	expect(made.width).toBe(328);
});

test('letters too large for the room make a picture that scrolls', () => {
	expect(layoutOf(full, { ...phone, em: 24 }, pictureWords.en).width).toBe(24 * 24);
});

test('namespaces stand over their Services, those without anything in them are left out', () => {
	expect(made.headings.map(({ text }) => text)).toEqual(['data', 'default', 'shop']);
	expect(itemOf('Pod client').sign).toBe(1);
	expect(itemOf('Pod web-1').sign).toBe(2);
});

test('a Service leads to its pods as they stand, to addresses by hand and to names outside', () => {
	const ends = made.links.map(({ from, to, condition }) => `${from} ${to} ${condition}`);
	expect(ends.sort()).toEqual([
		'service:data/db pod:data/db-0 ready',
		'service:default/old address:198.51.100.40 ready',
		'service:default/pay name:pay.example.com ready',
		'service:shop/web pod:shop/web-1 ready',
		'service:shop/web pod:shop/web-3 not-ready',
		'service:shop/web pod:shop/web-4 terminating',
		'service:shop/web pod:shop/web-6d4b75cb6d-hm8x2 ready'
	]);
});

test('a box says what matters of a Service, and the reader hears where it leads', () => {
	expect(itemOf('Service web ').rows).toEqual([
		'LoadBalancer',
		expect.stringMatching(/^10\.96\./),
		'LB 203.0.113.1',
		'http 80→8080',
		expect.stringMatching(/^node :3\d{4}$/),
		'external: Local'
	]);
	expect(itemOf('Service web ').said).toMatch(
		/leads to web-1, web-3 \(not ready\), web-4 \(terminating\), web-6d4b75cb6d-hm8x2$/
	);
	expect(itemOf('Service cart ').rows).toContain('no endpoint');
});
