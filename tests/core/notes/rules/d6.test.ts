import { describe, expect, test } from 'vitest';
import { asked, slots } from '../cards-of.ts';

const d6 = (source: string) => asked(source, 'D6');

describe('the token that must be known exactly is the gap', () => {
	test.each([
		[
			'the value of a setting',
			'- Service 생성시 clusterIp: None 추가',
			'Service 생성시 clusterIp: […] 추가 => None'
		],
		[
			'the fixed part of a template',
			'- Service DNS 규칙: {name}.{ns}.svc.{domain}',
			'Service DNS 규칙: {name}.{ns}.[…].{domain} => svc'
		],
		[
			'a dotted name',
			'- hostname.subdomain으로 해당 pod에 요청이 가능',
			'[…]으로 해당 pod에 요청이 가능 => hostname.subdomain'
		],
		[
			'a camel-case name',
			'- Cluster의 kubeConfig 정보로 인증',
			'Cluster의 […] 정보로 인증 => kubeConfig'
		],
		['an acronym', '- CNAME 레코드를 사용하는 DNS', '[…] 레코드를 사용하는 DNS => CNAME'],
		['a counted number', '- 인증서를 365일마다 갱신', '인증서를 […]일마다 갱신 => 365']
	])('%s', (_, source, expected) => {
		expect(d6(source)).toEqual([expected]);
	});

	test('a number before a port comes before a hyphenated name', () => {
		expect(d6('- accept-hosts를 이용해 8001 포트로 proxy 열기')).toEqual([
			'accept-hosts를 이용해 […] 포트로 proxy 열기 => 8001',
			'[…]를 이용해 8001 포트로 proxy 열기 => accept-hosts'
		]);
	});

	test('a name that is called one comes first', () => {
		const [first] = d6('- default라는 이름의 serviceAccount가 자동으로 생성');
		expect(first).toBe('[…]라는 이름의 serviceAccount가 자동으로 생성 => default');
	});

	test('two gaps are enough, each a suggestion', () => {
		const source = '- CNAME 레코드가 있는 kubeConfig 정보로 8001 포트를 사용';
		expect(slots(source, 'D6')).toEqual(['cloze.1 suggested', 'cloze.2 suggested']);
	});
});

describe('what is no token', () => {
	test.each([
		['a digit that is part of a name', '- svc-3 이름으로 접근'],
		['a number glued to letters', '- X509 인증서를 발급'],
		['an abbreviation that everybody knows', '- DNS 이름으로 HTTP 요청을 전달'],
		['a single digit', '- 3 노드로 구성'],
		['a word of a key and its value', '- 인증 정보: CNAME 값과 무관'],
		['prose outside of lists', 'CNAME 레코드를 사용하는 서버가 있다.'],
		['a name in an English sentence', '- the CNAME record points elsewhere'],
		['an abbreviation beside its meaning', '- LOC(Line Of Code) 값을 측정하는 방법'],
		['a word of a longer name', '- OSI 7 Layer 모델의 셋째 계층'],
		['a member of an open list', '- 대표적인 모형으로 COCOMO, 퍼트넘 등이 있음'],
		['a part of a number', '- 최대 30만 라인의 소프트웨어를 개발'],
		['a title', '- COCOMO 모형의 여러 종류\n  - 기본형\n  - 중간형'],
		['a placeholder', '- 이름은 {name} 형식으로 작성']
	])('%s', (_, source) => {
		expect(d6(source)).toEqual([]);
	});

	test('placeholders of a template are never asked for', () => {
		expect(d6('- 규칙: {ip}.{ns}.pod.{domain}').join()).not.toMatch(/=> (?:ip|ns|domain|\{)/);
	});
});

describe('where nothing else can be asked, how many or which ones', () => {
	test.each([
		['- traffic 모든 node의 pod로 전달', 'traffic […]로 전달 => 모든 node의 pod'],
		['- 모든 node에 port 할당', '[…]에 port 할당 => 모든 node'],
		['- runs once on every node', 'runs once on […] => every node'],
		['- etcd uses port 2379 for clients', 'etcd uses port […] for clients => 2379'],
		['- the server listens on port 6443', 'the server listens on port […] => 6443'],
		['- listens for clients (2379, by default)', 'listens for clients ([…], by default) => 2379'],
		['- every node runs at most 110 pods', 'every node runs at most […] pods => 110']
	])('%s', (source, expected) => {
		expect(d6(source)).toEqual([expected]);
	});

	test('not where a condition asks already', () => {
		expect(d6('- 값 설정시 모든 노드의 트래픽을 전달')).toEqual([]);
	});

	test.each([
		['a digit', '- the version has 2 parts'],
		['a count of what is listed', '- the skeleton has two divisions: axial and appendicular'],
		['a number in a name', '- install node-18 or X509 first'],
		['a number that begins the line', '- 2379 for clients']
	])('not for %s', (_, source) => {
		expect(d6(source)).toEqual([]);
	});

	test.each([
		['what has a subject', '- 프로세스가 모든 자원을 공유'],
		['a definition', '- 모든 작업을 관리하는 큐'],
		['a long clause', '- 같은 시간 안에 모든 서버로 같은 값을 한 번에 전달'],
		['one of each', '- 각 쌍에 연결 생성']
	])('not for %s', (_, source) => {
		expect(d6(source)).toEqual([]);
	});

	test('not before a deed', () => {
		expect(d6('- 각 설정')).toEqual([]);
	});

	test('not where no word follows', () => {
		expect(d6('- it runs on all')).toEqual([]);
	});
});
