import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from '#core/answer/judge.ts';

const told = (expected: string, given: string, isCode = false) => {
	const { verdict, why } = judge({ text: expected, isCode }, given);
	return `${verdict} ${why}`;
};
const shown = (expected: string, given: string, isCode = false) =>
	judge({ text: expected, isCode }, given)
		.diff.map(({ kind, text }) => ({ same: text, gone: `-${text}-`, come: `+${text}+` })[kind])
		.join('');

describe('an answer in words', () => {
	test.each([
		['what looks the same is the same', '서비스', '서비스'.normalize('NFD'), 'exact same'],
		['spaces around and between', 'API server', '  API \u00a0server\n', 'exact same'],
		['letters that cannot be seen', 'CoreDNS', 'Core\u200bDNS\ufeff', 'exact same'],
		['curly quotes', "a node's port", 'a node’s port', 'equivalent signs'],
		['quotes around', 'ready', '“ready”', 'equivalent signs'],
		['a full stop', 'It restarts the container.', 'It restarts the container', 'equivalent signs'],
		[
			'a Korean full stop',
			'컨테이너를 다시 시작한다.',
			'컨테이너를 다시 시작한다',
			'equivalent signs'
		],
		['commas between', 'map, filter', 'map filter', 'equivalent signs'],
		['another dash', '30000–32767', '30000-32767', 'equivalent signs'],
		['full-width letters', 'TCP 80', 'ＴＣＰ ８０', 'equivalent signs'],
		['capitals', 'CoreDNS', 'coredns.', 'equivalent case'],
		['Korean written together', '서비스 디스커버리', '서비스디스커버리', 'equivalent spacing'],
		['Korean written apart', '80번 포트', '80 번 포트', 'equivalent spacing'],
		['a hyphen or a space', 'read-only', 'read only', 'equivalent spacing']
	])('is right with %s', (_what, expected, given, verdict) => {
		expect(told(expected, given)).toBe(verdict);
	});

	test.each([
		['a particle left out', '모든 노드가 포트를 사용', '모든 노드 포트 사용'],
		['a particle too many', 'ClusterIP', 'ClusterIP가'],
		['the topic for the subject', 'pod가 하나', 'pod는 하나'],
		['the copula', 'ClusterIP', 'ClusterIP입니다'],
		['the copula behind Korean', '기본 타입', '기본 타입이다'],
		['another style of verb', 'ip가 달라짐', 'ip가 달라진다'],
		['the polite style', '다시 시작한다', '다시 시작합니다'],
		['a noun for its verb', 'Service 조회', 'Service를 조회해요'],
		['a noun that ends like one', '기능을 포함', '기능을 포함한다'],
		['있다', '연결할 수 있음', '연결할 수 있습니다'],
		['않다', '주소가 생기지 않음', '주소가 생기지 않는다']
	])('is right with %s', (_what, expected, given) => {
		expect(told(expected, given)).toBe('equivalent ending');
		expect(told(given, expected)).toBe('equivalent ending');
	});

	test.each([
		['없다 for 있다', '연결할 수 있음', '연결할 수 없음'],
		['a negation', '주소가 생김', '주소가 생기지 않음'],
		['the passive', '사용함', '사용됨'],
		['another particle', '노드에서 접근', '노드로 접근'],
		['a particle that says something', '노드만', '노드도'],
		['subject and object changed about', 'pod가 node를 선택', 'pod를 node가 선택'],
		['a syllable that looks like a particle', '추가', '추'],
		['another verb', '접근한다', '연결한다']
	])('is wrong with %s', (_what, expected, given) => {
		expect(told(expected, given)).toBe('wrong different');
	});

	test.each([
		['a wrong letter', 'kubernetes', 'kubernates'],
		['a missing letter', 'authentication', 'authetication'],
		['two letters swapped', 'Kubernetes', 'Kuberentes'],
		['a letter too many', 'controller manager', 'controlller manager'],
		['a wrong vowel', '클러스터', '클라스터'],
		['a slip in Korean that is spaced otherwise', '서비스 디스커버리', '서비스디스커보리'],
		['slips in two words', 'kernel scheduler', 'kernal schedular']
	])('is close with %s', (_what, expected, given) => {
		expect(told(expected, given)).toBe('close typo');
	});

	test.each([
		['another word', 'node', 'cluster'],
		['a word missing', 'one open port', 'one port'],
		['words in another order', 'A then B', 'B then A'],
		['another number', '10.96.0.10', '10.96.0.1'],
		['a digit in a name', 'v1beta1', 'v1beta2'],
		['a short word', 'port', 'post'],
		['a short Korean word', '인증', '인가'],
		['a prefix that turns it around', 'symmetric', 'asymmetric'],
		['a Korean prefix that turns it around', '가능하다', '불가능하다'],
		['a negation', 'is allowed', 'is not allowed'],
		['two letters wrong', 'increase', 'decrease'],
		['a minus', '5', '-5'],
		['nothing', 'node', '']
	])('is wrong with %s', (_what, expected, given) => {
		expect(told(expected, given)).toBe('wrong different');
	});

	test('is as right as the answer itself, whatever that is', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				expect(told(text, text)).toBe('exact same');
				expect(['exact', 'equivalent']).toContain(
					judge({ text, isCode: false }, text.normalize('NFD')).verdict
				);
			})
		);
	});
});

