/** What a note of the bench may say; `@` is one of the things, `#` a number. */
import type { Language } from '#core/notes/types.ts';

export type Subject = {
	readonly name: string;
	readonly lang: Language;
	readonly title: string;
	readonly things: readonly string[];
	readonly attributes: readonly (readonly [name: string, values: readonly string[]])[];
	readonly claims: readonly string[];
	/** Statements of their own, true of no thing in particular. */
	readonly lines: readonly string[];
	readonly commands: readonly (readonly [what: string, command: string])[];
};
