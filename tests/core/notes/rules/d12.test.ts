import { describe, expect, test } from 'vitest';
import { asked, slots } from '../cards-of.ts';

const d12 = (source: string) => asked(source, 'D12');

describe('a title that asks is answered by what stands below it', () => {
	test.each([
		['## What is a Pod?\nThe smallest unit.', 'What is a Pod? => The smallest unit.'],
		['## Why are labels used\nTo group pods.', 'Why are labels used? => To group pods.'],
		['## 2. What is a Pod?\nThe smallest unit.', 'What is a Pod? => The smallest unit.'],
		['## 파드란\n가장 작은 단위.', '파드란? => 가장 작은 단위.'],
		['## 왜 레이블을 쓰는가\n파드를 묶기 위해.', '왜 레이블을 쓰는가? => 파드를 묶기 위해.'],
		['## Why labels?\n- to group\n- to select', 'Why labels? => to group\nto select'],
		['## Which kinds?\nTwo:\n- one\n- two', 'Which kinds? => Two:\none\ntwo'],
		[
			'- 왜 서비스를 쓰나?\n  - 파드의 주소가 바뀌어서',
			'왜 서비스를 쓰나? => 파드의 주소가 바뀌어서'
		],
		['## 어떻게 확인하나?\n```\nls\n```', '어떻게 확인하나? => ls'],
		['1. **What is a Pod?**  \n   - The smallest unit.  ', 'What is a Pod? => The smallest unit.'],
		['- __파드가 무엇인가요?__\n  - 가장 작은 단위', '파드가 무엇인가요? => 가장 작은 단위']
	])('%j', (source, expected) => {
		expect(d12(source)).toEqual([expected]);
		expect(slots(source, 'D12')).toEqual(['ask active']);
	});

	test('a question in bold is answered by the rest of its paragraph', () => {
		expect(d12('**What is a Pod?** The smallest unit.')).toEqual([
			'What is a Pod? => The smallest unit.'
		]);
		expect(d12('- **파드란?** 가장 작은 단위')).toEqual(['파드란? => 가장 작은 단위']);
	});

	test.each([
		['instructions', '## How to install a driver\nRun the installer.'],
		['a long answer', `## What is a Pod?\n${'A long story. '.repeat(25)}`],
		['half a question', '## How it helps\nIt keeps the address.']
	])('%s are a suggestion', (_, source) => {
		expect(slots(source, 'D12')).toEqual(['ask suggested']);
	});
});

test.each([
	['a question without an answer', '## What is a Pod?\n## What is a Node?\nA machine.', 1],
	['an item that asks without an answer', '- What is a Pod?', 0],
	['a page of an answer', `## What is a Pod?\n${'A very long story. '.repeat(40)}`, 0],
	["the author's own story", '## How I learned it\nSlowly.', 0],
	['a sentence that begins like a question', '## Whatever happens, stay calm.\nYes.', 0],
	['a title', '## 사용 방법 정리\n이름을 입력.', 0],
	['a noun that ends like a question', '## 논란\n여러 말이 있음.', 0]
])('not for %s', (_, source, count) => {
	expect(d12(source)).toHaveLength(count);
});
