/** What decides a question and is in no picture is told with it. */
import { describe, expect, test } from 'vitest';
import type { Scenario } from '#core/kube/scenario/draw.ts';
import type { Fact } from '#core/kube/scenario/facts.ts';
import { questionText } from '#i18n/kube/scenario.ts';
import { drawFrom, drawn, worldOf } from './draws.ts';

const many = (fields: Readonly<Record<string, string>>, level = 1) =>
	Array.from({ length: 40 }, (_, i) => drawFrom(fields, `seed ${i}`, level));
const factsOf = ({ question }: Scenario): readonly Fact[] =>
	'facts' in question ? question.facts : [];
const toldIn = (scenario: Scenario) => questionText(scenario.question, 'en').split('\n');

describe.each(['dns.shortest-name', 'dns.which-names'])('%s', (ask) => {
	test('tells the hostname and subdomain of a pod that takes the usual name away', () => {
		for (const one of many({ ask, trap: 'shadow' })) {
			const { namespace, name, hostname, subdomain } = worldOf(one).pods.find(
				(pod) => pod.hostname !== null
			)!;
			expect(factsOf(one)).toContainEqual({
				kind: 'hostname',
				pod: { namespace, name },
				hostname,
				subdomain
			});
			expect(toldIn(one)[0]).toBe(
				`The pod “${name}” in “${namespace}” has hostname: ${hostname!} and subdomain: ${subdomain!}.`
			);
		}
	});

	test('tells how many dots make a name complete where it is not the usual number', () => {
		for (const one of many({ ask, trap: 'ndots', libc: 'musl' })) {
			const [option] = worldOf(one).pods[0]!.dnsConfig!.options;
			expect(factsOf(one)).toEqual([{ kind: 'ndots', ndots: Number(option!.value) }]);
			expect(toldIn(one)[0]).toContain(`ndots:${option!.value}`);
		}
	});

	test('tells nothing where nothing is unusual', () => {
		for (const one of many({ ask, trap: 'none' })) {
			expect(factsOf(one)).toEqual([]);
			expect(toldIn(one)).toHaveLength(1);
		}
	});
});

describe('hostnames that pods give themselves', () => {
	test('are told where one of them is asked for', () => {
		for (const one of many({ ask: 'dns.pod-name', by: 'hostname' })) {
			const { pods } = worldOf(one);
			const named = pods.filter(({ hostname, name }) => hostname !== null && hostname !== name);
			expect(named.length).toBeGreaterThan(1);
			expect(factsOf(one)).toHaveLength(named.length);
			expect(toldIn(one)).toHaveLength(named.length + 1);
		}
	});

	test('are told where a name has one, and are no news of a StatefulSet', () => {
		const members = many({ ask: 'dns.resolves-to', of: 'member' });
		for (const one of members) {
			const own = worldOf(one).pods.filter(({ hostname, name }) => (hostname ?? name) !== name);
			expect(factsOf(one)).toHaveLength(own.length);
		}
		expect(members.some((one) => factsOf(one).length > 0)).toBe(true);
		for (const one of many({ ask: 'dns.resolves-to', of: 'headless' }))
			expect(factsOf(one)).toEqual([]);
	});
});

describe('an ExternalName', () => {
	test('is told whole, with all names that are known outside', () => {
		for (const one of drawn('dns.external-name', 1, 60)) {
			const text = toldIn(one).slice(0, -1).join('\n');
			const { services, upstream } = worldOf(one);
			const [alias] = services.filter(({ type }) => type === 'ExternalName');
			expect(text).toContain(`has externalName: ${alias!.externalName!}.`);
			for (const [name, { A = [] }] of Object.entries(upstream))
				expect(text).toContain(`${name} (${A.join(', ')})`);
		}
	});

	test('whose connection is asked about has an address or not, as is told', () => {
		for (const one of drawn('traffic.external-port', 1, 60))
			expect(factsOf(one)).toEqual([
				{
					kind: 'outside',
					known: Object.entries(worldOf(one).upstream).map(([name, { A = [] }]) => ({
						name,
						addresses: A
					}))
				}
			]);
	});
});

test('a port that a health check has taken is told', () => {
	const seen = drawn('traffic.node-port', 1, 60).map((one) => {
		const taken = worldOf(one).services.flatMap(({ healthCheckNodePort: port }) => port ?? []);
		expect(factsOf(one).map((fact) => fact.kind === 'health-check' && fact.port)).toEqual(taken);
		return taken.length;
	});
	expect(new Set(seen)).toEqual(new Set([0, 1]));
});
