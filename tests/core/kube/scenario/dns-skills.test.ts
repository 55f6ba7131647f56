/** What each skill about names asks, and what is said of typical wrong answers. */
import { describe, expect, test } from 'vitest';
import { judgeReply } from '#core/answer/scenario.ts';
import type { Scenario } from '#core/kube/scenario/draw.ts';
import type { Form } from '#core/kube/scenario/types.ts';
import { resolve } from '#core/kube/dns/resolve.ts';
import { drawFrom, drawn, worldOf } from './draws.ts';

type FormOf<K extends Form['kind']> = Form & { readonly kind: K };
function formOf<K extends Form['kind']>({ form }: Scenario, kind: K): FormOf<K> {
	if (form.kind !== kind) throw new Error(form.kind);
	return form as FormOf<K>;
}
const many = (fields: Readonly<Record<string, string>>, level = 1) =>
	Array.from({ length: 60 }, (_, i) => drawFrom(fields, `seed ${i}`, level));
const typed = (scenario: Scenario, text: string) => judgeReply(scenario, { kind: 'name', text });

describe('the name of a pod', () => {
	test('below its headless Service, by its hostname', () => {
		for (const by of ['statefulset', 'hostname'])
			for (const scenario of many({ ask: 'dns.pod-name', by, from: 'other' })) {
				const { expected, target, asker } = formOf(scenario, 'name');
				if (target.kind !== 'endpoint') throw new Error(target.kind);
				const { name, namespace } = target.service;
				expect(expected).toBe(`${target.endpoint}.${name}.${namespace}`);
				const found = resolve(worldOf(scenario), asker, expected).records;
				const pod = worldOf(scenario).pods.find(({ hostname }) => hostname === target.endpoint)!;
				expect(found.map(({ data }) => data)).toEqual(pod.ips);
				expect(pod.name === pod.hostname).toBe(by === 'statefulset');
			}
	});

	test('mistakes are told', () => {
		const scenario = drawFrom({ ask: 'dns.pod-name', by: 'hostname', from: 'other' }, 'a', 1);
		const { target } = formOf(scenario, 'name');
		if (target.kind !== 'endpoint') throw new Error(target.kind);
		const { name, namespace } = target.service;
		const pod = worldOf(scenario).pods.find(({ hostname }) => hostname === target.endpoint)!;
		for (const [text, slip] of [
			[`${target.endpoint}.${namespace}`, { kind: 'service-missing', service: name }],
			[`${target.endpoint}.${name}`, { kind: 'namespace-missing', namespace }],
			[`${name}.${namespace}`, { kind: 'service-only', service: name }],
			[`${pod.name}.${name}.${namespace}`, { kind: 'pod-name', pod: pod.name }]
		] as const)
			expect(typed(scenario, text)).toMatchObject({ verdict: 'wrong', why: { slip } });
	});

	test('a pod that is not ready has none, which is told', () => {
		const seen = many({ ask: 'dns.pod-name', by: 'statefulset', from: 'other' }).flatMap((one) => {
			const { target } = formOf(one, 'name');
			const idle = worldOf(one).pods.find(({ ready }) => !ready);
			if (!idle || target.kind !== 'endpoint') return [];
			const { name, namespace } = target.service;
			return [typed(one, `${idle.hostname!}.${name}.${namespace}`)];
		});
		expect(seen.length).toBeGreaterThan(10);
		const why = { kind: 'not-found', reason: { answer: { why: { kind: 'not-ready' } } } };
		for (const one of seen) expect(one).toMatchObject({ verdict: 'wrong', why: { why } });
	});
});

test('the name of a port has underscores, port and protocol in order', () => {
	for (const scenario of many({ ask: 'dns.srv', from: 'other' })) {
		const { target } = formOf(scenario, 'name');
		if (target.kind !== 'port') throw new Error(target.kind);
		const { name, namespace } = target.service;
		const [port, protocol] = [target.port, target.protocol.toLowerCase()];
		const slipOf = (before: string) => typed(scenario, `${before}.${name}.${namespace}`).why;
		expect(slipOf(`_${port}._${protocol}`)).toMatchObject({ slip: null, why: { kind: 'same' } });
		expect(slipOf(`${port}.${protocol}`)).toMatchObject({ slip: { kind: 'underscore-missing' } });
		expect(slipOf(`_${protocol}._${port}`)).toMatchObject({ slip: { kind: 'port-order' } });
		const { question } = scenario;
		if (question.kind !== 'srv') throw new Error(question.kind);
		const number = `_${question.port}._${protocol}`;
		expect(slipOf(number)).toMatchObject({ slip: { kind: 'port-number', port } });
	}
});

