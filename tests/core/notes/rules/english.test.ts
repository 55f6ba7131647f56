/**
 * English notes: what reads like knowledge and is none, each beside its neighbour that is.
 */
import { describe, expect, test } from 'vitest';
import type { Rule } from '#core/notes/types.ts';
import { asked, cardsOf, slots } from '../cards-of.ts';

/** `rule: prompt => answer` of all cards. */
const all = (source: string) =>
	cardsOf(source).map(({ rule, prompt, answer }) => `${rule}: ${prompt} => ${answer}`);
const crumb = (source: string) => cardsOf(source)[0]?.breadcrumb;

describe('numbered lines', () => {
	test.each([
		[
			'rules',
			'## Ownership rules\n1. Each value has one owner.\n2. The value is dropped at the end.'
		],
		['reasons', '## Reasons\n1. The component is fast.\n2. The component needs native code.'],
		[
			'contents',
			'# Notes\n1. Acronyms\n2. Principles of the social side of it\n\n## Acronyms\nText.'
		]
	])('that are %s are no steps', (_, source) => {
		expect(asked(source, 'D9', 'D8')).toEqual([]);
	});

	test.each([
		['## Renewal\n1. Create a key for it.\n2. Set the name.\n3. It is done now.', 3],
		['## Boot process\n1. The firmware is loaded.\n2. The kernel is found.', 2]
	])('that tell what to do, or whose title says so, are: %s', (source, count) => {
		expect(asked(source, 'D9')).toHaveLength(count);
	});
});

describe('sets', () => {
	const set = (title: string) => `${title}\n- alpha\n  - the first\n- beta\n  - the second`;

	test.each([
		'## Setup',
		'## Local process',
		'## Access',
		'## The OS',
		'## Things to learn',
		'## Physics'
	])('%s asks for no members', (title) => {
		expect(asked(set(title), 'D8')).toEqual([]);
	});

	test.each([
		'## Storage classes',
		'## Causes of the war',
		'## The two modes',
		'## VMs',
		'## Kinds (short)'
	])('%s does', (title) => {
		expect(asked(set(title), 'D8')).toHaveLength(1);
	});

	test('of another number than is announced are not asked for', () => {
		expect(asked(set('## Two kinds of valves'), 'D8')).toHaveLength(1);
		expect(asked(set('## Two kinds of valves'), 'D8')).toHaveLength(1);
		expect(asked(set('## Four kinds of valves'), 'D8')).toEqual([]);
	});

	test('what tells of the title is no member', () => {
		const source = '## Atoms\n- have a nucleus\n  - of protons\n- have electrons\n  - in shells';
		expect(asked(source, 'D8')).toEqual([]);
	});

	test('commands below a title are no set', () => {
		const source = (a: string) => `- Updates from upstream:\n  - ${a}\n  - git fetch upstream`;
		expect(asked(source('git checkout main'), 'D15')).toEqual([]);
		expect(asked('- Updates:\n  - minor ones\n  - major ones', 'D15')).toHaveLength(1);
	});

	test('two words in parentheses are one only behind a plural; figures are details', () => {
		expect(asked('- Intro to the topic (video, slow)', 'D7')).toEqual([]);
		expect(asked('- Talks about it (video, 32 min, free)', 'D7')).toEqual([]);
		expect(asked('- Modes of access (read, write)', 'D7')).toHaveLength(1);
	});
});

