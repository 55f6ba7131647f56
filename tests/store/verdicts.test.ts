import { expect, test } from 'vitest';
import type { CardId, FactId } from '#core/base/brand.ts';
import type { Body, Entry } from '#core/log/types.ts';
import { notesAsked } from '#store/editions.ts';
import { foldVerdicts } from '#store/verdicts.ts';
import { head } from './fakes/entries.ts';

const entries = (...bodies: readonly Body[]) =>
	bodies.map((body, i) => ({ ...head(i), ...body, id: `w.${i + 1}` }) as Entry);
const word = (kind: 'accept' | 'reject', slot?: string): Body => ({
	kind,
	fact: 'f' as FactId,
	...(slot !== undefined && { slot })
});
const said = (slot: string, ...bodies: readonly Body[]) =>
	foldVerdicts(entries(...bodies)).of(`f/${slot}` as CardId);

test('a word about one card is not about its siblings', () => {
	expect(said('def', word('reject', 'def'))).toBe(false);
	expect(said('def.r', word('reject', 'def'))).toBeUndefined();
});

test('a later word about the whole fact counts for each of its cards', () => {
	expect(said('def', word('reject', 'def'), word('accept'))).toBe(true);
	expect(said('def', word('accept'), word('reject', 'def'))).toBe(false);
	expect(said('cmd', word('accept'), word('reject', 'def'))).toBe(true);
});

test('nothing said is neither', () => {
	expect(said('def')).toBeUndefined();
});

test('editions of a note are asked in one language, other notes each by themselves', () => {
	const note = (path: string, lang: 'ko' | 'en') => ({ path, lang });
	const notes = [
		note('x/ko.md', 'ko'),
		note('x/en.md', 'en'),
		note('x/dns.ko.md', 'ko'),
		note('x/plain.md', 'en'),
		note('x/kr.md', 'ko')
	];
	const asked = (lang: 'ko' | 'en') => notesAsked({ notes }, lang).map(({ path }) => path);
	expect(asked('ko')).toEqual(['x/ko.md', 'x/dns.ko.md', 'x/plain.md', 'x/kr.md']);
	expect(asked('en')).toEqual(['x/en.md', 'x/dns.ko.md', 'x/plain.md', 'x/kr.md']);
});
