/** Commands become deeds of the session. */
import type { Command, Over } from './keys.ts';
import type { Session } from './session.svelte.ts';

/** All but those that open something over the card. */
export type Order = Exclude<Command, { readonly kind: Over }>;

export function obey(session: Session, order: Order): void {
	switch (order.kind) {
		case 'reveal':
			session.revealNext();
			return;
		case 'all':
			session.reveal();
			return;
		case 'hint':
			session.aids.hint();
			return;
		case 'missed':
			session.aids.toggleLast();
			return;
		case 'rate':
			return void session.rate(order.rating);
		case 'undo':
		case 'redo':
		case 'suspend':
		case 'bury':
		case 'flag':
			return void session[order.kind]();
	}
}
