/**
 * Finds cards. What it looks at is read once and followed from then on, so that each letter of
 * a query costs a walk over memory and no more.
 */
import type { CardId, StudyDay } from '#core/base/brand.ts';
import { presetOf } from '#core/memory/preset.ts';
import { recallOf } from '#core/memory/recall.ts';
import { foldSettings } from '#core/memory/settings.ts';
import { daysNeeded, matcherOf } from '#core/search/match.ts';
import { sortFound, type Order } from '#core/search/order.ts';
import { parseQuery } from '#core/search/parse.ts';
import { entitled, type Titles } from '#core/search/titles.ts';
import type { Surroundings } from '#core/search/types.ts';
import type { Connection } from '../connection.ts';
import type { DirectoryCache } from '../directory.ts';
import { rulesOf, stampOf } from '../head.ts';
import type { Db } from '../schema.ts';
import { readCatalogue, type Listed } from './catalogue.ts';
import { Standings } from './standings.ts';

export type Finding = {
	readonly query: string;
	readonly today: StudyDay;
	readonly order: Order;
	/** What cards without words of their own are called. */
	readonly titles: Titles | undefined;
};

const TABLES = ['meta', 'decks', 'words', 'wordings', 'memory', 'log', 'blocks'] as const;

export class Finder {
	readonly #connection: Connection;
	readonly #directories: DirectoryCache;
	#standings = new Standings();
	#catalogue: readonly Listed[] = [];
	#byCard = new Map<CardId, Listed>();
	/** What the catalogue was made for. */
	#made = '';
	/** Which cards live on as which: with others, standings tell of others. */
	#heirs = '';
	#turn: Promise<unknown> = Promise.resolve();

	constructor(connection: Connection, directories: DirectoryCache) {
		this.#connection = connection;
		this.#directories = directories;
	}

	/** One after the other: they share what they read. A failure has all of it read anew. */
	find(finding: Finding): Promise<readonly CardId[]> {
		const found = this.#turn.then(() =>
			this.#connection.run((db) =>
				db.transaction('r', [...TABLES], async () => this.#findIn(db, finding))
			)
		);
		this.#turn = found.catch(() => {
			this.#standings = new Standings();
			this.#made = '';
		});
		return found;
	}

	async #findIn(db: Db, { query, today, order, titles }: Finding): Promise<readonly CardId[]> {
		const settings = foldSettings(await rulesOf(db));
		await this.#refresh(db, settings.contentLanguage);
		const parsed = parseQuery(query);
		const days = daysNeeded(parsed.query);
		if (days > 0) await this.#standings.look(db, (today - days + 1) as StudyDay);
		const around: Surroundings = {
			today,
			recall: ({ memory, deck }) => recallOf(memory, presetOf(settings, deck), today),
			answers: ({ card }) => this.#standings.answersTo(card)
		};
		const named = titles ? this.#catalogue.map((card) => entitled(card, titles)) : this.#catalogue;
		const matches = named.filter(matcherOf(parsed, around));
		return sortFound(matches, order, around).map(({ card }) => card);
	}

	async #refresh(db: Db, lang: 'ko' | 'en'): Promise<void> {
		const { heirs } = await this.#directories.get(db);
		if (heirs !== this.#heirs) this.#standings = new Standings();
		this.#heirs = heirs;
		const moved = await this.#standings.follow(db);
		const made = `${await stampOf(db)} ${lang}`;
		if (made !== this.#made) {
			this.#catalogue = await readCatalogue(db, await this.#directories.get(db), lang);
			this.#byCard = new Map(this.#catalogue.map((listed) => [listed.card, listed]));
			this.#made = made;
			this.#restate(this.#catalogue);
		} else if (moved === 'all') this.#restate(this.#catalogue);
		else this.#restate(moved.flatMap((card) => this.#byCard.get(card) ?? []));
	}

	#restate(listed: readonly Listed[]): void {
		for (const one of listed) one.state = this.#standings.stateOf(one.card);
	}
}
