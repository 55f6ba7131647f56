import { describe, expect, test } from 'vitest';
import { asked, cardsOf, slots } from '../cards-of.ts';

const d1 = (source: string) => asked(source, 'D1');
const back = (source: string) => asked(source, 'D1r');

describe('a key asks for its value', () => {
	test.each([
		['- CA key: 발급기관 개인키', 'CA key는? => 발급기관 개인키'],
		['- TTL : 60초', 'TTL은? => 60초'],
		['- 기본값 - 30초', '기본값은? => 30초'],
		['- 실행 시간 = 30초', '실행 시간은? => 30초'],
		['- 개인키：인증서를 서명', '개인키는? => 인증서를 서명'],
		['- 장점: 빠르게 배포', '장점은? => 빠르게 배포'],
		['- CA key = the private key of the authority', 'CA key? => the private key of the authority'],
		['- Default port: 6443', 'Default port? => 6443'],
		['- Image tag – latest', 'Image tag? => latest'],
		[
			'- **etcd** the key-value store of the cluster',
			'etcd? => the key-value store of the cluster'
		],
		[
			'- **etcd**: the key-value store of the cluster',
			'etcd? => the key-value store of the cluster'
		],
		['- **에이전트**는 노드마다 하나씩', '에이전트는? => 노드마다 하나씩'],
		[
			'- kube-proxy: programs the rules of each node.',
			'kube-proxy? => programs the rules of each node'
		],
		['- [Pod](https://k8s.io): the smallest unit', 'Pod? => the smallest unit'],
		['CA key: the private key of the authority', 'CA key? => the private key of the authority']
	])('%s', (source, expected) => {
		expect(d1(source)).toEqual([expected]);
	});

	test('a template is the whole value', () => {
		expect(d1('- Pod DNS 규칙: {ip}.{nameSpace}.pod.{Dns name}')).toEqual([
			'Pod DNS 규칙은? => {ip}.{nameSpace}.pod.{Dns name}'
		]);
	});

	test('a bare number is the value, the sentence behind it is asked by itself', () => {
		const source = '- port 범위 - 30000~32767 설정 하지 않을 시 자동으로 port 할당';
		expect(d1(source)).toEqual(['port 범위는? => 30000~32767']);
		expect(asked(source, 'D2')).toEqual([
			'port 범위 설정 하지 않을 시 어떻게 하나? => 자동으로 port 할당'
		]);
	});

	test('the first separator parts key and value', () => {
		expect(d1('- URL form: scheme: host')).toEqual(['URL form? => scheme: host']);
	});

	test('waits for nobody and is called def', () => {
		expect(slots('- CA key: 발급기관 개인키', 'D1')).toEqual(['def active']);
	});

	test('knows its line', () => {
		expect(cardsOf('\n\n- CA key: 발급기관 개인키')[0]!.lines).toEqual([3, 3]);
	});

	test('marks of the value stay marks, not letters', () => {
		expect(d1('- kubelet: runs **every** `pod` of its node')).toEqual([
			'kubelet? => runs every pod of its node'
		]);
	});
});

describe('sentences that define are asked about', () => {
	test.each([
		['- Visited = `true` means it was seen', 'What does Visited = true mean? => it was seen'],
		['- TTL means the time to live', 'What does TTL mean? => the time to live'],
		['TTL stands for time to live.', 'What does TTL stand for? => time to live'],
		[
			'- A graph without cycles is called a tree.',
			'What is a graph without cycles called? => a tree'
		],
		['- The smallest unit is known as a pod', 'What is the smallest unit called? => a pod'],
		['파드란 함께 도는 컨테이너의 묶음.', '파드란? => 함께 도는 컨테이너의 묶음'],
		['- 솔팅(salting)이란 문자열을 더하는 것', '솔팅(salting)이란? => 문자열을 더하는 것'],
		['- 쿠버네티스는 조타수를 뜻한다', '쿠버네티스는 무엇을 뜻하나? => 조타수'],
		['레코드를 문서라고 부른다.', '레코드를 무엇이라고 부르나? => 문서'],
		['- 가장 작은 단위를 파드라 한다', '가장 작은 단위를 무엇이라고 하나? => 파드']
	])('%s', (source, expected) => {
		expect(d1(source)).toEqual([expected]);
	});

	test.each([
		['a pronoun', '- This means the end of it'],
		['a clause', '- It failed, which means that nothing is left'],
		['means to', '- She means to go home'],
		['a long subject', '- One of the many other words here means the same'],
		['a condition within', '- 값을 알면 원본을 구할 수 있어 이를 답이라고 한다'],
		['a noun that ends like it', '- 큰 논란 속에서 바뀐 이름']
	])('not for %s', (_, source) => {
		expect(d1(source)).toEqual([]);
	});
});

describe('a key asked twice', () => {
	test('below one line with two answers is no question', () => {
		expect(d1('- Smart: finds the smallest case\n- Smart: is biased by default')).toEqual([]);
		expect(d1('- Smart: finds the case\n\n## Other\n\n- Smart: is biased')).toHaveLength(2);
	});

	test('a colon inside bold text is no part of the key', () => {
		expect(d1('- **etcd:** the store of the cluster')).toEqual([
			'etcd? => the store of the cluster'
		]);
	});
});

