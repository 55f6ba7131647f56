/** A question that was asked once, and the reply to it, in words. */
import { posedBefore, type Ask } from '#core/answer/ask.ts';
import { replyOf } from '#core/answer/reply.ts';
import type { Scenario } from '#core/kube/scenario/draw.ts';
import type { Language } from '#core/notes/types.ts';
import { labelText, questionText } from '#i18n/kube/scenario.ts';
import { scenarioWords } from '#i18n/scenario.ts';

export type AskedOnce = { readonly question: string; readonly reply: string };

/** `reply` is what the log keeps of it. Null where this version would ask something else. */
export function askedOnce(ask: Ask, reply: string, lang: Language): AskedOnce | null {
	const scenario = posedBefore(ask);
	return (
		scenario && {
			question: questionText(scenario.question, lang),
			reply: replyText(scenario, reply, lang)
		}
	);
}

function replyText({ form }: Scenario, text: string, lang: Language): string {
	const reply = replyOf(form, text);
	if (reply?.kind === 'values' && reply.values.length === 0) return scenarioWords[lang].noAddress;
	if (form.kind !== 'choice' || reply?.kind !== 'choice') return text;
	const chosen = form.options.filter((_, i) => reply.chosen.includes(i));
	return chosen.map(({ label }) => labelText(label, lang)).join(', ');
}
