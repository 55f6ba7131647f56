/**
 * The states of all cards and the answers of the last days, kept in memory: what came to the log
 * since they were read says which cards to read again.
 */
import type { CardId, Hlc, StudyDay } from '#core/base/brand.ts';
import { effectiveEntries } from '#core/log/effective.ts';
import type { Entry } from '#core/log/types.ts';
import { unseen } from '#core/memory/apply.ts';
import type { CardState } from '#core/memory/types.ts';
import type { Answered } from '#core/search/types.ts';
import { entriesSince, rowsIn } from '../blocks.ts';
import { filedEntry } from '../filed.ts';
import { headOf, laterHlc } from '../head.ts';
import { Holdings } from '../holdings.ts';
import type { Db, HeadRow, LogRow } from '../schema.ts';
import { memoryRows } from '../shelf.ts';

/** New entries beyond which everything is read again. */
const MANY = 5_000;
const NONE: readonly Answered[] = [];

type Answers = { readonly since: StudyDay; readonly byCard: Map<CardId, Answered[]> };

export class Standings {
	#holdings = new Holdings();
	#top: Hlc | null = null;
	readonly #states = new Map<CardId, CardState>();
	#answers: Answers | null = null;

	stateOf(card: CardId): CardState {
		return this.#states.get(card) ?? unseen(card);
	}

	/** Answers that count, as far back as was asked for. */
	answersTo(card: CardId): readonly Answered[] {
		return this.#answers?.byCard.get(card) ?? NONE;
	}

	/**
	 * Follows the log, inside a transaction. Returns the cards that may stand elsewhere now, or
	 * `all`.
	 */
	async follow(db: Db): Promise<readonly CardId[] | 'all'> {
		const head = await headOf(db);
		const now = new Holdings(head.holdings);
		const news = now.minus(this.#holdings);
		const isOther = this.#holdings.minus(now).count > 0; // erased, or restored elsewhere
		if (news.count === 0 && !isOther) return [];
		const rows = isOther || news.count > MANY ? null : await rowsIn(db, news);
		const cards = rows === null ? null : this.#cardsIn(rows);
		this.#addAnswers(rows);
		await this.#read(db, cards);
		this.#remember(head, now);
		return cards ?? 'all';
	}

	/** Reads which answers were given since a day, if that is further back than known. */
	async look(db: Db, since: StudyDay): Promise<void> {
		if (this.#answers !== null && this.#answers.since <= since) return;
		this.#answers = { since, byCard: new Map() };
		addAnswers(this.#answers, effectiveEntries(await entriesSince(db, since)));
	}

	/** Null where more than the cards named may have changed. */
	#cardsIn(rows: readonly LogRow[]): readonly CardId[] | null {
		if (rows.some((row) => this.#bearsOnAll(row))) return null;
		return [...new Set(rows.flatMap(({ card }) => (card === undefined ? [] : [card])))];
	}

	/** A setting changes what comes after it, and so nothing if it is the last. */
	#bearsOnAll({ card, entry }: LogRow): boolean {
		if (card !== undefined) return false;
		switch (entry.kind) {
			case 'setting':
				return this.#top !== null && entry.hlc <= this.#top;
			case 'note':
			case 'file':
			case 'override':
			case 'reject':
			case 'accept':
			case 'match':
				return false;
			case 'undo':
			case 'reschedule':
			case 'review':
			case 'mark':
			case 'due':
			case 'reset':
			case 'changed':
			case 'seed':
				return true;
		}
	}

	/** An undo, or a history of other entries, has them looked for anew. */
	#addAnswers(rows: readonly LogRow[] | null): void {
		if (this.#answers === null) return;
		if (rows === null || rows.some(({ entry }) => entry.kind === 'undo')) this.#answers = null;
		else addAnswers(this.#answers, rows.map(filedEntry));
	}

	async #read(db: Db, cards: readonly CardId[] | null): Promise<void> {
		if (cards === null) this.#states.clear();
		const rows =
			cards === null ? await db.memory.toArray() : (await memoryRows(db, cards)).values();
		for (const { card, state } of rows) this.#states.set(card, state);
	}

	#remember(head: HeadRow, holdings: Holdings): void {
		this.#holdings = holdings;
		this.#top = head.top === null ? null : laterHlc(this.#top, head.top);
	}
}

function addAnswers({ since, byCard }: Answers, entries: readonly Entry[]): void {
	for (const entry of entries) {
		if (entry.kind !== 'review' || entry.day < since) continue;
		const { card, day, rating } = entry;
		const known = byCard.get(card);
		if (known === undefined) byCard.set(card, [{ day, rating }]);
		else known.push({ day, rating });
	}
}
