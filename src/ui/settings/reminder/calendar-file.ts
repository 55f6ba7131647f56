/** The reminder of this device as a file that calendars take in. */
import { resolve } from '$app/paths';
import { MINUTE } from '#core/base/time.ts';
import { reminderFile } from '#core/calendar/reminder.ts';
import type { Zone } from '#core/calendar/zone.ts';
import { usualDay } from '#core/queue/comeback.ts';
import type { SettingsWords } from '#i18n/settings.ts';
import type { App } from '../../app.svelte.ts';
import type { KeptReminder } from './kept-reminder.ts';

/** The zone of this device, as its browser knows it. */
export function ownZone(): Zone {
	return {
		name: new Intl.DateTimeFormat().resolvedOptions().timeZone,
		offsetAt: (at) => -new Date(at).getTimezoneOffset()
	};
}

/** The event takes as long as this person usually studies. */
export async function calendarFile(
	app: Pick<App, 'store' | 'now' | 'today'>,
	{ uid, sequence, ...reminder }: KeptReminder,
	t: SettingsWords['reminder']
): Promise<File> {
	const studied = await app.store.studied(app.today());
	const text = reminderFile(reminder, {
		...{ zone: ownZone(), now: app.now(), uid, sequence },
		minutes: Math.round(usualDay(studied) / MINUTE),
		url: new URL(resolve('/review/'), location.href).href,
		title: t.eventTitle,
		text: t.eventText
	});
	return asFile(text);
}

/** As share sheets and calendars know such files. */
export function asFile(text: string): File {
	return new File([text], 'kubecards.ics', { type: 'text/calendar' });
}
