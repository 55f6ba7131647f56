/** Which commands do the same as a given one. */
import { equivalent } from '../../kubectl/equivalent.ts';
import { commandText, type CommandLine } from '../command-line.ts';
import { deskFor, type Desk } from '../desk.ts';
import type { Dice } from '../dice.ts';
import { mutationsOf } from '../mutations.ts';
import { respelled } from '../spellings.ts';
import { commandFor } from '../tasks/command.ts';
import { drawTask, TASK_KINDS } from '../tasks/draw.ts';
import type { ChoiceForm, Drawn, Inquiry, Option, Skill } from '../types.ts';

export type SameCommand = {
	readonly kind: 'same-command';
	readonly here: string;
	readonly command: string;
};

/** Commands are long: more would not fit the screen of a phone. */
const OPTIONS = 4;
const TRIES = 12;

export const sameCommand: Skill<SameCommand> = {
	constraints: { verb: TASK_KINDS },
	attempt: (dice, level, { verb }): Drawn<SameCommand> | null => {
		const desk = deskFor(dice, level);
		const line = commandFor(drawTask(dice, level, desk, verb), desk.here);
		const command = commandText(line);
		const form = choiceFor(dice, level, line, desk);
		if (!form) return null;
		const inquiries = form.options.flatMap(({ label }): readonly Inquiry[] =>
			label.kind === 'code'
				? [{ kind: 'compare', expected: command, given: label.text, around: desk.around }]
				: []
		);
		const question = { kind: 'same-command', here: desk.here, command } as const;
		return { world: null, question, form, inquiries };
	}
};

/** Right and wrong ones are spelled in the same ways: only what they do tells them apart. */
function choiceFor(dice: Dice, level: number, line: CommandLine, desk: Desk): ChoiceForm | null {
	const given = commandText(line);
	const spell = (one: CommandLine) => respelled(dice, 0.2 + level * 0.6, one);
	const again = Array.from({ length: TRIES }, () => spell(line));
	const others = dice.shuffled(mutationsOf(line, desk)).map(spell);
	const texts = [...new Set([...again, ...others])].filter((text) => text !== given);
	const options = texts.map((text) => optionFor(given, text, desk));
	const right = options.filter(({ isRight }) => isRight).slice(0, 1 + dice.below(3));
	const wrong = options.filter(({ isRight }) => !isRight).slice(0, OPTIONS - right.length);
	if (right.length === 0 || wrong.length === 0) return null;
	return { kind: 'choice', isSingle: false, options: dice.shuffled([...right, ...wrong]) };
}

function optionFor(given: string, text: string, { around }: Desk): Option {
	const found = equivalent(given, text, around);
	const slip = found.isEquivalent
		? null
		: ({ kind: 'other-command', difference: found.difference } as const);
	return { label: { kind: 'code', text }, isRight: found.isEquivalent, slip };
}
