import { expect, test } from 'vitest';
import { settleSlots } from '../../../../src/core/notes/identity/slots.ts';

const drafts = (...answers: readonly string[]) =>
	answers.map((answer, i) => ({ slot: `cloze.${i + 1}`, answer }));
const TEXT = 'accept-hosts를 이용해 8001 포트로 proxy를 연다';
const clozes = { text: TEXT, slots: { 'cloze.1': 'accept-hosts', 'cloze.2': '8001' } };

test('a gap put before another takes a new slot and leaves the old ones alone', () => {
	const settled = settleSlots(clozes, TEXT, drafts('이용해', 'accept-hosts', '8001'));
	expect(settled.names).toEqual(['cloze.3', 'cloze.1', 'cloze.2']);
	expect(settled.changed).toEqual([]);
});

test('gaps that change places keep their slots', () => {
	expect(settleSlots(clozes, TEXT, drafts('8001', 'accept-hosts')).names).toEqual([
		'cloze.2',
		'cloze.1'
	]);
});

test('a gap that is gone is remembered, and its name given to no other answer', () => {
	const gone = settleSlots(clozes, TEXT, drafts('8001'));
	expect(gone.names).toEqual(['cloze.2']);
	expect(gone.retired).toEqual({ 'cloze.1': 'accept-hosts' });
	const after = { text: TEXT, slots: { 'cloze.2': '8001' }, retired: gone.retired };
	const other = settleSlots(after, TEXT, drafts('proxy', '8001'));
	expect(other.names).toEqual(['cloze.3', 'cloze.2']);
	const back = settleSlots(after, TEXT, drafts('accept-hosts', '8001'));
	expect(back.names).toEqual(['cloze.1', 'cloze.2']);
	expect(back.retired).toEqual({});
});

test('an answer edited in place keeps its slot, and a changed number is asked again', () => {
	const text = TEXT.replace('8001', '9001');
	const settled = settleSlots(clozes, text, drafts('accept-hosts', '9001'));
	expect(settled.names).toEqual(['cloze.1', 'cloze.2']);
	expect(settled.changed).toEqual(['cloze.2']);
});

test('a gap moved to other words of an unchanged statement is another question', () => {
	const settled = settleSlots(clozes, TEXT, drafts('accept-hosts', 'proxy'));
	expect(settled.names).toEqual(['cloze.1', 'cloze.3']);
	expect(settled.changed).toEqual([]);
	expect(settled.retired).toEqual({ 'cloze.2': '8001' });
});

test('an answer reworded is the same answer', () => {
	const before = { text: '가', slots: { 'step.1': 'Service를 만든다', 'step.2': 'Pod를 만든다' } };
	const settled = settleSlots(before, '가', [
		{ slot: 'step.1', answer: 'hostname을 정한다' },
		{ slot: 'step.2', answer: 'Service를 새로 만든다' },
		{ slot: 'step.3', answer: 'Pod를 만든다' }
	]);
	expect(settled.names).toEqual(['step.3', 'step.1', 'step.2']);
});

test('the one definition of a fact stays its definition, whatever it says', () => {
	const before = { text: '범위 - 30000~32767', slots: { def: '30000~32767', 'def.r': '범위' } };
	const settled = settleSlots(before, '범위 - 20000~22767', [
		{ slot: 'def', answer: '20000~22767' },
		{ slot: 'def.r', answer: '범위' }
	]);
	expect(settled.names).toEqual(['def', 'def.r']);
	expect(settled.changed).toEqual(['def']);
});

test('a reverse never becomes a forward card', () => {
	const before = { text: 'CA key - 개인키', slots: { def: '개인키' } };
	const settled = settleSlots(before, 'CA key - 개인키', [
		{ slot: 'def', answer: 'CA key' },
		{ slot: 'def.r', answer: '개인키' }
	]);
	expect(settled.names).toEqual(['def', 'def.r']);
	expect(settled.changed).toEqual(['def']);
});
