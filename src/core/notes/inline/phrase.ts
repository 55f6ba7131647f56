/**
 * The inline tokenizer: a stretch of source becomes rich text, with its gaps, its separators
 * and what is wrong with it. One pass over the letters, one over the pieces.
 */
import { assemble } from './assemble.ts';
import { codeParts } from './auto-code.ts';
import { readCardTags } from './card-tags.ts';
import { readCloseBracket, readEmphasis, readOpenBracket } from './delimiters.ts';
import {
	abandonBraces,
	abandonBrackets,
	abandonGap,
	readCloseBrace,
	readGapSign,
	readOpenBrace
} from './gaps.ts';
import { readMath } from './math.ts';
import { readReference } from './references.ts';
import { createReader, flush, type Problem, type Reader } from './reader.ts';
import type { Rich } from './rich.ts';
import { readSeparator } from './separators.ts';
import { BRACKET_GAPS } from './signs.ts';
import {
	readAutolink,
	readCode,
	readComment,
	readEntity,
	readEscape,
	readLineEnd,
	readUrl
} from './spans.ts';
import { readTag } from './tags.ts';

/** A `==gap==`: offsets into the rich text. Those of one `group` are hidden together. */
export type Gap = {
	readonly start: number;
	readonly end: number;
	readonly hint: string | null;
	readonly group: number | null;
	/** What becomes of it on each card: a letter of `ahs` (ask, hide, show) a card; or null. */
	readonly plan: string | null;
};

/** `::` (one card) or `:::` (both ways): offsets into the rich text. */
export type Separator = { readonly start: number; readonly end: number; readonly both: boolean };

export type Phrase = {
	readonly rich: Rich;
	/** In order of their starts; one may hold others. */
	readonly gaps: readonly Gap[];
	readonly separators: readonly Separator[];
	/** Spans count from the start of the source. */
	readonly problems: readonly Problem[];
};

const specials = new Uint8Array(128);
for (const letter of '\\`*_[]!<&=:$%{}\n\r') specials[letter.charCodeAt(0)] = 1;
/** With what few texts have, a doubled bracket and tags among pictures: most stay plain. */
const rare = specials.with('('.charCodeAt(0), 1).with('#'.charCodeAt(0), 1);

const nothing: readonly never[] = [];

/** Reads `source` from `start` to `end` under some of `signs.ts`. Linear; never fails. */
export function readPhrase(source: string, start: number, end: number, signs = 0): Phrase {
	const text = source.slice(start, end);
	const hasRare = text.includes('((') || (text.includes('![') && text.includes('#'));
	const signsOf = hasRare ? rare : specials;
	const first = nextSpecial(text, 0, signsOf);
	if (first === text.length) return plainPhrase(text, start);
	const reader = createReader(text, signs);
	reader.pos = first;
	while (reader.pos < text.length) {
		if (!readSpecial(reader, text[reader.pos]!)) reader.pos++;
		reader.pos = nextSpecial(text, reader.pos, signsOf);
	}
	flush(reader, text.length);
	abandonGap(reader);
	abandonBraces(reader);
	if (signs & BRACKET_GAPS) abandonBrackets(reader);
	return assemble(reader, start);
}

function nextSpecial(text: string, from: number, of: Uint8Array): number {
	let at = from;
	while (at < text.length) {
		const code = text.charCodeAt(at);
		if (code < 128 && of[code] === 1) return at;
		at++;
	}
	return at;
}

function plainPhrase(text: string, at: number): Phrase {
	const runs = text ? codeParts({ text, marks: 0, href: null, at }) : nothing;
	return { rich: { text, runs }, gaps: nothing, separators: nothing, problems: nothing };
}

function readSpecial(reader: Reader, letter: string): boolean {
	switch (letter) {
		case '\\':
			return readEscape(reader);
		case '`':
			return readCode(reader);
		case '*':
		case '_':
			return readEmphasis(reader);
		case '(':
			return readReference(reader);
		case '#':
			return readCardTags(reader);
		case '[':
			return readOpenBracket(reader, 1);
		case ']':
			return readCloseBracket(reader);
		case '!':
			return reader.text[reader.pos + 1] === '[' && readOpenBracket(reader, 2);
		case '<':
			return readComment(reader, '<!--', '-->') || readAutolink(reader) || readTag(reader);
		case '&':
			return readEntity(reader);
		case '=':
			return readGapSign(reader);
		case ':':
			return readUrl(reader) || readSeparator(reader);
		case '{':
			return readReference(reader) || readOpenBrace(reader);
		case '}':
			return readCloseBrace(reader);
		case '$':
			return readMath(reader);
		case '%':
			return readComment(reader, '%%', '%%');
		default:
			abandonGap(reader);
			return readLineEnd(reader);
	}
}
