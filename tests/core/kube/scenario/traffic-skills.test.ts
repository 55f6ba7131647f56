/** What each skill about traffic asks, held against rules told here once more, and plainly. */
import { describe, expect, test } from 'vitest';
import { judgeReply } from '#core/answer/scenario.ts';
import type { Scenario } from '#core/kube/scenario/draw.ts';
import { SKILLS } from '#core/kube/scenario/skills.ts';
import type { ChoiceForm } from '#core/kube/scenario/types.ts';
import { parseAddress } from '#core/kube/traffic/locate.ts';
import { route } from '#core/kube/traffic/route.ts';
import type { Pod, Service, World } from '#core/kube/world/types.ts';
import { labelText } from '#i18n/kube/scenario.ts';
import { drawFrom, drawn, LEVELS, worldOf } from './draws.ts';

const TRAFFIC = SKILLS.filter((skill) => skill.startsWith('traffic.'));

function choiceOf({ form }: Scenario): ChoiceForm {
	if (form.kind !== 'choice') throw new Error(form.kind);
	return form;
}
const rightOf = (scenario: Scenario) =>
	choiceOf(scenario)
		.options.filter(({ isRight }) => isRight)
		.map(({ label }) => labelText(label, 'en'))
		.sort();
const many = (fields: Readonly<Record<string, string>>, level = 1) =>
	Array.from({ length: 150 }, (_, i) => drawFrom(fields, `seed ${i}`, level));
const backwards = (world: World): World => ({
	...world,
	nodes: world.nodes.toReversed(),
	pods: world.pods.toReversed(),
	services: world.services.toReversed(),
	slices: world.slices.toReversed()
});

describe.each(TRAFFIC)('%s', (ask) => {
	test('every wrong option has a reason, and alone it is told', () => {
		for (const level of LEVELS)
			for (const scenario of drawn(ask, level, 150)) {
				const { options, isSingle } = choiceOf(scenario);
				const rights = options.filter(({ isRight }) => isRight).length;
				expect(rights).toBeGreaterThan(0);
				expect(rights).toBeLessThan(options.length);
				if (isSingle) expect(rights).toBe(1);
				for (const [i, option] of options.entries()) {
					expect(option.slip === null).toBe(option.isRight);
					if (option.isRight) continue;
					expect(judgeReply(scenario, { kind: 'choice', chosen: [i] })).toMatchObject({
						verdict: 'wrong',
						why: { wrong: [option] }
					});
				}
			}
	});

	test('no two options say the same', () => {
		for (const level of LEVELS)
			for (const scenario of drawn(ask, level, 150))
				for (const lang of ['en', 'ko'] as const) {
					const told = choiceOf(scenario).options.map(({ label }) => labelText(label, lang));
					expect(new Set(told).size).toBe(told.length);
				}
	});

	test('the order of the world decides nothing', () => {
		for (const scenario of drawn(ask, 1, 150))
			for (const inquiry of scenario.inquiries) {
				if (inquiry.kind !== 'route') continue;
				const { world, client, address } = inquiry;
				expect(route(backwards(world), client, address)).toEqual(route(world, client, address));
			}
	});
});

type Asked = Extract<Scenario['question'], { readonly address: string }>;
function askedOf({ question }: Scenario): Asked {
	if (!('address' in question)) throw new Error(question.kind);
	return question;
}

/** The rules, in few words: who may answer, by name; without preferences for near pods. */
type Situation = {
	readonly service: Service;
	readonly pods: readonly Pod[];
	readonly isClusterIp: boolean;
	/** Where a policy Local looks; null where none binds. */
	readonly only: readonly string[] | null;
};

function situationOf(scenario: Scenario): Situation {
	const world = worldOf(scenario);
	const { caller, address, service: at } = askedOf(scenario);
	const service = world.services.find(({ name }) => name === at.name)!;
	const pods = world.pods.filter(({ labels }) => labels.app === service.name);
	const [ip = ''] = address.split(':');
	const isClusterIp = service.clusterIPs.includes(ip);
	const own = world.nodes.find(({ internalIPs }) => internalIPs.includes(ip))?.name;
	const home = caller.kind === 'outside' ? caller.entry : caller.node;
	const healthy = world.nodes
		.map(({ name }) => name)
		.filter((name) => pods.some((pod) => pod.node === name && isReady(service, pod)));
	const entries = own ? [own] : home ? [home] : healthy;
	const isInside =
		caller.kind === 'pod' || (caller.kind === 'node' && entries.includes(caller.node));
	const policy = isClusterIp ? service.internalTrafficPolicy : service.externalTrafficPolicy;
	const isBound = policy === 'Local' && (isClusterIp || !isInside);
	const all = world.nodes.map(({ name }) => name);
	const only = entries.length > 0 ? entries : all;
	return { service, pods, isClusterIp, only: isBound ? only : null };
}

function isReady({ publishNotReadyAddresses }: Service, { ready, terminating }: Pod): boolean {
	return publishNotReadyAddresses || (ready && !terminating);
}

