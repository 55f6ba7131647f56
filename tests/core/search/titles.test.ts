import { describe, expect, test } from 'vitest';
import { entitled, type Titles } from '#core/search/titles.ts';
import { found, made } from './finding.ts';

const titles: Titles = {
	ko: { 'dns.srv': 'SRV 레코드의 이름' },
	en: { 'dns.srv': 'The name of an SRV record' }
};
const text = 'clusters\ndns.srv\ndns.srv\nfrom: other';
const question = 'clusters\n'.length;

describe('a card that has no question of its own', () => {
	const bare = made('bare', { kind: 'scenario', text, question, lang: 'ko' });
	const names = (query: string) => found(query, [entitled(bare, titles)]);

	test.each([
		['srv 레코드', 1],
		['“name of an SRV”', 1],
		['clusters', 1],
		['from: other', 1],
		['dns.srv', 1],
		['“레코드의 이름 the name”', 0]
	])('is found by %s: %i', (query, count) => {
		expect(names(query)).toHaveLength(count);
	});

	test('stands in the order of what it is shown as', () => {
		const { text: named, question: at } = entitled(bare, titles);
		expect(named.slice(at)).toMatch(/^srv 레코드의 이름\n/);
		const english = entitled(
			made('bare', { kind: 'scenario', text, question, lang: 'en' }),
			titles
		);
		expect(english.text.slice(at)).toMatch(/^the name of an srv record\n/);
	});
});

test.each([
	['of another kind', made('basic', { kind: 'basic', text, question })],
	['with a question of its own', made('own', { kind: 'scenario', text: `mine\n${text}` })],
	['of a name that nobody titled', made('odd', { kind: 'scenario', text: 'toString' })]
])('a card %s stays as it is', (_which, card) => {
	expect(entitled(card, titles)).toBe(card);
});
