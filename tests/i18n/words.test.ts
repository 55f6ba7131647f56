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

	test('after one review: the one card is neither half of many nor one of one', () => {
		const { known, stability, difficulty, recall } = en.progress;
		expect(known.title(0.9, 1)).toBe('You know the one card you have met');
		expect(known.title(0.2, 1)).toBe('The one card you have met may have slipped away');
		expect(known.title(17.6, 20)).toBe('You know about 18 of the 20 cards you have met');
		expect(stability.title(2.3, 1)).toBe('The one card you have met keeps for 2 days');
		expect(stability.title(2.3, 2)).toBe('Half of your cards keep for 2 days or longer');
		expect(stability.title(0.4, 2)).toBe('Half of your cards keep for less than a day');
		expect(difficulty.title(5.3, 1)).toBe('The one card you have met is at a difficulty of 5.3');
		expect(recall.title(1, 1)).not.toMatch(/1 of 1/);
		expect(recall.title(0, 1)).toMatch(/less than 90 %$/);
	});

	test('nor so in Korean', () => {
		const { known, stability, difficulty, recall } = ko.progress;
		const titles = [
			...[known.title(0.9, 1), known.title(0.2, 1), stability.title(2.3, 1)],
			...[difficulty.title(5.3, 1), recall.title(1, 1), recall.title(0, 1)]
		];
		for (const title of titles) expect(title).toMatch(/한 장/);
		expect(stability.title(0.4, 2)).toBe('카드 절반은 하루를 넘기지 못해요');
	});

	test('nothing due is told as none, not as no cards in no time', () => {
		const { movesToday, moves } = en.optimiser;
		expect(movesToday(0, 0, 3, 2)).toBe('Due today: none now, then 3 cards (2 minutes).');
		expect(movesToday(4, 1.2, 0, 0)).toBe('Due today: 4 cards now (1 minute), then none.');
		expect(movesToday(0, 0, 0, 0)).toBe('Nothing is due today, neither now nor then.');
		expect(moves(0, 1)).toBe('1 card would come later.');
		expect(moves(2, 0)).toBe('2 cards would come earlier.');
		expect(ko.optimiser.movesToday(0, 0, 3, 2)).toBe(
			'오늘 복습할 카드: 지금은 없고, 옮기면 3장(2분)이에요.'
		);
		expect(ko.optimiser.movesToday(4, 1, 0, 0)).toBe(
			'오늘 복습할 카드: 지금 4장(1분)인데, 옮기면 없어요.'
		);
		expect(ko.optimiser.moves(0, 1)).toBe('카드 1장이 미뤄져요.');
		expect(ko.optimiser.moves(2, 0)).toBe('카드 2장이 앞당겨져요.');
	});

	test('or several notes in one language only', () => {
		expect(en.settings.onlyIn.ko(1)).toMatch(/^One note is in Korean/);
		expect(en.settings.onlyIn.en(3)).toMatch(/^3 notes are in English/);
		expect(ko.settings.onlyIn.ko(3)).toMatch(/^노트 3개는 아직 한국어로만/);
	});
});
