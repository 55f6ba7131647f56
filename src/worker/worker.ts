/**
 * The worker: journal, whole-log jobs. Loaded by client.ts; knows its questions and nothing of
 * the page.
 */
import type { Jobs } from '#store/jobs.ts';
import { openFolder } from '#store/journal/opfs.ts';
import { openKeeper } from '#store/keeper.ts';
import { answer } from './answer.ts';
import type { Answer, Question, Setup } from './protocol.ts';

let jobs: Jobs | null = null;

const say = (message: Answer): void => self.postMessage(message);

self.onmessage = ({ data }: MessageEvent<Setup | Question>) => {
	if (data.kind === 'setup') {
		const { locks } = navigator as Partial<Navigator>;
		const { base, compiler } = data;
		jobs = openKeeper({ base, compiler, openFiles: openFolder, locks: locks ?? null });
	} else if (jobs !== null) void answer(jobs, data, say).then(say);
};

say({ kind: 'ready' });
