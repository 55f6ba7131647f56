/** Reads cards aloud as the person wants it: the question, the answer, or both. */
import type { CardContent } from '#store/types.ts';
import type { Voice } from './platform/voice.ts';
import type { Prefs } from './prefs.ts';
import { spoken, spokenGaps, type Spoken } from './spoken.ts';

export type Part = 'question' | 'answer';

/** Resolves to false when it was stopped before the end. */
export function readAloud(
	voice: Voice,
	{ card, lang }: CardContent,
	part: Part,
	{ speechRate }: Prefs
): Promise<boolean> {
	return voice.speak(stretches(card, lang, part), speechRate);
}

function stretches(
	card: CardContent['card'],
	lang: CardContent['lang'],
	part: Part
): readonly Spoken[] {
	if (part === 'question') return spoken(card.prompt, lang, 'prompt');
	return card.kind === 'cloze'
		? spokenGaps(card.answer, lang)
		: spoken(card.answer, lang, 'answer');
}

/** Whether a part is to be read without being asked for. */
export function isWanted({ speak }: Prefs, part: Part): boolean {
	return speak === 'both' || speak === part;
}
