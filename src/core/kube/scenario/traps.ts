/**
 * What makes the usual short name of the first app in the second team's namespace fail, or look
 * wrong, from the first team's.
 */
import type { PodSpecification, ServiceSpec } from '../world/spec.ts';
import { plainService, type Cast } from './cast.ts';
import type { Dice } from './dice.ts';
import type { Constraints } from './types.ts';

export const TRAP_NAMES = ['none', 'namesake', 'ndots', 'shadow'] as const;
type Trap = (typeof TRAP_NAMES)[number];

type Set = {
	readonly client?: Pick<PodSpecification, 'dnsConfig'>;
	readonly pods: readonly PodSpecification[];
	readonly services: readonly ServiceSpec[];
};

/** Set more often the higher the level; `constraints.trap` may name one. */
export function setTrap(dice: Dice, cast: Cast, level: number, { trap }: Constraints): Set {
	const wanted = TRAP_NAMES.find((one) => one === trap);
	const drawn = dice.chance(level * 0.8)
		? dice.pick<Trap>(['namesake', 'ndots', 'shadow'])
		: 'none';
	return TRAPS[wanted ?? drawn](dice, cast);
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
