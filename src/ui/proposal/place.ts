import type { CompiledNote } from '#core/notes/types.ts';

/** Lines of a note to be lit, 1-based, both included. */
export type Place = {
	readonly note: CompiledNote;
	readonly lines: readonly [first: number, last: number];
};
