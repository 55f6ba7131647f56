/** Every question and every reason has words in both languages. */
import { describe, expect, test } from 'vitest';
import type { ReplyWhy } from '#core/answer/scenario.ts';
import type { Led } from '#core/kube/scenario/manifest/mending.ts';
import type { AddressOwner } from '#core/kube/scenario/owner.ts';
import type { OtherSlip } from '#core/kube/scenario/other-slips.ts';
import { SKILLS } from '#core/kube/scenario/skills.ts';
import type { Slip } from '#core/kube/scenario/slips.ts';
import { labelText, questionText, replyLines } from '#i18n/kube/scenario.ts';
import { drawn, LEVELS } from '../../core/kube/scenario/draws.ts';

const at = { namespace: 'shop', name: 'cart' };

/** One of each kind: a new kind fails to compile here until it is told. */
const slips: Readonly<Record<Slip['kind'], Slip>> = {
	'namespace-missing': { kind: 'namespace-missing', namespace: 'shop' },
	order: { kind: 'order', ...at },
	'svc-missing': { kind: 'svc-missing', zone: 'cluster.local' },
	'zone-cut': { kind: 'zone-cut', zone: 'cluster.local' },
	'pod-for-svc': { kind: 'pod-for-svc' },
	'pod-name': { kind: 'pod-name', pod: 'cart-x2b4d' },
	'cut-by-dot': { kind: 'cut-by-dot' },
	'service-missing': { kind: 'service-missing', service: 'pg' },
	'service-only': { kind: 'service-only', service: 'pg' },
	'underscore-missing': { kind: 'underscore-missing' },
	'port-order': { kind: 'port-order' },
	'port-number': { kind: 'port-number', port: 'http' }
};
const owners: Readonly<Record<AddressOwner['kind'], AddressOwner>> = {
	service: { kind: 'service', service: at },
	pod: { kind: 'pod', pod: at, ready: false },
	outside: { kind: 'outside', name: 'db.example.com' },
	nobody: { kind: 'nobody' }
};
const owned = Object.values(owners).map((owner, i) => ({ address: `10.0.0.${i}`, owner }));
const option = { label: { kind: 'code', text: 'cart.shop' }, isRight: false, slip: null } as const;

const others: readonly OtherSlip[] = [
	{ kind: 'other-command', difference: { kind: 'namespace', a: 'shop', b: 'data' } }
];

const led: { readonly [K in Led['kind']]: Led & { readonly kind: K } } = {
	works: { kind: 'works' },
	fault: { kind: 'fault', fault: { line: 3, column: 1, code: 'tab' } },
	'no-service': { kind: 'no-service', service: at },
	'no-address': { kind: 'no-address', service: at },
	'no-answer': {
		kind: 'no-answer',
		route: { outcome: 'refused', why: { code: 'no-endpoint' }, hops: [] }
	},
	'not-listening': { kind: 'not-listening', pod: 'cart-1', port: 80 },
	'left-out': { kind: 'left-out', pod: 'cart-1' },
	'port-unnamed': { kind: 'port-unnamed', pod: 'cart-1', port: 'web' },
	'too-many': { kind: 'too-many', pod: 'web-1' }
};

const replies: readonly ReplyWhy[] = [
	...Object.values(slips).map(
		(slip) => ({ kind: 'name', why: { kind: 'other-name' }, slip, diff: [] }) as const
	),
	{ kind: 'name', why: { kind: 'same' }, slip: null, diff: [] },
	{ kind: 'values', missing: owned, extra: [], nothing: null },
	{
		kind: 'values',
		missing: [],
		extra: owned,
		nothing: { kind: 'no-namespace', namespace: 'shop' }
	},
	{ kind: 'values', missing: [], extra: [], nothing: null },
	{ kind: 'choice', missed: [option], wrong: [option, { ...option, slip: slips.order }] },
	{ kind: 'choice', missed: [], wrong: others.map((slip) => ({ ...option, slip })) },
	{ kind: 'choice', missed: [], wrong: [] },
	{ kind: 'command', why: { kind: 'same' }, diff: [] },
	...Object.values(led).map((one) => ({ kind: 'manifest', led: one }) as const),
	{ kind: 'other-form' }
];

