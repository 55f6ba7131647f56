/**
 * What the rest of the app may ask of the store. Only this folder knows Dexie, the origin
 * private file system and their errors. Reads may be wrapped in `watch` (live.ts). What can
 * fail in daily use gives a `Result`; everything else rejects with a `StoreError` (failure.ts)
 * when the database is beyond reach.
 */
import type {
	CardId,
	DeckId,
	EntryId,
	Hlc,
	Millis,
	Sha256,
	StudyDay,
	WriterId
} from '../core/base/brand.ts';
import type { Result } from '../core/base/result.ts';
import type { Coaching, Habit } from '../core/coach/habits.ts';
import type { Confusion } from '../core/contrast/confusion.ts';
import type { Question } from '../core/contrast/drill.ts';
import type { Draft, Entry, EntryOf } from '../core/log/types.ts';
import type { Outcome } from '../core/memory/optimise/optimise.ts';
import type { CardState, Settings } from '../core/memory/types.ts';
import type { Asked, Report } from '../core/notes/identity/report.ts';
import type { Card, CompiledDeck, CompiledNote, NoteFile } from '../core/notes/types.ts';
import type { DayInput } from '../core/queue/types.ts';
import type { Studied } from '../core/queue/comeback.ts';
import type { ComebackOutlook, ComebackChoice } from '../core/simulate/comeback.ts';
import type { Order } from '../core/search/order.ts';
import type { SavedSearch } from '../core/search/saved.ts';
import type { Titles } from '../core/search/titles.ts';
import type { Moves } from '../core/stats/moves.ts';
import type { ForecastDay } from '../core/simulate/forecast.ts';
import type { RestCost } from '../core/simulate/rest.ts';
import type { WorkloadPoint } from '../core/simulate/workload.ts';
import type { Figures } from '../core/stats/types.ts';
import type { Drilling } from './contrast.ts';
import type { Ahead, OfPreset, Rest } from './simulate.ts';

/**
 * Why nothing was written. `quota`: the device is out of space; `closed`: the connection is
 * gone and could not be reopened; `outdated`: a newer version of the app owns the data, this
 * tab must reload; `blocked`: another tab holds up an upgrade; `silent`: the database opens but
 * gives no answer; `overtaken`: what was looked at has changed since, in another tab;
 * `unavailable`: the browser has no storage here; `unreachable`: a file of the
 * app could not be fetched; `unknown`: anything else.
 */
export type StoreFailureKind =
	| 'quota'
	| 'closed'
	| 'outdated'
	| 'blocked'
	| 'silent'
	| 'unavailable'
	| 'unreachable'
	| 'overtaken'
	| 'unknown';
export type StoreFailure = { readonly kind: StoreFailureKind; readonly cause: string };

/**
 * What is wrong with a backup file. `foreign`: not one of this app; `truncated`: cut short;
 * `corrupt`: schema, counts, checksum or replay wrong, or an entry that differs from the
 * stored one of the same id; `newer`: made by a newer version; `huge`: larger than any log.
 */
export type FileFailure = {
	readonly kind: 'foreign' | 'truncated' | 'corrupt' | 'newer' | 'huge';
	readonly cause: string;
};

export type BackupFailure = FileFailure | StoreFailure;

/** Where every acknowledged answer stands. */
export type Safety = {
	readonly entries: number;
	/** `absent`: this browser has no file system for it. `failed`: writing to it went wrong. */
	readonly journal: 'ok' | 'absent' | 'failed';
	/** Whether the browser promised not to evict the data; null where it cannot say. */
	readonly persisted: boolean | null;
	readonly lastBackupAt: Millis | null;
	/** Entries brought back from the journal at this start; 0 for none. */
	readonly recovered: number;
};

export type Committed = {
	readonly entries: readonly Entry[];
	/** States after the commit of every card the entries touch. */
	readonly states: readonly CardState[];
};

export type CardContent = {
	readonly card: Card;
	readonly deck: DeckId;
	readonly path: string;
	readonly lang: 'ko' | 'en';
};

export type CardRow = CardContent & { readonly state: CardState };

/** What happened to a card, and how it stood after it. */
export type Step = { readonly entry: Entry; readonly after: CardState };

/** Facts that a version of the app changed and that have not been seen; facts that wait. */
export type Standing = {
	readonly changed: number;
	readonly reworded: number;
	readonly born: number;
	readonly gone: number;
	/** Facts that are not asked before somebody says whether they are older ones. */
	readonly unsure: number;
	/** Paths of edited notes whose original has changed since. */
	readonly behind: readonly string[];
};

