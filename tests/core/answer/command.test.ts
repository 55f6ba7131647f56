/** A typed command is judged by what it does, and what is wrong with it is told. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeCommand } from '#core/answer/command.ts';
import { NOWHERE } from '#core/kube/kubectl/surroundings.ts';

const around = { ...NOWHERE, names: { services: ['web'], namespaces: ['shop'] } };
const expected = 'kubectl get svc web -n shop';
const judged = (text: string) => judgeCommand(expected, text, around);

describe('a command', () => {
	test('letter for letter is exact', () => {
		expect(judged(' kubectl  get svc web -n shop ')).toMatchObject({
			verdict: 'exact',
			why: { kind: 'same' }
		});
	});

	test.each([
		'kubectl get service/web --namespace=shop',
		'k -n shop get services web',
		'$ kubectl get svc web —namespace shop'
	])('%s does the same', (text) => {
		expect(judged(text)).toMatchObject({ verdict: 'equivalent', why: { kind: 'equivalent' } });
	});

	test('with a slip is close, and what was meant is told', () => {
		expect(judged('kubectl get svc web -n shpo')).toMatchObject({
			verdict: 'close',
			why: { kind: 'typo', hints: [{ kind: 'namespace', typed: 'shpo', meant: 'shop' }] }
		});
		expect(judged('kubectl gte svc web -n shop')).toMatchObject({ verdict: 'close' });
	});

	test('with slips one behind the other is close, a number or a part of a word is none', () => {
		expect(judged('kubectl gte svc web --namepsace shpo')).toMatchObject({
			verdict: 'close',
			why: { kind: 'typo', hints: [{ typed: 'gte' }, { typed: '--namepsace' }, { typed: 'shpo' }] }
		});
		const numbered = { ...NOWHERE, names: { pods: ['web-1'] } };
		expect(judgeCommand('kubectl logs web-1', 'kubectl logs web-2', numbered).verdict).toBe(
			'wrong'
		);
	});

	test('that does something else is wrong with the first difference', () => {
		expect(judged('kubectl get svc web')).toMatchObject({
			verdict: 'wrong',
			why: { kind: 'different', difference: { kind: 'namespace', a: 'shop', b: 'default' } }
		});
	});

	test('that is none at all is wrong, whatever it is', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(judged(text).verdict).toBe('wrong');
			})
		);
	});
});
