/**
 * The metadata before a note: the part of YAML, or of TOML, that notes use. Values stay strings, as written:
 * `<1>` is text, `2023-01-29` is no date. What is deeper than a list is passed over.
 */
import type { Span } from '../../base/diagnostic.ts';
import type { Line } from './line.ts';

export type MetaValue = string | readonly string[];

export type FrontMatter = {
	readonly values: ReadonlyMap<string, { readonly value: MetaValue; readonly span: Span }>;
	/** Whether it is TOML. */
	readonly toml: boolean;
	/** How many lines it takes, its two `---` included; 0 without front matter. */
	readonly lines: number;
	/** Lines that are neither `key: value` nor part of a list. */
	readonly invalid: readonly Span[];
	/** The opening `---` that no other answers; null if all is well. */
	readonly unclosed: Span | null;
};

type Entry = { value: string | string[]; span: Span };

const none = { values: new Map(), toml: false, lines: 0, invalid: [], unclosed: null };

export function readFrontMatter(source: string, lines: readonly Line[]): FrontMatter {
	const sign = textOf(source, lines[0]);
	if ((sign !== '---' && sign !== '+++') || !looksLikeMeta(source, lines)) return none;
	const end = sign === '---' ? /^(?:---|\.\.\.)$/ : /^\+\+\+$/;
	const close = lines.findIndex((line, i) => i > 0 && end.test(textOf(source, line)));
	if (close < 0) return { ...none, unclosed: lines[0]!.span };
	const values = new Map<string, Entry>();
	const invalid: Span[] = [];
	const toml = isToml(source, lines.slice(1, close));
	let open: Entry | null = null;
	for (const line of lines.slice(1, close)) {
		const text = textOf(source, line);
		const entry: Entry | null = line.indent === 0 ? keyed(text, line, values, toml) : null;
		if (entry) open = entry;
		else if (text && !toml && !text.startsWith('#') && !continues(open, text, line))
			invalid.push(line.span);
	}
	return { values, toml, lines: close + 1, invalid, unclosed: null };
}

function textOf(source: string, line: Line | undefined): string {
	return line ? source.slice(line.content.start, line.content.end) : '';
}

/** A rule at the top of a note is no front matter: a key or a comment must come next. */
function looksLikeMeta(source: string, lines: readonly Line[]): boolean {
	const first = lines.find((line, i) => i > 0 && line.kind !== 'blank');
	return /^(?:#|---$|[^\s:]+ *:(?:\s|$)|[\w-]+\s*=\s)/.test(textOf(source, first));
}

/** Whether it is `key = value`, as TOML has it. */
function isToml(source: string, lines: readonly Line[]): boolean {
	const first = lines.find((line) => line.kind !== 'blank' && source[line.content.start] !== '#');
	return /^[\w-]+\s*=\s/.test(textOf(source, first));
}

function keyed(text: string, line: Line, values: Map<string, Entry>, toml: boolean): Entry | null {
	const key = toml ? /^([\w-]+)\s*=\s*/.exec(text) : /^([^\s:#-][^:]{0,60}?):(?:\s+|$)/.exec(text);
	if (!key) return null;
	const entry = { value: scalarOrList(text.slice(key[0].length)), span: line.span };
	values.set(key[1]!.trimEnd().toLowerCase(), entry);
	return entry;
}

function scalarOrList(raw: string): string | string[] {
	const text = withoutComment(raw);
	if (!/^\[.*\]$/.test(text)) return unquoted(text);
	return text
		.slice(1, -1)
		.split(',')
		.map((item) => unquoted(item.trim()))
		.filter((item) => item !== '');
}

/** List items and indented lines belong to the key above them. */
function continues(open: Entry | null, text: string, line: Line): boolean {
	if (!open) return false;
	const item = /^-(?:\s+|$)/.exec(text);
	if (item) {
		const list = Array.isArray(open.value) ? open.value : [];
		open.value = [...list, unquoted(withoutComment(text.slice(item[0].length)))];
		return true;
	}
	if (line.indent > 0 && typeof open.value === 'string') {
		const before = /^[|>][+-]?$/.test(open.value) ? '' : `${open.value}\n`;
		open.value = before + text;
	}
	return line.indent > 0;
}

/** A comment starts at a `#` after white space, outside quotes. */
function withoutComment(text: string): string {
	if (/^["']/.test(text)) return text.replace(/^(["'])(.*?)\1.*$/, '$1$2$1');
	const comment = text.search(/(?:^|\s)#/);
	return (comment < 0 ? text : text.slice(0, comment)).trim();
}

function unquoted(text: string): string {
	return /^"[^"]*"$|^'[^']*'$/.test(text) ? text.slice(1, -1) : text;
}
