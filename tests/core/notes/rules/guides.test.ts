/**
 * What guides, cheat sheets and glossaries are made of: commands with what they are for, names with
 * what they do, parts of what is said about a thing.
 */
import { describe, expect, test } from 'vitest';
import { asked, cardsOf, slots } from '../cards-of.ts';

const d1 = (source: string) => asked(source, 'D1');
const d10 = (source: string) => asked(source, 'D10');
const d13 = (source: string) => asked(source, 'D13');
const fence = (...lines: readonly string[]) => ['```sh', ...lines, '```'].join('\n');

describe('a line that leads to a command', () => {
	test.each([
		['To list all units, run:', 'To list all units: which command?'],
		['To list all units, you may run the following:', 'To list all units: which command?'],
		['Use the following command to list all units', 'list all units: which command?'],
		['The following command shows the log of a unit:', 'shows the log of a unit: which command?'],
		['Check what is default:', 'Check what is default: which command?']
	])('is asked without the words that only lead: %s', (line, prompt) => {
		expect(d10(`${line}\n\n${fence('systemctl list-units')}`)).toEqual([
			`${prompt} => systemctl list-units`
		]);
	});

	test.each(['N is the number of commits:', 'The unit has three states'])(
		'that tells of a thing is no purpose: %s',
		(line) => {
			expect(d10(`${line}\n\n${fence('systemctl list-units')}`)).toEqual([]);
		}
	);

	test('stands above a single item as well', () => {
		const expected = (purpose: string) => [`${purpose}: which command? => kubectl get pods -A`];
		expect(d10('- List all pods\n  - `kubectl get pods -A`')).toEqual(expected('List all pods'));
		expect(d10('To list pods:\n\n1. kubectl get pods -A')).toEqual(expected('To list pods'));
		expect(d10('- Access token\n  - git push needs one of them')).toEqual([]);
	});
});

describe('a comment in a block', () => {
	test('behind a command says what that command is for', () => {
		const source = fence(
			'# All of them',
			'kubectl get pods -o json   # Output as JSON',
			'kubectl get pods -n web    # Use a namespace',
			'echo "a # b c"'
		);
		expect(d10(source)).toEqual([
			'Output as JSON: which command? => kubectl get pods -o json',
			'Use a namespace: which command? => kubectl get pods -n web'
		]);
	});

	test('above several commands is about all of them, as far as the next blank line', () => {
		const source = fence('# Drop both branches', 'git branch -D a', 'git branch -D b', '', 'ls x');
		expect(d10(source)).toEqual([
			'Drop both branches: which command? => git branch -D a\ngit branch -D b'
		]);
	});
});

describe('what a named thing does', () => {
	test.each([
		['- `chmod` changes permissions', 'What does chmod do? => changes permissions'],
		['- `FROM` sets the base image.', 'What does FROM do? => sets the base image'],
		[
			'- **kubelet** restarts, stops and starts it',
			'What does kubelet do? => restarts, stops and starts it'
		]
	])('is asked of an item: %s', (source, expected) => {
		expect(d1(source)).toEqual([expected]);
	});

	test.each([
		'- `import` statements are read first',
		'- `import` statements (not calls) come first',
		'- `CMD` can be called only once',
		'- `a` has a lot of names here',
		'Text: `FROM` sets the base image.'
	])('is not: %s', (source) => {
		expect(asked(source, 'D1').filter((card) => card.startsWith('What does'))).toEqual([]);
	});

	test.each([
		[
			'## Golgi Apparatus\nThe Golgi apparatus sorts and packs proteins.',
			'What does the Golgi Apparatus do? => sorts and packs proteins'
		],
		[
			'## `listen`\nThe `listen` directive sets the port.',
			'What does the listen directive do? => sets the port'
		],
		[
			'## Endoplasmic Reticulum (ER)\nThe ER is a network of membranes.',
			'What is the Endoplasmic Reticulum (ER)? => a network of membranes'
		],
		['## Headers\nA header is a headline of a page.', 'What is a header? => a headline of a page']
	])('or is, below its heading: %s', (source, expected) => {
		expect(d13(source)).toEqual([expected]);
		expect(slots(source, 'D13')).toEqual(['intro suggested']);
	});

	test('below the title of a glossary it is a card, with or without an article', () => {
		const source = '## Glossary\n### Jib\nTriangular sail in front of the mast.';
		expect(d13(source)).toEqual(['What is Jib? => Triangular sail in front of the mast']);
		expect(slots(source, 'D13')).toEqual(['intro active']);
		expect(d13(source.replace('Glossary', 'Sails'))).toEqual([]);
	});
});

describe('what is done by a literal', () => {
	test.each([
		['- get all values - `HGETALL key`', 'get all values: how? => HGETALL key'],
		['- adding a value: `HSET key value`', 'adding a value: how? => HSET key value'],
		[
			'- To start the server - `sudo service postgresql start`',
			'To start the server: which command? => sudo service postgresql start'
		],
		['- default value - `HGETALL key`', 'default value? => HGETALL key']
	])('is asked by what is done: %s', (source, expected) => {
		expect(d1(source)).toEqual([expected]);
	});

	test('a deed with words behind it is none', () => {
		expect(d1('- get all values - all `HGETALL` keys of it')).toEqual([]);
	});
});

describe('the contents of a note', () => {
	const source =
		'# Linux\n## Table of Contents\n- [Files](#files)\n\n### Files\n- inode: number of a file';

	test('end where a heading follows, and are in no breadcrumb', () => {
		expect(d1(source)).toEqual(['inode? => number of a file']);
		expect(cardsOf(source)[0]!.breadcrumb).toEqual(['Linux', 'Files']);
		expect(d1(source.replace('Table of Contents', 'References'))).toEqual([]);
	});
});

