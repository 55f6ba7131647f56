import { expect, test } from 'vitest';
import { asked, slots } from '../cards-of.ts';

const d13 = (source: string) => asked(source, 'D13');

test.each([
	['### Primary Key\n후보키 중에서 선택한 키', 'Primary Key란? => 후보키 중에서 선택한 키'],
	['### 데드락\n> 서로를 기다리는 상태.', '데드락이란? => 서로를 기다리는 상태'],
	['### 1. 솔트\n앞에 덧붙이는 임의의 문자열', '솔트란? => 앞에 덧붙이는 임의의 문자열'],
	['## Pod\nA Pod is the smallest unit. It has an address.', 'What is a Pod? => the smallest unit'],
	['## Labels\nLabels are the names of a set.', 'What is Labels? => the names of a set']
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