describe.each(['en', 'ko'] as const)('in %s', (lang) => {
	const isOwn = (line: string) => {
		expect(line).not.toMatch(/undefined|object Object|\bnull\b|NaN/);
		expect(line).toMatch(/[.?]$/);
		expect(/\p{Script=Hangul}/u.test(line)).toBe(lang === 'ko');
	};

	test('every reason has a sentence', () => {
		const lines = replies.flatMap((why) => replyLines(why, lang));
		expect(lines.length).toBeGreaterThan(replies.length);
		lines.forEach(isOwn);
	});

	test('no two slips are told alike', () => {
		const lines = replies
			.slice(0, Object.keys(slips).length)
			.flatMap((why) => replyLines(why, lang));
		expect(new Set(lines).size).toBe(lines.length);
	});

	test.each(SKILLS)('every question of %s is asked in words', (ask) => {
		for (const level of LEVELS)
			for (const { question } of drawn(ask, level, 60)) {
				const text = questionText(question, lang);
				isOwn(text);
				expect(text).toMatch(/\?$/);
				if ('from' in question) expect(text).toContain(question.from.name);
			}
	});
});

test('a question and its reasons read well', () => {
	const from = { name: 'shell', namespace: 'shop', libc: 'musl' } as const;
	const question = {
		kind: 'shortest-name',
		from,
		service: { namespace: 'data', name: 'cart' },
		facts: []
	} as const;
	expect(questionText(question, 'en')).toBe(
		'What is the shortest name by which the pod “shell” in “shop” (linked with musl) finds the Service “cart” in “data”?'
	);
	expect(questionText({ ...question, from: { ...from, libc: 'glibc' } }, 'ko')).toBe(
		'네임스페이스 ‘shop’의 파드 ‘shell’에서 네임스페이스 ‘data’의 서비스 ‘cart’를 찾을 수 있는 가장 짧은 이름은 무엇일까요?'
	);
});

test('nothing to be found is told with its reason only where something was given', () => {
	const nothing = { kind: 'no-namespace', namespace: 'shop' } as const;
	const lines = (extra: readonly (typeof owned)[number][]) =>
		replyLines({ kind: 'values', missing: [], extra, nothing }, 'en');
	expect(lines([])).toEqual(['Right.']);
	expect(lines(owned.slice(0, 1))).toEqual([
		'There is no address to be found. There is no namespace “shop”.',
		'Too much: 10.0.0.0, the cluster IP of the Service “cart” in “shop”.'
	]);
});

describe('after a wrong choice', () => {
	const told = (missed: number, wrong: readonly (Slip | null)[]) =>
		replyLines(
			{
				kind: 'choice',
				missed: Array.from({ length: missed }, () => option),
				wrong: wrong.map((slip) => ({ ...option, slip }))
			},
			'en'
		);

	test('only the reason is told: the option stands above it with its mark', () => {
		expect(told(1, [slips.order])).toEqual([
			replyLines(
				{ kind: 'name', why: { kind: 'other-name' }, slip: slips.order, diff: [] },
				'en'
			)[0]
		]);
		expect(told(1, [null])).toEqual(['Your choice is not right.']);
	});

	test('right ones that were left alone are counted', () => {
		expect(told(1, [])).toEqual(['One more is right.']);
		expect(told(3, [slips.order]).at(-1)).toBe('3 more are right.');
	});

	test('several wrong ones are named with their reasons', () => {
		const [head, ...rest] = told(1, [slips.order, slips['cut-by-dot']]);
		expect(head).toBe('2 of your choices are not right.');
		expect(
			rest.filter((line) => line.startsWith(`${labelText(option.label, 'en')}: `))
		).toHaveLength(2);
		expect(rest.at(-1)).toBe('One more is right.');
	});
});
