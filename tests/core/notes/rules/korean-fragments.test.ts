/**
 * Lines that are no statement of their own: verbs taken for topics, the rest of a sentence whose
 * beginning stands elsewhere, the set-up of the author's own machine.
 */
import { describe, expect, test } from 'vitest';
import type { Rule } from '#core/notes/types.ts';
import { asked, cardsOf } from '../cards-of.ts';

const prompts = (source: string) => cardsOf(source).map(({ prompt }) => prompt);

describe('a verb that modifies a noun is no topic', () => {
	test.each([
		['behind a place', '- 디스크의 외부에서 보는 디스크의 단위 정보 저장 공간들'],
		['behind an object', '- 파일 시스템을 만드는 것'],
		['behind an object, whatever it is', '- 데이터를 재는 논리적인 저장 장치들'],
		['behind a subject', '- 사용자가 끼우는 논리적인 저장 장치들'],
		['behind an adverb', '- 새로 만드는 논리적인 저장 공간들'],
		['with a predicate behind it', '- 외부에서 보는 DB가 있는 것이다']
	])('%s', (_, source) => {
		expect(asked(source, 'D3')).toEqual([]);
	});

	test.each([
		['a noun behind a place', '- OOP에서 필드는 객체의 상태', 'OOP에서 필드는? => 객체의 상태'],
		['a short noun behind a place', '- DB에서 뷰는 가상의 표', 'DB에서 뷰는? => 가상의 표'],
		['a noun that ends like a particle', '- 게이트웨이 노드는 가장 바깥의 서버', undefined],
		['a Latin name behind an object', '- 클러스터를 AWS는 가장 작은 단위로 구성', undefined]
	])('but %s is one', (_, source, expected) => {
		const found = asked(source, 'D3');
		expect(found).toHaveLength(1);
		if (expected !== undefined) expect(found).toEqual([expected]);
	});
});

describe('the rest of a sentence that begins above gives no card', () => {
	const block = '## 방화벽\n\n```bash\nsudo ufw delete 1\n```\n\n';
	test.each([
		['a means', '로 바꾸면 22번 포트가 닫힌다.'],
		['an object', '- 를 쓰면 규칙이 삭제됨'],
		['a place', '- 에서 22번 포트를 막음'],
		['a condition', '하면 서버가 켜질 때 요청을 거부한다.'],
		['a name', '- 라고 입력하면 규칙이 삭제됨']
	])('%s', (_, line) => {
		expect(prompts(block + line)).toEqual([]);
	});

	test('nor what stands below it', () => {
		expect(prompts('## 방화벽\n- 로 정한 규칙\n  - 패킷을 막는 여러 조건')).toEqual([]);
	});

	test('nor is it what a command is for', () => {
		expect(prompts('## 방화벽\n를 삭제하기\n```bash\nsudo ufw delete 1\n```')).toEqual([]);
	});

	test.each([
		['a particle behind code', '- `ufw` 를 쓰면 규칙이 삭제됨'],
		['a noun like a particle', '- 로 레벨 API를 쓰면 메모리가 삭제됨']
	])('but %s begins one', (_, line) => {
		expect(prompts(block + line)).not.toEqual([]);
	});
});

describe('an answer that points back', () => {
	test.each([
		'- 22번 포트를 허용하는 룰이 있을 때 이를 삭제하는 명령어이다.',
		'- 규칙이 두 개 있으면 이것을 합친다',
		'- 트래픽이 몰리면 그를 거부하는 규칙이 적용된다',
		'- 생성자가 하나일 경우 해당 어노테이션을 생략할 수 있다'
	])('is none: %s', (source) => {
		expect(asked(source, 'D2')).toEqual([]);
	});

	test('nor is the number of something in such a line', () => {
		const line = (rest: string) => `- 서버의 22번 포트를 ${rest}`;
		expect(asked(line('허용하고 이를 기록한다'), 'D6')).toEqual([]);
		expect(asked(line('외부에 노출한다'), 'D6')).toHaveLength(1);
		expect(asked('- 서버는 응답을 30초 기다린 뒤 이를 기록한다', 'D6')).toHaveLength(1);
	});
});

describe("of the author's own set-up nothing is asked", () => {
	test.each([
		['## ENVIRONMENT', '- server : ubuntu linux 18.04'],
		['## 1. 실습 환경', '- server : ubuntu linux 18.04'],
		['## 개발 환경', '- 언어: Java 17'],
		['## 테스트 환경', '- Docker: 20.10 버전을 사용'],
		['## 버전', '- MySQL은 8.0 버전'],
		['## 서버 사양', '- RAM: 16GB'],
		['## 환경', '- 서버\n  - ubuntu linux 18.04'],
		['# 설치\n- 개발 환경', '  - 서버: Windows 10']
	])('%s: %s', (title, line) => {
		expect(prompts(`${title}\n${line}`)).toEqual([]);
	});

	test.each<[string, string, Rule]>([
		['## 환경 변수', '- PATH: 실행 파일을 찾는 경로', 'D1'],
		['## 환경 변수', '- LANG: the language of all Linux programs', 'D1'],
		['## 개발 환경', '- venv: Python 패키지를 격리하는 도구', 'D1'],
		['## 버전', '- HTTP/1.1: keep-alive', 'D1'],
		['## 서버', '- RAM: 16GB', 'D1'],
		['## Environment', '- PATH: the list of directories with programs', 'D1']
	])('but %s: %s', (title, line, rule) => {
		expect(asked(`${title}\n${line}`, rule)).toHaveLength(1);
	});
});
