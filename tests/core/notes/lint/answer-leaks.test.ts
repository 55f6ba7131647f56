import { describe, expect, test } from 'vitest';
import { hintsOf, isHinted, places } from './support.ts';

const leaks = (line: string, ...above: readonly string[]) =>
	isHinted('answer-leaks', line, ...above);

describe('an answer that can be read', () => {
	test.each([
		['in its question', 'The default type, ClusterIP, of a Service is called :: ClusterIP'],
		['in other case', 'What does the CLUSTERIP type make? :: clusterIP'],
		['with a Korean particle', 'ClusterIP는 어떤 타입인가? :: ClusterIP'],
		['in Korean with a particle', '파드를 고르는 레이블을 무엇이라 하나? :: 레이블'],
		['as several words', 'the mail server of a domain is named by :: mail server'],
		['beside a gap', 'The ==MX record== names a server; an MX record has a priority'],
		['in another gap', '==node ip==에서 온 것은 ==node ip==로 바뀐다'],
		['as a number', '==1.24==부터 없어졌다 (1.24 이전에는 있었다)'],
		['in brackets', 'What is [selector](https://a.b) used for? :: (selector)']
	])('is told: %s', (_name, line) => {
		expect(leaks(line)).toBe(true);
	});

	test('is told when a heading above names it', () => {
		expect(leaks('An alias of a name :: CNAME', 'CNAME record')).toBe(true);
		expect(hintsOf('# DNS\n\n## CNAME record\n\nAn alias :: CNAME\n')[0]!.detail).toEqual({
			answer: 'CNAME',
			label: 'CNAME record'
		});
	});

	test('is told when it is the title of the note', () => {
		expect(leaks('What is this note about? :: notes')).toBe(true);
	});

	test('is pointed at where it can be read', () => {
		const source = '# T\n\n- name of the ClusterIP type :: ClusterIP\n';
		expect(places(source, 'answer-leaks')).toEqual(['3:15 ClusterIP']);
	});

	test('is told once for a line, and where it is answered if a heading tells', () => {
		const source = '# T\n\n## Mail\n\n- ==mail== and ==mail==\n';
		expect(places(source, 'answer-leaks')).toHaveLength(1);
	});
});

describe('what is no leak', () => {
	test.each([
		['part of a longer word', 'What do pods run in? :: pod'],
		['part of a longer Korean word', '인증서를 만드는 일을 무엇이라 하나? :: 인증'],
		['part of a number', '10.24부터 :: 24'],
		['a choice', 'Does DNS ask over TCP or UDP? :: UDP'],
		['a Korean choice', 'TCP와 UDP 중에 DNS가 쓰는 것은? :: UDP'],
		['another Korean choice', 'TCP 또는 UDP? :: UDP'],
		['a word that sentences repeat', 'all of it is kept, ==all== of the time'],
		['a Korean word that sentences repeat', '모든 파드가 ==모든== 노드에 닿는다'],
		['a letter', 'a b c :: a'],
		[
			'a sentence',
			'what the kubelet does :: what the kubelet does is to run all the pods of a node'
		],
		['a list', 'Q: A Pod and a Node are?\nA:\n- Pod\n- Node']
	])('%s', (_name, line) => {
		expect(leaks(line)).toBe(false);
	});

	test('a heading that names several things', () => {
		expect(leaks('What finds pods? :: Services', 'Pods and Services')).toBe(false);
		expect(leaks('파드를 찾는 것 :: 서비스', '파드와 서비스')).toBe(false);
	});

	test('a word of the title, which stands above every card', () => {
		expect(places('# Kubernetes Service\n\nWhat finds pods? :: Service\n', 'answer-leaks')).toEqual(
			[]
		);
	});

	test('a suggestion, before anybody takes it', () => {
		const source = '# T\n\n- pod: the pod of a node\n';
		expect(places(source, 'answer-leaks')).toEqual([]);
	});
});
