/**
 * Cuts a Korean sentence into clauses: `A하지만 B`, `A는데 B`, `A받으며 B`, `A함, B`.
 */
import type { Word } from '../facts/statement.ts';
import { isDeed, isPredicate, type Clause } from '../words/korean.ts';

/** A stretch of words; `last` is exclusive. */
export type Stretch = { readonly first: number; readonly last: number };

/** `link` is how the clause ends in the next; null for the last one and at commas. */
export type ClausePart = Stretch & { readonly link: Clause | null };

export function clauses(words: readonly Word[], from: number): readonly ClausePart[] {
	const parts: ClausePart[] = [];
	let first = from;
	for (let i = from; i < words.length - 1; i++) {
		const { clause } = words[i]!;
		const leads = clause === 'background' && !/^있어서?$/.test(words[i + 1]!.text);
		const parting = clause === 'contrast' || leads || clause === 'and';
		if (!parting && !endsAtComma(words, first, i)) continue;
		parts.push({ first, last: i + 1, link: parting ? clause : null });
		first = i + 1;
	}
	if (first < words.length) parts.push({ first, last: words.length, link: null });
	return parts;
}

/** Members that a list has behind its comma until it is closed. */
const MAX_MEMBERS = 6;

/** `DB 연결, 소켓 연결 등과 같이`: whether word `i` is a member of a list. */
function isListed(words: readonly Word[], i: number): boolean {
	const behind = words.slice(i + 1, i + 1 + MAX_MEMBERS);
	return behind.some(({ text }) => /^등(?:과|의|을|이|에|으로)?$/.test(text));
}

/** A comma behind a predicate parts clauses; behind a noun it parts a list. */
function endsAtComma(words: readonly Word[], first: number, i: number): boolean {
	if (isDeed(words[i]!.text) && (isDeed(words[i + 1]!.text) || isListed(words, i))) return false;
	return i - first >= 2 && words[i]!.tail.includes(',') && isPredicate(words[i]!.text);
}
