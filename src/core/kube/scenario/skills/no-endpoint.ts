/** What becomes of a connection when hardly any pod can be used, or none. */
import type { Route, Target } from '../../traffic/types.ts';
import type { Dice } from '../dice.ts';
import { troubleFor, type Condition } from '../traffic/backing.ts';
import {
	connectionConstraints,
	connectionFor,
	dialledOf,
	inquiryOf,
	type Dialled
} from '../traffic/connection.ts';
import type { TrafficLabel } from '../traffic/labels.ts';
import type { TrafficSlip } from '../traffic/slips.ts';
import type { Drawn, Option, Skill } from '../types.ts';

export type NoEndpoint = { readonly kind: 'no-endpoint' } & Dialled;

const OUTCOMES = ['reaches', 'refused', 'dropped', 'held'] as const;
type Guess = Extract<TrafficLabel, { readonly kind: 'outcome' }>['outcome'];

export const noEndpoint: Skill<NoEndpoint> = {
	constraints: connectionConstraints,
	attempt: (dice, level, constraints): Drawn<NoEndpoint> | null => {
		const connection = connectionFor(dice, level, constraints, fewUsable(dice, level));
		if (!connection) return null;
		const { world, route } = connection;
		if (route.outcome === 'reaches' && dice.chance(0.4)) return null;
		if (!OUTCOMES.some((one) => one === route.outcome)) return null;
		const options = OUTCOMES.map((outcome) => optionFor(outcome, route));
		return {
			world,
			question: { kind: 'no-endpoint', ...dialledOf(connection) },
			form: { kind: 'choice', isSingle: true, options },
			inquiries: [inquiryOf(connection)]
		};
	}
};

/** One ready pod at most. */
function fewUsable(dice: Dice, level: number): readonly Condition[] {
	const count = dice.below(3);
	const troubled = Array.from({ length: count }, () => troubleFor(dice, level));
	return dice.chance(0.5) ? [...troubled, 'ready'] : troubled;
}

function optionFor(outcome: Guess, route: Route): Option {
	const label = { kind: 'outcome', outcome } as const;
	const isRight = outcome === route.outcome;
	return { label, isRight, slip: isRight ? null : slipOf(outcome, route) };
}

const namesOf = (targets: readonly Target[]) => targets.map(({ pod, ip }) => pod ?? ip);

function slipOf(guess: Guess, route: Route): TrafficSlip {
	if (guess === 'held') return { kind: 'not-held' };
	if (route.outcome === 'reaches') return { kind: 'somebody', names: namesOf(route.targets) };
	if (guess === 'reaches' && 'why' in route) return { kind: 'no-way', why: route.why };
	return { kind: guess === 'dropped' ? 'refused-at-once' : 'dropped-silently' };
}
