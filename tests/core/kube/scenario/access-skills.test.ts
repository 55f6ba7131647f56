/** Who somebody is, what the API server answers, and which of several kubeconfigs counts. */
import { describe, expect, test } from 'vitest';
import { judgeReply } from '#core/answer/scenario.ts';
import { explain, type Scenario } from '#core/kube/scenario/draw.ts';
import { CASES, EASY } from '#core/kube/scenario/access/status-cases.ts';
import type { AccessQuestion } from '#core/kube/scenario/access/types.ts';
import type { SkillName } from '#core/kube/scenario/skills.ts';
import type { ChoiceForm, Option, Shown } from '#core/kube/scenario/types.ts';
import { drawFrom, drawn, LEVELS } from './draws.ts';

const many = (fields: Readonly<Record<string, string>>, level = 1) =>
	Array.from({ length: 60 }, (_, i) => drawFrom(fields, `seed ${i}`, level));

function choiceOf({ form }: Scenario): ChoiceForm {
	if (form.kind !== 'choice') throw new Error(form.kind);
	return form;
}
function questionOf<K extends AccessQuestion['kind']>(scenario: Scenario, kind: K) {
	const { question } = scenario;
	if (question.kind !== kind) throw new Error(question.kind);
	return question as Extract<AccessQuestion, { kind: K }>;
}
function shownOf<K extends Shown['kind']>(scenario: Scenario, kind: K) {
	const one = explain(scenario)[0]!;
	if (one.kind !== kind) throw new Error(one.kind);
	return one as Extract<Shown, { kind: K }>;
}
const rightOf = (scenario: Scenario) => choiceOf(scenario).options.find(({ isRight }) => isRight)!;
const ACCESS: readonly SkillName[] = ['access.who-am-i', 'access.401-or-403', 'access.context'];

describe.each(ACCESS)('%s', (ask) => {
	test('one option is right, each other has its reason, and no two say the same', () => {
		for (const level of LEVELS)
			for (const scenario of drawn(ask, level, 200)) {
				const { options, isSingle } = choiceOf(scenario);
				expect(isSingle).toBe(true);
				expect(options.filter(({ isRight }) => isRight)).toHaveLength(1);
				expect(options.length).toBeGreaterThanOrEqual(3);
				expect(options.length).toBeLessThanOrEqual(4);
				expect(new Set(options.map(({ label }) => JSON.stringify(label))).size).toBe(
					options.length
				);
				for (const [i, { isRight, slip }] of options.entries()) {
					expect(slip === null).toBe(isRight);
					const { verdict } = judgeReply(scenario, { kind: 'choice', chosen: [i] });
					expect(verdict).toBe(isRight ? 'exact' : 'wrong');
				}
			}
	});
});

describe('who am I', () => {
	const user = (scenario: Scenario) => {
		const { label } = rightOf(scenario);
		if (label.kind !== 'user') throw new Error(label.kind);
		return label;
	};

	test('a certificate: CN is the user, each O a group, and everybody known is authenticated', () => {
		for (const scenario of many({ ask: 'access.who-am-i', by: 'certificate' })) {
			const { certificate, token } = questionOf(scenario, 'who-am-i');
			expect(token).toBeNull();
			expect(user(scenario)).toEqual({
				kind: 'user',
				name: certificate!.commonName,
				groups: [...certificate!.organizations, 'system:authenticated']
			});
		}
	});

	test('a token: the long name of its account, and the groups of accounts', () => {
		for (const scenario of many({ ask: 'access.who-am-i', by: 'token' })) {
			const { token } = questionOf(scenario, 'who-am-i');
			if (token?.kind !== 'bound') throw new Error(token?.kind);
			const { namespace, account } = token;
			expect(user(scenario)).toEqual({
				kind: 'user',
				name: `system:serviceaccount:${namespace}:${account}`,
				groups: [
					'system:serviceaccounts',
					`system:serviceaccounts:${namespace}`,
					'system:authenticated'
				]
			});
		}
	});

	test('both: the certificate is asked first', () => {
		const slips = new Set<string>();
		for (const scenario of many({ ask: 'access.who-am-i', by: 'both' })) {
			const { certificate, token } = questionOf(scenario, 'who-am-i');
			expect(token?.kind).toBe('bound');
			expect(user(scenario).name).toBe(certificate!.commonName);
			for (const { slip } of choiceOf(scenario).options) slips.add(slip?.kind ?? 'right');
		}
		expect([...slips]).toContain('certificate-first');
	});

	test('what the explanation finds is the answer', () => {
		for (const scenario of drawn('access.who-am-i', 1, 100)) {
			const { response } = shownOf(scenario, 'request');
			expect(response.status).toBe(200);
			expect(user(scenario)).toMatchObject({
				name: response.user!.name,
				groups: response.user!.groups
			});
		}
	});
});

