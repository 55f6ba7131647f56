/**
 * The tables. `log` and `blocks` are the truth, with the `texts` and `files` that they name;
 * `decks`, `notes`, `contents` and `words` come with the app or are compiled from texts;
 * everything else is a cache of the two, kept in the same transactions.
 */
import Dexie, { type DBCore, type PromiseExtended, type Table, type Transaction } from 'dexie';
import type { CardId, DeckId, Hlc, Sha256, StudyDay, WriterId } from '#core/base/brand.ts';
import type { Entry } from '#core/log/types.ts';
import type { CardState } from '#core/memory/types.ts';
import type { Ledger, LedgerFact } from '#core/notes/identity/ledger.ts';
import type { Merged } from '#core/notes/identity/merges.ts';
import type { News } from '#core/notes/identity/news.ts';
import type { Asked } from '#core/notes/identity/report.ts';
import type { Card, CompiledNote, Coverage, Language, NoteFile } from '#core/notes/types.ts';
import type { Worded } from '#core/notes/wording.ts';
import type { Sought } from '#core/search/types.ts';
import type { Tally } from '#core/stats/types.ts';
import type { HoldingsPairs } from './holdings.ts';
import { rewordAll } from './words.ts';

/** What one note puts into a deck: enough to find cards without reading them. */
export type NoteIndex = {
	readonly lang: Language;
	readonly path: string;
	readonly title: string;
	readonly coverage: Pick<Coverage, 'content' | 'covered'>;
	/** All cards in order; the n-th is in part ⌊n / 100⌋ of `contents`. */
	readonly cards: readonly CardId[];
	/** Which of `cards` are suggestions, by place, rising. */
	readonly suggested: readonly number[];
};

export type Origin = {
	/** Texts by path, of notes and of worlds beside them. */
	readonly notes: Readonly<Record<string, string>>;
	readonly ledger: Ledger;
};

export type DeckRow = {
	readonly id: DeckId;
	readonly version: Sha256;
	/** Place among the decks. */
	readonly order: number;
	/** What its person calls a deck of their own notes; absent for one that came with the app. */
	readonly name?: string;
	/** What its own notes were compiled from (library/refresh.ts); absent for no own notes. */
	readonly source?: Sha256;
	/** As it came with the app, where own notes stand in for some. */
	readonly origin?: Origin;
	/** Paths of notes that were edited from an older original than the one that is here now. */
	readonly behind?: readonly string[];
	/** See `CompiledDeck.open`; absent for no such facts. */
	readonly open?: readonly LedgerFact[];
	/** Facts of a deck as it came that are older ones by its person's word; absent for none. */
	readonly merged?: readonly Merged[];
	/** Facts that wait for a person's word; absent for none. */
	readonly questions?: readonly Asked[];
	/** What versions of the app changed that its person has not seen yet; absent for nothing. */
	readonly news?: News;
	/** See `DeckContent.became`. */
	readonly became?: Readonly<Record<CardId, CardId>>;
	readonly notes: readonly NoteIndex[];
	/** Files of worlds beside the notes; absent for none. */
	readonly worlds?: readonly NoteFile[];
};

export type NoteRow = {
	readonly deck: DeckId;
	readonly path: string;
	readonly note: Omit<CompiledNote, 'cards'>;
};

/** 100 cards of a note: rows cost more than bytes. */
export type ContentRow = {
	readonly deck: DeckId;
	readonly path: string;
	readonly part: number;
	readonly cards: readonly Card[];
};

/** What search reads instead of the cards (words.ts); see `Sought`. */
export type WordRow = {
	readonly deck: DeckId;
	readonly path: string;
	readonly part: number;
	readonly cards: readonly (Pick<Sought, 'text' | 'question' | 'kind'> & {
		/** Absent without any. */
		readonly tags?: readonly string[];
	})[];
};

/** A card in the person's words, which stand in for its own where `base` is its text. */
export type WordingRow = Worded & { readonly card: CardId; readonly base: Sha256 };

/**
 * What entries name by its hash: the text of a note of one's own, or what a deck remembers
 * anew. Part of the truth, as the entries are.
 */
export type TextRow = { readonly hash: Sha256; readonly text: string };

/** What entries name by its hash and no one reads as text, such as a picture. */
export type FileRow = { readonly hash: Sha256; readonly bytes: Uint8Array; readonly type: string };

