/** What parts a line in two, and what only looks like it. */
import { expect, test } from 'vitest';
import { readPhrase } from '#core/notes/inline/phrase.ts';
import { CLOSE_SEPARATORS } from '#core/notes/inline/signs.ts';
import { cardsOf } from '../support.ts';

const count = (source: string, signs = 0) =>
	readPhrase(source, 0, source.length, signs).separators.length;

test.each([
	'a :: b',
	'a:: b',
	'a ::: b',
	'info 1:::info 2',
	'용어::뜻',
	'용어::meaning',
	'Pod::파드',
	'What is it?::That',
	'**bold**::word',
	'the port (TCP)::6443',
	'$x$::a letter'
])('%s has two sides', (source) => {
	expect(count(source)).toBe(1);
});

test.each([
	'std::vector',
	'Vec::<u8>::new()',
	'use a::*',
	'use a::{b, c}',
	'make()::then',
	"'2020'::date",
	'::1 is an address',
	'the address ::1',
	'the ::before element',
	'a: b',
	'a :::: b',
	'`a :: b`',
	'https://x.org/a::b',
	'$a :: b$',
	'a task [due:: today]',
	'a task (due:: today)'
])('%s is not parted', (source) => {
	expect(count(source)).toBe(0);
});

test('two words are parted where the note says so', () => {
	expect(count('a group of cats is a::clowder', CLOSE_SEPARATORS)).toBe(1);
	expect(count('front ::back', CLOSE_SEPARATORS)).toBe(1);
});

test('a hint in a gap of Anki does not make `front::back` of the note a path', () => {
	const source = '#flashcards\n\nfront::back\n\nIt is {{c1::here::a place}}.\n';
	expect(cardsOf(source).map(({ slot }) => slot)).toEqual(['def', 'cloze.1']);
});
