/** What stands around the text of a line: tags, schedules, ids, properties. */
import { describe, expect, test } from 'vitest';
import { readSchedules } from '#core/notes/scan/schedules.ts';
import { scan } from '#core/notes/scan/scan.ts';
import { parse } from '../support.ts';

const line = (source: string) => scan(source).lines[0]!;
const textOf = (source: string) => {
	const { content } = line(source);
	return source.slice(content.start, content.end);
};

describe('tags', () => {
	test.each([
		['a line #tag', 'a line', ['tag']],
		['- an item #one #two/three', 'an item', ['one', 'two/three']],
		['# A heading #태그', 'A heading', ['태그']],
		['#first a line', 'a line', ['first']],
		['#one #two', '', ['one', 'two']],
		['a line #tag ^anchor', 'a line', ['tag']],
		['a line #tag <!-- note -->', 'a line', ['tag']],
		['a link makes one [[card]]', 'a link makes one', ['card']]
	])('%s', (source, text, tags) => {
		expect(textOf(source)).toBe(text);
		expect(line(source).tags).toEqual(tags);
	});

	test.each([
		'a colour :: #fff',
		'a colour is #a1b2c3',
		'issue #12',
		'the directive #include',
		'the answer is: #tag',
		'written in C#',
		'#1 of all',
		'in the #middle of it',
		'a link to [[cards]]'
	])('%s has none', (source) => {
		expect(line(source).tags).toBeNull();
		expect(textOf(source)).toBe(source);
	});

	test('a line of tags is no content, and names the note', () => {
		const { tags, coverage } = parse('#one #two\n\na :: b');
		expect(tags).toEqual(['one', 'two']);
		expect(coverage.content).toBe(1);
	});
});

describe('the deck', () => {
	test.each([
		['---\ndeck: A::B\n---\n', 'A/B'],
		['---\ncards-deck: Net\n---\n', 'Net'],
		['---\nname = "Medicine"\n---\n', 'Medicine'],
		['+++\nname = "Medicine" # of course\n+++\n', 'Medicine'],
		['---\ntags: [x, flashcards/net/dns]\n---\n', 'net/dns'],
		['#flashcards/net\n', 'net'],
		['---\nname: a YAML name\n---\n', null],
		['#flashcards\n', null],
		['#other/net\n', null]
	])('of %j is %s', (head, name) => {
		expect(parse(`${head}\na :: b`).deckName).toBe(name);
	});
});

describe('schedules', () => {
	const day = 19_727; // 2024-01-05

	test.each([
		['!2024-01-05,10,250', [{ due: day, interval: 10, ease: 250 }]],
		['2024-01-05,10,250', [{ due: day, interval: 10, ease: 250 }]],
		[
			'!2024-01-05,1.5,250!2024-01-06,3,130',
			[
				{ due: day, interval: 1.5, ease: 250 },
				{ due: day + 1, interval: 3, ease: 130 }
			]
		],
		['!2000-01-01,1,250!2024-01-05,1,250', [null, { due: day, interval: 1, ease: 250 }]],
		['!1970-01-01,1,250', [{ due: 0, interval: 1, ease: 250 }]]
	])('%s', (text, expected) => {
		expect(readSchedules(text)).toEqual(expected);
	});

	test.each([
		'2024-13-01,1,250',
		'2024-00-01,1,250',
		'2024-01-32,1,250',
		'soon',
		'2024-01-05,x,250'
	])('%s is none', (text) => {
		expect(readSchedules(text)).toEqual([null]);
	});

	test('stand behind their card or on the line below it, and are shown nowhere', () => {
		for (const source of [
			'a :: b <!--SR:!2024-01-05,10,250-->',
			'a :: b\n<!--SR:!2024-01-05,10,250-->',
			'a :: b\n\n<!--SR:!2024-01-05,10,250-->',
			'a\n?\nb\n<!--SR:!2024-01-05,10,250-->',
			'## a #card\nb\n<!--SR:!2024-01-05,10,250-->',
			'Q: a\nA: b <!--SR:!2024-01-05,10,250-->'
		]) {
			const [fact] = parse(source).facts;
			expect(fact!.cards[0]!.scheduled).toEqual({ due: day, interval: 10, ease: 250 });
			expect(JSON.stringify(fact!.cards[0]!.answer)).not.toContain('SR');
		}
	});

	test('are nowhere without a comment that says so', () => {
		const [fact] = parse('a :: b <!-- 2024-01-05,10,250 -->').facts;
		expect(fact!.cards[0]).not.toHaveProperty('scheduled');
		expect(fact!.cards[0]).not.toHaveProperty('tags');
	});
});

describe('properties', () => {
	const kinds = (source: string) => scan(source).lines.map(({ kind }) => kind);

	test.each(['id:: 64a2f0c1', 'collapsed:: true', 'card-last-interval:: 4.1', '- tags:: a, b'])(
		'%s is one',
		(source) => {
			expect(kinds(source)).toEqual(['comment']);
		}
	);

	test('any single word makes one where the note has one that is known', () => {
		expect(kinds('due:: today')).toEqual(['text']);
		expect(kinds('due:: today\nid:: x1')).toEqual(['comment', 'comment']);
		expect(kinds('due date:: today\nid:: x1')).toEqual(['text', 'comment']);
	});

	test('an id anchors what stands above it', () => {
		expect(parse('- a :: b\n  id:: 64a2f0c1').facts[0]!.anchor).toBe('64a2f0c1');
	});
});
