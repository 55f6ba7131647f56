/** The reminder that was last saved as a calendar file, on this device. */
import type { Reminder } from '#core/calendar/reminder.ts';
import { keepOnDevice, readFromDevice } from '../../shell/device.ts';

export type KeptReminder = Reminder & {
	/** Names the series in the calendar; every file of this device carries it. */
	readonly uid: string;
	/** Files made so far. */
	readonly sequence: number;
};

const NAME = 'reminder';

/** What the form begins with: every day at eight. */
export const firstReminder: Reminder = { minute: 8 * 60, weekdays: [0, 1, 2, 3, 4, 5, 6] };

/** Null where none was made. */
export function readReminder(): KeptReminder | null {
	try {
		const kept: unknown = JSON.parse(readFromDevice(NAME) ?? 'null');
		return isReminder(kept) ? kept : null;
	} catch {
		return null;
	}
}

/** One more file of the series of this device, or the first of a new one. */
export function nextReminder({ minute, weekdays }: Reminder): KeptReminder {
	const { uid, sequence } = readReminder() ?? {
		uid: `${crypto.randomUUID()}@kubecards`,
		sequence: 0
	};
	return { minute, weekdays, uid, sequence: sequence + 1 };
}

/** Once its file has left the app. */
export function keepReminder(reminder: KeptReminder): void {
	keepOnDevice(NAME, JSON.stringify(reminder));
}

/** The value of a time field, `08:30`. */
export function minuteToTime(minute: number): string {
	const [hours, minutes] = [Math.floor(minute / 60), minute % 60];
	return [hours, minutes].map((n) => String(n).padStart(2, '0')).join(':');
}

/** Minutes after midnight; null for an empty field. */
export function timeToMinute(time: string): number | null {
	const [hours, minutes] = time.split(':').map(Number);
	return hours === undefined || minutes === undefined ? null : hours * 60 + minutes;
}

function isReminder(kept: unknown): kept is KeptReminder {
	const { minute, weekdays, uid, sequence } = Object(kept) as Partial<Record<string, unknown>>;
	return (
		isWithin(minute, 24 * 60) &&
		Array.isArray(weekdays) &&
		weekdays.length > 0 &&
		weekdays.every((day) => isWithin(day, 7)) &&
		typeof uid === 'string' &&
		isWithin(sequence, Infinity)
	);
}

function isWithin(value: unknown, end: number): boolean {
	return Number.isInteger(value) && Number(value) >= 0 && Number(value) < end;
}
