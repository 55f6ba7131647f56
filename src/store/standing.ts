/** What there is to look at in notes as they stand: news of the app, facts that wait for a word. */
import { fileName } from '#core/notes/file-name.ts';
import { newsAbout, NO_NEWS } from '#core/notes/identity/news.ts';
import type { DeckRow } from './schema.ts';
import type { Standing } from './types.ts';

/** Counted in facts; what is in question counts as nothing else. Undefined for nothing. */
export function standingOf(row: DeckRow, paths: readonly string[]): Standing | undefined {
	const asked = (row.questions ?? []).filter(({ path }) => paths.includes(path));
	const news = newsAbout(row.news ?? NO_NEWS, ({ file }) => isAbout(row, paths, file)) ?? NO_NEWS;
	const ids = new Set(
		asked.flatMap(({ id, candidates }) => [id, ...candidates.map((one) => one.id)])
	);
	const settled = (facts: readonly { readonly id: (typeof asked)[number]['id'] }[]) =>
		facts.filter(({ id }) => !ids.has(id)).length;
	const standing = {
		changed: news.changed.length,
		reworded: news.reworded.length,
		born: settled(news.born),
		gone: settled(news.gone),
		unsure: asked.length,
		behind: (row.behind ?? []).filter((path) => paths.includes(path))
	};
	const { behind, ...counts } = standing;
	const isThere = behind.length > 0 || Object.values(counts).some((count) => count > 0);
	return isThere ? standing : undefined;
}

/** Whether what happened in a file is told with these notes: also of a file that is gone. */
export function isAbout(
	{ id: deck, notes }: Pick<DeckRow, 'id' | 'notes'>,
	paths: readonly string[],
	file: string
): boolean {
	const note = notes.find(({ path }) => fileName({ path, deck }) === file);
	return note === undefined || paths.includes(note.path);
}
