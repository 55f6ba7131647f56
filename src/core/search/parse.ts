/** A query as a tree. `or` binds least, what stands side by side must all hold. */
import { nearestTo } from './nearest.ts';
import { KEYS, readTerm } from './terms.ts';
import { tokensOf, type Token } from './tokens.ts';
import type { Hint, Parsed, Query } from './types.ts';

/** Brackets within brackets; deeper ones are left out, as nobody means them. */
const DEEPEST = 50;

type Word = Extract<Token, { readonly kind: 'word' }>;

/** Reads whatever stands there, however much of it is typed. */
export function parseQuery(text: string): Parsed {
	return new Parser(text).parse();
}

class Parser {
	readonly #text: string;
	readonly #tokens: readonly Token[];
	readonly #hints: Hint[] = [];
	#at = 0;

	constructor(text: string) {
		this.#text = text;
		this.#tokens = tokensOf(text);
	}

	parse(): Parsed {
		const parts: Query[] = [];
		// brackets closed that were never opened end nothing
		for (; this.#at < this.#tokens.length; this.#at++) {
			const part = this.#either(0);
			if (part !== null) parts.push(part);
		}
		return { query: joined('and', parts), hints: this.#hints };
	}

	#either(depth: number): Query | null {
		const parts: Query[] = [];
		for (;;) {
			const part = this.#all(depth);
			if (part !== null) parts.push(part);
			if (this.#tokens[this.#at]?.kind !== 'or') return joined('or', parts);
			this.#at++;
		}
	}

	#all(depth: number): Query | null {
		const parts: Query[] = [];
		for (let token = this.#tokens[this.#at]; token; token = this.#tokens[this.#at]) {
			if (token.kind === 'or' || token.kind === 'close') break;
			const part = this.#one(depth);
			if (part !== null) parts.push(part);
		}
		return joined('and', parts);
	}

	/** Null for what is not finished: it does not count yet. */
	#one(depth: number): Query | null {
		let isNot = false;
		for (; this.#tokens[this.#at]?.kind === 'not'; this.#at++) isNot = !isNot;
		const token = this.#tokens[this.#at];
		if (token === undefined || token.kind === 'or' || token.kind === 'close') return null;
		this.#at++;
		const part = token.kind === 'word' ? this.#word(token) : this.#group(depth);
		return part !== null && isNot ? { kind: 'not', part } : part;
	}

	#group(depth: number): Query | null {
		if (depth >= DEEPEST) return null;
		const part = this.#either(depth + 1);
		if (this.#tokens[this.#at]?.kind === 'close') this.#at++;
		return part;
	}

	#word({ key, value, span }: Word): Query | null {
		const written = this.#text.slice(span.start, span.end);
		const asText = key === null ? value : `${key}:${value}`;
		const reading = key === null ? undefined : readTerm(key, value);
		if (reading?.kind === 'term') return { kind: 'term', term: reading.term, span };
		if (reading === undefined) {
			if (key !== null && !value.startsWith('//')) {
				const meant = nearestTo(key, KEYS);
				const possible = KEYS.map((one) => `${one}:`);
				const full = meant && `${meant}:${value}`;
				this.#hints.push({ kind: 'unknown-key', span, written, possible, meant: full });
			}
			return asText === '' ? null : { kind: 'term', term: { kind: 'text', text: asText }, span };
		}
		const possible = reading.possible.map((one) => `${key}:${one}`);
		const meant = reading.kind === 'unfinished' ? null : reading.meant;
		const full = meant === null ? null : `${key}:${meant}`;
		this.#hints.push({ kind: reading.kind, span, written, possible, meant: full });
		return null;
	}
}

function joined(kind: 'and' | 'or', parts: readonly Query[]): Query | null {
	return parts.length > 1 ? { kind, parts } : (parts[0] ?? null);
}
