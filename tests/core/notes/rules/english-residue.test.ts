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
		'- An elite is the set of those who decide'
	])('still asked: %s', (source) => {
		expect(asked(source, 'D3')).toHaveLength(1);
	});
});

describe('D6: a gap for what may be any figure', () => {
	test.each([
		['a count', '- The parser is split into 14 modules of code'],
		['a figure alone', '- The value went from 15 to a lot more'],
		['a time of a story', '- he met another man 10 years ago'],
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
