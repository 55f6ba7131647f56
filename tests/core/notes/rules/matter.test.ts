import { describe, expect, test } from 'vitest';
import type { Rule } from '#core/notes/types.ts';
import { asked, cardsOf } from '../cards-of.ts';

const table = (...rows: readonly string[]) =>
	['## 표', rows[0], rows[0]!.replace(/[^|]+/g, '---'), ...rows.slice(1)].join('\n');

const prompts = (source: string) => cardsOf(source).map(({ prompt }) => prompt);

describe('nothing is asked of', () => {
	test.each<[string, string]>([
		['an example behind its sign', '- 예) 이름은 겹칠 수 있으므로 식별자로 부적합'],
		['an example by name', '- 예시: 학생 테이블의 기본키는 학번을 사용'],
		['an example that tells a case', '- 예를 들어 파드가 죽으면 새 파드를 만듦'],
		['an English example', '- Example: If the probe fails, the container is restarted'],
		['what stands below an example', '- 예)\n  - 교육 이력을 지우면 사원 정보도 함께 삭제'],
		['what stands below a heading', '## 예시\n- 학생 테이블의 기본키(PK) → 학생번호 컬럼'],
		['a command of an example', '- Example cmd - terraform taint aws_bucket.mybucket'],
		['a sum of an example', '- 첫번째 재화를 소비했을 때 편익 : $2'],
		['a number of a row', table('| 재화 | 가격 |', '| 1번째 재화 | 300 |', '| 2번째 재화 | 200 |')],
		['a sum as a cell', table('| 사람 | 낸 돈 |', '| 철수 | $ 3 |', '| 영희 | 2원 |')],
		['a made-up case in brackets', '- (학번 + 이름) → 학번만으로 이미 충분'],
		['a comparison before an arrow', '- 학번 vs 주민번호 → 학번을 실무에서 사용'],
		['a sum before an arrow', '- 소비자의 총편익 $2.5 → 소비자 잉여가 생김'],
		[
			'the weight of a topic',
			table('| 영역 | Weight |', '| 클라우드 개념 | 20 - 25% |', '| 보안 | 10% |')
		],
		['an exam', '- 시험 시간: 60분 동안 진행\n- 합격 점수: 1000점 중 700점'],
		['an aim', '- **핵심 개념**: 클라우드의 장점을 설명할 수 있다'],
		['an aim in English', '- Cloud concepts: Describe the benefits of the public cloud'],
		['a stressed word that begins a phrase', '- **전시과** 중심으로 토지 제도 정비'],
		['a clause without a subject', 'The left side of the boat when facing forward.'],
		['a pointer', '- attached: [slides] [slides]: ./a.pptx'],
		['a pointer to a slide', '## Which of the two is it?\n(see slide 13)'],
		[
			'a sentence that breaks off',
			'Biomass : The weight of living tissues per unit area over a\n\nperiod'
		],
		['a cause without a subject', '- 거리 기반이므로 원형이 아니면 작동하지 않음'],
		['a sentence without a subject', '- Cannot be used if the configuration contains a block'],
		['a case named elsewhere', '- 같은 조건을 만족한다면 자주 쓰이는 속성을 선택'],
		['a remark in nested brackets', '- 교육이력(#사원번호(FK), #수강일자)'],
		['a name and its abbreviation', '- 외래키 (Foreign Key, FK)'],
		['a value in words', '- +1: 잘 분류됨 (가까운 건 가깝고, 먼 건 멂)'],
		['a sum and its name', '- 재화에 따른 편익 → 전체 합 : 소비자의 총편익'],
		['what is named above', '- 표로 자료를 나타낼 때 이들은 행 요소에 해당합니다'],
		['a turn of speech', '- 입력 데이터의 중요성은 아무리 강조해도 부족함을 알려줍니다']
	])('%s', (_, source) => {
		expect(prompts(source)).toEqual([]);
	});
});