describe('keys', () => {
	test.each([
		['an ordinal', '- The first value: a variable with the state'],
		['an entry of a list of links', '- [Foo](https://foo.dev) - A fast bundler.'],
		['a link among others', '- [The Book](https://book.dev) by Jane - All about it.'],
		['a row of remarks', '**Part 3 · CBT: Full**'],
		['a remark with a sign', '> 🚨 **Clinical note:** The valves are infected at times.'],
		['advice', '- **Clarity**: Ensure the answers are clear.'],
		['advice to somebody', '- **Code**: Add a line to your file.'],
		['an address', '- Mirror: found at https://mirror.dev today'],
		['two pairs', '- Push: over SSH; pull = over HTTPS'],
		['lines without signs', 'Ports:\n22 SSH\n443 HTTPS\n53 DNS'],
		['where a link leads', 'Text.\n\n[docs]: https://docs.dev/page.html']
	])('%s has none', (_, source) => {
		expect(asked(source, 'D1')).toEqual([]);
	});

	test('a sign of equality may be part of one', () => {
		expect(asked('- pH = 7: Neutral as water is', 'D1')).toEqual([
			'pH = 7? => Neutral as water is'
		]);
	});

	test('a name that is a link, before a colon, is one', () => {
		const source = '- [Pod](https://k8s.dev/pod): The smallest unit.';
		expect(asked(source, 'D1')).toEqual(['Pod? => The smallest unit']);
	});

	test('each line of a paragraph of pairs is a pair', () => {
		const source = 'Demand curve: It falls to the right.\nSupply curve: It rises to the right.';
		expect(asked(source, 'D1')).toEqual([
			'Demand curve? => It falls to the right',
			'Supply curve? => It rises to the right'
		]);
	});

	test.each([
		['a period', '- 1950s: batch processing'],
		['what it does', '- Tier four: does not block shipping'],
		['words of its own', '- Adaptivity: rather adaptive'],
		['what a thing is for', '- Page: for rows that can fit'],
		['what a thing does over and over', '- Reward: increases behavior'],
		['two things', '- apple vs samsung: one phone only'],
		['what many things may be', '- silicate: lighter in colour']
	])('%s is no name to ask for', (_, source) => {
		expect(asked(source, 'D1')).toHaveLength(1);
		expect(asked(source, 'D1r')).toEqual([]);
	});

	test('of what a thing does it is asked what does it', () => {
		expect(asked('- liveness: restarts the container', 'D1r')).toEqual([
			'What restarts the container? => liveness'
		]);
	});

	test('a description is', () => {
		expect(asked('- lysosome: digestive system of cells', 'D1r')).toHaveLength(1);
	});

	test.each(['- More people means more ideas', '- The block for this is called the predictor'])(
		'what leans on another line defines nothing: %s',
		(source) => {
			expect(asked(source, 'D1')).toEqual([]);
		}
	);
});

describe('labels', () => {
	test.each(['**Social factors:**', '**Social factors**', 'Social factors:'])(
		'%s is the topic of the list behind it',
		(label) => {
			const source = `# War\n\n${label}\n\n- Estates: three groups of people\n`;
			expect(crumb(source)).toEqual(['War', 'Social factors']);
		}
	);

	test('exercises under a label are left out', () => {
		const source = '## Day one\n\n**Exercises:**\n1. Add a field\n2. Create a function';
		expect(all(source)).toEqual([]);
	});

	test('`Answer:` on a line of its own is no topic and no part of an answer', () => {
		const source =
			'### What is a sibling?\n\n**Answer:**\n\n- **Sister**: a girl of the same parents';
		expect(asked(source, 'D12')).toEqual([
			'What is a sibling? => Sister: a girl of the same parents'
		]);
		expect(cardsOf(source).at(-1)!.breadcrumb.at(-1)).toBe('What is a sibling?');
	});

	test('emoji and marks of footnotes are no part of a breadcrumb', () => {
		expect(crumb('# Notes\n## 🧭 Modes [^1]\n- Insert mode: typing of text')).toEqual([
			'Notes',
			'Modes'
		]);
	});

	test('a table behind a list is not part of its last item', () => {
		const source =
			'# Sorts\n- space\n  - logn\n\n| Term | Meaning |\n| -- | -- |\n| heap | a tree |\n';
		expect(cardsOf(source).at(-1)!.breadcrumb).toEqual(['Sorts']);
	});
});

