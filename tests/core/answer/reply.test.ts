import { expect, test } from 'vitest';
import { NONE, replyOf, toggled } from '#core/answer/reply.ts';
import type { Form } from '#core/kube/scenario/types.ts';

const form = (kind: Form['kind']) => ({ kind }) as Form;

test.each<Form['kind']>(['name', 'values', 'choice', 'command'])(
	'%s: nothing is no reply',
	(kind) => {
		expect(replyOf(form(kind), ' \n')).toBeNull();
	}
);

test('a name and a command are taken as they were typed', () => {
	expect(replyOf(form('name'), 'cart.shop')).toEqual({ kind: 'name', text: 'cart.shop' });
	const text = 'kubectl get pods';
	expect(replyOf(form('command'), text)).toEqual({ kind: 'command', text });
});

test('values stand apart by spaces, commas or lines; one word says that there is none', () => {
	expect(replyOf(form('values'), '10.0.0.1, 10.0.0.2\n10.0.0.3')).toEqual({
		kind: 'values',
		values: ['10.0.0.1', '10.0.0.2', '10.0.0.3']
	});
	expect(replyOf(form('values'), NONE)).toEqual({ kind: 'values', values: [] });
});

test('options are told by their places, from 1 as people count', () => {
	expect(replyOf(form('choice'), '1 3')).toEqual({ kind: 'choice', chosen: [0, 2] });
});

test('a tap takes a word in, and the next one out', () => {
	expect(toggled('', 'a')).toBe('a');
	expect(toggled('a b', 'c')).toBe('a b c');
	expect(toggled('a b c', 'b')).toBe('a c');
	expect(toggled('a', 'a')).toBe('');
});
