/** A made-up person who remembers exactly as given weights say, and answers by chance of a seed. */
import type { CardId } from '#core/base/brand.ts';
import { fractionOf } from '#core/base/fraction.ts';
import { DAY, MINUTE } from '#core/base/time.ts';
import type { Entry, Rating } from '#core/log/types.ts';
import { kernelOf, type Kernel, type Strength } from '#core/memory/fsrs.ts';
import { DEFAULT_PRESET } from '#core/memory/preset.ts';
import { cardId, Device, EVENING, review } from '../../log/writing.ts';

/** The chance of recall on a day, of a card whose true chance is `recall`. */
export type Truth = (recall: number, day: number) => number;

/** What the person knows of a card, what the app believes, and when it asks. */
type Known = { truth: Strength; belief: Strength; lastDay: number; dueOn: number };

const kernel = (weights: readonly number[]) => kernelOf({ ...DEFAULT_PRESET, weights });

/**
 * The log of `days` evenings with `newCards` new cards each, scheduled under the usual weights. Of
 * what is forgotten the card is asked once more on the same evening.
 */
export function simulate(
	weights: readonly number[],
	{
		seed,
		days,
		newCards
	}: { readonly seed: string; readonly days: number; readonly newCards: number },
	chance: Truth = (recall) => recall
): readonly Entry[] {
	const device = new Device('sim');
	const [truth, belief] = [kernel(weights), kernel(DEFAULT_PRESET.weights)];
	const known = new Map<CardId, Known>();
	const log: Entry[] = [];
	let throws = 0;
	const dice = () => fractionOf(`${seed}:${throws++}`);
	for (let day = 0; day < days; day++) {
		let minute = 0;
		const say = (card: CardId, rating: Rating) =>
			log.push(device.write(review(card, rating), EVENING + day * DAY + minute++ * 100));
		for (const [card, memory] of known) {
			if (memory.dueOn > day) continue;
			const elapsed = day - memory.lastDay;
			const recalled = dice() < chance(truth.recall(elapsed, memory.truth.stability), day);
			const rating = recalled ? passing(dice()) : 1;
			say(card, rating);
			step(memory, truth, belief, elapsed, rating);
			if (!recalled) {
				say(card, 3);
				step(memory, truth, belief, 0, 3);
			}
			memory.lastDay = day;
			memory.dueOn = day + belief.interval(memory.belief.stability);
		}
		for (let i = 0; i < newCards; i++) {
			const card = cardId(`c${day}-${i}`);
			const rating = beginning(dice());
			say(card, rating);
			const first = belief.first(rating);
			const dueOn = day + belief.interval(first.stability);
			known.set(card, { truth: truth.first(rating), belief: first, lastDay: day, dueOn });
		}
		expectEvening(minute);
	}
	return log;
}

function step(memory: Known, truth: Kernel, belief: Kernel, elapsed: number, rating: Rating) {
	memory.truth = truth.next(memory.truth, elapsed, rating);
	memory.belief = belief.next(memory.belief, elapsed, rating);
}

const passing = (dice: number): Rating => (dice < 0.1 ? 2 : dice < 0.9 ? 3 : 4);
const beginning = (dice: number): Rating => (dice < 0.3 ? 1 : dice < 0.4 ? 2 : dice < 0.85 ? 3 : 4);

/** All answers of a day must lie on it. */
function expectEvening(minutes: number): void {
	if (minutes * 100 > 300 * MINUTE) throw new Error('too many answers for an evening');
}

/** Weights of a person who forgets sooner at first and learns more from each answer. */
export const OTHER_WEIGHTS = DEFAULT_PRESET.weights.map((weight, i) => {
	if (i < 4) return weight * 0.4;
	return i === 8 ? weight + 0.5 : i === 20 ? 0.3 : weight;
});
