/** How many cards serve each objective, and tags that mean one and name none. */
import { lineStarts } from '../../base/diagnostic.ts';
import { nearest } from '../../kube/yaml/near.ts';
import { diagnostic } from '../diagnostics.ts';
import { compose } from '../scan/compose.ts';
import { scan } from '../scan/scan.ts';
import type { CompiledNote, Diagnostic, Language } from '../types.ts';
import type { Blueprint, Objective } from './blueprint.ts';

export type Served = Objective & { readonly cards: Readonly<Record<Language, number>> };

/**
 * Cards that are asked, by language: a fact told in two languages is a card in each. A tag of a note
 * is one of all its cards.
 */
export function servedBy(
	{ objectives }: Blueprint,
	notes: readonly CompiledNote[]
): readonly Served[] {
	const countByTag = new Map<string, Record<Language, number>>();
	for (const { lang, tags: ofNote, cards } of notes)
		for (const { status, tags = [] } of cards)
			if (status === 'active')
				for (const tag of new Set([...ofNote, ...tags])) {
					const count = countByTag.get(tag) ?? { ko: 0, en: 0 };
					count[lang] += 1;
					countByTag.set(tag, count);
				}
	return objectives.map((one) => ({ ...one, cards: countByTag.get(one.id) ?? { ko: 0, en: 0 } }));
}

/** Tags that begin as an exam's do and name none of its objectives, each where it stands. */
export function strayTags(
	{ exams, objectives }: Blueprint,
	{ path, source, tags: ofNote }: Pick<CompiledNote, 'path' | 'source' | 'tags'>
): readonly Diagnostic[] {
	const known = objectives.map(({ id }) => id);
	const isStray = (tag: string) =>
		exams.some((id) => tag.startsWith(`${id}/`)) && !known.includes(tag);
	const { text, toSource } = compose(source);
	const starts = lineStarts(source);
	const told = (tag: string, from: number): Diagnostic => {
		const start = text.indexOf(tag, from);
		const span = { start: toSource(start), end: toSource(start + tag.length) };
		const meant = nearest(tag, known);
		const detail = { tag, ...(meant !== null && { meant }) };
		return diagnostic('objective-unknown', { path, starts }, span, detail);
	};
	const { lines, frontMatter } = scan(text);
	const inHead = frontMatter.lines > 0 ? ofNote.filter(isStray).map((tag) => told(tag, 0)) : [];
	const below = lines.flatMap(({ tags, content }) =>
		(tags ?? []).filter(isStray).map((tag) => told(tag, content.start))
	);
	return [...inHead, ...below];
}
