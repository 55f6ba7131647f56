import { describe, expect, test, vi } from 'vitest';
import type { Millis, StudyDay } from '#core/base/brand.ts';
import { err, ok } from '#core/base/result.ts';
import type { Body, Draft } from '#core/log/types.ts';
import type { Committed, Store } from '#store/types.ts';
import type { App } from '#ui/app.svelte.ts';
import { ownShelf } from '#ui/review/shelf.ts';
import { Notices } from '#ui/shell/notices.svelte.ts';
import { save } from '#ui/shell/save.ts';
import { eventually } from '../../support/eventually.ts';

const head = { at: 1_700_000_000_000 as Millis, offset: 540, day: 19_675 as StudyDay };
const hide: Body = { kind: 'setting', scope: 'deck:dns', key: 'hidden', value: true };
const nothing: Committed = { entries: [], states: [] };
const failure = { kind: 'quota', cause: 'QuotaExceededError' } as const;

function appWith(commit: Store['commit']): App {
	return { head: () => ({ ...head }), store: { commit } } as unknown as App;
}

describe('saving', () => {
	test('writes what was done with the moment it was done, then says so', async () => {
		const commit = vi.fn<Store['commit']>().mockResolvedValue(ok(nothing));
		const done = vi.fn();
		expect(await save(appWith(commit), new Notices(), [hide], done)).toBe(true);
		expect(commit).toHaveBeenCalledExactlyOnceWith([{ ...head, ...hide }]);
		expect(done).toHaveBeenCalledOnce();
	});

	test('that is not done yet lies where the next page finds it, and no longer than that', async () => {
		const outcomes = [ok(nothing), err(failure)];
		for (const outcome of outcomes) {
			const written = Promise.withResolvers<typeof outcome>();
			const commit: Store['commit'] = () => written.promise;
			const saving = save(appWith(commit), new Notices(), [hide], vi.fn());
			expect(ownShelf().read()).toMatchObject([{ drafts: [{ ...head, ...hide }] }]);
			written.resolve(outcome);
			await saving;
			expect(ownShelf().read()).toEqual([]);
		}
	});

	test('that fails says why and is not taken for done', async () => {
		const commit = vi.fn<Store['commit']>().mockResolvedValue(err(failure));
		const notices = new Notices();
		const done = vi.fn();
		expect(await save(appWith(commit), notices, [hide], done)).toBe(false);
		expect(notices.trouble).toMatchObject({ deed: 'notSaved', failure: failure });
		expect(done).not.toHaveBeenCalled();
	});

	test('is tried again with the very same drafts, so that nothing is written twice', async () => {
		const written: (readonly Draft[])[] = [];
		const commit = vi.fn<Store['commit']>((drafts) => {
			written.push(drafts);
			return Promise.resolve(written.length === 1 ? err(failure) : ok(nothing));
		});
		const notices = new Notices();
		const done = vi.fn();
		await save(appWith(commit), notices, [hide], done);
		notices.trouble?.retry?.();
		await eventually(() => {
			expect(done).toHaveBeenCalledOnce();
		});
		expect(written[1]).toBe(written[0]);
	});
});

describe('notices', () => {
	test('a failure silences the word said before it', () => {
		const notices = new Notices();
		notices.say('Saved');
		notices.fail({ deed: 'notSaved', failure: failure });
		expect(notices.said.text).toBe('');
		notices.settle();
		expect(notices.trouble).toBeNull();
	});

	test('the same word twice is two words, and only the last one is taken back', () => {
		const notices = new Notices();
		notices.say('Saved');
		const first = notices.said.times;
		notices.say('Saved');
		notices.hush(first);
		expect(notices.said).toEqual({ text: 'Saved', times: first + 1 });
		notices.hush(first + 1);
		expect(notices.said.text).toBe('');
	});
});
