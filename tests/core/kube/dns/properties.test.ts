/** What holds in every world and for every name. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseIp, reverseName } from '#core/kube/world/ip.ts';
import { buildWorld } from '#core/kube/world/build.ts';
import type { WorldSpec } from '#core/kube/world/spec.ts';
import type { World } from '#core/kube/world/types.ts';
import { areSame, labelsOf, withDot } from '#core/kube/dns/name.ts';
import { fullName, reach, workingNames, type Target } from '#core/kube/dns/names.ts';
import { askerIn } from '#core/kube/dns/resolv-conf.ts';
import { resolve } from '#core/kube/dns/resolve.ts';
import { sameName } from '#core/kube/dns/same.ts';
import { QUERY_TYPES, type Asker } from '#core/kube/dns/types.ts';
import { SHOP } from './shop.ts';

const NAMESPACES = ['com', 'data', 'default', 'shop'];
/** Few, so that names meet: a Service called as a namespace, as another Service, as a tree. */
const LABELS = ['cart', 'db', 'shop', 'com', 'svc', 'pod', 'default', 'a', 'cluster', 'local'];

const label = fc.constantFrom(...LABELS);
const ready = fc.boolean();

const service = fc
	.record({
		name: label,
		namespace: fc.constantFrom(...NAMESPACES),
		kind: fc.constantFrom('ip', 'dual', 'headless', 'external'),
		target: fc.constantFrom('up.example.com', 'cart.shop.svc.cluster.local', '192.0.2.7'),
		endpoints: fc.array(fc.record({ hostname: fc.option(label), ready }), { maxLength: 3 }),
		n: fc.integer({ min: 1, max: 250 })
	})
	.map((one) => one);

/** Of several Services with one name in a namespace the first alone. */
const spec = fc
	.uniqueArray(service, { maxLength: 6, selector: (one) => `${one.name}.${one.namespace}` })
	.map((services): WorldSpec => ({
		namespaces: NAMESPACES,
		upstream: { 'up.example.com': { A: ['198.51.100.1'] }, com: { A: ['198.51.100.2'] } },
		services: services.map(({ name, namespace, kind, target }, i) => ({
			name,
			namespace,
			type: kind === 'external' ? ('ExternalName' as const) : ('ClusterIP' as const),
			externalName: kind === 'external' ? target : null,
			headless: kind === 'headless',
			clusterIPs: [
				...(kind === 'ip' || kind === 'dual' ? [`10.96.1.${i + 1}`] : []),
				...(kind === 'dual' ? [`fd00:96::${i + 1}`] : [])
			],
			ports: [{ name: 'http', port: 80 }]
		})),
		slices: services.flatMap(({ name, namespace, endpoints }, i) =>
			endpoints.map((endpoint, j) => ({
				name: `${name}-${j}`,
				service: name,
				namespace,
				ports: [{ name: 'http', port: 8080 }],
				endpoints: [{ ip: `10.244.${i}.${j + 1}`, ...endpoint }]
			}))
		)
	}));

const name = fc
	.tuple(fc.array(label, { minLength: 1, maxLength: 6 }), fc.boolean(), fc.boolean())
	.map(([labels, isFull, hasDot]) => {
		const text = labels.join('.') + (isFull ? '.svc.cluster.local' : '');
		return text + (hasDot ? '.' : '');
	});
const type = fc.constantFrom(...QUERY_TYPES);
const from = fc.constantFrom(...NAMESPACES);
const libc = fc.constantFrom('glibc' as const, 'musl' as const);
const ndots = fc.integer({ min: 0, max: 6 });
const asking = fc.record({ from, libc, ndots });

type Asking = { from: string; libc: 'glibc' | 'musl'; ndots: number };
const askerFor = (world: World, { from: namespace, libc: lib, ndots: least }: Asking) => ({
	...askerIn(world, namespace, lib),
	ndots: least
});