function usable({ service }: Situation, pods: readonly Pod[]): readonly string[] {
	const ready = pods.filter((pod) => isReady(service, pod));
	const chosen = ready.length > 0 ? ready : pods.filter((pod) => pod.ready && pod.terminating);
	return chosen.map(({ name }) => name).sort();
}

function answering(situation: Situation): readonly string[] {
	const { only, pods } = situation;
	if (only === null) return usable(situation, pods);
	return [
		...new Set(
			only.flatMap((node) =>
				usable(
					situation,
					pods.filter((pod) => pod.node === node)
				)
			)
		)
	].sort();
}

describe('who answers', () => {
	const plain = (scenario: Scenario) => situationOf(scenario).service.trafficDistribution === null;

	test.each(LEVELS)('is as the rules say, at level %f', (level) => {
		const all = drawn('traffic.who-answers', level, 600).filter(plain);
		expect(all.length).toBeGreaterThan(300);
		for (const scenario of all) {
			const expected = answering(situationOf(scenario));
			expect(rightOf(scenario)).toEqual(expected.length > 0 ? expected : ['Nobody']);
		}
	});

	test('under Local no pod of another node does, for somebody outside', () => {
		const recipe = {
			ask: 'traffic.who-answers',
			type: 'NodePort',
			policy: 'Local',
			from: 'outside'
		};
		for (const scenario of many(recipe)) {
			const world = worldOf(scenario);
			const node = world.nodes.find(({ internalIPs }) =>
				askedOf(scenario).address.startsWith(`${internalIPs[0]}:`)
			)!;
			for (const name of rightOf(scenario))
				if (name !== 'Nobody')
					expect(world.pods.find((pod) => pod.name === name)!.node).toBe(node.name);
		}
	});

	test('is asked with every reason why a pod does not', () => {
		const kinds = new Set(
			drawn('traffic.who-answers', 1, 800).flatMap((one) =>
				choiceOf(one).options.flatMap(({ slip }) => slip?.kind ?? [])
			)
		);
		expect([...kinds].sort()).toEqual([
			'pod-elsewhere',
			'pod-far',
			'pod-gone',
			'pod-leaving',
			'pod-not-ready',
			'pod-of-other',
			'somebody'
		]);
	});

	test('names who answers where nobody was chosen', () => {
		for (const scenario of drawn('traffic.who-answers', 1, 200))
			for (const { slip } of choiceOf(scenario).options)
				if (slip?.kind === 'somebody')
					expect(slip.names.toSorted()).toEqual(rightOf(scenario).toSorted());
	});

	test('nobody does now and then', () => {
		for (const level of LEVELS) {
			const none = drawn('traffic.who-answers', level, 300).filter(
				(one) => rightOf(one)[0] === 'Nobody'
			);
			expect(none.length).toBeGreaterThan(5);
			expect(none.length).toBeLessThan(100);
		}
	});
});

describe('the address that a pod sees', () => {
	const words = {
		client: 'The client’s address',
		node: 'The address of a node',
		both: 'The client’s address or a node’s, depending on which pod answers'
	};

	test.each(LEVELS)('is as the rules say, at level %f', (level) => {
		for (const scenario of drawn('traffic.source-ip', level, 400)) {
			const { caller } = askedOf(scenario);
			const { service, pods, isClusterIp } = situationOf(scenario);
			const isHidden = !isClusterIp && service.externalTrafficPolicy === 'Cluster';
			const isSelf = caller.kind === 'pod' && pods.some(({ name }) => name === caller.name);
			if (isSelf && !isHidden) {
				expect(['client', 'node', 'both'].map((key) => words[key as 'node'])).toContain(
					rightOf(scenario)[0]
				);
				continue;
			}
			expect(caller.kind).not.toBe('node'); // its own address is that of a node
			const expected = isHidden ? words.node : words.client;
			expect(rightOf(scenario)).toEqual([expected]);
		}
	});

	test('may be either where a pod may get itself', () => {
		const selves = drawn('traffic.source-ip', 1, 400).filter(
			(one) => rightOf(one)[0] === words.both
		);
		expect(selves.length).toBeGreaterThan(10);
		for (const scenario of selves) {
			const { caller } = askedOf(scenario);
			if (caller.kind !== 'pod') throw new Error(caller.kind);
			expect(situationOf(scenario).pods.map(({ name }) => name)).toContain(caller.name);
		}
	});
});

test.each(['traffic.no-endpoint', 'traffic.who-answers'] as const)(
	'%s is not asked where it is the load balancer’s choice whether anybody gets through',
	(ask) => {
		const balanced = many({ ask, type: 'LoadBalancer', policy: 'Local', from: 'outside' }).filter(
			(scenario) => {
				const { service } = situationOf(scenario);
				const { address } = askedOf(scenario);
				return service.ingress.some(({ ip }) => address.startsWith(`${ip}:`));
			}
		);
		expect(balanced.length).toBeGreaterThan(10);
		for (const scenario of balanced) {
			const { service, pods } = situationOf(scenario);
			expect(pods.some((pod) => isReady(service, pod))).toBe(true);
		}
	}
);

