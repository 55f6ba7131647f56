import { describe, expect, test } from 'vitest';
import { isHinted, places } from './support.ts';

const leans = (line: string, ...above: readonly string[]) =>
	isHinted('pronoun-ambiguous', line, ...above);

describe('a question that leans on a noun said before', () => {
	const lines = [
		'It needs a controller :: why',
		'This command lists pods :: kubectl get pods',
		'They share an ip: ==containers== of a pod',
		'Its default is :: 60',
		'Why is it needed? :: it finds pods',
		'What happens if they fail? :: they start again',
		'이것은 무엇을 고르나? :: pod',
		'이 명령은 pod를 보여 준다 :: kubectl get pods',
		'해당 필드의 기본값 :: 60',
		'이는 ==selector==로 고른다'
	];

	test.each(lines)('is told: %s', (line) => {
		expect(leans(line)).toBe(true);
	});

	test.each(lines)('is fine below a heading that names it: %s', (line) => {
		expect(leans(line, 'Ingress')).toBe(false);
	});
});

test.each([
	'The latter needs a controller :: Ingress',
	'In this case traffic is ==dropped==',
	'이때 source ip가 ==node ip==로 바뀐다',
	'전자는 무엇으로 고르나? :: selector',
	'위의 명령이 하는 일 :: pod 조회'
])('what leans on a whole statement is told under any heading: %s', (line) => {
	expect(leans(line, 'Services', 'Ingress')).toBe(true);
});

test.each([
	'It is important to set a selector because :: pods are found by it',
	'How long does it take to start? :: 5 s',
	'What is it called when a pod is moved? :: eviction',
	'IT departments run :: clusters',
	'What happens to a pod when it is evicted? :: it ends',
	'Of TCP and UDP, the latter is :: connectionless',
	'Thistle is :: a plant',
	'This note is about :: DNS',
	'이름은 무엇인가? :: DNS',
	'이상 징후 :: 경고',
	'그 밖에 필요한 것 :: selector',
	'그래프의 마디 :: node',
	'해당 없음을 뜻하는 말 :: N/A',
	'이더넷은 :: 층 2',
	'위치를 나타내는 것 :: 주소'
])('nothing leans in: %s', (line) => {
	expect(leans(line)).toBe(false);
});

test('a picture or code below the words may be what is meant', () => {
	expect(leans('Q: What does this do?\n```sh\nls\n```\nA: lists files')).toBe(false);
});

test('the hint points at the word', () => {
	expect(places('# T\n\n- Why is it needed? :: x\n', 'pronoun-ambiguous')).toEqual(['3:10 it']);
});
