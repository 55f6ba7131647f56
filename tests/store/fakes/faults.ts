/**
 * IndexedDB that fails on demand: one request, counted over all databases and connections, in
 * one of the ways in which real ones do. The rest goes to fake-indexeddb.
 */
import 'fake-indexeddb/auto';
import { forceCloseDatabase } from 'fake-indexeddb';

/**
 * `error`: the engine fails at a request; `quota`: the disk is full; `closed`: the system
 * closes the connection, as iOS does in the background; `unheard`: a transaction is written,
 * but its connection is gone before anybody is told.
 */
export type Fault = 'error' | 'quota' | 'closed' | 'unheard';

type Request = { readonly source?: unknown; operation: () => unknown };
type Inner = {
	db: IDBDatabase;
	error: DOMException | null;
	_execRequestAsync(request: Request): unknown;
	dispatchEvent(event: Event): boolean;
};

const transactions = IDBTransaction.prototype as unknown as Inner;
const factory = IDBFactory.prototype;

let fault: Fault | null = null;
let left = 0;

/** From now on the k-th request fails, or for `unheard` the k-th transaction; once. */
export function failAt(kind: Fault, k: number): void {
	fault = kind;
	left = k;
}

/** Everything works again. Returns whether something had failed. */
export function recover(): boolean {
	const happened = fault !== null && left <= 0;
	fault = null;
	return happened;
}

function isNow(kinds: readonly Fault[]): boolean {
	return fault !== null && kinds.includes(fault) && --left === 0;
}

/* eslint-disable @typescript-eslint/unbound-method -- called with the `this` they are given */
const { _execRequestAsync: execute, dispatchEvent: dispatch } = transactions;
const { open } = factory;
/* eslint-enable @typescript-eslint/unbound-method */

transactions._execRequestAsync = function (request) {
	if (request.source && isNow(['error', 'quota', 'closed'])) {
		if (fault === 'closed') {
			forceCloseDatabase(this.db as never);
			throw new DOMException('The database connection is closing.', 'InvalidStateError');
		}
		const name = fault === 'quota' ? 'QuotaExceededError' : 'UnknownError';
		request.operation = () => {
			throw new DOMException('injected', name);
		};
	}
	return execute.call(this, request);
};

transactions.dispatchEvent = function (event) {
	if (event.type !== 'complete' || !isNow(['unheard'])) return dispatch.call(this, event);
	this.error = new DOMException('Connection to Indexed Database server lost.', 'AbortError');
	return dispatch.call(this, Object.assign(event, { type: 'abort' }));
};

factory.open = function (name, version) {
	if (isNow(['error', 'closed'])) throw new DOMException('injected', 'UnknownError');
	return open.call(this, name, version);
};