describe('what a name leads to', () => {
	test('of a Service with an address, not its pods', () => {
		const name = { ask: 'dns.resolves-to', of: 'cluster-ip', from: 'same' };
		for (const scenario of many(name, 0)) {
			const { right } = formOf(scenario, 'values');
			const { services, pods } = worldOf(scenario);
			expect(services.map(({ clusterIPs }) => clusterIPs)).toContainEqual(right);
			const pod = pods.at(-1)!;
			const { verdict, why } = judgeReply(scenario, { kind: 'values', values: pod.ips });
			expect(verdict).toBe('wrong');
			expect(why).toMatchObject({
				missing: [{ address: right[0], owner: { kind: 'service' } }],
				extra: [{ address: pod.ips[0], owner: { kind: 'pod', ready: true } }]
			});
		}
	});

	test('of a headless one all ready pods; one too few or not ready is told', () => {
		let idlePods = 0;
		for (const scenario of many({ ask: 'dns.resolves-to', of: 'headless', from: 'same' })) {
			const { right } = formOf(scenario, 'values');
			if (right.length === 0) continue;
			const few = judgeReply(scenario, { kind: 'values', values: right.slice(1) });
			expect(few).toMatchObject({ verdict: 'wrong', why: { missing: [{ address: right[0] }] } });
			const idle = worldOf(scenario).pods.find(({ ready }) => !ready);
			if (!idle) continue;
			idlePods += 1;
			const values = [...right, ...idle.ips];
			expect(judgeReply(scenario, { kind: 'values', values })).toMatchObject({
				verdict: 'wrong',
				why: { missing: [], extra: [{ owner: { kind: 'pod', ready: false } }] }
			});
		}
		expect(idlePods).toBeGreaterThan(10);
	});

	test('the order of addresses and spaces around them do not count, foreign ones do', () => {
		for (const scenario of many({ ask: 'dns.resolves-to', of: 'headless', from: 'same' })) {
			const { right } = formOf(scenario, 'values');
			const values = right.map((one) => ` ${one} `).reverse();
			expect(judgeReply(scenario, { kind: 'values', values }).verdict).toBe('exact');
			const more = { kind: 'values', values: [...values, '192.0.2.1'] } as const;
			expect(judgeReply(scenario, more).why).toMatchObject({
				extra: [{ address: '192.0.2.1', owner: { kind: 'nobody' } }]
			});
		}
	});

	test('nothing to be found is asked more often the more is known, never at first', () => {
		const empty = (level: number) =>
			drawn('dns.resolves-to', level, 200).filter(
				(one) => formOf(one, 'values').right.length === 0
			);
		expect(empty(0)).toEqual([]);
		expect(empty(1).length).toBeGreaterThan(5);
		expect(empty(1).length).toBeLessThan(100);
		for (const one of empty(1)) expect(formOf(one, 'values').nothing).not.toBeNull();
	});
});

describe('an ExternalName', () => {
	test.each([
		['outside', 'outside'],
		['inside', 'service']
	])('that leads %s', (to, owner) => {
		for (const scenario of many({ ask: 'dns.external-name', to })) {
			const { right } = formOf(scenario, 'values');
			expect(right.length).toBeGreaterThan(0);
			const { why } = judgeReply(scenario, { kind: 'values', values: [] });
			expect(why).toMatchObject({ missing: right.map(() => ({ owner: { kind: owner } })) });
		}
	});

	test.each(['short', 'unknown'])('with a %s name leads nowhere', (to) => {
		for (const scenario of many({ ask: 'dns.external-name', to }))
			expect(formOf(scenario, 'values')).toMatchObject({
				right: [],
				nothing: { kind: 'alias-dangling' }
			});
	});
});

describe('names to choose from', () => {
	test('each leads to the Service or does not, as it is marked', () => {
		for (const scenario of many({ ask: 'dns.which-names' })) {
			const { options } = formOf(scenario, 'choice');
			const { question } = scenario;
			const world = worldOf(scenario);
			if (question.kind !== 'which-names') throw new Error(question.kind);
			const { name, namespace } = question.service;
			const full = `${name}.${namespace}.svc.${world.clusterDomain}.`;
			expect(options).toHaveLength(5);
			expect(new Set(options.map(({ label }) => JSON.stringify(label))).size).toBe(5);
			for (const [i, inquiry] of scenario.inquiries.entries()) {
				if (inquiry.kind !== 'resolve') throw new Error(inquiry.kind);
				const { asker, name: text } = inquiry;
				const { matched } = resolve(world, asker, text);
				expect([text, matched === full]).toEqual([text, options[i]!.isRight]);
				expect(options[i]!.slip === null).toBe(options[i]!.isRight);
			}
			const count = options.filter(({ isRight }) => isRight).length;
			expect(count).toBeGreaterThan(0);
			expect(count).toBeLessThan(4);
		}
	});

	test('what was missed and what was wrong is told', () => {
		const scenario = drawFrom({ ask: 'dns.which-names' }, 'a');
		const { options } = formOf(scenario, 'choice');
		const [right, wrong] = [true, false].map((is) => options.filter((one) => one.isRight === is));
		const chosen = wrong!.map((one) => options.indexOf(one));
		expect(judgeReply(scenario, { kind: 'choice', chosen })).toEqual({
			verdict: 'wrong',
			why: { kind: 'choice', missed: right, wrong }
		});
	});
});
