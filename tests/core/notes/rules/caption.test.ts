/**
 * Captions of commands, and titles of numbered lines, that real notes have and no card can use.
 */
import { describe, expect, test } from 'vitest';
import { asked } from '../cards-of.ts';

const below = (caption: string, ...commands: readonly string[]) =>
	[caption, '', '```bash', ...commands, '```'].join('\n');
const all = (source: string) => asked(source, 'D10', 'D10r', 'D10c');
const d10 = (source: string) => asked(source, 'D10');

describe('a caption that names its command', () => {
	test.each([
		['by program and verb', '#### (4) git commit', 'git commit -m "first commit"'],
		['in other case', '#### (2) Git Status', 'git status'],
		['with a particle', 'git init을 통해 폴더를 로컬 저장소로 만들어줍니다.', '$ git init'],
		['with its arguments', '조회\ngit remote -v 로 작성합니다.', '$ git remote -v'],
		['among other words', 'Remove it with git remote rm <name>', 'git remote rm origin'],
		['by a program without verbs', '폴더의 파일을 ls로 조회', 'ls /etc'],
		['by its verb as the program', 'Kill a process by its number', 'kill 42'],
		['by one of its flags', 'List the nodes with -o wide', 'kubectl get nodes -o wide'],
		['in a later line', 'Fetch it, then git merge it', 'cd web\ngit merge main']
	])('%s is not used', (_, caption, command) => {
		expect(all(below(caption, ...command.split('\n')))).toEqual([]);
	});

	test('over two lines is read as one command', () => {
		const lines = ['kubectl get pods \\', '  -n web'];
		expect(d10(below('List all pods of a namespace', ...lines))).toHaveLength(1);
		expect(d10(below('List all pods with -n and a name', ...lines))).toEqual([]);
	});

	test.each([
		['Git 사용자 이름과 email 주소 설정', 'git config --global user.name "me"'],
		['List all branches of a git repository', 'git branch -a'],
		['default 이름의 Namespace에서 Service 조회', 'kubectl get service -n default'],
		['Show all images of docker', 'docker images']
	])('by its subject only is: %s', (caption, command) => {
		expect(d10(below(caption, command))).toHaveLength(1);
	});
});

describe('a caption that tells no task', () => {
	test.each([
		['a remark on an option', '`-u` 옵션을 붙이는 것으로 다음부터 짧게 쓸 수 있음'],
		['a condition', '옵션을 사용하면, 두 번째부터는 저장소 이름을 생략 가능합니다.'],
		['what is so', '두 파드는 서로 다른 노드에 뜨지 않는다.'],
		['what follows', '이 후 파드 목록 조회를 진행'],
		['another way', '혹은 파드 목록을 짧게 조회'],
		['what follows, in English', 'And list the pods again'],
		['more of the same', 'also show the ones in between'],
		['an aim of an exam', '# 3d. Describe how the cluster finds its nodes'],
		['another aim', '## Explain the purpose of a namespace'],
		['one of several', 'Last commit:']
	])('%s', (_, caption) => {
		expect(all(below(caption, 'kubectl get pods -A'))).toEqual([]);
	});

	test.each([
		['파드를 모두 보려면 실행', '파드를 모두 보려면 실행: 명령어는?'],
		['파드를 조회하는 명령어입니다.', '파드를 조회하는 명령어입니다: 명령어는?'],
		['Describe a pod by its name', 'Describe a pod by its name: which command?']
	])('but this does: %s', (caption, prompt) => {
		expect(d10(below(caption, 'kubectl get pods -A'))).toEqual([
			`${prompt} => kubectl get pods -A`
		]);
	});

	test.each([
		['### (1) List all pods', 'List all pods: which command?'],
		['### 2. 파드를 모두 조회', '파드를 모두 조회: 명령어는?'],
		['(선택) 파드를 모두 조회', '파드를 모두 조회: 명령어는?']
	])('a number or an aside is no part of it: %s', (caption, prompt) => {
		expect(d10(below(caption, 'kubectl get pods -A'))).toEqual([
			`${prompt} => kubectl get pods -A`
		]);
	});
});

