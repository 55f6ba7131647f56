import { expect, test } from 'vitest';
import { askOf, pose, type Ask } from '#core/answer/ask.ts';
import type { Body } from '#core/log/types.ts';
import { labelText, questionText } from '#i18n/kube/scenario.ts';
import { skillWords } from '#i18n/skills.ts';
import CardHistory from '#ui/cards/card/CardHistory.svelte';
import { newLearner, scenarioDeck, scenarioId } from '../support/learner.ts';
import { show } from '../support/show.ts';

const card = scenarioId(1);
const occasion = { card, reviews: 3, stability: 20 };
const scenario = pose({ ask: 'dns.which-names', constraints: {} }, occasion);

async function opened(ask: Ask, typed: string, lang: 'ko' | 'en') {
	const deck = scenarioDeck(1, 'dns.which-names');
	const { store, clock } = await newLearner(1, {}, deck);
	const body: Body = {
		kind: 'review',
		card,
		rating: 1,
		ms: 4000,
		mode: 'study',
		typed,
		verdict: 'wrong',
		ask
	};
	expect((await store.commit([{ ...clock.head(), ...body }])).ok).toBe(true);
	const steps = await store.course(card);
	const screen = await show(store, CardHistory, { steps, lang }, { lang });
	await screen.getByText(lang === 'ko' ? '그때 나온 문제' : 'What was asked').click();
	return screen;
}

test.each(['ko', 'en'] as const)(
	'the history shows the question of a past answer, the reply and its verdict (%s)',
	async (lang) => {
		const screen = await opened(askOf(scenario), '2', lang);
		await expect.element(screen.getByText(questionText(scenario.question, lang))).toBeVisible();
		if (scenario.form.kind !== 'choice') throw new Error(scenario.form.kind);
		const reply = labelText(scenario.form.options[1]!.label, lang);
		await expect.element(screen.getByText(reply, { exact: true })).toBeVisible();
		await expect.element(screen.getByText(lang === 'ko' ? '틀렸어요' : 'Wrong')).toBeVisible();
	}
);

test('a question of another version of the model is called by its skill', async () => {
	const screen = await opened({ ...askOf(scenario), model: scenario.model + 1 }, 'web.shop', 'en');
	const { titles } = skillWords.en;
	await expect.element(screen.getByText(titles['dns.which-names'])).toBeVisible();
	await expect.element(screen.getByText('web.shop')).toBeVisible();
});
