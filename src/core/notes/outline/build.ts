/**
 * From lines to an outline. Indentation of any width nests; where there is none, a titled number
 * takes the bullets that follow it, as raw notes have it.
 */
import type { CardBlock } from '../explicit/block.ts';
import { SCENARIO, type Line } from '../scan/line.ts';
import type { Scan } from '../scan/scan.ts';
import { createNode, type NodeKind, type Outline, type OutlineNode } from './node.ts';
import { referralOf } from '../references.ts';
import { isLabel, isTitleLike } from './titles.ts';

/** Items nested deeper than this become siblings, so that breadcrumbs stay short. */
const MAX_DEPTH = 12;

type State = {
	readonly source: string;
	readonly nodes: OutlineNode[];
	readonly held: OutlineNode[];
	/** Open headings, the root first. */
	headings: OutlineNode[];
	/** Open items, outermost first. */
	items: OutlineNode[];
	/** Items before this index belong to the lines around the outline we are in. */
	base: number;
	/** Outlines we are in: the number of their closing line, the base to return to. */
	readonly outlines: { readonly end: number; readonly base: number }[];
	/** The node that a line of plain text may continue. */
	last: OutlineNode | null;
	/** The node made last. */
	newest: OutlineNode | null;
	/** What an id, a schedule or an attribute on a line of its own belongs to. */
	above: OutlineNode | null;
	/** Those of the table right above. */
	rows: OutlineNode[];
	/** Whether the line of `last` has `::` and so stands for itself. */
	apart: boolean;
	/** A comment above switched cards off. */
	off: boolean;
};

/** `blocks` are by the index of their first line; see `blocks.ts`. */
export function buildOutline(
	{ source, lines }: Scan,
	blocks: ReadonlyMap<number, CardBlock>
): Outline {
	const root = createNode(source, rootOrigin());
	const state: State = {
		source,
		nodes: [],
		held: [],
		headings: [root],
		items: [],
		base: 0,
		outlines: [],
		last: null,
		newest: null,
		above: null,
		rows: [],
		apart: false,
		off: false
	};
	for (let i = 0; i < lines.length; i++) {
		const block = blocks.get(i);
		if (block && !block.nested) {
			takeBlock(state, block, lines);
			i = block.last;
		} else take(state, lines[i]!, lines);
		if (block?.nested) holdAnswer(state, block, lines);
	}
	return { source, root, nodes: state.nodes, held: state.held };
}

function rootOrigin() {
	return {
		kind: 'root' as const,
		marker: 'none' as const,
		level: 0,
		indent: -1,
		content: { start: 0, end: 0 },
		lines: [1, 1] as const,
		anchor: null,
		tags: null,
		scheduled: null,
		typed: null,
		world: null,
		fence: null,
		block: null,
		inOutline: false,
		off: false,
		parent: null
	};
}

function take(state: State, line: Line, lines: readonly Line[]): void {
	switch (line.kind) {
		case 'heading':
			takeHeading(state, line);
			return;
		case 'item':
			takeItem(state, line);
			return;
		case 'text':
			takeText(state, line, lines);
			return;
		case 'fence':
			takeFence(state, line, lines);
			return;
		case 'comment':
			if (line.off) state.off = true;
			state.headings.at(-1)!.page ??= line.page;
			for (const node of describedBy(state, line)) describe(node, line);
			return;
		case 'table':
			closeBeforeTable(state, line);
			state.rows.push(add(state, 'table', line, topItem(state) ?? state.headings.at(-1)!));
			state.last = null;
			return;
		case 'rule':
			state.items.length = state.base;
			state.last = null;
			return;
		case 'blank':
		case 'front-matter':
		case 'underline':
		case 'code':
		case 'table-rule':
		case 'image':
		case 'math':
		case 'markup':
			state.last = null;
	}
}

/** What another deck asks below a table is all of its rows. */
function describedBy({ above, rows }: State, { anchor }: Line): readonly (OutlineNode | null)[] {
	return rows.length > 0 && anchor && referralOf(anchor.name) ? rows : [above];
}

