/**
 * Decks that came with the app, stored with their person's decisions laid over them. What a
 * new version changed about them is kept until it has been seen.
 */
import { canonicalJson } from '#core/base/json.ts';
import type { DeckId, FactId } from '#core/base/brand.ts';
import type { Decision } from '#core/notes/identity/decisions.ts';
import { ledgerOf } from '#core/notes/identity/ledger-of.ts';
import { beforeNews, newsOf } from '#core/notes/identity/fates.ts';
import { newsAbout, type News } from '#core/notes/identity/news.ts';
import { settlePublished, unsettled, type Settled } from '#core/notes/identity/published.ts';
import type { Asked } from '#core/notes/identity/report.ts';
import type { CompiledDeck, DeckContent } from '#core/notes/types.ts';
import { compiledDeck } from '../content.ts';
import { deckRow, putDeck } from '../put-deck.ts';
import type { Db, DeckRow, MemoryRow } from '../schema.ts';
import { isAbout } from '../standing.ts';

/** Inside a change over the tables of content. Returns what the decisions came to. */
export async function putPublished(
	db: Db,
	deck: CompiledDeck,
	order: number,
	decisions: readonly Decision[]
): Promise<Settled> {
	const { open = [], version } = deck;
	const known = await db.decks.get(deck.id);
	const settled = settlePublished(deck, open, decisions);
	const { merged } = settled;
	const news =
		known === undefined ? null : await newsSince(db, known, { ...settled.deck, version });
	const row = deckRow(settled.deck, version, order, await learnedOf(db, settled.questions));
	const more = { ...(open.length > 0 && { open }), ...(merged.length > 0 && { merged }) };
	await putDeck(db, { ...row, ...more, ...(news && { news }) }, settled.deck.notes);
	return settled;
}

/** Lays decisions over a deck as it came, in the place of those before. Null for another deck. */
export async function settleAgain(
	db: Db,
	id: DeckId,
	decisions: readonly Decision[]
): Promise<Settled | null> {
	const row = await db.decks.get(id);
	if (row === undefined || !isPublished(row)) return null;
	return putPublished(db, await publishedDeck(db, row), row.order, decisions);
}

/** Whether the decisions laid over a deck as it came are these. */
export async function isSettled(
	db: Db,
	row: DeckRow,
	decisions: readonly Decision[]
): Promise<boolean> {
	const { open = [], merged = [], questions = [] } = row;
	if (open.length === 0 || !isPublished(row)) return true;
	const settled = settlePublished(await publishedDeck(db, row), open, decisions);
	const wanted = [settled.merged, await learnedOf(db, settled.questions)];
	return canonicalJson(wanted) === canonicalJson([merged, questions]);
}

/** The deck as it came, from what is stored of it. */
export async function publishedDeck(db: Db, row: DeckRow): Promise<CompiledDeck> {
	const { version, open = [], merged = [] } = row;
	return { ...unsettled(await compiledDeck(db, row), merged), version, open };
}

/** Whether a deck came with the app and nothing of it was edited. */
export function isPublished({ name, source }: DeckRow): boolean {
	return name === undefined && source === undefined;
}

/** The news of notes have been seen; those of notes that are no more with them. */
export async function markSeen(db: Db, id: DeckId, paths: readonly string[]): Promise<void> {
	const row = await db.decks.get(id);
	if (row?.news === undefined) return;
	const { news, ...rest } = row;
	const left = newsAbout(news, ({ file }) => !isAbout(row, paths, file));
	await db.decks.put({ ...rest, ...(left && { news: left }) });
}

async function newsSince(
	db: Db,
	known: DeckRow,
	deck: DeckContent & Pick<CompiledDeck, 'version'>
): Promise<News | null> {
	const isOld = known.version === deck.version && known.news === undefined;
	if (isOld || !isPublished(known) || !(await isLearned(db, known.id))) return null;
	const stored = ledgerOf(await compiledDeck(db, known)).facts;
	return newsOf(beforeNews(stored, known.news), ledgerOf(deck).facts);
}

async function isLearned(db: Db, deck: DeckId): Promise<boolean> {
	return (await db.memory.where('deck').equals(deck).filter(isAnswered).first()) !== undefined;
}

/** Only what somebody has learned is worth a question. */
async function learnedOf(db: Db, questions: readonly Asked[]): Promise<readonly Asked[]> {
	const learned = new Set<FactId>();
	for (const { id } of questions.flatMap(({ candidates }) => candidates)) {
		const cards = db.memory.where('card').startsWith(`${id}/`);
		if ((await cards.filter(isAnswered).first()) !== undefined) learned.add(id);
	}
	return questions.flatMap((asked) => {
		const candidates = asked.candidates.filter(({ id }) => learned.has(id));
		return candidates.length > 0 ? [{ ...asked, candidates }] : [];
	});
}

function isAnswered({ state }: MemoryRow): boolean {
	return state.memory.kind !== 'new';
}
