import { describe, expect, test } from 'vitest';
import { asked, slots } from '../cards-of.ts';

const d2 = (source: string) => asked(source, 'D2');
const back = (source: string) => asked(source, 'D2r');

describe('Korean: a condition asks for what follows', () => {
	test.each([
		['- service 생성시 selector지정 x', 'service 생성시 어떻게 하나? => selector지정 x'],
		[
			'- pod 생성시 hostname, subdomain 설정',
			'pod 생성시 무엇을 설정하나? (2가지) => hostname, subdomain'
		],
		[
			'- 특정 pod를 통신해야 하는 경우 Headless를 사용',
			'특정 pod를 통신해야 하는 경우 무엇을 사용하나? => Headless'
		],
		[
			'- pod의 ip는 가변적 이므로  불변적 service ip를 이용',
			'pod의 ip는 가변적 이므로 무엇을 이용하나? => 불변적 service ip'
		],
		[
			'- Pod는 죽을 수 있기 때문에 Service로 접근',
			'Pod는 죽을 수 있기 때문에 어떻게 하나? => Service로 접근'
		],
		[
			'- token값을 알고 있다면 사용자도 api 서비스 접근이 가능',
			'token값을 알고 있다면 무엇이 가능한가? => 사용자도 api 서비스 접근이 가능'
		],
		['- 새 파드를 만든 후 이전 파드를 삭제', '새 파드를 만든 후 무엇을 삭제하나? => 이전 파드'],
		['- 이미지를 가져와서 컨테이너를 실행', '이미지를 가져오면 무엇을 실행하나? => 컨테이너'],
		[
			'- NameSpace 생성시 default라는 이름의 serviceAccount가 자동으로 생성',
			'NameSpace 생성시 무엇이 자동으로 생성되나? => default라는 이름의 serviceAccount'
		],
		[
			'- 외부 주소가 바뀌더라도, CNAME은 그대로 유지할 수 있어',
			'외부 주소가 바뀌더라도 어떻게 되나? => CNAME은 그대로 유지할 수 있어'
		],
		[
			'- externalTrafficPolicy: Local 설정시 모든 node traffic 전달 하지 않음',
			'externalTrafficPolicy: Local 설정시 어떻게 되나? => 모든 node traffic 전달 하지 않음'
		]
	])('%s', (source, expected) => {
		expect(d2(source)).toEqual([expected]);
	});

	test('a setting that is added asks what it is for, the setting kept whole', () => {
		const source = '- Service 생성시 clusterIp: None 추가해서 Service에 Ip가 생성되지 않도록 함';
		expect(d2(source)).toEqual([
			'Service 생성시 clusterIp: None 추가하면 어떻게 되나? => Service에 Ip가 생성되지 않도록 함'
		]);
	});

	test('a contrast asks for its second half', () => {
		const source = '- service는 앞자리만 입력 해도 되지만 pod는 모든 주소를 입력 해야함';
		expect(d2(source)).toEqual([
			'service는 앞자리만 입력 해도 되지만 pod는? => 모든 주소를 입력 해야함'
		]);
	});

	test('two conditions in one sentence are two cards with slots of their own', () => {
		const source =
			'- Service로만 통신 하는 것이면 clusterIp로 해결이 가능 하지만 특정 pod를 통신해야 하는 경우 Headless를 사용';
		expect(d2(source)).toHaveLength(2);
		expect(d2(source)[1]).toMatch(/특정 pod를 통신해야 하는 경우 무엇을 사용하나\? => Headless$/);
		expect(slots(source, 'D2')).toEqual(['cond active', 'cond.2 active']);
	});

	test.each([
		[
			'- 특정 pod를 통신해야 하는 경우 Headless를 사용',
			'어떤 경우에 Headless를 사용하나? => 특정 pod를 통신해야 하는 경우'
		],
		[
			'- pod의 ip는 가변적 이므로 불변적 service ip를 이용',
			'왜 불변적 service ip를 이용하나? => pod의 ip는 가변적 이므로'
		],
		['- 이미지를 가져와서 컨테이너를 실행', '어떻게 컨테이너를 실행하나? => 이미지를 가져와서']
	])('in reverse, as a suggestion: %s', (source, expected) => {
		expect(back(source)).toEqual([expected]);
		expect(slots(source, 'D2r')).toEqual(['cond.r suggested']);
	});

	test.each([
		['- 비용을 산정한 후 CBD를 적용', '언제 CBD를 적용하나? => 비용을 산정한 후'],
		['- 파드가 적을 때 Node를 제거', '언제 Node를 제거하나? => 파드가 적을 때'],
		['- 구조가 간편해서 널리 좋은 평가를 받음', '왜 널리 좋은 평가를 받나? => 구조가 간편해서']
	])('the connective says which question: %s', (source, expected) => {
		expect(back(source)).toEqual([expected]);
	});

	test('what is so, not done, is no means and waits', () => {
		const source = '- 구조가 간편해서 널리 좋은 평가를 받음';
		expect(d2(source)[0]).toMatch(/^구조가 간편해서 /);
		expect(slots(source, 'D2')).toEqual(['cond suggested']);
	});

	test.each([
		['may follow from much else', '- 비용을 산정한 후 예산을 할당'],
		['names no thing', '- 소비자가 빈 버퍼에서 꺼낼 때 문제 발생'],
		['points back', '- 캐시에 값이 있을 경우 이를 확인해 주소를 가져옴'],
		['is no question', '- 서버가 하나일 때 캐시를 두는 이점']
	])('a rest that %s does not ask back', (_, source) => {
		expect(back(source)).toEqual([]);
	});

	test('parallel conditions are told apart', () => {
		expect(d2('- 너무 높게 산정시 낭비를 초래, 너무 낮게 산정할 경우 부담이 커짐')).toEqual([
			'너무 낮게 산정할 경우 무엇이 커지나? => 부담'
		]);
	});

	test.each([
		['two sentences run into one', '- 상태를 수정합니다.문서를 전송할 수 있으므로 대역폭을 절약'],
		['what points to the line above', '- 이때문에 서버가 응답을 캐싱'],
		['a rest that goes on elsewhere', '- 값이 없으면 서버가 응답을 캐싱할 수 있으며'],
		['a contrast without a topic', '- 각각 다른 상태를 나타내지만 분류 역할을 하지는 않음']
	])('nothing is asked of %s', (_, source) => {
		expect(d2(source)).toEqual([]);
	});

	test('a question longer than a line waits', () => {
		const long =
			'여러 지역에 멀리 떨어뜨려 나누어 둔 수많은 서버에서 값을 읽는 데 필요한 시간이 정해진 한도를 훨씬 더 넘어서 매우 커지는 경우';
		expect(slots(`- ${long} 캐시를 사용`, 'D2')).toEqual(['cond suggested']);
	});

	test('a concession is no reason: it has no reverse', () => {
		expect(back('- 외부 주소가 바뀌더라도 이름은 그대로 유지')).toEqual([]);
	});

	test.each([
		['다시, which is no occasion', '- 다시 화면을 표시'],
		['캐시, which is no occasion', '- 캐시 값을 저장'],
		['화면, which is no condition', '- 화면 크기를 조절'],
		['a rest that only permits', '- 값이 없으면 된다'],
		['a rest that only permits, in two words', '- 값이 없어도 되면 안 된다'],
		['a condition with nothing behind it', '- 파드를 생성할 경우'],
		['위해서, which is no means', '- 통신을 위해서 이름이 필요'],
		['a definition of 이면', '- 이면 도로의 폭']
	])('not for %s', (_, source) => {
		expect(d2(source)).toEqual([]);
	});
});

