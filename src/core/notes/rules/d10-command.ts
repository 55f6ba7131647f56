/**
 * D10: a description and the command below it, or a comment and the command below that. Asks
 * for the command; as suggestions, for what it does and for its verb and flags.
 *
 * Known junk, kept out: captions that tell no task or name the command, blocks of several
 * commands without comments, output, files.
 */
import type { Passage } from '../facts/statement.ts';
import type { OutlineNode } from '../outline/node.ts';
import { toInlines } from '../inline/rich.ts';
import type { Block, Inline } from '../types.ts';
import { startsCommand } from '../words/commands.ts';
import { saysWhatIsDone, tellsTask } from './caption.ts';
import { isContinuation } from './continuation.ts';
import { whatItDoes, whichCommand } from './phrasing.ts';
import { purposeIn } from './purpose.ts';
import { composed, inlineSide, paragraph, type Proposal } from './rule.ts';
import type { Command } from './shell.ts';

/** A description of more commands than these is about something larger. */
const MAX_COMMANDS = 3;
const MAX_FLAGS = 2;

/** The name of a package is no knowledge of the command that installs it. */
const installs =
	/^(?:sudo )?(?:(?:npm|pnpm|bun) (?:i|install|add|ci)|yarn(?: add)?|pip[3x]? install|python3? -m pip install|brew install|gem install|cargo (?:add|install)|go (?:get|install)|composer require|git clone)\b|^(?:sudo )?(?:apt|apt-get|yum|dnf) (?:-y )?install (?!\S*(?:package|pkg|[<[{]))/m;

/** `lines` are those of the commands in the note. */
export function command(
	line: Passage,
	commands: readonly Command[],
	lines: readonly [number, number]
): readonly Proposal[] {
	const rich = purposeIn(line.rich);
	const purpose = { ...line, rich, text: rich.text };
	if (commands.length === 0 || commands.length > MAX_COMMANDS) return [];
	const text = commands.map((each) => each.text).join('\n');
	if (isContinuation(rich.text) || installs.test(text) || !tellsTask(purpose, text)) return [];
	const block: Block = { kind: 'code-block', language: 'sh', text };
	const shared = {
		kind: 'command',
		lines: [purpose.lines[0], lines[1]],
		covers: [purpose.lines, lines],
		mayHideTopic: true
	} as const;
	const asks = paragraph(whichCommand(purpose.rich, purpose.lang));
	const explains: Block = { kind: 'paragraph', children: [plain(whatItDoes(purpose.lang))] };
	const meaning = composed({
		...shared,
		rule: 'D10r',
		status: 'suggested',
		slot: 'cmd.r',
		prompt: [explains, block],
		answer: paragraph(purpose.rich)
	});
	return [
		composed({
			...shared,
			rule: 'D10',
			status: 'active',
			slot: 'cmd',
			prompt: asks,
			answer: [block]
		}),
		...(saysWhatIsDone(purpose) ? [meaning] : []),
		...gaps(text).map(([start, end]) => {
			const side = gapped(purpose, text, start, end);
			const card = { ...shared, rule: 'D10c', status: 'suggested', slot: 'cloze' } as const;
			return composed(
				{ ...card, kind: 'cloze', prompt: side, answer: side },
				text.slice(start, end)
			);
		})
	];
}

/**
 * Whether the paragraph before a block explains the block above it instead: where a title is
 * followed by code at once, what is said comes after the code throughout.
 */
export function describesAbove(before: OutlineNode, block: OutlineNode): boolean {
	return before.kind === 'text' && block.parent!.children[0]!.kind === 'code';
}

/** Where the first flags and the verb of a kubectl-like command stand. */
function gaps(command: string): readonly (readonly [start: number, end: number])[] {
	const [program, verb] = command.split(' ', 2) as [string, string | undefined];
	if (!verb || !startsCommand(program, verb) || command.includes('\n')) return [];
	if (command.length === program.length + 1 + verb.length) return [];
	const own = command.split(' | ', 1)[0]!;
	const flags = [...own.matchAll(/(?<= )--?[A-Za-z][\w-]*/g)].slice(0, MAX_FLAGS);
	return [
		...flags.map(({ index, 0: flag }) => [index, index + flag.length] as const),
		[program.length + 1, program.length + 1 + verb.length]
	];
}

function gapped(purpose: Passage, command: string, start: number, end: number) {
	const gap: Inline = { kind: 'cloze', children: [code(command.slice(start, end))] };
	const parts = [code(command.slice(0, start)), gap];
	if (end < command.length) parts.push(code(command.slice(end)));
	return inlineSide([...toInlines(purpose.rich), { kind: 'break' }, ...parts]);
}

function code(text: string): Inline {
	return { kind: 'code', text };
}

function plain(text: string): Inline {
	return { kind: 'text', text };
}
