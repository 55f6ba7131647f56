/**
 * `prompt-repeated`: two cards ask the same under the same breadcrumb and want different answers,
 * so neither can be answered. `card-repeated`: they want the same, so one is enough.
 */
import type { Hint, LintedCard, NoteCheck } from './check.ts';

/** However often a question is repeated, it is told once, at the second card that asks it. */
export const promptRepeated: NoteCheck = (cards) => {
	const firstByQuestion = new Map<string, LintedCard>();
	const told = new Set<unknown>();
	const hints: Hint[] = [];
	for (const linted of cards) {
		const question = questionOf(linted);
		const first = firstByQuestion.get(question);
		if (!first) firstByQuestion.set(question, linted);
		else if (first.fact !== linted.fact && !told.has(question) && !told.has(linted.fact)) {
			told.add(question).add(linted.fact);
			hints.push(repeated(linted, first));
		}
	}
	return hints;
};

/** Letters keep their case: `ls -a` and `ls -A` are two commands. */
function questionOf({ card, prompt }: LintedCard): string {
	return spaced([...card.breadcrumb, prompt].join('\n'));
}

function repeated({ fact, answer }: LintedCard, first: LintedCard): Hint {
	const code = spaced(answer) === spaced(first.answer) ? 'card-repeated' : 'prompt-repeated';
	return { code, span: fact.span, detail: { line: first.card.lines[0] } };
}

function spaced(text: string): string {
	return text.replace(/[^\S\n]+/g, ' ').trim();
}
