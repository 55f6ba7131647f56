/**
 * The outline of a note: headings, topics, items, paragraphs and code, each below what it
 * belongs to.
 */
import type { Span } from '../../base/diagnostic.ts';
import { readPhrase, type Phrase } from '../inline/phrase.ts';
import type { CardBlock } from '../explicit/block.ts';
import type { Anchor, Fence, Line, Marker } from '../scan/line.ts';
import { isLabel, isReferenceHeading, namesContents } from './titles.ts';

export type NodeKind =
	'root' | 'heading' | 'item' | 'text' | 'code' | 'table' | 'question' | 'scenario';

export type OutlineNode = {
	readonly kind: NodeKind;
	readonly marker: Marker;
	/** 1 to 6 of a heading; the number of a numbered item. */
	readonly level: number;
	readonly indent: number;
	/** From the first letter to the last; line ends and indentation of more lines included. */
	content: Span;
	lines: readonly [first: number, last: number];
	anchor: Anchor | null;
	/** Of a code block. */
	readonly fence: Fence | null;
	/** Of the tags on its lines; null if there are none. */
	tags: string[] | null;
	/** Of its cards, where another tool has shown them. */
	scheduled: Line['scheduled'];
	/** Whether the answers of its cards are typed. */
	typed: Line['typed'];
	/** The world that names in it and below it are of. */
	readonly world: Line['world'];
	/** Where what stands in it can be read up on, if it says so. */
	page: string | null;
	/** Of a card that takes lines of its own. */
	block: CardBlock | null;
	/** Whether it stands in the answer of the card above it; no rule looks at it then. */
	readonly held: boolean;
	readonly inOutline: boolean;
	/** Whether the author wants no cards here. */
	readonly off: boolean;
	/** Whether it stands below a heading such as "References". */
	readonly reference: boolean;
	readonly parent: OutlineNode | null;
	readonly children: OutlineNode[];
	/** Its place among the children of its parent. */
	readonly index: number;
	/** Read from the source when first asked for; `phraseOf`. */
	phrase: Phrase | null;
	/** See `crumbsBelow`. */
	crumbs: readonly string[] | null;
	/** See `isSample`. */
	sample: boolean | null;
};

export type Outline = {
	readonly source: string;
	readonly root: OutlineNode;
	/** All that stand for themselves, in note order; not the root. */
	readonly nodes: readonly OutlineNode[];
	/** Those in the answers of cards, in note order. */
	readonly held: readonly OutlineNode[];
};

/** Longest label in a breadcrumb, in UTF-16 code units. */
const MAX_LABEL = 60;

export type Origin = Pick<
	OutlineNode,
	'kind' | 'marker' | 'level' | 'indent' | 'content' | 'lines' | 'anchor' | 'tags' | 'scheduled'
> &
	Pick<OutlineNode, 'typed' | 'world' | 'fence' | 'block' | 'inOutline' | 'off' | 'parent'>;

/** A node below `origin.parent`, from which it inherits what is switched off. */
export function createNode(source: string, origin: Origin): OutlineNode {
	const { kind, marker, level, indent, content, lines, anchor, fence, block } = origin;
	const { inOutline, parent, tags, scheduled, typed, world } = origin;
	const text = source.slice(content.start, content.end);
	const isTitle = kind === 'heading' || marker === 'title' || (kind === 'text' && isLabel(text));
	const names = isTitle && isReferenceHeading(text);
	const off = origin.off || (parent !== null && parent.off);
	const reference =
		names || (parent !== null && parent.reference && !endsContents(source, kind, parent));
	const held = parent !== null && isHeldBy(parent, lines[0]);
	const children: OutlineNode[] = [];
	const index = parent === null ? 0 : parent.children.length;
	const node: OutlineNode = {
		kind,
		marker,
		level,
		indent,
		content,
		lines,
		anchor,
		fence,
		tags,
		scheduled,
		typed,
		world,
		page: null,
		block,
		held,
		inOutline,
		off,
		reference,
		parent,
		children,
		index,
		phrase: null,
		crumbs: null,
		sample: null
	};
	if (!held && kind !== 'scenario') parent?.children.push(node); // rules see no scenario
	return node;
}

/** A table of contents is a list: a heading below its own begins the note, however deep it is. */
function endsContents(source: string, kind: NodeKind, { content }: OutlineNode): boolean {
	return kind === 'heading' && namesContents(source.slice(content.start, content.end));
}

/** Whether a line stands in the answer of a node, or in one that the node stands in. */
function isHeldBy(node: OutlineNode, line: number): boolean {
	if (node.held) return true;
	return node.block !== null && node.block.nested && line <= node.block.last + 1;
}

export function phraseOf(source: string, node: OutlineNode): Phrase {
	node.phrase ??= readPhrase(source, node.content.start, node.content.end);
	return node.phrase;
}

/** Reads all lines under the signs that a note asks for, before anybody reads them without. */
export function readPhrases({ source, nodes, held }: Outline, signs: number): void {
	for (const node of [...nodes, ...held])
		if (node.kind === 'item' || node.kind === 'text')
			node.phrase = readPhrase(source, node.content.start, node.content.end, signs);
}

const footnotes = /\s?\[\^[^\]\s]+\]/g;

/** The node's text as it reads, without the colon that introduces what follows. */
export function labelOf(source: string, node: OutlineNode): string {
	return phraseOf(source, node)
		.rich.text.replace(footnotes, '')
		.replace(/\s*[:：]$/, '')
		.trim();
}

/** What stands before a card below this node: title, headings, topics; outermost first. */
export function crumbsBelow(source: string, node: OutlineNode, title: string): readonly string[] {
	if (node.crumbs) return node.crumbs;
	const above = node.parent ? crumbsBelow(source, node.parent, title) : [];
	const label = node.parent ? labelOf(source, node) : title;
	const isName = node.kind === 'root' || node.kind === 'heading';
	const repeats =
		label === '' ||
		(above.length === 1 && label === title) ||
		(node.kind === 'heading' && namesContents(label));
	node.crumbs = repeats ? above : [...above, shortened(isName ? label : nameIn(label))];
	return node.crumbs;
}

/** A topic that is defined where it is named shows its name only. */
function nameIn(label: string): string {
	return /^.{2,59}?(?=\s*[:：]\s|\s[-–—]\s)/.exec(label)?.[0] ?? label;
}

function shortened(label: string): string {
	const name = label.replace(/^(?:\p{Extended_Pictographic}\uFE0F?\u200D?)+\s+(?=\S)/u, '');
	return shortLabel(name);
}

function shortLabel(label: string): string {
	return label.length <= MAX_LABEL ? label : `${label.slice(0, MAX_LABEL - 1).trimEnd()}…`;
}
