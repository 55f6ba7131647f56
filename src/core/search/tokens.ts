/** A query cut into words, with where each stands. */
import type { Span } from '../base/diagnostic.ts';
import { foldText } from './fold.ts';

export type Token =
	| { readonly kind: 'open' | 'close' | 'not' | 'or'; readonly span: Span }
	| {
			readonly kind: 'word';
			readonly span: Span;
			/** What stands before a colon, in lower case; null for mere text. */
			readonly key: string | null;
			/** Folded, without its quotes. */
			readonly value: string;
	  };

const SPACE = /\s/;
const OPEN = /[(（]/;
const CLOSE = /[)）]/;
const MINUS = /[-－−]/;
const QUOTE = /["“”„＂]/;
const KEY = /^([A-Za-zＡ-Ｚａ-ｚ]+)[:：]/;

export function tokensOf(text: string): readonly Token[] {
	const tokens: Token[] = [];
	for (let at = 0; at < text.length;) {
		const c = text[at]!;
		if (SPACE.test(c)) at++;
		else {
			const token = OPEN.test(c)
				? sign('open', at)
				: CLOSE.test(c)
					? sign('close', at)
					: MINUS.test(c)
						? sign('not', at)
						: wordAt(text, at);
			tokens.push(token);
			at = token.span.end;
		}
	}
	return tokens;
}

function sign(kind: 'open' | 'close' | 'not', start: number): Token {
	return { kind, span: { start, end: start + 1 } };
}

function wordAt(text: string, start: number): Token {
	const key = KEY.exec(text.slice(start));
	const from = start + (key?.[0].length ?? 0);
	const [value, end] = QUOTE.test(text[from] ?? '') ? quotedAt(text, from) : bareAt(text, from);
	const span = { start, end };
	if (key === null && /^or$/i.test(text.slice(start, end))) return { kind: 'or', span };
	return {
		kind: 'word',
		span,
		key: key === null ? null : foldText(key[1]!),
		value: foldText(value).trim()
	};
}

/** Up to the closing quote, or to the end while there is none. */
function quotedAt(text: string, start: number): [value: string, end: number] {
	let end = start + 1;
	while (end < text.length && !QUOTE.test(text[end]!)) end++;
	return [text.slice(start + 1, end), Math.min(end + 1, text.length)];
}

function bareAt(text: string, start: number): [value: string, end: number] {
	let end = start;
	while (end < text.length && !(SPACE.test(text[end]!) || isBracket(text[end]!))) end++;
	return [text.slice(start, end), end];
}

function isBracket(c: string): boolean {
	return OPEN.test(c) || CLOSE.test(c);
}
