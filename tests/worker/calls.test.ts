import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ok } from '#core/base/result.ts';
import { StoreError } from '#store/failure.ts';
import type { Jobs } from '#store/jobs.ts';
import { answer } from '#worker/answer.ts';
import { Calls, type Port } from '#worker/calls.ts';
import type { Answer, Question, Setup } from '#worker/protocol.ts';

/** The other end of a port, as a test plays it. */
class FakeWorker implements Port {
	onmessage: Port['onmessage'] = null;
	onerror: Port['onerror'] = null;
	onmessageerror: Port['onmessageerror'] = null;
	readonly heard: (Setup | Question)[] = [];
	isTerminated = false;

	postMessage(message: Setup | Question): void {
		this.heard.push(structuredClone(message));
	}

	say(answer: Answer): void {
		this.onmessage?.({ data: structuredClone(answer) } as MessageEvent<Answer>);
	}

	crash(): void {
		const event = { message: 'boom', preventDefault: () => undefined };
		this.onerror?.(event as unknown as ErrorEvent);
	}

	terminate(): void {
		this.isTerminated = true;
	}

	get questions(): readonly Question[] {
		return this.heard.filter((message): message is Question => message.kind !== 'setup');
	}
}

let workers: FakeWorker[] = [];

beforeEach(() => {
	workers = [];
	vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

function spawn(): FakeWorker {
	const worker = new FakeWorker();
	workers.push(worker);
	return worker;
}

const newCalls = () => new Calls(spawn, { kind: 'setup', base: '/' }, { start: 100, append: 500 });

const failure = { kind: 'unknown' } as const;
const PREVIEW = { input: { deck: { name: 'Mine' }, notes: [] }, decisions: [] };

test('a worker starts with the first question, and is told first where the app lives', () => {
	const calls = newCalls();
	expect(workers).toHaveLength(0);
	void calls.call('verify', undefined);
	void calls.call('pack', undefined);
	expect(workers[0]!.heard.map(({ kind }) => kind)).toEqual(['setup', 'verify', 'pack']);
	expect(workers).toHaveLength(1);
});

test('answers find their questions by id, in whatever order they come', async () => {
	const calls = newCalls();
	const first = calls.call('backup', { unsaved: [] });
	const second = calls.call('verify', undefined);
	const [a, b] = workers[0]!.questions;
	const verdict = { equal: true, cards: 1, entries: 2 };
	workers[0]!.say({ kind: 'done', id: b!.id, output: verdict });
	workers[0]!.say({ kind: 'done', id: a!.id, output: new Blob(['x']) });
	expect(await second).toEqual(verdict);
	expect((await first).size).toBe(1);
});

test('an answer nobody waits for any more is passed over', async () => {
	const calls = newCalls();
	const call = calls.call('pack', undefined);
	const { id } = workers[0]!.questions[0]!;
	workers[0]!.say({ kind: 'done', id, output: undefined });
	workers[0]!.say({ kind: 'failed', id, failure: { kind: 'quota', cause: 'late' } });
	workers[0]!.say({ kind: 'done', id: 999, output: undefined });
	await call;
	expect(workers).toHaveLength(1);
});

test('a failure keeps its kind on the way', async () => {
	const calls = newCalls();
	const call = calls.call('pack', undefined);
	const { id } = workers[0]!.questions[0]!;
	workers[0]!.say({ kind: 'failed', id, failure: { kind: 'quota', cause: 'full' } });
	await expect(call).rejects.toMatchObject({ failure: { kind: 'quota', cause: 'full' } });
});

test('a crash fails what was asked, and the next question gets a new worker', async () => {
	const calls = newCalls();
	const lost = [calls.call('pack', undefined), calls.call('backup', { unsaved: [] })];
	workers[0]!.crash();
	for (const call of lost) await expect(call).rejects.toMatchObject({ failure });
	expect(workers[0]!.isTerminated).toBe(true);
	const next = calls.call('pack', undefined);
	workers[0]!.say({ kind: 'done', id: 1, output: undefined });
	workers[1]!.say({ kind: 'done', id: workers[1]!.questions[0]!.id, output: undefined });
	await next;
	expect(workers).toHaveLength(2);
});

test('a worker that never says that it is there is given up', async () => {
	const calls = newCalls();
	const call = calls.call('check', { now: 0 as never });
	const rejected = expect(call).rejects.toMatchObject({ failure });
	vi.advanceTimersByTime(101);
	await rejected;
	expect(workers[0]!.isTerminated).toBe(true);
});

test('one that is there may take its time for all but appending', async () => {
	const calls = newCalls();
	const check = calls.call('check', { now: 0 as never });
	workers[0]!.say({ kind: 'ready' });
	vi.advanceTimersByTime(60_000);
	expect(workers[0]!.isTerminated).toBe(false);
	const append = calls.call('append', { entries: [] });
	const rejected = expect(append).rejects.toMatchObject({ failure });
	vi.advanceTimersByTime(501);
	await rejected;
	expect(workers[0]!.isTerminated).toBe(false);
	const checked = { journal: 'ok', recovered: 0 } as const;
	workers[0]!.say({ kind: 'done', id: workers[0]!.questions[0]!.id, output: checked });
	expect(await check).toEqual(checked);
});

test('a worker with nothing else to do that does not append is replaced', async () => {
	const calls = newCalls();
	const before = calls.call('pack', undefined);
	workers[0]!.say({ kind: 'done', id: workers[0]!.questions[0]!.id, output: undefined });
	await before;
	const append = calls.call('append', { entries: [] });
	workers[0]!.say({ kind: 'ready' });
	const rejected = expect(append).rejects.toMatchObject({ failure });
	vi.advanceTimersByTime(501);
	await rejected;
	expect(workers[0]!.isTerminated).toBe(true);
});

test('after three deaths without an answer no more workers are started', async () => {
	const calls = newCalls();
	for (let death = 0; death < 3; death++) {
		const call = calls.call('pack', undefined);
		workers[death]!.crash();
		await expect(call).rejects.toMatchObject({ failure });
	}
	await expect(calls.call('pack', undefined)).rejects.toMatchObject({ failure });
	expect(workers).toHaveLength(3);
});

test('a browser that refuses to make a worker fails the question, not the page', async () => {
	const refused = new Calls(
		() => {
			throw new TypeError('blocked by policy');
		},
		{ kind: 'setup', base: '/' }
	);
	await expect(refused.call('pack', undefined)).rejects.toMatchObject({ failure });
});

test('ending terminates the worker and whatever it was asked', async () => {
	const calls = newCalls();
	const call = calls.call('pack', undefined);
	calls.end();
	await expect(call).rejects.toMatchObject({ failure });
	expect(workers[0]!.isTerminated).toBe(true);
	await expect(calls.call('pack', undefined)).rejects.toMatchObject({ failure });
	expect(workers).toHaveLength(1);
});

test('a question hears how far its answer is', async () => {
	const calls = newCalls();
	const told: unknown[] = [];
	const call = calls.call('preview', PREVIEW, { onprogress: (progress) => told.push(progress) });
	const { id } = workers[0]!.questions[0]!;
	workers[0]!.say({ kind: 'progress', id, progress: { done: 1, all: 2 } });
	workers[0]!.say({ kind: 'progress', id: 999, progress: { done: 2, all: 2 } });
	workers[0]!.say({ kind: 'failed', id, failure: { kind: 'unknown', cause: '' } });
	await expect(call).rejects.toMatchObject({ failure });
	expect(told).toEqual([{ done: 1, all: 2 }]);
});

describe('a question that is given up', () => {
	test('ends the work on it, and the next one gets a new worker', async () => {
		const calls = newCalls();
		for (let round = 0; round < 5; round++) {
			const giveUp = new AbortController();
			const call = calls.call('preview', PREVIEW, { signal: giveUp.signal });
			giveUp.abort();
			await expect(call).rejects.toBe(giveUp.signal.reason);
			expect(workers[round]!.isTerminated).toBe(true);
		}
		const next = calls.call('pack', undefined);
		workers[5]!.say({ kind: 'done', id: workers[5]!.questions[0]!.id, output: undefined });
		await next;
	});

	test('ends nothing else that the worker does', async () => {
		const calls = newCalls();
		const giveUp = new AbortController();
		const other = calls.call('pack', undefined);
		const call = calls.call('preview', PREVIEW, { signal: giveUp.signal });
		giveUp.abort();
		await expect(call).rejects.toBe(giveUp.signal.reason);
		expect(workers[0]!.isTerminated).toBe(false);
		workers[0]!.say({ kind: 'done', id: workers[0]!.questions[0]!.id, output: undefined });
		await other;
	});

	test('before it is asked, or after it is answered, is nothing to the worker', async () => {
		const calls = newCalls();
		const given = calls.call('preview', PREVIEW, { signal: AbortSignal.abort() });
		await expect(given).rejects.toMatchObject({ name: 'AbortError' });
		expect(workers).toHaveLength(0);
		const giveUp = new AbortController();
		const call = calls.call('pack', undefined, { signal: giveUp.signal });
		workers[0]!.say({ kind: 'done', id: workers[0]!.questions[0]!.id, output: undefined });
		await call;
		giveUp.abort();
		expect(workers[0]!.isTerminated).toBe(false);
	});
});

const asked: readonly Question[] = [
	{ kind: 'check', id: 1, input: { now: 5 as never } },
	{ kind: 'append', id: 2, input: { entries: [] } },
	{ kind: 'pack', id: 3, input: undefined },
	{ kind: 'verify', id: 4, input: undefined },
	{ kind: 'backup', id: 5, input: { unsaved: [] } },
	{ kind: 'restore', id: 6, input: { file: new Blob([]), now: 5 as never } },
	{ kind: 'erase', id: 7, input: { tab: 't' } },
	{ kind: 'close', id: 8, input: undefined }
];

test.each(asked)('the worker does "$kind" when asked, with what it was given', async (question) => {
	const done: unknown[] = [];
	const jobs = new Proxy({} as Jobs, {
		get: (_, kind) => (input: unknown) => {
			done.push([kind, input]);
			return Promise.resolve(ok(null));
		}
	});
	expect(await answer(jobs, question)).toEqual({ kind: 'done', id: question.id, output: ok(null) });
	expect(done).toEqual([[question.kind, question.input]]);
});

test('a job that fails answers with the kind of failure', async () => {
	const jobs = { pack: () => Promise.reject(new StoreError('quota', 'full')) } as unknown as Jobs;
	expect(await answer(jobs, { kind: 'pack', id: 3, input: undefined })).toEqual({
		kind: 'failed',
		id: 3,
		failure: { kind: 'quota', cause: 'full' }
	});
});

test('with a page put aside the worker ends, and comes back with the first question', async () => {
	const calls = newCalls();
	for (let round = 0; round < 5; round++) {
		calls.bringBack();
		const call = calls.call('pack', undefined);
		calls.putAside();
		expect(workers[round]!.isTerminated).toBe(true);
		await expect(call).rejects.toMatchObject({ failure });
		await expect(calls.call('pack', undefined)).rejects.toMatchObject({ failure });
		expect(workers).toHaveLength(round + 1);
	}
	calls.bringBack();
	const call = calls.call('pack', undefined);
	const { id } = workers[5]!.questions[0]!;
	workers[5]!.say({ kind: 'done', id, output: undefined });
	await call;
});
