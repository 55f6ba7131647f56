/** A sitting without a screen: what a test asks of a session. */
import { ofTheDay } from '#ui/review/opening.ts';
import { Outbox } from '#ui/review/outbox.svelte.ts';
import { Session } from '#ui/review/session.svelte.ts';
import { localShelf } from '#ui/review/shelf.ts';
import type { Rating } from '#core/log/types.ts';
import type { Store, StoreFailure } from '#store/types.ts';
import type { Learner } from '../support/learner.ts';

/** A store whose writes can be made to fail or to wait. */
export function unsteady(store: Store) {
	const state = { failure: null as StoreFailure | null, gate: Promise.resolve() };
	const commit: Store['commit'] = async (drafts, as) => {
		await state.gate;
		return state.failure ? { ok: false, error: state.failure } : store.commit(drafts, as);
	};
	return { store: { ...store, commit }, state };
}

/** A page: its own session and outbox on the learner's store. */
export function newSession({ store, clock, base }: Learner): Session {
	return new Session(store, clock, new Outbox(store, localShelf(base)), ofTheDay);
}

export async function sitDown(learner: Learner): Promise<Session> {
	const session = newSession(learner);
	await session.open();
	return session;
}

/** The number of the card on screen, or what is there in place of one. */
export function onScreen({ stage }: Session): number | string {
	return stage.kind === 'card' ? Number(/\d+/u.exec(stage.content.card.id)![0]) : stage.kind;
}

export async function answer(session: Session, rating: Rating): Promise<void> {
	session.reveal();
	await session.rate(rating);
}

/** All reviews in the log, oldest first, as card number and rating. */
export async function reviews({ store, clock }: Learner): Promise<readonly string[]> {
	const acts = await store.undoable(clock.today());
	return acts.flatMap((act) =>
		act.kind === 'review' ? [`${/\d+/u.exec(act.card)![0]}:${act.rating}`] : []
	);
}
