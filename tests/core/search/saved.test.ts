import { expect, test } from 'vitest';
import type { Body } from '#core/log/types.ts';
import { foldSearches, searchDropped, searchSaved } from '#core/search/saved.ts';
import { at, Device } from '../log/writing.ts';

const device = new Device('a');
const fold = (...bodies: readonly Body[]) =>
	foldSearches(bodies.map((body, i) => device.write(body, at(i))));
const one = { id: '1', name: 'Weak', query: 'prop:r<0.8' };
const two = { id: '2', name: 'Again', query: 'rated:7:1' };

test('searches are kept by name; the last word about each counts', () => {
	expect(fold(searchSaved(one), searchSaved(two))).toEqual([two, one]);
	expect(fold(searchSaved(one), searchSaved({ ...one, name: 'Shaky' }))).toEqual([
		{ ...one, name: 'Shaky' }
	]);
	expect(fold(searchSaved(one), searchDropped(one))).toEqual([]);
	expect(fold(searchSaved(one), searchDropped(one), searchSaved(one))).toEqual([one]);
});

test('what is no search is passed over', () => {
	const setting = (value: Extract<Body, { kind: 'setting' }>['value'], scope = 'search'): Body => ({
		kind: 'setting',
		scope,
		key: '1',
		value
	});
	expect(
		fold(setting('text'), setting([1, 2]), setting(['a']), setting(['a', 'b'], 'all'))
	).toEqual([]);
});
