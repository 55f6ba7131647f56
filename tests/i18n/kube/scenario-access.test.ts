/** Questions about access, what may be chosen, and what is wrong in it, have words in both languages. */
import { describe, expect, test } from 'vitest';
import type { ReplyWhy } from '#core/answer/scenario.ts';
import type { Millis } from '#core/base/brand.ts';
import { clientCertificate } from '#core/kube/access/cluster.ts';
import type { AccessLabel, AccessSlip, StatusQuestion } from '#core/kube/scenario/access/types.ts';
import { tokenFor } from '#core/kube/access/tokens/fresh.ts';
import { labelText, questionText, replyLines } from '#i18n/kube/scenario.ts';
import { drawFrom } from '../../core/kube/scenario/draws.ts';
import { SEED, toldAccess } from '../../core/kube/scenario/told-access.ts';

const account = { namespace: 'shop', name: 'robot' };
const since = Date.UTC(2026, 2, 1, 12) as Millis;

/** One of each kind: a new kind fails to compile here until it is told. */
const slips: Readonly<Record<AccessSlip['kind'], AccessSlip>> = {
	'cn-and-o': { kind: 'cn-and-o' },
	'each-o': { kind: 'each-o' },
	'o-missing': { kind: 'o-missing' },
	'authenticated-missing': { kind: 'authenticated-missing' },
	'not-an-account': { kind: 'not-an-account' },
	'account-bare': { kind: 'account-bare', account },
	'account-order': { kind: 'account-order', account },
	'account-groups': { kind: 'account-groups', namespace: 'shop' },
	'not-anonymous': { kind: 'not-anonymous' },
	'certificate-first': { kind: 'certificate-first' },
	answers: { kind: 'answers', status: 401, reasons: [{ code: 'token-unknown' }] },
	'context-flag': { kind: 'context-flag' },
	'namespace-flag': { kind: 'namespace-flag' },
	'namespace-of-context': { kind: 'namespace-of-context' },
	'kubeconfig-flag': { kind: 'kubeconfig-flag' },
	variable: { kind: 'variable' },
	'first-file': { kind: 'first-file' }
};
const labels: readonly AccessLabel[] = [
	{ kind: 'user', name: 'anna', groups: ['devs', 'system:authenticated'] },
	{ kind: 'status', status: 200 },
	{ kind: 'status', status: 401 },
	{ kind: 'status', status: 403 },
	{ kind: 'target', cluster: 'east', user: 'anna', namespace: 'shop' }
];
const status: StatusQuestion = {
	kind: 'status',
	certificate: clientCertificate('anna', ['devs'], since),
	token: null,
	now: since,
	isAnonymousOn: true,
	gone: null,
	bindings: [
		{
			name: 'devs-view',
			namespace: 'shop',
			roleRef: { kind: 'ClusterRole', name: 'view' },
			subjects: [{ kind: 'Group', name: 'devs' }]
		}
	],
	asked: { kind: 'resource', verb: 'list', resource: 'pods', namespace: 'data' }
};

describe.each(['en', 'ko'] as const)('in %s', (lang) => {
	const hangul = /\p{Script=Hangul}/u;

	test('every mistake has a sentence of its own', () => {
		const options = Object.values(slips).map(
			(slip) => ({ label: { kind: 'code', text: 'it' }, isRight: false, slip }) as const
		);
		const why: ReplyWhy = { kind: 'choice', missed: [], wrong: options };
		const lines = replyLines(why, lang).slice(1);
		expect(new Set(lines).size).toBe(options.length);
		for (const line of lines) {
			expect(line).not.toMatch(/undefined|object Object|\bnull\b|NaN/);
			expect(line).toMatch(/^it: \S.*\.$/u);
			expect(hangul.test(line)).toBe(lang === 'ko');
		}
	});

	test('every option says something of its own', () => {
		const told = labels.map((label) => labelText(label, lang));
		expect(new Set(told).size).toBe(labels.length);
		for (const text of told) expect(hangul.test(text)).toBe(lang === 'ko');
	});

	test('what decides is in the question', () => {
		const token = tokenFor(account, since);
		const cases: readonly (readonly [Partial<StatusQuestion>, readonly string[]])[] = [
			[{}, ['CN=anna', 'O=devs', 'devs-view', 'view', 'pods', 'data', '2026-03-01 12:00 UTC']],
			[{ certificate: { ...status.certificate!, issuer: 'old-ca' } }, ['old-ca', 'kubernetes']],
			[{ certificate: { ...status.certificate!, usages: ['server auth'] } }, ['server auth']],
			[{ certificate: null, token }, ['robot', 'shop', '2026-03-01 13:00 UTC']],
			[{ certificate: null, token: { ...token, audiences: ['vault'] } }, ['vault']],
			[
				{
					certificate: null,
					token: { ...token, boundTo: { kind: 'Pod', name: 'robot-0', uid: 'p' } },
					gone: 'pod'
				},
				['robot-0', lang === 'en' ? 'the pod was deleted' : '그 파드는 그 뒤 삭제됨']
			],
			[{ certificate: null, token: { kind: 'text', text: 'letmein' } }, ['letmein']],
			[
				{ certificate: null, bindings: [], isAnonymousOn: false },
				[lang === 'en' ? 'switched off' : '꺼져 있어요']
			],
			[{ asked: { kind: 'path', path: '/version' } }, ['/version']]
		];
		for (const [change, parts] of cases) {
			const text = questionText({ ...status, ...change }, lang);
			for (const part of parts) expect(text).toContain(part);
			expect(text).not.toMatch(/undefined|object Object|\bnull\b|NaN/);
		}
	});
});

test('a question about kubeconfigs reads well', () => {
	const question = {
		kind: 'context-wins',
		files: {
			'/home/me/.kube/config': {
				clusters: {},
				users: {},
				contexts: {
					dev: { cluster: 'east', user: 'anna', namespace: 'shop' },
					live: { cluster: 'west', user: 'anna' }
				},
				'current-context': 'dev'
			}
		},
		variable: null,
		flags: { context: 'live', namespace: 'data' }
	} as const;
	expect(questionText(question, 'en')).toBe(
		'/home/me/.kube/config, current context dev\n  dev: cluster east, user anna, namespace shop\n  live: cluster west, user anna\nKUBECONFIG is not set.\nWhat does “kubectl get pods --context=live -n data” use?'
	);
	expect(questionText(question, 'ko')).toBe(
		'/home/me/.kube/config, 현재 컨텍스트 dev\n  dev: 클러스터 east, 사용자 anna, 네임스페이스 shop\n  live: 클러스터 west, 사용자 anna\nKUBECONFIG는 없어요.\n‘kubectl get pods --context=live -n data’ 명령은 무엇을 쓸까요?'
	);
});

describe.each(toldAccess)('$ask, $recipe', ({ ask, recipe, en, ko, right }) => {
	const { question, form } = drawFrom({ ask, ...recipe }, SEED, 1);

	test('its seed asks what it asked before', () => {
		expect(questionText(question, 'en').replaceAll(/\n */gu, ' ')).toBe(en);
		expect(questionText(question, 'ko').replaceAll(/\n */gu, ' ')).toBe(ko);
	});

	test('its answer is the one that was worked out by hand', () => {
		if (form.kind !== 'choice') throw new Error(form.kind);
		const { label } = form.options.find(({ isRight }) => isRight)!;
		expect(labelText(label, 'en')).toBe(right);
	});
});
