/** The command for a task. */
import { commandText } from '../command-line.ts';
import { deskFor } from '../desk.ts';
import { mutationsOf } from '../mutations.ts';
import { respelled } from '../spellings.ts';
import { commandFor } from '../tasks/command.ts';
import { drawTask, TASK_KINDS } from '../tasks/draw.ts';
import type { Task } from '../tasks/types.ts';
import type { Drawn, Inquiry, Skill } from '../types.ts';

export type WriteCommand = {
	readonly kind: 'write-command';
	/** The namespace of the context in use. */
	readonly here: string;
	readonly task: Task;
};

export const writeCommand: Skill<WriteCommand> = {
	constraints: { verb: TASK_KINDS },
	attempt: (dice, level, { verb }): Drawn<WriteCommand> => {
		const desk = deskFor(dice, level);
		const { around, here } = desk;
		const task = drawTask(dice, level, desk, verb);
		const line = commandFor(task, here);
		const expected = commandText(line);
		const others = [
			respelled(dice, 0.5, line),
			...dice.shuffled(mutationsOf(line, desk)).slice(0, 2).map(commandText)
		];
		const inquiries = [...new Set(others)]
			.filter((given) => given !== expected)
			.map((given): Inquiry => ({ kind: 'compare', expected, given, around }));
		return {
			world: null,
			question: { kind: 'write-command', here, task },
			form: { kind: 'command', expected, around },
			inquiries
		};
	}
};
