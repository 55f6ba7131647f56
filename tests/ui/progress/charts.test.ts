import { afterEach, describe, expect, test, vi } from 'vitest';
import type { StudyDay } from '#core/base/brand.ts';
import { DAY } from '#core/base/time.ts';
import type { ForecastDay } from '#core/simulate/forecast.ts';
import type { Store } from '#store/types.ts';
import type { Lang } from '#ui/app.svelte.ts';
import Pictures from '#ui/progress/Pictures.svelte';
import { newLearner } from '../support/learner.ts';
import { show } from '../support/show.ts';
import { madeStats, today } from './made.ts';

const year = madeStats(365);
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
afterEach(() => vi.restoreAllMocks());

type Given = {
	readonly lang?: Lang;
	readonly made?: typeof year;
	readonly overdue?: number;
	readonly forecast?: Store['forecast'];
};

async function pictures({ lang = 'en', made = year, overdue, forecast }: Given = {}) {
	const { store } = await newLearner(1);
	const stats = overdue === undefined ? made.stats : { ...made.stats, overdue };
	const shown = forecast ? { ...store, forecast } : store;
	const screen = await show(shown, Pictures, { stats, today }, { lang });
	const part = (topic: string) => screen.getByRole('region', { name: new RegExp(`^${topic}`) });
	const rows = (topic: string) =>
		part(topic)
			.getByRole('row')
			.elements()
			.map((row) => [...row.children].map((cell) => cell.textContent.trim()));
	return { screen, part, rows };
}

/** Days to come that all hold the same, but for the first. */
const ahead =
	(first: Partial<ForecastDay> = {}): Store['forecast'] =>
	({ today, days }) =>
		Promise.resolve(
			Array.from({ length: days }, (_, at) => ({
				day: (today + at) as StudyDay,
				...{ minutes: 10, answers: 40, introduced: 0, reviewed: 40, left: 0, known: 30 },
				...(at === 0 ? first : {})
			}))
		);

describe('the year', () => {
	const from = Date.parse('2023-11-01T00:00Z') / DAY;
	const answers = year.answers.filter(({ day }) => day >= from);
	const perDay = new Map<number, number>();
	for (const { day } of answers) perDay.set(day, (perDay.get(day) ?? 0) + 1);
	const most = Math.max(...perDay.values());

	test('counts the days of twelve months, and names the busiest', async () => {
		const { part, rows } = await pictures();
		const days = `You studied on ${perDay.size} days in the last 12 months`;
		await expect.element(part('The year').getByRole('heading')).toHaveTextContent(days);
		const busiest = [...perDay].find(([, count]) => count === most)![0];
		const named = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });
		const label = `Answers of each day of the last 12 months: ${answers.length} in all, most of them on ${named.format(busiest * DAY)}.`;
		await expect.element(part('The year').getByRole('img')).toHaveAccessibleName(label);
		const [head, ...body] = rows('The year');
		expect(head).toEqual(['Day', 'Answers', 'Minutes', 'New cards', 'Reviews', 'Recalled']);
		expect(body.map(([, count]) => Number(count))).toEqual([...perDay.values()].reverse());
	});

	test('draws a square for every day, larger ones for busier days, and a frame around today', async () => {
		const { part } = await pictures();
		const squares = (of: string) =>
			part('The year').getByRole('img').element().querySelectorAll(of).length;
		await expect.element(part('The year').getByRole('img')).toBeVisible();
		expect(squares('rect.today')).toBe(1);
		expect(squares('rect:not(.today)')).toBe(today - from + 1);
		expect(squares('rect.level0')).toBe(today - from + 1 - perDay.size);
		expect(squares('rect.level4')).toBeGreaterThan(0);
	});
});

