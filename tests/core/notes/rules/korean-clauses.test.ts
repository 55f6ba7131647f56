/**
 * What Korean sentences of many hands taught about conditions, topics and gaps: for each class of
 * bad cards a line that must give none, beside one like it that keeps its card.
 */
import { describe, expect, test } from 'vitest';
import { asked } from '../cards-of.ts';

describe('conditions', () => {
	test.each([
		[
			'what is done with something is asked for as a deed',
			'- join은 원소를 문자열로 변환한 후 연결한 문자열을 반환한다',
			['join은 원소를 문자열로 변환한 후 무엇을 반환하나? => 연결한 문자열']
		],
		[
			'whose object stands among other words, too',
			'- 이전 값이 다시 필요할 때 저장된 값을 그대로 써서 성능을 최적화할 수 있다',
			[
				'이전 값이 다시 필요할 때 무엇을 할 수 있나? => 저장된 값을 그대로 써서 성능을 최적화할 수 있다'
			]
		],
		[
			'what is better is asked for as advice',
			'- 실행 비용이 드는 경우에 캐시에 담아 두는 것이 좋음',
			['실행 비용이 드는 경우에 어떻게 하는 것이 좋은가? => 캐시에 담아 두는 것이 좋음']
		],
		[
			'words tied to a noun before them stay out of the answer',
			'- 값이 바뀌기 때문에 필요에 따라 useMemo를 사용',
			['값이 바뀌기 때문에 필요에 따라 무엇을 사용하나? => useMemo']
		],
		[
			'a deed with its own verb is one word',
			'- 특이 사항이 있을 때 빠르게 대응을 해야 함',
			['특이 사항이 있을 때 무엇을 하나? => 빠르게 대응을 해야 함']
		],
		[
			'an empty noun is no answer',
			'- 서버가 노출돼 있으면 권한을 아무리 나눠도 소용이 없다',
			['서버가 노출돼 있으면 어떻게 되나? => 권한을 아무리 나눠도 소용이 없다']
		],
		['a number', '- 0 이라면 주소 필드에 프레임 번호가 저장된다', []],
		['any case', '- 모든 경우 실행 시간이 같은 값을 가진다', []],
		['a verb alone', '- 존재하지 않으면 KeyError가 발생', []],
		['a definition in polite words', '- 단어를 처리할 때 중간 결과를 저장해두는 공간입니다', []],
		[
			'a reason for what was said before',
			'- 인바운드가 허용되면 아웃바운드가 허용이기 때문이다',
			[]
		],
		['what something means', '- 거부가 표시된 경우 요청을 막는다는 것을 의미한다', []],
		['what was', '- 배포를 나누어 조작하였다면 데몬셋은 모든 노드의 파드를 관리', []],
		['two sentences in one', '- 값을 넣은 후 반환 만약 값이 없을 경우 None 반환', []],
		['a place that was said before', '- 목록이 나오고 이곳이 비어있으면 기본 주소가 쓰인다', []],
		['a means', '- Client는 URI를 이용해서 자원을 지정하고 조작을 요청', []],
		['what the reader is asked to do', '- 질문이 더 있으면 언제든지 물어봐주세요', []],
		['a sentence that leans on another', '- 이걸 저장해두면 같은 값을 다시 계산하지 않음', []]
	])('%s', (_, source, expected) => {
		expect(asked(source, 'D2')).toEqual(expected);
	});

	test('a clause goes on behind 하는데 있어', () => {
		expect(asked('- 클래스를 나누면 기능을 이용하는데 있어 문제가 생기지 않는다', 'D2')).toEqual([
			'클래스를 나누면 어떻게 되나? => 기능을 이용하는데 있어 문제가 생기지 않는다'
		]);
	});

	test('a quotation with an arrow is no deed', () => {
		expect(asked('- "다른 모듈의 내부를 직접 참조" → 내용 결합도 문제', 'D2')).toEqual([
			'"다른 모듈의 내부를 직접 참조" → ? => 내용 결합도 문제'
		]);
	});

	test('an arrow in lines of a paragraph leads nowhere', () => {
		expect(asked('값을 담는 구조\n이름과 값 => 쌍의 자료구조', 'D2')).toEqual([]);
	});

	test('of items only: a paragraph tells a story', () => {
		const source = '서버를 끄면 메모리의 자료가 사라진다.';
		expect(asked(source, 'D2')).toEqual([]);
		expect(asked(`- ${source}`, 'D2')).toHaveLength(1);
	});
});

