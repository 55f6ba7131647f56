/**
 * What every screen may reach: the store, the words, the clock. Made once at the start and
 * handed down through context; components never read the clock or the database themselves.
 */
import { createContext } from 'svelte';
import type { Millis, StudyDay } from '#core/base/brand.ts';
import { studyDay, studyDayStart } from '#core/base/time.ts';
import type { Draft } from '#core/log/types.ts';
import type { Settings } from '#core/memory/types.ts';
import { en, type Messages } from '#i18n/en.ts';
import { ko } from '#i18n/ko.ts';
import { watch } from '#store/live.ts';
import type { Store } from '#store/types.ts';
import { keepLang } from './shell/device.ts';

export type Lang = 'ko' | 'en';

/** For the moments before there is an app; after that, `App.t`. */
export const words: Readonly<Record<Lang, Messages>> = { ko, en };

/** The longest delay a browser timer keeps faithfully. */
const LONGEST_TIMER = 2 ** 31 - 1;

export class App {
	readonly store: Store;
	#lang = $state<Lang>('en');
	#settings = $state.raw() as Settings;
	/** Bumped when a study day may have turned, so that what depends on `today()` is redone. */
	#turn = $state(0);

	constructor(store: Store, settings: Settings, lang: Lang) {
		this.store = store;
		this.#settings = settings;
		this.#lang = lang;
	}

	get lang(): Lang {
		return this.#lang;
	}

	get t(): Messages {
		return words[this.#lang];
	}

	/** The settings as last read from the log; see `refreshSettings`. */
	get settings(): Settings {
		return this.#settings;
	}

	now(): Millis {
		return Date.now() as Millis;
	}

	/** Minutes east of UTC at this moment. */
	offset(): number {
		return -new Date().getTimezoneOffset();
	}

	today(): StudyDay {
		void this.#turn;
		return studyDay(this.now(), this.offset(), this.#settings.dayStart);
	}

	/** The part of a log entry's head that the caller knows. */
	head(): Pick<Draft, 'at' | 'offset' | 'day'> {
		return { at: this.now(), offset: this.offset(), day: this.today() };
	}

	/** Language of the app on this device; the language of the cards is a setting of its own. */
	setLanguage(lang: Lang): void {
		this.#lang = lang;
		document.documentElement.lang = lang;
		keepLang(lang);
	}

	async refreshSettings(): Promise<void> {
		this.#take(await this.store.settings());
	}

	/** Follows the settings, also as other tabs change them. Returns how to stop. */
	followSettings(): () => void {
		const following = watch(() => this.store.settings()).subscribe({
			next: (settings) => this.#take(settings),
			error: () => undefined // whatever is done next with the store tells of it
		});
		return () => following.unsubscribe();
	}

	#take(settings: Settings): void {
		if (JSON.stringify(settings) === JSON.stringify(this.#settings)) return;
		this.#settings = settings;
		this.#turn += 1;
	}

	/** Follows the turn of the study day, also through sleep. Returns how to stop. */
	watchDay(): () => void {
		let timer: ReturnType<typeof setTimeout>;
		const arm = () => {
			const next = studyDayStart(
				(this.today() + 1) as StudyDay,
				this.offset(),
				this.#settings.dayStart
			);
			timer = setTimeout(turn, Math.min(next - this.now() + 1, LONGEST_TIMER));
		};
		const turn = () => {
			clearTimeout(timer);
			this.#turn += 1;
			arm();
		};
		const wake = () => {
			if (document.visibilityState === 'visible') turn();
		};
		arm();
		document.addEventListener('visibilitychange', wake);
		return () => {
			clearTimeout(timer);
			document.removeEventListener('visibilitychange', wake);
		};
	}
}

const [get, set] = createContext<App>();

/** The app of this page. Only while a component is being set up, below the layout. */
export const getApp = get;
/** Called once, by the layout, when the store is open. */
export const setApp = set;
