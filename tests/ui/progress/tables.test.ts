import { describe, expect, test } from 'vitest';
import type { Millis, StudyDay } from '#core/base/brand.ts';
import { NO_SCORES, type Retention } from '#core/stats/retention.ts';
import { DIFFICULTY_EDGES, RECALL_EDGES, STABILITY_EDGES } from '#core/stats/spread.ts';
import { progressWords } from '#i18n/progress.ts';
import { stepsOf, type Measure } from '#ui/progress/steps.ts';
import { csvFile, type Table } from '#ui/progress/table.ts';
import {
	forecastTable,
	groupTable,
	knownTable,
	retentionTable,
	spreadTable,
	yearTable
} from '#ui/progress/tables.ts';

const words = progressWords.en;
const day = (n: number) => (20_000 + n) as StudyDay;
/** As a table reads. */
const shown = ({ columns, rows }: Table) =>
	rows.map((row) => row.map((cell, i) => columns[i]!.show?.(cell) ?? cell));

test('what was recalled is told with its likely range, and no share of too few', () => {
	const some = {
		young: { asked: 100, recalled: 90 },
		mature: { asked: 3, recalled: 3 }
	};
	const retention: Retention = {
		day: NO_SCORES,
		week: NO_SCORES,
		month: some,
		year: some,
		all: some
	};
	const rows = shown(retentionTable(retention, words));
	expect(rows).toHaveLength(15);
	expect(rows[0]).toEqual(['Today', 'young', '0', '0', 'too few', 'too few', 'too few']);
	expect(rows[6]).toEqual(['30 days', 'young', '100', '90', '90 %', '83 %', '94 %']);
	expect(rows[7]!.slice(0, 5)).toEqual(['30 days', 'mature', '3', '3', 'too few']);
	expect(rows[8]!.slice(0, 5)).toEqual(['30 days', 'all', '103', '93', '90 %']);
});

test('days are told newest first', () => {
	const tally = { introduced: 2, reviews: 7, answers: 12, recalled: 6, ms: 90_000 };
	const days = [1, 5].map((n) => ({ day: day(n), tally }));
	const table = yearTable(days, words);
	expect(table.rows[0]).toEqual(['2024-10-09', 12, 1.5, 2, 7, 6]);
	expect(table.rows[1]![0]).toBe('2024-10-05');
	const known = [1, 5].map((n) => ({ day: day(n), known: 10.04 * n, learned: 80 }));
	expect(shown(knownTable(known, words))).toEqual([
		['2024-10-09', '50.2', '80'],
		['2024-10-05', '10', '80']
	]);
});

test('the days to come say what is overdue and what is left', () => {
	const bar = { day: day(0), minutes: 12.34, overdue: 4, answers: 50, introduced: 5, left: 3 };
	const table = forecastTable([bar], 30, words);
	expect(table.rows).toEqual([['2024-10-04', 12.34, 4, 50, 5, 3]]);
	expect(table.columns[0]!.label).toBe('Day');
	expect(forecastTable([bar], 365, words).columns[0]!.label).toBe('Week from');
});

test('notes keep the language of their names', () => {
	const group = { cards: 9, learned: 5, known: 4.26, score: { asked: 0, recalled: 0 } };
	const named = [
		{ ...group, name: 'a', title: 'Services', lang: 'en' as const },
		{ ...group, name: 'b', title: '서비스', lang: 'ko' as const }
	];
	const table = groupTable(named, 'Note', words);
	expect(table.langs).toEqual(['en', 'ko']);
	expect(shown(table)[1]).toEqual(['서비스', '4.3', '5', '9', '0', 'too few']);
});

describe('the steps of a scale', () => {
	const edges = {
		stability: STABILITY_EDGES,
		difficulty: DIFFICULTY_EDGES,
		recall: RECALL_EDGES
	};
	for (const lang of ['en', 'ko'] as const)
		for (const measure of Object.keys(edges) as Measure[])
			test(`of ${measure} each have a name of their own (${lang})`, () => {
				const steps = stepsOf(measure, progressWords[lang]);
				expect(steps).toHaveLength(edges[measure].length + 1);
				expect(new Set(steps).size).toBe(steps.length);
			});

	test('are named by where they begin and end', () => {
		expect(stepsOf('difficulty', words).slice(-1)).toEqual(['9–10']);
		expect(stepsOf('recall', words).slice(0, 2)).toEqual(['under 50 %', '50–60 %']);
		expect(stepsOf('recall', progressWords.ko)[0]).toBe('50% 미만');
		const table = spreadTable(
			{ counts: [4, 1], median: 1 },
			['low', 'high'],
			words.difficulty,
			words
		);
		expect(shown(table)).toEqual([
			['low', '4'],
			['high', '1']
		]);
	});
});

test('a file holds the figures themselves, not as they are shown', async () => {
	const table: Table = {
		columns: [{ label: 'Note, name' }, { label: 'Share', show: () => '33 %' }],
		rows: [
			['say "hi"', 1 / 3],
			['b', null]
		]
	};
	const file = csvFile(table, 'notes', Date.UTC(2026, 10, 23) as Millis);
	expect(file.name).toBe('kubecards-notes-2026-11-23.csv');
	expect(file.type).toBe('text/csv;charset=utf-8');
	const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer());
	expect(text).toBe('\uFEFF"Note, name",Share\r\n"say ""hi""",0.3333\r\nb,\r\n');
});

test('text that begins like a formula stays text in a spreadsheet, numbers stay numbers', async () => {
	const rows = ['=1+1', '+1', '-dns', '@SUM(A1)', '\t=1', 'a=b'].map((title) => [title, -0.5]);
	const table: Table = { columns: [{ label: 'Note' }, { label: 'Share' }], rows };
	const text = await csvFile(table, 'notes', 0 as Millis).text();
	expect(text.split('\r\n').slice(1, -1)).toEqual(
		["'=1+1", "'+1", "'-dns", "'@SUM(A1)", "'\t=1", 'a=b'].map((title) => `${title},-0.5`)
	);
});
