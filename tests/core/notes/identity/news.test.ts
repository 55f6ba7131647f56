import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FactId } from '#core/base/brand.ts';
import type { LedgerFact } from '#core/notes/identity/ledger.ts';
import { beforeNews, newsOf } from '#core/notes/identity/fates.ts';
import { newsAbout } from '#core/notes/identity/news.ts';

const record = (id: string, text: string, change: Partial<LedgerFact> = {}): LedgerFact => ({
	id: id as FactId,
	lang: 'en',
	state: 'active',
	file: 'en.md',
	breadcrumb: [],
	text,
	before: null,
	after: null,
	slots: { def: text },
	...change
});

const ids = (records: readonly { readonly id: string }[] = []) => records.map(({ id }) => id);

describe('what a new version changed', () => {
	const before = [
		record('a', 'the port is 80'),
		record('b', 'a name for the address'),
		record('c', 'it is gone soon'),
		record('d', 'it stays')
	];
	const now = [
		record('a', 'the port is 8080'),
		record('b', 'the name of an address'),
		record('d', 'It  stays'),
		record('e', 'it is new')
	];

	test('is told fact by fact, and spaces and capitals are no change', () => {
		const news = newsOf(before, now);
		expect(ids(news?.changed)).toEqual(['a']);
		expect(ids(news?.reworded)).toEqual(['b']);
		expect(ids(news?.gone)).toEqual(['c']);
		expect(ids(news?.born)).toEqual(['e']);
		expect(newsOf(before, before)).toBeNull();
	});

	test('counts an answer of another truth, though the line says the same', () => {
		const other = record('d', 'it stays', { slots: { def: 'never 3' } });
		expect(ids(newsOf([record('d', 'it stays')], [other])?.changed)).toEqual(['d']);
	});

	test('in another language is another fact', () => {
		expect(newsOf(before, [...before, record('a', 'x', { lang: 'ko' })])?.born).toMatchObject([
			{ id: 'a', lang: 'ko' }
		]);
	});

	test('can be parted by file', () => {
		const apart = [...now, record('f', 'elsewhere', { file: 'more.md' })];
		const news = newsOf(before, apart)!;
		expect(newsAbout(news, ({ file }) => file === 'more.md')).toMatchObject({
			changed: [],
			gone: [],
			born: [{ id: 'f' }]
		});
		expect(newsAbout(news, ({ file }) => file === 'none.md')).toBeNull();
	});
});

test('what was there before can be told from what is there now and the news', () => {
	const facts = fc
		.uniqueArray(
			fc.tuple(
				fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
				fc.constantFrom('one 1', 'two', 'no')
			),
			{
				selector: ([id]) => id
			}
		)
		.map((list) => list.map(([id, text]) => record(id, text)));
	const sorted = (records: readonly LedgerFact[]) =>
		records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
	fc.assert(
		fc.property(facts, facts, (before, now) => {
			const news = newsOf(before, now) ?? undefined;
			expect(sorted(beforeNews(now, news))).toEqual(sorted(before));
		})
	);
});
