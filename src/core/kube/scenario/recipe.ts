/** What a note says of a scenario card: the skill that is asked, and what must hold of it. */
import { err, ok, type Result } from '../../base/result.ts';
import { SKILLS, skills, type SkillName } from './skills.ts';
import type { Constraints } from './types.ts';

export type Recipe = { readonly ask: SkillName; readonly constraints: Constraints };

export type RecipeFault =
	| { readonly code: 'ask-missing'; readonly skills: readonly string[] }
	| { readonly code: 'skill-unknown'; readonly name: string; readonly skills: readonly string[] }
	| {
			readonly code: 'constraint-unknown';
			readonly name: string;
			readonly known: readonly string[];
	  }
	| {
			readonly code: 'constraint-value';
			readonly name: string;
			readonly value: string;
			readonly allowed: readonly string[];
	  };

/** The fields of a note's block, as YAML gives them: `ask`, and all others are constraints. */
export function readRecipe(
	fields: Readonly<Record<string, unknown>>
): Result<Recipe, readonly RecipeFault[]> {
	const { ask, ...given } = fields;
	if (ask === undefined || ask === null) return err([{ code: 'ask-missing', skills: SKILLS }]);
	const name = SKILLS.find((one) => one === ask);
	if (!name) return err([{ code: 'skill-unknown', name: textOf(ask), skills: SKILLS }]);
	const constraints = Object.entries(given).map(([key, value]) => [key, textOf(value)] as const);
	const faults = constraints.flatMap(([key, value]) => faultsOf(name, key, value));
	return faults.length > 0
		? err(faults)
		: ok({ ask: name, constraints: Object.fromEntries(constraints) });
}

function textOf(value: unknown): string {
	return typeof value === 'string' ? value : JSON.stringify(value);
}

function faultsOf(ask: SkillName, name: string, value: string): readonly RecipeFault[] {
	const known: Readonly<Record<string, readonly string[]>> = skills[ask].constraints;
	const allowed = Object.hasOwn(known, name) ? known[name] : undefined;
	if (!allowed) return [{ code: 'constraint-unknown', name, known: Object.keys(known) }];
	return allowed.includes(value) ? [] : [{ code: 'constraint-value', name, value, allowed }];
}
