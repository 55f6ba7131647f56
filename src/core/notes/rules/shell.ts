/**
 * The commands in a code block, each with the comment above or behind it.
 */
import type { Span } from '../../base/diagnostic.ts';
import type { OutlineNode } from '../outline/node.ts';
import { endsCommand, isProgram } from '../words/commands.ts';

export type Command = {
	/** Without prompt sign and indentation; continued lines joined as they stand. */
	readonly text: string;
	/** Index of its lines in the block, from 0. */
	readonly first: number;
	readonly last: number;
	/** The text of the comment behind it, else of the comment line right above; null without one. */
	readonly comment: Span | null;
	/** Whether that comment stands on its own line, and so is about no other command. */
	readonly isBehind: boolean;
};

const shells = new Set([
	'sh',
	'bash',
	'shell',
	'zsh',
	'console',
	'shell-session',
	'terminal',
	'cmd'
]);

/** Longest block that is looked at, in UTF-16 code units. */
const MAX_BLOCK = 4000;
/** Fewer words may be a command with plain arguments: `cp a b`. */
const MIN_SENTENCE = 4;

/** Output, files and programs give none; neither do here-documents. */
export function commandsIn(source: string, block: OutlineNode): readonly Command[] {
	const { content, fence } = block;
	if (fence?.language && !shells.has(fence.language)) return [];
	const text = source.slice(content.start, content.end);
	if (text.length > MAX_BLOCK || text.includes('<<')) return [];
	return readLines(text, content.start);
}

function readLines(text: string, base: number): readonly Command[] {
	const lines = text.split(/\r\n|\r|\n/);
	const prompted = lines.some((line) => /^\s*\$ /.test(line));
	const commands: Command[] = [];
	let offset = base;
	let comment: Span | null = null;
	for (let i = 0; i < lines.length; i++) {
		const line = lines[i]!;
		const command = commandAt(lines, i, prompted);
		if (command) {
			const { behind, ...shown } = command;
			const own = behind && { start: offset + behind.start, end: offset + behind.end };
			commands.push({ ...shown, comment: own ?? comment, isBehind: own !== null });
			for (; i < command.last; i++) offset = nextLine(text, base, offset, lines[i]!);
		}
		comment = command ? null : commentOf(line, offset);
		offset = nextLine(text, base, offset, lines[i]!);
	}
	return commands;
}

function nextLine(text: string, base: number, offset: number, line: string): number {
	const end = offset - base + line.length;
	return base + end + (text.startsWith('\r\n', end) ? 2 : 1);
}

function commandAt(lines: readonly string[], i: number, prompted: boolean) {
	const behind = commentBehind(lines[i]!);
	const line = lines[i]!.slice(0, behind?.from).trim();
	const text = line.replace(/^\$ +/, '');
	if (prompted ? text === line : !isProgram(text.split(/\s/, 1)[0]!)) return null;
	if (!text || text.startsWith('#') || isOther(text)) return null;
	let last = i;
	while (lines[last]!.trimEnd().endsWith('\\') && last + 1 < lines.length) last++;
	const whole = [text, ...lines.slice(i + 1, last + 1).map((more) => more.trimEnd())].join('\n');
	return { text: whole, first: i, last, behind };
}

/** A path alone, a label, an assignment, a block that opens, a quotation that ends elsewhere. */
function isOther(line: string): boolean {
	if (/^~?\/\S*$|^\S+:(?:\s|$)|^\S+\s+:?=\s|\{$/.test(line)) return true;
	if (/^export (?:default|const|let|var|function|class|type|interface)\b/.test(line)) return true;
	return /["']/.test(line.replace(/\\.|"[^"]*"|'[^']*'/g, '')) || isSentence(line);
}

/** `make sure that it runs`: words alone, the second or third one a word of sentences. */
function isSentence(line: string): boolean {
	const words = line.split(' ');
	return (
		words.length >= MIN_SENTENCE &&
		/^[a-z ,]+[.]?$/i.test(line) &&
		words.slice(1, 3).some(endsCommand)
	);
}

/** Where a comment behind a command begins with its sign, and its text; null inside of quotation marks. */
function commentBehind(line: string): (Span & { readonly from: number }) | null {
	const sign = /\s#+\s+(?=\S)/.exec(line);
	if (!sign || sign.index === 0 || line.slice(0, sign.index).trim() === '') return null;
	const quotes = line.slice(0, sign.index).replace(/[^"']/g, '').length;
	if (quotes % 2 !== 0) return null;
	return { from: sign.index, start: sign.index + sign[0].length, end: line.trimEnd().length };
}

function commentOf(line: string, offset: number): Span | null {
	const sign = /^\s*#+\s*/.exec(line)?.[0];
	if (!sign || sign.length === line.length) return null;
	return { start: offset + sign.length, end: offset + line.trimEnd().length };
}
