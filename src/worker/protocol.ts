/**
 * What page and worker say to each other. Plain data only: everything here must survive
 * structured cloning.
 */
import type { Jobs } from '#store/jobs.ts';
import type { JobWatch, Progress, StoreFailure } from '#store/types.ts';

/** By kind of request, what is asked and what is answered. */
export type Requests = {
	readonly [K in keyof Jobs]: {
		readonly input: Parameters<Jobs[K]>[0];
		readonly output: Awaited<ReturnType<Jobs[K]>>;
	};
};

export type Kind = keyof Requests;

/** The first message: where the app lives, and the version whose compiler this is. */
export type Setup = {
	readonly kind: 'setup';
	readonly base: string;
	readonly compiler?: string;
};

export type Question = {
	readonly [K in Kind]: {
		readonly kind: K;
		/** Counts up; its answer carries the same. */
		readonly id: number;
		readonly input: Requests[K]['input'];
	};
}[Kind];

export type Answer =
	| { readonly kind: 'ready' }
	| { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
	| { readonly kind: 'done'; readonly id: number; readonly output: Requests[Kind]['output'] }
	| { readonly kind: 'failed'; readonly id: number; readonly failure: StoreFailure };

/** One promise per request, matched by id: a late answer cannot resolve a newer question. */
export type Call = <K extends Kind>(
	kind: K,
	input: Requests[K]['input'],
	watch?: JobWatch
) => Promise<Requests[K]['output']>;
