import { expect, onTestFinished, test, vi } from 'vitest';
import { openStore } from '#store/open.ts';
import CardsScreen from '#ui/cards/CardsScreen.svelte';
import { Install } from '#ui/install.svelte.ts';
import NotesScreen from '#ui/notes/NotesScreen.svelte';
import Review from '#ui/review/Review.svelte';
import SettingsScreen from '#ui/settings/SettingsScreen.svelte';
import TodayScreen from '#ui/today/TodayScreen.svelte';
import { newLearner } from '../support/learner.ts';
import { show } from '../support/show.ts';
import { eventually } from '../../support/eventually.ts';

type Shown = Pick<Awaited<ReturnType<typeof show>>, 'getByRole'> & {
	rerender(around: { outdated: boolean }): Promise<void>;
};

/** A tab on the data of a learner, which shows that it is out of date once it hears of it. */
async function tabOf(base: string, now: Parameters<typeof openStore>[0]['now']) {
	const tab = { onOutdated: () => undefined as unknown };
	const opened = await openStore({ base, jobs: null, now, onOutdated: () => tab.onOutdated() });
	if (!opened.ok) throw new Error(opened.error.cause);
	onTestFinished(() => opened.value.close());
	return { tab, store: opened.value };
}

/** What the page reports as broken. */
function watchErrors(): readonly unknown[] {
	const errors: unknown[] = [];
	const hear = (event: ErrorEvent | PromiseRejectionEvent) => {
		event.preventDefault();
		errors.push('reason' in event ? event.reason : event.error);
	};
	addEventListener('error', hear);
	addEventListener('unhandledrejection', hear);
	onTestFinished(() => {
		removeEventListener('error', hear);
		removeEventListener('unhandledrejection', hear);
	});
	return errors;
}

const install = new Install({
	page: new EventTarget(),
	standalone: () => false,
	userAgent: '',
	touchPoints: 0
});
const ignore = () => undefined;
const screens: Readonly<Record<string, (store: Parameters<typeof show>[0]) => Promise<Shown>>> = {
	today: (store) => show(store, TodayScreen, { onreview: ignore }),
	notes: (store) => show(store, NotesScreen, {}, { route: '/notes' }),
	cards: (store) => show(store, CardsScreen, {}, { route: '/cards' }),
	review: (store) => show(store, Review, {}, { route: '/review' }),
	settings: (store) =>
		show(
			store,
			SettingsScreen,
			{ version: '0123456789abcdef', install, onerased: ignore },
			{ route: '/settings' }
		)
};

test.each(Object.keys(screens))(
	'another tab erases everything: %s says so, and nothing breaks or goes in circles',
	async (name) => {
		const learner = await newLearner(3);
		const errors = watchErrors();
		const { tab, store } = await tabOf(learner.base, learner.clock.now());
		const screen = await screens[name]!(store);
		const told = vi.fn(() => screen.rerender({ outdated: true }));
		tab.onOutdated = told;
		await expect.element(screen.getByRole('heading').first()).toBeInTheDocument();
		expect(await learner.store.erase()).toMatchObject({ ok: true });
		await expect
			.element(screen.getByRole('alert').first())
			.toHaveTextContent(/This page is out of date/);
		await eventually(() => {
			expect(told).toHaveBeenCalledOnce();
		});
		expect(errors).toEqual([]);
	}
);