/** A card that the log says something about. */
export type MemoryRow = {
	readonly card: CardId;
	readonly state: CardState;
	/** Absent for a card that no installed deck has (any more). */
	readonly deck?: DeckId;
	/** Content languages under which the card may be asked. */
	readonly langs: readonly Language[];
	/** When it comes up; absent while it may not come up at all. */
	readonly due?: Due;
	/** `state.buriedOn`, absent for none. */
	readonly buried?: StudyDay;
	/** Blocks that hold entries about it, rising. */
	readonly blocks: readonly number[];
};

/** Introduced cards, cards not answered yet, cards in short steps: before all study days. */
export const INTRODUCED = -4;
export const FRESH = -3;
export const IN_STEPS = -2;
export type Due = StudyDay | typeof FRESH | typeof IN_STEPS;

export type LogRow = {
	/**
	 * The card that the entry is about; of an undo, the card of what it undoes. Absent for
	 * entries about no card and for an undo of something unknown. Where the card lives on as
	 * another one (refile.ts), that one.
	 */
	readonly card?: CardId;
	readonly entry: Entry;
};

/** Old entries, about 500 a row, never changed again. */
export type BlockRow = {
	readonly id?: number;
	readonly lastDay: StudyDay;
	/** Where to look for an entry by its id; see `bucketOf`. */
	readonly buckets: readonly string[];
	readonly rows: readonly LogRow[];
};

/** Cards of a deck, under a content language, that come up on a day; or that are introduced. */
export type CounterRow = {
	readonly deck: DeckId;
	readonly lang: Language;
	readonly day: Due | typeof INTRODUCED;
	readonly count: number;
};

/** What was done on a study day. */
export type DayRow = {
	readonly day: StudyDay;
	readonly tally: Tally;
	/** Answers by fact; facts without any are left out. */
	readonly facts: Readonly<Record<string, number>>;
};

/** The state of the log as a whole. */
export type HeadRow = {
	readonly key: 'head';
	/** Versions of the app below this one may not write; see `head.ts`. */
	readonly minWriter: number;
	readonly writer: WriterId;
	/** Number of the last entry of `writer`. */
	readonly n: number;
	/** Our clock's last reading; never dragged along by a clock far ahead. */
	readonly hlc: Hlc | null;
	/** The greatest reading of any entry: what sorts after it is the last of the log. */
	readonly top: Hlc | null;
	/** Rows of `log`. */
	readonly tail: number;
	readonly holdings: HoldingsPairs;
};

/** Counts the changes of decks and of decisions about their facts (directory.ts). */
export type StampRow = { readonly key: 'directory'; readonly stamp: number };

/** Entries that bear on every card: settings, reschedules, and undos that may. Sorted. */
export type RulesRow = { readonly key: 'rules'; readonly entries: readonly Entry[] };
/** Entries about notes and about which cards of them are taken, and undos of them. Sorted. */
export type DecisionsRow = { readonly key: 'decisions'; readonly entries: readonly Entry[] };
/** Rewritten when what `safety` says changes, so that watchers see it. */
export type SafetyRow = {
	readonly key: 'safety';
	readonly journal: 'ok' | 'absent' | 'failed';
	readonly recovered: number;
};
/** Decks of own notes were last found to be what this compiler makes of them at this stamp. */
export type FreshRow = { readonly key: 'fresh'; readonly stamp: number; readonly compiler: string };
export type MetaRow = HeadRow | StampRow | RulesRow | DecisionsRow | SafetyRow | FreshRow;

export type LocalRow = { readonly key: string; readonly value: unknown };

export type SchemaVersion = {
	readonly version: number;
	readonly stores: Readonly<Record<string, string | null>>;
	/** Runs inside the upgrade; nothing foreign may be awaited. */
	readonly upgrade?: (transaction: Transaction) => PromiseLike<unknown>;
};

