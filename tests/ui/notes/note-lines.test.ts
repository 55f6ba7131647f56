import { describe, expect, test } from 'vitest';
import type { CardId, DeckId, FactId } from '#core/base/brand.ts';
import type { Card, CompiledNote, Fact } from '#core/notes/types.ts';
import { markOf, noteLines, type NoteLine } from '#ui/notes/note-lines.ts';

function card(lines: [number, number], status: Card['status'] = 'active'): Card {
	return {
		id: `f${lines[0]}/${status}` as CardId,
		fact: 'f' as FactId,
		slot: 'def',
		kind: 'basic',
		rule: 'D1',
		status,
		breadcrumb: [],
		prompt: [],
		answer: [],
		lines
	};
}

function fact(first: number, last = first): Fact {
	return {
		id: `f${first}` as FactId,
		anchor: null,
		text: '',
		breadcrumb: [],
		lines: [first, last]
	};
}

function note(source: string, some: Partial<CompiledNote> = {}): CompiledNote {
	return {
		path: 'cards/x/en.md',
		deck: 'x' as DeckId,
		title: 'X',
		lang: 'en',
		source,
		tags: [],
		deckName: null,
		facts: [],
		cards: [],
		coverage: { content: 0, covered: 0, uncovered: [] },
		diagnostics: [],
		...some
	};
}
const looks = (source: string, some?: Partial<CompiledNote>) =>
	noteLines(note(source, some)).map(({ look }) => look);

describe('lines', () => {
	test('give the source back, whatever ends them', () => {
		const lines = noteLines(note('one\r\n  - two\r\r\nfour\n'));
		expect(lines.map(({ lead, text }) => lead + text)).toEqual(['one', '  - two', '', 'four']);
		expect(lines.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
	});

	test.each([
		['  - NodePort', '  - '],
		['\t* tab', '\t* '],
		['12. twelve', '12. '],
		['3) three', '3) '],
		['    indented', '    '],
		['-dash of a word', ''],
		['2026. is a year', '']
	])('%j hang behind %j', (line, lead) => {
		expect(noteLines(note(line))[0]?.lead).toBe(lead);
	});
});

describe('the look of a line', () => {
	test('front matter is set apart', () => {
		expect(looks('---\ntitle: X\n---\ntext')).toEqual(['fence', 'fence', 'fence', 'text']);
	});

	test('a fence without facts is code', () => {
		expect(looks('```\nkubectl get pod\n# no heading\n```\n# heading')).toEqual([
			'fence',
			'code',
			'code',
			'fence',
			'heading'
		]);
	});

	test('a fence in which facts begin is an outline', () => {
		expect(looks('~~~\n1. ClusterIP\n- default\n~~~', { facts: [fact(3)] })).toEqual([
			'fence',
			'text',
			'text',
			'fence'
		]);
	});

	test('a command below an item stays code though its fact reaches into it', () => {
		const source = '- get one\n  ```\n  kubectl get svc\n  ```';
		expect(looks(source, { facts: [fact(1, 4)] })).toEqual(['text', 'fence', 'code', 'fence']);
	});

	test('a fence closes by its own kind only, and one never closed reaches to the end', () => {
		expect(looks('````\n```\n~~~~\n````\ntext')).toEqual([
			'fence',
			'code',
			'code',
			'fence',
			'text'
		]);
		expect(looks('text\n```\ncode\ncode')).toEqual(['text', 'fence', 'code', 'code']);
	});

	test('headings nest without a gap, however many signs they have', () => {
		const lines = noteLines(note('### a\n##### b\n### c\n# d\n## e'));
		expect(lines.map(({ depth }) => depth)).toEqual([0, 1, 0, 0, 1]);
	});
});

describe('cards', () => {
	const lines = noteLines(
		note('a\nb\nc\nd', {
			cards: [card([2, 3]), card([3, 3], 'suggested'), card([4, 4], 'suggested')]
		})
	);

	test('stand at every line they come from', () => {
		expect(lines.map(({ active }) => active.length)).toEqual([0, 1, 1, 0]);
	});

	test('of the line alone come before those that it is one part of', () => {
		const whole = card([1, 3]);
		const own = card([2, 2]);
		const [, line] = noteLines(note('a\nb\nc', { cards: [whole, own] }));
		expect(line?.active).toEqual([own, whole]);
	});

	test('do not come from a line without words', () => {
		const [, blank] = noteLines(note('a\n \nc', { cards: [card([1, 3])] }));
		expect(blank?.active).toEqual([]);
	});

	test('that are only suggested are kept apart', () => {
		expect(lines.map(({ suggested }) => suggested.length)).toEqual([0, 0, 1, 1]);
	});
});

test('the margin tells of cards that are asked before those that are only offered', () => {
	const card = {} as Card;
	const line = (active: readonly Card[], suggested: readonly Card[]) =>
		markOf({ active, suggested } as NoteLine);
	expect(line([card], [card])).toBe('carded');
	expect(line([], [card])).toBe('suggested');
	expect(line([], [])).toBe('');
});

test('a line that is nothing but a drawn picture tells which', () => {
	const source = [
		'![Three types](service.yaml)',
		'  ![](../dns/shop.yml)  ',
		'see ![Three](service.yaml)',
		'![photo](service.png)',
		'![web](https://example.org/service.yaml)',
		'```',
		'![code](service.yaml)',
		'```'
	].join('\n');
	const pictures = noteLines(note(source)).map(({ picture }) => picture);
	expect(pictures).toEqual([
		{ src: 'service.yaml', alt: 'Three types' },
		{ src: '../dns/shop.yml', alt: '' },
		...Array.from({ length: 6 }, () => null)
	]);
});
