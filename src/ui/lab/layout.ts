/**
 * Where everything stands in the picture of a world: Services at the left under their namespaces,
 * nodes with their pods at the right, what is outside below them. Lines have the lane between to
 * themselves, so that nothing is ever drawn over words. Pure: in pixels of the room that there is.
 */
import { byPlace } from '#core/kube/world/place.ts';
import type { World } from '#core/kube/world/types.ts';
import type { PictureWords } from '#i18n/kube/picture.ts';
import { linksOf, type Link } from './links.ts';
import { groupsOf, servicePart, type Group, type Part } from './parts.ts';
import { cut } from './text.ts';
import { serviceKey } from './things.ts';

export type Box = {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
};

/** A part where it stands; its texts are cut to the box, `said` has all of them. */
export type Item = Part & { readonly box: Box };

export type Layout = {
	readonly width: number;
	readonly height: number;
	/** Of the letters; and from one line of text to the next. */
	readonly em: number;
	readonly line: number;
	/** Where the name stands that is asked of DNS. */
	readonly strip: Box | null;
	readonly headings: readonly {
		readonly text: string;
		readonly sign: number;
		readonly y: number;
	}[];
	/** Frames around what stands together at the right, with a title where no item gives one. */
	readonly frames: readonly { readonly box: Box; readonly title: string | null }[];
	readonly items: readonly Item[];
	readonly links: readonly Link[];
};

export type Room = {
	readonly width: number;
	readonly em: number;
	/** Who asks from outside of the cluster. */
	readonly client: string | null;
	readonly hasStrip: boolean;
	/** Only to be looked at: nothing has to be large enough for a finger. */
	readonly isStill: boolean;
};

/** Narrower than this, in letters, names would say nothing: the picture scrolls instead. */
const LEAST_WIDTH = 24;
const PAD = 8;
/** From one thing to the next, and how high one is at least. */
const TAPPED = { gap: 12, least: 44 };
const STILL = { gap: 8, least: 0 };

type Column = { readonly x: number; readonly width: number };
/** Places boxes of one column below each other. */
type Pen = { y: number; readonly items: Item[] };

export function layoutOf(world: World, room: Room, t: PictureWords): Layout {
	const { em } = room;
	const width = Math.max(Math.floor(room.width), Math.ceil(LEAST_WIDTH * em));
	const line = Math.round(em * 1.4);
	const lane = Math.min(120, Math.round(width * 0.13));
	const left: Column = { x: 1, width: Math.round((width - lane) * 0.46) };
	const right: Column = { x: left.width + lane, width: width - lane - left.width - 1 };
	const strip = room.hasStrip ? { x: 1, y: 1, width: width - 2, height: 2 * line + PAD } : null;
	const spacing = room.isStill ? STILL : TAPPED;
	const top = strip ? strip.height + 2 * spacing.gap : spacing.gap;
	const size: Size = { em, line, top, ...spacing };
	const links = world.services.flatMap((service) => linksOf(world, service));
	const at = shownNamespaces(world);
	const services = placeServices(world, at, links, left, size, t);
	const others = placeOthers(groupsOf(world, at, links, room.client, t), right, size);
	const height = Math.max(services.bottom, others.bottom) + size.gap;
	const items = [...services.items, ...others.items];
	return { ...{ width, height, em, line, strip, links }, ...services, ...others, items };
}

type Size = {
	readonly em: number;
	readonly line: number;
	readonly top: number;
	readonly gap: number;
	readonly least: number;
};

/** Those in which something is, and those that are there for a reason. */
function shownNamespaces({ namespaces, pods, services }: World): readonly string[] {
	const used = new Set([...pods, ...services].map(({ namespace }) => namespace));
	const given = namespaces.map(({ name }) => name);
	const isShown = (name: string) => used.has(name) || !/^(default|kube-.*)$/.test(name);
	return [...new Set([...used, ...given])].filter(isShown).sort();
}

function placeServices(
	{ services }: World,
	namespaces: readonly string[],
	links: readonly Link[],
	column: Column,
	size: Size,
	t: PictureWords
) {
	const pen: Pen = { y: size.top, items: [] };
	const headings = namespaces.map((namespace, sign) => {
		const y = pen.y;
		pen.y += size.line + size.gap;
		for (const service of services.filter((one) => one.namespace === namespace).sort(byPlace)) {
			const key = serviceKey(service);
			const own = links.filter(({ from }) => from === key);
			place(pen, column, size, servicePart(service, own, t));
		}
		return { text: cut(namespace, size.em, column.width - 2 * size.em), sign, y };
	});
	return { headings, items: pen.items, bottom: pen.y };
}

function placeOthers(groups: readonly Group[], column: Column, size: Size) {
	const pen: Pen = { y: size.top, items: [] };
	const inner: Column = { x: column.x + PAD, width: column.width - 2 * PAD };
	const frames = groups.map(({ title, head, parts }) => {
		const { y } = pen;
		if (head) place(pen, column, size, head);
		else pen.y += size.line + PAD + size.gap;
		for (const part of parts) place(pen, inner, size, part);
		if (parts.length === 0) pen.y -= size.gap;
		const height = pen.y - y;
		pen.y += size.gap;
		return { box: { x: column.x, y, width: column.width, height }, title };
	});
	return { frames, items: pen.items, bottom: pen.y };
}

function place(pen: Pen, { x, width }: Column, { em, line, gap, least }: Size, part: Part): void {
	const height = Math.max(least, (part.rows.length + 1) * line + PAD);
	const room = width - 2 * PAD;
	const sign = part.sign === null ? 0 : 1.4 * em;
	pen.items.push({
		...part,
		box: { x, y: pen.y, width, height },
		name: cut(part.name, em, room - sign),
		rows: part.rows.map((row) => cut(row, em, room))
	});
	pen.y += height + gap;
}
