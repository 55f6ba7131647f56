/** A failure, told: what happened, what is safe, what to do, and the buttons that do it. */
import type { Messages } from '#i18n/en.ts';
import type { BackupFailure, StoreFailureKind } from '#store/types.ts';

export type FailureKind = StoreFailureKind | BackupFailure['kind'];
export type FailureWords = Messages['failures']['unknown'];
/** `retry` is offered only where the caller has something to try again. */
export type Remedy = 'retry' | 'reload' | 'backup';

export function failureWords(kind: FailureKind, t: Messages): FailureWords {
	return t.failures[kind];
}

const remedies: Readonly<Record<FailureKind, readonly Remedy[]>> = {
	quota: ['backup', 'retry'],
	closed: ['reload', 'retry'],
	outdated: ['reload'],
	blocked: ['retry'],
	silent: ['retry'],
	unavailable: ['retry'],
	unreachable: ['reload'],
	overtaken: ['retry'],
	unknown: ['retry', 'backup', 'reload'],
	foreign: [],
	truncated: [],
	corrupt: [],
	huge: [],
	newer: ['reload']
};

/** What helps, most helpful first. */
export function failureRemedies(kind: FailureKind): readonly Remedy[] {
	return remedies[kind];
}
