import ICAL from 'ical.js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { studyDay } from '#core/base/time.ts';
import type { Millis } from '#core/base/brand.ts';
import type { Lang } from '#ui/app.svelte.ts';
import { Install } from '#ui/install.svelte.ts';
import { minuteToTime, readReminder, timeToMinute } from '#ui/settings/reminder/kept-reminder.ts';
import ReminderSettings from '#ui/settings/reminder/ReminderSettings.svelte';
import { keepOnDevice } from '#ui/shell/device.ts';
import { newLearner } from '../support/learner.ts';
import { show } from '../support/show.ts';

const install = new Install({
	...{ page: new EventTarget(), standalone: () => false, userAgent: '', touchPoints: 0 }
});

async function open(lang: Lang = 'en') {
	const { store } = await newLearner(1);
	return show(store, ReminderSettings, { install }, { lang });
}

/** Files that the page hands to the browser as downloads. */
function watchDownloads() {
	vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
	const made = vi.spyOn(URL, 'createObjectURL');
	return () => made.mock.calls.map(([file]) => file as File);
}

async function eventIn(file: File | undefined) {
	const calendar = new ICAL.Component(ICAL.parse(await file!.text()) as unknown[]);
	return new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
}
const rule = ({ component }: ICAL.Event) => String(component.getFirstPropertyValue('rrule'));

beforeEach(() => localStorage.clear());
afterEach(() => {
	vi.restoreAllMocks();
});

describe('the calendar file', () => {
	test('is saved with its time, its days and the address of the review', async () => {
		const files = watchDownloads();
		const screen = await open();
		await screen.getByLabelText('Time').fill('19:45');
		for (const name of ['Saturday', 'Sunday'])
			(screen.getByRole('checkbox', { name }).element() as HTMLElement).click();
		await screen.getByRole('button', { name: 'Save calendar file' }).click();
		await expect.element(screen.getByText(/^Saved\. Open the file once/)).toBeVisible();
		const [file] = files();
		expect(file).toMatchObject({ name: 'kubecards.ics', type: 'text/calendar' });
		const event = await eventIn(file);
		expect(rule(event)).toBe('FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR');
		expect(event.startDate.toString()).toMatch(/T19:45:00$/);
		expect(event.summary).toBe('Review your cards');
		expect(event.duration.toSeconds()).toBe(5 * 60);
		const url = event.component.getFirstPropertyValue('url');
		expect(url).toBe(new URL('/review/', location.href).href);
	});

	test('of the same device takes the place of the one before', async () => {
		const files = watchDownloads();
		const screen = await open('ko');
		const button = screen.getByRole('button', { name: '캘린더 파일 저장' });
		await button.click();
		await expect.poll(() => files()).toHaveLength(1);
		await screen.getByLabelText('시각').fill('06:00');
		await expect.element(screen.getByText(/^바뀌었어요/)).toBeVisible();
		await button.click();
		await expect.poll(() => files()).toHaveLength(2);
		await expect.element(screen.getByText(/^바뀌었어요/)).not.toBeInTheDocument();
		const [before, after] = await Promise.all(files().map(eventIn));
		expect(after!.uid).toBe(before!.uid);
		expect(after!.sequence).toBeGreaterThan(before!.sequence);
		expect(after!.summary).toBe('카드 복습할 시간이에요');
		await screen.unmount();
		const again = await open('ko');
		await expect.element(again.getByLabelText('시각')).toHaveValue('06:00');
	});

	test('takes as long as its person usually studies', async () => {
		const files = watchDownloads();
		const { store } = await newLearner(1);
		const today = studyDay(Date.now() as Millis, -new Date().getTimezoneOffset(), 4);
		const studied = vi.fn<typeof store.studied>((before) =>
			Promise.resolve([{ day: before, ms: 17.4 * 60_000 }])
		);
		const screen = await show({ ...store, studied }, ReminderSettings, { install });
		await screen.getByRole('button', { name: 'Save calendar file' }).click();
		await expect.poll(() => files()).toHaveLength(1);
		expect((await eventIn(files()[0])).duration.toSeconds()).toBe(17 * 60);
		expect(studied).toHaveBeenCalledWith(today);
	});

	test('is not made without a time or a day', async () => {
		const screen = await open();
		const button = screen.getByRole('button', { name: 'Save calendar file' });
		await screen.getByLabelText('Time').fill('');
		await expect.element(screen.getByText('Choose a time.')).toBeVisible();
		await expect.element(button).toBeDisabled();
		await screen.getByLabelText('Time').fill('07:00');
		await expect.element(button).toBeEnabled();
		for (const day of screen.getByRole('checkbox').elements()) (day as HTMLElement).click();
		await expect.element(screen.getByText('Choose at least one day.')).toBeVisible();
		await expect.element(button).toBeDisabled();
	});

	test('that cannot be made is told, and nothing is kept', async () => {
		const { store } = await newLearner(1);
		const studied = () => Promise.reject(new Error('closed'));
		const screen = await show({ ...store, studied }, ReminderSettings, { install });
		await screen.getByRole('button', { name: 'Save calendar file' }).click();
		await expect.element(screen.getByText(/^The file could not be handed over/)).toBeVisible();
		expect(readReminder()).toBeNull();
	});
});