describe('English: a condition asks for what follows', () => {
	test.each([
		[
			'- If the probe fails, the container is restarted',
			'If the probe fails, then what? => the container is restarted'
		],
		[
			'- When a node dies, its pods move elsewhere',
			'When a node dies, then what? => its pods move elsewhere'
		],
		[
			'- Without a selector, no endpoints are made',
			'Without a selector, what happens? => no endpoints are made'
		],
		[
			'- Because pods are mortal, a Service keeps a stable address',
			'Because pods are mortal, what follows? => a Service keeps a stable address'
		],
		[
			'- The pod stays Pending until a node has room',
			'The pod stays Pending until when? => a node has room'
		],
		[
			'- Services get a stable name unless they are headless',
			'Services get a stable name unless what? => they are headless'
		],
		[
			'- The pod is rejected because the quota is used up',
			'The pod is rejected: why? => the quota is used up'
		],
		[
			'- Labels are indexed, so selectors are fast',
			'Labels are indexed: what follows? => selectors are fast'
		]
	])('%s', (source, expected) => {
		expect(d2(source)).toEqual([expected]);
		expect(slots(source, 'D2')).toEqual(['cond active']);
	});

	test.each([
		[
			'- Because pods are mortal, a Service keeps a stable address',
			'a Service keeps a stable address: why? => Because pods are mortal'
		],
		[
			'- Labels are indexed, so selectors are fast',
			'selectors are fast: why? => Labels are indexed'
		]
	])('in reverse, as a suggestion: %s', (source, expected) => {
		expect(back(source)).toEqual([expected]);
	});

	test('what happens in a case happens in others as well: it has no reverse', () => {
		expect(d2('- If the probe fails, the container is restarted')).toHaveLength(1);
		expect(back('- If the probe fails, the container is restarted')).toEqual([]);
		expect(back('- readiness probe fails -> removed from the endpoints')).toEqual([]);
	});

	test('what holds in the opposite case is no part of the answer', () => {
		const source = '- If the sample is small, noise is likely, but large ones can be biased too';
		expect(d2(source)).toEqual(['If the sample is small, then what? => noise is likely']);
	});

	test('a result that leans on its condition has no reverse', () => {
		expect(back('- When it fails, they restart the container again')).toEqual([]);
		expect(d2('- When the pod fails, it is restarted by the kubelet')).toHaveLength(1);
		expect(back('- When the pod fails, it is restarted by the kubelet')).toEqual([]);
	});

	test.each([
		['when behind a sentence', '- The kubelet restarts the container when the probe fails'],
		['if behind a sentence', '- The file cannot be read if the key is missing'],
		['a cause of some', '- The pod waits mostly because the image is large'],
		['a cause of what leans', '- The pods that wait because the quota is used up are removed'],
		['a condition that refers to others', '- After doing this for all lines, it prints the total'],
		['a condition without a comma', '- If the probe fails the container is restarted'],
		['a condition with nothing behind it', '- If the probe fails, stop'],
		['so without a comma', '- The name is so long that it is cut'],
		['so that', '- Labels are indexed, so that selectors are fast'],
		['a condition of one word', '- When parsing, both of the kinds are read'],
		['a condition that leans', '- If it is not a legal port, an error is thrown'],
		['a version', '- Since 4.0.0, the old engine is gone'],
		['a list in the condition', '- Once it starts, and only then, the pod is ready'],
		['brackets cut in two', '- If a version has a tag (for example, beta) it is skipped'],
		['what points elsewhere', '- If the value is zero (see below), both are returned'],
		['advice to the reader', '- When adding a label, add a comment on your reasons'],
		['what refers to others', '- When the flag is set, one of these headers must be sent'],
		['what leads on', '- If the flag is set, either of two things happens:'],
		['a consequence in prose', 'The lists are long, so the mail can be slow.']
	])('not for %s', (_, source) => {
		expect(d2(source)).toEqual([]);
	});
});

