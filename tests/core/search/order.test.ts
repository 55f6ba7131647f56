import { expect, test } from 'vitest';
import type { StudyDay } from '#core/base/brand.ts';
import { sortFound, type OrderName } from '#core/search/order.ts';
import { ago, around, inReview, made, today } from './finding.ts';

const on = (days: number) => (today + days) as StudyDay;
const cards = [
	made('new', { text: 'Notes\nb?', question: 6 }),
	made('far', {
		text: 'Zones\na?',
		question: 6,
		memory: inReview({ lastDay: ago(1), dueOn: on(30), difficulty: 2, lapses: 0 })
	}),
	made('near', {
		text: 'Names\nc?',
		question: 6,
		memory: inReview({ lastDay: ago(5), dueOn: on(-1), difficulty: 8, lapses: 4 })
	}),
	made('near too', {
		text: 'Names\nd?',
		question: 6,
		memory: inReview({ lastDay: ago(5), dueOn: on(-1), difficulty: 8, lapses: 4 })
	})
];
const sorted = (by: OrderName, descending = false) =>
	sortFound(cards, { by, descending }, around(cards)).map(({ name }) => name);

test.each<[OrderName, readonly string[], readonly string[]]>([
	['added', ['new', 'far', 'near', 'near too'], ['near too', 'near', 'far', 'new']],
	['due', ['near', 'near too', 'far', 'new'], ['far', 'near', 'near too', 'new']],
	['interval', ['near', 'near too', 'far', 'new'], ['far', 'near', 'near too', 'new']],
	['difficulty', ['far', 'near', 'near too', 'new'], ['near', 'near too', 'far', 'new']],
	['lapses', ['new', 'far', 'near', 'near too'], ['near', 'near too', 'new', 'far']],
	['recall', ['near', 'near too', 'far', 'new'], ['far', 'near', 'near too', 'new']],
	['text', ['far', 'new', 'near', 'near too'], ['near too', 'near', 'new', 'far']]
])('by %s, both ways', (by, rising, falling) => {
	expect(sorted(by)).toEqual(rising);
	expect(sorted(by, true)).toEqual(falling);
});
