/** Node ports, slices made by hand, names outside and health checks, as questions ask for them. */
import { describe, expect, test } from 'vitest';
import { judgeReply } from '#core/answer/scenario.ts';
import { explain, type Scenario } from '#core/kube/scenario/draw.ts';
import type { SkillName } from '#core/kube/scenario/skills.ts';
import { labelText } from '#i18n/kube/scenario.ts';
import { drawFrom, drawn, LEVELS, worldOf } from './draws.ts';

type QuestionOf<K extends Scenario['question']['kind']> = Extract<
	Scenario['question'],
	{ readonly kind: K }
>;
function asked<K extends Scenario['question']['kind']>(
	{ question }: Scenario,
	kind: K
): QuestionOf<K> {
	if (question.kind !== kind) throw new Error(question.kind);
	return question as QuestionOf<K>;
}
const optionsOf = ({ form }: Scenario) => {
	if (form.kind !== 'choice') throw new Error(form.kind);
	return form.options.map((option) => ({ ...option, text: labelText(option.label, 'en') }));
};
const rightOf = (scenario: Scenario) =>
	optionsOf(scenario)
		.filter(({ isRight }) => isRight)
		.map(({ text }) => text)
		.sort();
const many = (fields: Readonly<Record<string, string>>, level = 1) =>
	Array.from({ length: 200 }, (_, i) => drawFrom(fields, `seed ${i}`, level));
/** The reasons in wrong options, at the highest level. */
const reasonsIn = (ask: SkillName) =>
	[
		...new Set(
			drawn(ask, 1, 600).flatMap((one) => optionsOf(one).flatMap(({ slip }) => slip?.kind ?? []))
		)
	].sort();

describe('a number for a node port', () => {
	const usual = { first: 30000, last: 32767 };
	const rangeOf = (scenario: Scenario) => asked(scenario, 'node-port').range ?? usual;
	const takenIn = (scenario: Scenario) =>
		worldOf(scenario).services.flatMap(({ ports, healthCheckNodePort }) => [
			...ports.map(({ nodePort }) => nodePort),
			healthCheckNodePort
		]);

	test.each(LEVELS)('is taken where it is in the range and free, at level %f', (level) => {
		for (const scenario of drawn('traffic.node-port', level, 500)) {
			const { first, last } = rangeOf(scenario);
			for (const { text, isRight } of optionsOf(scenario)) {
				const port = Number(text);
				const isFree = !takenIn(scenario).includes(port);
				expect([text, isRight]).toEqual([text, port >= first && port <= last && isFree]);
			}
		}
	});

	test('is out of the range that the API server was given, however usual it is elsewhere', () => {
		let usualOnes = 0;
		for (const scenario of many({ ask: 'traffic.node-port', range: 'set' })) {
			const range = asked(scenario, 'node-port').range!;
			expect(range).toEqual(worldOf(scenario).nodePorts);
			for (const { text, isRight, slip } of optionsOf(scenario)) {
				if (Number(text) < 30000) continue;
				usualOnes += 1;
				expect(isRight).toBe(false);
				expect(slip).toMatchObject({ reason: { code: 'node-port-out-of-range', ...range } });
			}
		}
		expect(usualOnes).toBeGreaterThan(50);
	});

	test('may be the first or the last of the range, not the one beside it', () => {
		const seen = new Map<number, boolean>();
		for (const scenario of many({ ask: 'traffic.node-port', range: 'usual' })) {
			expect(asked(scenario, 'node-port').range).toBeNull();
			for (const { text, isRight } of optionsOf(scenario)) seen.set(Number(text), isRight);
		}
		expect([29999, 30000, 32767, 32768].map((port) => seen.get(port))).toEqual([
			false,
			true,
			true,
			false
		]);
	});

	test('that another one has, for another protocol or for health checks, is told with its owner', () => {
		const owners = { udp: 0, health: 0 };
		for (const scenario of drawn('traffic.node-port', 1, 600))
			for (const { text, slip } of optionsOf(scenario)) {
				if (slip?.kind !== 'refused-by-server' || slip.reason.code !== 'node-port-taken') continue;
				const { by } = slip.reason;
				const owner = worldOf(scenario).services.find(
					({ name, namespace }) => `${namespace}/${name}` === by
				)!;
				const port = owner.ports.find(({ nodePort }) => nodePort === Number(text));
				if (port?.protocol === 'UDP') owners.udp += 1;
				if (!port) owners.health += 1;
				expect(port ? text : owner.healthCheckNodePort).toEqual(port ? text : Number(text));
			}
		expect(owners.udp).toBeGreaterThan(20);
		expect(owners.health).toBeGreaterThan(20);
	});
});

