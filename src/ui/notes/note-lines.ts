/**
 * A note as a reader sees it: its lines as they are, each with the cards that come from it.
 * The look of a line (heading, code) helps the eye only; what a line means, the compiler knows.
 */
import type { Card, CompiledNote } from '#core/notes/types.ts';
import { isDrawn } from '../card/address.ts';

export type NoteLine = {
	/** 1-based, as editors count. */
	readonly number: number;
	/** Indentation and list marker: what the rest of a long line hangs behind. */
	readonly lead: string;
	readonly text: string;
	/** `fence`: a line that only opens or closes a block, or belongs to the front matter. */
	readonly look: 'text' | 'code' | 'fence' | 'heading';
	/** Depth among the headings of the note, from 0; headings only. */
	readonly depth: number;
	/** What a line shows that is nothing but a picture drawn by the app. */
	readonly picture: { readonly src: string; readonly alt: string } | null;
	/** Cards that are asked, and those that are only offered; those of the fewest lines first. */
	readonly active: readonly Card[];
	readonly suggested: readonly Card[];
};

/** What the margin beside a line tells; empty where no card comes from it. */
export function markOf({ active, suggested }: NoteLine): 'carded' | 'suggested' | '' {
	if (active.length > 0) return 'carded';
	return suggested.length > 0 ? 'suggested' : '';
}

type Look = Pick<NoteLine, 'look'> & { readonly level: number };

/** The lines of a note, in order; a last line without text is left out. */
export function noteLines(note: CompiledNote): readonly NoteLine[] {
	const lines = note.source.split(/\r\n|\r|\n/u);
	if (lines.at(-1) === '') lines.pop();
	const cards = cardsByLine(note.cards);
	const factStarts = new Set(note.facts.map((fact) => fact.lines[0]));
	const looks = lineLooks(lines, factStarts);
	const open: number[] = []; // levels of the headings around the line
	return lines.map((line, i) => {
		const number = i + 1;
		const { look, level } = looks[i]!;
		if (look === 'heading') {
			while (open.length > 0 && open.at(-1)! >= level) open.pop();
			open.push(level);
		}
		const [, lead = '', text = ''] = /^(\s*(?:(?:[-*+]|\d{1,3}[.)])\s+)?)(.*)$/su.exec(line) ?? [];
		const own = line.trim() === '' ? [] : (cards.get(number) ?? []);
		return {
			number,
			...(look === 'text' ? { lead, text } : { lead: '', text: line }),
			look,
			depth: look === 'heading' ? open.length - 1 : 0,
			picture: look === 'text' ? pictureOf(line) : null,
			active: own.filter((card) => card.status === 'active'),
			suggested: own.filter((card) => card.status === 'suggested')
		};
	});
}

function pictureOf(line: string): NoteLine['picture'] {
	const [, alt, src] = /^\s*!\[([^\][]*)\]\(([^\s()<>]+)\)\s*$/u.exec(line) ?? [];
	return src !== undefined && isDrawn(src) ? { src, alt: alt! } : null;
}

function cardsByLine(cards: readonly Card[]): ReadonlyMap<number, readonly Card[]> {
	const byLine = new Map<number, Card[]>();
	const extent = ({ lines: [first, last] }: Card) => last - first;
	for (const card of cards.toSorted((a, b) => extent(a) - extent(b)))
		for (let line = card.lines[0]; line <= card.lines[1]; line++)
			byLine.set(line, [...(byLine.get(line) ?? []), card]);
	return byLine;
}

/**
 * A fence in which a fact begins holds an outline and reads as text; any other holds code.
 * Facts that only reach into a fence, such as the command below an item, begin before it.
 */
function lineLooks(lines: readonly string[], factStarts: ReadonlySet<number>): readonly Look[] {
	const looks: Look[] = [];
	const matter = frontMatterEnd(lines);
	while (looks.length < lines.length) {
		const i = looks.length;
		const fence = /^\s*(`{3,}|~{3,})/u.exec(lines[i]!)?.[1];
		if (i < matter) looks.push({ look: 'fence', level: 0 });
		else if (fence === undefined) looks.push(plainLook(lines[i]!));
		else looks.push(...fencedLooks(lines, i, fence, factStarts));
	}
	return looks;
}

/** How many lines the front matter takes; 0 for none. */
function frontMatterEnd(lines: readonly string[]): number {
	return lines[0]?.trimEnd() === '---' ? lines.indexOf('---', 1) + 1 : 0;
}

function plainLook(line: string): Look {
	const level = /^ {0,3}(#{1,6})\s/u.exec(line)?.[1]?.length;
	return level === undefined ? { look: 'text', level: 0 } : { look: 'heading', level };
}

function fencedLooks(
	lines: readonly string[],
	start: number,
	fence: string,
	factStarts: ReadonlySet<number>
): readonly Look[] {
	const closes = new RegExp(`^\\s*${fence[0]}{${fence.length},}\\s*$`, 'u');
	const close = lines.findIndex((line, i) => i > start && closes.test(line));
	const end = close < 0 ? lines.length : close;
	let outline = false;
	for (let i = start + 1; i < end; i++) outline ||= factStarts.has(i + 1);
	const inside: Look = { look: outline ? 'text' : 'code', level: 0 };
	const edge: Look = { look: 'fence', level: 0 };
	const body = Array.from({ length: end - start - 1 }, () => inside);
	return close < 0 ? [edge, ...body] : [edge, ...body, edge];
}
