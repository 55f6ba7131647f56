/** What makes the usual short name fail, or look wrong. */
import { describe, expect, test } from 'vitest';
import { judgeReply } from '#core/answer/scenario.ts';
import type { Scenario } from '#core/kube/scenario/draw.ts';
import { drawFrom, drawn, worldOf } from './draws.ts';

const ask = 'dns.shortest-name';
const expectedOf = ({ form }: Scenario) => (form.kind === 'name' ? form.expected : '');
const usualOf = ({ question }: Scenario) => {
	if (question.kind !== 'shortest-name') throw new Error(question.kind);
	return `${question.service.name}.${question.service.namespace}`;
};
const seeds = Array.from({ length: 30 }, (_, i) => `seed ${i}`);

test('at first it is the Service and its namespace', () => {
	for (const scenario of drawn(ask, 0, 200)) expect(expectedOf(scenario)).toBe(usualOf(scenario));
});

test('with the level the usual name fails more and more often', () => {
	const unusual = (level: number) =>
		drawn(ask, level, 400).filter((one) => expectedOf(one) !== usualOf(one)).length;
	expect(unusual(0.5)).toBeGreaterThan(0);
	expect(unusual(1)).toBeGreaterThan(unusual(0.5));
});

describe('traps', () => {
	test('a namesake at home is what the name alone leads to', () => {
		for (const seed of seeds) {
			const scenario = drawFrom({ ask, trap: 'namesake' }, seed);
			const [name = ''] = usualOf(scenario).split('.');
			const { verdict, why } = judgeReply(scenario, { kind: 'name', text: name });
			expect(verdict).toBe('wrong');
			expect(why).toMatchObject({ kind: 'name', why: { kind: 'elsewhere', part: 'namespace' } });
		}
	});

	test('a headless Service called as the namespace makes “svc” necessary', () => {
		for (const seed of seeds) {
			const scenario = drawFrom({ ask, trap: 'shadow', libc: 'glibc' }, seed);
			expect(expectedOf(scenario)).toBe(`${usualOf(scenario)}.svc`);
			const { why } = judgeReply(scenario, { kind: 'name', text: usualOf(scenario) });
			expect(why).toMatchObject({ kind: 'name', why: { kind: 'elsewhere' } });
		}
	});

	test('with few ndots musl needs the whole name where glibc does not', () => {
		const whole = (libc: string) =>
			seeds
				.map((seed) => drawFrom({ ask, trap: 'ndots', libc }, seed))
				.filter((one) => expectedOf(one).endsWith(worldOf(one).clusterDomain)).length;
		expect(whole('glibc')).toBe(0);
		expect(whole('musl')).toBeGreaterThan(0);
	});

	test('a longer name that works is told to be longer than needed', () => {
		const scenario = drawFrom({ ask, trap: 'none' }, 'a', 0);
		const text = `${usualOf(scenario)}.svc`;
		expect(judgeReply(scenario, { kind: 'name', text })).toMatchObject({
			verdict: 'wrong',
			why: { slip: null, why: { kind: 'not-shortest', shortest: usualOf(scenario) } }
		});
	});
});