describe('an answer in code', () => {
	test.each([
		['the same', 'kubectl get pods -A', 'kubectl  get pods -A', 'exact same'],
		['a dash made of two hyphens', 'rm --force', 'rm —force', 'equivalent signs'],
		['curly quotes', 'echo "a"', 'echo “a”', 'equivalent signs'],
		['a capital', 'grep -i', 'grep -I', 'close case'],
		['a letter', 'kubectl describe', 'kubectl descirbe', 'close typo'],
		['punctuation', '.spec.ports[0]', '.spec.ports[0].', 'wrong different'],
		['a hyphen', 'kube-proxy', 'kube proxy', 'wrong different']
	])('compares %s', (_what, expected, given, verdict) => {
		expect(told(expected, given, true)).toBe(verdict);
	});
});

describe('what differs', () => {
	test.each([
		['CoreDNS', 'coredns', 'coredns'],
		['The API server stores it.', 'the API sever stores it', 'the API -sever-+server+ stores it'],
		['one open port', 'one port', 'one +open +port'],
		['node', 'cluster', '-cluster-'],
		['map, filter', 'map fold', 'map -fold-+ filter+'],
		['모든 노드', '모든 노드의 포트', '모든 노드-의 포트-'],
		['클러스터를 관리한다', '노드를 관리', '-노드를-+클러스터를+ 관리'],
		[
			'노드가 파드를 관리한다',
			'노드는 서비스를 관리합니다',
			'노드는 -서비스를-+파드를+ 관리합니다'
		],
		['관리한다 그리고 지운다', '관리 그리고 만든다', '관리+한다+ 그리고 -만든다-+지운다+'],
		['노드에서 접근', '노드로 접근', '노드-로-+에서+ 접근'],
		['pod가 node를 선택', 'pod를 node가 선택', '-pod를 node가-+pod가 node를+ 선택'],
		['서비스 디스커버리', '서비스 디스커보리', '서비스 디스커-보리-+버리+'],
		['노드로', '노드에서', '노드-에서-+로+'],
		['추가한다', '추진한다', '-추진한다-'],
		['관리합니다 관리한다', '관리한다 관리합니다', '-관리한다 -관리합니다+ 관리한다+']
	])('from %j in %j', (expected, given, marked) => {
		expect(shown(expected, given)).toBe(marked);
	});

	test('is never hidden where an answer is wrong', () => {
		const words = fc.constantFrom(
			...[
				'노드',
				'노드가',
				'노드를',
				'노드에서',
				'관리',
				'관리한다',
				'관리합니다',
				'관리하다',
				'pod는'
			],
			...['기본', '기본이다', '않음', '않는다', '생기지', 'pod', '추가', '추', '있음', '없음']
		);
		const text = fc.array(words, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
		fc.assert(
			fc.property(text, text, (expected, given) => {
				const { verdict, diff } = judge({ text: expected, isCode: false }, given);
				const isShown = diff.some(({ kind }) => kind !== 'same');
				expect(isShown).toBe(verdict === 'wrong' || verdict === 'close');
			}),
			{ numRuns: 2000 }
		);
	});

	test('in code is told with its capitals', () => {
		expect(shown('grep -i', 'grep -I', true)).toBe('grep --I-+i+');
	});
});