/** A note that was edited, and the one that came with the app: as it was then, and is now. */
export type Original = {
	readonly before: string;
	readonly now: string;
	readonly edited: string;
};

export type NoteSummary = {
	readonly path: string;
	readonly title: string;
	/** The chosen language, or the one that the note has instead. */
	readonly lang: 'ko' | 'en';
	/** Cards that may be asked. */
	readonly cards: number;
	readonly coverage: { readonly content: number; readonly covered: number };
};

export type DeckSummary = {
	readonly id: DeckId;
	readonly title: string;
	/** Whether it holds notes of one's own. */
	readonly isOwn: boolean;
	/** Those that are asked: of a note in two languages one edition. */
	readonly notes: readonly NoteSummary[];
	/** The language of its title. */
	readonly lang: 'ko' | 'en';
	readonly hidden: boolean;
	readonly cards: number;
	readonly coverage: { readonly content: number; readonly covered: number };
	readonly introduced: number;
	readonly due: number;
	/** Of its `notes`; undefined where there is nothing to look at. */
	readonly standing: Standing | undefined;
};

export type RestoreReport = {
	readonly added: number;
	readonly known: number;
	/** The file held only answers that had not been saved: the log could not be read then. */
	readonly partial: boolean;
};

/** Notes of one's own on their way into a deck. */
export type NotesInput = {
	/** A deck that is there, by its id; or by its name one of one's own, made if there is none. */
	readonly deck: DeckId | { readonly name: string };
	/** By path within the deck. Null takes a note away, or an
	 * edited one of the app back to how it came; notes not named stay as they are. */
	readonly notes: readonly { readonly path: string; readonly text: string | null }[];
	/** What the deck is called from now on. */
	readonly name?: string;
	/** What the notes show, by path within the deck; null takes a file away. */
	readonly files?: readonly { readonly path: string; readonly file: Blob | null }[];
	/** The texts take account of the notes as they came with the app last. */
	readonly follows?: true;
	/**
	 * Paths, as the store has them, of notes to be looked at as they stand: what the last version
	 * of the app changed in them, and what still waits for a word. Saving says that it was seen.
	 */
	readonly standing?: readonly string[];
	/** A deck of one's own whose facts come along with their schedules; its notes are taken away. */
	readonly absorbs?: DeckId;
};

/**
 * A person's word about what notes became: which cards are asked, in which words, and which
 * facts are the same. Of an override `fields` are `slot`, and `prompt` and `answer` as Markdown;
 * with neither, the card reads as its note has it again (core/notes/wording.ts).
 */
export type Decision = {
	readonly [K in 'accept' | 'reject' | 'override' | 'match']: Omit<
		EntryOf<K>,
		'id' | 'writer' | 'n' | 'hlc' | 'at' | 'offset' | 'day' | 'v'
	>;
}['accept' | 'reject' | 'override' | 'match'];

/** How far a job is: how many of its parts, such as notes or entries, are done. */
export type Progress = { readonly done: number; readonly all: number };

/** How a long job is followed, and ended by who no longer waits for it. */
export type JobWatch = {
	readonly onprogress?: (progress: Progress) => void;
	readonly signal?: AbortSignal;
};

/** What a deck is called, and in which language. */
export type DeckTitle = { readonly title: string; readonly lang: 'ko' | 'en' };

/** Everything that the log tells of a person's learning. */
export type Stats = Figures & { readonly titles: Readonly<Record<DeckId, DeckTitle>> };

/** What saving notes would come to; nothing is saved yet. */
export type Preview = {
	/** Names what it was made from: notes of the deck, and what was said about their facts. */
	readonly basis: Sha256;
	/** Hash of the text that each note of the input would replace, in its order; null for none. */
	readonly over: readonly (Sha256 | null)[];
	readonly deck: DeckId;
	/** What the deck is called. */
	readonly name: string;
	/** Whether there is no such deck yet. */
	readonly isNew: boolean;
	/** The notes of the input as they would be, in its order, without those taken away. */
	readonly notes: readonly CompiledNote[];
	/** What is wrong with worlds of the input, and with cards of other notes that are judged in them. */
	readonly ofWorlds: CompiledNote['diagnostics'];
	/** What becomes of every fact of the deck that anything happens to; `kept` is left empty. */
	readonly report: Report;
	readonly kept: number;
	/** Facts that wait for a word, whose cards are not asked before; those of this input only. */
	readonly questions: readonly Asked[];
	/** Cards whose own wording is put aside, because the note says something else now. */
	readonly outworded: readonly CardId[];
	/** Cards that the deck did not have. */
	readonly born: readonly CardId[];
	/** What facts that say something else now said before, by language and id (`ko/…`). */
	readonly before: Readonly<Record<string, string>>;
};