describe('memory', () => {
	test('over time ends with what the log comes to, and tells since when', async () => {
		const { part, rows } = await pictures();
		const last = year.stats.known.at(-1)!;
		expect(last.learned).toBe(new Set(year.answers.map(({ card }) => card)).size);
		await expect
			.element(part('Memory over time').getByRole('heading'))
			.toHaveTextContent(`You know about ${Math.round(last.known)} of the 40 cards you have met`);
		const began = new Date(year.answers[0]!.day * DAY);
		const long = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });
		await expect
			.element(part('Memory over time').getByRole('img'))
			.toHaveAccessibleName(new RegExp(`since ${long.format(began)}; ${Math.round(last.known)} `));
		const [, newest, ...older] = rows('Memory over time');
		expect([newest![0], newest![2]]).toEqual(['2024-10-04', '40']);
		expect(older.at(-1)!.slice(0, 1)).toEqual([began.toISOString().slice(0, 10)]);
	});

	test('of one day is a point, of more a line', async () => {
		const one = await pictures({ made: madeStats(1) });
		const img = one.part('Memory over time').getByRole('img');
		await expect.element(img).toBeVisible();
		expect(img.element().querySelectorAll('circle')).toHaveLength(1);
		expect(img.element().querySelectorAll('path.known')).toHaveLength(0);
	});

	test.each([['Stability'], ['Difficulty'], ['Chance of recall']])(
		'%s counts every card once',
		async (topic) => {
			const { part, rows } = await pictures();
			await expect.element(part(topic).getByRole('img')).toBeVisible();
			const [, ...steps] = rows(topic);
			expect(sum(steps.map(([, count]) => Number(count)))).toBe(40);
			const bars = part(topic).getByRole('img').element().querySelectorAll('rect.solid');
			expect(bars).toHaveLength(steps.filter(([, count]) => count !== '0').length);
		}
	);

	test('that is sure are the cards of its two highest steps', async () => {
		const { part, rows } = await pictures();
		const heading = part('Chance of recall').getByRole('heading');
		await expect.element(heading).toBeVisible();
		const sure = sum(
			rows('Chance of recall')
				.slice(-2)
				.map(([, count]) => Number(count))
		);
		expect(rows('Chance of recall').at(-2)![0]).toMatch(/^90–/);
		await expect.element(heading).toHaveTextContent(`${sure} of 40 cards`);
	});
});

describe('notes and tags', () => {
	test('are told the largest first, the weakest in the heading, each in its own language', async () => {
		const { part, rows } = await pictures();
		const [weakest] = year.stats.decks.toSorted(
			(a, b) => a.known / a.learned - b.known / b.learned
		);
		const title = year.stats.titles[weakest!.name as keyof typeof year.stats.titles]!.title;
		const share = Math.round((100 * weakest!.known) / weakest!.learned);
		await expect
			.element(part('By note').getByRole('heading'))
			.toHaveTextContent(`“${title}”: ${share} %`);
		expect(rows('By note').map(([name, , learned, cards]) => [name, learned, cards])).toEqual([
			['Note', 'Met', 'Cards'],
			['서비스', '30', '30'],
			['Pods', '10', '10']
		]);
		const langs = part('By note').getByRole('rowheader').elements();
		expect(langs.map((cell) => cell.getAttribute('lang'))).toEqual(['ko', 'en']);
	});

	test('of a single tag the heading tells its share', async () => {
		const { part } = await pictures();
		const [net] = year.stats.tags;
		const share = Math.round((100 * net!.known) / net!.learned);
		await expect
			.element(part('By tag').getByRole('heading'))
			.toHaveTextContent(`Of “#net” you know ${share} %`);
	});
});

describe('true retention', () => {
	test('asks a card once a day, from the day after it was met', async () => {
		const { part, rows } = await pictures();
		await expect.element(part('True retention').getByRole('img')).toBeVisible();
		const met = new Map<string, number>();
		const asked = new Map<string, boolean>();
		for (const { card, day, rating } of year.answers as readonly {
			card: string;
			day: number;
			rating: number;
		}[]) {
			if (!met.has(card)) met.set(card, day);
			const key = `${card} ${day}`;
			if (met.get(card)! < day && !asked.has(key)) asked.set(key, rating > 1);
		}
		const recalled = [...asked.values()].filter(Boolean).length;
		const all = rows('True retention').at(-1)!;
		expect(all.slice(0, 4)).toEqual(['All', 'all', `${asked.size}`, `${recalled}`]);
		expect(all[4]).toBe(`${Math.round((100 * recalled) / asked.size)} %`);
	});
});

