/**
 * What the optimiser gains on a real log and how long it takes; prints JSON. The log is the CSV of
 * reviews that py-fsrs (MIT) publishes as `tests/review_logs_josh_*.csv`, at the path in
 * REVIEW_LOG; without it there is nothing to measure. Losses are of predictions in time order.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { CardId, EntryId, Hlc, Millis, WriterId } from '#core/base/brand.ts';
import { studyDay } from '#core/base/time.ts';
import type { Entry, Rating } from '#core/log/types.ts';
import { DEFAULT_WEIGHTS } from '#core/memory/fsrs.ts';
import { historyOf, type History } from '#core/memory/optimise/history.ts';
import { optimise } from '#core/memory/optimise/optimise.ts';
import { fitOf } from '#core/memory/optimise/score.ts';
import { train } from '#core/memory/optimise/training.ts';
import { repeat } from './timing.ts';

/** How a log is cut into days: minutes east of UTC, and the hour at which a day starts. */
type Days = { readonly offset: number; readonly dayStart: number };

const UTC: Days = { offset: 0, dayStart: 0 };
/** The log's own, told from when its writer sleeps. */
const LOCAL: Days = { offset: -5 * 60, dayStart: 4 };
const FOLDS = 5;

const path = process.env['REVIEW_LOG'] ?? '';
console.log(
	JSON.stringify(
		existsSync(path)
			? { local: measure(LOCAL), utc: measure(UTC), ...timed() }
			: { skipped: `no review log at REVIEW_LOG=${path}` }
	)
);

function measure(days: Days) {
	const history = historyOf(readLog(days));
	const all = history.predictions;
	const seen = Math.floor(all.length * 0.8);
	const outcome = optimise(history, DEFAULT_WEIGHTS);
	return {
		predictions: all.length,
		outcome: outcome.kind,
		unseenFifth: compare(history, all.subarray(0, seen), all.subarray(seen)),
		fiveFold: fiveFold(history),
		inSample: compare(history, all, all)
	};
}

/** How the usual weights and learned ones foretell some predictions. */
function compare(history: History, learned: Uint32Array, scored: Uint32Array) {
	const usual = fitOf(history, DEFAULT_WEIGHTS, scored);
	const own = fitOf(history, trained(history, learned), scored);
	return {
		default: { logLoss: round(usual.logLoss), rmse: round(usual.rmse) },
		trained: { logLoss: round(own.logLoss), rmse: round(own.rmse) }
	};
}

/** Sixths of the log: each but the first foretold from those before it; mean log losses. */
function fiveFold(history: History) {
	const all = history.predictions;
	const size = Math.floor(all.length / (FOLDS + 1));
	const ends = Array.from({ length: FOLDS }, (_, i) => all.length - (FOLDS - 1 - i) * size);
	const folds = ends.map((end) =>
		compare(history, all.subarray(0, end - size), all.subarray(end - size, end))
	);
	const mean = (of: 'default' | 'trained') =>
		round(folds.reduce((sum, fold) => sum + fold[of].logLoss, 0) / FOLDS);
	return { default: mean('default'), trained: mean('trained') };
}

/** Processor time of a whole run, hold-out and retraining, for the first 10,000 reviews. */
function timed() {
	const history = historyOf(readLog(LOCAL).slice(0, 10_000));
	const { rounds, seconds } = repeat(() => {
		trained(history, history.predictions.subarray(0, history.predictions.length * 0.8));
		trained(history, history.predictions);
	}, 2);
	return { tenThousandReviewsSeconds: round(seconds / rounds) };
}

function trained(history: History, predictions: Uint32Array): readonly number[] {
	const steps = train(history, predictions);
	for (;;) {
		const step = steps.next();
		if (step.done === true) return step.value;
	}
}

/** The log as entries, in the order of time. */
function readLog({ offset, dayStart }: Days): readonly Entry[] {
	const [, ...lines] = readFileSync(path, 'utf8').trim().split('\n');
	const reviews = lines.map((line) => {
		const [card = '', rating, time = '', ms] = line.split(',');
		return { card: card as CardId, rating, at: Date.parse(time) as Millis, ms };
	});
	return reviews
		.sort((a, b) => a.at - b.at)
		.map(({ card, rating, at, ms }, i) => ({
			...{ id: `josh.${i + 1}` as EntryId, writer: 'josh' as WriterId, n: i + 1, hlc: '' as Hlc },
			...{ at, offset, day: studyDay(at, offset, dayStart), v: 1, kind: 'review', card },
			...{ rating: Number(rating) as Rating, ms: Number(ms), mode: 'study' }
		}));
}

function round(value: number): number {
	return Math.round(value * 1e5) / 1e5;
}
