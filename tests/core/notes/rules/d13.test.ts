import { describe, expect, test } from 'vitest';
import { asked, slots } from '../cards-of.ts';

const d13 = (source: string) => asked(source, 'D13');

test.each([
	['### Primary Key\n후보키 중에서 선택한 키', 'Primary Key란? => 후보키 중에서 선택한 키'],
	['### 데드락\n> 서로를 기다리는 상태.', '데드락이란? => 서로를 기다리는 상태'],
	['### 1. 솔트\n앞에 덧붙이는 임의의 문자열', '솔트란? => 앞에 덧붙이는 임의의 문자열'],
	['## Pod\nA Pod is the smallest unit. It has an address.', 'What is a Pod? => the smallest unit'],
	['## Labels\nLabels are the names of a set.', 'What are Labels? => the names of a set']
])('a heading and the sentence that says what it is: %j', (source, expected) => {
	expect(d13(source)).toEqual([expected]);
	expect(slots(source, 'D13')).toEqual(['intro suggested']);
});

test.each([
	['a part of a note', '## 개념\n서로를 기다리는 상태'],
	['a numbered part', '## 1. Overview\nOverview is a word of it.'],
	['a story', '## 데드락\n어제 서로를 기다리는 상태를 보았다.'],
	['another subject', '## Pod\nThe scheduler is an agent.'],
	['what the subject does', '## Pod\nPods are scheduled once.'],
	['what leads to a list', '## 데드락\n발생하는 네 조건:\n- 하나\n- 둘'],
	['a key with its value', '## 데드락\n정의: 서로를 기다리는 상태'],
	['two things', '## TLS와 SSL\n통신을 보호하는 규약'],
	['a heading that asks', '## 데드락이란?\n서로를 기다리는 상태'],
	['a sentence that leans on another', '## 데드락\n이러한 서로를 기다리는 상태'],
	['items', '## 데드락\n- 서로를 기다리는 상태']
])('not for %s', (_, source) => {
	expect(d13(source)).toEqual([]);
});

describe('a glossary of headings asks what each names', () => {
	const glossary = (...entries: readonly string[]) => d13(`# Boats\n\n${entries.join('\n\n')}`);
	const HULL = '### Hull\nThe main body of the boat. It floats.';
	const MAST = '### Mast\nA vertical pole that holds up the sails.';

	test('where one beside it does so too', () => {
		expect(glossary(HULL, MAST)).toEqual([
			'What is Hull? => The main body of the boat',
			'What is Mast? => A vertical pole that holds up the sails'
		]);
		expect(slots(`# Boats\n\n${HULL}\n\n${MAST}`, 'D13')).toEqual(['intro active', 'intro active']);
		expect(glossary(HULL)).toEqual([]);
		expect(glossary(HULL, '### Trimming\nPull the sheet.')).toEqual([]);
	});

	test.each([
		['what happens', '### Restart\nThe kubelet restarts the container of a pod.'],
		['what the thing does', '### Mast\nThe mast of the boat holds up the sails.'],
		['what was done', '### Move\nThe team decided for another harbour.'],
		['a whole sentence', '### Wind\nA sail is useless without wind from behind.'],
		['a plural without article', '### Sails\nPieces of cloth.']
	])('not of %s', (_, entry) => {
		expect(glossary(HULL, entry)).toHaveLength(0);
		expect(glossary(HULL, MAST, entry)).toHaveLength(2);
	});
});

test('a heading in two lines has no short form, and throws nothing', () => {
	expect(d13('# Boats\n\n## Main<br>sail (jib)\n\nThe main sail is the largest of all.')).toEqual(
		[]
	);
});
