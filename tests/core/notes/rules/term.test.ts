import { expect, test } from 'vitest';
import { isTerm, saysWhatItIs } from '#core/notes/rules/term.ts';

test.each([
	'접근 토큰',
	'접근권한 관리',
	'도메인 이름',
	'게이트웨이 노드',
	'디지털 회로',
	'메모리 관리',
	'디지털화(Digitization)',
	'무신의 반란',
	'DVD (Digital Video Disc)'
])('a title that names a thing: %s', (title) => {
	expect(isTerm(title)).toBe(true);
});

test.each([
	'실행에 필요한 설정값',
	'값이 가장 많은 것',
	'범위 조건은 해당 컬럼만 탐',
	'위치에 따라 시간이 다름',
	'사이트와 포털',
	'확인 및 점검',
	'합의된 목록',
	'보기 좋은 것',
	'중복 없음',
	'불변 값을'
])('a title that says something, or names two: %s', (title) => {
	expect(isTerm(title)).toBe(false);
});

test.each([
	['자원에 접근하기 위한 키', true],
	['하나 이상의 컨테이너로 구성', true],
	['데이터를 빨리 찾도록 만든 것', true],
	['편리한 인터페이스를 제공', false],
	['상태값, 불변', false]
])('what a thing is: %s', (text, says) => {
	expect(saysWhatItIs(text)).toBe(says);
});
