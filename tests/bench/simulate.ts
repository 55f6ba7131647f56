/**
 * How long it takes to live cards forward, and how a backlog is best worked off; prints JSON.
 */
import type { StudyDay } from '#core/base/brand.ts';
import { MINUTE } from '#core/base/time.ts';
import { DEFAULT_PRESET } from '#core/memory/preset.ts';
import { cardsOf } from '#core/simulate/cards.ts';
import { diceOf } from '#core/simulate/dice.ts';
import { USUAL_HABITS } from '#core/simulate/habits.ts';
import { forecast } from '#core/simulate/forecast.ts';
import { Learner } from '#core/simulate/learner.ts';
import { Simulation } from '#core/simulate/simulation.ts';
import type { Cards, Order } from '#core/simulate/types.ts';
import { workload } from '#core/simulate/workload.ts';
import { cpuSeconds, round } from './timing.ts';

const today = 20_000 as StudyDay;
const RULES = DEFAULT_PRESET;
const done = { introduced: 0, reviews: 0 };

/** Cards begun evenly over so many days and studied in full until `gap` days ago. */
function collection(size: number, days: number, gap: number, seed: number): Cards {
	const learner = new Learner(
		cardsOf([], size, today),
		RULES,
		USUAL_HABITS.ms,
		diceOf(seed, USUAL_HABITS)
	);
	const last = today - gap;
	const dueDay = new Int32Array(size);
	for (let card = 0; card < size; card++) {
		let day = learner.introduce(last - days + Math.floor((card / size) * days));
		while (day < last) day = learner.review(card, day);
		dueDay[card] = day;
	}
	const { stability, difficulty, lastDay } = learner;
	return { stability, difficulty, lastDay, dueDay, unseen: 0 };
}

/** A year under each wanted chance of recall, and the days of one. */
function speed() {
	const cards = { ...collection(8000, 400, 0, 1), unseen: 2000 };
	const group = { cards, rules: { ...RULES, reviewsPerDay: 9999 }, done };
	const start = cpuSeconds();
	const points = [...workload(group, USUAL_HABITS, { today })];
	const curveSeconds = round(cpuSeconds() - start);
	const before = cpuSeconds();
	forecast([group], USUAL_HABITS, { today, days: 365 });
	const minutes = points.map((point) => [point.retention, round(point.minutes)] as const);
	return { cards: 10_000, curveSeconds, forecastSeconds: round(cpuSeconds() - before), minutes };
}

type Backlog = {
	readonly cards: number;
	/** Days over which the cards were begun. */
	readonly days: number;
	/** Days missed. */
	readonly gap: number;
	/** Minutes a day to work it off. */
	readonly minutes: number;
};

const BACKLOGS: readonly Backlog[] = [
	{ cards: 600, days: 60, gap: 14, minutes: 10 },
	{ cards: 600, days: 60, gap: 14, minutes: 7 },
	{ cards: 1500, days: 200, gap: 14, minutes: 15 },
	{ cards: 2000, days: 300, gap: 30, minutes: 15 },
	{ cards: 600, days: 60, gap: 90, minutes: 10 },
	{ cards: 3000, days: 300, gap: 90, minutes: 20 }
];
const ORDERS: readonly Order[] = ['gain', 'recall', 'dueDate', 'leastRecall'];
const RUNS = 12;
const LONGEST = 60;

/** One backlog worked off in one order: known are the cards on the morning after. */
function workOff({ cards, days, gap, minutes }: Backlog, order: Order, seed: number) {
	const rules = { ...RULES, newPerDay: 0, reviewsPerDay: 9999 };
	const group = { cards: collection(cards, days, gap, seed), rules, done };
	const plan = { today, days: LONGEST, order, msPerDay: minutes * MINUTE };
	const simulation = new Simulation(
		group,
		USUAL_HABITS.ms,
		diceOf(1000 + seed, USUAL_HABITS),
		plan
	);
	const due = group.cards.dueDay.filter((day) => day <= today).length;
	const lived = Array.from({ length: LONGEST }, () => ({
		left: simulation.nextDay().left,
		known: simulation.known()
	}));
	const cleared = lived.findIndex(({ left }) => left === 0) + 1;
	const known = lived.map((day) => day.known);
	return {
		due,
		daysToClear: cleared === 0 ? LONGEST : cleared,
		knownIn14Days: mean(known.slice(0, 14)),
		knownAfter7Days: known[6]!,
		knownAfter30Days: known[29]!
	};
}

function compare(backlog: Backlog) {
	const orders = ORDERS.map((order) => {
		const runs = Array.from({ length: RUNS }, (_, seed) => workOff(backlog, order, seed));
		const of = (name: keyof (typeof runs)[0]) => round(mean(runs.map((run) => run[name])));
		return {
			order,
			due: of('due'),
			daysToClear: of('daysToClear'),
			knownIn14Days: of('knownIn14Days'),
			knownAfter7Days: of('knownAfter7Days'),
			knownAfter30Days: of('knownAfter30Days')
		};
	});
	return { ...backlog, orders };
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

console.log(JSON.stringify({ speed: speed(), backlogs: BACKLOGS.map(compare) }));
