/**
 * Pairs and lines that look like a term with what it is: chains, works with who made them, figures
 * of an example, remarks below a label, properties below a name.
 */
import { describe, expect, test } from 'vitest';
import { asked, cardsOf } from '../cards-of.ts';

const rulesOf = (source: string) => cardsOf(source).map(({ rule }) => rule);

describe('a chain', () => {
	test.each([
		['of one sign', '## 변환\n- 소스 - 토큰 - 구문 트리 - 바이트코드'],
		['with its name behind another', '## 변환\n- 소스 - 토큰 — 어휘 분석 단계'],
		['in English', '## Passes\n- Lexer – Parser – Emitter — the classic pipeline']
	])('%s has no term at its first dash', (_, source) => {
		expect(asked(source, 'D1', 'D1r')).toEqual([]);
	});

	test('one dash defines', () => {
		expect(asked('## 변환\n- 토큰 - 뜻을 가진 가장 작은 단위', 'D1')).toHaveLength(1);
		expect(asked('## 변환\n- 토큰: 뜻을 가진 - 가장 작은 단위', 'D1')).toHaveLength(1);
	});
});

describe('two names joined by a dash', () => {
	test.each([
		['## 귀로 듣는 연습\n1. Blue Train - John Coltrane', 'practice'],
		['## 왈츠 추천곡\n- 김연우 - 겨울밤', 'recommended'],
		['## Listening practice\n- Giant Steps - John Coltrane', 'English practice'],
		['## 형식\n- A B A — 세도막 형식\n  - Schumann - Träumerei', 'an instance of a pair'],
		['## 형식\n- A B A — 세도막 형식\n  - 滝廉太郎 - 荒城の月', 'a script without capitals']
	])('are no term: %j (%s)', (source) => {
		expect(asked(source, 'D1', 'D1r').filter((card) => !card.includes('세도막'))).toEqual([]);
	});

	test.each([
		['elsewhere', '## Works\n- Träumerei - Kinderszenen'],
		['of which one says what the other is', '## Shell 실습\n- pwd - 현재 위치 출력'],
		['with a meaning', '## Listening practice\n- Rubato - a free treatment of time'],
		[
			'of which one is short for the other',
			'## 계층\n- 전송 - 나누어 보내는 계층\n  - TCP - Transmission Control Protocol'
		],
		['in code', '## Practice\n- `ls` - List Directory']
	])('are asked for %s', (_, source) => {
		expect(asked(source, 'D1').length).toBeGreaterThan(0);
	});
});

describe('figures of a worked example', () => {
	test.each([
		['assumed', '## 전송 시간 계산\n- 회선 속도: 200 Mbps'],
		['of an exercise', '## Exercise 1\n- Mass of the cart: 12 kg'],
		['computed', '## 전송\n- 200 Mbps ÷ 8 = 25 MB/s'],
		['continued', '## 용량\n- 실제 표기: ÷ 1,024 = 976 KiB']
	])('%s are no terms', (_, source) => {
		expect(asked(source, 'D1', 'D1r')).toEqual([]);
	});

	test('a figure elsewhere is', () => {
		expect(asked('## 전송\n- 회선 속도: 200 Mbps', 'D1')).toHaveLength(1);
	});
});

describe('below a label', () => {
	test.each([
		['## 시험\n- **인수 시험:** Is it what they want?\n  - Should be run by its users'],
		['## Tests\n- **Acceptance:** Is it what they want?\n  - Should be run by its users']
	])('that a question explains stand remarks: %j', (source) => {
		expect(asked(source, 'D12')).toEqual([]);
	});

	test('that says it is a question stands the answer', () => {
		const source = '## Tests\n- Q: Is a mock a double?\n  - Yes, one that verifies calls';
		expect(asked(source, 'D12')).toHaveLength(1);
	});

	test.each([
		['a chapter', '### 채권 기초 2\n- 정의\n  - 돈을 빌리고 주는 증서'],
		['a verdict', '### 단점\n- 원금 보호(x)\n  - 손해 존재하긴 함']
	])('of %s nothing is defined', (_, source) => {
		expect(asked(source, 'D14')).toEqual([]);
	});

	test('of a thing its definition is', () => {
		expect(asked('### 채권\n- 정의\n  - 돈을 빌리고 주는 증서', 'D14')).toHaveLength(1);
	});
});

test.each([
	['deeds', '- 예금\n  - 긴 만기의 채권에 투자\n  - 대체로 국채에 많이 투자'],
	['limits', '- 상장\n  - 자본금 30억 이상\n  - 감사 의견']
])('what is said of a thing by %s is no member of it', (_, source) => {
	expect(asked(source, 'D15')).toEqual([]);
});

test('names are, with a noun that ends like a particle', () => {
	const source = '- 블랙박스 기법\n  - 경계값 분석\n  - 원인-효과 그래프';
	expect(asked(source, 'D15')).toHaveLength(1);
});

describe('topics of a note', () => {
	const below = (title: string, second: string) =>
		`# 은행\n## ${title}\n- 예금\n  - 맡긴 돈을 보관\n- ${second}\n  - 빌려 준 돈`;

	test('are no set where they are its terms or an example', () => {
		expect(asked(below('기본 용어', '대출'), 'D8')).toEqual([]);
		expect(asked(below('상품 종류', 'e.g)'), 'D8')).toEqual([]);
	});

	test('are one where a title says of what', () => {
		expect(asked(below('상품 종류', '대출'), 'D8')).toHaveLength(1);
	});
});

test.each([
	['what was done to the note', '- 마지막 업데이트: 2024년 5월'],
	['the same in English', '- Date modified: May 2024'],
	['who teaches', '- Instructor: Ada Byron'],
	['a statement without its subject', '- Named after a city: the port where it was found']
])('%s is no term', (_, line) => {
	expect(asked(`## Amber\n${line}`, 'D1', 'D1r')).toEqual([]);
});

test('a noun that ends like a participle is a term', () => {
	expect(asked('## Amber\n- Need for power: what drives some to lead', 'D1')).toHaveLength(1);
});

test('a command is not called by what it does', () => {
	expect(asked('- 리눅스 설치 : sudo apt-get install vim', 'D1')).toHaveLength(1);
	expect(asked('- 리눅스 설치 : sudo apt-get install vim', 'D1r')).toEqual([]);
});

test('a mark before a sign of equality ends no sentence', () => {
	const [card] = asked('- 나가기 : <:w = 저장, :q! = 강제 종료>', 'D1');
	expect(card).toContain('강제 종료');
});

test('a figure in a remark is not blanked', () => {
	expect(asked('- 감시 데몬을 켬 (24시간 돌아가야 함)', 'D6')).toEqual([]);
	expect(asked('- 감시 데몬이 24시간 기록을 보관', 'D6')).toHaveLength(1);
});

test('a condition with another one in parentheses is not asked for', () => {
	const line = '- 패키지 설치 (길어서 안 될 경우 나누어 입력) 오류 때문에 형식이 달라짐';
	expect(rulesOf(line)).not.toContain('D2');
	expect(rulesOf(line.replace(/ \(.*\)/, ''))).toContain('D2');
});
