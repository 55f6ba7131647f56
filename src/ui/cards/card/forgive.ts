import type { CardId } from '#core/base/brand.ts';
import { leechWords } from '#i18n/leech.ts';
import type { App } from '../../app.svelte.ts';
import type { Notices } from '../../shell/notices.svelte.ts';
import { save } from '../../shell/save.ts';

/** Takes the mark of a leech away; the notice gives it back. */
export function forgive(app: App, notices: Notices, card: CardId): void {
	const t = leechWords[app.lang];
	void save(app, notices, [{ kind: 'mark', card, set: { leech: false } }], ({ entries }) => {
		const back = entries.map(({ id }) => ({ kind: 'undo', of: id }) as const);
		const undo = () => void save(app, notices, back, () => notices.say(t.takenBack));
		notices.offerUndo({ text: t.forgiven, undo });
	});
}
