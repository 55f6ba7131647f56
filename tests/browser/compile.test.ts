/** Long compilations in a real worker: told on the way, ended at will, in nobody's way. */
import { afterEach, expect, test } from 'vitest';
import { openStore } from '#store/open.ts';
import type { NotesInput, Progress, Store } from '#store/types.ts';
import { startWorker } from '#worker/client.ts';
import { commit } from '../store/fakes/drafts.ts';
import { NOON, review } from '../store/fakes/entries.ts';

let tab: Store | undefined;
afterEach(() => tab?.close());

async function open(): Promise<Store> {
	const base = `/${crypto.randomUUID()}/`;
	const opened = await openStore({ base, jobs: startWorker({ base }), now: NOON });
	if (!opened.ok) throw new Error(opened.error.cause);
	return (tab = opened.value);
}

const lines = (count: number, from = 0) =>
	Array.from({ length: count }, (_, k) => `- term ${from + k}: what is meant by ${from + k}`);
const inputOf = (...texts: readonly (readonly string[])[]): NotesInput => ({
	deck: { name: 'Mine' },
	notes: texts.map((text, k) => ({ path: `${k}.md`, text: `# Note ${k}\n\n${text.join('\n')}\n` }))
});
const MANY = inputOf(...Array.from({ length: 60 }, (_, k) => lines(300, k * 300)));
const ENORMOUS = inputOf(lines(15_000));
const SMALL = inputOf(lines(3));

test('a long compilation tells how many notes are read', async () => {
	const store = await open();
	const told: Progress[] = [];
	const preview = await store.preview(MANY, [], { onprogress: (progress) => told.push(progress) });
	expect(preview.notes).toHaveLength(60);
	expect(told).toEqual(Array.from({ length: 60 }, (_, k) => ({ done: k + 1, all: 60 })));
});

test('an answer is saved in both places while one enormous note is compiled', async () => {
	const store = await open();
	let isDone = false;
	const preview = store.preview(ENORMOUS).then(() => (isDone = true));
	await commit(store, review(1, 1));
	expect(isDone).toBe(false);
	expect((await store.safety()).journal).toBe('ok');
	await preview;
});

test('a compilation that is given up ends at once, and the next one need not wait for it', async () => {
	const store = await open();
	const giveUp = new AbortController();
	const told: Progress[] = [];
	const onprogress = (progress: Progress) => {
		told.push(progress);
		giveUp.abort();
	};
	const preview = store.preview(MANY, [], { onprogress, signal: giveUp.signal });
	await expect(preview).rejects.toThrow();
	expect((await store.preview(SMALL)).notes).toHaveLength(1);
	expect(told).toHaveLength(1);
	expect((await store.preview(MANY)).notes).toHaveLength(60);
});
