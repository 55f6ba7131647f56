import { expect, test } from 'vitest';
import { asked, slots } from '../cards-of.ts';

const d3 = (source: string) => asked(source, 'D3');

test.each([
	[
		'- Service는 연결된 pod의 ip를 모두 할당 받음',
		'Service는? => 연결된 pod의 ip를 모두 할당 받음'
	],
	['- 파드는 하나 이상의 컨테이너로 구성', '파드는? => 하나 이상의 컨테이너로 구성'],
	['- 레이블은 이름과 값으로 구성', '레이블은? => 이름과 값으로 구성'],
	[
		'- A Pod is the smallest unit that can be deployed',
		'What is a Pod? => the smallest unit that can be deployed'
	],
	['- The kubelet is an agent on each node', 'What is the kubelet? => an agent on each node'],
	['- The default port is 6443', 'What is the default port? => 6443'],
	['- The TTL of a record is 30 seconds', 'What is the TTL of a record? => 30 seconds'],
	[
		'- The default type of a Service is ClusterIP',
		'What is the default type of a Service? => ClusterIP'
	],
	['- The default ports are 80 and 443', 'What are the default ports? => 80 and 443'],
	['- The range of node ports is 30000-32767.', 'What is the range of node ports? => 30000-32767'],
	[
		'- The smallest deployable unit of the cluster is a Pod',
		'What is the smallest deployable unit of the cluster? => a Pod'
	],
	['The default port is 6443.', 'What is the default port? => 6443']
])('what is said about a topic: %s', (source, expected) => {
	expect(d3(source)).toEqual([expected]);
});

test.each([
	['- 참고: 기본 포트는 6443', '기본 포트는? => 6443'],
	['- 주의 - 파드는 죽을 수 있는 존재', '파드는? => 죽을 수 있는 존재'],
	['- **참고**: 파드는 가장 작은 단위', '파드는? => 가장 작은 단위'],
	['- (참고) 파드는 가장 작은 단위', '파드는? => 가장 작은 단위'],
	['- Note: the kubelet is an agent on each node', 'What is the kubelet? => an agent on each node'],
	['- **Warning:** The default port is 6443', 'What is the default port? => 6443']
])('the label of a remark is no part of the question: %s', (source, expected) => {
	expect(d3(source)).toEqual([expected]);
});

test('is a suggestion and waits', () => {
	expect(slots('- A Pod is the smallest unit of all', 'D3')).toEqual(['topic suggested']);
});

test('of several topics in a row the last one is asked about', () => {
	expect(d3('- 같은 namespace 안에서는 service는 앞자리만 입력')).toEqual([
		'같은 namespace 안에서는 service는? => 앞자리만 입력'
	]);
});

test('of a contrast only the first half is left to ask', () => {
	const found = d3('- service는 앞자리만 입력 해도 되지만 pod는 모든 주소를 입력 해야함');
	expect(found).toEqual(['service는? => 앞자리만 입력 해도 됨']);
});

test.each([
	['a verb before 는', '- 있는 값을 그대로 사용'],
	['a passive verb before 는', '- 자동으로 생성되는 값을 사용'],
	['an adjective before 은', '- 같은 이름을 그대로 사용'],
	['a topic late in the sentence', '- 새로 만든 모든 여러 값 중에서 파드는 하나'],
	['a topic with nothing behind it', '- 여기 있는 파드는'],
	['a clause that has a condition', '- 파드는 실패하면 다시 시작'],
	['a key with its value', '- 파드는: 가장 작은 단위'],
	['prose outside of lists', '파드는 하나 이상의 컨테이너로 구성된다.'],
	['English prose outside of lists', 'A Pod is the smallest unit that can be deployed.'],
	['a verb late in the sentence', '- One of the many other things is the kubelet'],
	['nothing behind the verb', '- Pods are mortal'],
	['what a subject does or has done to it', '- Pods are scheduled to nodes once'],
	['an opener that leans on another sentence', '- This is the smallest unit of all'],
	['a question', '- What is a Service: a stable address'],
	['a question without its mark', '- Why is a Service a stable name'],
	['a cause', '- Because the name is a stable address of pods'],
	['a cause before a comma', '- Because it has no IP, a headless Service is the list of its pods'],
	['a condition', '- If the pod is the last one, nothing is left'],
	['what D2 asks about', '- The pod is removed if the node fails'],
	['a sentence about a place', '- In most clusters there is a default port'],
	['what is said to the reader', '- Your cluster is the best thing of all'],
	['an adjective alone', '- The default port is open'],
	['a number without a subject', '- It is 6443'],
	['a number in a clause', '- The port that is 6443']
])('not for %s', (_, source) => {
	expect(d3(source)).toEqual([]);
});

test.each([
	['each of several', '- 각 계층은 하위 계층의 기능을 이용'],
	['A against B', '- GET 메소드는 멱등성을 보장하는 반면 POST는 보장하지 않음'],
	['two at once', '- 생산자와 소비자는 같은 버퍼'],
	['a word that only joins', '- 봉쇄형 또는 비봉쇄형 조합이 됨'],
	[
		'one of many things said about an everyday word',
		'- 사용자는 네트워크 환경을 직접 설계할 수 있음'
	],
	['a sentence about a name', '- GET 요청은 오로지 데이터를 읽기만 해야 합니다'],
	['what its title is about', '## HDD(Hard Disk Drive)\n- HDD는 root 볼륨으로 사용할 수 없음'],
	['what a sentence sets apart', '- 모두가 합의된 목록은 다음 주기로 넘기는 근거']
])('a bare topic is not asked about: %s', (_, source) => {
	expect(d3(source)).toEqual([]);
});

test.each([
	['- 자식은 부모 프로세스의 복사판', '자식은? => 부모 프로세스의 복사판'],
	['- 수명은 30초', '수명은? => 30초'],
	['## 디스크\n- HDD는 root 볼륨으로 사용할 수 없음', 'HDD는? => root 볼륨으로 사용할 수 없음']
])('what it is, is: %s', (source, expected) => {
	expect(d3(source)).toEqual([expected]);
});
