/** A due day set by hand where clocks change at night: Berlin and New York, the day from four on. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { cdp, page } from 'vitest/browser';
import type { Millis, StudyDay } from '#core/base/brand.ts';
import { DAY, HOUR, studyDay } from '#core/base/time.ts';
import { dateOf } from '#ui/cards/dates.ts';
import DeedSheet from '#ui/cards/DeedSheet.svelte';
import type { AskedDeed } from '#ui/cards/deeds.ts';
import { newLearner } from '../support/learner.ts';
import { show } from '../support/show.ts';

type Session = { send(method: string, params: object): Promise<unknown> };
const moveTo = (timezoneId: string) =>
	(cdp() as unknown as Session).send('Emulation.setTimezoneOverride', { timezoneId });

afterEach(async () => {
	vi.useRealTimers();
	await moveTo('');
});

/** The sheet as somebody sees it at that time; what they choose. */
async function chooseAt(zone: string, iso: string) {
	await moveTo(zone);
	vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(iso) });
	const chosen: AskedDeed[] = [];
	const { store } = await newLearner(1);
	await show(store, DeedSheet, {
		asked: 'due',
		onact: (deed: AskedDeed) => chosen.push(deed)
	});
	const dates = () => chosen.map((deed) => (deed.kind === 'due' ? dateOf(deed.on) : deed.kind));
	return { dates };
}

const button = (name: string) => page.getByRole('button', { name, exact: true });

describe.each([
	// summer time begins at two, or ends at three or two, in the night that belongs to the day before
	['Europe/Berlin', '2026-03-29T01:30:00Z', '2026-03-28', '2026-04-04'],
	['Europe/Berlin', '2026-03-29T02:30:00Z', '2026-03-29', '2026-04-05'],
	['Europe/Berlin', '2026-10-25T02:30:00Z', '2026-10-24', '2026-10-31'],
	['Europe/Berlin', '2026-10-25T03:30:00Z', '2026-10-25', '2026-11-01'],
	['America/New_York', '2026-03-08T07:30:00Z', '2026-03-07', '2026-03-14'],
	['America/New_York', '2026-03-08T08:30:00Z', '2026-03-08', '2026-03-15'],
	['America/New_York', '2026-11-01T08:30:00Z', '2026-10-31', '2026-11-07'],
	['America/New_York', '2026-11-01T09:30:00Z', '2026-11-01', '2026-11-08']
])('in %s at %s', (zone, now, today, inSeven) => {
	test(`today is ${today}, and seven days later is ${inSeven}`, async () => {
		const { dates } = await chooseAt(zone, now);
		const field = page.getByLabelText('Asked again on');
		await expect.element(field).toHaveAttribute('min', today);
		await button('Today').click();
		await button('In 7 days').click();
		await field.fill(inSeven);
		await button('Set').click();
		expect(dates()).toEqual([today, inSeven, inSeven]);
	});
});

test('a date comes up at four of its own morning, whatever the clocks did between', () => {
	const offsets = [
		['2026-04-05', 2],
		['2026-11-01', 1],
		['2026-03-15', -4],
		['2026-11-08', -5]
	] as const;
	for (const [date, hours] of offsets) {
		const four = Date.parse(`${date}T04:00Z`) - hours * HOUR;
		const dateAt = (at: number) => dateOf(studyDay(at as Millis, hours * 60, 4));
		expect(dateAt(four)).toBe(date);
		expect(dateAt(four - 1)).toBe(dateOf((Date.parse(`${date}T00:00Z`) / DAY - 1) as StudyDay));
	}
});
