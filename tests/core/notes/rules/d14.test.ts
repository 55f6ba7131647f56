import { expect, test } from 'vitest';
import { asked, cardsOf, slots } from '../cards-of.ts';

const d14 = (source: string) => asked(source, 'D14');

test.each([
	['- 접근 토큰\n  - 자원에 접근하기 위한 키', '접근 토큰은? => 자원에 접근하기 위한 키'],
	['- **Owner**\n  - the user who has the data', 'Owner? => the user who has the data'],
	['1. 속도\n- 데이터를 빨리 찾도록 만든 것', '속도는? => 데이터를 빨리 찾도록 만든 것'],
	['- 솔팅\n  - 개념\n    - 문자열을 더하는 것', '솔팅: 개념은? => 문자열을 더하는 것']
])('a title and the only item below it: %j', (source, expected) => {
	expect(d14(source)).toEqual([expected]);
	expect(slots(source, 'D14')).toEqual(['what active']);
});

test('covers the lines of both', () => {
	const card = cardsOf('- 접근 토큰\n  - 자원에 접근하기 위한 키')[0]!;
	expect(card.lines).toEqual([1, 2]);
});

test.each([
	['two items', '- 접근 토큰\n  - 자원의 키\n  - 비밀'],
	['an item with items of its own', '- 접근 토큰\n  - 자원의 키\n    - 비밀'],
	['an item that a better rule asks about', '- 접근 토큰\n  - 만료되는 경우 다시 발급을 요청'],
	['an item that leans on another sentence', '- 접근 토큰\n  - 이것은 자원의 키'],
	['an item that asks', '- 접근 토큰\n  - 자원의 키인가?'],
	['an instruction', '- Open the file\n  - the one in the corner'],
	['something to do', '- 쿠키 활성화\n  - 설정 화면의 첫 값'],
	['a part of nothing', '- 개념\n  - 문자열을 더하는 것'],
	['a sentence', '- 토큰을 발급한다.\n  - 자원의 키'],
	['a link in a table of contents', '- 접근 토큰\n  - [키](#key)'],
	['exercises', '- 연습문제\n  - 서로 다른 두 수의 합'],
	['what a sentence says of its topic', '- 범위 조건은 해당 컬럼만 탐\n  - between, like, in'],
	[
		'what a sentence says',
		'- 활용의 대부분은 인터넷 환경에서 이루어짐\n  - 쇼핑, 게임, 화상 회의 등'
	],
	[
		'an item that breaks off at its topic',
		'- 상호작용 콘텐츠\n  - 사용자와의 상호작용이 가능한 콘텐츠는'
	],
	['an item that breaks off at a choice', '- 보기 좋은 것\n  - 인터넷에서 제공되는 프로그램이나'],
	[
		'an item that breaks off at its means',
		'- 문화 콘텐츠\n  - 문화적 요소를 창의성과 기술을 바탕으로'
	],
	['others', '- 등\n  - 내용 구성으로 본 콘텐츠'],
	['what is said of a thing of a time', '- 오늘날의 컴퓨터\n  - 편리한 인터페이스를 제공'],
	['a thing told by a clause', '- 실행에 필요한 설정값\n  - 상태를 바꾸지 않는 값'],
	['what a thing has', '- 검색 사이트\n  - 많은 사용자가 모이고 정보를 공유'],
	['what is switched off', '- 접근 토큰 %% nocards %%\n  - 자원의 키']
])('not for %s', (_, source) => {
	expect(d14(source)).toEqual([]);
});
