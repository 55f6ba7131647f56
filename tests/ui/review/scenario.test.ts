import { page, userEvent } from 'vitest/browser';
import { describe, expect, test } from 'vitest';
import { pose } from '#core/answer/ask.ts';
import { judgeReply } from '#core/answer/scenario.ts';
import type { Millis } from '#core/base/brand.ts';
import { studyDay } from '#core/base/time.ts';
import type { Scenario } from '#core/kube/scenario/draw.ts';
import type { SkillName } from '#core/kube/scenario/skills.ts';
import type { Form } from '#core/kube/scenario/types.ts';
import { labelText, questionText, replyLines } from '#i18n/kube/scenario.ts';
import { newLearner, scenarioDeck, scenarioId, type Learner } from '../support/learner.ts';
import { glance, openReview } from './screen.ts';

/** The study day of the page, which goes by the clock of the machine. */
const today = () => studyDay(Date.now() as Millis, -new Date().getTimezoneOffset(), 4);

const learner = (size: number, ask: SkillName) => newLearner(size, {}, scenarioDeck(size, ask));

/** What card n asks after so many answers, as long as it is new to the learner. */
function question(n: number, ask: SkillName, reviews = 0): Scenario {
	const card = scenarioId(n);
	return pose({ ask, constraints: {} }, { card, reviews, stability: null });
}
function formOf<K extends Form['kind']>(scenario: Scenario, kind: K) {
	if (scenario.form.kind !== kind) throw new Error(`not ${kind}`);
	return scenario.form as Extract<Form, { readonly kind: K }>;
}
const prompt = (scenario: Scenario) => page.getByText(questionText(scenario.question, 'ko'));
const field = () => page.getByRole('textbox');
const answer = () => page.getByRole('region', { name: 'Answer' });
const tokens = () => page.getByRole('group', { name: 'Parts to tap' });
const token = (name: string) => tokens().getByRole('button', { name, exact: true });

async function logged({ store }: Learner, n: number) {
	const reviews = async () =>
		(await store.undoable(today())).filter(({ kind }) => kind === 'review');
	await expect.poll(async () => (await reviews()).length).toBe(n);
	return reviews();
}

describe('a name that is asked for', () => {
	const asked = question(1, 'dns.shortest-name');
	const right = formOf(asked, 'name').expected;

	test('is tapped together, checked, and kept in the log with what was asked', async () => {
		const me = await learner(2, 'dns.shortest-name');
		const screen = await openReview(me.store);
		await expect.element(prompt(asked)).toBeVisible();
		for (const label of right.split('.')) await token(label).click();
		await expect.element(field()).toHaveValue(right);
		await screen.getByRole('button', { name: 'Check' }).click();
		await expect.element(answer().getByText('Exactly right.')).toBeVisible();
		await expect.element(screen.rating('Got it')).toHaveClass('proposed');
		await glance();
		await screen.rating('Got it').click();
		const [review] = await logged(me, 1);
		const { skill, seed, model } = asked;
		expect(review).toMatchObject({
			rating: 3,
			typed: right,
			verdict: 'exact',
			ask: { skill, seed, model }
		});
	});

	test('is typed and judged by what it leads to; what is wrong is said, and how it is found', async () => {
		const { store } = await learner(1, 'dns.shortest-name');
		const screen = await openReview(store);
		await expect.element(field()).toHaveFocus();
		await userEvent.keyboard('no.such.thing{Enter}');
		await expect.element(answer().getByText('From here this name leads nowhere.')).toBeVisible();
		await expect.element(answer().getByText(right, { exact: true }).first()).toBeVisible();
		await expect
			.element(
				answer()
					.getByText(/^search|fewer than ndots/u)
					.first()
			)
			.toBeVisible();
		await expect.element(screen.rating('Forgot')).toHaveClass('proposed');
	});

	test('goes on with what was typed, and a tap leaves the focus in the field', async () => {
		const { store } = await learner(1, 'dns.shortest-name');
		await openReview(store);
		const [first, second] = right.split('.') as [string, string];
		await userEvent.keyboard(first.slice(0, 1));
		await token(first).click();
		await expect.element(field()).toHaveValue(first);
		await expect.element(field()).toHaveFocus();
		await userEvent.keyboard('.');
		await token(second).click();
		await expect.element(field()).toHaveValue(`${first}.${second}`);
		await page.getByRole('button', { name: 'Take the last part away' }).click();
		await expect.element(field()).toHaveValue(first);
		await expect.element(field()).toHaveFocus();
	});

	test('is shown to who replies nothing, and the log says what was asked and nothing of a reply', async () => {
		const me = await learner(2, 'dns.shortest-name');
		const screen = await openReview(me.store);
		await screen.show.click();
		await expect.element(answer().getByText(right, { exact: true }).first()).toBeVisible();
		await glance();
		await screen.rating('Got it').click();
		const [review] = await logged(me, 1);
		expect(review).toHaveProperty('ask');
		expect(review).not.toHaveProperty('typed');
	});
});

