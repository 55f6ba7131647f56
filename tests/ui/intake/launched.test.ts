import { expect, test, vi } from 'vitest';
import { followLaunches, type LaunchQueue } from '#ui/intake/launched.ts';
import { eventually } from '../../support/eventually.ts';

type Consume = Parameters<LaunchQueue['setConsumer']>[0];

/** As in Chromium: what came before somebody listens is kept for them. */
function queueOf(...early: readonly Parameters<Consume>[0][]) {
	let consume: Consume = () => undefined;
	const queue: LaunchQueue = {
		setConsumer(listener) {
			consume = listener;
			for (const launch of early) listener(launch);
		}
	};
	return { queue, launch: (launch: Parameters<Consume>[0]) => consume(launch) };
}
const handle = (name: string) => ({ getFile: () => Promise.resolve(new File(['# A'], name)) });
const gone = { getFile: () => Promise.reject(new DOMException('', 'NotFoundError')) };

test('a note that the app was opened with is taken, and the next one too', async () => {
	const take = vi.fn();
	const { queue, launch } = queueOf({ files: [handle('a.md'), gone] });
	followLaunches(queue, take);
	await eventually(() => expect(take).toHaveBeenCalledOnce());
	expect(take.mock.lastCall?.[0]).toMatchObject([{ folder: null, files: [{ path: 'a.md' }] }]);
	launch({ files: [handle('b.md')] });
	await eventually(() => expect(take).toHaveBeenCalledTimes(2));
	expect(take.mock.lastCall?.[0]).toMatchObject([{ files: [{ path: 'b.md' }] }]);
});

test('a start without a file, and a browser without the queue, bring nothing', async () => {
	const take = vi.fn();
	const { queue, launch } = queueOf({});
	followLaunches(queue, take);
	followLaunches(undefined, take);
	launch({ files: [] });
	await Promise.resolve();
	expect(take).not.toHaveBeenCalled();
});
