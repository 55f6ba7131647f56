/**
 * What Korean notes of many hands taught: for each class of bad cards a line that must give none,
 * beside one like it that keeps its card.
 */
import { describe, expect, test } from 'vitest';
import { asked, cardsOf } from '../cards-of.ts';

const KEYS = 'D1' as const;

describe('names and their descriptions', () => {
	test.each([
		[
			'a particle agrees with the word before the parentheses',
			'- **보안 그룹(Security Group):** 인스턴스 단위 방화벽',
			['보안 그룹(Security Group)은? => 인스턴스 단위 방화벽']
		],
		[
			'a key may say itself in other words',
			'- 상호 배제(Mutual Exclusion): 한 프로세스만 자원을 쓴다',
			['상호 배제(Mutual Exclusion)는? => 한 프로세스만 자원을 쓴다']
		],
		['parentheses that go on are no key', '- 캐시(빠른 저장소) 안에서: 값을 먼저 찾음', []],
		['parentheses that never close are no key', '- 캐시(빠른 저장소: 값을 먼저 찾음', []],
		[
			'a thing has its name at the end of the sentence',
			'- 절차를 묶어 호출할 이름을 부여한 모듈을 루틴이라고 부른다.',
			['절차를 묶어 호출할 이름을 부여한 모듈을 무엇이라고 부르나? => 루틴']
		],
		['a word that any note may define', '- 발생할 수 있는 문제란 교착 상태를 말한다', []],
		[
			'a sentence that goes on with another thing',
			'- 응집도란 뭉친 정도를 나타내는 척도이고, 결합도는 의존하는 정도를 나타내는 척도이다.',
			[]
		],
		[
			'what is said of one thing',
			'- 응집도란 뭉친 정도를 나타내는 척도',
			['응집도란? => 뭉친 정도를 나타내는 척도']
		],
		['an answer that points away', '- ls -al: 위 두 개를 동시에 확인', []],
		['an answer that leads elsewhere', '- 거부된 주소: 여기에서 확인할 수 있다', []]
	])('%s', (_, source, expected) => {
		expect(asked(source, KEYS)).toEqual(expected);
	});

	test.each([
		['- session: HTTP 세션을 공유'],
		['- request: HTTP 요청 하나에서 공유'],
		['- touch: 파일 만들때 쓰는듯'],
		['- 사용법: 이름을 적는 명령'],
		['- help: 해당 명령어의 긴 설명문']
	])('what is done is no description to name: %s', (source) => {
		expect(asked(source, 'D1r')).toEqual([]);
	});

	test('what a thing is can be named', () => {
		expect(asked('- bind mount: 파일 시스템과 연결하는 방식', 'D1r')).toEqual([
			'파일 시스템과 연결하는 방식을 무엇이라 하나? => bind mount'
		]);
	});
});

describe('steps', () => {
	const list = (title: string, ...items: readonly string[]) =>
		`## ${title}\n${items.map((item, i) => `${i + 1}. ${item}`).join('\n')}`;

	test.each([
		[
			'a title of a process',
			list('연결 과정', '클라이언트가 SYN을 보낸다', '서버가 ACK를 보낸다'),
			2
		],
		['a title that is done', list('노드 업그레이드', '파드를 옮김', 'kubelet을 바꿈'), 2],
		[
			'items that follow each other',
			list('Headless', 'pod 생성시 hostname 입력', '이름으로 요청'),
			2
		],
		['points of view', list('설계 관점', '설계의 핵심이 책임이다', '책임이 품질과 이어진다'), 0],
		[
			'what is recommended',
			list('권장 구조', '프라이빗 서브넷에 서버 배치', '권한을 작게 나눔'),
			0
		],
		['keys with values', list('설정 방법', 'List: 여러 값을 담음', 'Map(사전): 이름과 값'), 0],
		['what is so', list('설치 방법', '서버를 새로 띄운다', '다른 방법은 없다'), 0]
	])('%s: %s', (_, source, count) => {
		expect(asked(source, 'D9')).toHaveLength(count);
	});

	test('names with a gloss each are asked for without their descriptions', () => {
		const source = list(
			'발생 조건',
			'상호 배제(Mutex): 하나만 쓴다',
			'점유 대기(Hold): 쥐고 기다린다'
		);
		expect(asked(source, 'D8')).toEqual([
			'발생 조건 2가지는? => 상호 배제(Mutex)\n점유 대기(Hold)'
		]);
	});
});

describe('sets', () => {
	const under = (title: string, ...topics: readonly string[]) =>
		`## ${title}\n${topics.map((topic) => `- ${topic}\n  - 값을 저장`).join('\n')}`;

	test('a title that counts is counted once', () => {
		expect(asked(under('교착 상태의 2가지 조건', '상호 배제', '순환 대기'), 'D8')).toEqual([
			'교착 상태의 2가지 조건은? => 상호 배제\n순환 대기'
		]);
	});

	test.each([
		['parts of a thing', under('Dictionary', '딕셔너리의 문법', '딕셔너리의 특징')],
		['examples', under('Resource', '자원의 종류', 'Deadlock Example 1')],
		['labels of paragraphs', '## TCP\n신뢰성:\n- 값을 저장\n\n연결:\n- 값을 저장']
	])('not for %s', (_, source) => {
		expect(asked(source, 'D8')).toEqual([]);
	});

	test('sentences in parentheses are no members', () => {
		expect(asked('- 5.7버전부터 해결됨 (현재는 공간을, 자동으로 줄일 수 있음)', 'D7')).toEqual([]);
		expect(asked('- Secret에 들어가는 값 (token, CA crt)', 'D7')).toHaveLength(1);
	});
});

describe('labels of paragraphs', () => {
	test.each(['**Page**', '`Page`', '**Page:**', '**Page**:', 'Page:'])(
		'%s heads the items behind it',
		(label) => {
			const card = cardsOf(`## Cache\n${label}\n\n- 크기: 4096바이트`)[0];
			expect(card?.breadcrumb.slice(-2)).toEqual(['Cache', 'Page']);
		}
	);

	test('a sentence in bold heads nothing', () => {
		const [card] = cardsOf('## Cache\n**값은 먼저 캐시에서 찾는다**\n\n- 크기: 4096바이트');
		expect(card?.breadcrumb.at(-1)).toBe('Cache');
	});
});

test('a column that asks is asked as it stands', () => {
	const table =
		'| 결합도 | 무엇을 주고받나 | 예외 |\n|---|---|---|\n| 자료 | 필요한 값 | 없는 값 |';
	expect(asked(table, 'D11')).toEqual([
		'자료: 무엇을 주고받나? => 필요한 값',
		'자료: 예외는? => 없는 값'
	]);
});

test.each([
	['## 4.2.9 언두 로그', 1],
	['## 1.2.3', 0],
	['## [1.2.3] - 2024-01-02', 0],
	['## v1.2.3 (2024-01-02)', 0]
])('a chapter is no release: %s', (heading, count) => {
	expect(asked(`${heading}\n- 언두 영역: 이전 데이터의 보관소`, KEYS)).toHaveLength(count);
});

test.each([
	['- **파드**: 함께 배포되는 컨테이너의 묶음', ['파드는? => 함께 배포되는 컨테이너의 묶음']],
	['- **파드**는 함께 배포되는 컨테이너의 묶음', ['파드는? => 함께 배포되는 컨테이너의 묶음']],
	['- **파드** 함께 배포되는 컨테이너의 묶음', []]
])('a word in bold is a key where something sets it apart: %s', (source, expected) => {
	expect(asked(source, 'D1')).toEqual(expected);
});
