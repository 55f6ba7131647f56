import { describe, expect, test } from 'vitest';
import { judge } from '#core/answer/judge.ts';

const told = (expected: string, given: string) => {
	const { verdict, why } = judge({ text: expected, isCode: false }, given);
	return `${verdict} ${why}`;
};
/** Which of the two is expected makes no difference. */
const bothWays = (a: string, b: string) => [told(a, b), told(b, a)];

describe('particles that mark and no more', () => {
	test.each([
		['쿠버네티스는 클러스터를 관리', '쿠버네티스가 클러스터를 관리'],
		['쿠버네티스는 클러스터를 관리', '쿠버네티스 클러스터 관리'],
		['컨테이너는 이미지', '컨테이너 이미지'],
		['스케줄러가 노드를 선택', '스케줄러 노드를 선택'],
		['파드를 삭제', '파드 삭제'],
		['볼륨을 연결', '볼륨 연결'],
		['노드는 이름이 둘', '노드가 이름은 둘'],
		['etcd가 상태를 저장', 'etcd는 상태 저장'],
		['API를 호출', 'API 호출'],
		['API을 호출', 'API를 호출'],
		['80은 포트', '80이 포트']
	])('are left out or exchanged: %s = %s', (a, b) => {
		expect(bothWays(a, b)).toEqual(['equivalent ending', 'equivalent ending']);
	});

	test.each([
		['노드가 파드를 선택', '노드를 파드가 선택'],
		['노드가 선택', '노드를 선택'],
		['파드는 삭제', '파드를 삭제'],
		['노드에 저장', '노드를 저장'],
		['노드에서 실행', '노드에 실행'],
		['노드까지', '노드부터'],
		['노드도 삭제', '노드를 삭제'],
		['파드마다', '파드만'],
		['IP로 접근', 'IP에서 접근']
	])('are not those that say something: %s ≠ %s', (a, b) => {
		expect(bothWays(a, b)).toEqual(['wrong different', 'wrong different']);
	});

	test.each([
		['추가', '추'],
		['차이', '차'],
		['마을', '마'],
		['회의', '회'],
		['길이', '길'],
		['나이', '나'],
		['휴가', '휴']
	])('are not the last syllable of a short word: %s ≠ %s', (a, b) => {
		expect(bothWays(a, b)).toEqual(['wrong different', 'wrong different']);
	});

	test('follow the sound before them, or are part of the word', () => {
		expect(told('성능평가', '성능평')).toBe('wrong different');
		expect(told('목록가', '목록')).toBe('wrong different');
		expect(told('서비스을', '서비스')).toBe('wrong different');
	});
});

describe('one particle in two forms', () => {
	test.each([
		['서비스를 연결', '서비스을 연결'],
		['쿠버네티스는 관리', '쿠버네티스은 관리'],
		['컨테이너가 실행', '컨테이너이 실행'],
		['파드와 노드', '파드과 노드'],
		['볼륨과 노드', '볼륨와 노드'],
		['노드로 보냄', '노드으로 보냄'],
		['볼륨으로 보냄', '볼륨로 보냄'],
		['API와 연결', 'API과 연결']
	])('is the same whichever sound it follows: %s = %s', (a, b) => {
		expect(bothWays(a, b)).toEqual(['equivalent ending', 'equivalent ending']);
	});

	test('is the same as it is said: 의 is said as 에', () => {
		expect(bothWays('노드의 상태', '노드에 상태')).toEqual([
			'equivalent ending',
			'equivalent ending'
		]);
	});

	test.each([
		['회의', '회에'],
		['결과', '결와'],
		['성과', '성와']
	])('is not the last syllable of a short word: %s ≠ %s', (a, b) => {
		expect(bothWays(a, b)).toEqual(['wrong different', 'wrong different']);
	});

	test('is not left out where it says something', () => {
		expect(bothWays('파드와 노드', '파드 노드')).toEqual(['wrong different', 'wrong different']);
		expect(bothWays('노드로 보냄', '노드 보냄')).toEqual(['wrong different', 'wrong different']);
	});
});

test('another particle one letter away may be a slip, and is never simply right', () => {
	expect(bothWays('노드의 상태', '노드와 상태')).toEqual(['close typo', 'close typo']);
});

describe('the style of the last verb', () => {
	test.each([
		['저장한다', '저장함'],
		['저장한다', '저장해요'],
		['저장합니다', '저장'],
		['저장하다', '저장합니다'],
		['삭제된다', '삭제됩니다'],
		['삭제돼요', '삭제됨'],
		['삭제되다', '삭제된다'],
		['값이 같다', '값이 같음'],
		['값이 같습니다', '값이 같아요'],
		['찾을 수 없다', '찾을 수 없음'],
		['찾을 수 없습니다', '찾을 수 없어요'],
		['이미지를 받는다', '이미지를 받음'],
		['상태를 읽는다', '상태를 읽습니다'],
		['노드로 보낸다', '노드로 보냄'],
		['노드로 보냅니다', '노드로 보낸다'],
		['컨트롤러이다', '컨트롤러입니다'],
		['컨트롤러예요', '컨트롤러'],
		['ConfigMap이다', 'ConfigMap'],
		['값이 하나임', '값이 하나이다']
	])('does not count: %s = %s', (a, b) => {
		expect(bothWays(a, b)).toEqual(['equivalent ending', 'equivalent ending']);
	});

	test.each([
		['저장한다', '저장된다'],
		['저장한다', '저장하지 않는다'],
		['저장한다', '저장했다'],
		['저장함', '저장 못함'],
		['찾을 수 있다', '찾을 수 없다'],
		['값이 같다', '값이 다르다'],
		['값이 높다', '값이 낮다'],
		['노드로 보낸다', '노드로 보인다'],
		['이미지를 받는다', '이미지를 만든다'],
		['컨트롤러이다', '컨트롤러가 아니다'],
		['삭제된다', '삭제될 수 있다']
	])('is another thing than another verb: %s ≠ %s', (a, b) => {
		expect(bothWays(a, b)).toEqual(['wrong different', 'wrong different']);
	});
});

test.each([
	['파드를 삭제한다', '파드 삭제'],
	['노드가 이미지를 받는다', '노드는 이미지 받음'],
	['서비스는 주소를 제공합니다.', '서비스가 주소 제공'],
	['Deployment가 파드를 관리한다', 'deployment는 파드를 관리해요']
])('particles, style and case go together: %s = %s', (a, b) => {
	expect(bothWays(a, b)).toEqual(['equivalent ending', 'equivalent ending']);
});

test('what only Korean may leave out counts elsewhere', () => {
	expect(told('pods are deleted', 'pods deleted')).toBe('wrong different');
	expect(told('is', 'i')).toBe('wrong different');
});
