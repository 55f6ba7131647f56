/**
 * Everything that is cached, computed from the log alone: the measure of what commits keep up
 * step by step, and the way to make it anew.
 */
import type { CardId, EntryId, Hlc } from '#core/base/brand.ts';
import { compareEntries } from '#core/log/order.ts';
import type { Entry } from '#core/log/types.ts';
import { unseen } from '#core/memory/apply.ts';
import { replay } from '#core/memory/replay.ts';
import { tallyOf } from '#core/stats/tally.ts';
import type { allRows } from './blocks.ts';
import { DayChanges } from './days.ts';
import { Directory } from './directory.ts';
import { laterHlc } from './head.ts';
import { filedEntry } from './filed.ts';
import { Holdings } from './holdings.ts';
import type { CounterRow, DayRow, DeckRow, HeadRow, LogRow, MemoryRow } from './schema.ts';
import { CounterChanges, memoryRow } from './shelf.ts';
import { subjectOfRow, type Subject } from './subject.ts';

export type Derived = {
	readonly memory: ReadonlyMap<CardId, MemoryRow>;
	readonly days: readonly DayRow[];
	readonly counters: readonly CounterRow[];
	readonly rules: readonly Entry[];
	readonly decisions: readonly Entry[];
	readonly head: Pick<HeadRow, 'top' | 'tail' | 'holdings'>;
};

type Rows = Awaited<ReturnType<typeof allRows>>;

export function derive(rows: Rows, decks: readonly DeckRow[]): Derived {
	const entries = rows.map(({ row }) => filedEntry(row)).sort(compareEntries);
	const filed = fileRows(rows, decks);
	const ofKind = (kind: Subject['kind']) =>
		entries.filter(({ id }) => filed.subjects.get(id)?.kind === kind);
	const decisions = ofKind('decisions');
	const directory = new Directory(decks, decisions);
	const days = new DayChanges();
	const { states } = replay(entries, (before, entry) => {
		const tally = tallyOf(before, entry);
		if (tally !== null) days.add(entry.day, before.card, tally);
	});
	const memory = new Map<CardId, MemoryRow>();
	const counters = new CounterChanges();
	for (const [card, blocks] of filed.blocksByCard) {
		const row = memoryRow(states.get(card) ?? unseen(card), blocks, directory);
		memory.set(card, row);
		counters.add(row, 1);
	}
	return {
		memory,
		days: days.rows(),
		counters: counters.rows(),
		rules: ofKind('rules'),
		decisions,
		head: headOfRows(rows)
	};
}

/** What each entry is about, and the blocks that each card is in. */
function fileRows(rows: Rows, decks: readonly DeckRow[]) {
	const heirs = new Directory(decks, []);
	const rowsById = new Map<EntryId, LogRow>(rows.map(({ row }) => [row.entry.id, row]));
	const subjects = new Map<EntryId, Subject>();
	const blocksByCard = new Map<CardId, number[]>();
	for (const { row, block } of rows) {
		const subject = subjectOfRow(row, (id) => rowsById.get(id), heirs);
		subjects.set(row.entry.id, subject);
		if (subject.kind !== 'card') continue;
		const blocks = blocksByCard.get(subject.card) ?? [];
		blocksByCard.set(subject.card, blocks);
		if (block !== null && blocks.at(-1) !== block) blocks.push(block);
	}
	return { subjects, blocksByCard };
}

function headOfRows(rows: Rows): Derived['head'] {
	const holdings = new Holdings();
	let top: Hlc | null = null;
	let tail = 0;
	for (const { row, block } of rows) {
		holdings.add(row.entry.writer, row.entry.n);
		top = laterHlc(top, row.entry.hlc);
		if (block === null) tail++;
	}
	return { top, tail, holdings: holdings.toPairs() };
}
