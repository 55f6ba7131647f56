/**
 * Which lines of a note hold content, and which of them feed a card.
 */
import type { OutlineNode } from './outline/node.ts';
import type { Line } from './scan/line.ts';
import type { Coverage } from './types.ts';

/** `content` and `covered` are line numbers: those with content, those that feed a card. */
export function coverageOf(content: readonly number[], covered: ReadonlySet<number>): Coverage {
	const uncovered = content.filter((number) => !covered.has(number));
	return { content: content.length, covered: content.length - uncovered.length, uncovered };
}

/**
 * Numbers of the lines with content, ascending: items, paragraphs, tables and questions.
 * Headings, code, images, references and what the author switched off do not count.
 */
export function contentLines(
	lines: readonly Line[],
	nodes: readonly OutlineNode[]
): readonly number[] {
	const numbers: number[] = [];
	for (const node of nodes) {
		if (node.off || node.reference || node.kind === 'code' || node.kind === 'heading') continue;
		for (let number = node.lines[0]; number <= node.lines[1]; number++)
			if (isContent(lines[number - 1]!)) numbers.push(number);
	}
	return numbers;
}

function isContent({ kind }: Line): boolean {
	return kind === 'item' || kind === 'text' || kind === 'table';
}