describe('conditions in reverse', () => {
	test.each([
		['a thing that only the answer names', '- 컨테이너는 삭제되면 가지고 있던 모든 파일을 지운다'],
		['half of a story', '- 연결을 먼저 설정하고, 전송 후 연결을 천천히 해제한다']
	])('not for %s', (_, source) => {
		expect(asked(source, 'D2r')).toEqual([]);
	});

	test('a cause may have a thing of its own', () => {
		expect(asked('- pod의 ip는 가변적 이므로 불변적 service ip를 이용', 'D2r')).toHaveLength(1);
	});
});

describe('topics', () => {
	test.each([
		['what it is of, nobody knows', '- 문제는 GPU 메모리의 단위'],
		['a letter', '- p0은 p1이 가진 자원의 단위'],
		['two topics', '- remove와의 차이는 remove는 값을 지정하는 단위'],
		['what happened', '- sw의 수요는 크게 늘었음'],
		['a verb before a noun', '- fill 메서드는 전달받은 값의 단위']
	])('not for %s', (_, source) => {
		expect(asked(source, 'D3').filter((card) => !card.startsWith('fill 메서드는?'))).toEqual([]);
	});

	test.each([
		['- 슬래시는 계층 관계를 나타냄', '슬래시는 무엇을 나타내나? => 계층 관계'],
		['- 하이픈은 가독성을 높임', '하이픈은 무엇을 높이나? => 가독성']
	])('verbs made nouns ask as verbs: %s', (source, expected) => {
		expect(asked(source, 'D3')).toEqual([expected]);
	});

	test.each(['- EC2에 붙이는 가상 저장소', '- 만료기간은 짧게, refresh token 은 길게'])(
		'a verb before its noun, or two things set against each other, name no topic: %s',
		(source) => {
			expect(asked(source, 'D3')).toEqual([]);
		}
	);

	test('a named thing keeps its card', () => {
		expect(asked('- GPU 메모리는 병렬 연산의 단위', 'D3')).toHaveLength(1);
	});
});

describe('gaps', () => {
	test.each([
		['abbreviations that compete', '- 인바운드 ACCEPT 아웃바운드 REJECT인 문제', 0],
		['a short abbreviation', '- 퍼블릭 서브넷을 여러 개 나누는 VPC를 구성', 0],
		['a longer one', '- 주소를 다른 이름으로 옮기는 CNAME을 사용', 1],
		['a verb in English letters', '- 값이 바뀌면 화면이 re-rendering 된다', 0],
		['a whole', '- 요구사항 명세서의 모든 내용을 포함', 0],
		['how often', '- 마운트와 업데이트 시에 모두 실행', 0],
		['a place', '- 포트를 모든 node에 할당', 1],
		['a denial of what was said', '- setTicket은 전혀 그렇지 않다.', 0]
	])('%s', (_, source, count) => {
		expect(asked(source, 'D6')).toHaveLength(count);
	});
});

describe('questions', () => {
	test.each([
		['## 1-1. 스레드란 무엇인가요?', ['스레드란 무엇인가요? => 실행의 단위']],
		['## 그럼 스레드는 왜 쓰나요?', ['스레드는 왜 쓰나요? => 실행의 단위']],
		['## 방금 말한 스레드는 왜 쓰나요?', []],
		['## 스레드란? 쓰는 이유는?', []]
	])('%s', (heading, expected) => {
		expect(asked(`${heading}\n실행의 단위`, 'D12')).toEqual(expected);
	});
});

