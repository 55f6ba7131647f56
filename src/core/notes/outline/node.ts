/**
 * The outline of a note: headings, topics, items, paragraphs and code, each below what it
 * belongs to.
 */
import type { Span } from '../../base/diagnostic.ts';
import { readPhrase, type Phrase } from '../inline/phrase.ts';
import type { QuestionBlock } from '../explicit/question-block.ts';
import type { Anchor, Fence, Marker } from '../scan/line.ts';
import { isReferenceHeading } from './titles.ts';

export type NodeKind = 'root' | 'heading' | 'item' | 'text' | 'code' | 'table' | 'question';

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
	/** Of a question with its answer. */
	readonly question: QuestionBlock | null;
	readonly inOutline: boolean;
	/** Whether the author wants no cards here. */
	readonly off: boolean;
	/** Whether it stands below a heading such as "References". */
	readonly reference: boolean;
	readonly parent: OutlineNode | null;
	readonly children: OutlineNode[];
	/** Read from the source when first asked for; `phraseOf`. */
	phrase: Phrase | null;
	/** See `crumbsBelow`. */
	crumbs: readonly string[] | null;
};

export type Outline = {
	readonly source: string;
	readonly root: OutlineNode;
	/** All but the root, in note order. */
	readonly nodes: readonly OutlineNode[];
};

/** Longest label in a breadcrumb, in UTF-16 code units. */
const MAX_LABEL = 60;

type Origin = Omit<OutlineNode, 'children' | 'phrase' | 'crumbs' | 'reference' | 'off'> & {
	readonly off: boolean;
};

/** A node below `origin.parent`, from which it inherits what is switched off. */
export function createNode(source: string, origin: Origin): OutlineNode {
	const { parent, content } = origin;
	const isTitle = origin.kind === 'heading' || origin.marker === 'title';
	const names = isTitle && isReferenceHeading(source.slice(content.start, content.end));
	const node: OutlineNode = {
		...origin,
		off: origin.off || (parent?.off ?? false),
		reference: names || (parent?.reference ?? false),
		children: [],
		phrase: null,
		crumbs: null
	};
	parent?.children.push(node);
	return node;
}

export function phraseOf(source: string, node: OutlineNode): Phrase {
	node.phrase ??= readPhrase(source, node.content.start, node.content.end);
	return node.phrase;
}

/** The node's text as it reads, without the colon that introduces what follows. */
export function labelOf(source: string, node: OutlineNode): string {
	return phraseOf(source, node)
		.rich.text.replace(/\s*[:：]$/, '')
		.trim();
}

/** What stands before a card below this node: title, headings, topics; outermost first. */
export function crumbsBelow(source: string, node: OutlineNode, title: string): readonly string[] {
	if (node.crumbs) return node.crumbs;
	const above = node.parent ? crumbsBelow(source, node.parent, title) : [];
	const label = node.parent ? labelOf(source, node) : title;
	const repeats = label === '' || (above.length === 1 && label === title);
	node.crumbs = repeats ? above : [...above, shortened(label)];
	return node.crumbs;
}

function shortened(label: string): string {
	return label.length <= MAX_LABEL ? label : `${label.slice(0, MAX_LABEL - 1).trimEnd()}…`;
}
