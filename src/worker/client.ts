/** The page's end of the worker. */
import type { Jobs } from '#store/jobs.ts';
import { followPage, ownPage } from '#store/page-life.ts';
import workerUrl from 'virtual:worker';
import { Calls, type Port } from './calls.ts';
import type { Setup } from './protocol.ts';

/** The part of Trusted Types that making a worker needs; some browsers have none. */
type Policies = {
	createPolicy(
		name: string,
		rules: { createScriptURL: (url: string) => string }
	): { createScriptURL(url: string): unknown };
};

/** Starts a worker when it is first needed. Null in browsers without workers. */
export function startWorker(setup: Omit<Setup, 'kind'>): Jobs | null {
	if (typeof Worker === 'undefined') return null;
	return jobsThrough(spawn, setup);
}

/**
 * The jobs, done at the other end of ports that `open` makes. What takes long has workers of its
 * own: an answer is in the journal before the longest note is compiled, the whole log counted or
 * a year simulated, and what nobody waits for is ended with its worker. Search has one that keeps
 * what it has read. The coach reads little and asks a worker that runs already. Each starts with the first thing that it is asked.
 */
function jobsThrough(open: () => Port, setup: Omit<Setup, 'kind'>): Jobs {
	const [journal, compiler, simulator, finder] = [newCalls(), newCalls(), newCalls(), newCalls()];
	const { call } = journal;
	const all = [journal, compiler, simulator, finder];
	const stops = all.map((calls) => followPage(ownPage(), calls));

	function newCalls(): Calls {
		return new Calls(open, { kind: 'setup', ...setup });
	}

	return {
		check: (input) => call('check', input),
		append: (input) => call('append', input),
		pack: () => call('pack', undefined),
		verify: () => call('verify', undefined),
		backup: (input) => call('backup', input),
		restore: (input) => call('restore', input),
		preview: (input, watch) => compiler.call('preview', input, watch),
		saveNotes: (input) => compiler.call('saveNotes', input),
		refreshNotes: (input) => compiler.call('refreshNotes', input),
		forecast: (input) => simulator.call('forecast', input),
		comebackOutlook: (input) => simulator.call('comebackOutlook', input),
		comebackLeft: (input) => simulator.call('comebackLeft', input),
		restCost: (input) => simulator.call('restCost', input),
		workload: (input, watch) => simulator.call('workload', input, watch),
		predictions: () => simulator.call('predictions', undefined),
		optimise: (input, watch) => simulator.call('optimise', input, watch),
		stats: (input, watch) => compiler.call('stats', input, watch),
		find: (input) => finder.call('find', input),
		habit: (input) => call('habit', input),
		confusions: () => compiler.call('confusions', undefined),
		drill: (drilling) => compiler.call('drill', drilling),
		moves: (input) => simulator.call('moves', input),
		erase: (input) => call('erase', input),
		async close() {
			for (const stop of stops) stop();
			await Promise.all(all.map(close));
		}
	};
}

async function close(calls: Calls): Promise<void> {
	if (calls.isRunning) await calls.call('close', undefined).catch(() => undefined);
	calls.end();
}

function spawn(): Port {
	return new Worker(trusted(workerUrl), { type: 'module', name: 'kubecards' });
}

let policy: ReturnType<Policies['createPolicy']> | undefined;

/** Only our own script may become a worker, whatever else goes wrong on the page. */
function trusted(url: string): string {
	const { trustedTypes } = globalThis as { readonly trustedTypes?: Policies };
	policy ??= trustedTypes?.createPolicy('app#worker', {
		createScriptURL: (asked) => {
			if (asked !== workerUrl) throw new TypeError(`Not the worker: ${asked}`);
			return asked;
		}
	});
	return (policy?.createScriptURL(url) ?? url) as string;
}
