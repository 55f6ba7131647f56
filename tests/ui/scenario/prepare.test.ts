import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerText } from '#core/notes/plain-text.ts';
import { SKILLS } from '#core/kube/scenario/skills.ts';
import type { Card } from '#core/notes/types.ts';
import { shownLines, shownTitle } from '#i18n/kube/scenario.ts';
import { explain } from '#core/kube/scenario/draw.ts';
import { judged, prepare } from '#ui/scenario/prepare.ts';
import { scenarioDeck, typedDeck } from '../support/learner.ts';

const [card] = scenarioDeck(1, 'dns.shortest-name').notes[0]!.cards as [Card];
const asking = (ask: (typeof SKILLS)[number]): Card => ({
	...card,
	recipe: { ask, constraints: {} }
});
const occasion = (reviews: number, stability: number | null = null) => ({
	card: card.id,
	reviews,
	stability
});
const langs = ['ko', 'en'] as const;

describe('a scenario', () => {
	test('becomes a question in the language of the card, an answer, and what the log keeps', () => {
		const { scenario, ask, sides } = prepare(card, 'en', occasion(0));
		expect(ask).toMatchObject({ skill: 'dns.shortest-name', model: scenario!.model });
		expect(JSON.stringify(sides.prompt)).toContain('What is the shortest name');
		expect(JSON.stringify(prepare(card, 'ko', occasion(0)).sides.prompt)).toMatch(/이름/u);
	});

	test('tells its facts one by one, and asks last', () => {
		const { sides } = prepare(asking('access.401-or-403'), 'en', occasion(0));
		expect(sides.prompt!.map(({ kind }) => kind)).toEqual(['list', 'paragraph']);
		const [told, asked] = sides.prompt!;
		expect(told!.kind === 'list' && told!.items.length).toBeGreaterThan(1);
		expect(JSON.stringify(asked)).toContain('What does the API server answer?');
	});

	test('tells what belongs together as lines of one item, and a command as code', () => {
		const { sides } = prepare(asking('access.context'), 'en', occasion(0));
		const [told, asked] = sides.prompt!;
		const [file] = told!.kind === 'list' ? told!.items : [];
		const kinds = file!.flatMap((block) =>
			block.kind === 'paragraph' ? block.children.map(({ kind }) => kind) : []
		);
		expect(kinds.filter((kind) => kind === 'break').length).toBeGreaterThan(0);
		expect(JSON.stringify(asked)).toMatch(/"kind":"code","text":"kubectl get pods/u);
	});

	test('of every skill has words on both sides and a way that is told, in both languages', () => {
		const asked = fc.tuple(
			fc.constantFrom(...SKILLS),
			fc.constantFrom(...langs),
			fc.nat(100),
			fc.option(fc.double({ min: 0.1, max: 100, noNaN: true }))
		);
		fc.assert(
			fc.property(asked, ([ask, lang, reviews, stability]) => {
				const { scenario, sides } = prepare(asking(ask), lang, occasion(reviews, stability));
				expect(answerText({ kind: 'basic', answer: sides.prompt! }).trim()).not.toBe('');
				expect(answerText({ kind: 'scenario', answer: sides.answer! }).trim()).not.toBe('');
				for (const shown of explain(scenario!)) {
					expect(shownTitle(shown)).not.toBe('');
					const told = shownLines(shown, lang);
					expect(told).not.toEqual([]);
					expect(told).not.toContain('');
				}
			}),
			{ numRuns: 150 }
		);
	});

	test('is not judged where nothing was answered', () => {
		const { scenario } = prepare(card, 'en', occasion(0));
		expect(judged(scenario, card, '')).toBeNull();
		expect(judged(scenario, card, 'x')).toMatchObject({ by: 'reply', given: 'x' });
	});

	test('whose answer is its own reply is right, where it is typed', () => {
		const { scenario, sides } = prepare(card, 'en', occasion(4, 20));
		const text = answerText({ kind: 'scenario', answer: sides.answer! });
		expect(judged(scenario, card, text)?.judgement.verdict).toBe('exact');
	});
});

describe('a typed card', () => {
	const answer = [{ kind: 'code-block', language: 'sh', text: 'kubectl get pods -A' }] as const;
	const [typed] = typedDeck(1, answer, { as: 'kubectl' }).notes[0]!.cards as [Card];

	test('asks in its own words and is judged by what the answer means', () => {
		expect(prepare(typed, 'en', occasion(0))).toEqual({ scenario: null, sides: {} });
		expect(judged(null, typed, 'kubectl get po --all-namespaces')).toMatchObject({
			by: 'meaning',
			judgement: { verdict: 'equivalent' }
		});
		expect(judged(null, typed, 'kubectl get svc -A')?.judgement.verdict).toBe('wrong');
		expect(judged(null, typed, '')).toBeNull();
	});
});
