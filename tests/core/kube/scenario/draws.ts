/** Scenarios in number, for the tests of all skills. */
import { draw, type Scenario } from '#core/kube/scenario/draw.ts';
import { readRecipe } from '#core/kube/scenario/recipe.ts';
import { SKILLS, type SkillName } from '#core/kube/scenario/skills.ts';
import type { World } from '#core/kube/world/types.ts';

export const LEVELS = [0, 0.5, 1] as const;

/** One for each of so many seeds. */
export function drawn(ask: SkillName, level: number, count: number): readonly Scenario[] {
	const recipe = { ask, constraints: {} };
	return Array.from({ length: count }, (_, i) => draw(recipe, `card:${i}`, level));
}

export const NAME_SKILLS = SKILLS.filter((skill) => skill.startsWith('dns.'));

/** @throws Error where there is none: a question about no cluster. */
export function worldOf({ world }: Scenario): World {
	if (!world) throw new Error('no world');
	return world;
}

/** What a note says, drawn. */
export function drawFrom(fields: Readonly<Record<string, unknown>>, seed: string, level = 0.5) {
	const recipe = readRecipe(fields);
	if (!recipe.ok) throw new Error(JSON.stringify(recipe.error));
	return draw(recipe.value, seed, level);
}
