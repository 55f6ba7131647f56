/** All skills. A further one is a file beside the others, a line here, and its words in `i18n`. */
import { shortestName } from './skills/shortest-name.ts';

export const skills = {
	'dns.shortest-name': shortestName
} as const;

export type SkillName = keyof typeof skills;
export const SKILLS = Object.keys(skills) as readonly SkillName[];

type QuestionOf<S> = S extends { readonly attempt: (...args: never) => infer D }
	? D extends { readonly question: infer Q }
		? Q
		: never
	: never;

/** Whatever may be asked. */
export type Question = QuestionOf<(typeof skills)[SkillName]>;
