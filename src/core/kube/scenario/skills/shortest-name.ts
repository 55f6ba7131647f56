/** The shortest name of a Service in another namespace. */
import { buildWorld } from '../../world/build.ts';
import type { ServiceRef } from '../../dns/types.ts';
import type { PodSpecification, ServiceSpec } from '../../world/spec.ts';
import { askerFor, castFor, plainService, specOf, together, type Cast } from '../cast.ts';
import type { Dice } from '../dice.ts';
import { nameForm } from '../name-form.ts';
import type { Drawn, From, Inquiry, Skill } from '../types.ts';

export type ShortestName = {
	readonly kind: 'shortest-name';
	readonly from: From;
	readonly service: ServiceRef;
};

/** `trap`: what makes the usual short name fail, or look wrong. */
export const shortestName: Skill<ShortestName> = {
	constraints: { libc: ['glibc', 'musl'], trap: ['none', 'namesake', 'ndots', 'shadow'] },
	attempt: (dice, level, constraints): Drawn<ShortestName> | null => {
		const cast = castFor(dice, level, constraints);
		const { apps, teams, from } = cast;
		const service = { name: apps[0], namespace: teams[1] };
		const trap = constraints.trap ?? trapFor(dice, level);
		const { client, pods, services } = TRAPS[trap as Trap](dice, cast);
		const decoys = apps.slice(1, 2 + Math.round(level * 2)).map((name) => ({
			name,
			namespace: dice.pick(teams)
		}));
		const scene = together(...[service, ...decoys].map((at) => plainService(dice, cast, at)), {
			pods,
			services
		});
		const world = buildWorld(specOf({ ...cast, client: { ...cast.client, ...client } }, scene));
		const asker = askerFor(world, from);
		const form = nameForm(world, asker, { kind: 'service', service }, 'shortest');
		if (!form) return null;
		const usual = `${service.name}.${service.namespace}`;
		const names = [...new Set([service.name, usual, form.expected])];
		const inquiries = names.map((name): Inquiry => ({ kind: 'resolve', asker, name, type: 'A' }));
		return { world, question: { kind: 'shortest-name', from, service }, form, inquiries };
	}
};

type Trap = 'none' | 'namesake' | 'ndots' | 'shadow';

type Set = {
	readonly client?: Pick<PodSpecification, 'dnsConfig'>;
	readonly pods: readonly PodSpecification[];
	readonly services: readonly ServiceSpec[];
};

function trapFor(dice: Dice, level: number): Trap {
	return dice.chance(level * 0.8) ? dice.pick<Trap>(['namesake', 'ndots', 'shadow']) : 'none';
}

const TRAPS: Readonly<Record<Trap, (dice: Dice, cast: Cast) => Set>> = {
	none: () => ({ pods: [], services: [] }),
	/** At home there is a Service of that name, too. */
	namesake: (dice, cast) =>
		plainService(dice, cast, { name: cast.apps[0], namespace: cast.teams[0] }),
	/** Fewer dots make a name complete: musl then asks for it as it is, and for nothing else. */
	ndots: (dice) => {
		const options = [{ name: 'ndots', value: String(1 + dice.below(3)) }];
		return {
			client: { dnsConfig: { nameservers: [], searches: [], options } },
			pods: [],
			services: []
		};
	},
	/** A pod at home is called as the Service, below one that is called as the namespace. */
	shadow: (_, { apps: [app], teams: [home, other], podIp }) => {
		const labels = { set: other };
		return {
			services: [{ name: other, namespace: home, headless: true, selector: labels, ports: [80] }],
			pods: [
				{
					name: `${other}-0`,
					namespace: home,
					labels,
					hostname: app,
					subdomain: other,
					ips: [podIp()],
					node: 'node-1'
				}
			]
		};
	}
};
