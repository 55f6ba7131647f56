/**
 * How the words of a card are cut up for drawing: which language a run is read in, and where a
 * line may break inside something technical.
 */
import type { Language } from '#core/notes/types.ts';

/** A stretch of text; `lang` only where it differs from the text around it. */
export type Run = { readonly text: string; readonly lang: Language | null };

const latinInKorean =
	/\p{Script=Latin}[\p{Script=Latin}\p{Mn}\d'’._/-]*(?: +\p{Script=Latin}[\p{Script=Latin}\p{Mn}\d'’._/-]*)*/gu;
const hangulInEnglish = /\p{Script=Hangul}+(?:[ ,.]+\p{Script=Hangul}+)*/gu;

/** Cuts text of a language into runs, so that a reader speaks each in the right voice. */
export function languageRuns(text: string, around: Language): readonly Run[] {
	const foreign = around === 'ko' ? latinInKorean : hangulInEnglish;
	const lang: Language = around === 'ko' ? 'en' : 'ko';
	const runs: Run[] = [];
	let end = 0;
	for (const match of text.matchAll(foreign)) {
		if (match.index > end) runs.push({ text: text.slice(end, match.index), lang: null });
		runs.push({ text: match[0], lang });
		end = match.index + match[0].length;
	}
	if (end < text.length) runs.push({ text: text.slice(end), lang: null });
	return runs;
}

/**
 * The voice for something technical: English, unless Hangul stands in it; null where that is
 * the language around it anyway.
 */
export function codeLanguage(text: string, around: Language): Language | null {
	const lang: Language = /\p{Script=Hangul}/u.test(text) ? 'ko' : 'en';
	return lang === around ? null : lang;
}

/** `glue` never breaks; after a `dot` a line may break. Nothing is added to what is copied. */
export type Piece = { readonly kind: 'plain' | 'glue' | 'dot'; readonly text: string };

/** Braces around several words; a hyphen with its neighbours; a dot within a name. */
const special =
	/(?<braces>\{[^{} ]* [^{}]*\})|(?<hyphen>[^\s.-]?(?<!-)(?:-+[^\s.-])+)|(?<dot>(?<=[^\s.])\.(?=[^\s.]))/gu;

/**
 * Cuts code so that it breaks at spaces and after the dots of a name, but not inside `svc-3`,
 * `--all` or `{Dns name}`. Only the neighbours of a hyphen or space are glued, so that even a
 * word wider than the screen still fits.
 */
export function codePieces(code: string): readonly Piece[] {
	const cut: Piece[] = [];
	const add = (kind: Piece['kind'], text: string) => {
		if (text !== '') cut.push({ kind, text });
	};
	let end = 0;
	for (const { 0: text, index, groups } of code.matchAll(special)) {
		add('plain', code.slice(end, index));
		end = index + text.length;
		if (groups?.dot) add('dot', text);
		else if (groups?.hyphen) add('glue', text);
		else
			text.split(/([^ ]? +[^ ]?)/u).forEach((part, i) => add(i % 2 === 0 ? 'plain' : 'glue', part));
	}
	add('plain', code.slice(end));
	return cut;
}
