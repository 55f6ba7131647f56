/** Cards that take lines of their own: where they end, what they leave alone. */
import { describe, expect, test } from 'vitest';
import { cardsOf, parse, shownCards } from '../support.ts';

const codes = (source: string) =>
	parse(source).diagnostics.map(({ code, line, column }) => `${line}:${column} ${code}`);

describe('a mark between two sides', () => {
	test('ends before a heading and at a blank line', () => {
		expect(shownCards('a\n?\nb\n# c')).toEqual(['a => b']);
		expect(shownCards('a\n?\nb\n\nc')).toEqual(['a => b']);
	});

	test('has code with blank lines in its answer', () => {
		expect(shownCards('a\n?\n```\nb\n\nc\n```\nd')).toEqual(['a => b /  / c / d']);
	});

	test('has a list for a question of several items', () => {
		const [card] = cardsOf('- a\n- b\n?\nc');
		expect(card!.prompt.map(({ kind }) => kind)).toEqual(['list']);
	});

	test('stays within its item', () => {
		expect(shownCards('- above\n- a\n  ?\n  b\n- below')).toEqual(['a => b']);
	});

	test('in a sentence is a question mark', () => {
		expect(shownCards('---\ncards: explicit\n---\nwhat ?\n\nwhy ??')).toEqual([]);
	});

	test('keeps to its section of a switched off note', () => {
		expect(shownCards('# x %% nocards %%\n\na\n?\nb')).toEqual([]);
		expect(shownCards('a <!-- nocards -->\n?\nb')).toEqual([]);
	});

	test.each([
		['a\n?', ['2:1 answer-missing']],
		['?\nb', ['1:1 question-missing']],
		['a\n?\n<!-- only a comment -->', ['1:1 answer-missing']],
		['?', []]
	])('without a side is named: %j', (source, expected) => {
		expect(codes(source)).toEqual(expected);
	});
});

describe('Q: and A:', () => {
	test('end at a blank line in a note that is more than a deck', () => {
		expect(shownCards('# x\n\nQ: a\nA: b\n\nc\n\nQ: d\nA: e')).toEqual(['a => b', 'd => e']);
	});

	test('go on beyond blank lines in a note that is a deck', () => {
		expect(shownCards('Q: a\nA: b\n\nc\n\nQ: d\nA: e\n---\nx')).toEqual(['a => b / c', 'd => e']);
	});

	test('may have an answer below a blank line', () => {
		expect(shownCards('# x\n\nQ: a\nA:\n\n- b')).toEqual(['a => b']);
	});

	test.each([
		['- Q: a\n- A: b', 'items'],
		['- Q: a\n  A: b', 'the same item'],
		['- Q: a\n  - A: b', 'an item below'],
		['1. Q: a\n   A: b', 'a number']
	])('%j: in %s', (source) => {
		expect(shownCards(source)).toEqual(['a => b']);
	});

	test('in a list take no item that follows', () => {
		expect(shownCards('- Q: a\n- A: b\n- c\n- Q: d\n- e')).toEqual(['a => b']);
		expect(codes('- Q: a\n- b')).toEqual(['1:3 answer-missing']);
	});

	test('stand below what their item stands below', () => {
		expect(cardsOf('# t\n\n- topic\n  - Q: a\n  - A: b')[0]!.breadcrumb).toEqual(['t', 'topic']);
	});
});

describe('a tag behind a front', () => {
	test('takes what is indented below an item', () => {
		expect(shownCards('- a #card\n  - b\n    - c\n- d')).toEqual(['a => b / c']);
	});

	test('may stand in an answer itself', () => {
		expect(shownCards('- a #card\n  - b #card\n    - c')).toEqual(['a => b / c', 'b => c']);
	});

	test('takes the paragraph below a heading, and no more', () => {
		const source = '## a #card\n\nb\nc\n\n- key: value of the key';
		expect(shownCards(source)).toEqual(['a => b c']);
		const strict = cardsOf(`---\ncards: strict\n---\n${source}`);
		expect(strict.map(({ rule }) => rule)).toContain('D1');
	});

	test('reads nothing else in an answer', () => {
		const source = '---\ncards: strict\n---\n- a #card\n  - key: value of the key\n  - x :: y';
		expect(shownCards(source)).toEqual(['a => key: value of the key / x :: y']);
	});

	test.each([
		['a #card\nb', ['a => b']],
		['a #flashcard\nb', ['a => b']],
		['a [[card]]\nb', ['a => b']],
		['a\n#card\nb', ['a => b']],
		['a #card-reverse\nb', ['a => b', 'b => a']],
		['a #card/reverse\nb', ['a => b', 'b => a']],
		['a #card-spaced\nb', ['a => b']],
		['a :: b #card', ['a => b']],
		['a ==b== #card', ['a […] => b']],
		['a #cards\nb', []]
	])('%j', (source, expected) => {
		expect(shownCards(`---\ncards: explicit\n---\n${source}`)).toEqual(expected);
	});

	test('without an answer is named', () => {
		expect(codes('- a #card\n- b')).toEqual(['1:3 card-unanswered']);
	});

	test('counts its answer as content', () => {
		expect(parse('- a #card\n  - b').coverage).toEqual({ content: 2, covered: 2, uncovered: [] });
	});
});

