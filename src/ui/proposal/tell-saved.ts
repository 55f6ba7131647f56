/** After a deed was saved: a notice that says so, with a way to take all of it back. */
import type { ProposalWords } from '#i18n/proposal.ts';
import type { Saved } from '#store/types.ts';
import type { App } from '../app.svelte.ts';
import type { Notices } from '../shell/notices.svelte.ts';

/** `text` says what was done. */
export function tellSaved(
	app: App,
	notices: Notices,
	{ entries }: Pick<Saved, 'entries'>,
	text: string,
	t: Pick<ProposalWords, 'takenBack'>
): void {
	const undo = async () => {
		const result = await notices.during(app.store.takeBack(entries, app.head()));
		if (result.ok) notices.say(t.takenBack);
		else notices.fail({ deed: 'notSaved', failure: result.error, retry: () => void undo() });
	};
	notices.offerUndo({ text, undo: () => void undo() });
}