describe('in reverse, as a suggestion', () => {
	test.each([
		['- CA key: 발급기관 개인키', '발급기관 개인키를 무엇이라 하나? => CA key'],
		['- Client Key: 클라이언트 개인키', '클라이언트 개인키를 무엇이라 하나? => Client Key'],
		['- etcd: the store of the cluster', 'What is the name for: the store of the cluster? => etcd']
	])('%s', (source, expected) => {
		expect(back(source)).toEqual([expected]);
		expect(slots(source, 'D1r')).toEqual(['def.r suggested']);
	});

	test.each([
		['a property that many things have', '- 장점: 빠르게 여러 번 배포'],
		[
			'a name that its title gives',
			'## EBS Volume Snapshot\n- EBS Snapshot: 특정 시점에 대한 백업본'
		],
		['a range', '- port 범위: 30000~32767'],
		['a rule', '- Service DNS 규칙: {serviceName}.{nameSpace}.svc.{Dns name}'],
		['a default', '- Default port: the port of the API server'],
		['a number as the value', '- kubelet port 값: 10250'],
		['a list as the value', '- probes: liveness, readiness and startup'],
		['one short word as the value', '- image tag: latest'],
		['a value of code', '- node agent: `kubelet run`'],
		['a key that asks already', '- pod의 권한: 서비스 계정'],
		['a long value', '- etcd: the consistent and highly available key-value store of it all']
	])('not for %s', (_, source) => {
		expect(back(source)).toEqual([]);
	});
});

describe('what is no key and no value', () => {
	test.each([
		[
			'a setting with a clause behind it',
			'- externalTrafficPolicy: Local 설정시 모든 node traffic 전달 하지 않음'
		],
		[
			'a setting inside a clause',
			'- Service 생성시 clusterIp: None 추가해서 Service에 Ip가 생성되지 않도록 함'
		],
		['a value that is only an address', '- **Service** : <https://kubernetes.io/docs/>'],
		['a value that is only a link', '- Service: [docs](https://kubernetes.io/docs/)'],
		['a key that is an address', '- https://kubernetes.io/docs: the documentation'],
		['an address in brackets', '- <https://kubernetes.io>: the documentation'],
		['an address before a dash', '- http://localhost:8080 - the page of the server'],
		['an address in a key', '- see https://kubernetes.io: the documentation'],
		['a link shown as its address', '- [https://k8s.io](https://k8s.io): the documentation'],
		['an address of another kind', '- s3://bucket/path: the place of the backup'],
		['a mail address', '- <me@example.org>: who wrote the note'],
		['a remark', '- Note: pods are mortal and come back elsewhere'],
		['a remark in Korean', '- 참고: 파드는 언제든 죽을 수 있음'],
		['an example', '- 예: nginx 파드'],
		['a dash without spaces', '- svc-3 and accept-hosts'],
		['a sentence before the colon', '- There are two kinds: one and two'],
		['a clause before the colon', '- 생성시 주의할 점: 이름을 확인'],
		['a key of many words', '- one two three four five six: seven'],
		['an empty value', '- CA key:'],
		['an empty key', '- : value'],
		['a time of day', '- 10:30 회의'],
		['a colon in parentheses first', '- ports (from: to) of a node'],
		['a colon in code', '- run `a: b` on the node'],
		['a path in Rust', '- use std::vec for it'],
		['a comparison', '- a == b holds'],
		['what the author thinks', '- Python: I use it for everything'],
		['an opener', '- In short: a key-value store'],
		['an instruction', '- Fork the repository: use the button'],
		['a key that ends in the middle', '- Install the module with: npm or yarn'],
		['a negation', "- Can't do everything: the application is limited"],
		['one letter', '- C: very close to the machine'],
		['an emoji by its name', '- :book: Contents of the note'],
		['what is no part of a name', '- More examples: simple and hard ones'],
		['a footnote', '[^one]: By default it is on'],
		['a later sentence', '- Sets the number of tries. Default: four of them'],
		['several lines at once', 'Past = XML and SOAP\nNow = JSON and HTTP'],
		['a truth value', '- tty: true'],
		['a truth value with a particle', '- HttpOnly: true를 주면 숨겨짐'],
		['an image', '- image: nginx:1.25'],
		['a path', '- path: /etc/config'],
		['a quotation', "- version: '3.8'"],
		['a name of settings', '- container_name: web'],
		['unfenced configuration', "version: '3'\nservices:\n  web:\n    image: nginx\n    tty: true"],
		['a log', '2024-01-01 10:00:00 ERROR kubelet: not ready'],
		['indented code', 'text\n\n    usage: the first line of it'],
		['a task to tick off', '- [ ] networking: read the chapter'],
		['template marks', '- {% include note.md %}: a part of it'],
		['metadata', '- License: the one of the project'],
		['a negative number', '- 온도는 -30 이하']
	])('%s', (_, source) => {
		expect(d1(source)).toEqual([]);
		expect(back(source)).toEqual([]);
	});

	test('front matter keys are no keys', () => {
		expect(cardsOf('---\ntitle: Kubernetes Service\nauthor: <1>\n---\n')).toEqual([]);
	});

	test('the list of references is not asked about', () => {
		expect(cardsOf('### Reference\n\n- CA key: 발급기관 개인키')).toEqual([]);
	});

	test('YAML in a code fence is not asked about', () => {
		expect(cardsOf('```yaml\nkind: Pod\nname: web\n```')).toEqual([]);
	});
});
