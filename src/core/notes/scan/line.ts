/**
 * The lines of a note, with exact spans. Every letter of the source is in one line's span or in
 * the line end after it.
 */
import type { Span } from '../../base/diagnostic.ts';
import type { TypedMark, WorldMark } from '../typed.ts';
import type { Scheduled } from '../types.ts';

export type LineKind =
	| 'blank'
	| 'front-matter'
	| 'heading'
	/** The `===` or `---` under a heading. */
	| 'underline'
	/** `---` on its own. */
	| 'rule'
	/** The first or last line of a fenced block. */
	| 'fence'
	/** Inside a block of real code. */
	| 'code'
	| 'item'
	| 'text'
	| 'table'
	/** The line of dashes below a table's header. */
	| 'table-rule'
	| 'image'
	| 'math'
	/** A line of tags or template marks, an attribute list. */
	| 'markup'
	| 'comment';

/** What stands before an item: `-`, `1.`, or the `**` or `#` of a title inside an outline. */
export type Marker = 'none' | 'bullet' | 'number' | 'title';

/** A block between ``` or ~~~. `last` is the index of its closing line, or of the last line. */
export type Fence = {
	readonly first: number;
	readonly last: number;
	readonly closed: boolean;
	/** The first word after the marker; null without one. */
	readonly language: string | null;
	/** Whether its text is notes rather than code. */
	readonly outline: boolean;
	/** Columns before its sign, a list marker included. */
	readonly column: number;
};

/** The language of a block that holds what is asked of a world, and no code. */
export const SCENARIO = 'scenario';

export type Anchor = { readonly name: string; readonly span: Span };

export type Line = {
	/** 1-based. */
	readonly number: number;
	/** Without the line end. */
	readonly span: Span;
	/** Levels of `>` before it. */
	readonly quote: number;
	/** Columns before the marker or the text; a tab reaches to the next multiple of four. */
	readonly indent: number;
	kind: LineKind;
	marker: Marker;
	/** 1 to 6 of a heading; the number of a numbered item; 0 otherwise. */
	level: number;
	/** The text without marker, anchor, comments and closing signs. */
	content: Span;
	anchor: Anchor | null;
	/** Without their `#`; null if there are none. */
	tags: readonly string[] | null;
	/** Of the cards that the line ends, where another tool has shown them; null for one not seen. */
	scheduled: readonly (Scheduled | null)[] | null;
	/** Whether the answers of its cards are typed, and how they are judged. */
	typed: TypedMark | null;
	/** The world that names below it are of, and who asks there. */
	world: WorldMark | null;
	/** The address that a line names as the source of its section. */
	page: string | null;
	/** Whether the author wants no cards from it and from what is below it. */
	off: boolean;
	/** The fence that starts here. */
	fence: Fence | null;
	/** Whether it stands in a fence whose text is notes. */
	inOutline: boolean;
};