describe('the time ahead', () => {
	const hatched = (part: { element(): Element }) => part.element().querySelectorAll('rect.overdue');

	test('hatches the share of what is overdue, and explains it', async () => {
		const { part, rows } = await pictures({ overdue: 60, forecast: ahead() });
		const region = part('The time ahead');
		await expect
			.element(region)
			.toHaveTextContent('60 cards are overdue, hatched in the first bar');
		expect(hatched(region)).toHaveLength(2);
		expect(
			rows('The time ahead')
				.slice(1, 4)
				.map((row) => row[2])
		).toEqual(['10', '5', '0']);
		await expect.element(region.getByRole('list')).toHaveTextContent(/coming up.*overdue/);
	});

	test('says that limits spread a backlog that a day does not hold', async () => {
		const { part } = await pictures({ overdue: 60, forecast: ahead({ left: 20 }) });
		await expect.element(part('The time ahead')).toHaveTextContent('more than one day takes');
	});

	test('without a backlog has nothing hatched', async () => {
		const { part } = await pictures({ overdue: 0, forecast: ahead() });
		const region = part('The time ahead');
		await expect.element(region).toHaveTextContent('Nothing is overdue');
		await expect.element(region.getByRole('heading')).toHaveTextContent('About 10 minutes a day');
		expect(hatched(region)).toHaveLength(0);
	});

	test('of a year tells the mean of its days, however few its last week has', async () => {
		const forecast: Store['forecast'] = async (asked) =>
			(await ahead()(asked)).map((day, at) => (at === 364 ? { ...day, minutes: 375 } : day));
		const { part } = await pictures({ overdue: 0, forecast });
		await part('The time ahead').getByText('A year', { exact: true }).click();
		await expect
			.element(part('The time ahead').getByRole('heading'))
			.toHaveTextContent('About 11 minutes a day over the next 365 days');
	});

	test('with nothing in it says so', async () => {
		const none = { minutes: 0, answers: 0, reviewed: 0 };
		const forecast: Store['forecast'] = async (asked) =>
			(await ahead()(asked)).map((day) => ({ ...day, ...none }));
		const { part } = await pictures({ overdue: 0, forecast });
		await expect
			.element(part('The time ahead').getByRole('heading'))
			.toHaveTextContent('Nothing comes up in this time');
	});

	test('that cannot be told says so, and leaves the other pictures', async () => {
		const { screen, part } = await pictures({ forecast: () => Promise.reject(new Error('disk')) });
		await expect.element(screen.getByRole('alert')).toBeVisible();
		await expect.element(part('The year').getByRole('img')).toBeVisible();
	});

	test('is waited for in words', async () => {
		const { screen } = await pictures({ forecast: () => new Promise(() => undefined) });
		await expect.element(screen.getByText('Living the days ahead through…')).toBeVisible();
	});
});

describe('in Korean', () => {
	test.each([
		['앞으로 걸릴 시간', /앞으로 30일 동안 하루에 10분쯤 걸려요/],
		['실제 기억률', /\d+%를 기억해 냈어요. 목표는 90%예요/],
		['지난 1년', /지난 열두 달 동안 \d+일 공부했어요/],
		['기억의 변화', /지금까지 본 40장 가운데 \d+장쯤 알고 있어요/],
		['안정성', /카드 절반은 \d+일 넘게 기억에 남아요/],
		['난이도', /카드 절반은 난이도가 [\d.]+ 이하예요/],
		['떠올릴 확률', /카드 40장 가운데 \d+장은 지금 떠올릴 확률이 90% 이상이에요/],
		['노트별', /‘(서비스|Pods)’ 카드를 가장 적게 알고 있어요\(\d+%\)/],
		['태그별', /‘#net’ 카드는 \d+%를 알고 있어요/]
	])('%s has its heading, its picture in words and its table', async (topic, heading) => {
		const { part } = await pictures({ lang: 'ko', forecast: ahead() });
		await expect.element(part(topic).getByRole('heading')).toHaveTextContent(heading);
		await expect.element(part(topic).getByRole('img')).toHaveAccessibleName(/[가-힣]{2}/);
		await expect.element(part(topic).getByRole('table', { name: topic })).toBeInTheDocument();
		await expect
			.element(part(topic).getByRole('button', { name: `CSV로 저장: ${topic}` }))
			.toBeVisible();
	});
});

test.each([
	['The time ahead', 'forecast'],
	['True retention', 'retention'],
	['The year', 'days'],
	['Memory over time', 'memory'],
	['Stability', 'stability'],
	['Difficulty', 'difficulty'],
	['Chance of recall', 'recall'],
	['By note', 'decks'],
	['By tag', 'tags']
])('the file of “%s” has the columns and rows of its table', async (topic, name) => {
	const files: File[] = [];
	vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
		files.push(file as File);
		return 'blob:';
	});
	vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
	const { screen, rows } = await pictures({ forecast: ahead() });
	await screen.getByRole('button', { name: `Save as CSV: ${topic}` }).click();
	expect(files[0]!.name).toMatch(new RegExp(`^kubecards-${name}-`));
	const lines = (await files[0]!.text()).split('\r\n').filter((line) => line !== '');
	expect(lines[0]).toBe(rows(topic)[0]!.join(','));
	expect(lines.map((line) => line.split(',')[0])).toEqual(rows(topic).map(([first]) => first));
});
