/** From a recipe and a seed to a question, the same on every machine; and what explains it. */
import { settle } from '../access/kubeconfig/settle.ts';
import { request } from '../access/request.ts';
import { resolve } from '../dns/resolve.ts';
import { equivalent } from '../kubectl/equivalent.ts';
import { route } from '../traffic/route.ts';
import { diceFor } from './dice.ts';
import type { Recipe } from './recipe.ts';
import { skills, type Question, type SkillName } from './skills.ts';
import type { Drawn, Inquiry, Shown } from './types.ts';

/** Goes up whenever a seed may give another question or another answer than before. */
export const MODEL = 1;

/** A skill that gives nothing so many times asks for the impossible. */
const MOST_TRIES = 100;

export type Scenario = Drawn<Question> & {
	readonly skill: SkillName;
	readonly seed: string;
	readonly model: number;
};

/**
 * `level`: how well the skill is known, from 0 to 1; what is outside counts as the nearer end. A
 * try that gives nothing worth asking is followed by the next of the same seed.
 * @throws Error if none of many does: a bug in the skill.
 */
export function draw({ ask, constraints }: Recipe, seed: string, level: number): Scenario {
	const within = Math.min(1, Math.max(0, level));
	for (let game = 0; game < MOST_TRIES; game++) {
		const drawn = skills[ask].attempt(diceFor(seed, game), within, constraints);
		if (drawn) return { ...drawn, skill: ask, seed, model: MODEL };
	}
	throw new Error(`${ask} has nothing to ask with the seed ${seed}`);
}

/** The model's own way to the answer. */
export function explain({ inquiries }: Pick<Scenario, 'inquiries'>): readonly Shown[] {
	return inquiries.map(shown);
}

function shown(one: Inquiry): Shown {
	switch (one.kind) {
		case 'resolve':
			return { ...one, resolution: resolve(one.world, one.asker, one.name, one.type) };
		case 'route':
			return { ...one, route: route(one.world, one.client, one.address) };
		case 'compare':
			return { ...one, equivalence: equivalent(one.expected, one.given, one.around) };
		case 'request':
			return { ...one, response: request(one.state, one.asked, one.now) };
		case 'settle':
			return { ...one, target: settle(one.machine, one.flags) };
	}
}
