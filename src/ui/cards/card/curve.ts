/** The chance of recall over time: it falls from each answer to the next, and on from the last. */
import type { StudyDay } from '#core/base/brand.ts';
import { retrievability } from '#core/memory/answer.ts';
import { recallOf } from '#core/memory/recall.ts';
import type { Preset } from '#core/memory/types.ts';
import type { Step } from '#store/types.ts';

export type Point = { readonly day: number; readonly recall: number };
export type Answer = Point & { readonly isForgotten: boolean };

export type Curve = {
	/** A falling line from each day with answers; the last one goes on beyond today. */
	readonly lines: readonly (readonly Point[])[];
	/** Where the card was answered, and what it had fallen to by then. */
	readonly answers: readonly Answer[];
	readonly first: StudyDay;
	readonly last: StudyDay;
	/** The chance on a day from the last answer on, as the card tells it (core/memory/recall.ts). */
	readonly recallOn: (day: StudyDay) => number;
};

/** Points of a line: more than anybody sees. */
const POINTS = 40;
/** Days that are shown, at least ahead and at most either way. */
const SHORTEST = 7;
const LONGEST = 365;

/**
 * The curve of a card since it was last new, at most a year back, and a little further ahead
 * than its interval is long. Null before there is an answer.
 */
export function curveOf(steps: readonly Step[], preset: Preset, today: StudyDay): Curve | null {
	const days = daysOf(steps);
	const latest = days.at(-1);
	if (latest === undefined) return null;
	const { memory } = steps.at(-1)!.after;
	const first = Math.max(Math.min(days[0]!.day, today), today - LONGEST) as StudyDay;
	const ahead = memory.kind === 'review' ? Math.round(1.25 * (memory.dueOn - today)) : 0;
	const last = (today + Math.min(Math.max(SHORTEST, ahead), LONGEST)) as StudyDay;
	const recall = ({ step }: Day, day: number) =>
		retrievability(step.after.memory, day as StudyDay, preset);
	const lines = days.flatMap((one, i) => {
		const end = days[i + 1]?.day ?? last;
		if (end < first) return [];
		return [lineOf(Math.max(one.day, first), end, (day) => recall(one, day))];
	});
	const answers = days.flatMap((one, i): Answer[] => {
		const { day, isForgotten } = one;
		const before = days[i - 1];
		if (day < first) return [];
		return [{ day, isForgotten, recall: before === undefined ? 1 : recall(before, day) }];
	});
	const recallOn = (day: StudyDay) => recallOf(latest.step.after.memory, preset, day) ?? 1;
	return { lines, answers, first, last, recallOn };
}

/** A day with answers: how it left the card, and whether it had been forgotten. */
type Day = { readonly day: StudyDay; readonly step: Step; readonly isForgotten: boolean };

function daysOf(steps: readonly Step[]): readonly Day[] {
	const since = steps.findLastIndex(({ after }) => after.memory.kind === 'new') + 1;
	const days = new Map<StudyDay, Day>();
	for (const step of steps.slice(since)) {
		const { entry, after } = step;
		if (after.memory.kind === 'new' || !isLearning(entry)) continue;
		const day = after.memory.lastDay;
		const isForgotten = entry.kind === 'review' && entry.rating === 1;
		days.set(day, { day, step, isForgotten: isForgotten || days.get(day)?.isForgotten === true });
	}
	return [...days.values()];
}

/** Only these reach the memory model. */
function isLearning(entry: Step['entry']): boolean {
	return entry.kind === 'seed' || (entry.kind === 'review' && entry.mode === 'study');
}

function lineOf(from: number, to: number, recall: (day: number) => number): readonly Point[] {
	const steps = Math.max(1, Math.min(POINTS, Math.ceil(to - from)));
	return Array.from({ length: steps + 1 }, (_, i) => {
		const day = from + ((to - from) * i) / steps;
		return { day, recall: recall(day) };
	});
}