describe('the question of a card', () => {
	const ask = 'dns.shortest-name';

	test('is another one after an answer, and the same one again after an undo', async () => {
		const { store } = await learner(1, ask);
		const screen = await openReview(store);
		await userEvent.keyboard('no.such.thing{Enter}');
		await glance();
		await screen.rating('Forgot').click();
		await expect.element(prompt(question(1, ask))).not.toBeInTheDocument();
		await screen.tool('Undo').click();
		await expect.element(prompt(question(1, ask))).toBeVisible();
		await expect.element(answer().getByText('no.such.thing')).toBeVisible();
	});

	test('is the same one after a reload', async () => {
		const { store } = await learner(1, ask);
		const before = await openReview(store);
		await expect.element(prompt(question(1, ask))).toBeVisible();
		await before.unmount();
		await openReview(store);
		await expect.element(prompt(question(1, ask))).toBeVisible();
	});

	test('stays while the card is flagged, with what is being typed', async () => {
		const { store } = await learner(1, ask);
		const screen = await openReview(store);
		await userEvent.keyboard('cart.sh');
		await screen.tool('Flag').click();
		await expect.element(screen.tool('Remove the flag')).toBeVisible();
		await expect.element(prompt(question(1, ask))).toBeVisible();
		await expect.element(field()).toHaveValue('cart.sh');
	});

	test('has no hints', async () => {
		const { store } = await learner(1, ask);
		await openReview(store);
		await expect.element(page.getByRole('button', { name: 'Hint' })).not.toBeInTheDocument();
	});
});

describe('options', () => {
	const asked = question(1, 'dns.which-names');
	const { options } = formOf(asked, 'choice');
	const box = (text: string) => page.getByRole('checkbox', { name: text });
	/** Where something stands among the options, however far those are scrolled. */
	const placeOf = (element: Element) =>
		element.getBoundingClientRect().top -
		page.getByRole('group', { name: 'Choose' }).element().getBoundingClientRect().top;
	const options_ = options.map(({ label, isRight }) => ({ text: labelText(label, 'ko'), isRight }));

	test('are ticked, stay where they are, and say which of them were right', async () => {
		const me = await learner(2, 'dns.which-names');
		const screen = await openReview(me.store);
		const boxes = options_.filter((one) => one.isRight);
		for (const { text } of boxes) await page.getByText(text, { exact: true }).first().click();
		const option = page.getByText(boxes[0]!.text, { exact: true }).first().element();
		const before = placeOf(option);
		await screen.getByRole('button', { name: 'Check' }).click();
		await expect.element(answer().getByText('Right.')).toBeVisible();
		expect(placeOf(option)).toBe(before);
		await glance();
		await screen.rating('Got it').click();
		const [review] = await logged(me, 1);
		const typed = options.flatMap(({ isRight }, i) => (isRight ? [String(i + 1)] : [])).join(' ');
		expect(review).toMatchObject({ typed, verdict: 'exact' });
	});

	test('are reached and ticked by the keyboard; a wrong one is told with its reason', async () => {
		const { store } = await learner(1, 'dns.which-names');
		await openReview(store);
		const wrong = options_.find((one) => !one.isRight)!;
		const chosen = [options_.indexOf(wrong)];
		const judged = judgeReply(asked, { kind: 'choice', chosen });
		(box(wrong.text).element() as HTMLElement).focus();
		await userEvent.keyboard(' ');
		await expect.element(box(wrong.text)).toBeChecked();
		await userEvent.keyboard('{Enter}');
		await expect
			.element(answer().getByText(replyLines(judged.why, 'en')[0]!, { exact: true }).first())
			.toBeVisible();
		await expect.element(page.getByText('Your choice')).toBeVisible();
		await expect.element(page.getByText('Right, not chosen').first()).toBeVisible();
	});
});

