/** On which nodes a load balancer finds the Service well, and sends traffic there. */
import { route } from '../../traffic/route.ts';
import type { Route } from '../../traffic/types.ts';
import type { Placed } from '../../world/place.ts';
import { conditionsFor, leavingTold, podsFor } from '../traffic/backing.ts';
import { worldFor } from '../traffic/connection.ts';
import { exposedFor, settingsOf } from '../traffic/exposed.ts';
import { groundFor } from '../traffic/ground.ts';
import type { Drawn, Option, Skill } from '../types.ts';

export type HealthCheck = {
	readonly kind: 'health-check';
	readonly service: Placed;
	readonly settings: readonly string[];
	readonly conditions: readonly string[];
	readonly port: number;
};

/** Where kube-proxy tells of itself; that is what is asked where the policy is Cluster. */
const PROXY_PORT = 10256;

const CHECKS = ['service', 'kube-proxy'] as const;

export const healthCheck: Skill<HealthCheck> = {
	constraints: { of: CHECKS },
	attempt: (dice, level, { of }): Drawn<HealthCheck> | null => {
		const ground = groundFor(dice, 1);
		const isProxy = of === undefined ? dice.chance(level * 0.2) : of === 'kube-proxy';
		const policy = isProxy ? 'Cluster' : 'Local';
		const policies = { external: policy, internal: 'Cluster' } as const;
		const exposed = exposedFor(ground, 'LoadBalancer', policies, false);
		const pods = podsFor(dice, ground, exposed, conditionsFor(dice, level));
		const world = worldFor(dice, ground, { services: [exposed], pods });
		const service = world.services[0]!;
		const port = service.healthCheckNodePort ?? PROXY_PORT;
		const client = { kind: 'outside', ip: ground.clientIp } as const;
		const inquiries = world.nodes.map(({ internalIPs: [ip = ''] }) => ({
			...{ kind: 'route' as const, world, client },
			address: { ip, port, protocol: 'TCP' as const }
		}));
		const options = inquiries.map(({ address }, i) =>
			optionFor(world.nodes[i]!.name, route(world, client, address))
		);
		const isNone = options.every(({ isRight }) => !isRight);
		if (isNone && !dice.chance(0.3)) return null;
		return {
			world,
			question: {
				kind: 'health-check',
				service: { namespace: service.namespace, name: service.name },
				settings: settingsOf(service),
				conditions: leavingTold(world),
				port
			},
			form: { kind: 'choice', isSingle: false, options: [...options, noneOf(isNone)] },
			inquiries
		};
	}
};

function noneOf(isRight: boolean): Option {
	return { label: { kind: 'none' }, isRight, slip: isRight ? null : { kind: 'some-well' } };
}

function optionFor(node: string, found: Route): Option {
	const isRight = found.outcome === 'answered' && found.status === 200;
	const slip = isRight ? null : ({ kind: 'node-not-well', node } as const);
	return { label: { kind: 'code', text: node }, isRight, slip };
}
