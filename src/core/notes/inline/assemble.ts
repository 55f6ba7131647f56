/**
 * From pieces to rich text: marks are switched on and off, gaps and separators get their places.
 */
import { codeParts } from './auto-code.ts';
import type { Gap, Phrase, Separator } from './phrase.ts';
import type { Piece, Reader } from './reader.ts';
import { BREAK, CODE, EM, PICTURE, STRONG, type Run } from './rich.ts';
import { BOLD_GAPS } from './signs.ts';

/** What is never part of the run before it. */
const APART = CODE | BREAK | PICTURE;

type Assembly = {
	readonly runs: Run[];
	length: number;
	/** How many delimiters of each mark are open. */
	strong: number;
	em: number;
	href: string | null;
	/** Whether `**` bounds gaps. */
	readonly boldGaps: boolean;
	/** Where the open `**` began. */
	readonly bold: number[];
	readonly gaps: Gap[];
	readonly separators: Separator[];
};

/** The pieces of a reader whose text begins at `base`, put together. */
export function assemble(reader: Reader, base: number): Phrase {
	const state: Assembly = {
		runs: [],
		length: 0,
		strong: 0,
		em: 0,
		href: null,
		boldGaps: (reader.signs & BOLD_GAPS) !== 0,
		bold: [],
		gaps: [],
		separators: []
	};
	for (const piece of reader.pieces) take(state, piece, base);
	const runs: Run[] = [];
	let text = '';
	for (const run of state.runs) {
		text += run.text;
		for (const part of codeParts(run)) runs.push(part);
	}
	const problems = reader.problems?.map(({ code, span }) => ({
		code,
		span: { start: span.start + base, end: span.end + base }
	}));
	return {
		rich: { text, runs },
		gaps: inOrder(state, text),
		separators: state.separators,
		problems: problems ?? []
	};
}

/** Bold text that is all there is is a title, not a gap. */
function inOrder({ gaps, boldGaps }: Assembly, text: string): readonly Gap[] {
	const whole = text.trim().length;
	const asked = boldGaps ? gaps.filter(({ start, end }) => end - start < whole) : gaps;
	return asked.length > 1 ? [...asked].sort((a, b) => a.start - b.start || b.end - a.end) : asked;
}

function take(state: Assembly, piece: Piece, base: number): void {
	if (piece.kind === 'separator')
		state.separators.push({
			start: state.length,
			end: state.length + piece.text.length,
			both: piece.text.length === 3
		});
	if (piece.kind === 'text' || piece.role === 'text') show(state, piece, base);
	else if (piece.role === 'dropped') return;
	else if (piece.kind === 'mark') toggle(state, piece);
	else if (piece.kind === 'gap') bound(state, piece);
	else state.href = piece.role === 'open' ? piece.href : null;
}

function toggle(state: Assembly, piece: Piece): void {
	const opens = piece.role === 'open';
	if (piece.marks === STRONG) {
		state.strong = Math.max(0, state.strong + (opens ? 1 : -1));
		if (state.boldGaps && piece.text !== '') boundBold(state, opens);
	} else state.em = Math.max(0, state.em + (opens ? 1 : -1));
}

function boundBold(state: Assembly, opens: boolean): void {
	if (opens) state.bold.push(state.length);
	else {
		const start = state.bold.pop() ?? state.length;
		if (start < state.length)
			state.gaps.push({ start, end: state.length, hint: null, group: null, plan: null });
	}
}

function bound(state: Assembly, piece: Piece): void {
	piece.offset = state.length;
	if (piece.role === 'open') return;
	const { hint, group, plan } = piece;
	state.gaps.push({ start: piece.partner!.offset, end: state.length, hint, group, plan });
}

function show(state: Assembly, piece: Piece, base: number): void {
	if (!piece.text) return;
	const own = piece.kind === 'text' ? piece.marks : 0;
	const marks = own | (state.strong > 0 ? STRONG : 0) | (state.em > 0 ? EM : 0);
	const href = piece.href ?? state.href;
	const at = base + piece.at;
	const last = state.runs.at(-1);
	state.length += piece.text.length;
	const joins = last && last.marks === marks && last.href === href && !(own & APART);
	if (joins && last.at + last.text.length === at)
		state.runs[state.runs.length - 1] = { text: last.text + piece.text, marks, href, at: last.at };
	else state.runs.push({ text: piece.text, marks, href, at });
}
