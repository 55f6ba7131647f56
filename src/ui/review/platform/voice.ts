/** The voices of the system: what reads aloud, behind something that tests replace. */
import type { Language } from '#core/notes/types.ts';
import type { Spoken } from '../spoken.ts';

export type Voice = {
	/** Whether there is a voice for the language, as far as the system has told by now. */
	speaks(lang: Language): boolean;
	/**
	 * Reads stretch by stretch, in place of what is being read. Resolves to true at the end; to
	 * false when it was stopped, or the system refused, as iOS does before the first tap, or has
	 * been silent for longer than the words take.
	 */
	speak(stretches: readonly Spoken[], rate: number): Promise<boolean>;
	stop(): void;
	/** Within a tap: from then on the system lets the page speak by itself. */
	unlock(): void;
};

type Reading = {
	readonly utterances: readonly SpeechSynthesisUtterance[];
	end(toTheEnd: boolean): void;
};

/** Milliseconds, at the voice's own speed, that a slow voice takes to begin, and for each character. */
const SLOWEST = { start: 3000, character: 300 };

const TAGS: Readonly<Record<Language, string>> = { ko: 'ko-KR', en: 'en-US' };

/** Null where the browser cannot speak. */
export function systemVoice(): Voice | null {
	if (typeof speechSynthesis === 'undefined') return null;
	const system = speechSynthesis;
	const voiceFor = (lang: Language) => {
		const voices = system.getVoices().filter((voice) => voice.lang.toLowerCase().startsWith(lang));
		return voices.find((voice) => voice.localService) ?? voices[0];
	};
	/** What is being read; held, because some engines forget an utterance that nobody holds. */
	let current: Reading | null = null;
	const stop = () => {
		current?.end(false);
		system.cancel();
	};
	return {
		speaks: (lang) => voiceFor(lang) !== undefined,
		speak: (stretches, rate) => {
			stop();
			const utterances = stretches.map(({ text, lang }) => {
				const utterance = new SpeechSynthesisUtterance(text);
				utterance.lang = TAGS[lang];
				utterance.voice = voiceFor(lang) ?? null;
				utterance.rate = rate;
				return utterance;
			});
			return new Promise((resolve) => {
				const timer = setTimeout(() => end(false), longest(stretches, rate));
				const end = (toTheEnd: boolean) => {
					clearTimeout(timer);
					resolve(toTheEnd);
				};
				current = { utterances, end };
				if (utterances.length === 0) end(true);
				utterances.at(-1)?.addEventListener('end', () => end(true));
				for (const utterance of utterances) {
					utterance.addEventListener('error', () => end(false));
					system.speak(utterance);
				}
			});
		},
		stop,
		unlock: () => {
			if (!system.speaking) system.speak(new SpeechSynthesisUtterance(''));
		}
	};
}

/** Some engines tell neither the end nor an error. */
function longest(stretches: readonly Spoken[], rate: number): number {
	const characters = stretches.reduce((sum, { text }) => sum + text.length, 0);
	return SLOWEST.start + (SLOWEST.character * characters) / rate;
}
