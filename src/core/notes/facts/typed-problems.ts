/** What is wrong with the attributes that ask for typed answers. */
import type { Line } from '../scan/line.ts';
import type { OutlineNode } from '../outline/node.ts';
import type { ParsedFact } from '../parsed.ts';
import type { Problem } from './drafts.ts';

/** Attributes that no card heeds, alone on a line or not, or that name a judge nobody knows. */
export function typedProblems(
	lines: readonly Line[],
	nodes: readonly OutlineNode[],
	facts: readonly ParsedFact[]
): readonly Problem[] {
	if (!lines.some(({ typed }) => typed)) return [];
	const strays = lines.flatMap(({ typed, number }) => (typed ? [{ typed, number }] : []));
	const marked = nodes.flatMap(({ typed, lines, off }) =>
		typed && !off ? [{ typed, lines }] : []
	);
	const taken = new Set(nodes.map(({ typed }) => typed));
	const heeded = facts
		.filter(({ cards }) => cards.some(({ typed }) => typed !== undefined))
		.map(({ lines }) => lines);
	const unread = strays.filter(
		({ typed, number }) =>
			!taken.has(typed) && !heeded.some(([from, to]) => from <= number && number <= to)
	);
	const told = marked.flatMap(({ typed: { as, asked, span }, lines: [first, last] }): Problem[] => {
		const isHeeded = heeded.some(([from, to]) => from >= first && to <= last);
		if (!isHeeded) return [{ code: 'typed-unfit', span }];
		return as === null ? [{ code: 'typed-unknown', span, detail: { asked } }] : [];
	});
	return [
		...told,
		...unread.map(({ typed }) => ({ code: 'typed-unfit', span: typed.span }) as const)
	];
}
