/**
 * What could be better about a note's cards, for their author: hints only, none of which keeps
 * anything from compiling. Few and right: a check says nothing where it is not sure.
 */
import { lineStarts } from '../../base/diagnostic.ts';
import { diagnostic } from '../diagnostics.ts';
import type { ParsedNote } from '../parsed.ts';
import { answerText, promptText } from '../plain-text.ts';
import type { Diagnostic } from '../types.ts';
import { answerLeaks } from './answer-leaks.ts';
import type { CardCheck, Hint, LintedCard, NoteCheck } from './check.ts';
import { imageMissing, type Assets } from './image-missing.ts';
import { listLong } from './list-long.ts';
import { picturesIn } from './pictures.ts';
import { promptRepeated } from './prompt-repeated.ts';
import { promptVague } from './prompt-vague.ts';
import { pronounAmbiguous } from './pronoun-ambiguous.ts';

const cardChecks: readonly CardCheck[] = [answerLeaks, listLong, promptVague, pronounAmbiguous];
const noteChecks: readonly NoteCheck[] = [promptRepeated];

/** A longer question is a page that nobody reads as a card, in UTF-16 code units. */
const MAX_PROMPT = 2_000;

/**
 * Hints about the active cards of a note, and about its pictures if its `assets` are known: all
 * files in its folder and below, named as its own path is.
 */
export function lint(note: ParsedNote, assets: Assets | null): readonly Diagnostic[] {
	const { path, source, facts } = note;
	const cards = facts.flatMap((fact) => cardsOf(fact));
	const hints = [
		...cardChecks.flatMap((check) => runCheck(check, cards, source)),
		...noteChecks.flatMap((check) => check(cards)),
		...(assets ? imageMissing(path, picturesIn(source), assets) : [])
	];
	if (hints.length === 0) return [];
	const place = { path, starts: lineStarts(source) };
	return once(hints).map(({ code, span, detail }) => diagnostic(code, place, span, detail));
}

function cardsOf(fact: ParsedNote['facts'][number]): readonly LintedCard[] {
	const cards: LintedCard[] = [];
	for (const card of fact.cards) {
		if (card.status !== 'active' || card.kind === 'scenario') continue;
		const prompt = promptText(card);
		if (prompt.length <= MAX_PROMPT) cards.push({ fact, card, prompt, answer: answerText(card) });
	}
	return cards;
}

function runCheck(check: CardCheck, cards: readonly LintedCard[], source: string): readonly Hint[] {
	return cards.flatMap((card) => check(card, source) ?? []);
}

/** A line with two gaps that leak is told once; where, by code, only the first of a place counts. */
function once(hints: readonly Hint[]): readonly Hint[] {
	const seen = new Set<string>();
	return hints.filter(({ code, span }) => {
		const key = `${code} ${span.start}`;
		return !seen.has(key) && seen.add(key);
	});
}