const shuffled = <T>(items: readonly T[] = []) =>
	fc.shuffledSubarray([...items], { minLength: items.length });

test('the order in which a world is written decides nothing', () => {
	const worlds = spec.chain((one) =>
		fc
			.tuple(shuffled(one.services), shuffled(one.slices), shuffled(one.namespaces))
			.map(([services, slices, namespaces]) => [
				buildWorld(one),
				buildWorld({ ...one, services, slices, namespaces })
			])
	);
	fc.assert(
		fc.property(worlds, asking, name, type, ([a, b], asks, asked, of) => {
			expect(resolve(b!, askerFor(b!, asks), asked, of)).toEqual(
				resolve(a!, askerFor(a!, asks), asked, of)
			);
		})
	);
});

test('case decides nothing but the case of the answer', () => {
	const cased = fc.tuple(name, fc.infiniteStream(fc.boolean())).map(([text, upper]) => {
		const letters = Array.from(text, (c) => (upper.next().value ? c.toUpperCase() : c));
		return [text, letters.join('')] as const;
	});
	const folded = (value: unknown) => JSON.stringify(value).toLowerCase();
	fc.assert(
		fc.property(spec, asking, cased, type, (one, asks, [text, other], of) => {
			const world = buildWorld(one);
			const asker = askerFor(world, asks);
			expect(folded(resolve(world, asker, other, of))).toBe(
				folded(resolve(world, asker, text, of))
			);
		})
	);
});

test('a dot at the end changes nothing for a name that was found as it is', () => {
	fc.assert(
		fc.property(spec, asking, name, type, (one, asks, asked, of) => {
			const world = buildWorld(one);
			const asker = askerFor(world, asks);
			const found = resolve(world, asker, asked, of);
			if (found.matched === null || found.tried.at(-1)!.search !== null) return;
			expect(resolve(world, asker, withDot(asked), of)).toMatchObject({
				status: 'NOERROR',
				matched: found.matched,
				records: found.records
			});
		})
	);
});

test('a complete name gives what its short forms give, where both are found under it', () => {
	fc.assert(
		fc.property(spec, asking, name, type, (one, asks, asked, of) => {
			const world = buildWorld(one);
			const asker = askerFor(world, asks);
			const { matched, records } = resolve(world, asker, asked, of);
			if (matched !== null) expect(resolve(world, asker, matched, of).records).toEqual(records);
		})
	);
});

test('what is found has records, and what is not has none and a reason for each name', () => {
	fc.assert(
		fc.property(spec, asking, name, type, (one, asks, asked, of) => {
			const world = buildWorld(one);
			const { status, records, matched, tried } = resolve(world, askerFor(world, asks), asked, of);
			expect(records.length > 0).toBe(status === 'NOERROR');
			expect(matched === null).toBe(status !== 'NOERROR');
			expect(tried.every(({ answer }) => answer.why.kind.length > 0)).toBe(true);
			expect(new Set(records.map((record) => JSON.stringify(record))).size).toBe(records.length);
		})
	);
});

test('the PTR of a cluster IP leads back to the Service that has it', () => {
	fc.assert(
		fc.property(spec, (one) => {
			const world = buildWorld(one);
			const asker = askerIn(world, 'default');
			for (const ip of world.services.flatMap(({ clusterIPs }) => clusterIPs)) {
				const [pointer] = resolve(world, asker, reverseName(parseIp(ip)!), 'PTR').records;
				const back = resolve(world, asker, pointer!.data, ip.includes(':') ? 'AAAA' : 'A');
				expect(back.records.map(({ data }) => data)).toContain(ip);
			}
		})
	);
});

