/** Commands to write and to tell apart: each task has one meaning, each wrong command its reason. */
import { describe, expect, test } from 'vitest';
import { judgeReply } from '#core/answer/scenario.ts';
import { commandText } from '#core/kube/scenario/command-line.ts';
import { deskFor } from '#core/kube/scenario/desk.ts';
import { diceFor } from '#core/kube/scenario/dice.ts';
import { mutationsOf } from '#core/kube/scenario/mutations.ts';
import { respelled } from '#core/kube/scenario/spellings.ts';
import { commandFor } from '#core/kube/scenario/tasks/command.ts';
import { drawTask, TASK_KINDS } from '#core/kube/scenario/tasks/draw.ts';
import type { Task } from '#core/kube/scenario/tasks/types.ts';
import { equivalent } from '#core/kube/kubectl/equivalent.ts';
import { normalised } from '#core/kube/kubectl/print.ts';
import { drawFrom, drawn, LEVELS } from './draws.ts';

const seeds = Array.from({ length: 40 }, (_, i) => `seed ${i}`);

/** A task of a kind with all that it was drawn from. */
function drawOf(kind: string, seed: string, level: number) {
	const dice = diceFor(seed, 0);
	const desk = deskFor(dice, level);
	const line = commandFor(drawTask(dice, level, desk, kind), desk.here);
	return { dice, desk, line, text: commandText(line), around: desk.around };
}

describe.each(TASK_KINDS)('%s', (kind) => {
	test('the command works, and so does it in other spellings', () => {
		for (const level of LEVELS)
			for (const seed of seeds) {
				const { dice, line, text, around } = drawOf(kind, seed, level);
				expect(normalised(text, around)).toMatchObject({ ok: true });
				for (let i = 0; i < 5; i++) {
					const other = respelled(dice, level, line);
					expect([text, other, equivalent(text, other, around)]).toMatchObject([
						text,
						other,
						{ isEquivalent: true }
					]);
				}
			}
	});

	test('typical mistakes are rejected with a reason', () => {
		for (const level of LEVELS)
			for (const seed of seeds.slice(0, 10)) {
				const { desk, line, text, around } = drawOf(kind, seed, level);
				const form = { kind: 'command', expected: text, around } as const;
				const wrong = mutationsOf(line, desk).filter(
					(one) => !equivalent(text, commandText(one), around).isEquivalent
				);
				expect(wrong.length).toBeGreaterThan(0);
				for (const one of wrong) {
					const judged = judgeReply({ form }, { kind: 'command', text: commandText(one) });
					if (judged.why.kind !== 'command') throw new Error(judged.why.kind);
					const { kind: why } = judged.why.why;
					expect([judged.verdict, why]).toEqual(
						why === 'typo' ? ['close', 'typo'] : ['wrong', 'different']
					);
				}
			}
	});

	test('a recipe may ask for it alone', () => {
		for (const seed of seeds.slice(0, 5)) {
			const { question } = drawFrom({ ask: 'kubectl.write', verb: kind }, seed);
			expect(question).toMatchObject({ kind: 'write-command', task: { kind } });
		}
	});
});

describe('a task', () => {
	const line = (task: Task, here = 'default') => commandText(commandFor(task, here));

	test('says the namespace only where it is not the one in use', () => {
		const task = { kind: 'account', namespace: 'shop', account: 'robot' } as const;
		expect(line(task)).toBe('kubectl create serviceaccount robot -n shop');
		expect(line(task, 'shop')).toBe('kubectl create serviceaccount robot');
	});

	test.each<[string, Task]>([
		[
			'kubectl expose deployment web --name=front --type=NodePort --port=80 --target-port=8080 -n shop',
			{
				kind: 'expose',
				namespace: 'shop',
				workload: 'web',
				service: 'front',
				type: 'NodePort',
				port: 80,
				target: 8080
			}
		],
		[
			'kubectl create service clusterip web --clusterip=None --tcp=80,443:8443',
			{
				kind: 'create-service',
				namespace: 'default',
				service: 'web',
				type: 'headless',
				ports: [
					{ port: 80, target: 80 },
					{ port: 443, target: 8443 }
				],
				nodePort: null
			}
		],
		[
			'kubectl auth can-i list pods --as=system:serviceaccount:data:robot -n shop',
			{
				kind: 'can-i',
				namespace: 'shop',
				verb: 'list',
				resource: 'pods',
				as: { kind: 'account', namespace: 'data', name: 'robot' }
			}
		],
		[
			'kubectl config set-context --current --namespace=shop',
			{ kind: 'set-namespace', namespace: 'shop' }
		],
		[
			'kubectl get endpointslices -l kubernetes.io/service-name=web -n shop',
			{ kind: 'slices', namespace: 'shop', service: 'web' }
		]
	])('%s', (text, task) => {
		expect(line(task)).toBe(text);
	});
});

describe('which commands do the same', () => {
	test('both kinds are among the options, each wrong one with its difference', () => {
		for (const level of LEVELS)
			for (const { form, question } of drawn('kubectl.same', level, 200)) {
				if (form.kind !== 'choice' || question.kind !== 'same-command') throw new Error(form.kind);
				expect([3, 4]).toContain(form.options.length);
				expect(form.options.filter(({ isRight }) => isRight).length).toBeGreaterThan(0);
				const wrong = form.options.filter(({ isRight }) => !isRight);
				expect(wrong.length).toBeGreaterThan(0);
				for (const { slip } of wrong) expect(slip).toMatchObject({ kind: 'other-command' });
			}
	});

	test('spelling does not tell right from wrong', () => {
		const options = drawn('kubectl.same', 1, 300).flatMap(({ form }) =>
			form.kind === 'choice' ? form.options : []
		);
		const short = (isRight: boolean) => {
			const own = options.filter((one) => one.isRight === isRight);
			return (
				own.filter(({ label }) => label.kind === 'code' && / -[nl]/.test(label.text)).length /
				own.length
			);
		};
		expect(Math.abs(short(true) - short(false))).toBeLessThan(0.15);
	});
});
