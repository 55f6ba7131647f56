/** What is wrong with the attributes that ask for typed answers. */
import type { OutlineNode } from '../outline/node.ts';
import type { ParsedFact } from '../parsed.ts';
import type { Problem } from './drafts.ts';

/** Attributes that no card heeds, or that name a judge nobody knows. */
export function typedProblems(
	nodes: readonly OutlineNode[],
	facts: readonly ParsedFact[]
): readonly Problem[] {
	const marked = nodes.flatMap(({ typed, lines, off }) =>
		typed && !off ? [{ typed, lines }] : []
	);
	if (marked.length === 0) return [];
	const heeded = facts
		.filter(({ cards }) => cards.some(({ typed }) => typed !== undefined))
		.map(({ lines }) => lines);
	return marked.flatMap(({ typed: { as, asked, span }, lines: [first, last] }): Problem[] => {
		const isHeeded = heeded.some(([from, to]) => from >= first && to <= last);
		if (!isHeeded) return [{ code: 'typed-unfit', span }];
		return as === null ? [{ code: 'typed-unknown', span, detail: { asked } }] : [];
	});
}
