/** Made-up people with a true memory, who rate what they recall in their own way. */
import { fractionOf } from '#core/base/fraction.ts';
import { DAY, MINUTE } from '#core/base/time.ts';
import type { Entry, Rating } from '#core/log/types.ts';
import { kernelOf, type Strength } from '#core/memory/fsrs.ts';
import { DEFAULT_PRESET } from '#core/memory/preset.ts';
import { cardId, Device, EVENING, review } from '../log/writing.ts';

type Rater = {
	readonly seed: string;
	/** Pressed for what is forgotten. */
	readonly forgotten: Rating;
	/** Share of what is recalled for which Hard is pressed. */
	readonly hesitates: number;
	/** By what factor the true stability differs from what is believed. */
	readonly memory: number;
};

const kernel = kernelOf(DEFAULT_PRESET);

type Known = { truth: Strength; belief: Strength; lastDay: number; dueOn: number };

/** The log of `days` evenings with `fresh` new cards on each of the first thirty. */
export function rate({ seed, forgotten, hesitates, memory }: Rater, days = 60, fresh = 5) {
	const device = new Device('r');
	const log: Entry[] = [];
	const cards = new Map<string, Known>();
	let throws = 0;
	const dice = () => fractionOf(`${seed}:${throws++}`);
	for (let day = 0; day < days; day++) {
		const say = (name: string, rating: Rating) =>
			log.push(device.write(review(cardId(name), rating), EVENING + day * DAY + log.length * 10));
		for (const [name, known] of cards) {
			if (known.dueOn > day) continue;
			const elapsed = day - known.lastDay;
			const recalled = dice() < kernel.recall(elapsed, known.truth.stability * memory);
			const pressed: Rating = recalled ? (dice() < hesitates ? 2 : 3) : forgotten;
			say(name, pressed);
			known.truth = kernel.next(known.truth, elapsed, recalled ? pressed : 1);
			known.belief = kernel.next(known.belief, elapsed, pressed);
			known.lastDay = day;
			known.dueOn = day + kernel.interval(known.belief.stability);
		}
		for (let i = 0; day < 30 && i < fresh; i++) {
			const first = kernel.first(3);
			say(`${day}-${i}`, 3);
			const dueOn = day + kernel.interval(first.stability);
			cards.set(`${day}-${i}`, { truth: first, belief: first, lastDay: day, dueOn });
		}
	}
	if (log.length * 10 > 60 * MINUTE) throw new Error('too many answers for an evening');
	return log;
}