describe('links by name', () => {
	test('show their text only', () => {
		const source =
			'- ABI: [Application Binary Interface][abi] and [API][]\n\n[abi]: https://abi.dev';
		expect(asked(source, 'D1')).toEqual(['ABI? => Application Binary Interface and API']);
	});

	test('are not `list[0][1]`', () => {
		expect(asked('- Cell: what list[0][1] holds', 'D1')).toEqual([
			'Cell? => what list[0][1] holds'
		]);
	});
});

describe('sections that are not learned', () => {
	test.each([
		'## v1.2.0',
		'## Release v2.6.29',
		'## [3.1.0] - 2024-05-01',
		'## 2.1 (2024-05-01)',
		'## Version 4.2',
		'## Unreleased',
		'## 📚 Resources',
		'## Learning objectives',
		'## Lesson information'
	])('%s', (heading) => {
		expect(all(`${heading}\n- Duration: ninety minutes`)).toEqual([]);
	});

	test.each(['## 2.1 Memory', '## Version control', '## Release process'])('%s is', (heading) => {
		expect(asked(`${heading}\n- Duration: ninety minutes`, 'D1')).toHaveLength(1);
	});
});

describe('one child', () => {
	test.each([
		['of a numbered part', '- 5.2 Critical section\n  - a problem of concurrency in it'],
		['of several', '- Most used commands\n  - Create it in a declarative way'],
		[
			'of a sentence',
			'- Memory operations need three steps\n  - With forwarding there is only one'
		],
		[
			'of the heading once more',
			'## Mitochondria\n- Mitochondria\n  - Produce the energy of the cell'
		]
	])('%s says nothing of it', (_, source) => {
		expect(asked(source, 'D14')).toEqual([]);
	});

	test('of few words is nothing to ask for', () => {
		expect(asked('- Adam Smith\n  - Division of labor', 'D14')).toEqual([]);
		expect(slots('- Adam Smith\n  - Wrote of the division of labor', 'D14')).toEqual([
			'what active'
		]);
	});
});

describe('tables', () => {
	const d11 = (...lines: readonly string[]) => asked(lines.join('\n'), 'D11');

	test('rows of one name are not asked for', () => {
		expect(
			d11(
				'| Kind | Tested | Fast |',
				'|--|--|--|',
				'| memory | no | yes |',
				'| memory | no | no |',
				'| trace | yes | no |'
			)
		).toEqual(['trace: Tested? => yes', 'trace: Fast? => no']);
	});

	test('options are things, and their types are looked up', () => {
		expect(
			d11('| Property | Type | Default |', '|--|--|--|', '| depth | number | three |')
		).toEqual(['depth: Default? => three']);
	});

	test('a row where the names of the columns should be names nothing', () => {
		expect(
			d11('| Layer 7 | Application | HTTP |', '|--|--|--|', '| Layer 6 | Presentation | JPEG |')
		).toEqual([]);
	});

	test.each(['| Pros | Cons |', '| TCP | UDP |', "| Do | Don't |"])(
		'lists side by side are not asked across: %s',
		(head) => {
			expect(d11(head, '|--|--|', '| fast enough | costs money |')).toEqual([]);
		}
	);

	test('a cell of several lines is no name', () => {
		expect(
			d11('| d | first | second |', '|--|--|--|', '| dir<br>file<br>link | of one | of all |')
		).toEqual([]);
	});

	test('weeks of a plan, formulas and links are not asked for', () => {
		expect(d11('| When | Topic |', '|--|--|', '| Week 1 | memory |', '| Week 2 | disks |')).toEqual(
			[]
		);
		expect(d11('| Best | Worst | Stable |', '|--|--|--|', '| O(n) | O(n^2) | yes |')).toEqual([]);
		expect(d11('| Tool | Use | Link |', '|--|--|--|', '| jq | JSON | the page |')).toEqual([
			'jq: Use? => JSON'
		]);
	});
});

