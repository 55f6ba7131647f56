import { describe, expect, test } from 'vitest';
import { readBlocks } from '#core/notes/explicit/blocks.ts';
import { buildOutline } from '#core/notes/outline/build.ts';
import { crumbsBelow, labelOf, type OutlineNode } from '#core/notes/outline/node.ts';
import { isReferenceHeading, isTitleLike } from '#core/notes/outline/titles.ts';
import { scan } from '#core/notes/scan/scan.ts';

function outline(source: string) {
	const scanned = scan(source);
	return buildOutline(scanned, readBlocks(scanned).blocks);
}

/** One line for each node, indented below its parent. */
function drawn(source: string): readonly string[] {
	const { root } = outline(source);
	const draw = (node: OutlineNode, depth: number): readonly string[] => [
		'.'.repeat(depth) + (node.kind === 'code' ? '(code)' : labelOf(source, node)),
		...node.children.flatMap((child) => draw(child, depth + 1))
	];
	return root.children.flatMap((child) => draw(child, 0));
}

const note = (...lines: readonly string[]) => lines.join('\n');
const find = (source: string, label: string) =>
	outline(source).nodes.find((node) => labelOf(source, node) === label)!;
const crumbs = (source: string, label: string) =>
	crumbsBelow(source, find(source, label).parent!, 'Title');

describe('indentation', () => {
	test.each([1, 2, 3, 4, 8])('of %i columns nests', (width) => {
		const source = note('- a', `${' '.repeat(width)}- b`, '- c');
		expect(drawn(source)).toEqual(['a', '.b', 'c']);
	});

	test('of a tab nests', () => {
		expect(drawn('- a\n\t- b\n\t\t- c\n- d')).toEqual(['a', '.b', '..c', 'd']);
	});

	test('that comes back in between belongs to the nearest item that is less indented', () => {
		expect(drawn(note('- a', '    - b', '  - c', '- d'))).toEqual(['a', '.b', '.c', 'd']);
	});

	test('outlives blank lines', () => {
		expect(drawn('- a\n\n  - b\n\n- c')).toEqual(['a', '.b', 'c']);
	});

	test('of a numbered item takes two columns, as notes have it', () => {
		expect(drawn('1. GET\n  - 조회\n2. PUT')).toEqual(['GET', '.조회', 'PUT']);
	});

	test('deeper than twelve items becomes siblings and nothing is lost', () => {
		const source = Array.from({ length: 30 }, (_, i) => `${' '.repeat(i)}- item${i}`).join('\n');
		const lines = drawn(source);
		expect(lines).toHaveLength(30);
		expect(Math.max(...lines.map((line) => /^\.*/.exec(line)![0].length))).toBeLessThanOrEqual(12);
	});

	test('a heading closes all items', () => {
		expect(drawn('# A\n- a\n  - b\n# B\n  - c')).toEqual(['A', '.a', '..b', 'B', '.c']);
	});

	test('a rule closes all items', () => {
		expect(drawn('- a\n\n---\n\n  - b')).toEqual(['a', 'b']);
	});
});

describe('numbers and bullets of the same indentation', () => {
	test('a titled number takes the bullets below it', () => {
		expect(
			drawn(note('1. ClusterIP', '- 내부 접근', '- default type', '', '2. NodePort', '- port 할당'))
		).toEqual(['ClusterIP', '.내부 접근', '.default type', 'NodePort', '.port 할당']);
	});

	test('a number that is a sentence takes none', () => {
		expect(drawn('1. 파드를 먼저 생성한다.\n- 서비스')).toEqual([
			'파드를 먼저 생성한다.',
			'서비스'
		]);
	});

	test('a number with a key and a value takes none', () => {
		expect(drawn('1. CA key: 개인키\n- 서비스')).toEqual(['CA key: 개인키', '서비스']);
	});

	test('a number below a bullet is its sibling', () => {
		expect(drawn('- 통신이 필요한 경우 사용\n1. 먼저 생성\n2. 다음 연결')).toEqual([
			'통신이 필요한 경우 사용',
			'먼저 생성',
			'다음 연결'
		]);
	});

	test('bullets and numbers under one title are siblings', () => {
		expect(drawn('1. Headless\n  - 특정 pod와 통신\n  1. 생성\n  2. 설정')).toEqual([
			'Headless',
			'.특정 pod와 통신',
			'.생성',
			'.설정'
		]);
	});
});

describe('titles inside lists and outlines', () => {
	test('`** x` takes what follows it', () => {
		expect(drawn('** 서비스\n- 하나\n1. 둘\n** 파드\n- 셋')).toEqual([
			'서비스',
			'.하나',
			'.둘',
			'파드',
			'.셋'
		]);
	});

	test('`* 1.` is a number with the bullets below it', () => {
		expect(drawn('* 1. 서비스\n* 이름을 가짐')).toEqual(['서비스', '.이름을 가짐']);
	});

	test('a line that ends in a colon takes the items below it', () => {
		expect(drawn('종류:\n\n- 하나\n- 둘')).toEqual(['종류', '.하나', '.둘']);
	});

	test('a fenced outline is read as if it were not fenced', () => {
		const inner = ['1. ClusterIP', '- 내부 접근', '', '2. NodePort', '- 외부 접근'];
		expect(drawn(note('### service', '~~~', ...inner, '~~~'))).toEqual(
			drawn(note('### service', ...inner))
		);
	});

	test('an outline ends with its fence', () => {
		expect(drawn(note('```', '1. 서비스', '  - 이름을 가짐', '```', '  - 밖에 있음'))).toEqual([
			'서비스',
			'.이름을 가짐',
			'밖에 있음'
		]);
	});

	test('code is one node below the item that it is indented in', () => {
		const source = note(
			'1. GET',
			'  - 조회',
			'',
			'    ```sh',
			'    kubectl get pod',
			'    ```',
			'2. PUT'
		);
		expect(drawn(source)).toEqual(['GET', '.조회', '..(code)', 'PUT']);
		const code = outline(source).nodes.find(({ kind }) => kind === 'code')!;
		expect(source.slice(code.content.start, code.content.end).trim()).toBe('kubectl get pod');
		expect(code.lines).toEqual([4, 6]);
	});
});

