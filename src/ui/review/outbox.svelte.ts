/**
 * What has been answered and is not saved yet. The screen goes on at once and the writing runs
 * behind, one batch after the other; a failure stops the line, keeps everything in order, and
 * the very same drafts are tried again until the store takes them.
 */
import { err } from '#core/base/result.ts';
import type { Draft } from '#core/log/types.ts';
import { newWriter } from '#store/head.ts';
import type { Committed, Store, StoreFailure, Unsaved } from '#store/types.ts';
import { ownShelf, type Batch, type Shelf } from './shelf.ts';

/** Pauses between attempts in milliseconds; the last one repeats. */
const PAUSES = [1000, 2000, 5000, 15_000, 30_000];

/** A store that has not answered for so many milliseconds is told: twice what a slow journal takes. */
const SILENCE = 30_000;

type Waiting = Batch & { readonly saved: (committed: Committed) => void };

export class Outbox {
	readonly #store: Pick<Store, 'commit'>;
	readonly #shelf: Shelf;
	#waiting = $state.raw<readonly Waiting[]>([]);
	#failure = $state.raw<StoreFailure | null>(null);
	#running: Promise<void> | null = null;
	readonly #idle: (() => void)[] = [];
	#attempts = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** Takes over what an earlier page left on the shelf; `retry` starts writing it. */
	constructor(store: Pick<Store, 'commit'>, shelf: Shelf) {
		this.#store = store;
		this.#shelf = shelf;
		this.#waiting = shelf.read().map((batch) => ({ ...batch, saved: () => undefined }));
	}

	/** Oldest first. */
	get drafts(): readonly Draft[] {
		return this.#waiting.flatMap(({ drafts }) => drafts);
	}

	/** Why the last attempt failed; null while all is well or not yet tried. */
	get failure(): StoreFailure | null {
		return this.#failure;
	}

	/** Whether what waits would outlive this page. */
	get isKept(): boolean {
		const kept = new Set(this.#shelf.read().map(({ key }) => key));
		return this.#waiting.every(({ key }) => kept.has(key));
	}

	/** What waits, to go into a file; from now on it is saved as the entries of that file. */
	handOut(): readonly Unsaved[] {
		this.#waiting = this.#waiting.map((batch) => ({ ...batch, exported: true }));
		this.#shelf.markExported(this.#waiting.map(({ key }) => key));
		return this.#waiting.map(({ key, drafts }) => ({ key, drafts }));
	}

	/** Keeps the drafts and writes them. Resolves when the store has them, however long it takes. */
	push(drafts: readonly Draft[]): Promise<Committed> {
		const batch = { key: newWriter(), drafts };
		this.#shelf.add(batch);
		const saved = new Promise<Committed>((resolve) => {
			this.#waiting = [...this.#waiting, { ...batch, saved: resolve }];
		});
		if (this.#failure === null) void this.retry();
		return saved;
	}

	/** Resolves when nothing waits any more, however long it takes. */
	idle(): Promise<void> {
		if (this.#waiting.length === 0) return Promise.resolve();
		return new Promise((resolve) => this.#idle.push(resolve));
	}

	/** Tries now. Resolves when everything is saved or an attempt has failed. */
	retry(): Promise<void> {
		clearTimeout(this.#timer);
		if (this.#waiting.length === 0) return Promise.resolve();
		this.#running ??= this.#write();
		return this.#running;
	}

	async #write(): Promise<void> {
		for (let first = this.#waiting[0]; first; first = this.#waiting[0]) {
			const result = await this.#attempt(first);
			if (!result.ok) {
				this.#fail(result.error);
				break;
			}
			this.#failure = null;
			this.#attempts = 0;
			this.#waiting = this.#waiting.slice(1);
			this.#shelf.remove(first.key);
			first.saved(result.value);
		}
		if (this.#waiting.length === 0) for (const resolve of this.#idle.splice(0)) resolve();
		this.#running = null; // in the same turn as the look at what waits: no push falls between
	}

	/** A store that answers after all is asked again about drafts that it has by then: no harm. */
	async #attempt({ key, drafts, exported }: Batch): ReturnType<Store['commit']> {
		let timer: ReturnType<typeof setTimeout> | undefined;
		const silence = new Promise<Awaited<ReturnType<Store['commit']>>>((resolve) => {
			const error = { kind: 'silent', cause: 'no answer to a write' } as const;
			timer = setTimeout(() => resolve(err(error)), SILENCE);
		});
		const written = this.#store
			.commit(drafts, exported && key)
			.catch((cause: unknown) => err({ kind: 'unknown', cause: String(cause) } as const));
		return Promise.race([written, silence]).finally(() => clearTimeout(timer));
	}

	#fail(failure: StoreFailure): void {
		this.#failure = failure;
		if (failure.kind === 'outdated') return; // this page can never write again
		const pause = PAUSES[Math.min(this.#attempts, PAUSES.length - 1)];
		this.#attempts += 1;
		this.#timer = setTimeout(() => void this.retry(), pause);
	}
}

const outboxes = new WeakMap<object, Outbox>();

/** The one outbox of a store on this page; it goes on writing when the review is left. */
export function outboxOf(store: Pick<Store, 'commit'>): Outbox {
	const known = outboxes.get(store);
	if (known) return known;
	const made = new Outbox(store, ownShelf());
	outboxes.set(store, made);
	return made;
}
