import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SearchQuery, toQuery } from '#ui/cards/search-query.svelte.ts';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

function type(query: SearchQuery, text: string, pause: number) {
	query.text = text;
	vi.advanceTimersByTime(pause);
}

test('a word is looked up once, when the fingers rest', () => {
	const query = new SearchQuery();
	for (const text of ['n', 'no', 'nod']) {
		type(query, text, 50);
		expect(query.settled).toBe('');
	}
	type(query, 'node', 200);
	expect(query.settled).toBe('node');
});

test('an emptied field shows everything at once', () => {
	const query = new SearchQuery();
	type(query, 'node', 200);
	query.text = '  ';
	expect(query.settled).toBe('');
});

test('Enter does not wait', () => {
	const query = new SearchQuery();
	query.text = 'pod';
	query.settle();
	expect(query.settled).toBe('pod');
	query.text = 'pods';
	query.text = 'pod';
	vi.advanceTimersByTime(1000);
	expect(query.settled).toBe('pod');
});

test('Hangul in pieces, as a Mac hands it over, is put together', () => {
	expect(toQuery(' 서비스'.normalize('NFD'))).toBe('서비스');
});