describe('commands', () => {
	const d10 = (purpose: string, command: string) =>
		asked(`${purpose}\n\n\`\`\`sh\n${command}\n\`\`\``, 'D10');

	test.each([
		['Install it with your package manager', 'npm install thing'],
		['Get the sources of the tool', 'git clone https://host.dev/tool'],
		['It is now applied to all', 'kubectl get pods'],
		['Either of the following setups will do', 'kubectl get pods'],
		['Same as above without the main one', 'git branch'],
		['How to check', 'ls -l']
	])('%s asks for none', (purpose, command) => {
		expect(d10(purpose, command)).toEqual([]);
	});

	test('a purpose does', () => {
		expect(d10('List all pods of the cluster', 'kubectl get pods -A')).toHaveLength(1);
	});

	test('of a program with its verb alone no part is asked for', () => {
		expect(asked('List all local branches\n\n```sh\ngit branch\n```', 'D10c')).toEqual([]);
	});

	test('flags behind a pipe are another command', () => {
		const source =
			'```sh\n# show the default class\nkubectl get pods -o yaml | grep -B2 class\n```';
		expect(asked(source, 'D10c').map((card) => card.split(' => ')[1])).toEqual(['-o', 'get']);
	});
});

describe('questions', () => {
	test.each([
		'## Who maintains this project?',
		'## What license applies?',
		'## Does it support Windows?',
		'## How to avoid them?',
		'## How to check'
	])('%s is none for a learner', (heading) => {
		expect(asked(`${heading}\nThat depends on the weather.`, 'D12')).toEqual([]);
	});

	test('an answer that has yet to be written is none', () => {
		expect(asked('## Why is a build slow?\n*(Answer goes here)*', 'D12')).toEqual([]);
		expect(asked('## Why is a build slow?\nThe cache is cold.', 'D12')).toHaveLength(1);
	});
});

describe('sentences', () => {
	test.each<[string, Rule, string]>([
		[
			'an insertion behind a condition',
			'D2',
			'- If a sort, after moving items, is quick, it is used'
		],
		['what it is, elsewhere', 'D2', "- If it's valid, the parser gives a clone"],
		['how much of a reason it is', 'D2', '- The code has flaws mostly because few people use it'],
		['what we do', 'D2r', '- When we show the state, the name is used directly'],
		['an arrow to a name', 'D2r', '- a long division of Germany and Europe → Cold War'],
		['a torn quotation', 'D2', '- "Because we swap, the order changes"'],
		['a relative', 'D2', '- It makes a property on the target which when read gives a string'],
		['what points back', 'D2', '- The team marks them as done when the work is over'],
		['a torn figure', 'D2', '- With prediction the gap is 2 when wrong or none'],
		[
			'an everyday word',
			'D4',
			'## Plans\n- on-demand\n  - by the hour\n- hosts\n  - can be bought on-demand'
		],
		['a page', 'D6', '- drawn on page 92 of the book by hand'],
		['a version', 'D6', '- runs well under Node 20 with all of the flags'],
		['a file', 'D6', '- the nearest file named `package.json` above the code'],
		['a count', 'D6', '- society was divided into three estates']
	])('%s', (_, rule, source) => {
		expect(asked(source, rule)).toEqual([]);
	});

	test.each<[Rule, string]>([
		['D2', '- If a sort is quick and in place, it is used'],
		['D4', '## Plans\n- OnDemand\n  - by the hour\n- Hosts\n  - can be bought as OnDemand'],
		['D6', '- Louis ascended the throne in 1774']
	])('%s still reads %s', (rule, source) => {
		expect(asked(source, rule)).toHaveLength(1);
	});

	test('of an arrow behind a name the name is not asked for', () => {
		expect(asked('- Left coronary artery → two branches of it', 'D2', 'D2r')).toEqual([
			'Left coronary artery → ? => two branches of it'
		]);
	});

	test('`because of` is no part of the reason', () => {
		expect(asked('- The state is bankrupt because of its debts', 'D2')).toEqual([
			'The state is bankrupt: why? => its debts'
		]);
	});
});
