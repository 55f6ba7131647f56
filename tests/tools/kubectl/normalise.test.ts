import { expect, test } from 'vitest';
import {
	askedFor,
	differences,
	failed,
	inOneForm,
	selector,
	type Asked,
	type Outcome
} from '../../../tools/kubectl/normalise.mjs';

const asked = (over: Partial<Asked>): Asked => ({
	method: 'GET',
	path: '/api/v1/pods',
	query: [],
	headers: {},
	body: null,
	...over
});
const outcome = (over: Partial<Outcome> = {}): Outcome => ({
	requests: [],
	stdout: '',
	status: 0,
	kubeconfig: '',
	files: {},
	editors: '',
	...over
});
const same = (a: Partial<Asked>, b: Partial<Asked>) =>
	JSON.stringify(inOneForm([asked(a)])) === JSON.stringify(inOneForm([asked(b)]));

test.each([
	['app=web', 'app==web'],
	['app=web', 'app in (web)'],
	['app!=web', 'app notin ( web )'],
	['app in (b,a,b)', 'app in (a, b)'],
	['tier=fe,app=web', 'app = web, tier == fe'],
	['app', 'app,app']
])('%s and %s select the same', (a, b) => {
	expect(selector(a)).toBe(selector(b));
});

test.each([
	['app=web', 'app!=web'],
	['app', '!app'],
	['app in (a,b)', 'app=a,app=b'],
	['app in (a,b)', 'app notin (a,b)'],
	['app=web', 'app=Web']
])('%s and %s do not', (a, b) => {
	expect(selector(a)).not.toBe(selector(b));
});

test('the order of parameters and keys, and how long a watch lasts, make no other request', () => {
	const a = {
		query: [
			['limit', '5'],
			['labelSelector', 'a==b']
		]
	} satisfies Partial<Asked>;
	const b = {
		query: [
			['labelSelector', 'a=b'],
			['timeoutSeconds', '301'],
			['limit', '5']
		]
	};
	expect(same(a, b as Partial<Asked>)).toBe(true);
	expect(
		same(a, {
			query: [
				['limit', '6'],
				['labelSelector', 'a=b']
			]
		})
	).toBe(false);
	expect(
		same({ body: { a: 1, b: [{ c: 1, d: 2 }] } }, { body: { b: [{ d: 2, c: 1 }], a: 1 } })
	).toBe(true);
	expect(same({ body: ['a', 'b'] }, { body: ['b', 'a'] })).toBe(false);
});

test('a Service says what the server would fill in', () => {
	const service = (spec: object) => ({ method: 'POST', body: { kind: 'Service', spec } });
	const short = service({ ports: [{ port: 80 }] });
	const ports = [{ port: 80, protocol: 'TCP', targetPort: 80 }];
	expect(same(short, service({ type: 'ClusterIP', sessionAffinity: 'None', ports }))).toBe(true);
	expect(same(short, service({ type: 'NodePort', ports }))).toBe(false);
	expect(same(short, service({ ports: [{ port: 80, targetPort: 8080 }] }))).toBe(false);
});

test('a rule allows its verbs in any order', () => {
	const role = (verbs: string[]) => ({ method: 'POST', body: { rules: [{ verbs }] } });
	expect(same(role(['get', 'list']), role(['list', 'get']))).toBe(true);
});

test('a watch taken up again counts once, a question asked twice counts twice', () => {
	const watch = asked({ query: [['watch', 'true']] });
	expect(inOneForm([watch, watch])).toHaveLength(1);
	expect(inOneForm([asked({}), asked({})])).toHaveLength(2);
	expect(inOneForm([asked({ method: 'UPGRADE' }), asked({ method: 'UPGRADE' })])).toHaveLength(1);
});

test('confirmations are no output that was asked for', () => {
	const said = [
		'service/web exposed',
		'pod "web" force deleted',
		'namespace/shop created (dry run)',
		'Switched to context "prod".',
		'Property "users.u9.token" set.',
		'User "u9" set.'
	];
	expect(askedFor(said.join('\n'))).toBe('');
	expect(askedFor('service/web\n')).toBe('service/web\n');
	expect(askedFor('NAME   AGE\nweb    9d')).toBe('NAME   AGE\nweb    9d');
});

test('a command fails by its status, unless it got as far as a stream or served until stopped', () => {
	expect(failed(outcome({ status: 1 }))).toBe(true);
	expect(failed(outcome({ status: 'bound' }))).toBe(false);
	expect(failed(outcome({ status: 1, requests: [asked({ method: 'UPGRADE' })] }))).toBe(false);
});

test('what fails is equivalent to nothing, not even to itself', () => {
	expect(differences(outcome({ status: 1 }), outcome({ status: 1 }))).toEqual(['failed']);
	expect(differences(outcome(), outcome())).toEqual([]);
});

test('each part of what was done can tell two commands apart', () => {
	expect(differences(outcome(), outcome({ requests: [asked({})] }))).toEqual(['requests']);
	expect(differences(outcome(), outcome({ stdout: 'web\n' }))).toEqual(['stdout']);
	expect(differences(outcome(), outcome({ stdout: 'pod/web created' }))).toEqual([]);
	expect(differences(outcome(), outcome({ status: 'bound' }))).toEqual(['status']);
	expect(differences(outcome(), outcome({ kubeconfig: 'x' }))).toEqual(['kubeconfig']);
	expect(differences(outcome(), outcome({ files: { a: '' } }))).toEqual(['files']);
	expect(differences(outcome(), outcome({ editors: 'vi' }))).toEqual(['editors']);
});
