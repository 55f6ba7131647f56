/** What may be chosen about traffic, and what is wrong in it, has words in both languages. */
import { describe, expect, test } from 'vitest';
import type { ReplyWhy } from '#core/answer/scenario.ts';
import type { TrafficLabel } from '#core/kube/scenario/traffic/labels.ts';
import type { TrafficQuestion } from '#core/kube/scenario/traffic/questions.ts';
import type { TrafficSlip } from '#core/kube/scenario/traffic/slips.ts';
import { labelText, questionText, replyLines } from '#i18n/kube/scenario.ts';

const pod = 'cart-x2b4d';

/** One of each kind: a new kind fails to compile here until it is told. */
const slips: Readonly<Record<TrafficSlip['kind'], TrafficSlip>> = {
	'no-way': { kind: 'no-way', why: { code: 'port-not-served', service: 'cart', is: 'node-port' } },
	somebody: { kind: 'somebody' },
	'pod-not-ready': { kind: 'pod-not-ready', pod },
	'pod-leaving': { kind: 'pod-leaving', pod },
	'pod-gone': { kind: 'pod-gone', pod },
	'pod-elsewhere': { kind: 'pod-elsewhere', pod, node: 'node-2' },
	'pod-far': { kind: 'pod-far', pod, wish: 'PreferSameNode' },
	'pod-of-other': { kind: 'pod-of-other', pod },
	source: { kind: 'source', why: 'hairpin' },
	'source-service': { kind: 'source-service' },
	'refused-at-once': { kind: 'refused-at-once' },
	'dropped-silently': { kind: 'dropped-silently' },
	'not-held': { kind: 'not-held' }
};
const labels: Readonly<Record<TrafficLabel['kind'], readonly TrafficLabel[]>> = {
	nobody: [{ kind: 'nobody' }],
	source: (['client', 'node', 'client-or-node', 'service'] as const).map((source) => ({
		kind: 'source',
		source
	})),
	outcome: (['reaches', 'refused', 'dropped', 'held'] as const).map((outcome) => ({
		kind: 'outcome',
		outcome
	}))
};
const options = Object.values(slips).map(
	(slip) => ({ label: { kind: 'code', text: pod }, isRight: false, slip }) as const
);
const wrong: ReplyWhy = { kind: 'choice', missed: [], wrong: options };

describe.each(['en', 'ko'] as const)('in %s', (lang) => {
	const hangul = /\p{Script=Hangul}/u;

	test('every mistake has a sentence of its own', () => {
		const lines = replyLines(wrong, lang);
		expect(lines).toHaveLength(options.length);
		expect(new Set(lines).size).toBe(options.length);
		for (const line of lines) {
			expect(line).not.toMatch(/undefined|object Object|\bnull\b|NaN/);
			expect(line).toMatch(/\S: cart-x2b4d\. \S.*\.$/u);
			expect(hangul.test(line)).toBe(lang === 'ko');
		}
	});

	test('every option says something of its own', () => {
		const told = Object.values(labels)
			.flat()
			.map((label) => labelText(label, lang));
		expect(new Set(told).size).toBe(told.length);
		for (const text of told) {
			expect(text).not.toMatch(/undefined|[.]$/);
			expect(hangul.test(text)).toBe(lang === 'ko');
		}
	});
});

describe('a question', () => {
	const dialled = {
		caller: { kind: 'pod', name: 'shell', namespace: 'shop', node: 'node-2' },
		address: '10.96.7.9:80',
		service: { namespace: 'data', name: 'mail' },
		settings: ['type: ClusterIP', 'internalTrafficPolicy: Local'],
		conditions: []
	} as const;
	const asked = (question: TrafficQuestion, lang: 'en' | 'ko') => questionText(question, lang);

	test('tells who dials what, and what the Service says', () => {
		const question = { kind: 'who-answers', ...dialled } as const;
		expect(asked(question, 'en')).toBe(
			'The pod “shell” in “shop”, on node-2, dials 10.96.7.9:80. The Service “mail” in “data” has type: ClusterIP, internalTrafficPolicy: Local. Which pods may answer?'
		);
		expect(asked(question, 'ko')).toBe(
			'노드 node-2에 있는 네임스페이스 ‘shop’의 파드 ‘shell’이 10.96.7.9:80에 접속해요. 네임스페이스 ‘data’의 서비스 ‘mail’에는 type: ClusterIP, internalTrafficPolicy: Local 설정이 있어요. 어느 파드가 응답할 수 있을까요?'
		);
	});

	test('tells what slices say of pods on their way out', () => {
		const conditions = [`${pod}: terminating=true, serving=true`];
		const question = { kind: 'source-ip', ...dialled, conditions } as const;
		for (const lang of ['en', 'ko'] as const)
			expect(asked(question, lang)).toContain(`EndpointSlice: ${conditions[0]}.`);
	});

	test('tells where packets from outside arrive', () => {
		const outside = { kind: 'outside', ip: '203.0.113.7', entry: null } as const;
		const from = (caller: typeof outside | { kind: 'node'; node: string }) =>
			asked({ kind: 'no-endpoint', ...dialled, caller }, 'en');
		expect(from(outside)).toMatch(/^A client outside \(203\.0\.113\.7\) dials /);
		expect(from({ ...outside, entry: 'node-1' } as never)).toMatch(
			/^A client outside \(203\.0\.113\.7\), whose packets arrive at node-1, dials /
		);
		expect(from({ kind: 'node', node: 'node-1' })).toMatch(/^A process on node-1 dials /);
	});
});
