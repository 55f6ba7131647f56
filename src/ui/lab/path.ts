/** The ways of lines through the lane of a picture. */
import type { Item, Layout } from './layout.ts';

export type Point = { readonly x: number; readonly y: number };

/** An item's edge towards the lane, which is at the left of everything but Services. */
function edgeOf({ box, thing }: Item): Point {
	const x = thing.kind === 'service' ? box.x + box.width : box.x;
	return { x, y: box.y + box.height / 2 };
}

/** From one thing to another, or up to the strip of DNS; null where an end is not shown. */
export function pathOf(
	{ items, strip, width }: Pick<Layout, 'items' | 'strip' | 'width'>,
	from: string,
	to: string
): { readonly line: string; readonly head: string } | null {
	const start = items.find(({ key }) => key === from);
	const end = items.find(({ key }) => key === to);
	if (!start) return null;
	const a = edgeOf(start);
	if (to === 'dns') return strip && toStrip(a, strip.y + strip.height, width);
	if (!end) return null;
	const b = edgeOf(end);
	// both at one side: out into the lane and back
	const bend = a.x === b.x || (start.thing.kind !== 'service') === (end.thing.kind !== 'service');
	const out = Math.max(16, Math.round(width * 0.09));
	const mid = bend ? Math.min(a.x, b.x) - out : (a.x + b.x) / 2;
	const isRight = end.thing.kind !== 'service';
	return {
		line: `M${a.x} ${a.y}C${mid} ${a.y} ${mid} ${b.y} ${b.x} ${b.y}`,
		head: headAt(b, isRight)
	};
}

function toStrip({ x, y }: Point, bottom: number, width: number) {
	const up = x - Math.max(16, Math.round(width * 0.06));
	const line = `M${x} ${y}C${up} ${y} ${up} ${y} ${up} ${bottom + 24}V${bottom}`;
	return { line, head: `M${up} ${bottom}l-4 7h8z` };
}

/** The tip of an arrow that comes from the lane. */
function headAt({ x, y }: Point, isRight: boolean): string {
	return `M${x} ${y}l${isRight ? -7 : 7}-4v8z`;
}