describe('codes in tables', () => {
	const table = (...rows: readonly string[]) =>
		['| 코드 | 의미 | 설명 |', '|---|---|---|', ...rows].join('\n');

	test('a code is named by its column, a second description by its own', () => {
		expect(asked(table('| 404 | Not Found | 자원 없음 |'), 'D11')).toEqual([
			'코드 404는? => Not Found',
			'코드 404: 설명은? => 자원 없음'
		]);
	});

	test('numbers that count the rows name nothing', () => {
		const rows = table('| 1 | Not Found | 자원 없음 |', '| 2 | Conflict | 자원 중복 |');
		expect(asked(rows, 'D11')).toEqual(['Not Found는? => 자원 없음', 'Conflict는? => 자원 중복']);
	});
});

test.each([
	['a day of study', '# 0403 TIL'],
	['a summary', '## 전체 흐름 정리'],
	['the name of a file', '']
])('%s is no set of things', (_, heading) => {
	expect(asked(`${heading}\n- SAN\n  - 값을 저장\n- NAS\n  - 값을 나눔`, 'D8')).toEqual([]);
});

test('what an author felt is nothing to ask', () => {
	expect(asked('## 느낀 점\n- Pandas: 처음 배운 도구', 'D1')).toEqual([]);
});

test('a part of a part is asked for with the thing above both', () => {
	const source = '# 보안\n## 1. 은닉\n### 장단점\n- 단점: 숨길 수 있는 글이 짧음';
	expect(asked(source, 'D1')).toEqual(['은닉: 단점은? => 숨길 수 있는 글이 짧음']);
});

test('an answer in a list is not announced either', () => {
	expect(asked('- 키 중복은 어떻게 처리되나요?\n  - A: 이전 값을 덮어쓴다', 'D12')).toEqual([
		'키 중복은 어떻게 처리되나요? => 이전 값을 덮어쓴다'
	]);
});

describe('what a second reading found', () => {
	test.each([
		[
			'an answer cut in the middle',
			'- 데이터는 lock에 의해 보호되기 때문에 낮은 우선 순위의 프로세스가',
			'D2',
			[]
		],
		['praise', '- 애노테이션 하나만 붙이면 되므로 매우 편리하다', 'D2', []],
		[
			'what is enough to do',
			'- 추론 기능을 쓰지 않는다면 빈 공백으로 지정하면 된다',
			'D2',
			['추론 기능을 쓰지 않는다면 어떻게 하나? => 빈 공백으로 지정하면 된다']
		],
		[
			'a line that begins with an arrow',
			'- -> OS를 띄우지 않아도 되면 자원을 매우 아끼게 된다',
			'D2',
			[]
		],
		['a name spelled out', '- IDE (Integrated Development Environment, 통합 개발 환경)', 'D7', []],
		['two names for one description', '- 구현 및 실현: 테스트 프로시저 명세', 'D1r', []],
		['arrows in a key', '- **쓰기↑ 읽기↓** 트레이드오프의 대표', 'D1', []],
		['a sentence as a key', '- 자원이 한 종류 : 자원 할당 그래프', 'D1', []],
		[
			'a key with who does it',
			'- 사용자가 입력한 값: 검증할 자료',
			'D1',
			['사용자가 입력한 값은? => 검증할 자료']
		],
		[
			'the letter of an answer',
			'## 리해싱이란 뭔가요?\n**A.** 버킷을 늘리는 일',
			'D12',
			['리해싱이란 뭔가요? => 버킷을 늘리는 일']
		],
		['chapters of a note', '# 정처기\n- SQL\n  - 값을 저장\n- DBMS\n  - 값을 나눔', 'D8', []]
	] as const)('%s', (_, source, rule, expected) => {
		expect(asked(source, rule)).toEqual(expected);
	});
});
