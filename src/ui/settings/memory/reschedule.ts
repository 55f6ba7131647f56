import { optimiserWords } from '#i18n/optimiser.ts';
import type { App } from '../../app.svelte.ts';
import type { Notices } from '../../shell/notices.svelte.ts';
import { save } from '../../shell/save.ts';

/** Moves the due days of a preset by one entry; the notice takes them all back. */
export function reschedule(
	app: App,
	notices: Notices,
	preset: string,
	moved: number
): Promise<boolean> {
	const t = optimiserWords[app.lang];
	return save(app, notices, [{ kind: 'reschedule', preset }], ({ entries }) => {
		const back = entries.map(({ id }) => ({ kind: 'undo', of: id }) as const);
		const undo = () => void save(app, notices, back, () => notices.say(t.takenBack));
		notices.offerUndo({ text: t.moveDone(moved), undo });
	});
}