describe('the node port that a Service gets', () => {
	const valueOf = (settings: readonly string[], field: string) =>
		settings.find((one) => one.startsWith(`${field}: `))?.slice(field.length + 2);

	test.each(LEVELS)('is as the rules say, at level %f', (level) => {
		const seen = new Set<string>();
		for (const scenario of drawn('traffic.allocated-port', level, 500)) {
			const { settings } = asked(scenario, 'allocated-port');
			const { nodePorts, services } = worldOf(scenario);
			const { first, last } = nodePorts;
			const [type, given] = [valueOf(settings, 'type'), valueOf(settings, 'nodePort')];
			const isOff = valueOf(settings, 'allocateLoadBalancerNodePorts') === 'false';
			const port = Number(given);
			const isTaken = services.some(({ ports }) => ports[0]?.nodePort === port);
			const isFine = type !== 'ClusterIP' && port >= first && port <= last && !isTaken;
			const fresh = type === 'ClusterIP' || isOff ? 'None' : `A free one from ${first} to ${last}`;
			const expected =
				given === undefined ? fresh : isFine ? given : 'The API server refuses the Service';
			expect(rightOf(scenario)).toEqual([expected]);
			seen.add(expected === given ? 'given' : expected.slice(0, 6));
		}
		expect(seen).toEqual(new Set(['given', 'A free', 'None', 'The AP']));
	});

	test('is not there yet in the world that is shown', () => {
		for (const scenario of many({ ask: 'traffic.allocated-port' })) {
			const { name } = asked(scenario, 'allocated-port').service;
			expect(worldOf(scenario).services.map((service) => service.name)).not.toContain(name);
		}
	});

	test('answers in the explanation, wherever there is one', () => {
		for (const scenario of many({ ask: 'traffic.allocated-port', type: 'NodePort' })) {
			const [shown] = explain(scenario);
			if (shown?.kind !== 'route') throw new Error('no route');
			const { name } = asked(scenario, 'allocated-port').service;
			const isRefused = rightOf(scenario)[0]!.startsWith('The API');
			const owners = shown.route.hops.flatMap((hop) =>
				hop.kind === 'matches' ? [hop.service] : []
			);
			expect(owners.includes(name)).toBe(!isRefused);
			if (!isRefused) expect(shown.route.outcome).toBe('reaches');
		}
	});

	test('is left out or given, as a recipe says', () => {
		for (const [port, isGiven] of [
			['left-out', false],
			['given', true]
		] as const)
			for (const scenario of many({ ask: 'traffic.allocated-port', port })) {
				const { settings } = asked(scenario, 'allocated-port');
				expect(settings.some((one) => one.startsWith('nodePort:'))).toBe(isGiven);
			}
	});

	test('is asked with every kind of mistake', () => {
		expect(reasonsIn('traffic.allocated-port')).toEqual([
			'no-node-port',
			'node-port-kept',
			'node-port-opened',
			'port-is-no-node-port',
			'refused-by-server',
			'server-takes-it'
		]);
	});
});

describe('a Service without a selector', () => {
	test.each(LEVELS)('has the endpoints of its slices and no others, at level %f', (level) => {
		let nobody = 0;
		for (const scenario of drawn('traffic.selectorless', level, 500)) {
			const { service, portName, slices } = asked(scenario, 'selectorless');
			const own = slices.filter(
				(slice) =>
					slice.namespace === service.namespace &&
					slice.service === service.name &&
					slice.portName === portName
			);
			const expected = own.flatMap(({ port, endpoints }) =>
				endpoints.filter((one) => !one.includes('ready')).map((ip) => `${ip}:${port}`)
			);
			expect(rightOf(scenario)).toEqual(expected.length > 0 ? expected.sort() : ['Nobody']);
			if (expected.length === 0) nobody += 1;
		}
		expect(nobody).toBeGreaterThan(50);
		expect(nobody).toBeLessThan(350);
	});

	test.each([
		['unlabelled', 'slice-unlabelled'],
		['elsewhere', 'slice-elsewhere'],
		['port-name', 'slice-port-name'],
		['not-ready', 'endpoint-not-ready']
	])('with a slice that is %s tells why it does not count', (defect, kind) => {
		for (const scenario of many({ ask: 'traffic.selectorless', defect }))
			expect(optionsOf(scenario).map(({ slip }) => slip?.kind)).toContain(kind);
	});

	test('is dialled at its own port, and reached at that of the slice', () => {
		for (const scenario of many({ ask: 'traffic.selectorless' })) {
			const { address, targetPort } = asked(scenario, 'selectorless');
			const [, port] = address.split(':');
			for (const { slip, text } of optionsOf(scenario))
				if (slip?.kind === 'slice-port') {
					const taken = { port, targetPort: `${targetPort}` }[slip.mistaken];
					expect(text.split(':')[1]).toBe(taken);
					expect(text).not.toMatch(new RegExp(`:${slip.port}$`));
				}
		}
	});
});

