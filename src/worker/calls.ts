/**
 * Questions to a worker that may be slow, die, or never come up: each ends in an answer or a
 * failure. A dead worker is replaced by the next question.
 */
import { StoreError } from '#store/failure.ts';
import type { JobWatch } from '#store/types.ts';
import type { Answer, Call, Question, Setup } from './protocol.ts';

/** The part of `Worker` that is used. */
export type Port = {
	postMessage(message: Setup | Question): void;
	onmessage: ((event: MessageEvent<Answer>) => void) | null;
	onerror: ((event: ErrorEvent) => void) | null;
	onmessageerror: ((event: MessageEvent) => void) | null;
	terminate(): void;
};

type Pending = {
	readonly resolve: (output: never) => void;
	readonly reject: (error: unknown) => void;
	readonly onprogress: JobWatch['onprogress'];
	readonly timer: ReturnType<typeof setTimeout> | undefined;
};

export type Patience = {
	/** Milliseconds until a new worker must have said that it is there. */
	readonly start: number;
	/** Milliseconds until a commit goes on without its journal. */
	readonly append: number;
};

const PATIENCE: Patience = { start: 10_000, append: 15_000 };
/** Workers in a row that died without an answer, after which no more are started. */
const MOST_DEATHS = 3;

export class Calls {
	readonly #spawn: () => Port;
	readonly #setup: Setup;
	readonly #patience: Patience;
	readonly #pendingById = new Map<number, Pending>();
	#port: Port | null = null;
	#starting: ReturnType<typeof setTimeout> | undefined;
	#lastId = 0;
	#deaths = 0;
	#isAside = false;

	constructor(spawn: () => Port, setup: Setup, patience: Patience = PATIENCE) {
		this.#spawn = spawn;
		this.#setup = setup;
		this.#patience = patience;
	}

	readonly call: Call = (kind, input, { onprogress, signal } = {}) =>
		new Promise((resolve, reject) => {
			signal?.throwIfAborted();
			const id = ++this.#lastId;
			const timer = kind === 'append' ? this.#limit(id) : undefined;
			this.#pendingById.set(id, { resolve, reject, onprogress, timer });
			signal?.addEventListener('abort', () => this.#giveUp(id, signal.reason));
			this.#ask({ kind, id, input } as Question);
		});

	get isRunning(): boolean {
		return this.#port !== null;
	}

	/**
	 * Ends the worker and everything it was asked: with a frozen page it would freeze too, in
	 * the middle of a transaction or with files and locks in its hands.
	 */
	putAside(): void {
		this.#isAside = true;
		this.#stop('the page was left');
	}

	/** The next question starts a worker again. */
	bringBack(): void {
		this.#isAside = false;
	}

	/** Ends the worker and everything it was asked. */
	end(): void {
		this.#die('the store was closed');
		this.#deaths = MOST_DEATHS;
	}

	#ask(question: Question): void {
		try {
			this.#port ??= this.#start();
			this.#port.postMessage(question);
		} catch (error) {
			this.#die(String(error));
		}
	}

	#start(): Port {
		if (this.#deaths >= MOST_DEATHS) throw new Error('the worker does not start');
		if (this.#isAside) throw new Error('the page was left');
		const port = this.#spawn();
		port.onmessage = ({ data }) => this.#hear(data);
		port.onerror = (event) => {
			event.preventDefault();
			this.#die(event.message || 'the worker failed');
		};
		port.onmessageerror = () => this.#die('an answer that cannot be read');
		this.#starting = setTimeout(() => this.#die('the worker is silent'), this.#patience.start);
		port.postMessage(this.#setup);
		return port;
	}

	#hear(answer: Answer): void {
		clearTimeout(this.#starting);
		if (answer.kind === 'ready') return;
		this.#deaths = 0;
		if (answer.kind === 'progress')
			return this.#pendingById.get(answer.id)?.onprogress?.(answer.progress);
		const pending = this.#take(answer.id);
		if (answer.kind === 'done') pending?.resolve(answer.output as never);
		else pending?.reject(new StoreError(answer.failure.kind, answer.failure.cause));
	}

	/** Undefined for an answer that comes too late. */
	#take(id: number): Pending | undefined {
		const pending = this.#pendingById.get(id);
		this.#pendingById.delete(id);
		clearTimeout(pending?.timer);
		return pending;
	}

	/** What nobody waits for keeps no worker busy; one that does nothing else is ended. */
	#giveUp(id: number, reason: unknown): void {
		const pending = this.#take(id);
		pending?.reject(reason);
		if (pending && this.#pendingById.size === 0) this.#stop('given up');
	}

	/** A worker busy with something else may live on; one that is only silent may not. */
	#limit(id: number): ReturnType<typeof setTimeout> {
		return setTimeout(() => {
			if (this.#pendingById.size === 1) this.#die('the worker is silent');
			else this.#take(id)?.reject(new StoreError('unknown', 'the worker is busy'));
		}, this.#patience.append);
	}

	#die(cause: string): void {
		if (!this.#isAside) this.#deaths++;
		this.#stop(cause);
	}

	#stop(cause: string): void {
		clearTimeout(this.#starting);
		this.#port?.terminate();
		this.#port = null;
		for (const id of [...this.#pendingById.keys()])
			this.#take(id)?.reject(new StoreError('unknown', cause));
	}
}
