import { page, userEvent } from 'vitest/browser';
import { describe, expect, test } from 'vitest';
import type { Side } from '#core/notes/types.ts';
import { newLearner, typedDeck } from '../support/learner.ts';
import { boxOf, openReview } from './screen.ts';

const field = () => page.getByRole('textbox');
const answer = () => page.getByRole('region', { name: 'Answer' });
const tokens = () => page.getByRole('group', { name: 'Parts to tap' });
const token = (name: string) => tokens().getByRole('button', { name, exact: true });
const code = (text: string): Side => [{ kind: 'code-block', language: null, text }];

const WORLD = `apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: v1
kind: Pod
metadata: {name: shell}
spec: {containers: [{name: a}]}
---
apiVersion: v1
kind: Service
metadata: {name: cart, namespace: shop}
spec: {ports: [{port: 80}]}
`;

describe('a command', () => {
	const deck = () => typedDeck(1, code('kubectl get pods -n shop'), { as: 'kubectl' });

	test('is written by taps: each suggests what may come next', async () => {
		const { store } = await newLearner(1, {}, deck());
		const screen = await openReview(store);
		for (const word of ['kubectl', 'get', 'pods', '-n']) await token(word).click();
		await expect.element(field()).toHaveValue('kubectl get pods -n ');
		await expect.element(field()).toHaveFocus();
		await userEvent.keyboard('shop');
		await screen.getByRole('button', { name: 'Check' }).click();
		await expect.element(screen.rating('Got it')).toHaveClass('proposed');
	});

	test('that does the same in other words is right; one that does not says what differs', async () => {
		const { store } = await newLearner(1, {}, deck());
		const screen = await openReview(store);
		await userEvent.keyboard('k get po --namespace=shop{Enter}');
		await expect.element(screen.rating('Got it')).toHaveClass('proposed');
		await screen.unmount();
		const other = await newLearner(1, {}, deck());
		const again = await openReview(other.store);
		await userEvent.keyboard('kubectl get pods -n data{Enter}');
		await expect
			.element(
				answer()
					.getByText(/namespace/u)
					.first()
			)
			.toBeVisible();
		await expect.element(again.rating('Forgot')).toHaveClass('proposed');
	});

	test('is told as far as it is typed: only verbs that begin so are offered', async () => {
		const { store } = await newLearner(1, {}, deck());
		await openReview(store);
		await userEvent.keyboard('kubectl desc');
		await expect.element(token('describe')).toBeVisible();
		await expect.element(token('get')).not.toBeInTheDocument();
		await token('describe').click();
		await expect.element(field()).toHaveValue('kubectl describe ');
	});
});

describe('a name', () => {
	const typed = { as: 'dns', world: WORLD, from: { namespace: 'default', name: 'shell' } } as const;

	test('is judged by what it leads to in its world, whose names are there to tap', async () => {
		const { store } = await newLearner(1, {}, typedDeck(1, code('cart.shop'), typed));
		const screen = await openReview(store);
		for (const label of ['cart', 'shop', 'svc']) await token(label).click();
		await expect.element(field()).toHaveValue('cart.shop.svc');
		await screen.getByRole('button', { name: 'Check' }).click();
		await expect.element(screen.rating('Got it')).toHaveClass('proposed');
	});

	test('that leads elsewhere says so', async () => {
		const { store } = await newLearner(1, {}, typedDeck(1, code('cart.shop'), typed));
		const screen = await openReview(store);
		await userEvent.keyboard('cart{Enter}');
		await expect.element(answer().getByText('From here this name leads nowhere.')).toBeVisible();
		await expect.element(screen.rating('Forgot')).toHaveClass('proposed');
	});
});

describe('a manifest', () => {
	const yaml = 'spec:\n  replicas: 3\n  paused: true';

	test('is typed in lines: Enter goes on as far in as before, and deeper behind a colon', async () => {
		const { store } = await newLearner(1, {}, typedDeck(1, code(yaml), { as: 'yaml' }));
		const screen = await openReview(store);
		await userEvent.keyboard('spec:{Enter}paused: true{Enter}replicas: 3');
		await expect.element(field()).toHaveValue('spec:\n  paused: true\n  replicas: 3');
		await userEvent.keyboard('{Control>}{Enter}{/Control}');
		await expect.element(answer().getByText('They mean the same.')).toBeVisible();
		await expect.element(screen.rating('Got it')).toHaveClass('proposed');
	});

	test('says where it differs first', async () => {
		const { store } = await newLearner(1, {}, typedDeck(1, code(yaml), { as: 'yaml' }));
		const screen = await openReview(store);
		await userEvent.keyboard('spec:{Enter}replicas: 2{Enter}paused: true');
		await screen.getByRole('button', { name: 'Check' }).click();
		await expect
			.element(
				answer()
					.getByText(/replicas/u)
					.first()
			)
			.toBeVisible();
		await expect.element(screen.rating('Forgot')).toHaveClass('proposed');
	});
});

test('above the keyboard of a phone both the field and what is tapped are in view', async () => {
	const { store } = await newLearner(
		1,
		{},
		typedDeck(1, code('kubectl get pods'), { as: 'kubectl' })
	);
	const screen = await openReview(store, { width: 390, height: 480 });
	await token('kubectl').click();
	const bar = boxOf(screen.getByRole('button', { name: 'Check' }).element());
	expect(boxOf(tokens().element()).top).toBeGreaterThanOrEqual(0);
	expect(boxOf(field().element()).bottom).toBeLessThanOrEqual(bar.top);
	for (const button of tokens().getByRole('button').elements()) {
		expect(boxOf(button).height).toBeGreaterThanOrEqual(44);
		expect(boxOf(button).width).toBeGreaterThanOrEqual(44);
	}
});