describe('addresses', () => {
	const asked = question(1, 'dns.resolves-to');
	const { right, tokens: all } = formOf(asked, 'values');
	const ip = (address: string) => page.getByRole('checkbox', { name: address, exact: true });

	test('are ticked; “no address” and any other exclude each other', async () => {
		const me = await learner(2, 'dns.resolves-to');
		const screen = await openReview(me.store);
		await page.getByText('주소 없음').click();
		await page.getByText(all[0]!, { exact: true }).last().click();
		await expect.element(page.getByRole('checkbox', { name: '주소 없음' })).not.toBeChecked();
		await page.getByText(all[0]!, { exact: true }).last().click();
		for (const one of right) await page.getByText(one, { exact: true }).last().click();
		await expect.element(ip(right[0]!)).toBeChecked();
		await screen.getByRole('button', { name: 'Check' }).click();
		await expect.element(answer().getByText('Right.')).toBeVisible();
	});
});

describe('a command to be written', () => {
	const asked = question(1, 'kubectl.write');
	const right = formOf(asked, 'command').expected;

	test('is right when it does what is asked, and told with what it differs in when it does not', async () => {
		const me = await learner(2, 'kubectl.write');
		const screen = await openReview(me.store);
		await expect.element(token('kubectl')).toBeVisible();
		await userEvent.keyboard(`${right}{Enter}`);
		await expect.element(screen.rating('Got it')).toHaveClass('proposed');
		await glance();
		await screen.rating('Got it').click();
		await glance();
		await userEvent.keyboard('kubectl api-versions{Enter}');
		await expect.element(screen.rating('Forgot')).toHaveClass('proposed');
		const [review] = await logged(me, 1);
		expect(review).toMatchObject({ typed: right, verdict: 'exact' });
	});

	test('stands in full under what was typed', async () => {
		const { store } = await learner(1, 'kubectl.write');
		const screen = await openReview(store);
		await screen.show.click();
		await expect.element(answer().getByText(right, { exact: true }).first()).toBeVisible();
		await expect.element(answer().getByText('One right answer')).toBeVisible();
	});
});

describe('a manifest to be mended', () => {
	const asked = question(1, 'yaml.fix');
	const { given, expected } = formOf(asked, 'manifest');

	test('stands in the field, is mended there, and kept as it was mended', async () => {
		const me = await learner(1, 'yaml.fix');
		const screen = await openReview(me.store);
		await expect.element(field()).toHaveValue(given);
		await userEvent.fill(field(), expected);
		await screen.getByRole('button', { name: 'Check' }).click();
		await expect.element(answer().getByText('It works: both pods answer.')).toBeVisible();
		await glance();
		await screen.rating('Got it').click();
		const [review] = await logged(me, 1);
		expect(review).toMatchObject({ typed: expected.trim(), verdict: 'exact' });
	});

	test('that still does not work is told why', async () => {
		const { store } = await learner(1, 'yaml.fix');
		const screen = await openReview(store);
		await userEvent.fill(field(), `${given}---\nkind: [`);
		await screen.getByRole('button', { name: 'Check' }).click();
		await expect.element(answer().getByText(/^Line \d+:/)).toBeVisible();
		await expect.element(screen.rating('Forgot')).toHaveClass('proposed');
	});
});
