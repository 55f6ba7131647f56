/**
 * All figures of a log at once: one replay, and what follows from the states at its end. What is
 * said of answers counts all of them; what is said of cards counts those that decks still have.
 */
import type { CardId, StudyDay } from '../base/brand.ts';
import type { Entry } from '../log/types.ts';
import { modelOf } from '../memory/model.ts';
import { presetOf } from '../memory/preset.ts';
import { recallOf } from '../memory/recall.ts';
import { replay } from '../memory/replay.ts';
import type { CardState, Preset } from '../memory/types.ts';
import { Course } from './course.ts';
import { groupCards } from './groups.ts';
import { retentionOf } from './retention.ts';
import { recollection } from './recollection.ts';
import type { Score } from './score.ts';
import { DIFFICULTY_EDGES, RECALL_EDGES, spreadOf, STABILITY_EDGES } from './spread.ts';
import type { Figures, Placing } from './types.ts';

/** `entries` are a sorted log; `onentry` hears of each that is folded. */
export function figuresOf(
	entries: readonly Entry[],
	placing: Placing,
	today: StudyDay,
	onentry?: () => void
): Figures {
	const course = new Course();
	const { states, settings } = replay(entries, (before, entry, after) => {
		course.add(before, entry, after);
		onentry?.();
	});
	const presetFor = (card: CardId) => presetOf(settings, states.get(card)?.deck);
	const learned = [...states.values()].flatMap(({ card, memory }) => {
		const recall = placing.has(card) ? recallOf(memory, presetFor(card), today) : null;
		return recall === null || memory.kind === 'new' ? [] : [{ card, memory, recall }];
	});
	const models = new Map(settings.presets.map((preset) => [preset, modelOf(preset.weights)]));
	const spans = course.spans(states.values(), today, (card) =>
		placing.has(card) ? models.get(presetFor(card))! : null
	);
	const recalls = new Map(learned.map(({ card, recall }) => [card, recall]));
	const scores = course.scoresUntil(today);
	return {
		days: course.days(),
		retention: retentionOf(course.scoresByDay, today),
		wanted: wantedOf(scores, presetFor) ?? settings.presets[0].retention,
		known: recollection(spans, today),
		overdue: [...states.values()].filter((state) => isOverdue(state, placing, today)).length,
		stability: spreadOf(
			learned.map(({ memory }) => memory.stability),
			STABILITY_EDGES
		),
		difficulty: spreadOf(
			learned.map(({ memory }) => memory.difficulty),
			DIFFICULTY_EDGES
		),
		recall: spreadOf([...recalls.values()], RECALL_EDGES),
		...groupCards(placing, recalls, scores)
	};
}

function isOverdue(
	{ card, memory, suspended }: CardState,
	placing: Placing,
	today: StudyDay
): boolean {
	const isAsked = !suspended && placing.get(card)?.asked === true;
	return isAsked && memory.kind === 'review' && memory.dueOn < today;
}

/** The mean of what was wanted of each answer, by the presets as they are now; null for none. */
function wantedOf(
	scores: ReadonlyMap<CardId, Score>,
	presetFor: (card: CardId) => Preset
): number | null {
	let [sum, all] = [0, 0];
	for (const [card, { asked }] of scores) {
		sum += asked * presetFor(card).retention;
		all += asked;
	}
	return all === 0 ? null : sum / all;
}
