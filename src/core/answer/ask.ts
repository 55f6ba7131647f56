/** Which question of a skill a card asks next, and which one it asked once. */
import { draw, MODEL, type Scenario } from '../kube/scenario/draw.ts';
import { readRecipe, type Recipe } from '../kube/scenario/recipe.ts';

/** What the log keeps of a question. */
export type Ask = { readonly skill: string; readonly seed: string; readonly model: number };

/** Where a card stands. */
export type Occasion = {
	readonly card: string;
	/** Effective reviews of it: an answer brings another question, its undo the same one again. */
	readonly reviews: number;
	/** Days; null of a new card. */
	readonly stability: number | null;
};

/** Days of stability from which on nothing gets harder. */
const MASTERED = 60;
/** Steps of the level: what a replay rounds otherwise changes no question. */
const STEPS = 10;

/** How hard to ask, from 0 of a new card to 1. */
export function levelFor(stability: number | null): number {
	if (stability === null) return 0;
	const part = Math.log(1 + stability) / Math.log(1 + MASTERED);
	return Math.round(Math.min(1, part) * STEPS) / STEPS;
}

/** The question of a card on an occasion. */
export function pose(recipe: Recipe, { card, reviews, stability }: Occasion): Scenario {
	const level = levelFor(stability);
	const wanted = Object.entries(recipe.constraints).map(([name, value]) => `${name}=${value}`);
	const seed = [card, reviews, level, ...wanted.sort()].join(' ');
	return draw(recipe, seed, level);
}

export function askOf({ skill, seed, model }: Scenario): Ask {
	return { skill, seed, model };
}

/**
 * The question that was asked: its seed says all that it was drawn with. Null where this version
 * would draw another one.
 */
export function posedBefore({ skill, seed, model }: Ask): Scenario | null {
	const [, , level, ...wanted] = seed.split(' ');
	const pairs = wanted.map((one) => one.split('=') as [string, string]);
	const constraints: Readonly<Record<string, string>> = Object.fromEntries(pairs);
	const recipe = readRecipe({ ...constraints, ask: skill });
	return model === MODEL && recipe.ok ? draw(recipe.value, seed, Number(level)) : null;
}
