import { describe, expect, test } from 'vitest';
import { asked, cardsOf, slots } from '../cards-of.ts';

const d10 = (source: string) => asked(source, 'D10');
const block = (purpose: string, language: string, ...commands: readonly string[]) =>
	[purpose, '', `\`\`\`${language}`, ...commands, '```'].join('\n');
const list = 'List all pods of a namespace';

describe('a description and the command below it', () => {
	test('asks for the command', () => {
		expect(d10(block(`${list}:`, 'sh', 'kubectl get pods -n web'))).toEqual([
			`${list}: which command? => kubectl get pods -n web`
		]);
	});

	test.each([
		['## How do I list pods?', 'How do I list pods? Which command? => kubectl get pods'],
		['## 파드를 어떻게 조회하나?', '파드를 어떻게 조회하나? 명령어는? => kubectl get pods']
	])('a heading that asks keeps its question: %s', (heading, expected) => {
		expect(d10(block(heading, 'sh', 'kubectl get pods'))).toEqual([expected]);
	});

	test('a question is no answer to what its command does', () => {
		const meanings = (purpose: string) =>
			asked(block(purpose, 'sh', 'kubectl get pods -n web'), 'D10r').length;
		expect(['## How do I list pods?', list].map(meanings)).toEqual([0, 1]);
	});

	test.each([
		['참고: 모든 pod를 조회', '모든 pod를 조회: 명령어는? => kubectl get pods'],
		['Note: list all pods', 'list all pods: which command? => kubectl get pods']
	])('the label of a remark is no part of the question: %s', (purpose, expected) => {
		expect(d10(block(purpose, 'sh', 'kubectl get pods'))).toEqual([expected]);
		expect(d10(block('', 'sh', `# ${purpose}`, 'kubectl get pods'))).toEqual([expected]);
	});

	test('in Korean, in an item, in a fence without a language', () => {
		const source =
			'1. GET\n  - default 이름의 Namespace에서 svc-3 이름의 Service 조회\n\n  ```\n  kubectl get service svc-3 -n default\n  ```';
		expect(d10(source)).toEqual([
			'default 이름의 Namespace에서 svc-3 이름의 Service 조회: 명령어는? => kubectl get service svc-3 -n default'
		]);
	});

	test.each(['sh', 'bash', 'console', 'zsh', ''])('in a block of "%s"', (language) => {
		expect(d10(block(list, language, 'kubectl get pods -n web'))).toHaveLength(1);
	});

	test('a prompt is not part of the command, output is not either', () => {
		expect(d10(block(list, '', '$ kubectl get pods', 'NAME   READY', 'web-1  1/1'))).toEqual([
			`${list}: which command? => kubectl get pods`
		]);
	});

	test('a command over two lines stays one', () => {
		expect(d10(block(list, 'sh', 'kubectl get pods \\', '  -n web'))).toEqual([
			`${list}: which command? => kubectl get pods \\\n  -n web`
		]);
	});

	test('up to three commands are one answer', () => {
		expect(d10(block(list, 'sh', 'cd web', 'kubectl get pods'))).toEqual([
			`${list}: which command? => cd web\nkubectl get pods`
		]);
	});

	test('a comment describes the command below it', () => {
		const source =
			'```sh\n# list all pods\nkubectl get pods\n# remove a node from service\nkubectl drain n1\n```';
		expect(d10(source)).toEqual([
			'list all pods: which command? => kubectl get pods',
			'remove a node from service: which command? => kubectl drain n1'
		]);
	});

	test('spans from the description to the command', () => {
		const card = cardsOf(block(list, 'sh', 'kubectl get pods')).find(({ rule }) => rule === 'D10')!;
		expect(card.lines).toEqual([1, 4]);
		expect(card.slot).toBe('cmd');
		expect(card.status).toBe('active');
	});
});

describe('as suggestions', () => {
	test('the command asks what it does', () => {
		const source = block(list, 'sh', 'kubectl get pods -n web');
		expect(asked(source, 'D10r')).toEqual([
			`What does this command do?\nkubectl get pods -n web => ${list}`
		]);
		expect(slots(source, 'D10r')).toEqual(['cmd.r suggested']);
	});

	test('a flag and the verb are gaps', () => {
		expect(asked(block(list, 'sh', 'kubectl get pods -n web'), 'D10c')).toEqual([
			`${list}\nkubectl get pods […] web => -n`,
			`${list}\nkubectl […] pods -n web => get`
		]);
	});

	test('a verb that the description tells is no gap', () => {
		const source = block('Delete a pod by its name', 'sh', 'kubectl delete pod web-1');
		expect(asked(source, 'D10c')).toEqual([]);
	});

	test('a program without verbs has no gaps', () => {
		expect(asked(block(list, 'sh', 'curl -k https://localhost:6443'), 'D10c')).toEqual([]);
	});
});

describe('what is no description and no command', () => {
	test.each([
		['a filler', block('Apply it:', 'sh', 'kubectl apply -f a.yaml')],
		['another filler', block('or', 'sh', 'kubectl apply -f a.yaml')],
		['a filler in Korean', block('예시', 'sh', 'kubectl apply -f a.yaml')],
		['a longer filler in Korean', block('다음 명령을 실행', 'sh', 'kubectl apply -f a.yaml')],
		['a file', block(list, 'yaml', 'kind: Pod')],
		['a program', block(list, 'python', 'kubectl get pods')],
		['output', block(list, '', 'NAME   READY', 'web-1  1/1')],
		['a block of many commands', block(list, 'sh', 'ls a', 'ls b', 'ls c', 'ls d')],
		['a here-document', block(list, 'sh', 'cat <<EOF > a.yaml', 'kind: Pod', 'EOF')],
		['a comment with nothing below it', '```sh\n# list all pods\n```'],
		['a block with nothing above it', '```sh\nkubectl get pods\n```'],
		['a block among the references', `## References\n\n${block(list, 'sh', 'kubectl get pods')}`],
		['a block after a rule', block('---', 'sh', 'kubectl get pods')]
	])('%s', (_, source) => {
		expect(d10(source)).toEqual([]);
	});
});
