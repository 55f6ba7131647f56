import { describe, expect, test } from 'vitest';
import { words } from '../support/words.ts';

type Leaf = readonly [path: string, words: unknown];

/** Every text, list of texts and sentence that is made of numbers, by its path. */
function leaves(messages: object, path = ''): readonly Leaf[] {
	const entries: readonly (readonly [string, unknown])[] = Object.entries(messages);
	return entries.flatMap(([key, value]): readonly Leaf[] =>
		typeof value === 'object' && value !== null
			? leaves(value, `${path}${key}.`)
			: [[path + key, value]]
	);
}

const { en, ko } = words;
const [english, korean] = [leaves(en), leaves(ko)];
const texts = (all: readonly Leaf[]) =>
	all.filter((leaf): leaf is readonly [string, string] => typeof leaf[1] === 'string');

describe('words', () => {
	test('are the same set in both languages', () => {
		expect(korean.map(([path]) => path).sort()).toEqual(english.map(([path]) => path).sort());
	});

	test('are never empty', () => {
		const empty = texts([...english, ...korean]).filter(([, words]) => words.trim() === '');
		expect(empty).toEqual([]);
	});

	test('are in their own language: Hangul in one, none in the other', () => {
		const names = /^(settings\.(english|korean)|shell\.app|welcome\.breadcrumb\.0)$/u;
		const own = (all: readonly Leaf[]) => texts(all).filter(([path]) => !names.test(path));
		const hangul = /\p{Script=Hangul}/u;
		expect(own(english).filter(([, words]) => hangul.test(words))).toEqual([]);
		expect(own(korean).filter(([, words]) => !hangul.test(words))).toEqual([]);
	});

	test('have one particle, not both that could stand there', () => {
		const both = /\((으|이|은|는|을|를|가|와|과)\)/u;
		const sentences = korean.map(([path, words]) => [path, String(words)] as const);
		expect(sentences.filter(([, words]) => both.test(words))).toEqual([]);
	});

	test('call the fixing of a wording the same on all screens', () => {
		for (const { notebook, proposal, review } of [en, ko]) {
			expect(notebook.fix).toBe(proposal.fix);
			expect(review.edit).toBe(proposal.fix);
		}
	});

	test('name the answer buttons as they are named', () => {
		for (const { settings, review } of [en, ko])
			for (const name of Object.values(review.ratings))
				expect(settings.buttonsHint).toContain(name);
	});
});

describe('one of a kind', () => {
	test('is not told as many: a day with one card', () => {
		expect(en.today.parts(0, 1)).toBe('new');
		expect(en.today.parts(1, 0)).toBe('seen before');
		expect(en.today.parts(0, 2)).toBe('all of them new');
		expect(en.today.parts(2, 1)).toBe('2 to repeat, 1 new');
		expect(ko.today.parts(0, 1)).toBe('새 카드예요');
		expect(ko.today.parts(1, 0)).toBe('전에 본 카드예요');
		expect(ko.today.parts(2, 0)).toBe('모두 전에 본 카드예요');
	});

	test('or several notes in one language only', () => {
		expect(en.settings.onlyIn.ko(1)).toMatch(/^One note is in Korean/);
		expect(en.settings.onlyIn.en(3)).toMatch(/^3 notes are in English/);
		expect(ko.settings.onlyIn.ko(3)).toMatch(/^노트 3개는 아직 한국어로만/);
	});
});
