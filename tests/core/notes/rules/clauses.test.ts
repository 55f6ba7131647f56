import { describe, expect, test } from 'vitest';
import { asked } from '../cards-of.ts';
import { ofItems } from '../support.ts';

describe('a sentence is not cut inside of a clause', () => {
	test('before the noun that a clause is made into', () => {
		const source = 'Bean을 관리한다는 것은 생명주기를 컨테이너가 대신 관리하는 것이다.';
		expect(ofItems('D3', source)).toEqual([
			'Bean을 관리한다는 것은? => 생명주기를 컨테이너가 대신 관리하는 것이다'
		]);
		expect(ofItems('D3', '값이 있다는 점은 서버가 이미 시작된 상태')).toEqual([]);
	});

	test('a bare topic with names to choose from is not asked about', () => {
		expect(ofItems('D3', '라이브러리는 대부분 종료 메소드명이 close 혹은 stop이다.')).toEqual([]);
	});

	test('at the first comma of a list', () => {
		const item = '서버를 새로 켜면 DB 연결, 네트워크 소켓 연결 등과 같이 미리 할 일이 필요';
		expect(ofItems('D2', item).filter((card) => card.endsWith('=> DB 연결'))).toEqual([]);
		expect(ofItems('D2', '서버를 새로 켜면 DB 연결, 실패시 서버 종료')).toContain(
			'서버를 새로 켜면 어떻게 하나? => DB 연결'
		);
	});

	test.each([
		'객체 생성 → 의존관계 주입이라는 생명 주기를 가진다',
		'간단히 말해서 객체 생성 → 의존관계 주입이라는 생명 주기를 가진다',
		'객체 생성 → 의존관계 주입 순으로 처리된다'
	])('at an arrow between names of a clause: %s', (item) => {
		expect(ofItems('D2', item)).toEqual([]);
	});
});

describe('gaps whose rest gives them away', () => {
	test.each([
		'- Best practice is 365 days or 1 year of validity',
		'- The lease lasts 24 hours (1 day) by default here',
		'- 인증서를 365일 또는 1년마다 갱신',
		'- 인증서를 1년(365일)마다 한 번 갱신'
	])('no gap: %s', (source) => {
		expect(asked(source, 'D6')).toEqual([]);
	});

	test('another figure beside it may be of another thing', () => {
		expect(asked('- The lease lasts 24 hours after 2 renewals by a client', 'D6')).toHaveLength(1);
	});
});

describe('sets', () => {
	test('two things in one title have no members', () => {
		const topics = '- RAD\n  - 짧은 개발\n- UP\n  - 반복 개발';
		expect(asked(`## SDLC와 개발방법론\n${topics}`, 'D8')).toEqual([]);
		expect(asked(`## 개발과 운영의 종류\n${topics}`, 'D8')).toHaveLength(1);
	});

	test('names that are numbered as well', () => {
		const source = '## 상태\n- Tracked : 관리하는 파일\n  1. Fresh : 새 값\n  2. Staged : 올린 값';
		expect(asked(source, 'D8')).toEqual(['Tracked에 속하는 2가지는? => Fresh\nStaged']);
	});

	test('what a part is called is not what it means', () => {
		const source = '## 소켓: 연결 상태\n- 배타\n  - 짧은 값\n- 점유\n  - 다른 값';
		expect(asked(source, 'D8')).toEqual(['소켓: 연결 상태 2가지는? => 배타\n점유']);
	});

	test('a title with its meaning is asked for by its name', () => {
		const source =
			'## 상태\n- Tracked : 관리하는 파일\n  - Unmodified\n    - 최신 값\n  - Staged\n    - 새 값';
		expect(asked(source, 'D8')).toEqual(['Tracked에 속하는 2가지는? => Unmodified\nStaged']);
	});
});
