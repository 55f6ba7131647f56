/** What holds of every skill: its answers are right, typical mistakes are told, nothing throws. */
import { describe, expect, test } from 'vitest';
import { judgeReply, type Reply } from '#core/answer/scenario.ts';
import { explain, MODEL, type Scenario } from '#core/kube/scenario/draw.ts';
import type { ChoiceForm } from '#core/kube/scenario/types.ts';
import { SKILLS, skills } from '#core/kube/scenario/skills.ts';
import { slipsFor } from '#core/kube/scenario/slips.ts';
import { workingNames } from '#core/kube/dns/names.ts';
import { request } from '#core/kube/access/request.ts';
import { equivalent } from '#core/kube/kubectl/equivalent.ts';
import { resolve } from '#core/kube/dns/resolve.ts';
import { route } from '#core/kube/traffic/route.ts';
import { faults } from '#core/kube/world/faults.ts';
import { isWarning } from '#core/kube/world/fault.ts';
import { drawFrom, drawn, LEVELS, NAME_SKILLS, worldOf } from '../kube/scenario/draws.ts';

const rightReply = ({ form }: Scenario): Reply => {
	switch (form.kind) {
		case 'name':
			return { kind: 'name', text: form.expected };
		case 'values':
			return { kind: 'values', values: form.right };
		case 'choice':
			return { kind: 'choice', chosen: rightPlaces(form) };
		case 'command':
			return { kind: 'command', text: form.expected };
		case 'manifest':
			return { kind: 'manifest', text: form.expected };
	}
};
const rightPlaces = ({ options }: ChoiceForm) =>
	options.flatMap(({ isRight }, i) => (isRight ? [i] : []));
const rightTexts = ({ options }: ChoiceForm) =>
	options.flatMap(({ isRight, label }) => (isRight && label.kind === 'code' ? [label.text] : []));
/** Of a few options the place alone says little: the question belongs to it. */
const seen = (scenario: Scenario) =>
	JSON.stringify([
		rightReply(scenario),
		scenario.form.kind === 'choice' ? scenario.question : null
	]);

/** A question less the names of the world outside, among which its answer is to be found. */
function withoutOutside(question: Scenario['question']) {
	if (!('facts' in question)) return question;
	return { ...question, facts: question.facts.filter(({ kind }) => kind !== 'outside') };
}