describe('what a command does', () => {
	test.each([
		['모든 네임스페이스의 파드 목록', 0],
		['모든 네임스페이스의 파드 조회 (기본)', 1],
		['모든 네임스페이스의 파드를 조회하기', 1],
		['All pods of the cluster', 0],
		['Quick way (from another machine)', 0],
		['List the pods of the cluster', 1]
	])('is told by a caption with a verb: %s', (caption, count) => {
		const source = below(caption, 'kubectl get pods -A');
		expect([d10(source).length, asked(source, 'D10r').length]).toEqual([1, count]);
	});
});

describe('a block of something else', () => {
	const block = (language: string, ...lines: readonly string[]) =>
		['List all pods of a namespace', '', `\`\`\`${language}`, ...lines, '```'].join('\n');

	test.each([
		['a configuration', block('', 'terraform {', '  source  = "org/aws"', '}')],
		['a program', block('', 'export default thing', 'export const a = 1')],
		['output behind a sign', block('sh', '$ gpg: Good signature')],
		['a quotation over several lines', block('sh', "curl -d 'a", "b'")],
		['sentences', block('', 'make sure that it runs', 'go to the next page.')]
	])('is no command: %s', (_, source) => {
		expect(all(source)).toEqual([]);
	});

	test('a command with what looks like it inside is one', () => {
		expect(d10(block('sh', 'git commit -m "don\'t: a = {"'))).toHaveLength(1);
		expect(d10(block('', 'cp a b'))).toHaveLength(1);
	});

	test('a package is installed by its name, whatever else is done before', () => {
		const install = (name: string) =>
			d10(below('Set up the server on it', 'sudo apt update', `sudo apt install ${name}`));
		expect([install('nginx -y').length, install('<package>').length]).toEqual([0, 1]);
	});
});

describe('numbered lines that are no steps', () => {
	const numbered = (title: string, ...lines: readonly string[]) =>
		asked([`## ${title}`, ...lines.map((line, i) => `${i + 1}. ${line}`)].join('\n'), 'D9');
	const korean = ['위험을 초기에 완화 가능', '반복이 거듭되면 교훈이 결과에 반영'];
	const english = ['Keep the parts small.', 'Set the limits of each.'];

	test.each(['장점', 'UP의 장점', '특징', '종류', '배포 예시', '주의 사항', '주의할 점:'])(
		'points under %s',
		(title) => {
			expect(numbered(title, ...korean)).toEqual([]);
		}
	);

	test.each(['Advantages', 'Features of the process', 'Pros and cons', 'Tips for the workflow'])(
		'points under %s',
		(title) => {
			expect(numbered(title, ...english)).toEqual([]);
		}
	);

	test.each(['Steps to list features', 'Setup', 'Order of the reasons'])(
		'but steps under %s',
		(title) => {
			expect(numbered(title, ...english)).toHaveLength(2);
		}
	);

	test('but what follows each other under a name is', () => {
		expect(numbered('UP', ...korean)).toHaveLength(2);
	});

	test('ways to do a thing are a set', () => {
		expect(numbered('데이터 복사하는 방법', '할당', '얕은 복사')).toEqual([]);
		expect(numbered('데이터 복사하는 방법', '파일 생성', '파일 복사')).toHaveLength(2);
	});

	test.each([
		['Run the following commands:', 'Copy the key', 'Restart the server'],
		['Run in terminal:', 'Copy the key', 'Restart the server'],
		['아래 명령어를 입력한다', '먼저 키를 복사', '서버를 다시 시작']
	])('a line that only leads to a block is neither answer nor clue: %s', (lead, first, last) => {
		const cards = numbered('Setup 과정', first, lead, last, 'Press any key');
		expect(cards).toHaveLength(2);
		expect(cards.join()).not.toContain(lead);
	});
});
