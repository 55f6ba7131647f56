/** A second language under the anchors of the first. */
import { isRow, itemOf, newLine, type Draft, type Line } from './line.ts';
import type { Edit } from './edits.ts';
import type { Random } from './random.ts';
import { leaves } from './structure.ts';

/** Anchors on statements of one line, before anything else happens. */
export const anchor =
	(share: number): Edit =>
	(drafts, random) =>
		drafts.map((draft) => {
			const starts = new Set(
				leaves(draft)
					.filter(({ start, end }) => end === start + 1 && isAnchorable(draft.lines[start]!))
					.filter(() => random.chance(share))
					.map(({ start }) => start)
			);
			const lines = draft.lines.map((line, i) =>
				starts.has(i) ? { ...line, text: `${line.text} ^line${line.from[0]}` } : line
			);
			return { ...draft, lines };
		});

/** An English note for every Korean one: the anchored statements in other words, nothing else. */
export const translate: Edit = (drafts, random) => {
	const english = drafts
		.filter(({ lang }) => lang === 'en')
		.flatMap(({ lines }) => lines.flatMap(({ text }) => itemOf(text)?.words ?? []))
		.map((words) => words.replace(/ \^line\d+$/, ''));
	const korean = drafts.filter(({ lang, path }) => lang === 'ko' && path.endsWith('.ko.md'));
	return [
		...drafts,
		...korean.map(({ path, lines }): Draft => {
			const anchored = lines.flatMap((line): readonly Line[] => {
				const caret = / \^line\d+$/.exec(line.text)?.[0];
				return caret ? [{ ...line, text: `- ${inOtherWords(english, random)}${caret}` }] : [];
			});
			const title = newLine('# A translation');
			return { path: path.replace('.ko.', '.en.'), lang: 'en', lines: [title, ...anchored] };
		})
	];
};

/** A sentence that no note has: the beginning of one and the end of another. */
function inOtherWords(sentences: readonly string[], random: Random): string {
	const [head, tail] = [random.pick(sentences).split(' '), random.pick(sentences).split(' ')];
	return [...head.slice(0, Math.ceil(head.length / 2)), ...tail.slice(tail.length >> 1)].join(' ');
}

function isAnchorable({ text }: Line): boolean {
	return !isRow(text) && itemOf(text) !== null && !/[`^]/.test(text);
}
