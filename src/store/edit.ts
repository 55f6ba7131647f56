/**
 * New entries, brought into the log and all its caches: read what they touch, fold them in,
 * write. An entry that sorts after all others is one step of its card; an undo or a latecomer
 * makes its card be replayed; a latecomer among the rules makes everything be derived anew.
 */
import type { CardId, StudyDay } from '#core/base/brand.ts';
import { compareEntries } from '#core/log/order.ts';
import type { Entry } from '#core/log/types.ts';
import { applyEntry, unseen } from '#core/memory/apply.ts';
import { replayCard } from '#core/memory/replay.ts';
import { applySetting, foldSettings } from '#core/memory/settings.ts';
import type { CardState, Settings } from '#core/memory/types.ts';
import { contribution, tallyOf } from '#core/stats/tally.ts';
import type { Tally } from '#core/stats/types.ts';
import { entriesAboutEach } from './blocks.ts';
import { DayChanges } from './days.ts';
import { Directory } from './directory.ts';
import { filedEntry } from './filed.ts';
import { decisionsOf, laterHlc, rulesOf, stampDirectory } from './head.ts';
import { Holdings } from './holdings.ts';
import { mend } from './mend.ts';
import type { Db, HeadRow, MemoryRow } from './schema.ts';
import { CounterChanges, memoryRow, rowsOfFact } from './shelf.ts';
import { fileEntries, type FiledEntry } from './subject.ts';

/** A card as it is found and left. */
type Touched = {
	readonly before: MemoryRow | undefined;
	state: CardState;
	/** What its new answers count for; without meaning once it is replayed. */
	readonly answers: (readonly [StudyDay, Tally])[];
	isReplayed: boolean;
};

type TouchedByCard = ReadonlyMap<CardId, Touched>;

/**
 * Adds new entries, which must be in order, inside a change of the log (head.ts); `changes`
 * go into the head. Returns the states of the cards that the entries are about.
 */
export async function addEntries(
	db: Db,
	head: HeadRow,
	directory: Directory,
	entries: readonly Entry[],
	changes: Partial<HeadRow>
): Promise<readonly CardState[]> {
	const filed = await fileEntries(db, entries, directory);
	await db.log.bulkAdd(filed.map(({ row }) => row)); // add, not put: history is not overwritten
	const rules = await rulesOf(db);
	const decided = await decide(db, directory, filed);
	const touched = await touch(db, filed);
	const newHead = { ...grownHead(head, entries), ...changes };
	await storeRules(db, rules, filed);
	if (fold(filed, head, rules, touched)) {
		await replayTouched(db, touched, rules, filed);
		await writeTouched(db, touched, decided);
		await db.meta.put(newHead);
	} else await db.meta.put((await mend(db, newHead)).head);
	const named = new Set(filed.flatMap(({ row }) => (row.card === undefined ? [] : [row.card])));
	const rows = await db.memory.bulkGet([...named]);
	return rows.flatMap((row) => (row === undefined ? [] : [row.state]));
}

/** The cards that may change, read at once: folding waits for nothing. */
async function touch(db: Db, filed: readonly FiledEntry[]): Promise<TouchedByCard> {
	const cards = new Set<CardId>();
	for (const { subject } of filed) {
		if (subject.kind === 'card') cards.add(subject.card);
		if (subject.kind === 'decisions' && subject.fact !== undefined)
			for (const card of await rowsOfFact(db, subject.fact).primaryKeys()) cards.add(card);
	}
	const rows = await db.memory.bulkGet([...cards]);
	return new Map(
		[...cards].map((card, i) => {
			const before = rows[i];
			const state = before?.state ?? unseen(card);
			return [card, { before, state, answers: [], isReplayed: false }];
		})
	);
}

/** The directory after the person's word on suggestions. */
async function decide(
	db: Db,
	directory: Directory,
	filed: readonly FiledEntry[]
): Promise<Directory> {
	const news = filed.filter(({ subject }) => subject.kind === 'decisions');
	if (news.length === 0) return directory;
	const decisions = inOrder(await decisionsOf(db), news);
	await db.meta.put({ key: 'decisions', entries: decisions });
	await stampDirectory(db);
	return new Directory(directory.decks, decisions);
}

