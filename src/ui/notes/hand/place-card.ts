/** Finds the text of a note that does what its person meant, and nothing else. */
import { fileName } from '#core/notes/file-name.ts';
import type { CompiledNote } from '#core/notes/types.ts';
import type { NotesInput, Preview, Store } from '#store/types.ts';
import type { Insertion } from './insertions.ts';

export type Placed = { readonly input: NotesInput } & Pick<Insertion, 'isTold'>;

/**
 * The first of `texts` that makes one more card and leaves every other as it is; null if none
 * does. For a gap in a line, what is asked about that line may change, and there may be several.
 */
export async function placeCard(
	store: Store,
	note: CompiledNote,
	texts: readonly Insertion[],
	gapIn?: number
): Promise<Placed | null> {
	for (const { text, isTold } of texts) {
		const input = { deck: note.deck, notes: [{ path: fileName(note), text }] };
		if (isMeant(note, await store.preview(input), gapIn)) return { input, isTold };
	}
	return null;
}

function isMeant(before: CompiledNote, preview: Preview, gapIn: number | undefined): boolean {
	const after = preview.notes.find(({ path }) => path === before.path);
	if (!after) return false;
	const known = new Set(before.cards.map(({ id }) => id));
	const still = new Set(after.cards.map(({ id }) => id));
	const lost = before.cards.filter(({ id }) => !still.has(id));
	const born = after.cards.filter(({ id }) => !known.has(id));
	const asked = born.filter(({ status }) => status === 'active').length;
	if (gapIn === undefined)
		return lost.length === 0 && born.length === 1 && asked === 1 && isQuiet(preview);
	return asked > 0 && lost.every(({ lines: [first, last] }) => first <= gapIn && gapIn <= last);
}

/** Whether no fact that was there says something else, or is gone. */
function isQuiet({ report }: Preview): boolean {
	return [report.changed, report.reworded, report.orphan, report.ambiguous].every(
		({ length }) => length === 0
	);
}
