/** Notes and diagnostics as the command line prints them for programs. */
import { answerText, promptText } from '#core/notes/plain-text.ts';
import { judgeOf } from '#core/notes/typed.ts';
import type { Card, CompiledNote, Diagnostic } from '#core/notes/types.ts';
import { worldFaultText } from '#i18n/kube/yaml.ts';
import type { Words } from './terminal.ts';

/** A note without its cards; `lines` are 1-based line numbers of the file. */
export function noteToJson({ path, title, lang, deck, coverage, references }: CompiledNote) {
	const { content, covered, uncovered } = coverage;
	const lines = { content, covered, uncovered };
	return { path, title, lang, deck, lines, ...(references && { references }) };
}

export function cardToJson(card: Card) {
	const { id, fact, slot, kind, rule, status, breadcrumb, lines, tags, page } = card;
	const typed = judgeOf(card);
	const prompt = promptText(card);
	return {
		id,
		fact,
		slot,
		kind,
		rule,
		status,
		breadcrumb,
		prompt,
		answer: answerText(card),
		lines,
		...(typed && { typed }),
		...(tags && { tags }),
		...(page && { page })
	};
}

export function diagnosticToJson(diagnostic: Diagnostic, words: Words) {
	const { code, severity, path, line, column } = diagnostic;
	return { code, severity, path, line, column, message: messageOf(diagnostic, words) };
}

/** The sentence for a diagnostic, in the reader's language. */
export function messageOf({ code, detail = {}, fault }: Diagnostic, words: Words): string {
	const reason = fault && worldFaultText(fault, words.lang);
	return words.diagnostics[code](reason === undefined ? detail : { ...detail, reason });
}
