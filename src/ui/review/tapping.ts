/** Tap zones: the whole surface shows the answer; then its left third forgets, its right third knows. */
import type { Attachment } from 'svelte/attachments';
import { TapGuard } from '../parts/tap-guard.ts';
import { zoneOf } from './gestures.ts';
import type { Session } from './session.svelte.ts';

/** What a tap is for by itself. */
const OWN = 'a, button, label, input, textarea, select, code, pre, table, summary, [tabindex="0"]';

export function tapping(session: Session): Attachment<HTMLElement> {
	return (surface) => {
		const guard = new TapGuard();
		const place = () =>
			session.stage.kind === 'card' ? `${session.stage.turn} ${session.stage.revealed}` : '';
		/** What the finger came down on: the same tap must not both show and rate. */
		let touched = '';
		const down = () => {
			touched = place();
		};
		const tapped = (event: MouseEvent) => {
			const isOwn = (event.target as Element).closest(OWN) !== null;
			const isSteady = guard.accept('answer', event.timeStamp) && touched === place();
			if (isOwn || !isSteady || getSelection()?.type === 'Range') return;
			if (session.stage.kind !== 'card') return;
			if (!session.stage.revealed) {
				session.revealNext();
				return;
			}
			const zone = zoneOf(event.clientX, surface.getBoundingClientRect());
			if (zone) void session.rate(zone === 'left' ? 1 : 3);
		};
		surface.addEventListener('pointerdown', down, true);
		surface.addEventListener('click', tapped);
		return () => {
			surface.removeEventListener('pointerdown', down, true);
			surface.removeEventListener('click', tapped);
		};
	};
}
