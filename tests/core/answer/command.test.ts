/** A typed command is judged by what it does, and what is wrong with it is told. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeCommand } from '#core/answer/command.ts';
import { judgeTypedCommand } from '#core/answer/typed-command.ts';
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

test('a JSON patch of the whole selector does what set selector does, any other one does not', () => {
	const set = 'kubectl set selector service maps app=maps,tier=back';
	const patch = (json: string, type = 'json') =>
		judgeCommand(set, `kubectl patch svc maps --type=${type} -p '${json}'`, NOWHERE).verdict;
	const value = '"path":"/spec/selector","value":{"tier":"back","app":"maps"}';
	expect(patch(`[{"op":"replace",${value}}]`)).toBe('equivalent');
	expect(patch(`[{"op":"add",${value}}]`)).toBe('equivalent');
	expect(patch(`[{"op":"remove",${value}}]`)).toBe('wrong');
	expect(patch('[{"op":"replace","path":"/spec/selector","value":{"app":"maps"}}]')).toBe('wrong');
	expect(patch('{"spec":{"selector":{"tier":"back","app":"maps"}}}', 'merge')).toBe('wrong');
	expect(patch('nothing')).toBe('wrong');
});

test('a port is forwarded from this machine, whichever way that is said', () => {
	const forward = 'kubectl port-forward service/web 8080:80';
	const verdict = (address: string) =>
		judgeCommand(forward, `${forward} --address=${address}`, NOWHERE).verdict;
	expect(['localhost', '127.0.0.1'].map(verdict)).toEqual(['equivalent', 'equivalent']);
	expect(verdict('0.0.0.0')).toBe('wrong');
	expect(verdict('127.0.0.1,10.0.0.1')).toBe('wrong');
});

test('a context that the expected command names is there, another one is not', () => {
	const verdict = (given: string) =>
		judgeTypedCommand('kubectl config use-context prod', given, {})?.verdict;
	expect(verdict('kubectl config use-context prod')).toBe('exact');
	expect(verdict('kubectl config set current-context prod')).toBe('equivalent');
	expect(verdict('kubectl config use-context test')).toBe('wrong');
});

test('the current context is the same whether it is printed or meant', () => {
	const verdict = (context: string) =>
		judgeTypedCommand(
			'kubectl config set-context --current --namespace=shop',
			`kubectl config set-context ${context} --namespace=shop`,
			{}
		)?.verdict;
	expect(verdict('$(kubectl config current-context)')).toBe('equivalent');
	expect(verdict('"$(kubectl config current-context)"')).toBe('equivalent');
	expect(verdict('$(kubectl config get-contexts)')).toBe('wrong');
});
