/**
 * What browsers throw, told apart once: the one place that knows the names of errors.
 */
import type { StoreFailure, StoreFailureKind } from './types.ts';

/** What the store rejects with: a database beyond reach, for one boundary to show. */
export class StoreError extends Error {
	override readonly name = 'StoreError';
	readonly failure: StoreFailure;

	constructor(kind: StoreFailureKind, cause: string, options?: ErrorOptions) {
		super(`${kind}: ${cause}`, options);
		this.failure = { kind, cause };
	}
}

type Thrown = {
	readonly name?: unknown;
	readonly message?: unknown;
	readonly inner?: unknown;
	readonly failures?: readonly unknown[];
};

/** The failure behind an error. An error of ours keeps its own. */
export function failureOf(error: unknown): StoreFailure {
	return error instanceof StoreError
		? error.failure
		: { kind: kindOf(error), cause: causeOf(error) };
}

/** Errors as seen while opening mean something else than later on. */
export function openFailureOf(error: unknown): StoreFailure {
	const failure = failureOf(error);
	const refused = chain(error).some(({ name }) => isOneOf(name, REFUSALS));
	return refused && failure.kind !== 'quota' ? { ...failure, kind: 'unavailable' } : failure;
}

/**
 * Whether a new connection may get further: the system closed this one, or aborted what it
 * was doing. A full disk also aborts, and a new connection does not help there.
 */
export function isLost(error: unknown): boolean {
	if (error instanceof StoreError) return false;
	const kind = kindOf(error);
	return kind === 'closed' || (kind === 'unknown' && chain(error).some(isAbort));
}

const REFUSALS = ['MissingAPIError', 'InvalidStateError', 'SecurityError', 'NotAllowedError'];
const CLOSED = ['DatabaseClosedError', 'InvalidStateError', 'TransactionInactiveError'];
/** Safari and Chromium say this when the process behind the database has gone. */
const LOST = /connection to indexed database server lost|backing store|connection is closing/i;

function kindOf(error: unknown): StoreFailureKind {
	const causes = chain(error);
	if (causes.some(({ name }) => name === 'QuotaExceededError')) return 'quota';
	if (causes.some(({ name }) => name === 'MissingAPIError')) return 'unavailable';
	if (causes.some(({ name }) => name === 'VersionError')) return 'outdated';
	const closed = causes.some(
		({ name, message }) => isOneOf(name, CLOSED) || LOST.test(String(message))
	);
	return closed ? 'closed' : 'unknown';
}

const isAbort = ({ name }: Thrown): boolean => name === 'AbortError' || name === 'UnknownError';

function isOneOf(name: unknown, names: readonly string[]): boolean {
	return typeof name === 'string' && names.includes(name);
}

/** The error, what Dexie wrapped in it, and what happened within a bulk operation. */
function chain(error: unknown, depth = 0): readonly Thrown[] {
	if (typeof error !== 'object' || error === null || depth > 4) return [];
	const thrown = error as Thrown;
	const inner = [thrown.inner, ...(thrown.failures?.slice(0, 1) ?? [])];
	return [thrown, ...inner.flatMap((cause) => chain(cause, depth + 1))];
}

function causeOf(error: unknown): string {
	return error instanceof Error || error instanceof DOMException
		? `${error.name}: ${error.message}`
		: String(error);
}