describe('200, 401 or 403', () => {
	const label = ({ label: one }: Option) => (one.kind === 'status' ? one.status : null);

	/** What may come of a case, and the reasons that may be given. */
	const expected: Readonly<Record<(typeof CASES)[number], readonly [number, readonly string[]]>> = {
		fine: [200, ['allowed-by-binding']],
		'no-binding': [403, ['forbidden-no-binding']],
		'other-subject': [403, ['forbidden-no-binding']],
		'other-namespace': [403, ['forbidden-no-binding']],
		'everywhere-by-one': [403, ['forbidden-no-binding']],
		'other-verb': [403, ['forbidden-no-rule']],
		secrets: [403, ['forbidden-no-rule']],
		'certificate-expired': [401, ['certificate-expired']],
		'other-authority': [401, ['certificate-authority-unknown']],
		'server-certificate': [401, ['certificate-usage']],
		masters: [200, ['allowed-masters']],
		'token-expired': [401, ['token-expired']],
		'other-audience': [401, ['token-audience']],
		'account-gone': [401, ['token-account-gone']],
		'pod-gone': [401, ['token-bound-gone']],
		'nothing-shown': [403, ['forbidden-no-binding']],
		'anonymous-off': [401, ['anonymous-off']],
		'public-path': [200, ['allowed-by-binding']],
		'unknown-token': [401, ['token-unknown']]
	};

	test.each(CASES.filter((one) => one !== 'public-path'))('%s', (name) => {
		const [status, codes] = expected[name];
		for (const level of LEVELS)
			for (const scenario of many({ ask: 'access.401-or-403', case: name }, level)) {
				expect(label(rightOf(scenario))).toBe(status);
				for (const { slip } of choiceOf(scenario).options) {
					if (slip === null) continue;
					if (slip.kind !== 'answers') throw new Error(slip.kind);
					expect(slip.status).toBe(status);
					expect(codes).toContain(slip.reasons[0]!.code);
				}
			}
	});

	test('a path that everybody may read, and one that nobody anonymous may', () => {
		const seen = many({ ask: 'access.401-or-403', case: 'public-path' }).map((scenario) => {
			const { asked } = questionOf(scenario, 'status');
			return asked.kind === 'path' ? `${asked.path} ${label(rightOf(scenario))}` : '';
		});
		expect(new Set(seen)).toEqual(
			new Set(['/version 200', '/healthz 200', '/readyz 200', '/api 403'])
		);
	});

	test('no answer is likely enough to be guessed', () => {
		for (const level of LEVELS) {
			const all = drawn('access.401-or-403', level, 600).map((one) => label(rightOf(one)));
			for (const status of [200, 401, 403]) {
				const share = all.filter((one) => one === status).length / all.length;
				expect(share).toBeGreaterThan(0.15);
				expect(share).toBeLessThan(0.6);
			}
		}
	});

	test('beginners meet the plain cases only', () => {
		expect(EASY.length).toBeGreaterThan(5);
		for (const scenario of drawn('access.401-or-403', 0, 200)) {
			const { gone, certificate, asked } = questionOf(scenario, 'status');
			expect(gone).toBeNull();
			expect(certificate?.issuer ?? 'kubernetes').toBe('kubernetes');
			expect(asked.kind).toBe('resource');
		}
	});
});

describe('which context wins', () => {
	const target = (scenario: Scenario) => {
		const { label } = rightOf(scenario);
		if (label.kind !== 'target') throw new Error(label.kind);
		return label;
	};
	const HOME = '/home/me/.kube/config';

	test('-n wins over all else', () => {
		for (const scenario of many({ ask: 'access.context', by: 'namespace' }))
			expect(target(scenario).namespace).toBe(questionOf(scenario, 'context-wins').flags.namespace);
	});

	test('--kubeconfig: no other file is read', () => {
		for (const scenario of many({ ask: 'access.context', by: 'kubeconfig' })) {
			const { files, flags } = questionOf(scenario, 'context-wins');
			expect(Object.keys(files[flags.kubeconfig!]!.clusters)).toContain(target(scenario).cluster);
		}
	});

	test('without KUBECONFIG the file at home, whatever else is there', () => {
		for (const scenario of many({ ask: 'access.context', by: 'file' }, 0)) {
			const { files, variable, flags } = questionOf(scenario, 'context-wins');
			expect([variable, flags]).toEqual([null, {}]);
			const home = files[HOME]!;
			const context = home.contexts[home['current-context']]!;
			expect(target(scenario)).toMatchObject({
				cluster: context.cluster,
				user: context.user,
				namespace: context.namespace ?? 'default'
			});
		}
	});

	test('of several files in KUBECONFIG the current context of the first', () => {
		let seen = 0;
		for (const scenario of many({ ask: 'access.context', by: 'variable' }, 0)) {
			const { files, variable, flags } = questionOf(scenario, 'context-wins');
			if (flags.context || flags.kubeconfig) continue;
			const first = files[variable!.split(':')[0]!]!;
			expect(target(scenario).cluster).toBe(first.contexts[first['current-context']]!.cluster);
			seen += 1;
		}
		expect(seen).toBeGreaterThan(20);
	});

	test('the explanation settles on the same', () => {
		for (const scenario of drawn('access.context', 1, 100)) {
			const { target: settled } = shownOf(scenario, 'settle');
			if (!settled.ok) throw new Error('refused');
			const { cluster, namespace } = target(scenario);
			expect(settled.value.server).toBe(`https://${cluster}:6443`);
			expect(settled.value.namespace).toBe(namespace);
		}
	});
});
