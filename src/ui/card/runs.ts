/**
 * The words of a card cut up for drawing: which language a run is read in, and what is code
 * although nobody marked it.
 */
import type { Language } from '#core/notes/types.ts';

/** A stretch of text. `lang` only where it differs from the text around it. */
export type Run = {
	readonly kind: 'words' | 'code';
	readonly text: string;
	readonly lang: Language | null;
};

/** Cuts text of a language into runs; together they are the text. */
export function textRuns(text: string, around: Language): readonly Run[] {
	return cut(text, literalIn[around], isLiteral).flatMap((part) =>
		part.found
			? [{ kind: 'code', text: part.text, lang: codeLanguage(part.text, around) } as const]
			: languageRuns(part.text, around)
	);
}

/**
 * The voice for something technical: English, unless Hangul stands in it; null where that is
 * the language around it anyway.
 */
export function codeLanguage(text: string, around: Language): Language | null {
	const lang: Language = /\p{Script=Hangul}/u.test(text) ? 'ko' : 'en';
	return lang === around ? null : lang;
}

/** A command and its arguments: without marks it ends visibly only where Hangul goes on. */
const COMMAND = /(?<![\w-])(?:kubectl|kubeadm|crictl|etcdctl|helm)(?: +[\w./=:,@<>'"{}-]+)+/u;
/** Labels and `{placeholders}`, joined by dots, colons and slashes. */
const JOINED =
	/(?<![\w.{}*-])(?:\{[^{}\n]{1,40}\}|[\w*-]+)(?:[.:/](?:\{[^{}\n]{1,40}\}|[\w*-]+))*/u;
const literalIn: Readonly<Record<Language, RegExp>> = {
	ko: new RegExp(`${COMMAND.source}|${JOINED.source}`, 'gu'),
	en: new RegExp(JOINED.source, 'gu')
};

/** Templates, flags, commands, `system:` names, dotted names in small letters; not versions or "e.g.". */
function isLiteral(token: string): boolean {
	if (/[ {]|^--[a-z]|^system:[a-z]/u.test(token)) return true;
	const labels = token.split('/')[0]!.split('.');
	const isName = labels.every((label) => /^(?:\*|[a-z\d][a-z\d-]*)$/u.test(label));
	if (!isName || labels.length < 2 || !/^[a-z]{2}/u.test(labels.at(-1)!)) return false;
	return labels.length > 2 || labels.every((label) => /^[a-z-]{3,}$/u.test(label));
}

const foreignIn: Readonly<Record<Language, RegExp>> = {
	ko: /\p{Script=Latin}[\p{Script=Latin}\p{Mn}\d'’._/-]*(?: +\p{Script=Latin}[\p{Script=Latin}\p{Mn}\d'’._/-]*)*/gu,
	en: /\p{Script=Hangul}+(?:[ ,.]+\p{Script=Hangul}+)*/gu
};

function languageRuns(text: string, around: Language): readonly Run[] {
	const other: Language = around === 'ko' ? 'en' : 'ko';
	return cut(text, foreignIn[around], () => true).map((part) => ({
		kind: 'words',
		text: part.text,
		lang: part.found ? other : null
	}));
}

type Part = { readonly text: string; readonly found: boolean };

/** What `pattern` finds and `takes` agrees to, and what lies between. */
function cut(text: string, pattern: RegExp, takes: (token: string) => boolean): readonly Part[] {
	const parts: Part[] = [];
	let end = 0;
	for (const { 0: token, index } of text.matchAll(pattern)) {
		if (!takes(token)) continue;
		if (index > end) parts.push({ text: text.slice(end, index), found: false });
		parts.push({ text: token, found: true });
		end = index + token.length;
	}
	if (end < text.length) parts.push({ text: text.slice(end), found: false });
	return parts;
}
