/**
 * Going on by itself: reads, waits, shows the answer, reads, waits, and puts the card back. It
 * never rates: silence is no answer, and the log holds none.
 */
import type { Prefs } from './prefs.ts';
import type { Part } from './reader.ts';
import type { Session } from './session.svelte.ts';

type Step = {
	readonly part: Part;
	/** Resolves when the part has been read, or cannot be. */
	readonly read: (part: Part) => Promise<unknown>;
	readonly session: Pick<Session, 'reveal' | 'pass' | 'typing' | 'isFree'>;
	readonly prefs: Pick<Prefs, 'autoAdvance'>;
	readonly wait: (ms: number) => Promise<void>;
	/** Ends what is being read. */
	readonly hush: () => void;
};

/** One half of a card. Returns how to stop it. */
export function goOn({ part, read, session, prefs, wait, hush }: Step): () => void {
	let isOn = true;
	const run = async () => {
		await read(part);
		do {
			if (isOn) await wait(prefs.autoAdvance * 1000);
		} while (isOn && isBusy(session));
		if (!isOn) return;
		if (part === 'question') session.reveal();
		else await session.pass();
	};
	void run();
	return () => {
		isOn = false;
		hush();
	};
}

/** Whoever types an answer or looks at something else is not left behind. */
function isBusy({ typing, isFree }: Step['session']): boolean {
	return !isFree || typing !== '' || document.querySelector('dialog[open]') !== null;
}