export type Saved = {
	readonly deck: DeckId;
	/** What was logged: taking all of it back is `takeBack`. */
	readonly entries: readonly EntryId[];
};

/** What was done in one go and is not in the log yet. */
export type Unsaved = {
	/** Random, and the same wherever these drafts are kept. */
	readonly key: WriterId;
	readonly drafts: readonly Draft[];
};

/** A copy of the log that the app made for itself on this device, in the form of a backup. */
export type Snapshot = {
	readonly at: Millis;
	/** What was about to happen. */
	readonly before: 'upgrade' | 'restore';
	readonly entries: number;
	readonly file: Blob;
};

export type Store = {
	/**
	 * Appends entries and the states they lead to: all or nothing, strict durability, then the
	 * journal. Safe to call again with the very same drafts after a failure: what is already
	 * in the log is not written twice. A lost connection is reopened and retried inside. Drafts
	 * that were handed out in a backup name their key: the file may be restored elsewhere.
	 */
	commit(drafts: readonly Draft[], as?: WriterId): Promise<Result<Committed, StoreFailure>>;
	/** Everything needed to plan a day: due cards, new cards in order, what is done. */
	loadDay(today: StudyDay): Promise<DayInput>;
	/** Content of cards, in the order asked; unknown ids are left out. */
	content(cards: readonly CardId[]): Promise<readonly CardContent[]>;
	state(card: CardId): Promise<CardState>;
	/** States of cards, in the order asked. */
	states(cards: readonly CardId[]): Promise<readonly CardState[]>;
	/** States of every card of the facts of these cards that the log says something about. */
	siblings(cards: readonly CardId[]): Promise<readonly CardState[]>;
	settings(): Promise<Settings>;
	/**
	 * What this writer did to cards on a study day and is not undone, oldest first: what Undo
	 * offers. What was done in one go is taken back in one (core/log/undo.ts).
	 */
	undoable(today: StudyDay): Promise<readonly Entry[]>;
	/** The undos of this writer on a study day that a redo may take back, oldest first. */
	redoable(today: StudyDay): Promise<readonly Entry[]>;
	/** The clock of the log: whatever this device writes from now on is later. Null for no entry. */
	reading(): Promise<Hlc | null>;
	/** All effective entries about a card, oldest first. */
	history(card: CardId): Promise<readonly Entry[]>;
	/** The same, each with the state that it led to. */
	course(card: CardId): Promise<readonly Step[]>;
	entry(id: EntryId): Promise<Entry | undefined>;
	/** Brings the stored decks up to the bundled ones; logs `changed` where the truth changed. */
	installDecks(
		decks: readonly CompiledDeck[],
		when: Pick<Draft, 'at' | 'offset' | 'day'>
	): Promise<void>;
	decks(today: StudyDay): Promise<readonly DeckSummary[]>;
	/** A note of a deck by its path; without one the first that is asked under `chosen`. */
	note(deck: DeckId, chosen: 'ko' | 'en', path?: string): Promise<CompiledNote | undefined>;
	/** Texts of all worlds, in the order of their decks; `readWorld` reads one. */
	worlds(): Promise<readonly (NoteFile & { readonly deck: DeckId })[]>;
	/** What there is to look at in a note as it stands; undefined for nothing. */
	standing(deck: DeckId, path: string): Promise<Standing | undefined>;
	/** Of an edited note whose original has changed since; undefined for any other. */
	original(deck: DeckId, path: string): Promise<Original | undefined>;
	/** A file that notes of a deck show, by its path within the deck. */
	file(deck: DeckId, path: string): Promise<Blob | undefined>;
	/**
	 * What saving notes, with these decisions, would come to. Rejects with a `StoreError`, or
	 * with the reason of the signal. Compiles beside the page.
	 */
	preview(input: NotesInput, decisions?: readonly Decision[], watch?: JobWatch): Promise<Preview>;
	/**
	 * Saves notes and decisions in one go, all or nothing: compiles, finds every fact its
	 * schedule, brings up what is no longer true. Decisions alone may be saved too, also about
	 * decks that came with the app. With the `basis` of what was looked at, nothing is saved
	 * where that has changed since: `overtaken`.
	 */
	saveNotes(
		input: NotesInput,
		decisions: readonly Decision[],
		when: Pick<Draft, 'at' | 'offset' | 'day'>,
		basis?: Preview['basis']
	): Promise<Result<Saved, StoreFailure>>;
	/** Takes back what `saveNotes` logged, or another deed on notes, in one go. */
	takeBack(
		entries: readonly EntryId[],
		when: Pick<Draft, 'at' | 'offset' | 'day'>
	): Promise<Result<null, StoreFailure>>;
	/**
	 * Makes decks of own notes anew where they are not what the log, or this version's compiler,
	 * makes of them: after a restore, after an update of the app.
	 */
	refreshNotes(when: Pick<Draft, 'at' | 'offset' | 'day'>): Promise<Result<null, StoreFailure>>;
	/** Effective wordings and decisions of the person about a deck's facts, oldest first. */
	decisions(deck: DeckId): Promise<readonly Entry[]>;
	/**
	 * The cards that a query means (core/search), of the language that their deck is asked in, in
	 * the order of their decks unless another is asked for. Suggestions count once accepted; hidden
	 * decks are found too; cards without words of their own by the titles that are given.
	 */
	find(query: string, today: StudyDay, order?: Order, titles?: Titles): Promise<readonly CardId[]>;
	/** Cards and where they stand, in the order asked; unknown ids are left out. */
	rows(cards: readonly CardId[]): Promise<readonly CardRow[]>;
	/** The searches that the person keeps, by name. */
	searches(): Promise<readonly SavedSearch[]>;
	/** The days from today on if every one of them is studied to its limit. Simulates beside the page. */
	forecast(ahead: Ahead): Promise<readonly ForecastDay[]>;
	/** Ways out of the backlog as it is. Simulates beside the page. */
	comebackOutlook(ahead: Pick<Ahead, 'today'>): Promise<ComebackOutlook>;
	/**
	 * What is left of the comeback under way; null for none, or where it leads to no end. Simulates
	 * beside the page.
	 */
	comebackLeft(ahead: Pick<Ahead, 'today'>): Promise<ComebackChoice | null>;
	/** What a break would cost. Simulates beside the page. */
	restCost(rest: Rest): Promise<RestCost>;
	/** The latest study days before this one on which something was answered, latest first. */
	studied(before: StudyDay): Promise<readonly Studied[]>;
	/**
	 * What a year would come to under other wanted chances of recall. Simulates beside the page;
	 * rejects with the reason of the signal too.
	 */
	workload(year: OfPreset, watch?: JobWatch): Promise<readonly WorkloadPoint[]>;
	/** How many answers there are to learn weights from, by the id of each preset. Reads beside the page. */
	predictions(): Promise<Readonly<Record<string, number>>>;
	/**
	 * Looks for weights that foretell the answers under a preset better than its own. Writes
	 * nothing. Works beside the page; rejects with the reason of the signal too.
	 */
	optimise(preset: string, watch?: JobWatch): Promise<Outcome>;
	/** The habit of rating that the newest answers show; null for none to tell. Reads beside the page. */
	habit(coaching: Coaching): Promise<Habit | null>;
	/** Cards that have been taken for each other, the latest first. Reads the whole log, beside the page. */
	confusions(): Promise<readonly Confusion[]>;
	/**
	 * A few questions: confused pairs first, then what is least known; none where no cards are alike.
	 * The same for the same seed as long as nothing else changes. Reads beside the page.
	 */
	drill(drilling: Drilling): Promise<readonly Question[]>;
	/** What a `reschedule` of a preset on that day would come to. Writes nothing. Reads beside the page. */
	moves(which: OfPreset): Promise<Moves>;
	/** A gzip file of the log and what is unsaved; of the latter only if the log is unreadable. */
	backup(now: Millis, unsaved?: readonly Unsaved[]): Promise<Blob>;
	/** Checks everything, snapshots, then merges as a set union. A bad file changes nothing. */
	restore(file: Blob, now: Millis): Promise<Result<RestoreReport, BackupFailure>>;
	/** The newest few copies made before upgrades and restores, newest first. */
	snapshots(): Promise<readonly Snapshot[]>;
	/** Whether a replay of the whole log gives exactly the cached states; mends the cache if not. */
	verify(): Promise<{ readonly equal: boolean; readonly cards: number; readonly entries: number }>;
	safety(): Promise<Safety>;
	/** From the whole log; at once where nothing has changed since. Rejects with the reason of the signal too. */
	stats(today: StudyDay, watch?: JobWatch): Promise<Stats>;
	/** Device-local values: theme, text size, app language, first-start progress. */
	local(key: string): Promise<unknown>;
	setLocal(key: string, value: unknown): Promise<void>;
	/**
	 * Deletes log, journal, snapshots and device values of this app on this device; the decks
	 * stay. Other tabs are told to close (`onOutdated`); one that does not: `blocked`, and
	 * nothing was deleted.
	 */
	erase(): Promise<Result<null, StoreFailure>>;
	close(): void;
};
