/** Which lines of a note belong together, so that an edit takes whole statements. */
import { isHeading, isRow, itemOf, type Draft, type Line } from './line.ts';

/** Lines `start` up to, not including, `end`. */
export type Block = { readonly start: number; readonly end: number };

/** The statement at a line with all that hangs under it. */
export function blockAt(lines: readonly Line[], start: number): Block {
	const { text } = lines[start]!;
	const item = itemOf(text);
	if (!item) {
		const end = Math.min(start + (/^Q:/.test(text) ? 2 : 1), lines.length);
		return { start, end: isId(lines[end]) ? end + 1 : end };
	}
	let end = start + 1;
	while (end < lines.length && isUnder(lines, end, item.indent.length)) end++;
	while (end > start + 1 && lines[end - 1]!.text.trim() === '') end--;
	return { start, end };
}

/** A line of its own that names the one above. */
function isId(line: Line | undefined): boolean {
	return line !== undefined && /^(?:\^[\w-]+|<!--.*-->)$/.test(line.text);
}

function isUnder(lines: readonly Line[], at: number, indent: number): boolean {
	const { text } = lines[at]!;
	if (text.trim() === '') return at + 1 < lines.length && isDeeper(lines[at + 1]!.text, indent);
	return isDeeper(text, indent);
}

function isDeeper(text: string, indent: number): boolean {
	return text.trim() !== '' && text.length - text.trimStart().length > indent;
}

/** Statements without others under them that may be moved, deleted or split whole. */
export function leaves(draft: Draft): readonly Block[] {
	return draft.lines.flatMap(({ text, isFact }, start) => {
		if (!isFact || isHeading(text)) return [];
		const block = blockAt(draft.lines, start);
		const inner = draft.lines.slice(start + 1, block.end).some((line) => line.isFact);
		return inner ? [] : [block];
	});
}

/** Runs of leaves of one kind and indentation that follow one another. */
export function siblings(draft: Draft): readonly (readonly Block[])[] {
	const runs: Block[][] = [];
	for (const block of leaves(draft)) {
		const last = runs.at(-1)?.at(-1);
		const isNext = last?.end === block.start && kindAt(draft, last) === kindAt(draft, block);
		if (isNext) runs.at(-1)!.push(block);
		else runs.push([block]);
	}
	return runs.filter((run) => run.length > 1);
}

/** What a block is: a move leads to where others of its kind stand. */
export function kindAt(draft: Draft, { start }: Block): string {
	const { text } = draft.lines[start]!;
	const item = itemOf(text);
	if (item) return `item ${item.indent.length}`;
	if (isRow(text)) return `row ${text.split('|').length}`;
	return /^[QC]:/.test(text) ? 'question' : 'line';
}

/** The heading or numbered topic that a line stands under, as it reads. */
export function topicAt({ lines }: Draft, start: number): string {
	return lines[lines.findLastIndex((line, at) => at < start && isTopic(line))]?.text ?? '';
}

/** The lines that stand under the topic of a line. */
export function topicBlock({ lines }: Draft, at: number): readonly Line[] {
	const start = lines.findLastIndex((line, i) => i < at && isTopic(line)) + 1;
	const end = lines.findIndex((line, i) => i >= at && isTopic(line));
	return lines.slice(start, end === -1 ? lines.length : end);
}

function isTopic({ text }: Line): boolean {
	return isHeading(text) || /^\d{1,2}\.\s/.test(text);
}

/** Headings with what stands under them, and numbered topics with their items. */
export function sections(draft: Draft): readonly Block[] {
	const { lines } = draft;
	return lines.flatMap(({ text }, start) => {
		const level = /^(#{2,6})\s/.exec(text)?.[1]?.length;
		if (level !== undefined) return [{ start, end: endOfSection(lines, start, level) }];
		if (!/^\d{1,2}\.\s/.test(text)) return [];
		const block = blockAt(lines, start);
		return block.end > start + 2 ? [block] : [];
	});
}

function endOfSection(lines: readonly Line[], start: number, level: number): number {
	const pattern = new RegExp(`^#{1,${level}}\\s`);
	let end = start + 1;
	while (end < lines.length && !pattern.test(lines[end]!.text)) end++;
	return end;
}
