/** A side of a card as Markdown again, for its person to change. */
import type { Block, Inline, Side } from './types.ts';

/** Text that reads as the side; blocks are parted by blank lines. */
export function markdownOf(side: Side): string {
	return side.map((block) => blockText(block, '')).join('\n\n');
}

function blockText(block: Block, indent: string): string {
	switch (block.kind) {
		case 'paragraph':
			return inlineText(block.children);
		case 'list':
			return block.items
				.map((item, i) => itemText(item, block.ordered ? `${i + 1}.` : '-', indent))
				.join('\n');
		case 'code-block':
			return ['```' + (block.language ?? ''), block.text, '```'].join(`\n${indent}`);
		case 'table':
			return [block.header, block.header.map(() => null), ...block.rows].map(rowText).join('\n');
		case 'image':
			return `![${block.alt}](${block.src})`;
		case 'math':
			return `$$${block.tex}$$`;
	}
}

function itemText(item: Side, marker: string, indent: string): string {
	const inner = `${indent}${' '.repeat(marker.length + 1)}`;
	const [first = '', ...rest] = item.map((block) => blockText(block, inner));
	return [
		`${indent}${marker} ${first}`,
		...rest.map((text) => (text.startsWith(inner) ? text : inner + text))
	].join('\n');
}

function rowText(cells: readonly (readonly Inline[] | null)[]): string {
	return `| ${cells.map((cell) => (cell === null ? '---' : inlineText(cell).replaceAll('|', '\\|'))).join(' | ')} |`;
}

function inlineText(inlines: readonly Inline[]): string {
	return inlines.map(oneText).join('');
}

function oneText(inline: Inline): string {
	switch (inline.kind) {
		case 'text':
			return inline.text.replace(/[\\*_`[\]]|==|::|\$/g, '\\$&');
		case 'code':
			return fenced(inline.text);
		case 'strong':
			return `**${inlineText(inline.children)}**`;
		case 'em':
			return `*${inlineText(inline.children)}*`;
		case 'link':
			return `[${inlineText(inline.children)}](${inline.href})`;
		case 'cloze':
			return `==${inlineText(inline.children)}==${inline.hint === undefined ? '' : `^[${inline.hint}]`}`;
		case 'math':
			return `$${inline.tex}$`;
		case 'break':
			return '\n';
	}
}

/** Code in more backticks than it has in a row. */
function fenced(code: string): string {
	const longest = Math.max(0, ...(code.match(/`+/g) ?? []).map((run) => run.length));
	const fence = '`'.repeat(longest + 1);
	return longest > 0 ? `${fence} ${code} ${fence}` : fence + code + fence;
}
