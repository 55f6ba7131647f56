/**
 * What a reading of Korean notes found that nobody can answer from the breadcrumb and the
 * question: labels whose question is lost, names that name nothing, halves of sentences.
 */
import { describe, expect, test } from 'vitest';
import type { Rule } from '#core/notes/types.ts';
import { cardsOf } from '../support.ts';
import { asked, slots } from '../cards-of.ts';

const crumbs = (source: string) => cardsOf(source).map(({ breadcrumb }) => breadcrumb.at(-1));

describe('a line above a list stands above its cards', () => {
	test('a question in bold', () => {
		const source =
			'## 모듈\n**Q. 모듈이 늘어날 때의 문제와 해결 방법은?**\n- 문제: 반복되는 설정\n- 해결: 공통 플러그인';
		expect(new Set(crumbs(source))).toEqual(
			new Set(['모듈', 'Q. 모듈이 늘어날 때의 문제와 해결 방법은?'])
		);
		expect(asked(source, 'D12')).toEqual([
			'모듈이 늘어날 때의 문제와 해결 방법은? => 문제: 반복되는 설정\n해결: 공통 플러그인'
		]);
	});

	test('a plain title', () => {
		const source = '## 명세 기법\n비정형 명세\n\n- 요구를 표현할 때 자연어를 사용한다';
		expect(crumbs(source)).toContain('비정형 명세');
	});

	test.each([
		[
			'a sentence',
			'## 명세 기법\n요구는 다음과 같이 적는다\n\n- 요구를 표현할 때 자연어를 사용한다'
		],
		[
			'a line above a paragraph',
			'## 명세 기법\n비정형 명세\n\n그림을 그린다.\n\n- 요구를 표현할 때 자연어를 사용한다'
		]
	])('but not %s', (_, source) => {
		expect(crumbs(source)).not.toContain('비정형 명세');
		expect(crumbs(source)).toContain('명세 기법');
	});
});

describe('a Korean name is asked for by what describes it', () => {
	test.each([
		[
			'- 후보키: 튜플을 식별할 수 있는 속성',
			'튜플을 식별할 수 있는 속성을 무엇이라 하나? => 후보키'
		],
		['- 가격: 수요자가 지불해야 할 가치', '수요자가 지불해야 할 가치를 무엇이라 하나? => 가격'],
		[
			'- 공통 결합도: 여러 모듈이 자료를 사용할 때의 결합도',
			'여러 모듈이 자료를 사용할 때의 결합도를 무엇이라 하나? => 공통 결합도'
		],
		['- NAC: 망 접근 제어', '망 접근 제어를 무엇이라 하나? => NAC']
	])('%s', (source, expected) => {
		expect(asked(source, 'D1r')).toEqual([expected]);
	});

	test.each([
		['a period of an outline', '- 후기: 사원과 민간 수공업'],
		['a measure', '- 수리 시설 확대: 저수지 건설'],
		['another name', '- 밑줄: 기본키'],
		['a sign', '- ε > 1: 수요에 대하여 탄력적인 상태'],
		['a need', '- 스텁 필요: 시험하기 위해 제공되는 시험용 모듈'],
		['a name spelled out', '- 존재성: 균형이 존재하는 성질'],
		['what is done', '- 패키저: 배포 가능한 형태로 묶어 배포화'],
		['a person with two facts', '- 혜심: 유불일치설 주장: 성리학 수용의 토대']
	])('not by %s', (_, source) => {
		expect(asked(source, 'D1r')).toEqual([]);
	});
});

describe('no half of a sentence is asked for', () => {
	test.each<[Rule, string]>([
		['D2', '- 버전을 올릴 때 이 파일만 수정하면 전체 모듈에 적용됨'],
		['D2', '- 둘을 조합하면 필요할 때 재정의가 가능함'],
		['D2', '- 논리적으로 생각해서 풀어야 하는 문제도 있다'],
		['D2', '- 확장성을 고려해서 만들어 주기 위해 사용한다'],
		['D2', '- 저장소가 분리된 경우 (참조 불가)'],
		['D3', '- 관계대명사 that은 선행사가 구체적이라면'],
		['D6', '- 세포에는 핵이 있으며, 대부분의 DNA를'],
		['D6', '- 우주 국방부 시스템 그룹 TRW에 의해'],
		['D14', '- 기관\n  - 미시간 대학에서 개발한 것으로'],
		['D1', '- 방화벽: 인가하지 않은 접속을 적절히'],
		['D1', '- 5V: + Veracity, Value'],
		['D1', '- 전통적인 저장소: mysql이 대표적']
	])('%s: %s', (rule, source) => {
		expect(asked(source, rule)).toEqual([]);
	});

	test('what an earlier word names may be pointed at', () => {
		expect(asked('- 파일을 바꿀 때 이 파일만 수정하면 전체 모듈에 적용됨', 'D2')).toHaveLength(1);
	});

	test('nor a sentence of a quotation', () => {
		const source =
			'- **최승로**: "오늘은 아주 가까운 날이요, 어제는 지난 날이다. 내세는 지극히 먼 것이다."';
		expect(asked(source, 'D3')).toEqual([]);
		expect(asked('- 오늘은 가깝다. 내세는 지극히 먼 것이다.', 'D3')).toHaveLength(1);
	});
});