describe('but still of', () => {
	test.each<[string, Rule, string]>([
		['a line beside an example', 'D2', '- 예) 학번\n- 파드가 죽으면 새 파드를 만듦'],
		['a key that begins like an example', 'D1', '- 예외 처리: 오류를 잡아 복구하는 절차'],
		['a figure that is a fact', 'D11', table('| 이름 | 포트 |', '| SSH | 22 |', '| HTTPS | 443 |')],
		['a code before an arrow', 'D2', '- exit code 137 발생 → 메모리 부족으로 컨테이너 종료'],
		[
			'a weight that is no share',
			'D11',
			table('| 물질 | 비중 |', '| 구리 | 8.96 |', '| 알루미늄 | 2.7 |')
		],
		['a command that describes', 'D1', '- `explain`: Explain how a query will be run'],
		['the pages of a thing', 'D1', '- Page table: maps virtual pages to frames of memory'],
		['a cause with a subject', 'D2', '- 이름은 변동 가능성이 크므로 식별자로 부적합'],
		['members in brackets', 'D7', '- 트랜잭션의 성질 (원자성, 일관성, 격리성)'],
		['an abbreviation as a member', 'D7', '- 전송 계층의 프로토콜 (TCP, UDP)'],
		['a short statement about a topic', 'D3', '- PCB는 커널의 자료구조']
	])('%s', (_, rule, source) => {
		expect(asked(source, rule).length).toBeGreaterThan(0);
	});
});

test('a choice behind an arrow asks for what is chosen', () => {
	expect(asked('- 개수를 짐작할 수 있다면 -> **K-Means**', 'D2')).toEqual([
		'개수를 짐작할 수 있다면 → ? => K-Means'
	]);
});

describe('numbers of an outline', () => {
	test('go from the front where the next one stands beside them', () => {
		const source = '- 4c `terraform import` - reads what exists\n- 4d `terraform state` - moves it';
		expect(asked(source, 'D1')[0]).toBe('terraform import? => reads what exists');
	});

	test('are no terms', () => {
		const source = '- 1a - Explain what it is\n- 1b - Describe its advantages in short';
		expect(prompts(source)).toEqual([]);
	});

	test('a name that looks like one is kept', () => {
		const source = '- F-16: a light fighter of one engine\n- F-35: a stealth fighter of one engine';
		expect(asked(source, 'D1')).toEqual([
			'F-16? => a light fighter of one engine',
			'F-35? => a stealth fighter of one engine'
		]);
	});
});

test('a sentence that names a thing is asked for the name, not for its topic', () => {
	expect(asked('- **조사:** 모집단 전체를 조사하는 방법을 **전수조사**라고 합니다.', 'D1')).toEqual(
		['모집단 전체를 조사하는 방법을 무엇이라고 하나? => 전수조사']
	);
});

test('the definition in a title is no part of the question', () => {
	expect(
		asked('# 통계\n## 모집단: 알고자 하는 전체\n- 정의: 자료를 추출하는 항목의 집합', 'D1')[0]
	).toMatch(/^모집단: 정의는\?/);
});

test('a command or an option is not asked for by name', () => {
	expect(asked('- terraform apply -json - JSON output lines', 'D1r')).toEqual([]);
	expect(asked('- `null` - intentional absence of value', 'D1r')).toHaveLength(1);
});

test('where an author marked the point, no other word is blanked', () => {
	expect(asked('- IANA에서 포트 번호의 **범위**를 정의함', 'D6')).toEqual([]);
	expect(asked('- IANA에서 포트 번호의 범위를 정의함', 'D6')).toHaveLength(1);
});

describe('an answer that repeats its key', () => {
	test('says nothing', () => {
		expect(prompts(table('| Cmd | Results |', '| `which app` | Show which app |'))).toEqual([]);
		expect(prompts('## 정제\n- **단위 통일:** cm, kg와 같은 측정 단위를 통일합니다.')).toEqual([]);
	});

	test('and adds to it says something', () => {
		expect(
			prompts(table('| Cmd | Results |', '| `which app` | Show the path of an app |'))
		).toHaveLength(1);
		expect(prompts('## 정제\n- **결측값 처리:** 평균으로 결측값을 처리합니다.')).toHaveLength(1);
	});
});
