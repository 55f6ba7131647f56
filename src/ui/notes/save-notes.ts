/** Notes and decisions saved, said so, with a way to take all of it back. */
import { err } from '#core/base/result.ts';
import { proposalWords } from '#i18n/proposal.ts';
import { failureOf } from '#store/failure.ts';
import type { Decision, NotesInput, Preview, Saved } from '#store/types.ts';
import type { App } from '../app.svelte.ts';
import { tellSaved } from '../proposal/tell-saved.ts';
import type { Notices } from '../shell/notices.svelte.ts';

export type Deed = {
	readonly input: NotesInput;
	readonly decisions?: readonly Decision[];
	/** Of what was looked at before, and what to do again where that has changed since. */
	readonly seen?: { readonly basis: Preview['basis']; readonly again: () => void };
	/** What was done, for the notice. */
	readonly text: string;
	/** What undoes it where taking entries back does not: a name is changed by another name. */
	readonly back?: NotesInput;
	/** Called once it is saved, now or after a retry. */
	readonly done?: (saved: Saved) => void;
};

/** Resolves to whether it is saved; a failure becomes a notice with a way to try again. */
export async function saveTold(
	app: App,
	notices: Notices,
	deed: Deed,
	when = app.head()
): Promise<boolean> {
	const { input, decisions = [], seen, text, back, done } = deed;
	const result = await app.store
		.saveNotes(input, decisions, when, seen?.basis)
		.catch((error: unknown) => err(failureOf(error)));
	if (!result.ok) {
		const retry = seen?.again ?? (() => void saveTold(app, notices, deed, when));
		notices.fail({ deed: 'notSaved', failure: result.error, retry });
		return false;
	}
	const t = proposalWords[app.lang];
	const undo = () => void saveTold(app, notices, { input: back!, text: t.takenBack, back: input });
	if (back) notices.offerUndo({ text, undo });
	else tellSaved(app, notices, result.value, text, t);
	done?.(result.value);
	return true;
}
