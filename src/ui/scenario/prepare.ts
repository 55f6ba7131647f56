/** A card's question drawn and put into words, and what was answered to it. */
import { askOf, pose, type Occasion } from '#core/answer/ask.ts';
import { replyOf } from '#core/answer/reply.ts';
import { judgeReply } from '#core/answer/scenario.ts';
import { judgeTyped } from '#core/answer/typed.ts';
import type { Scenario } from '#core/kube/scenario/draw.ts';
import type { Form } from '#core/kube/scenario/types.ts';
import type { Card, Inline, Language, Side } from '#core/notes/types.ts';
import { labelText, questionText } from '#i18n/kube/scenario.ts';
import { scenarioWords } from '#i18n/scenario.ts';
import type { Meant } from '../review/meant.ts';
import type { Typed } from '../review/typed.ts';

/** The question of a card on an occasion; for a card that is only typed, nothing is drawn. */
export function prepare(card: Card, lang: Language, occasion: Occasion): Omit<Meant, 'parts'> {
	if (!card.recipe) return { scenario: null, sides: {} };
	const scenario = pose(card.recipe, occasion);
	return { scenario, ask: askOf(scenario), sides: sidesOf(scenario, lang) };
}

/** Null where nothing was answered. */
export function judged(scenario: Scenario | null, card: Card, given: string): Typed | null {
	if (!scenario) {
		const judgement = given === '' ? null : judgeTyped(card, given);
		return judgement && { by: 'meaning', given, judgement };
	}
	const reply = replyOf(scenario.form, given);
	return reply && { by: 'reply', given, judgement: judgeReply(scenario, reply) };
}

/** A scenario as the two sides of a card. */
function sidesOf({ question, form }: Scenario, lang: Language): Pick<Card, 'prompt' | 'answer'> {
	return {
		prompt: promptSide(questionText(question, lang)),
		answer: answerSide(form, lang)
	};
}

/** What is told as a list, and under it what is asked; a line further in goes on with its item. */
function promptSide(text: string): Side {
	const lines = text.split(/\n(?! )/u);
	const items = lines.slice(0, -1).map(words);
	const asked = words(lines.at(-1)!);
	return items.length > 0 ? [{ kind: 'list', ordered: false, items }, ...asked] : asked;
}

function answerSide(form: Form, lang: Language): Side {
	switch (form.kind) {
		case 'name':
			return lines([form.expected]);
		case 'command':
			return [{ kind: 'code-block', language: 'sh', text: form.expected }];
		case 'manifest':
			return [{ kind: 'code-block', language: 'yaml', text: form.expected.trimEnd() }];
		case 'values':
			return form.right.length > 0 ? lines(form.right) : words(scenarioWords[lang].noAddress);
		case 'choice':
			return lines(
				form.options.filter((one) => one.isRight).map((one) => labelText(one.label, lang))
			);
	}
}

function lines(codes: readonly string[]): Side {
	return below(codes.map((text) => [{ kind: 'code', text }]));
}

/** Words of one or more lines; a command in quotation marks is code without them. */
function words(text: string): Side {
	return below(
		text.split(/\n */u).map((line) =>
			line
				.split(/[“‘](kubectl [^”’]*)[”’]/u)
				.map((part, i): Inline => ({ kind: i % 2 === 0 ? 'text' : 'code', text: part }))
				.filter((part) => 'text' in part && part.text !== '')
		)
	);
}

/** Lines below each other. */
function below(rows: readonly (readonly Inline[])[]): Side {
	const children = rows.flatMap((row, i) => (i > 0 ? [{ kind: 'break' } as const, ...row] : row));
	return [{ kind: 'paragraph', children }];
}
