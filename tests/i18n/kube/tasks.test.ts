/** Tasks for one command, in both languages. */
import { describe, expect, test } from 'vitest';
import { equivalent } from '#core/kube/kubectl/equivalent.ts';
import { NOWHERE } from '#core/kube/kubectl/surroundings.ts';
import { commandText } from '#core/kube/scenario/command-line.ts';
import { commandFor } from '#core/kube/scenario/tasks/command.ts';
import { TASK_KINDS } from '#core/kube/scenario/tasks/draw.ts';
import { questionText } from '#i18n/kube/scenario.ts';
import { toldTasks } from '../../core/kube/scenario/told-tasks.ts';

describe.each(toldTasks)('$command', ({ task, here, command, en, ko }) => {
	const question = { kind: 'write-command', here, task } as const;

	test('is the command of its task', () => {
		expect(commandText(commandFor(task, here))).toBe(command);
	});

	test('is asked for in words that say all of it', () => {
		expect(questionText(question, 'en')).toBe(
			`The namespace of your context is “${here}”.\nWith which kubectl command do you ${en}?`
		);
		expect(questionText(question, 'ko')).toBe(
			`지금 컨텍스트의 네임스페이스: ‘${here}’.\n${ko} 어떤 kubectl 명령을 쓰면 될까요?`
		);
		for (const value of Object.values(task))
			if (typeof value === 'number')
				expect([en, ko].every((one) => one.includes(String(value)))).toBe(true);
	});
});

test('every kind of task is told', () => {
	expect(new Set(toldTasks.map(({ task }) => task.kind))).toEqual(new Set(TASK_KINDS));
});

test('no two of them ask for the same', () => {
	const { contexts } = NOWHERE;
	const around = {
		...NOWHERE,
		contexts: { ...contexts, lab: { cluster: 'l', user: 'l', namespace: null } }
	};
	for (const { command: a } of toldTasks)
		for (const { command: b } of toldTasks)
			expect([a, b, equivalent(a, b, around).isEquivalent]).toEqual([a, b, a === b]);
});
