/** Whether the icon of the app is to bear a number, on this device. */
import { keepOnDevice, readFromDevice } from './device.ts';

const NAME = 'badge';
const ON = 'on';

class BadgeWish {
	#on = $state(readFromDevice(NAME) === ON);

	get on(): boolean {
		return this.#on;
	}

	/** Holds at once, and for the next visit. */
	set(on: boolean): void {
		this.#on = on;
		keepOnDevice(NAME, on ? ON : '');
	}
}

/** The wish on this device. */
export const badgeWish = new BadgeWish();
