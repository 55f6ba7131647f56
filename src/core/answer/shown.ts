/** What is shown of a typed answer: what is wrong in it, and what should be there. */
import { difference, type Piece } from '../base/difference.ts';
import type { Expected, Verdict } from '../base/verdict.ts';
import { asCode, asShown, asWords, isSigns } from './forms.ts';
import { areSameButEndings, areSameButParticle } from './korean.ts';

/**
 * No more than what counts: endings and signs that are no fault stand as they were typed. Where no
 * word is right, nothing is gained by showing each in its place.
 */
export function diffFor(
	verdict: Verdict,
	{ text, isCode }: Expected,
	given: string
): readonly Piece[] {
	const [typed, wanted] = [asShown(given), asShown(text)];
	if (verdict === 'exact' || verdict === 'equivalent') return [{ kind: 'same', text: typed }];
	const pieces = isCode ? difference(typed, wanted, asCode) : amongWords(typed, wanted);
	const isNear = pieces.some((piece) => piece.kind === 'same' && /[\p{L}\p{N}]/u.test(piece.text));
	return isNear || verdict === 'close' ? pieces : [{ kind: 'gone', text: typed }];
}

/** Where each word is right in its form and the whole is not, the forms count after all. */
function amongWords(typed: string, wanted: string): readonly Piece[] {
	const by = (form: (word: string) => string) =>
		withoutStems(difference(typed, wanted, form).flatMap(pardoned));
	const pieces = by(formAmong(wanted, typed));
	return pieces.every(({ kind }) => kind === 'same') ? by(fold) : pieces;
}

/** Words of one form are the same to the judge: each has that of the first such word expected. */
function formAmong(wanted: string, typed: string): (word: string) => string {
	const [expected, given] = [fold(wanted).split(' '), fold(typed).split(' ')];
	const last = [expected.at(-1)!, given.at(-1)!];
	const areSame = (a: string, b: string) =>
		areSameButParticle(a, b) || (last.includes(a) && last.includes(b) && areSameButEndings(a, b));
	return (word) => {
		const form = fold(word);
		return expected.find((one) => one === form || areSame(one, form)) ?? form;
	};
}

function fold(text: string): string {
	return asWords(text).toLowerCase();
}

/** Among words a sign more or less is no fault. */
function pardoned(piece: Piece): readonly Piece[] {
	if (piece.kind === 'same' || !isSigns(piece.text) || /^\s+$/.test(piece.text)) return [piece];
	return piece.kind === 'gone' ? [{ kind: 'same', text: piece.text }] : [];
}

/** Of a Korean word in place of another of its stem only what differs, from two syllables on. */
function withoutStems(pieces: readonly Piece[]): readonly Piece[] {
	const split = pieces.flatMap((piece, i): readonly Piece[] => {
		const [before, after] = [pieces[i - 1], pieces[i + 1]];
		if (piece.kind === 'gone' && after?.kind === 'come') {
			const stem = stemShared(piece.text, after.text);
			return [{ kind: 'same', text: stem }, cut(piece, stem)];
		}
		if (piece.kind === 'come' && before?.kind === 'gone')
			return [cut(piece, stemShared(piece.text, before.text))];
		return [piece];
	});
	return split.filter(({ text }) => text !== '');
}

function cut({ kind, text }: Piece, stem: string): Piece {
	return { kind, text: text.slice(stem.length) };
}

/** The syllables with which both begin; empty below two. */
function stemShared(a: string, b: string): string {
	let end = 0;
	while (end < a.length && a[end] === b[end] && /\p{Script=Hangul}/u.test(a[end]!)) end++;
	return end < 2 ? '' : a.slice(0, end);
}
