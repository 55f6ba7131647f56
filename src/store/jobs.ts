/**
 * What runs beside the page, in a worker where there is one: the journal, and everything that
 * reads the whole log. Inputs and outputs are plain data that survive structured cloning.
 * Jobs reject with a `StoreError`.
 */
import type { CardId, Millis, StudyDay } from '#core/base/brand.ts';
import type { Result } from '#core/base/result.ts';
import type { Coaching, Habit } from '#core/coach/habits.ts';
import type { Confusion } from '#core/contrast/confusion.ts';
import type { Question } from '#core/contrast/drill.ts';
import type { Entry } from '#core/log/types.ts';
import type { Moves } from '#core/stats/moves.ts';
import type { Outcome } from '#core/memory/optimise/optimise.ts';
import type { ComebackChoice, ComebackOutlook } from '#core/simulate/comeback.ts';
import type { Drilling } from './contrast.ts';
import type { Finding } from './find/finder.ts';
import type { ForecastDay } from '#core/simulate/forecast.ts';
import type { RestCost } from '#core/simulate/rest.ts';
import type { WorkloadPoint } from '#core/simulate/workload.ts';
import type { Refreshing } from './library/refresh.ts';
import type { Saving, Written } from './library/save.ts';
import type { Ahead, OfPreset, Rest } from './simulate.ts';
import type {
	BackupFailure,
	Decision,
	JobWatch,
	NotesInput,
	Preview,
	RestoreReport,
	Safety,
	Stats,
	StoreFailure,
	Unsaved
} from './types.ts';

export type Checked = Pick<Safety, 'journal' | 'recovered'>;

export type Jobs = {
	/** Compares journal and database, and gives each what only the other has. */
	check(input: { readonly now: Millis }): Promise<Checked>;
	/** Appends to the journal; done when the entries survive a power cut. */
	append(input: { readonly entries: readonly Entry[] }): Promise<void>;
	/** Packs a tail that has grown too long. */
	pack(): Promise<void>;
	verify(): Promise<{ readonly equal: boolean; readonly cards: number; readonly entries: number }>;
	/** The whole log, and what it has refused so far. */
	backup(input: { readonly unsaved: readonly Unsaved[] }): Promise<Blob>;
	restore(input: {
		readonly file: Blob;
		readonly now: Millis;
	}): Promise<Result<RestoreReport, BackupFailure>>;
	/** Rejects with the reason of the signal too. */
	preview(
		input: { readonly input: NotesInput; readonly decisions: readonly Decision[] },
		watch?: JobWatch
	): Promise<Preview>;
	/** What is written is not in the journal yet. */
	saveNotes(input: Saving): Promise<Written>;
	/** Makes what is made from own notes anew where it has to be; see `Store.refreshNotes`. */
	refreshNotes(input: Refreshing): Promise<readonly Entry[]>;
	/** See `Store.forecast`. */
	forecast(ahead: Ahead): Promise<readonly ForecastDay[]>;
	/** See `Store.comebackOutlook`. */
	comebackOutlook(ahead: Pick<Ahead, 'today'>): Promise<ComebackOutlook>;
	/** See `Store.comebackLeft`. */
	comebackLeft(ahead: Pick<Ahead, 'today'>): Promise<ComebackChoice | null>;
	/** See `Store.restCost`. */
	restCost(rest: Rest): Promise<RestCost>;
	/** See `Store.workload`. */
	workload(year: OfPreset, watch?: JobWatch): Promise<readonly WorkloadPoint[]>;
	/** See `Store.predictions`. */
	predictions(): Promise<Readonly<Record<string, number>>>;
	/** See `Store.optimise`. */
	optimise(input: { readonly preset: string }, watch?: JobWatch): Promise<Outcome>;
	/** See `Store.stats`. */
	stats(input: { readonly today: StudyDay }, watch?: JobWatch): Promise<Stats>;
	/** See `Store.find`. */
	find(input: Finding): Promise<readonly CardId[]>;
	/** See `Store.habit`. */
	habit(coaching: Coaching): Promise<Habit | null>;
	/** See `Store.confusions`. */
	confusions(): Promise<readonly Confusion[]>;
	/** See `Store.drill`. */
	drill(drilling: Drilling): Promise<readonly Question[]>;
	/** See `Store.moves`. */
	moves(input: OfPreset): Promise<Moves>;
	/** `tab` names the tab that asks: all others are told to close. */
	erase(input: { readonly tab: string }): Promise<Result<null, StoreFailure>>;
	/** Lets go of files and connections. */
	close(): Promise<void>;
};
