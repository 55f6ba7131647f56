/**
 * English lines that read like knowledge and say too little, point elsewhere or serve another end,
 * each beside a neighbour that is still asked about.
 */
import { describe, expect, test } from 'vitest';
import { asked } from '../cards-of.ts';

describe('D3: a subject that names no thing', () => {
	test.each([
		['a participle', '- Assuming IP is `192.168.0.1`'],
		['a gerund with its object', '- Registering vendor pools is a duty of every vendor'],
		['a gerund with its article', '- Registering a vendor is a duty of every shop'],
		['most', '- Most consequentialists are the heirs of Mill'],
		['some', '- Some pods are the copies of others'],
		['each', '- Each replica is a copy of the first'],
		['all', '- All nodes are a part of one cluster'],
		['a number', '- Several ports are the same on both sides']
	])('%s', (_, source) => {
		expect(asked(source, 'D3')).toEqual([]);
	});

	test.each([
		['these', '- Dysbiosis is the modulation of these populations'],
		['it', '- Economics is the study of how it works'],
		['this', '- A gap is the distance between this and the next stone'],
		['the same', '- A gap is the same as between other stones']
	])('an answer with %s', (_, source) => {
		expect(asked(source, 'D3')).toEqual([]);
	});

	test.each([
		'- Dysbiosis is the modulation of microbial populations',
		'- String theory is the study of vibrating lines',
		'- Caching is the storing of results for later',
		'- Operating system is a program that shares a machine among others',
		'- An elite is the set of those who decide'
	])('still asked: %s', (source) => {
		expect(asked(source, 'D3')).toHaveLength(1);
	});
});

describe('D6: a gap for what may be any figure', () => {
	test.each([
		['a count', '- The parser is split into 14 modules of code'],
		['a figure alone', '- The value went from 15 to a lot more'],
		['a time of a story', '- The king met another man 10 years ago'],
		['a count behind a determiner', '- always configure all three probes'],
		['a sentence behind its full stop', '- The bet is brave but reckless.if you lose it'],
		['an instruction with a colon', '- Mark it when you comment: `Nit: change foo() to bar()`'],
		['a Korean count', '- 프로그램은 크게 14가지로 나누어 설명']
	])('%s', (_, source) => {
		expect(asked(source, 'D6')).toEqual([]);
	});

	test.each([
		['a unit', '- Each region is at least 300 miles from another'],
		['a span of time', '- leave the request open for 48 hours'],
		['a limit', '- every node runs at most 110 pods'],
		['a year', '- Louis ascended the throne in 1774'],
		['a dotted name in code', '- Modules know their address by `import.meta` alone'],
		['the value of a setting', '- Create it with `clusterIP: None` at once'],
		['a Korean unit', '- 인증서를 365일마다 갱신']
	])('%s is asked for', (_, source) => {
		expect(asked(source, 'D6')).toHaveLength(1);
	});
});

describe('D2: a condition of a story', () => {
	test.each([
		['a word as the answer', '- If the cop is wrong about the car, then fine'],
		['a word as the answer of prose', 'If the cop is wrong about the car, then fine.'],
		['what befalls the reader', '- If a cop pulled you over, the car is searched'],
		['what the reader did', '- If you missed the course, the list below will help everybody']
	])('%s', (_, source) => {
		expect(asked(source, 'D2')).toEqual([]);
	});

	test.each([
		'- If you delete the pod, the deployment makes a new one',
		'- If the cop is wrong about the car, the case is closed',
		'- If no value is set, then `None`'
	])('still asked: %s', (source) => {
		expect(asked(source, 'D2')).toHaveLength(1);
	});
});

describe('D10: a caption that is an aside or leads to a choice', () => {
	const below = (caption: string) =>
		asked(`${caption}\n\n\`\`\`bash\nkubectl get pods -A\n\`\`\``, 'D10', 'D10r', 'D10c');

	test.each([
		'(List all pods of the cluster)',
		'(On a cluster of your own) list all pods',
		'List all pods with one of',
		'List all pods by any of:',
		'To list all pods, use either'
	])('%s', (caption) => {
		expect(below(caption)).toEqual([]);
	});

	test('a mark before it is no aside', () => {
		expect(below('(2) List all pods of the cluster').length).toBeGreaterThan(0);
	});
});

describe('D1: samples, reasons and programs', () => {
	const d1 = (source: string) => asked(source, 'D1', 'D1r');

	test.each([
		['a key of an example', '- Conversion Example: 12 inches make a foot'],
		['a key of several', '- Common examples: bread and butter'],
		['a sample', '- Code Sample: a loop over all pods'],
		['below examples', '## Conversion Examples\n- One foot: twelve inches of cloth'],
		['below a worked one', '## A worked example\n- One foot: twelve inches of cloth'],
		['a program in its own command', '- SSH: `ssh $HOST`']
	])('%s', (_, source) => {
		expect(d1(source)).toEqual([]);
	});

	test.each(['Significance', 'Importance of Rome', 'Why it matters', 'Implications:'])(
		'a reason below %s is none of a term',
		(title) => {
			expect(d1(`## ${title}\n- **Trade**: grew along the roads`)).toEqual([]);
			expect(d1(`## ${title}\n- **Via Appia**: It is the oldest road of Rome`)).not.toEqual([]);
		}
	);

	test('elsewhere all of them are asked about', () => {
		const question = '## What is a foot, and can you give examples?';
		expect(d1(`${question}\n- One foot: twelve inches of cloth`)).not.toEqual([]);
		expect(d1('## Conversion\n- One foot: twelve inches of cloth')).not.toEqual([]);
		expect(d1('## Roads\n- **Trade**: grew along the roads')).not.toEqual([]);
		expect(d1('- Log in: `ssh $HOST`')).not.toEqual([]);
	});

	test('a deed names nobody, unless it can be asked who does it', () => {
		const reverse = (value: string) => asked(`- Bandwidth: ${value}`, 'D1r');
		expect(reverse('Determines information transmission rate')).toEqual([]);
		expect(reverse('Determines the rate of transmission')).toEqual([
			'What determines the rate of transmission? => Bandwidth'
		]);
		expect(reverse('Limits of a line in bits')).toHaveLength(1);
	});
});
