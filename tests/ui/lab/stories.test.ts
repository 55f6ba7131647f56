import { describe, expect, test } from 'vitest';
import type { DeckId } from '#core/base/brand.ts';
import { Desk } from '#ui/lab/desk.svelte.ts';
import type { Marks } from '#ui/lab/marks.ts';
import { worldsOf } from '#ui/lab/shelf.ts';
import { stepsOf } from '#ui/lab/steps.ts';
import { STORIES } from './stories.ts';

const files = import.meta.glob<string>('../../../cards/kubernetes-service/*.yaml', {
	query: '?raw',
	import: 'default',
	eager: true
});
const deck = 'kubernetes-service' as DeckId;
const worlds = worldsOf(Object.entries(files).map(([path, source]) => ({ deck, path, source })));

const pointed = ({ things, name }: Marks) => [
	...[...things].map(([key, mark]) => `${mark} ${key}`),
	...(name ? [`DNS ${name.text} ${name.state}`] : [])
];

test('every world of the note can be read, and has a story', () => {
	expect(worlds).toHaveLength(Object.keys(files).length);
	expect(worlds.map(({ id }) => id.split('/')[1]).sort()).toEqual(Object.keys(STORIES).sort());
});

describe.each(worlds.map(({ id, file }) => [id.split('/')[1]!, file] as const))(
	'%s',
	(name, file) => {
		const story = STORIES[name]!;
		const desk = new Desk(file);
		const steps = (lang: 'ko' | 'en') => stepsOf(desk.world, desk.ask!, desk.journey!, lang);

		test('asks what it is about', () => {
			expect(`${desk.host}:${desk.port}`).toBe(story.asked);
		});
		test.each(['en', 'ko'] as const)('tells each step: %s', (lang) => {
			expect(steps(lang).map(({ text }) => text)).toEqual(story[lang]);
		});
		test('points at what each step is about', () => {
			expect(steps('en').map(({ marks }) => pointed(marks))).toEqual(story.shown);
		});
	}
);
