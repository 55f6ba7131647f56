import { describe, expect, test } from 'vitest';
import { progressWords } from '#i18n/progress.ts';
import { NO_SCORES, type Retention } from '#core/stats/retention.ts';
import type { Score } from '#core/stats/score.ts';
import { retentionFinding } from '#ui/progress/retention-finding.ts';

const EMPTY: Retention = {
	day: NO_SCORES,
	week: NO_SCORES,
	month: NO_SCORES,
	year: NO_SCORES,
	all: NO_SCORES
};
const of = (young: Score, mature: Score = { asked: 0, recalled: 0 }) => ({ young, mature });
const score = (recalled: number, asked: number): Score => ({ asked, recalled });
const finding = (retention: Partial<Retention>, wanted = 0.9, lang: 'ko' | 'en' = 'en') =>
	retentionFinding({ ...EMPTY, ...retention }, wanted, progressWords[lang].retention);

describe('the finding about what is recalled', () => {
	test('tells the last month against what was wanted, young and mature together', () => {
		const { title, note } = finding({ month: of(score(90, 100), score(92, 100)) });
		expect(title).toBe('You recalled 91 % over the last 30 days; you wanted 90 %');
		expect(note).toMatch(/^As good as wanted: .* from 86 % to 94 %/);
	});

	test('says so where it is less than chance explains, or more', () => {
		expect(finding({ month: of(score(80, 100)) }).note).toMatch(/^Less than wanted/);
		expect(finding({ month: of(score(99, 100)) }).note).toMatch(/^More than wanted/);
		expect(finding({ month: of(score(85, 100)) }).note).toMatch(/^As good as wanted/);
	});

	test('takes a longer time where a month is too little', () => {
		const few = of(score(9, 10));
		const many = of(score(180, 200));
		expect(finding({ month: few, year: many, all: many }).title).toMatch(/over the last year/);
		expect(finding({ month: few, year: few, all: many }).title).toMatch(/in all your reviews/);
	});

	test('tells no percentage of a few', () => {
		const { title, note } = finding({ month: of(score(7, 8)), all: of(score(9, 11)) });
		expect(title).toBe('Not enough answers yet to tell how much you recall');
		expect(note).toBe('11 reviews so far. A percentage of so few would be mostly chance.');
	});

	test('is a sentence in Korean too', () => {
		const { title } = finding({ month: of(score(182, 200)) }, 0.85, 'ko');
		expect(title).toBe('지난 30일 동안 91%를 기억해 냈어요. 목표는 85%예요');
	});
});
