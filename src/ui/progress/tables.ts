/** The tables behind the pictures. */
import type { ProgressWords } from '#i18n/progress.ts';
import { MINUTE } from '#core/base/time.ts';
import type { Known } from '#core/stats/recollection.ts';
import { bothOf, PERIODS, type Retention, type Scores } from '#core/stats/retention.ts';
import { isTelling, likelyRange, type Score } from '#core/stats/score.ts';
import type { Spread } from '#core/stats/spread.ts';
import type { DayTally, Group } from '#core/stats/types.ts';
import { isoDay } from './dates.ts';
import type { Bar, Span } from './forecast-bars.ts';
import type { Cell, Column, Table } from './table.ts';

export function retentionTable(retention: Retention, words: ProgressWords): Table {
	const { retention: t } = words;
	return {
		columns: [
			{ label: t.period },
			{ label: t.cards },
			...['asked', 'recalled'].map((name) => number(t[name as 'asked' | 'recalled'], words)),
			...(['share', 'low', 'high'] as const).map((name) => share(t[name], words))
		],
		rows: PERIODS.flatMap((period) =>
			ages(retention[period], t).map(([age, score]) => [
				t.periods[period],
				age,
				score.asked,
				score.recalled,
				toldShare(score),
				...(score.asked === 0 ? [null, null] : likelyRange(score))
			])
		)
	};
}

export function forecastTable(bars: readonly Bar[], span: Span, words: ProgressWords): Table {
	const { forecast: t } = words;
	const columns = [t.minutes, t.ofOverdue, t.answers, t.fresh, t.left];
	return {
		columns: [
			{ label: span === 30 ? t.day : t.week },
			...columns.map((label) => number(label, words))
		],
		rows: bars.map(({ day, minutes, overdue, answers, introduced, left }) => [
			isoDay(day),
			minutes,
			overdue,
			answers,
			introduced,
			left
		])
	};
}

function ages(
	scores: Scores,
	t: ProgressWords['retention']
): readonly (readonly [string, Score])[] {
	return [
		[t.youngCell, scores.young],
		[t.matureCell, scores.mature],
		[t.bothCell, bothOf(scores)]
	];
}

/** Newest first. */
export function yearTable(days: readonly DayTally[], words: ProgressWords): Table {
	const { year: t } = words;
	const columns = [t.answers, t.minutes, t.fresh, t.reviews, t.recalled];
	return {
		columns: [{ label: t.day }, ...columns.map((label) => number(label, words))],
		rows: days.toReversed().map(({ day, tally }) => {
			const { answers, ms, introduced, reviews, recalled } = tally;
			return [isoDay(day), answers, ms / MINUTE, introduced, reviews, recalled];
		})
	};
}

/** Newest first. */
export function knownTable(known: readonly Known[], words: ProgressWords): Table {
	const { known: t } = words;
	return {
		columns: [{ label: t.day }, number(t.known, words), number(t.learned, words)],
		rows: known.toReversed().map(({ day, known, learned }) => [isoDay(day), known, learned])
	};
}

export function spreadTable(
	{ counts }: Spread,
	steps: readonly string[],
	t: { readonly step: string; readonly cards: string },
	words: ProgressWords
): Table {
	return {
		columns: [{ label: t.step }, number(t.cards, words)],
		rows: counts.map((count, i) => [steps[i]!, count])
	};
}

export type Named = Group & { readonly title: string; readonly lang?: 'ko' | 'en' };

export function groupTable(groups: readonly Named[], first: string, words: ProgressWords): Table {
	const { groups: t } = words;
	return {
		columns: [
			{ label: first },
			...[t.known, t.learned, t.cards, t.asked].map((label) => number(label, words)),
			share(t.share, words)
		],
		rows: groups.map(({ title, known, learned, cards, score }) => [
			title,
			known,
			learned,
			cards,
			score.asked,
			toldShare(score)
		]),
		langs: groups.flatMap(({ lang }) => lang ?? [])
	};
}

/** Null where the answers are too few to tell. */
function toldShare(score: Score): number | null {
	return isTelling(score) ? score.recalled / score.asked : null;
}

const number = (label: string, words: ProgressWords): Column => ({
	label,
	show: (cell: Cell) => words.number(Number(cell))
});

const share = (label: string, words: ProgressWords): Column => ({
	label,
	show: (cell: Cell) => (cell === null ? words.tooFew : words.percent(Number(cell)))
});