function takeHeading(state: State, line: Line): void {
	state.items.length = 0;
	state.base = 0;
	state.outlines.length = 0;
	state.above = null;
	while (state.headings.length > 1 && state.headings.at(-1)!.level >= line.level)
		state.headings.pop();
	state.headings.push(add(state, 'heading', line, state.headings.at(-1)!));
	state.last = null;
}

function takeItem(state: State, line: Line): void {
	closeItems(state, line);
	const node = add(state, 'item', line, topItem(state) ?? state.headings.at(-1)!);
	state.items.push(node);
	state.last = node;
}

/** Closes the items that a new one at this indentation does not belong to. */
function closeItems(state: State, line: Line): void {
	for (let top = topItem(state); top; top = topItem(state)) {
		const deeper = top.indent < line.indent;
		const full = state.items.length - state.base >= MAX_DEPTH;
		if (!full && (deeper || (top.indent === line.indent && adopts(state, top, line)))) return;
		state.items.pop();
	}
}

function topItem(state: State): OutlineNode | undefined {
	return state.items.length > state.base ? state.items.at(-1) : undefined;
}

const rank = { title: 3, none: 2, number: 1, bullet: 0 };

/** Whether an item takes one of the same indentation as its child. */
function adopts({ source }: State, node: OutlineNode, line: Line): boolean {
	if (rank[node.marker] <= rank[line.marker]) return false;
	return node.marker === 'title' || isTitleLike(source.slice(node.content.start, node.content.end));
}

/** A table that is not indented stands behind a list rather than in its last item. */
function closeBeforeTable(state: State, line: Line): void {
	for (let top = topItem(state); top?.kind === 'item'; top = topItem(state)) {
		if (top.indent < line.indent) return;
		state.items.pop();
	}
}

function takeText(state: State, line: Line, lines: readonly Line[]): void {
	const text = state.source.slice(line.content.start, line.content.end);
	const apart = state.apart;
	state.apart = text.includes('::');
	if (state.last && !(apart && state.last.kind === 'text') && continues(state, line, text)) {
		state.last.content = { start: state.last.content.start, end: line.content.end };
		state.last.lines = [state.last.lines[0], line.number];
		describe(state.last, line);
		addTags(state.last, line);
		return;
	}
	if (line.inOutline) {
		takeItem(state, line);
		return;
	}
	while (topItem(state) && topItem(state)!.indent >= line.indent) state.items.pop();
	const node = add(state, 'text', line, topItem(state) ?? state.headings.at(-1)!);
	if (isLabel(text) || isPlainLabel(text, line, lines)) state.items.push(node);
	state.last = node;
}

/** A Korean title alone on its line, right above a list: 비정형 명세. In English it may be a sentence. */
function isPlainLabel(text: string, line: Line, lines: readonly Line[]): boolean {
	if (!/[가-힣)]$/.test(text) || !/[가-힣]/.test(text) || !isTitleLike(text)) return false;
	let next = line.number;
	while (lines[next]?.kind === 'blank') next++;
	return lines[next]?.kind === 'item' && lines[next]!.indent >= line.indent;
}

/** Whether a line of plain text goes on with the node above it rather than beginning anew. */
function continues({ source, last, apart }: State, line: Line, text: string): boolean {
	if (line.quote > 0 || last!.anchor || last!.off || last!.marker === 'title') return false;
	if (last!.kind === 'text')
		return (
			last!.indent === line.indent && !apart && !(isKeyed(text) && isKeyed(firstOf(source, last!)))
		);
	if (last!.marker === 'none' || /:::?(?:\s|$)/.test(text)) return false;
	if (line.indent > last!.indent) return true;
	const { start, end } = last!.content;
	return end - start >= 60 && /^[a-z]/.test(text) && !'.!?:'.includes(source[end - 1]!);
}

