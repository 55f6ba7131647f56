/** Listens for swipes on an element. */
import type { Attachment } from 'svelte/attachments';
import { isTaken, Swipe, type Point, type Side } from './gestures.ts';

type Swiping = {
	/** Whether a swipe may start there and then. */
	accepts: (event: PointerEvent) => boolean;
	/** How far the finger is to the side; 0 once it is over or is no swipe. */
	onmove: (dx: number) => void;
	onswipe: (side: Side) => void;
};

export function swiping({ accepts, onmove, onswipe }: Swiping): Attachment<HTMLElement> {
	return (surface) => {
		let current: { readonly id: number; readonly swipe: Swipe } | null = null;
		const point = ({ clientX: x, clientY: y, timeStamp: at }: PointerEvent): Point => ({
			x,
			y,
			at
		});
		const drop = () => {
			current = null;
			onmove(0);
		};
		const started = (event: PointerEvent) => {
			const isSecond = current !== null; // means something else
			if (isSecond) drop();
			if (isSecond || !accepts(event) || isTaken(event.target as Element, surface)) return;
			current = { id: event.pointerId, swipe: new Swipe(point(event)) };
		};
		const moved = (event: PointerEvent) => {
			if (event.pointerId !== current?.id) return;
			const dx = current.swipe.move(point(event));
			if (dx === null) drop();
			else onmove(dx);
		};
		const ended = (event: PointerEvent) => {
			if (event.pointerId !== current?.id) return;
			const side = current.swipe.end(point(event));
			drop();
			if (side) onswipe(side);
		};
		const listeners = [
			['pointerdown', started],
			['pointermove', moved],
			['pointerup', ended],
			['pointercancel', drop]
		] as const;
		for (const [name, listener] of listeners) surface.addEventListener(name, listener);
		return () => {
			for (const [name, listener] of listeners) surface.removeEventListener(name, listener);
		};
	};
}
