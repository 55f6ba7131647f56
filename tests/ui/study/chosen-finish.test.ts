import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { studyWords } from '#i18n/study.ts';
import ChosenFinish from '#ui/study/ChosenFinish.svelte';
import { newLearner } from '../support/learner.ts';
import { show } from '../support/show.ts';

const t = studyWords.en;

test.each([
	[{ cards: 2, answers: 3 }, t.knownTitle, t.knownText(2, 3)],
	[{ cards: 0, answers: 3 }, t.studiedTitle, t.studiedText(3)],
	[{ cards: 0, answers: 0 }, t.studiedTitle, t.nothingText]
])('a cram that came to %o calls known only what was', async (came, title, text) => {
	const { store } = await newLearner(1);
	const end = { kind: 'known', ...came } as const;
	await show(store, ChosenFinish, {
		end,
		canExtend: false,
		leaveTo: '/study/',
		onextend: () => undefined
	});
	await expect.element(page.getByRole('heading', { name: title, exact: true })).toBeVisible();
	await expect.element(page.getByText(text, { exact: true })).toBeVisible();
});
