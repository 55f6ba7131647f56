/** A deed on cards: one commit, said so, with one way to take all of it back. */
import type { CardId } from '#core/base/brand.ts';
import { searchWords } from '#i18n/search.ts';
import { failureOf } from '#store/failure.ts';
import type { App } from '../app.svelte.ts';
import { tellSaved } from '../proposal/tell-saved.ts';
import type { Notices } from '../shell/notices.svelte.ts';
import { save } from '../shell/save.ts';
import { bodiesOf, wordsFor, type Deed } from './deeds.ts';

/** Resolves to whether it is saved; a failure becomes a notice with a way to try again. */
export function doDeed(
	app: App,
	notices: Notices,
	deed: Deed,
	cards: readonly CardId[]
): Promise<boolean> {
	return notices.during(act(app, notices, deed, cards));
}

async function act(
	app: App,
	notices: Notices,
	deed: Deed,
	cards: readonly CardId[]
): Promise<boolean> {
	const t = searchWords[app.lang];
	const states = await app.store.states(cards).catch((error: unknown) => {
		const retry = () => void doDeed(app, notices, deed, cards);
		notices.fail({ deed: 'notRead', failure: failureOf(error), retry });
		return null;
	});
	if (states === null) return false;
	const bodies = bodiesOf(deed, states, app.today());
	if (bodies.length === 0) {
		notices.say(t.nothingToDo);
		return true;
	}
	const text = wordsFor(deed, bodies.length, t);
	return save(app, notices, bodies, ({ entries }) =>
		tellSaved(app, notices, { entries: entries.map(({ id }) => id) }, text, t)
	);
}
