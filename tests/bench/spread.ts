/**
 * How even days are, and how often cards of one fact meet, over a life of 120 days with days
 * chosen by what others hold and by chance alone; how near the simulator comes to it where some
 * days are easy; prints JSON.
 */
import type { CardId, Millis, StudyDay } from '#core/base/brand.ts';
import { fractionOf } from '#core/base/fraction.ts';
import { DAY, weekdayOf } from '#core/base/time.ts';
import { answer } from '#core/memory/answer.ts';
import { kernelOf } from '#core/memory/fsrs.ts';
import { DEFAULT_PRESET } from '#core/memory/preset.ts';
import type { Memory, Preset } from '#core/memory/types.ts';
import { foresee } from '#core/queue/due.ts';
import { cardsOf } from '#core/simulate/cards.ts';
import { forecast } from '#core/simulate/forecast.ts';
import { USUAL_HABITS } from '#core/simulate/habits.ts';

const DAYS = 120;
/** From here on a day is as full as it gets. */
const SETTLED = 60;
/** Facts begun a day, each with a card in both directions. */
const FACTS_A_DAY = 8;
const FIRST = 20_000;

type Card = { readonly card: CardId; readonly fact: number; memory: Memory };

/** Two cards of a fact begin two days apart, as the queue keeps them. */
function cardsBegunOn(day: number): Card[] {
	const begin = (of: number, slot: string) =>
		Array.from({ length: of < 0 ? 0 : FACTS_A_DAY }, (_, i): Card => {
			const fact = of * FACTS_A_DAY + i;
			return { card: `fact${fact}/${slot}` as CardId, fact, memory: { kind: 'new' } };
		});
	return [...begin(day, 'def'), ...begin(day - 2, 'def.r')];
}

function live(preset: Preset, isChosen: boolean) {
	const cards: Card[] = [];
	const reviews: number[] = [];
	const meetings = new Set<string>();
	for (let day = 0; day < DAYS; day++) {
		cards.push(...cardsBegunOn(day));
		const due = cards.filter(({ memory }) => dueOf(memory) <= FIRST + day);
		reviews.push(due.filter(({ memory }) => memory.kind === 'review').length);
		for (const one of due) {
			one.memory = lived(one, FIRST + day, preset, isChosen ? cards : null);
			const met = cards.some(
				(other) =>
					other !== one && other.fact === one.fact && dueOf(other.memory) === dueOf(one.memory)
			);
			if (met) meetings.add(`${one.fact} ${dueOf(one.memory)}`);
		}
	}
	return { reviews, meetings: meetings.size };
}

/** The memory after an answer that is right as often as FSRS expects; steps are left at once. */
function lived({ card, fact, memory }: Card, day: number, preset: Preset, all: Card[] | null) {
	const today = day as StudyDay;
	const at = (day * DAY) as Millis;
	const recall =
		memory.kind === 'new' ? 1 : kernelOf(preset).recall(day - memory.lastDay, memory.stability);
	const rating = fractionOf(`${card} ${day}`) < recall ? 3 : 1;
	if (all === null) return answer({ card, memory }, { rating, at, day: today }, preset);
	const load = new Map<StudyDay, number>();
	for (const other of all)
		if (other.memory.kind === 'review')
			load.set(other.memory.dueOn, (load.get(other.memory.dueOn) ?? 0) + 1);
	const siblings = all.flatMap((other) =>
		other.fact === fact && other.card !== card && other.memory.kind === 'review'
			? [other.memory.dueOn]
			: []
	);
	const outlook = { load, siblings, breakDays: [] };
	return foresee({ card, memory }, at, today, preset, outlook)[rating];
}

function dueOf(memory: Memory): number {
	return memory.kind === 'review' ? memory.dueOn : memory.kind === 'new' ? 0 : memory.lastDay;
}

/** Of the settled days, in reviews; `unevenness` is how far a day is from the week around it. */
function figuresOf({ reviews, meetings }: ReturnType<typeof live>) {
	const settled = reviews.map((_, day) => day).slice(SETTLED, DAYS - 3);
	const off = settled.map((day) => reviews[day]! - mean(reviews.slice(day - 3, day + 4)));
	return {
		reviewsADay: round(mean(settled.map((day) => reviews[day]!))),
		unevenness: round(Math.sqrt(mean(off.map((one) => one ** 2)))),
		worst: round(Math.max(...off)),
		siblingsMeet: meetings
	};
}

function mean(numbers: readonly number[]): number {
	return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

const preset = { ...DEFAULT_PRESET, learningSteps: [], relearningSteps: [] };
const easyDays = [1, 1, 1, 1, 1, 0.5, 0];
const eased = live({ ...preset, easyDays }, true).reviews;

/** Reviews on each day of the week, Monday first. */
function onWeekdays(reviews: readonly number[]): readonly number[] {
	const settled = reviews.slice(SETTLED);
	return [0, 1, 2, 3, 4, 5, 6].map((weekday) =>
		round(mean(settled.filter((_, i) => weekdayOf(FIRST + SETTLED + i) === weekday)))
	);
}

/** The same life as a forecast foretells it: every card known at first, no limit of reviews. */
function foretold(): readonly number[] {
	const cards = cardsOf([], 2 * FACTS_A_DAY * DAYS, FIRST as StudyDay);
	const rules = { ...preset, easyDays, newPerDay: 2 * FACTS_A_DAY, reviewsPerDay: 9999 };
	const group = { cards, rules, done: { introduced: 0, reviews: 0 } };
	const habits = { ...USUAL_HABITS, first: [0, 0, 1, 0] } as const;
	const days = forecast([group], habits, { today: FIRST as StudyDay, days: DAYS });
	return days.map(({ reviewed }) => reviewed);
}

console.log(
	JSON.stringify({
		days: DAYS,
		byChance: figuresOf(live(preset, false)),
		chosen: figuresOf(live(preset, true)),
		easySaturdayNoSunday: onWeekdays(eased),
		foretold: onWeekdays(foretold())
	})
);

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