describe.each(SKILLS)('%s', (ask) => {
	test(
		'600 seeds at three levels give a question whose answer is right',
		{ timeout: 120_000 },
		() => {
			for (const level of LEVELS)
				for (const scenario of drawn(ask, level, 600)) {
					expect(judgeReply(scenario, rightReply(scenario)).verdict).toBe('exact');
					expect(scenario).toMatchObject({ skill: ask, model: MODEL });
				}
		}
	);

	test('the API server would take every world', () => {
		for (const level of LEVELS)
			for (const { world } of drawn(ask, level, 100))
				expect(world ? faults(world).filter((fault) => !isWarning(fault)) : []).toEqual([]);
	});

	test('a world is small enough for the picture of a phone', () => {
		for (const { world } of drawn(ask, 1, 300)) {
			if (!world) continue;
			expect(world.namespaces.length).toBeLessThanOrEqual(3);
			expect(world.services.length).toBeLessThanOrEqual(6);
			expect(world.pods.length).toBeLessThanOrEqual(10);
		}
	});

	test('the same seed gives the same scenario, another one another', () => {
		for (const level of LEVELS) {
			const all = drawn(ask, level, 50);
			expect(drawn(ask, level, 50)).toEqual(all);
			expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(50);
		}
	});

	test('200 seeds have at least 50 different answers', () => {
		for (const level of LEVELS)
			expect(new Set(drawn(ask, level, 200).map(seen)).size).toBeGreaterThanOrEqual(50);
	});

	test('of what is known outside several are told, or none is the answer', () => {
		for (const { question, form } of drawn(ask, 1, 300)) {
			if (!('facts' in question) || form.kind !== 'values') continue;
			for (const fact of question.facts) {
				if (fact.kind !== 'outside') continue;
				const isTold = form.right.some((one) => JSON.stringify(fact).includes(`"${one}"`));
				expect(fact.known.length).toBeGreaterThan(isTold ? 1 : 0);
			}
		}
	});

	test('the question does not contain its answer', () => {
		for (const level of LEVELS)
			for (const { question, form } of drawn(ask, level, 300)) {
				const text = JSON.stringify(withoutOutside(question));
				if (form.kind === 'name') expect(text).not.toContain(`"${form.expected}`);
				if (form.kind === 'values')
					for (const value of form.right) expect(text).not.toContain(value);
				if (form.kind === 'choice')
					for (const right of rightTexts(form)) expect(text).not.toContain(`"${right}"`);
			}
	});

	test('the explanation is what the model finds', () => {
		for (const scenario of drawn(ask, 1, 100)) {
			const shown = explain(scenario);
			expect(shown.length).toBeGreaterThan(0);
			for (const one of shown) {
				if (one.kind === 'route') {
					expect(one.route).toEqual(route(one.world, one.client, one.address));
					expect(one.route.hops.length > 0 || 'why' in one.route).toBe(true);
					continue;
				}
				if (one.kind === 'compare') {
					expect(one.equivalence).toEqual(equivalent(one.expected, one.given, one.around));
					continue;
				}
				if (one.kind === 'request') {
					expect(one.response).toEqual(request(one.state, one.asked, one.now));
					continue;
				}
				if (one.kind === 'settle') {
					expect(one.target).toMatchObject({ ok: true });
					continue;
				}
				const { world, asker, name, type, resolution } = one;
				expect(resolution).toEqual(resolve(world, asker, name, type));
				expect(resolution.tried.length).toBeGreaterThan(0);
			}
		}
	});

	test('every constraint can be drawn, at every level', () => {
		const all: Readonly<Record<string, readonly string[]>> = skills[ask].constraints;
		for (const [key, values] of Object.entries(all))
			for (const value of values)
				for (const level of LEVELS)
					for (let i = 0; i < 40; i++) {
						const scenario = drawFrom({ ask, [key]: value }, `${key}${i}`, level);
						expect(judgeReply(scenario, rightReply(scenario)).verdict).toBe('exact');
					}
	});

	test('a reply in another form is wrong', () => {
		const [scenario] = drawn(ask, 0, 1);
		const forms: readonly Reply[] = [
			{ kind: 'name', text: 'a.b' },
			{ kind: 'values', values: ['10.0.0.1'] },
			{ kind: 'choice', chosen: [] },
			{ kind: 'command', text: 'kubectl get pods' }
		];
		for (const reply of forms) {
			const { verdict, why } = judgeReply(scenario!, reply);
			expect(verdict).toBe('wrong');
			expect(why.kind === 'other-form').toBe(reply.kind !== scenario!.form.kind);
		}
	});
});

describe.each(NAME_SKILLS)('%s', (ask) => {
	test('the pod that asks is in the world', () => {
		for (const level of LEVELS)
			for (const scenario of drawn(ask, level, 100)) {
				const { question } = scenario;
				if (!('from' in question)) throw new Error(question.kind);
				const { name, namespace } = question.from;
				expect(worldOf(scenario).pods).toContainEqual(expect.objectContaining({ name, namespace }));
			}
	});

	test('every typical wrong name is rejected with its reason, every other spelling taken', () => {
		for (const level of LEVELS)
			for (const scenario of drawn(ask, level, 50)) {
				const { form } = scenario;
				if (form.kind !== 'name') continue;
				const { world, asker, target, expected, wish } = form;
				const slips = slipsFor(world, asker, target, expected);
				expect(slips.length).toBeGreaterThan(3);
				for (const { name } of slips) {
					const { verdict, why } = judgeReply(scenario, { kind: 'name', text: ` ${name} ` });
					if (verdict === 'close') continue;
					expect([name, verdict]).toEqual([name, 'wrong']);
					if (why.kind !== 'name') throw new Error(why.kind);
					expect(slips.filter((one) => one.name === name).map(({ slip }) => slip)).toContainEqual(
						why.slip
					);
				}
				if (wish !== 'any') continue;
				const { matched } = resolve(world, asker, expected, expected.startsWith('_') ? 'SRV' : 'A');
				for (const text of workingNames(world, asker, matched!))
					expect(judgeReply(scenario, { kind: 'name', text }).verdict).not.toBe('wrong');
			}
	});

	test('a name can be tapped together from the tokens', () => {
		for (const level of LEVELS)
			for (const { form } of drawn(ask, level, 200)) {
				if (form.kind !== 'name') continue;
				const { world } = form;
				const rest = form.expected.replace(world.clusterDomain, 'zone').split('.');
				const tokens = form.tokens.map((one) => (one === world.clusterDomain ? 'zone' : one));
				expect(rest.filter((label) => label !== '' && !tokens.includes(label))).toEqual([]);
				expect(form.tokens).toContain('.');
				expect(form.tokens.length).toBeGreaterThan(new Set(rest).size + 1);
			}
	});
});