describe('an arrow leads from a condition to what follows', () => {
	test.each([
		[
			'- 여러 kubeconfig를 등록 가능 -> 여러 cluster에 접근이 가능',
			'여러 kubeconfig를 등록하면 무엇이 가능한가? => 여러 cluster에 접근이 가능'
		],
		['- 파드가 죽으면 → 새 파드를 만듦', '파드가 죽으면 어떻게 되나? => 새 파드를 만듦'],
		[
			'- readiness probe fails -> removed from the endpoints',
			'readiness probe fails → ? => removed from the endpoints'
		],
		[
			'- readiness probe fails => removed from the endpoints',
			'readiness probe fails → ? => removed from the endpoints'
		]
	])('%s', (source, expected) => {
		expect(d2(source)).toEqual([expected]);
	});

	test.each([
		[
			'- 여러 kubeconfig를 등록 가능 -> 여러 cluster에 접근이 가능',
			'어떤 경우에 여러 cluster에 접근이 가능한가? => 여러 kubeconfig를 등록'
		]
	])('in reverse: %s', (source, expected) => {
		expect(back(source)).toEqual([expected]);
	});

	test('a topic becomes the subject of the condition', () => {
		expect(d2('- 생산자는 같은 버퍼에 접근 -> 동시에 사용 불가')).toEqual([
			'생산자가 같은 버퍼에 접근하면 어떻게 되나? => 동시에 사용 불가'
		]);
	});

	test.each([
		['a chain', '- first state -> second state -> third state'],
		['an arrow between single words', '- A -> B'],
		['an arrow behind a name', '- 소비자 프로세스 -> 정보를 소비하는 쪽'],
		['an arrow at the end', '- the probe fails ->'],
		['an arrow at the beginning', '- -> the container restarts'],
		['an arrow inside a word', '- the type a->b of it'],
		['an arrow in code', '- the lambda `x => y` of it']
	])('not for %s', (_, source) => {
		expect(d2(source)).toEqual([]);
	});
});

describe('what says too little to be a card of its own is a suggestion', () => {
	test.each([
		['a step', '## 설정\n1. service 생성시 selector 지정 x\n2. pod 생성시 label 지정 x'],
		['what repeats its condition', '- ip의 port로 연결을 하면 service 연결'],
		[
			'a long answer to two words',
			'- kubectl 설치시 설정 내용을 등록하는 과정을 거쳐 kubectl을 이용 api 요청이 가능한 상태가 됨'
		],
		['what is said to the reader', '- If you delete the pod, the deployment makes a new one']
	])('%s', (_, source) => {
		const found = slots(source, 'D2');
		expect(found.length).toBeGreaterThan(0);
		expect(found.every((slot) => slot.endsWith('suggested'))).toBe(true);
	});

	test('a Korean paragraph tells a story: nothing is asked of it', () => {
		const story = '이름이 겹치는 경우 먼저 정의한 값을 사용한다.';
		expect(d2(story)).toEqual([]);
		expect(d2(`- ${story}`)).toHaveLength(1);
	});

	test('and has no reverse in a step', () => {
		expect(back('## 설정\n1. service 생성시 selector 지정 x\n2. pod 생성시 label 지정 x')).toEqual(
			[]
		);
	});

	test('a story of a paragraph is not asked about', () => {
		expect(d2('If you missed the course, the list below will help everybody.')).toEqual([]);
	});
});

describe('what is said with a condition within', () => {
	test.each([
		['a definition', '- 로그인할 때 서버가 주는 임의의 문자열'],
		['a word alone', '- 아니면 다른 프로세스를 먼저 기다림']
	])('is no condition: %s', (_, source) => {
		expect(d2(source)).toEqual([]);
	});
});