/** `Demand curve: …`, one of several lines each of which says something by itself. */
function isKeyed(text: string): boolean {
	return /^(?:\*\*)?\p{Lu}[^.:!?()]{1,38}:(?:\*\*)? \S/u.test(text);
}

function firstOf(source: string, { content }: OutlineNode): string {
	return source.slice(content.start, content.start + MAX_KEYED);
}

/** So much of a line is looked at for a key. */
const MAX_KEYED = 48;

function takeFence(state: State, line: Line, lines: readonly Line[]): void {
	state.last = null;
	if (!line.fence) {
		closeOutline(state, line);
		return;
	}
	const { first, last, closed, outline } = line.fence;
	while (topItem(state) && topItem(state)!.indent >= line.indent) state.items.pop();
	if (outline) {
		state.outlines.push({ end: lines[last]!.number, base: state.base });
		state.base = state.items.length;
		return;
	}
	const kind = line.fence.language === SCENARIO ? 'scenario' : 'code';
	const node = add(state, kind, line, topItem(state) ?? state.headings.at(-1)!);
	if (kind === 'scenario') describe(node, lines[last]!);
	const inner = lines.slice(first + 1, closed ? last : last + 1);
	const start = inner[0]?.span.start ?? line.span.end;
	node.lines = [line.number, lines[last]!.number];
	node.content = { start, end: inner.at(-1)?.span.end ?? start };
}

/** A node for a card of several lines, and for all that these say of it. */
function takeBlock(state: State, block: CardBlock, lines: readonly Line[]): void {
	const first = lines[block.first]!;
	const last = lines[block.last]!;
	if (first.kind === 'item') closeItems(state, first);
	else if (first.kind === 'table') closeBeforeTable(state, first);
	else state.items.length = state.base;
	for (let i = block.first; i <= block.last; i++) state.off ||= lines[i]!.off;
	const node = add(state, 'question', first, topItem(state) ?? state.headings.at(-1)!, block);
	node.lines = [first.number, last.number];
	node.content = { start: first.content.start, end: last.content.end };
	for (let i = block.first + 1; i <= block.last; i++) {
		describe(node, lines[i]!);
		if (i < block.answer.line) addTags(node, lines[i]!);
	}
	state.last = null;
}

/** The node of a front holds what answers it; an id below that answer is the card's, too. */
function holdAnswer(state: State, block: CardBlock, lines: readonly Line[]): void {
	const node = state.newest!;
	node.block = block;
	if (node.kind !== 'heading') return;
	for (let i = block.first + 1; i <= block.last; i++) describe(node, lines[i]!);
}

function addTags(node: OutlineNode, { tags }: Line): void {
	if (tags) (node.tags ??= []).push(...tags);
}

/** Gives a node what a line says of it; what it has already, it keeps. */
function describe(node: OutlineNode | null, { anchor, scheduled, typed }: Line): void {
	if (!node) return;
	node.anchor ??= anchor;
	node.scheduled ??= scheduled;
	node.typed ??= typed;
}

/** After an outline its items are closed; those around it stay open. */
function closeOutline(state: State, line: Line): void {
	if (state.outlines.at(-1)?.end !== line.number) return;
	state.items.length = state.base;
	state.base = state.outlines.pop()!.base;
}

function add(
	state: State,
	kind: NodeKind,
	line: Line,
	parent: OutlineNode,
	block: CardBlock | null = null
): OutlineNode {
	const node = createNode(state.source, {
		kind,
		marker: line.marker,
		level: line.level,
		indent: line.indent,
		content: line.content,
		lines: [line.number, line.number],
		anchor: line.anchor,
		tags: line.tags && [...line.tags],
		scheduled: line.scheduled,
		typed: line.typed,
		world: line.world,
		fence: line.fence,
		block,
		inOutline: line.inOutline,
		off: line.off || state.off,
		parent
	});
	state.off = false;
	state.newest = node;
	(node.held ? state.held : state.nodes).push(node);
	if (kind !== 'heading' && kind !== 'table' && kind !== 'code') state.above = node;
	if (kind !== 'table') state.rows = [];
	return node;
}
