/**
 * What stands below a title, as the answer to a question: paragraphs, items, code.
 */
import { readPhrase } from '../inline/phrase.ts';
import { cut, toInlines, type Rich } from '../inline/rich.ts';
import { phraseOf, type OutlineNode } from '../outline/node.ts';
import type { Block, Side } from '../types.ts';
import { plainText } from '../plain-text.ts';
import { MAX_ANSWER } from './guards.ts';
import { inlineSide, type LineRange } from './rule.ts';

export type Body = {
	readonly side: Side;
	readonly text: string;
	readonly lines: readonly LineRange[];
};

const MAX_ITEMS = 7;
const MAX_DEPTH = 2;
const MAX_QUESTION = 120;

/** All that stands right below a node; null if that is nothing, or too much for an answer. */
export function bodyOf(source: string, node: OutlineNode): Body | null {
	const nodes = untilNext(source, node.children);
	if (nodes.length === 0 || nodes.length > MAX_ITEMS || !nodes.every(isReadable)) return null;
	const lines: LineRange[] = [];
	const side = blocksOf(source, nodes, lines, 0);
	const text = plainText(side);
	return text.trim() === '' || text.length > MAX_ANSWER ? null : { side, text, lines };
}

function untilNext(source: string, nodes: readonly OutlineNode[]): readonly OutlineNode[] {
	const end = nodes.findIndex(
		(node, i) => node.kind === 'heading' || (i > 0 && asks(source, node))
	);
	return end < 0 ? nodes : nodes.slice(0, end);
}

/** Whether a line asks a question of its own. */
function asks(source: string, { content }: OutlineNode): boolean {
	const text = source.slice(content.start, Math.min(content.end, content.start + MAX_QUESTION));
	return /^\*\*[^*]*[?？]\s*\*\*|[?？]$/.test(text);
}

/** Tables and cards of the author's own are no part of an answer. */
function isReadable({ kind, off, reference }: OutlineNode): boolean {
	return !off && !reference && (kind === 'text' || kind === 'item' || kind === 'code');
}

function blocksOf(
	source: string,
	nodes: readonly OutlineNode[],
	lines: LineRange[],
	depth: number
): Side {
	const blocks: Block[] = [];
	for (let i = 0; i < nodes.length;) {
		const node = nodes[i]!;
		let end = i + 1;
		if (node.kind === 'item')
			while (end < nodes.length && nodes[end]!.kind === 'item' && isAlike(nodes[end]!, node)) end++;
		blocks.push(blockOf(source, nodes.slice(i, end), lines, depth));
		if (node.kind === 'text') blocks.push(...blocksOf(source, node.children, lines, depth));
		i = end;
	}
	return blocks;
}

function isAlike(a: OutlineNode, b: OutlineNode): boolean {
	return a.marker === b.marker;
}

function blockOf(
	source: string,
	nodes: readonly OutlineNode[],
	lines: LineRange[],
	depth: number
): Block {
	const first = nodes[0]!;
	if (first.kind === 'item') {
		const items = nodes.map((item) => itemSide(source, item, lines, depth));
		return { kind: 'list', ordered: first.marker === 'number', items };
	}
	if (first.kind === 'code') {
		const { start, end } = first.content;
		return {
			kind: 'code-block',
			language: first.fence?.language ?? null,
			text: source.slice(start, end)
		};
	}
	lines.push(first.lines);
	return { kind: 'paragraph', children: toInlines(withoutLabel(phraseOf(source, first).rich)) };
}

/** `Answer: …` says no more than that this is the answer. */
function withoutLabel(rich: Rich): Rich {
	const label =
		/^(?:(?:answer|ans|a|정답|답변|답)\s?[:：]\s*|a\.\s+)/i.exec(rich.text)?.[0].length ?? 0;
	return label > 0 && label < rich.text.length ? cut(rich, label, rich.text.length) : rich;
}

function itemSide(source: string, item: OutlineNode, lines: LineRange[], depth: number): Side {
	lines.push(item.lines);
	const { rich } = readPhrase(source, item.content.start, item.content.end);
	const own = inlineSide(toInlines(withoutLabel(cut(rich, 0, rich.text.length))));
	if (depth === MAX_DEPTH || !item.children.every(isReadable)) return own;
	return [...own, ...blocksOf(source, item.children, lines, depth + 1)];
}
