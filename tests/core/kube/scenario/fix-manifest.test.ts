/** Manifests are mended in whichever way works, and what does not work says why. */
import { parseAllDocuments, stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import { judgeReply } from '#core/answer/scenario.ts';
import { replyOf } from '#core/answer/reply.ts';
import type { Scenario } from '#core/kube/scenario/draw.ts';
import { BREAK_NAMES } from '#core/kube/scenario/manifest/breaks.ts';
import type { Led } from '#core/kube/scenario/manifest/mending.ts';
import { drawFrom } from './draws.ts';

const ask = 'yaml.fix';
const seeds = Array.from({ length: 25 }, (_, i) => `seed ${i}`);
const many = (fault: string) => seeds.map((seed) => drawFrom({ ask, fault }, seed));
const formOf = ({ form }: Scenario) => {
	if (form.kind !== 'manifest') throw new Error(form.kind);
	return form;
};
function ledTo(scenario: Scenario, text: string): Led {
	const { why } = judgeReply(scenario, { kind: 'manifest', text });
	if (why.kind !== 'manifest') throw new Error(why.kind);
	return why.led;
}
type Objects = readonly Record<string, Record<string, unknown>>[];
/** The manifests with something changed in them. */
function changed(text: string, change: (objects: Objects) => void): string {
	const objects = parseAllDocuments(text).map((one) => one.toJS() as Objects[number]);
	change(objects);
	return objects.map((one) => stringify(one)).join('---\n');
}

const LEADS: Readonly<Record<(typeof BREAK_NAMES)[number], readonly Led['kind'][]>> = {
	selector: ['no-answer', 'left-out', 'too-many', 'not-listening'],
	'selector-key': ['no-answer'],
	'target-port': ['not-listening'],
	port: ['no-answer'],
	label: ['left-out'],
	field: ['fault'],
	value: ['fault'],
	namespace: ['no-service'],
	protocol: ['no-answer'],
	'node-port': ['fault'],
	'port-names': ['fault']
};

describe.each(BREAK_NAMES)('broken in %s', (fault) => {
	test('as it is given it is wrong, with the reason of the model', () => {
		for (const scenario of many(fault)) {
			const { given } = formOf(scenario);
			const { verdict, why } = judgeReply(scenario, { kind: 'manifest', text: given });
			expect(verdict).toBe('wrong');
			if (why.kind !== 'manifest') throw new Error(why.kind);
			expect(LEADS[fault]).toContain(why.led.kind);
		}
	});

	test('the question says whether the API server takes it', () => {
		for (const scenario of many(fault)) {
			const isFault = ledTo(scenario, formOf(scenario).given).kind === 'fault';
			expect(scenario.question).toMatchObject({ kind: 'fix-manifest', isTaken: !isFault });
		}
	});
});

describe('mended', () => {
	const scenario = drawFrom({ ask, fault: 'selector' }, 'a', 0);
	const { expected } = formOf(scenario);
	const verdict = (text: string) => judgeReply(scenario, { kind: 'manifest', text }).verdict;

	test('as expected, in another order and with defaults written out, is right', () => {
		expect(verdict(expected)).toBe('exact');
		expect(
			verdict(
				changed(expected, ([service]) => {
					service!['spec'] = { type: 'ClusterIP', ...service!['spec'] };
				})
			)
		).toBe('exact');
		expect(verdict(expected.split('---\n').toReversed().join('---\n'))).toBe('exact');
	});

	test('in another way that works is as good', () => {
		const asNodePort = changed(expected, ([service]) => {
			service!['spec']!['type'] = 'NodePort';
		});
		expect(verdict(asNodePort)).toBe('equivalent');
		const withLabel = changed(expected, ([, pod]) => {
			(pod!['metadata']!['labels'] as Record<string, string>)['tier'] = 'web';
		});
		expect(verdict(withLabel)).toBe('equivalent');
	});

	test('so that it works for one pod only, for others too, or no more at all, is wrong', () => {
		const led = (change: (objects: Objects) => void) => ledTo(scenario, changed(expected, change));
		expect(
			led(([, pod]) => {
				delete pod!['metadata']!['labels'];
			})
		).toMatchObject({ kind: 'left-out' });
		expect(
			led(([service]) => {
				service!['spec']!['clusterIP'] = 'None';
			})
		).toMatchObject({ kind: 'no-address' });
		expect(
			led(([service]) => {
				service!['metadata']!['name'] = 'other';
			})
		).toMatchObject({ kind: 'no-service' });
		expect(ledTo(scenario, 'kind: [')).toMatchObject({ kind: 'fault' });
		expect(ledTo(scenario, '')).toMatchObject({ kind: 'no-service' });
	});
});

test('what was given is no reply as it stands', () => {
	const { form } = drawFrom({ ask }, 'a');
	if (form.kind !== 'manifest') throw new Error(form.kind);
	expect(replyOf(form, `${form.given}\n`)).toBeNull();
	expect(replyOf(form, form.expected)).toEqual({ kind: 'manifest', text: form.expected });
});

test('who knows much finds two things broken', () => {
	const differs = (level: number) =>
		seeds.map((seed) => {
			const { given, expected } = formOf(drawFrom({ ask }, seed, level));
			const lines = new Set(expected.split('\n'));
			return given.split('\n').filter((line) => !lines.has(line)).length;
		});
	expect(Math.max(...differs(1))).toBeGreaterThan(1);
});

test('what a phone puts in place of spaces and quotes is read as what was meant', () => {
	const scenario = drawFrom({ ask, fault: 'selector' }, 'a');
	const { expected } = formOf(scenario);
	const typed = expected.replaceAll('  ', '\u00a0\u00a0').replace(/name: (\S+)/, 'name: “$1”');
	expect(typed).not.toBe(expected);
	expect(ledTo(scenario, typed)).toEqual({ kind: 'works' });
	expect(judgeReply(scenario, { kind: 'manifest', text: typed }).verdict).toBe('exact');
});

test('a pod without a port of that name is not said to have other labels', () => {
	const leads = many('selector').map((scenario) =>
		ledTo(scenario, formOf(scenario).expected.replace(/targetPort: .*/, 'targetPort: nowhere'))
	);
	const named = leads.filter(({ kind }) => kind === 'port-unnamed');
	expect(leads.map(({ kind }) => kind)).not.toContain('left-out');
	for (const one of named) expect(one).toMatchObject({ port: 'nowhere' });
});