test('the PTRs of a ready endpoint lead back to it', () => {
	fc.assert(
		fc.property(spec, (one) => {
			const world = buildWorld(one);
			const asker = askerIn(world, 'default');
			for (const { endpoints, ...slice } of world.slices) {
				const owner = world.services.find(
					({ name: its, namespace }) => its === slice.service && namespace === slice.namespace
				);
				for (const { addresses, ready: isReady } of endpoints) {
					const ip = addresses[0]!;
					const pointers = resolve(world, asker, reverseName(parseIp(ip)!), 'PTR').records;
					expect(pointers.length > 0).toBe(isReady);
					if (owner?.type === 'ExternalName') continue;
					for (const { data } of pointers)
						expect(resolve(world, asker, data).records.map((one) => one.data)).toContain(ip);
				}
			}
		})
	);
});

describe('names that work from here', () => {
	const target = (world: World): readonly Target[] =>
		world.services.map(({ name: its, namespace }) => ({
			kind: 'service',
			service: { name: its, namespace }
		}));

	test('resolve to the thing they are for, and every other beginning does not', () => {
		fc.assert(
			fc.property(spec, asking, (one, asks) => {
				const world = buildWorld(one);
				const asker = askerFor(world, asks);
				for (const full of target(world).map((one) => fullName(world, one))) {
					const working = workingNames(world, asker, full);
					const labels = labelsOf(full);
					for (const [i] of labels.entries()) {
						const beginning = labels.slice(0, i + 1).join('.');
						const { matched } = reach(world, asker, beginning);
						const leadsThere = matched !== null && areSame(matched, full);
						expect(working.includes(beginning)).toBe(leadsThere);
					}
					expect(working.map((one) => one.length)).toEqual(
						working.map((one) => one.length).sort((a, b) => a - b)
					);
				}
			})
		);
	});

	test('are all the same, and a typed one is never the same as a wrong one', () => {
		fc.assert(
			fc.property(spec, asking, name, (one, asks, given) => {
				const world = buildWorld(one);
				const asker = askerFor(world, asks);
				for (const full of target(world).map((one) => fullName(world, one))) {
					const working = workingNames(world, asker, full);
					for (const one of working)
						expect(sameName(world, asker, working[0]!, one).kind).not.toBe('different');
					if (working.length === 0) continue;
					const isSame = sameName(world, asker, full, given).kind !== 'different';
					expect(isSame).toBe(
						working.some((one) => areSame(one, given)) && leads(world, asker, given, full)
					);
				}
			})
		);
	});

	/** A dot at its end may lead a short name out of the cluster. */
	const leads = (world: World, asker: Asker, given: string, full: string) => {
		const { matched } = reach(world, asker, given);
		return matched !== null && areSame(matched, full);
	};
});

test('being the same is symmetric and transitive among names that lead somewhere', () => {
	const names = fc.array(name, { minLength: 3, maxLength: 5 });
	fc.assert(
		fc.property(spec, asking, names, (one, asks, all) => {
			const world = buildWorld(one);
			const asker = askerFor(world, asks);
			const found = all.filter((one) => reach(world, asker, one).matched !== null);
			const are = (a: string, b: string) => sameName(world, asker, a, b).kind !== 'different';
			for (const a of found)
				for (const b of found) {
					expect(are(a, b)).toBe(are(b, a));
					for (const c of found) if (are(a, b) && are(b, c)) expect(are(a, c)).toBe(true);
				}
		})
	);
});

test('typical mistakes are told from right names, from every namespace', () => {
	const world = buildWorld(SHOP);
	for (const namespace of ['data', 'default', 'kube-system']) {
		const asker = askerIn(world, namespace);
		const isRight = (given: string) =>
			sameName(world, asker, 'cart.shop.svc.cluster.local', given).kind !== 'different';
		const wrong = ['cart', 'cart.svc', 'cart.shop.cluster.local', 'shop.cart', 'crat.shop'];
		wrong.push(
			'cart.shop.',
			'cart.shop.svc.',
			'cart.shop.pod',
			'svc.cart.shop',
			'cart.shop.svc.local'
		);
		expect(wrong.filter(isRight)).toEqual([]);
		expect(['cart.shop', 'cart.shop.svc', 'Cart.Shop'].filter(isRight)).toHaveLength(3);
	}
});
