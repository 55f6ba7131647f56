import { describe, expect, test } from 'vitest';
import { asked, cardsOf, slots } from '../cards-of.ts';

const d11 = (...lines: readonly string[]) => asked(lines.join('\n'), 'D11');

describe('a table asks for its cells', () => {
	test('by row and column', () => {
		expect(
			d11('| 타입 | 접근 범위 | 포트 |', '|---|---|---|', '| NodePort | 외부 | 30000~32767 |')
		).toEqual(['NodePort: 접근 범위는? => 외부', 'NodePort: 포트는? => 30000~32767']);
	});

	test('in English as well', () => {
		expect(
			d11('| Type | reachable from | port |', '|---|---|---|', '| NodePort | outside | own |')
		).toEqual(['NodePort: reachable from? => outside', 'NodePort: port? => own']);
	});

	test('of two columns the first names and the second tells', () => {
		expect(d11('| Flag | Description |', '|---|---|', '| `-n` | the namespace |')).toEqual([
			'-n? => the namespace'
		]);
		expect(d11('| | |', '|---|---|', '| 노드 | 파드가 도는 기계 |')).toEqual([
			'노드는? => 파드가 도는 기계'
		]);
		expect(d11('| Object | Short name |', '|---|---|', '| Service | svc |')).toEqual([
			'Service: Short name? => svc'
		]);
	});

	test('a first column of properties makes the other columns the things', () => {
		const row = ['|---|---|---|', '| 연결 방식 | 연결형 | 비연결형 |'];
		const expected = ['TCP: 연결 방식은? => 연결형', 'UDP: 연결 방식은? => 비연결형'];
		expect(d11('| 구분 | TCP | UDP |', ...row)).toEqual(expected);
		expect(d11('| | TCP | UDP |', ...row)).toEqual(expected);
	});

	test('a column of numbers is no name', () => {
		expect(
			d11(
				'| # | Layer | Unit |',
				'|---|---|---|',
				'| 1 | Network | packet |',
				'| 2 | Link | frame |'
			)
		).toEqual(['Network: Unit? => packet', 'Link: Unit? => frame']);
	});

	test('a header that asks keeps its question mark', () => {
		expect(d11('| Type | Stable? | Port |', '|---|---|---|', '| ClusterIP | yes | own |')[0]).toBe(
			'ClusterIP: Stable? => yes'
		);
	});

	test('bars in code and escaped bars part nothing', () => {
		expect(d11('| Sign | Meaning |', '|---|---|', '| pipe | `a \\| b` |')).toEqual([
			'pipe? => a | b'
		]);
	});

	test('each row is a fact of its own, with its line, and the header is covered', () => {
		const source =
			'| Type | from | port |\n|---|---|---|\n| One | in | own |\n| Two | out | node |';
		const cards = cardsOf(source);
		expect(cards.map(({ lines }) => lines[0])).toEqual([3, 3, 4, 4]);
		expect(slots(source, 'D11')).toEqual([
			'cell active',
			'cell.2 active',
			'cell active',
			'cell.2 active'
		]);
	});

	test('what is too long to recall, and a fourth card of a row, is a suggestion', () => {
		const long = 'word '.repeat(30).trim();
		expect(slots(`| Key | Meaning |\n|---|---|\n| one | ${long} |`, 'D11')).toEqual([
			'cell suggested'
		]);
		const wide =
			'| Key | aa | bb | cc | dd |\n|---|---|---|---|---|\n| one | red | blue | green | grey |';
		expect(slots(wide, 'D11').map((slot) => slot.split(' ')[1])).toEqual([
			'active',
			'active',
			'active',
			'suggested'
		]);
	});

	test('two tables apart stay apart', () => {
		expect(
			d11(
				'| A name | Port |',
				'|---|---|',
				'| one | 11 |',
				'',
				'| B name | Size |',
				'|---|---|',
				'| two | 22 |'
			)
		).toEqual(['one: Port? => 11', 'two: Size? => 22']);
	});
});

describe('what is no table of facts', () => {
	test.each([
		['one column', ['| Names |', '|---|', '| one |', '| two |']],
		['a matrix of letters', ['| | A | B |', '|---|---|---|', '| A | 0 | 1 |', '| B | 1 | 0 |']],
		['empty cells and dashes', ['| Key | Value |', '|---|---|', '| one | |', '| two | - |']],
		['cells of links', ['| Key | Link |', '|---|---|', '| one | <https://k8s.io> |']],
		['a header without rows', ['| Key | Value |', '|---|---|']],
		['references', ['## References', '| Key | Value |', '|---|---|', '| one | two |']]
	])('%s', (_, lines) => {
		expect(d11(...lines)).toEqual([]);
	});
});