/** Every version there ever was; a new one is added at the end, none is changed. */
export const VERSIONS: readonly SchemaVersion[] = [
	{
		version: 1,
		stores: {
			decks: 'id',
			notes: '[deck+lang]',
			contents: '[deck+lang+part]',
			words: '[deck+lang+part]',
			memory: 'card, deck, [deck+due], buried',
			log: '[entry.writer+entry.n], card, entry.hlc, entry.day, entry.at',
			blocks: '++id, lastDay, *buckets',
			counters: '[deck+lang+day]',
			days: 'day',
			meta: 'key',
			local: 'key'
		}
	},
	// notes are told apart by their path; a primary key changes only by way of an absent table
	{ version: 2, stores: { notes: null, contents: null, words: null } },
	{
		version: 3,
		stores: {
			notes: '[deck+path]',
			contents: '[deck+path+part]',
			words: '[deck+path+part]',
			wordings: 'card',
			texts: 'hash',
			files: 'hash'
		},
		async upgrade(transaction) {
			// decks are brought in anew at this start, which looks for their versions here
			await transaction.table('decks').clear();
			await transaction.table('local').delete('bundle');
			const head = (await transaction.table('meta').get('head')) as HeadRow | undefined;
			if (head !== undefined) await transaction.table('meta').put({ ...head, minWriter: 2 });
		}
	},
	// answers tell their deck and the day chosen, which an older version would not follow; eight
	// times forgotten is a leech, where nothing but a reset could have taken the mark away before
	{
		version: 4,
		stores: {},
		async upgrade(transaction) {
			await transaction.table<MemoryRow>('memory').toCollection().modify(markLeech);
			const head = (await transaction.table('meta').get('head')) as HeadRow | undefined;
			if (head !== undefined) await transaction.table('meta').put({ ...head, minWriter: 3 });
		}
	},
	// words tell kinds and tags too
	{ version: 5, stores: {}, upgrade: rewordAll }
];

/** The store marks no leech before version 4, and `leechAt` was 8 for everybody. */
function markLeech(row: { state: CardState }): void {
	const { memory } = row.state;
	if (memory.kind !== 'new' && memory.lapses >= 8) row.state = { ...row.state, leech: true };
}

export class Db extends Dexie {
	declare readonly decks: Table<DeckRow, DeckId>;
	declare readonly notes: Table<NoteRow, [DeckId, string]>;
	declare readonly contents: Table<ContentRow, [DeckId, string, number]>;
	declare readonly words: Table<WordRow, [DeckId, string, number]>;
	declare readonly wordings: Table<WordingRow, CardId>;
	declare readonly texts: Table<TextRow, Sha256>;
	declare readonly files: Table<FileRow, Sha256>;
	declare readonly memory: Table<MemoryRow, CardId>;
	declare readonly log: Table<LogRow, [WriterId, number]>;
	declare readonly blocks: Table<BlockRow, number>;
	declare readonly counters: Table<CounterRow, [DeckId, Language, number]>;
	declare readonly days: Table<DayRow, StudyDay>;
	declare readonly meta: Table<MetaRow, MetaRow['key']>;
	declare readonly local: Table<LocalRow, string>;

	private wasOpened = false;
	private readonly running = new Set<IDBTransaction>();

	/** Not open yet, and never opened by itself: the connection decides (connection.ts). */
	constructor(name: string, versions: readonly SchemaVersion[] = VERSIONS) {
		super(name, { autoOpen: false, cache: 'disabled', chromeTransactionDurability: 'strict' });
		for (const { version, stores, upgrade } of versions) {
			const added = this.version(version).stores({ ...stores });
			if (upgrade) added.upgrade(upgrade);
		}
		this.use({ stack: 'dbcore', name: 'running', create: (core) => this.followed(core) });
	}

	/**
	 * Closes it and ends what it is doing: closing alone would wait for open transactions, and
	 * they shut out everybody else meanwhile.
	 */
	abandon(): void {
		for (const transaction of this.running) abort(transaction);
		this.close();
	}

	/** Ends what only reads. */
	abandonReads(): void {
		for (const transaction of this.running) if (transaction.mode === 'readonly') abort(transaction);
	}

	/**
	 * Once only. Dexie would by itself open again what the system closed, past every check of
	 * who may; a lost connection gets a new `Db` instead.
	 */
	override open(): PromiseExtended<Dexie> {
		if (this.wasOpened) return Dexie.Promise.reject(new Dexie.DatabaseClosedError());
		this.wasOpened = true;
		return super.open();
	}

	private followed(core: DBCore): DBCore {
		return {
			...core,
			transaction: (...how) => {
				const transaction = core.transaction(...how) as IDBTransaction;
				this.running.add(transaction);
				const forget = () => this.running.delete(transaction);
				transaction.addEventListener('complete', forget);
				transaction.addEventListener('abort', forget);
				return transaction;
			}
		};
	}
}

function abort(transaction: IDBTransaction): void {
	try {
		transaction.abort();
	} catch {
		// its end is on the way already
	}
}
