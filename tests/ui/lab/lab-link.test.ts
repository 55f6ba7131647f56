import { expect, test, vi } from 'vitest';
import type { DeckId } from '#core/base/brand.ts';
import { labWords } from '#i18n/lab.ts';
import LabLink from '#ui/lab/LabLink.svelte';
import { newLearner } from '../support/learner.ts';
import { show } from '../support/show.ts';

const world = (topic: string) => `apiVersion: kubecards/v1\nkind: World\ntopics: [${topic}]\n`;
const texts = [
	{ deck: 'net' as DeckId, path: 'cards/net/ports.yaml', source: world('NodePort') },
	{ deck: 'net' as DeckId, path: 'cards/net/dns.yaml', source: world('DNS') }
];

async function linkFor(breadcrumb: readonly string[], deck = 'net') {
	const { store } = await newLearner(1);
	const worlds = vi.fn(() => Promise.resolve(texts));
	const screen = await show({ ...store, worlds }, LabLink, { deck, card: { breadcrumb } });
	// once it is known what there is
	await expect.poll(() => worlds.mock.settledResults.length).toBeGreaterThan(0);
	await new Promise(requestAnimationFrame);
	return screen.getByRole('link', { name: labWords.en.open });
}

test('a card leads to the world of its topic', async () => {
	const link = await linkFor(['Service', 'NodePort']);
	await expect.element(link).toHaveAttribute('href', '/lab/?world=net%2Fports');
});

test('a card of another topic, or of another deck, leads nowhere', async () => {
	const other = await linkFor(['Service', 'Ingress']);
	await expect.element(other).not.toBeInTheDocument();
	const elsewhere = await linkFor(['DNS'], 'else');
	await expect.element(elsewhere).not.toBeInTheDocument();
});
