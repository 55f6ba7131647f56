/** A failure, told: what happened, what is safe, what to do, and the buttons that do it. */
import type { Messages } from '#i18n/en.ts';
import type { BackupFailure, StoreFailureKind } from '#store/types.ts';

export type FailureKind = StoreFailureKind | BackupFailure['kind'];
export type FailureWords = Messages['failures']['unknown'];
/** `retry` is offered only where the caller has something to try again. */
export type Remedy = 'retry' | 'reload' | 'backup';

export function failureWords(kind: FailureKind, t: Messages): FailureWords {
	switch (kind) {
		case 'quota':
			return t.failures.quota;
		case 'closed':
			return t.failures.closed;
		case 'outdated':
			return t.failures.outdated;
		case 'blocked':
			return t.failures.blocked;
		case 'silent':
			return t.failures.silent;
		case 'unavailable':
			return t.failures.unavailable;
		case 'unknown':
			return t.failures.unknown;
		case 'foreign':
			return t.failures.foreign;
		case 'truncated':
			return t.failures.truncated;
		case 'corrupt':
			return t.failures.corrupt;
		case 'newer':
			return t.failures.newer;
		case 'huge':
			return t.failures.huge;
	}
}

/** What helps, most helpful first. */
export function failureRemedies(kind: FailureKind): readonly Remedy[] {
	switch (kind) {
		case 'quota':
			return ['backup', 'retry'];
		case 'closed':
			return ['reload', 'retry'];
		case 'outdated':
			return ['reload'];
		case 'blocked':
		case 'silent':
		case 'unavailable':
			return ['retry'];
		case 'unknown':
			return ['retry', 'backup', 'reload'];
		case 'foreign':
		case 'truncated':
		case 'corrupt':
		case 'huge':
			return [];
		case 'newer':
			return ['reload'];
	}
}