describe('a connection to an ExternalName', () => {
	test('goes to the address outside, at the port that was dialled', () => {
		for (const scenario of many({ ask: 'traffic.external-port', target: 'known' })) {
			const { port, settings } = asked(scenario, 'external-port');
			const outside = settings[1]!.replace('externalName: ', '');
			const [ip] = worldOf(scenario).upstream[outside]!.A!;
			expect(rightOf(scenario)).toEqual([`${ip}:${port}`]);
			const mapped = optionsOf(scenario).find(({ slip }) => slip?.kind === 'external-port')!;
			expect(`${ip}:${settings[3]!.replace('targetPort: ', '')}`).toBe(mapped.text);
		}
	});

	test('goes nowhere when nobody knows the name', () => {
		for (const scenario of many({ ask: 'traffic.external-port', target: 'unknown' })) {
			expect(rightOf(scenario)).toEqual(['Nobody']);
			const [shown] = explain(scenario);
			expect(shown).toMatchObject({ resolution: { records: [] } });
		}
	});

	test('is asked with every kind of mistake', () => {
		expect(reasonsIn('traffic.external-port')).toEqual([
			'external-known',
			'external-no-ip',
			'external-no-pod',
			'external-port',
			'external-unknown'
		]);
	});
});

describe('the health check of a load balancer', () => {
	test.each(LEVELS)('is passed where a pod is ready, at level %f', (level) => {
		for (const scenario of drawn('traffic.health-check', level, 400)) {
			const { service, port } = asked(scenario, 'health-check');
			const { nodes, pods } = worldOf(scenario);
			const isWell = (node: string) =>
				port === 10256 || pods.some((pod) => pod.node === node && pod.ready && !pod.terminating);
			const expected = nodes.map(({ name }) => name).filter(isWell);
			expect(rightOf(scenario)).toEqual(expected.length > 0 ? expected : ['None of these']);
			expect(pods.every(({ labels }) => labels.app === service.name)).toBe(true);
		}
	});

	test('asks kube-proxy itself under the policy Cluster: every node is well', () => {
		for (const scenario of many({ ask: 'traffic.health-check', of: 'kube-proxy' })) {
			const { port, settings } = asked(scenario, 'health-check');
			expect(port).toBe(10256);
			expect(settings).toContain('externalTrafficPolicy: Cluster');
			expect(rightOf(scenario)).toEqual(worldOf(scenario).nodes.map(({ name }) => name));
		}
	});

	test('a node whose pods all leave is not well, though they still serve', () => {
		let leaving = 0;
		for (const scenario of many({ ask: 'traffic.health-check', of: 'service' }))
			for (const { text, isRight, slip } of optionsOf(scenario)) {
				const here = worldOf(scenario).pods.filter(({ node }) => node === text);
				if (here.length === 0 || !here.every(({ terminating }) => terminating)) continue;
				leaving += 1;
				expect([isRight, slip]).toEqual([false, { kind: 'node-not-well', node: text }]);
			}
		expect(leaving).toBeGreaterThan(10);
	});
});

test('what is chosen wrongly is told in words', () => {
	const scenario = drawFrom({ ask: 'traffic.external-port', target: 'known' }, 'a');
	const chosen = optionsOf(scenario).findIndex(({ slip }) => slip?.kind === 'external-no-ip');
	expect(judgeReply(scenario, { kind: 'choice', chosen: [chosen] })).toMatchObject({
		verdict: 'wrong',
		why: { wrong: [{ slip: { kind: 'external-no-ip' } }] }
	});
});