async function storeRules(
	db: Db,
	rules: readonly Entry[],
	filed: readonly FiledEntry[]
): Promise<void> {
	const news = newRules(filed);
	if (news.length > 0) await db.meta.put({ key: 'rules', entries: inOrder(rules, news) });
}

function newRules(filed: readonly FiledEntry[]): readonly FiledEntry[] {
	return filed.filter(({ subject }) => subject.kind === 'rules');
}

function inOrder(stored: readonly Entry[], news: readonly FiledEntry[]): readonly Entry[] {
	return [...stored, ...news.map(({ row }) => row.entry)].sort(compareEntries);
}

function grownHead(head: HeadRow, entries: readonly Entry[]): HeadRow {
	const holdings = new Holdings(head.holdings);
	for (const { writer, n } of entries) holdings.add(writer, n);
	const top = entries.reduce((last, { hlc }) => laterHlc(last, hlc), head.top);
	return { ...head, holdings: holdings.toPairs(), top, tail: head.tail + entries.length };
}

/** False where steps are not enough: an earlier rule changes what came after it, a reschedule looks back. */
function fold(
	filed: readonly FiledEntry[],
	head: HeadRow,
	rules: readonly Entry[],
	touchedByCard: TouchedByCard
): boolean {
	let { top } = head;
	let settings = foldSettings(rules);
	for (const { subject, row } of filed) {
		const entry = filedEntry(row);
		const isLast = top === null || entry.hlc > top;
		if (subject.kind === 'card')
			step(touchedByCard.get(subject.card)!, entry, isLast ? settings : null);
		if (subject.kind === 'rules') {
			if (!isLast || entry.kind !== 'setting') return false;
			settings = applySetting(settings, entry);
		}
		top = laterHlc(top, entry.hlc);
	}
	return true;
}

/** `settings` is null for an entry that has later ones. */
function step(touched: Touched, entry: Entry, settings: Settings | null): void {
	if (entry.kind === 'undo' || settings === null) touched.isReplayed = true;
	if (touched.isReplayed || settings === null) return;
	const tally = tallyOf(touched.state, entry);
	if (tally !== null) touched.answers.push([entry.day, tally]);
	touched.state = applyEntry(touched.state, entry, settings);
}

/** Folds the histories anew, and counts on each day what the answers now come to. */
async function replayTouched(
	db: Db,
	touchedByCard: TouchedByCard,
	rules: readonly Entry[],
	filed: readonly FiledEntry[]
): Promise<void> {
	const added = new Set(filed.map(({ row }) => row.entry.id));
	const days = new DayChanges();
	const replayed = [...touchedByCard].filter(([, { isReplayed }]) => isReplayed);
	const aboutByCard = await entriesAboutEach(
		db,
		new Map(replayed.map(([card, { before }]) => [card, before?.blocks ?? []]))
	);
	for (const [card, touched] of touchedByCard) {
		const about = aboutByCard.get(card);
		if (about === undefined) {
			for (const [day, tally] of touched.answers) days.add(day, card, tally);
			continue;
		}
		const old = about.filter(({ id }) => !added.has(id));
		const after = inOrder([...about, ...rules], newRules(filed));
		days.addAll(card, contribution(card, [...old, ...rules].sort(compareEntries)), -1);
		days.addAll(card, contribution(card, after), 1);
		touched.state = replayCard(card, after);
	}
	await days.apply(db);
}

async function writeTouched(
	db: Db,
	touchedByCard: TouchedByCard,
	directory: Directory
): Promise<void> {
	const counters = new CounterChanges();
	const rows: MemoryRow[] = [];
	for (const { before, state } of touchedByCard.values()) {
		const row = memoryRow(state, before?.blocks ?? [], directory);
		if (before !== undefined) counters.add(before, -1);
		counters.add(row, 1);
		rows.push(row);
	}
	await db.memory.bulkPut(rows);
	await counters.apply(db);
}
