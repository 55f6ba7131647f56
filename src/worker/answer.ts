import { failureOf } from '#store/failure.ts';
import type { Jobs } from '#store/jobs.ts';
import type { JobWatch, Progress } from '#store/types.ts';
import type { Answer, Question } from './protocol.ts';

/** Does what was asked; a failure is an answer too. `tell` hears how far it is on the way. */
export async function answer(
	jobs: Jobs,
	question: Question,
	tell: (answer: Answer) => void = () => undefined
): Promise<Answer> {
	const { id } = question;
	const onprogress = (progress: Progress) => tell({ kind: 'progress', id, progress });
	try {
		return { kind: 'done', id, output: await perform(jobs, question, { onprogress }) };
	} catch (error) {
		return { kind: 'failed', id, failure: failureOf(error) };
	}
}

function perform(jobs: Jobs, question: Question, watch: JobWatch): ReturnType<Jobs[keyof Jobs]> {
	switch (question.kind) {
		case 'check':
			return jobs.check(question.input);
		case 'append':
			return jobs.append(question.input);
		case 'pack':
			return jobs.pack();
		case 'verify':
			return jobs.verify();
		case 'backup':
			return jobs.backup(question.input);
		case 'restore':
			return jobs.restore(question.input);
		case 'preview':
			return jobs.preview(question.input, watch);
		case 'saveNotes':
			return jobs.saveNotes(question.input);
		case 'refreshNotes':
			return jobs.refreshNotes(question.input);
		case 'forecast':
			return jobs.forecast(question.input);
		case 'comebackOutlook':
			return jobs.comebackOutlook(question.input);
		case 'comebackLeft':
			return jobs.comebackLeft(question.input);
		case 'restCost':
			return jobs.restCost(question.input);
		case 'workload':
			return jobs.workload(question.input, watch);
		case 'predictions':
			return jobs.predictions();
		case 'optimise':
			return jobs.optimise(question.input, watch);
		case 'stats':
			return jobs.stats(question.input, watch);
		case 'find':
			return jobs.find(question.input);
		case 'habit':
			return jobs.habit(question.input);
		case 'confusions':
			return jobs.confusions();
		case 'drill':
			return jobs.drill(question.input);
		case 'moves':
			return jobs.moves(question.input);
		case 'erase':
			return jobs.erase(question.input);
		case 'close':
			return jobs.close();
	}
}