test('the case of a thing stays with what holds in it', () => {
	expect(asked('- 지역 변수의 경우, 함수를 부를 때 메모리를 할당한다', 'D2')).toEqual([
		'지역 변수의 경우, 함수를 부를 때 무엇을 하나? => 메모리를 할당한다'
	]);
});

test('what to do in a case is asked for as such', () => {
	expect(asked('- 설명이 이해되지 않으면 표시하고 넘어가기', 'D2')).toEqual([
		'설명이 이해되지 않으면 어떻게 하나? => 표시하고 넘어가기'
	]);
});

describe('an arrow', () => {
	test('from what was to what is now is no condition', () => {
		const line = '- 빌드 순서를 쉘 스크립트로 직접 관리 → 빌드 도구가 순서를 자동 결정';
		expect(asked(`## 레거시 비교\n${line}`, 'D2')).toEqual([]);
		expect(asked(`## 빌드\n${line}`, 'D2')).toHaveLength(1);
	});

	test('behind a sentence that is complete waits, without a reverse', () => {
		const source = '- Dirty read가 발생하지 않음 → 무조건 COMMIT된 데이터를 조회';
		expect(slots(source, 'D2', 'D2r')).toEqual(['cond suggested']);
	});
});

describe('of a note about another language', () => {
	test('an example is not what its title is', () => {
		expect(asked('## may\n- 허락\n  - May I help you?', 'D14')).toEqual([]);
		expect(asked('## could\n- 과거의 능력\n  - I could play the drums', 'D14')).toEqual([]);
		expect(asked('## 중국사\n- 북위\n  - Wei dynasty', 'D14')).toEqual([]);
	});

	test('nor is its half a condition', () => {
		expect(asked('## could\n- I could play the drums when I was young', 'D2')).toEqual([]);
	});

	test('the name of a thing is no part of it', () => {
		expect(asked('## 중국사\n- 명\n  - Ming dynasty\n  - 한족 기반', 'D15')).toEqual([]);
	});
});

test('a word of a language is named by itself where no row names the columns', () => {
	const source = '| be | 있다 |\n|---|---|\n| go | 가다 |\n| come | 오다 |';
	expect(asked(source, 'D11')).toEqual(['go는? => 가다', 'come은? => 오다']);
});

test('so is a name in another language', () => {
	const source = '| Cell | 세포 |\n|---|---|\n| Tissue | 조직 |\n| Organ | 기관, 장기 |';
	expect(asked(source, 'D11')).toEqual(['Tissue는? => 조직', 'Organ은? => 기관, 장기']);
});

describe('a description with an occasion in it is no condition', () => {
	test.each([
		'- 공기의 흐름에 장애가 있을 때 발생하는 소리로, 주로 천식과 관련됨',
		'- 푸르게 변하는 증상으로, 산소 농도가 낮아질 때 나타남'
	])('%s', (source) => {
		expect(asked(source, 'D2')).toEqual([]);
	});
});

test('what the reader is to understand is not asked about', () => {
	expect(asked('## 목표\n- RDBMS가 제공하는 여러 연산을 이해합니다.', 'D6')).toEqual([]);
	expect(asked('## 모델\n- 모델은 BERT로 문맥을 이해합니다.', 'D6')).toHaveLength(1);
});

test('parts of a note are no members of it', () => {
	const source = '# INDEX\n- 목표\n  - 기본 개념\n- keywords\n  - 테이블';
	expect(asked(source, 'D8')).toEqual([]);
});

test('a title that asks what something is gets no second particle', () => {
	expect(asked('## 기본\n- 칼럼(column)이란\n  - 특정한 타입에 의한 값들의 집합', 'D14')).toEqual([
		'칼럼(column)이란? => 특정한 타입에 의한 값들의 집합'
	]);
	expect(asked('## 기본\n- 무신의 반란\n  - 문신만 높이는 조정에 맞선 무신의 거사', 'D14')).toEqual(
		['무신의 반란은? => 문신만 높이는 조정에 맞선 무신의 거사']
	);
});

test('a part of a thing is not what its first sentence says', () => {
	expect(asked('## RDBMS의 기본\n테이블로 이루어진 저장소의 약자', 'D13')).toEqual([]);
});

test('a name in two languages is no set', () => {
	expect(asked('- 원형 모형 (Prototype Model, 견본 모델)', 'D7')).toEqual([]);
	expect(asked('- 통신 방식 (단방향, 양방향)', 'D7')).toHaveLength(1);
});

test('examples of a form are no set', () => {
	const source = '## whose\n- a singer + songs\n  - 노래\n- countries + climates\n  - 기후';
	expect(asked(source, 'D8')).toEqual([]);
});

test('a proxy is no occasion', () => {
	expect(asked('- domain 등록시 주소를 찾음', 'D2')).toHaveLength(1);
	expect(asked('- NGINX는 웹 서버이자 리버스 프록시, 로드 밸런서 역할을 수행', 'D2')).toEqual([]);
});

test('two titles in one are no set', () => {
	const items = '1. apt install x\n  2. vi /etc/login.defs';
	expect(asked(`- 정책 설정, 비밀번호 변경\n  ${items}`, 'D8', 'D9')).toEqual([]);
});