describe('where files can be shared', () => {
	function sharing(answer: () => Promise<void>) {
		const share = vi.fn<(data: ShareData) => Promise<void>>(answer);
		Object.assign(navigator, { canShare: () => true, share });
		return share;
	}

	// The browser's own, which are those of its prototype, or none.
	afterEach(() => {
		for (const name of ['canShare', 'share']) Reflect.deleteProperty(navigator, name);
	});

	test('the file is handed on and kept', async () => {
		const share = sharing(() => Promise.resolve());
		const screen = await open();
		await screen.getByRole('button', { name: 'Share calendar file' }).click();
		await expect.element(screen.getByText(/^Handed on/)).toBeVisible();
		const [file] = share.mock.calls[0]![0].files!;
		expect(rule(await eventIn(file))).toBe('FREQ=DAILY');
		expect(readReminder()).toMatchObject({ minute: 8 * 60, sequence: 1 });
	});

	test('a sheet that is closed again has changed nothing', async () => {
		const share = sharing(() => Promise.reject(new DOMException('closed', 'AbortError')));
		const screen = await open();
		await screen.getByRole('button', { name: 'Share calendar file' }).click();
		await expect.poll(() => share.mock.calls).toHaveLength(1);
		await expect.element(screen.getByText(/^Handed on|could not/)).not.toBeInTheDocument();
		expect(readReminder()).toBeNull();
	});
});

test('how to set it up is said for each kind of device', async () => {
	const screen = await open();
	await screen.getByRole('button', { name: 'How to set it up' }).click();
	const sheet = screen.getByRole('dialog', { name: 'How to set it up' });
	for (const name of ['iPhone and iPad', 'Android', 'Computer', 'Change or end it'])
		await expect.element(sheet.getByRole('heading', { name })).toBeVisible();
});

test('what is kept in another form counts as nothing', () => {
	for (const kept of [
		'',
		'{',
		'null',
		'[]',
		'{"minute":480,"weekdays":[7],"uid":"a","sequence":1}'
	]) {
		keepOnDevice('reminder', kept);
		expect(readReminder(), kept).toBeNull();
	}
	const good = { minute: 0, weekdays: [6], uid: 'a', sequence: 1 };
	keepOnDevice('reminder', JSON.stringify(good));
	expect(readReminder()).toEqual(good);
});

test('a time is minutes after midnight', () => {
	expect(timeToMinute('08:05')).toBe(485);
	expect(timeToMinute('')).toBeNull();
	expect(minuteToTime(485)).toBe('08:05');
	expect(minuteToTime(0)).toBe('00:00');
});
