/** Pods behind a Service, on the nodes and in the conditions that decide who may answer. */
import type { PodSpecification } from '../../world/spec.ts';
import type { World } from '../../world/types.ts';
import { suffix } from '../cast.ts';
import type { Dice } from '../dice.ts';
import type { Ground } from './ground.ts';

/** `leaving` is being deleted and still passes its probe, `gone` is being deleted and does not. */
export type Condition = 'ready' | 'not-ready' | 'leaving' | 'gone';

const STATES = {
	ready: { ready: true, terminating: false },
	'not-ready': { ready: false, terminating: false },
	leaving: { ready: true, terminating: true },
	gone: { ready: false, terminating: true }
} as const;

/** The more is known, the more of them are in trouble of the less usual kinds. */
export function conditionsFor(dice: Dice, level: number): readonly Condition[] {
	const count = 2 + dice.below(2 + Math.round(level * 2));
	return Array.from({ length: count }, () =>
		dice.chance(0.7 - level * 0.2) ? 'ready' : troubleFor(dice, level)
	);
}

export function troubleFor(dice: Dice, level: number): Condition {
	if (!dice.chance(level)) return 'not-ready';
	return dice.pick(['not-ready', 'leaving', 'leaving', 'gone']);
}

/** One pod for each condition, labelled `app: NAME`, each on some node. */
export function podsFor(
	dice: Dice,
	ground: Ground,
	at: { readonly name: string; readonly namespace: string },
	conditions: readonly Condition[]
): readonly PodSpecification[] {
	const { nodes, podIp, targetPort } = ground;
	return conditions.map((condition) => {
		const node = dice.below(nodes.length);
		return {
			name: `${at.name}-${suffix(dice)}`,
			namespace: at.namespace,
			labels: { app: at.name },
			node: nodes[node]!.name,
			ips: [podIp(node)],
			ports: [targetPort],
			...STATES[condition]
		};
	});
}

/** What slices say of pods on their way out, which no picture shows. */
export function leavingTold({ pods }: World): readonly string[] {
	return pods
		.filter(({ terminating }) => terminating)
		.map(({ name, ready }) => `${name}: terminating=true, serving=${ready}`);
}
