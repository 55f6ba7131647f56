/**
 * Which lines of a note hold content, and which of them feed a card.
 */
import type { Outline, OutlineNode } from './outline/node.ts';
import type { Line } from './scan/line.ts';
import type { Coverage } from './types.ts';

/** `content`: numbers of lines with content; `covered`: by line number, whether it feeds a card. */
export function coverageOf(content: readonly number[], covered: LineSet): Coverage {
	const uncovered = content.filter((number) => covered[number] !== 1);
	return { content: content.length, covered: content.length - uncovered.length, uncovered };
}

/** By line number, 1 for a member. */
export type LineSet = Uint8Array;

export function addLines(set: LineSet, [first, last]: readonly [number, number]): void {
	for (let number = first; number <= last; number++) set[number] = 1;
}

/**
 * Numbers of the lines with content, ascending: items, paragraphs, tables, questions, scenarios.
 * Headings, code, images, references and what the author switched off do not count.
 */
export function contentLines(
	lines: readonly Line[],
	{ nodes, held }: Pick<Outline, 'nodes' | 'held'>
): readonly number[] {
	const numbers: number[] = [];
	for (const node of held.length > 0 ? [...nodes, ...held] : nodes) {
		if (node.off || node.reference || node.kind === 'code' || node.kind === 'heading') continue;
		for (let number = node.lines[0]; number <= node.lines[1]; number++)
			if (isContent(lines[number - 1]!, node)) numbers.push(number);
	}
	return held.length > 0 ? numbers.sort((a, b) => a - b) : numbers;
}

function isContent({ kind, content }: Line, node: OutlineNode): boolean {
	if (node.kind === 'scenario') return kind === 'code' && content.start < content.end;
	return kind === 'item' || kind === 'text' || kind === 'table';
}
