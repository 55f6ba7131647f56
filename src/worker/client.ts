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
 * The jobs, done at the other end of ports that `open` makes. Notes are compiled in a worker of
 * their own: an answer is in the journal before the longest of them is done, and a compilation
 * that nobody waits for is ended with its worker.
 */
function jobsThrough(open: () => Port, setup: Omit<Setup, 'kind'>): Jobs {
	const [journal, compiler] = [newCalls(), newCalls()];
	const { call } = journal;
	const stops = [journal, compiler].map((calls) => followPage(ownPage(), calls));

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
		erase: (input) => call('erase', input),
		async close() {
			for (const stop of stops) stop();
			await Promise.all([journal, compiler].map(close));
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
