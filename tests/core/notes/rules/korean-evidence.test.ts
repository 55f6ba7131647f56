/**
 * How much a Korean line must show before it is asked about: a question that leaves all open needs
 * a thing that it is about, a set a title that names one, a gap a word that stands for itself.
 */
import { describe, expect, test } from 'vitest';
import type { Rule } from '#core/notes/types.ts';
import { cardsOf } from '../support.ts';
import { asked } from '../cards-of.ts';

describe('an open question about a condition names what it is about', () => {
	test.each([
		['a deed alone', '- 변환 실행시 사용 가능한 옵션이 있다'],
		['an adverb', '- 문제만 잘 보면 풀 수 있다'],
		['a source', '- 위키백과에 따르면 반복 입력을 피하도록 돕는다'],
		['a sentence of a paragraph', '레플리카셋이 파드를 만들 경우 파드 템플릿을 이용한다.'],
		['what was done', '- CSS 내용을 배울 때 선택자를 적용하는 것에 대해 배웠다'],
		['what is likely', '- 리턴 값이 없으면 메인 스레드와 함께 동작하면 될 것이다']
	])('not %s', (_, source) => {
		expect(asked(source, 'D2')).toEqual([]);
	});

	test.each([
		['a subject', '- 로킹 단위가 작으면 관리하기 복잡해짐'],
		['an object', '- ctrl + 1 을 누르면 셀서식으로 간다'],
		['a name', '- pod 생성시 label 지정 x']
	])('but %s', (_, source) => {
		expect(asked(source, 'D2')).toHaveLength(1);
	});

	test('an adjective asks as one', () => {
		const source = '- index는 자주 쓰는 컬럼에 정의를 하면 효율이 좋다.';
		expect(asked(source, 'D2')).toEqual([
			'index는 자주 쓰는 컬럼에 정의를 하면 무엇이 좋은가? => 효율'
		]);
	});
});

describe('an arrow', () => {
	test.each([
		'- 낙동강 일대 → 벼농사와 철기 문화를 바탕으로 성장',
		'- 값이 있거나 → Callable, Future'
	])('behind what tells nothing: %s', (source) => {
		expect(asked(source, 'D2')).toEqual([]);
	});
});

describe('what its author felt or did is not asked about', () => {
	test.each([
		'- 쓰레드를 다루는 기술: 세 가지 있는 것 같다',
		'- 풀이: combination 생각을 못 했다',
		'- 쓰레드는 관계를 이해할 수 있어서 많은 것을 배울 수 있었다',
		'- 표기법: 이번에는 Scss로 정리하고자 한다'
	])('%s', (source) => {
		expect(cardsOf(source)).toEqual([]);
	});

	test('nor a list below it', () => {
		expect(asked('- 두 가지로 나눌 수 있는 것 같다.\n  - 동기\n  - 비동기', 'D15')).toEqual([]);
	});
});

describe('no part of a line is taken for a whole', () => {
	test.each<[Rule, string]>([
		['D1', '- 완전한 실행자란 이름에 걸맞게 매우 다양한 기능을 가진다'],
		['D13', '### Tree\n**node** : 트리를 구성하고 있는 각각의 요소.  \n**edge** : 노드를 잇는 선.'],
		['D7', '- 주식별자 (기본키, Primary key)'],
		['D3', '- 그러니까 get() 전의 코드는 잘 동작한다'],
		['D3', '- compressed는 아래와 같이 압축하여 파일을 생성하는 방식'],
		['D13', '### 상태 코드\n상태 코드란, 요청의 처리 상태를 응답에서 알려주는 기능.'],
		['D1r', '- 1xx: 요청이 수신되어 처리중'],
		['D1r', '- 수도: 당의 장안성 모방'],
		['D1r', "- 고구려 계승 의식: 일본에 보낸 외교 문서의 '고려 왕' 표기"]
	])('%s: %s', (rule, source) => {
		expect(asked(source, rule)).toEqual([]);
	});
});

describe('a set has a title that names it', () => {
	const below = (title: string, ...names: readonly string[]) =>
		`## ${title}\n${names.map((name) => `- ${name}\n  - ${name}에 대해 아는 것을 적는다`).join('\n')}`;

	test.each([
		['what happened', below('신라 사회의 변화', '골품제', '세금')],
		['a deed', below('명 선택', 'countif()', 'sumif()')],
		['its members again', below('그룹', '그룹 조회', '그룹 추가')],
		['halves of sentences', below('식별자의 종류', '대표성에 따라', '생성 여부')]
	])('not %s', (_, source) => {
		expect(asked(source, 'D8')).toEqual([]);
	});

	test.each([
		['a bare noun', below('격리 수준', '커밋 읽기', '반복 읽기')],
		['a kind', below('가. 식별자의 종류', '주식별자', '외래 식별자')]
	])('but %s', (_, source) => {
		expect(asked(source, 'D8')).toHaveLength(1);
	});

	test('without the letter of an outline', () => {
		expect(asked(below('가. 식별자의 종류', '주식별자', '외래 식별자'), 'D8')).toEqual([
			'식별자의 종류 2가지는? => 주식별자\n외래 식별자'
		]);
	});
});

describe('commands', () => {
	const below = (line: string) => `## Git\n${line}\n\n\`\`\`sh\ngit commit -m "first"\n\`\`\``;

	test.each([
		['named above', '#### (4) git commit'],
		['named in a sentence', '이제 git commit 을 하면 된다'],
		['below a remark on a case', '옵션을 쓰면, 두 번째부터는 이름을 줄일 수 있다']
	])('%s are not asked for', (_, line) => {
		expect(asked(below(line), 'D10', 'D10r')).toEqual([]);
	});

	test('a purpose asks for them', () => {
		expect(asked(below('스테이징한 변경을 기록'), 'D10')).toHaveLength(1);
		expect(asked(below('변경을 기록하려면 다음처럼 입력'), 'D10')).toHaveLength(1);
	});
});

test('advantages are no steps', () => {
	const items = '1. 위험요소를 초기에 완화해서 다룸\n2. 요구사항에 가까운 시스템을 개발해서 씀';
	expect(asked(`## 장점\n${items}`, 'D9')).toEqual([]);
	expect(asked(`## 개발 절차\n${items}`, 'D9')).toHaveLength(2);
});

test('of several headings of level 1 none stands above the others', () => {
	const source = '# 키\n- 인덱스: 검색 속도를 높이는 구조\n\n# 잠금\n- 교착: 서로 기다리는 상태';
	const crumbs = cardsOf(source).map(({ breadcrumb }) => breadcrumb.slice(1).join(' › '));
	expect(new Set(crumbs)).toEqual(new Set(['키', '잠금']));
});

describe('a table without a header', () => {
	test('has a description where a column should be named', () => {
		const source =
			'| 기본키 | Primary key | 대표할 수 있는 키 |\n|---|---|---|\n| 후보키 | Candidate key | 유일성을 만족하는 키 |';
		expect(asked(source, 'D11')).toEqual([]);
	});

	test('goes on counting', () => {
		const source = '| 제1정규화 | 원자성 확보 |\n|---|---|\n| 제2정규화 | 부분 종속 제거 |';
		expect(asked(source, 'D11')).toEqual(['제2정규화는? => 부분 종속 제거']);
	});

	test('but a column may be a role', () => {
		const source = '| 서비스 | 이 구성에서 맡는 역할 |\n|---|---|\n| WAF | SQL 인젝션 차단 |';
		expect(asked(source, 'D11')).toEqual(['WAF: 이 구성에서 맡는 역할은? => SQL 인젝션 차단']);
	});
});
