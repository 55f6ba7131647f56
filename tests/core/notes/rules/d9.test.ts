import { describe, expect, test } from 'vitest';
import { asked, cardsOf, slots } from '../cards-of.ts';

const d9 = (source: string) => asked(source, 'D9');
const korean = [
	'### 설정',
	'1. Service 생성시 clusterIp: None 추가',
	'2. pod 생성시 hostname, subdomain 설정',
	'3. 접속정보 연결'
].join('\n');
const english = [
	'## Install',
	'1. create a key for the server',
	'2. sign the certificate with it',
	'3. restart the kubelet of the node'
].join('\n');

describe('numbered leaves are steps', () => {
	test('the first is asked for by the title, each other by the one before it', () => {
		expect(d9(korean)).toEqual([
			'설정: 첫 단계는? => Service 생성시 clusterIp: None 추가',
			'설정, 1단계: Service 생성시 clusterIp: None 추가\n2단계는? => pod 생성시 hostname, subdomain 설정',
			'설정, 2단계: pod 생성시 hostname, subdomain 설정\n3단계는? => 접속정보 연결'
		]);
	});

	test('in English as well', () => {
		expect(d9(english)).toEqual([
			'Install: what is the first step? => create a key for the server',
			'Install, step 1: create a key for the server\nWhat is step 2? => sign the certificate with it',
			'Install, step 2: sign the certificate with it\nWhat is step 3? => restart the kubelet of the node'
		]);
	});

	test.each([
		[
			'## How do I install it?',
			'How do I install it? What is the first step? => copy the key of the server',
			'How do I install it? Step 1: copy the key of the server\nWhat is step 2? => sign the request'
		],
		[
			'## 어떻게 설치하나?',
			'어떻게 설치하나? 첫 단계는? => copy the key of the server',
			'어떻게 설치하나? 1단계: copy the key of the server\n2단계는? => sign the request'
		]
	])('a heading that asks keeps its question: %s', (heading, first, second) => {
		const lang = heading.includes('어') ? 'ko' : 'en';
		const steps = '1. copy the key of the server\n2. sign the request';
		expect(d9(`---\nlang: ${lang}\n---\n${heading}\n${steps}`)).toEqual([first, second]);
	});

	test.each([
		['Create a user', 'Sign the request', 'Restart kubelet'],
		['Install the package', 'Configure it', 'Done'],
		['Log in', 'Open settings', 'Press a key'],
		['Stop the node.', 'Update it.', 'Start the node.']
	])('short imperatives are steps: %s', (...steps) => {
		const source = `## Setup\n${steps.map((step, i) => `${i + 1}. ${step}`).join('\n')}`;
		expect(d9(source)).toHaveLength(3);
		expect(asked(source, 'D8')).toEqual([]);
	});

	test('the label of a remark is no part of the question, and none alone', () => {
		const steps = '\n  1. copy the key\n  2. sign the request';
		expect(d9(`- Note: signing a request${steps}`)[0]).toBe(
			'signing a request: what is the first step? => copy the key'
		);
		expect(d9(`- Note:${steps}`)).toEqual([]);
		expect(d9(`## Notes${steps}`)).toHaveLength(2);
	});

	test('each step has a slot of its own and waits for nobody', () => {
		expect(slots(korean, 'D9')).toEqual(['step.1 active', 'step.2 active', 'step.3 active']);
	});

	test('each step lives in its own line', () => {
		const lines = cardsOf(korean)
			.filter(({ rule }) => rule === 'D9')
			.map((card) => card.lines);
		expect(lines).toEqual([
			[2, 2],
			[3, 3],
			[4, 4]
		]);
	});

	test('steps under an item are asked for by the item', () => {
		const source =
			'- endpoint 직접 연결\n  1. service 생성시 selector 지정 x\n  2. pod 생성시 label 지정 x';
		expect(d9(source)[0]).toBe('endpoint 직접 연결: 첫 단계는? => service 생성시 selector 지정 x');
	});

	test('a step may have its command below it', () => {
		const source =
			'## 배포 절차\n1. 이미지를 먼저 빌드\n  ```sh\n  docker build .\n  ```\n2. 파드를 새로 배포\n  ```sh\n  kubectl apply -f a.yaml\n  ```';
		expect(d9(source)).toHaveLength(2);
	});

	test('of a long step the first clause is enough', () => {
		const long =
			'Service는 연결된 pod의 ip를 모두 할당 받으며 hostname.subdomain으로 해당 pod에 요청이 가능하게 되고 이름으로 찾음';
		const answer = d9(`## 설정\n1. ${long}\n2. 파드를 새로 배포`)[0]!.split(' => ')[1];
		expect(answer).toBe('Service는 연결된 pod의 ip를 모두 할당 받음');
	});

	test('of a long English step no word is cut in two', () => {
		const long = 'copy the configuration file '.repeat(5).trim();
		const answer = d9(`## Install\n1. ${long}\n2. restart the kubelet of the node`)[0]!.split(
			' => '
		)[1]!;
		expect(answer.endsWith('…')).toBe(true);
		expect(long.split(' ')).toContain(answer.slice(0, -1).split(' ').at(-1));
	});
});

describe('a numbered set is named, not walked through', () => {
	test.each([
		['nouns', '## Kinds\n1. Deployment\n2. Job', 'Kinds: which 2? => Deployment\nJob'],
		[
			'nouns that begin like a verb',
			'## Kinds\n1. Read replicas\n2. Load balancer\n3. Restart policy\n4. Create',
			'Kinds: which 4? => Read replicas\nLoad balancer\nRestart policy\nCreate'
		],
		[
			'names with other names in parentheses',
			'## 발생 조건\n1. 상호 배제(Mutual exclusion)\n2. 점유 대기(Hold and wait)',
			'발생 조건 2가지는? => 상호 배제(Mutual exclusion)\n점유 대기(Hold and wait)'
		],
		['nouns in Korean', '## 종류\n1. 인증서\n2. 토큰', '종류 2가지는? => 인증서\n토큰'],
		[
			'names with descriptions',
			'## Parts\n1. kubelet: runs the pods\n2. kube-proxy: programs rules',
			'Parts: which 2? => kubelet\nkube-proxy'
		]
	])('%s', (_, source, expected) => {
		expect(d9(source)).toEqual([]);
		expect(asked(source, 'D8')).toEqual([expected]);
	});
});

describe('what are no steps', () => {
	const numbered = (...numbers: readonly number[]) =>
		`## 설정\n${numbers.map((n) => `${n}. 파드 ${n}번을 새로 배포`).join('\n')}`;

	test.each([
		['one step', numbered(1)],
		['eight steps', numbered(1, 2, 3, 4, 5, 6, 7, 8)],
		['numbers with a hole', numbered(1, 3)],
		['numbers that begin late', numbered(2, 3)],
		['bullets', '## 설정\n- 파드를 새로 배포\n- 노드를 다시 시작'],
		['titles with items below them', '## 설정\n1. 파드\n  - 새로 배포\n2. 노드\n  - 다시 시작'],
		[
			'a list of references',
			'## References\n1. read the whole manual first\n2. read the other one after it'
		]
	])('%s', (_, source) => {
		expect(d9(source)).toEqual([]);
	});

	test('seven steps are still steps', () => {
		expect(d9(numbered(1, 2, 3, 4, 5, 6, 7))).toHaveLength(7);
	});
});
