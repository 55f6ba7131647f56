/** The way to an answer about access is told step by step, in both languages. */
import { describe, expect, test } from 'vitest';
import { explain } from '#core/kube/scenario/draw.ts';
import type { Shown } from '#core/kube/scenario/types.ts';
import { requestLines, requestTitle, settledLines, settledTitle } from '#i18n/kube/access-trace.ts';
import { drawFrom, drawn, LEVELS } from '../../core/kube/scenario/draws.ts';

function shownOf<K extends Shown['kind']>(shown: Shown | undefined, kind: K) {
	if (shown?.kind !== kind) throw new Error(shown?.kind);
	return shown as Extract<Shown, { readonly kind: K }>;
}
const requestOf = (name: string) =>
	shownOf(explain(drawFrom({ ask: 'access.401-or-403', case: name }, 'golden', 1))[0], 'request');
const settledOf = (by: string) =>
	shownOf(explain(drawFrom({ ask: 'access.context', by }, 'golden', 1))[0], 'settle');

describe.each(['en', 'ko'] as const)('in %s', (lang) => {
	const isOwn = (lines: readonly string[]) => {
		expect(lines.length).toBeGreaterThan(1);
		for (const line of lines) {
			expect(line).not.toMatch(/undefined|object Object|\bnull\b|NaN/);
			expect(line.trim()).not.toBe('');
		}
		expect(/\p{Script=Hangul}/u.test(lines.join(' '))).toBe(lang === 'ko');
	};

	test('every request has its steps', () => {
		for (const ask of ['access.who-am-i', 'access.401-or-403'] as const)
			for (const level of LEVELS)
				for (const scenario of drawn(ask, level, 40)) {
					const shown = shownOf(explain(scenario)[0], 'request');
					isOwn(requestLines(shown, lang));
					expect(requestTitle(shown)).toMatch(/^(GET|POST|DELETE) \//);
				}
	});

	test('every choice of a context has its steps', () => {
		for (const level of LEVELS)
			for (const scenario of drawn('access.context', level, 40)) {
				const shown = shownOf(explain(scenario)[0], 'settle');
				isOwn(settledLines(shown, lang));
				expect(settledTitle(shown)).toContain('kubectl get pods');
			}
	});
});

describe('in English, word by word', () => {
	test('a refusal names who refused, and the server’s answer', () => {
		expect(requestLines(requestOf('certificate-expired'), 'en')).toEqual([
			'Client certificate: refused – The certificate expired at 2026-10-08 05:00 UTC.',
			'401: Nobody knows who asks – Unauthorized'
		]);
	});

	test('a token that nobody knows is told once, behind those who were asked', () => {
		expect(requestLines(requestOf('unknown-token'), 'en')).toEqual([
			'Nobody here knows this token. A bad token is refused even where anonymous requests are let in.',
			'401: Nobody knows who asks – Unauthorized'
		]);
	});

	test('who is let in is told with the groups and the binding', () => {
		expect(requestLines(requestOf('fine'), 'en')).toEqual([
			'Client certificate: accepted',
			'minjun – shop, system:authenticated',
			'RoleBinding shop-view in data to ClusterRole view allows it.',
			'200: Let in'
		]);
	});

	test('what was sent is the title', () => {
		expect(requestTitle(requestOf('secrets'))).toBe('GET /api/v1/namespaces/data/secrets');
		expect(requestTitle(requestOf('public-path'))).toBe('GET /readyz');
	});

	test('what decides of several kubeconfigs', () => {
		expect(settledTitle(settledOf('kubeconfig'))).toBe(
			'KUBECONFIG=/home/me/.kube/config:/home/me/lab.yaml:/home/me/team.yaml kubectl get pods --kubeconfig=/home/me/team.yaml -n music'
		);
		expect(settledLines(settledOf('kubeconfig'), 'en')).toEqual([
			'only the file of --kubeconfig',
			'dev – the current context',
			'https://west:6443 – from the cluster of the context',
			'music – by -n'
		]);
		expect(settledLines(settledOf('file'), 'en')).toEqual([
			'~/.kube/config',
			'live – the current context',
			'https://north:6443 – from the cluster of the context',
			'music – from the context'
		]);
	});
});