describe('lines that go on', () => {
	test('an indented line goes on with its item', () => {
		const source = '- one\n  two\n- three';
		expect(drawn(source)).toEqual(['one two', 'three']);
		expect(find(source, 'one two').lines).toEqual([1, 2]);
	});

	test('lines of a paragraph are one text', () => {
		expect(drawn('one\ntwo\n\nthree')).toEqual(['one two', 'three']);
	});

	test('lines with `::` stand for themselves', () => {
		expect(drawn('a :: b\nc :: d')).toEqual(['a :: b', 'c :: d']);
	});

	test('an anchor ends what it names', () => {
		const source = 'one ^a\ntwo';
		expect(drawn(source)).toEqual(['one', 'two']);
		expect(find(source, 'one').anchor?.name).toBe('a');
	});

	test('text after a list belongs to the heading', () => {
		expect(drawn('# A\n- a\n\ntext')).toEqual(['A', '.a', '.text']);
	});
});

describe('headings', () => {
	test('nest by level, whatever they skip', () => {
		expect(drawn('# A\n### B\n## C\n### D\n# E')).toEqual(['A', '.B', '.C', '..D', 'E']);
	});

	test('a question with its answer is one node', () => {
		const nodes = outline('Q: what?\nA: that').nodes;
		expect(nodes.map(({ kind, lines }) => [kind, lines])).toEqual([['question', [1, 2]]]);
	});
});

describe('what is shown above a card', () => {
	test('title, headings, topics, outermost first', () => {
		expect(crumbs('## 서비스\n1. NodePort\n  - 외부 접근', '외부 접근')).toEqual([
			'Title',
			'서비스',
			'NodePort'
		]);
	});

	test('a heading that repeats the title is shown once', () => {
		expect(crumbs('# Title\n- a', 'a')).toEqual(['Title']);
	});

	test('a title or a heading with a colon is shown whole', () => {
		const source = '# Kubernetes: 서비스\n## Step 1 - Install it\n- a';
		expect(crumbsBelow(source, find(source, 'a').parent!, 'Kubernetes: 서비스')).toEqual([
			'Kubernetes: 서비스',
			'Step 1 - Install it'
		]);
	});

	test('a topic that is defined where it is named shows its name only', () => {
		expect(crumbs('- kubelet: the agent of a node\n  - starts pods', 'starts pods')).toEqual([
			'Title',
			'kubelet'
		]);
	});

	test('a long topic is cut', () => {
		const label = crumbs(`- ${'word '.repeat(30)}\n  - starts pods`, 'starts pods')[1]!;
		expect(label.length).toBeLessThanOrEqual(60);
		expect(label.endsWith('…')).toBe(true);
	});

	test('marks are not shown', () => {
		expect(crumbs('- **kubelet**\n  - starts pods', 'starts pods')[1]).toBe('kubelet');
	});
});

describe('references and switches', () => {
	test.each([
		'References',
		'## References',
		'참고 자료',
		'출처:',
		'**Links**',
		'5. See also',
		'FURTHER READING'
	])('%s names the sources', (text) => {
		expect(isReferenceHeading(text)).toBe(true);
	});

	test.each(['Reference counting', '참고할 점', 'Service', ''])('"%s" does not', (text) => {
		expect(isReferenceHeading(text)).toBe(false);
	});

	test('all below a heading of references is one, up to the next heading', () => {
		const source = '## 참고\n- a\n  - b\n## 다음\n- c';
		expect(['a', 'b', 'c'].map((label) => find(source, label).reference)).toEqual([
			true,
			true,
			false
		]);
	});

	test('what is switched off stays off below, not beside', () => {
		const source = '- a %% nocards %%\n  - b\n- c';
		expect(['a', 'b', 'c'].map((label) => find(source, label).off)).toEqual([true, true, false]);
	});

	test('a comment above switches the next node off', () => {
		const source = '<!-- nocards -->\n- a\n- b';
		expect(['a', 'b'].map((label) => find(source, label).off)).toEqual([true, false]);
	});
});

describe('titles', () => {
	test.each(['ClusterIP', '외부 서버 kubectl', 'X509 Client Certs', '종류:', 'Load Balancer'])(
		'%s is a title',
		(text) => {
			expect(isTitleLike(text)).toBe(true);
		}
	);

	test.each([
		'파드를 생성한다',
		'파드를 생성함',
		'CA key: 개인키',
		'a -> b',
		'one, two',
		'The pod restarts.',
		'What is it?',
		'a :: b',
		'one two three four five six seven eight',
		'a title that is far too long to be the title of anything',
		''
	])('"%s" is none', (text) => {
		expect(isTitleLike(text)).toBe(false);
	});
});