describe('a note that is one card', () => {
	test('says so, has the id of one, or is nothing but a question and its answer', () => {
		expect(shownCards('---\nsides: ---\n---\na\n---\nb')).toEqual(['a => b']);
		expect(shownCards('---\nnoteId: 12\n---\na\n---\nb\n---\nc')).toEqual(['a => b / c']);
		expect(shownCards('a?\n---\nb')).toEqual(['a? => b']);
		expect(parse('---\nnoteId: 12\n---\na\n---\nb').facts[0]!.anchor).toBe('12');
	});

	test.each(['a\n---\nb', 'a?\nb\n---\nc', 'a?\n---\nb\n---\nc', 'a?\n---\n# b\nc'])(
		'%j is no such note',
		(source) => {
			expect(cardsOf(source).filter(({ rule }) => rule === 'explicit')).toEqual([]);
		}
	);
});

test('cards of several lines make a note of cards, whose lines no rule reads', () => {
	const derived = '\n\n- key: value of the key\n';
	const rules = (source: string) => cardsOf(source).map(({ rule }) => rule);
	for (const card of ['Q: a\nA: b', 'a\n?\nb', 'a #card\nb', 'C: a [b]'])
		expect(rules(`# x\n\n${card}${derived}`)).toEqual(['explicit']);
});

describe('where cards are switched off', () => {
	const bad = 'Q: a\n\n- b #card\n\nc\n?\n';

	test.each([
		['a note', `---\ncards: off\n---\n${bad}`],
		['a section', `# x %% nocards %%\n\n${bad}\n## below\n\n${bad}`],
		['a section by the line above', `<!-- nocards -->\n\n# x\n\n${bad}`]
	])('%s has none, and none is missed', (_what, source) => {
		expect(cardsOf(source)).toEqual([]);
		expect(codes(source)).toEqual([]);
	});

	test('the next section is on again', () => {
		expect(shownCards('# x <!-- nocards -->\n\nQ: a\nA: b\n\n# y\n\nQ: c\nA: d')).toEqual([
			'c => d'
		]);
	});
});

describe('a tagged item, as Logseq has it', () => {
	test('is asked with all the lines of its block', () => {
		const source = '- a\n  collapsed:: true\n  $$\n  x\n  $$\n  b #card\n\t- c\n- d';
		expect(shownCards(source)).toEqual(['a / x / b => c']);
	});

	test('asks for a table that is all an item holds', () => {
		const [card] = cardsOf('- a #card\n\t- | b | c |\n\t  |---|---|\n\t  | d | e |\n- f');
		expect(card!.answer.map(({ kind }) => kind)).toEqual(['table']);
	});

	test('may have signs in code and TeX', () => {
		expect(shownCards('- `a:: b` and $\\frac{{c}}{d}$ #card\n  - e')).toEqual([
			'a:: b and \\frac{{c}}{d} => e'
		]);
	});

	test.each([
		'- a #card\n\t- {{embed ((64f86bf0-7239-4261-9cca-ae1eccab1dcf))}}',
		'- a #card\n\t- ((64f86bf0-7239-4261-9cca-ae1eccab1dcf)) ((64f86bf0-7239-4261-9cca-ae1eccab1dc0))',
		'# x\n\na #card\n((64f86bf0-7239-4261-9cca-ae1eccab1dcf))'
	])('whose answer stands elsewhere is hinted at: %j', (source) => {
		const { diagnostics } = parse(source);
		expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
			['card-unanswered', 'hint']
		]);
	});
});

describe('a table', () => {
	const table = '| a | b |\n|---|---|\n';

	test('with gaps in its cells has a card for each, which shows the whole', () => {
		const source = `${table}| c | {{c1::d}} |\n| ==e== | {{c1::f}} |`;
		const cards = cardsOf(source);
		expect(cards.map(({ slot, kind }) => [slot, kind])).toEqual([
			['cloze.1', 'cloze'],
			['cloze.2', 'cloze']
		]);
		expect(shownCards(source)).toEqual([
			'a | b / c | […] / e | […] => d, f',
			'a | b / c | d / […] | f => e'
		]);
	});

	test('within an item keeps its place, with the schedule below it', () => {
		const source = `- x\n  - y\n    ${table.replace('\n', '\n    ')}    | ==c== | d |\n<!--SR:!2026-01-05,10,250-->`;
		const [card] = cardsOf(source);
		expect(card!.breadcrumb.slice(-2)).toEqual(['x', 'y']);
		expect(card!.scheduled).toMatchObject({ interval: 10, ease: 250 });
	});

	test('that compares has no gaps', () => {
		const cards = cardsOf(`---\ncards: explicit\n---\n${table}| x == y | z==1 |`);
		expect(cards).toEqual([]);
	});
});

describe('a tag before the pictures of an item', () => {
	test('makes a card, whose question shows the pictures and no tag', () => {
		const [card] = cardsOf('- How to draw it: #card #legends ![one](a.png) ![two](b.png)\n  - so');
		expect(card!.prompt).toEqual([
			{ kind: 'paragraph', children: [{ kind: 'text', text: 'How to draw it:' }] },
			{ kind: 'image', src: 'a.png', alt: 'one' },
			{ kind: 'image', src: 'b.png', alt: 'two' }
		]);
		expect(card!.tags).toEqual(['card', 'legends']);
	});

	test.each(['- write #card before ![it](a.png) there\n  - so', '- a#card ![it](a.png)\n  - so'])(
		'among other words is one of them: %j',
		(source) => {
			expect(cardsOf(`---\ncards: explicit\n---\n${source}`)).toEqual([]);
		}
	);
});
