/** What traffic is drawn on: two or three nodes, and addresses and ports that nobody has yet. */
import type { NodeSpec } from '../../world/spec.ts';
import type { Dice } from '../dice.ts';
import { APPS, TEAMS } from '../word-lists.ts';

export type Ground = {
	readonly nodes: readonly NodeSpec[];
	/** The first is that of the Service asked about. */
	readonly teams: readonly [string, string];
	readonly apps: readonly [string, string, string];
	/** By the place of its node. */
	readonly podIp: (node: number) => string;
	readonly clusterIp: () => string;
	readonly nodePort: () => number;
	/** Outside of all ranges of the cluster, and no client's. */
	readonly publicIp: () => string;
	readonly clientIp: string;
	/** A port of a Service, and another one of its pods. */
	readonly port: number;
	readonly targetPort: number;
};

const PORTS = [80, 443, 7000, 9000, 5000] as const;
const TARGETS = [8080, 3000, 8443, 9376, 8000] as const;

export function groundFor(dice: Dice, level: number): Ground {
	const count = dice.chance(0.4 + level * 0.4) ? 3 : 2;
	const [lan, block, subnet] = [dice.below(250), dice.below(200), dice.below(250)];
	const [pods, services, publics] = [0, 0, 0].map(() => counter(dice.below(240), 7, 240));
	const ports = counter(dice.below(2768), 419, 2768);
	return {
		nodes: Array.from({ length: count }, (_, i) => ({
			name: `node-${i + 1}`,
			internalIPs: [`192.168.${lan}.${11 + i}`],
			podCidrs: [`10.244.${block + i}.0/24`]
		})),
		teams: dice.shuffled(TEAMS).slice(0, 2) as [string, string],
		apps: dice.shuffled(APPS).slice(0, 3) as [string, string, string],
		podIp: (node) => `10.244.${block + node}.${pods!() + 2}`,
		clusterIp: () => `10.96.${subnet}.${services!() + 2}`,
		nodePort: () => 30000 + ports(),
		publicIp: () => `198.51.100.${publics!() + 2}`,
		clientIp: `203.0.113.${dice.below(250) + 2}`,
		port: dice.pick(PORTS),
		targetPort: dice.pick(TARGETS)
	};
}

/** Numbers below `end` in steps that have no factor in common with it: each comes once. */
function counter(start: number, step: number, end: number): () => number {
	let count = 0;
	return () => (start + step * count++) % end;
}
