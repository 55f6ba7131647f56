/**
 * Card sides as plain text: for the command line, for search, for comparing answers.
 */
import type { Block, Card, Inline, Side } from './types.ts';

type Gap = 'hidden' | 'shown';

/**
 * The text of a side: blocks and list items on lines of their own, cells parted by ` | `. The
 * gap of a cloze reads `[…]`, or `[hint]`, unless `gap` is `shown`.
 */
export function plainText(side: Side, gap: Gap = 'hidden'): string {
	return side.map((block) => blockText(block, gap)).join('\n');
}

/** What a card asks, as text. */
export function promptText(card: Pick<Card, 'prompt'>): string {
	return plainText(card.prompt);
}

/** What is to be recalled, as text: for a cloze its gaps alone, parted by commas. */
export function answerText(card: Pick<Card, 'kind' | 'answer'>): string {
	if (card.kind !== 'cloze') return plainText(card.answer, 'shown');
	return card.answer.flatMap(gapsIn).join(', ');
}

function blockText(block: Block, gap: Gap): string {
	switch (block.kind) {
		case 'paragraph':
			return inlineText(block.children, gap);
		case 'list':
			return block.items.map((item) => plainText(item, gap)).join('\n');
		case 'code-block':
			return block.text;
		case 'table':
			return [block.header, ...block.rows]
				.map((row) => row.map((cell) => inlineText(cell, gap)).join(' | '))
				.join('\n');
		case 'math':
			return block.tex;
		case 'image':
			return block.alt;
	}
}

function gapsIn(block: Block): readonly string[] {
	switch (block.kind) {
		case 'paragraph':
			return block.children.flatMap(gapTexts);
		case 'list':
			return block.items.flatMap((item) => item.flatMap(gapsIn));
		case 'table':
			return [block.header, ...block.rows].flat(2).flatMap(gapTexts);
		case 'code-block':
		case 'math':
		case 'image':
			return [];
	}
}

/** The text of a run of inlines; see `plainText`. */
export function inlineText(inlines: readonly Inline[], gap: Gap = 'hidden'): string {
	let text = '';
	for (const inline of inlines) text += oneText(inline, gap);
	return text;
}

function oneText(inline: Inline, gap: Gap): string {
	switch (inline.kind) {
		case 'text':
		case 'code':
			return inline.text;
		case 'math':
			return inline.tex;
		case 'strong':
		case 'em':
		case 'link':
			return inlineText(inline.children, gap);
		case 'cloze':
			return gap === 'shown' ? inlineText(inline.children, gap) : `[${inline.hint ?? '…'}]`;
		case 'break':
			return '\n';
	}
}

function gapTexts(inline: Inline): readonly string[] {
	switch (inline.kind) {
		case 'cloze':
			return [inlineText(inline.children, 'shown')];
		case 'strong':
		case 'em':
		case 'link':
			return inline.children.flatMap(gapTexts);
		case 'text':
		case 'code':
		case 'math':
		case 'break':
			return [];
	}
}