test.each(['&mdash;', '&ndash;', '—'])('a dash may be written as %s', (dash) => {
	expect(d1(`* **Blunder** ${dash} a bad mistake`)).toEqual(['Blunder? => a bad mistake']);
});

describe('keys that ask', () => {
	test('for a part of a question above ask it in the question', () => {
		const source = '# OS\n## What is Paging?\n**Quick Definition:** Memory in blocks of one size.';
		expect(d1(source)).toContain(
			'What is Paging? (Quick Definition) => Memory in blocks of one size'
		);
	});

	test('have no row of ticks behind them', () => {
		expect(d1('- Points: ✅ small parts ✅ easy to test')).toEqual([]);
		expect(d1('- Points: ✅ small parts')).toHaveLength(1);
	});

	test('are asked of the thing above', () => {
		const source = '- `systemctl cat ssh`\n  - What it does: Shows the file of a unit.';
		expect(d1(source)).toEqual(['systemctl cat ssh: What it does? => Shows the file of a unit']);
		expect(asked(source, 'D1r')).toEqual([]);
		expect(d1('What it does: Shows the file of a unit.')).toEqual([]);
	});
});

describe('what a key is', () => {
	test.each([
		['- Octave: An octave is the distance of two notes', 'the distance of two notes'],
		['- Interval: It is the distance of two notes', 'the distance of two notes'],
		["- Triad: It's a chord of three notes", 'a chord of three notes'],
		['- Octave: A scale is the set of its notes', 'A scale is the set of its notes']
	])('is told without the key: %s', (source, answer) => {
		expect(d1(source)[0]!.split(' => ')[1]).toBe(answer);
	});

	test.each([
		'- Kinds: a row of them, such as:',
		'- Fast means a short time, slow means a long one'
	])('is not cut out of more: %s', (source) => {
		expect(d1(source)).toEqual([]);
	});

	test('waits where it is long', () => {
		const long = (length: number) => `- Demand: ${'a curve of goods '.repeat(length)}`;
		expect(slots(long(3), 'D1')).toEqual(['def active']);
		expect(slots(long(14), 'D1')).toEqual(['def suggested']);
	});

	test.each([
		['a pronoun', '- Diminished chord: They give a tense sound'],
		['a cause', '- Cyclical: Due to recession and less demand'],
		['what another said', '- Europe: "Germans" across the river'],
		['two words', '- Demand curve: Downward sloping'],
		['the words of a short form', '- TCP: Transmission Control Protocol'],
		['what many have', '- Use-cases: To cache parts of files']
	])('that is %s names nothing', (_, source) => {
		expect(asked(source, 'D1r')).toEqual([]);
	});

	test('of a command asks for the command', () => {
		expect(asked('- `git status` - lists the changed files', 'D1r')).toEqual([
			'lists the changed files: which command? => git status'
		]);
		expect(asked('- `git status` - state of files', 'D1r')).toEqual([]);
	});
});

describe('what is no answer', () => {
	test('a body that only leads to more', () => {
		const source = '## How is state kept?\nState is kept in files. There are issues:';
		expect(asked(source, 'D12')).toEqual([]);
		expect(asked(source.replace(':', '.'), 'D12')).toHaveLength(1);
	});

	test('a question with its own answer, as an example has it', () => {
		expect(asked('- since\n  - How long is it? It is three years since then', 'D14')).toEqual([]);
	});

	test('the next line of an author who breaks lines early', () => {
		expect(d1('Weathering: chemical, mechanical\nerosion and transport')).toEqual([]);
		expect(
			d1(
				'Weathering: the breaking down of rocks and minerals at the surface of the earth by\nwater, ice, acids, salts, plants, animals and changes in temperature.'
			)
		).toHaveLength(1);
	});
});

describe('sets and topics', () => {
	const items = '\n- one\n  - the first\n- two\n  - the second';

	test('a title of several things counts none of them', () => {
		expect(asked(`## Downturns, political factions${items}`, 'D8')).toEqual([]);
		expect(asked(`## Political factions (in Rome, later)${items}`, 'D8')).toHaveLength(1);
	});

	test('a strong name with its meaning beside is a member as well', () => {
		expect(asked(`## Curves${items}\n- **three:** tells itself`, 'D8')).toEqual([]);
	});

	test('a heading that says of what asks for the names below it', () => {
		const set = (title: string) =>
			asked(`${title}\n- alpha rays\n- beta rays\n- gamma rays`, 'D15');
		expect(set('### Types of Rays')).toEqual([
			'Types of Rays: which 3? => alpha rays\nbeta rays\ngamma rays'
		]);
		expect(set('### Three kinds of rays:')).toHaveLength(1);
		expect(asked('## Parts of a ray\n- head\n- tail\n\n**Heads:**\nRound ones.', 'D15')).toEqual([
			'Parts of a ray: which 2? => head\ntail'
		]);
		expect(set('### Rays')).toEqual([]);
		expect(set('### Physics of rays')).toEqual([]);
	});

	test('what leans on a sentence before announces nothing', () => {
		const source = (subject: string) => `${subject} three parts:\n1. head\n2. body\n3. end`;
		expect(asked(source('A letter has'), 'D15')).toHaveLength(1);
		expect(asked(source('It has'), 'D15')).toEqual([]);
		expect(asked(source('There are'), 'D15')).toHaveLength(1);
	});

	test.each(['- A chord is an example of harmony', '## Aperture\n- f/16 is a small aperture'])(
		'hardly anything is said: %s',
		(source) => {
			expect(asked(source, 'D3')).toEqual([]);
		}
	);
});