describe('without endpoints', () => {
	const words = {
		reaches: 'A pod answers',
		refused: 'It is refused at once',
		dropped: 'Nothing comes back until the client gives up'
	};

	test.each(LEVELS)('what happens is as the rules say, at level %f', (level) => {
		const seen = new Map<string, number>();
		for (const scenario of drawn('traffic.no-endpoint', level, 400)) {
			const situation = situationOf(scenario);
			const isAnywhere = situation.pods.some(
				(pod) => isReady(situation.service, pod) || (pod.ready && pod.terminating)
			);
			const expected = !isAnywhere
				? words.refused
				: answering(situation).length > 0
					? words.reaches
					: words.dropped;
			expect(rightOf(scenario)).toEqual([expected]);
			seen.set(expected, (seen.get(expected) ?? 0) + 1);
		}
		for (const word of Object.values(words)) expect(seen.get(word)).toBeGreaterThan(40);
	});
});

describe('an address that leads to a Service', () => {
	const split = (text: string) => parseAddress(text)!;

	test.each(LEVELS)('is as the rules say, at level %f', (level) => {
		for (const scenario of drawn('traffic.reach', level, 400)) {
			const world = worldOf(scenario);
			const { question } = scenario;
			if (question.kind !== 'reach') throw new Error(question.kind);
			const { caller } = question;
			const service = world.services.find(({ name }) => name === question.service.name)!;
			const [{ port, targetPort, nodePort }] = service.ports as [Service['ports'][0]];
			const isOutside = caller.kind === 'outside';
			const isLocal = (policy: string, node: string | null) =>
				policy === 'Local' &&
				!world.pods.some((pod) => pod.node === node && pod.labels.app === service.name);
			for (const { label, isRight } of choiceOf(scenario).options) {
				const { ip, port: number } = split(labelText(label, 'en'));
				const node = world.nodes.find(({ internalIPs }) => internalIPs.includes(ip))?.name;
				const home = isOutside ? caller.entry : caller.node;
				const isBound =
					isOutside || (node !== undefined && caller.kind === 'node' && node !== home);
				const ranges = service.loadBalancerSourceRanges;
				const isBalanced = service.ingress.some((one) => one.ip === ip);
				const isLetIn = ranges.length === 0 || (isOutside && ranges[0] === '203.0.113.0/24');
				const expected = service.clusterIPs.includes(ip)
					? !isOutside && number === port && !isLocal(service.internalTrafficPolicy, home)
					: ip.startsWith('10.244.')
						? !isOutside && number === targetPort
						: ip === '127.0.0.1'
							? number === nodePort && question.mode === 'iptables'
							: node
								? number === nodePort && !(isBound && isLocal(service.externalTrafficPolicy, node))
								: number === port &&
									(!isBalanced || isLetIn) &&
									!(isOutside && home && isLocal(service.externalTrafficPolicy, home));
				expect([labelText(label, 'en'), isRight]).toEqual([labelText(label, 'en'), expected]);
			}
		}
	});

	const seen = (balancer: string, from: string) =>
		many({ ask: 'traffic.reach', balancer, from }).map((scenario) => {
			const options = choiceOf(scenario).options.map(({ label, ...option }) => ({
				...option,
				...split(labelText(label, 'en'))
			}));
			return { service: worldOf(scenario).services[0]!, scenario, options };
		});

	test('is that of a node while the load balancer is pending', () => {
		for (const { service, scenario, options } of seen('pending', 'outside')) {
			expect(service.ingress).toEqual([]);
			expect(worldOf(scenario).loadBalancer).toBeNull();
			const right = options.filter(({ isRight }) => isRight);
			expect(right.every(({ port }) => port === service.ports[0]!.nodePort)).toBe(true);
			const { question } = scenario;
			if (question.kind !== 'reach') throw new Error(question.kind);
			expect(question.settings).toContain('status.loadBalancer: {}');
		}
	});

	test('is the load balancer’s alone where no node ports are given out', () => {
		for (const { service, options } of seen('bare', 'outside')) {
			const right = options.filter(({ isRight }) => isRight);
			expect(right.map(({ ip }) => ip)).toEqual(service.ingress.map(({ ip }) => ip));
		}
	});

	test('is guarded by source ranges only where it is the load balancer’s', () => {
		const stopped = seen('guarded', 'outside').flatMap(({ service, options }) =>
			options.filter(
				({ slip, ip }) =>
					service.ingress.some((one) => one.ip === ip) &&
					slip?.kind === 'no-way' &&
					slip.why.code === 'outside-source-ranges'
			)
		);
		expect(stopped.length).toBeGreaterThan(10);
		const open = seen('guarded', 'outside').flatMap(({ service, options }) =>
			options.filter(({ port, isRight }) => port === service.ports[0]!.nodePort && isRight)
		);
		expect(open.length).toBeGreaterThan(10);
	});

	test('shows its way for every option', () => {
		for (const scenario of drawn('traffic.reach', 1, 100))
			expect(scenario.inquiries).toHaveLength(choiceOf(scenario).options.length);
	});
});
