import { describe, expect, test } from 'vitest';
import { bare, reveals } from '#core/notes/rules/guards.ts';
import { cardsOf } from '../cards-of.ts';

describe('an answer in sight of its question', () => {
	test.each([
		['endpoint를 생성', 'endpoint', true],
		['Endpoint', 'endpoint', true],
		['the **endpoint**!', 'endpoint', true],
		['my-endpoint', 'endpoint', true],
		['부하 분산기', '분산', true],
		['부하분산', '분산', false],
		['부하 분산', '부하분산', true],
		['부하분산을 하는', '부하 분산', true],
		['부하분산기술자', '부하 분산', false],
		['a LoadBalancer here', 'Load Balancer', true],
		['a load-balancer here', 'LoadBalancer', true],
		['LoadBalancers', 'Load Balancer', false],
		['the CAkey', 'CA key', true],
		['a CA keyring', 'CAkey', false],
		['the end', 'they', false],
		['파드는', '파드', true],
		['a CA key here', 'CA key', true],
		['a CA and a key', 'CA key', false],
		['', 'pod', false],
		['anything', '', true],
		['anything', '!?', true]
	])('"%s" shows "%s": %s', (text, answer, expected) => {
		expect(reveals(text, answer)).toBe(expected);
	});

	test('an English plural is another word, a Korean particle is not', () => {
		expect(reveals('endpoints', 'endpoint')).toBe(false);
		expect(reveals('endpoint를', 'endpoint')).toBe(true);
	});

	test('bare leaves letters, digits and single spaces', () => {
		expect(bare('  **CA-key**:  값(1)! ')).toBe('ca key 값 1');
	});

	test('a card whose heading tells the answer is not made', () => {
		expect(
			cardsOf('## Headless\n- 특정 pod를 통신해야 하는 경우 Headless를 사용').filter(
				({ rule, answer }) => rule === 'D2' && answer === 'Headless'
			)
		).toEqual([]);
	});

	test('a topic that tells the answer is hidden instead', () => {
		const source = '1. Headless\n  - 특정 pod를 통신해야 하는 경우 Headless를 사용';
		const card = cardsOf(source).find(({ answer }) => answer === 'Headless')!;
		expect(card.breadcrumb).not.toContain('Headless');
	});
});

describe('statements that say nothing out of their place', () => {
	test.each([
		'- 이러한 파드는 실패하면 자동으로 삭제',
		'- 그래서 실패하면 다시 시작을 시도',
		'- This happens when the pod is ready',
		'- However, the pod restarts when the probe fails',
		'- They restart when the probe fails',
		'- What happens if the pod fails, then restarts?',
		'- 파드가 실패하면 어떻게 되나?',
		'- 규칙은 다음과 같습니다',
		'- The rules: as follows',
		'- 123: 456',
		'- A ──┐ when the pod fails',
		'- ---- = ----'
	])('%s', (source) => {
		expect(cardsOf(source)).toEqual([]);
	});
});

describe('limits', () => {
	const long = (letters: number) => 'word '.repeat(letters / 5).trim();

	test('a line of more than 300 letters is left to its author', () => {
		expect(cardsOf(`- key: ${long(400)}`)).toEqual([]);
		expect(cardsOf(`- key: ${long(200)}`)).not.toEqual([]);
	});

	test('no line has more than three active cards', () => {
		const source = `- ${'서버가 실패하면 이름을 저장 하지만 '.repeat(6)}일이 끝나면 값을 저장`;
		const active = cardsOf(source).filter(({ status }) => status === 'active');
		expect(active.length).toBeLessThanOrEqual(3);
		expect(active.length).toBeGreaterThan(0);
	});

	test('no fact has more than four suggestions', () => {
		const source = `- ${'실패하면 이름을 저장 하지만 '.repeat(6)}CNAME 레코드와 8001 포트`;
		expect(
			cardsOf(source).filter(({ status }) => status === 'suggested').length
		).toBeLessThanOrEqual(4);
	});

	test('the same question with the same answer is asked once', () => {
		const cards = cardsOf('- CA key: 발급기관 개인키');
		const faces = cards.map(({ prompt, answer }) => `${prompt}|${answer}`);
		expect(new Set(faces).size).toBe(faces.length);
	});

	test('slots of a note of many rules differ within each fact', () => {
		const source = '- Service 생성시 clusterIp: None 추가해서 8001 포트와 CNAME 레코드를 사용';
		const names = cardsOf(source).map(({ slot }) => slot);
		expect(new Set(names).size).toBe(names.length);
	});
});
