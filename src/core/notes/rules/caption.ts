/**
 * Whether the line before a command asks for it: a caption that tells a task, and does not name
 * the command that does it.
 */
import type { Passage } from '../facts/statement.ts';
import { firstWord, lastWord } from '../words/first-last.ts';
import { startsCommand } from '../words/commands.ts';
import { isDoing } from '../words/english.ts';
import { isDangling } from '../words/anaphora.ts';
import { isPredicate, tellsState } from '../words/korean.ts';
import { bare, spells } from './guards.ts';
import { tellsOfThing } from './purpose.ts';

/** A shorter caption tells nothing, in UTF-16 code units. */
const MIN_CAPTION = 6;

const fillers = new Set(
	(
		'or|and|then|run|run it|run this|apply it|apply|execute|example|for example|output|result|usage|command|commands|' +
		'try it|verify|check|또는|혹은|예|예시|예제|실행|적용|명령어|명령|사용법|결과|출력|확인|다음 명령을 실행|아래 명령을 실행|' +
		'to install|to run|to use|getting started|quick start|following|the following|as follows|like this|use this|install|설치|그리고|아래와 같이 실행'
	).split('|')
);

/** Whether a caption can be asked "which command?": a task, told without the command. */
export function tellsTask(caption: Passage, command: string): boolean {
	const { text, hangul } = caption;
	const name = bare(text);
	if (name.length < MIN_CAPTION || !name.includes(' ') || fillers.has(name)) return false;
	if (text.startsWith('(') || choosing.test(name)) return false;
	if (objective.test(name) || aboutOption.test(text) || leaning.test(name)) return false;
	if (hangul ? isRemark(text) : tellsOfThing(text)) return false;
	const [first, second] = name.split(' ') as [string, string];
	if (startsCommand(first, second)) return false;
	if (!text.endsWith('?') && /\b(?:you|your|we)\b/.test(name)) return false;
	const lines = command.replace(/\\\n\s*/g, '').split('\n');
	return !lines.some((line) => isNamed(line, text));
}

/** Whether a caption answers what its command does: one that has a verb. */
export function saysWhatIsDone({ text, hangul }: Passage): boolean {
	if (/[?？]$/.test(text)) return false;
	if (!hangul) return isDone(bare(text));
	const last = text.replace(/(?:\s*\([^()]*\))?[\s.:：]*$/, '');
	return isPredicate(lastWord(last)) || /(?:기|방법|법)$/.test(last);
}

/** What goes on from a line before, sets an occasion, or only leads to the block. */
const leaning =
	/^(?:for|in|on|with|using|via|from|suppose|assume|here|if|when|where|this|that|it|they|therefore|thus|so|try|now|then|next|finally|either|or|and|also|but|otherwise|alternatively|optionally|afterwards|instead|last|first|second|third|option|그 ?다음|그런 다음|다음으로|이제|마지막으로) |^how to \w+$|\b(?:following|above|below)\b| (?:is|are|like|follows|below|following|example|output|command|commands|다음|아래|같다|같음)$/;

/** What leaves the task to the lines below: `with one of`, `use either`. */
const choosing = / (?:(?:one|any|some|each|all|both|either) of(?: (?:the|these|those))?|either)$/;

/** What an exam asks its candidates to be able to do. */
const objective =
	/^(?:describe|explain|understand|demonstrate|discuss) (?:how|why|what|when|which|the (?:purpose|benefits?|difference|role|use|concept)|using)\b/;

/** A remark on one option: `-u keeps the branch`. */
const aboutOption = /^-{1,2}[a-z]/i;

/** Whether words tell what is done: `list all pods`, `how to scale a deployment`. */
function isDone(words: string): boolean {
	const [first, second] = words.replace(/^how to /, '').split(' ') as [string, string];
	return isDoing(first.replace(/(?<![sui])s$/, ''), second);
}

/** A Korean sentence that leans on another one, sets a condition, or says what is so. */
function isRemark(text: string): boolean {
	if (isDangling(firstWord(text))) return true;
	if (/(?<!려|싶다|싶으)면[,\s]/.test(text)) return true;
	return tellsState(text) && !/(?:명령어?(?:이다|입니다)|수 있(?:다|습니다|음))[.]?$/.test(text);
}

/** Whether a caption names a command by its program and verb, by its bare program, or by a flag. */
function isNamed(line: string, caption: string): boolean {
	const [program, ...rest] = line
		.trim()
		.replace(/^sudo /, '')
		.split(/\s+/) as [string, ...string[]];
	const [verb] = rest;
	if (rest.some((word) => /^--?[a-z]/i.test(word) && hasWord(caption, word))) return true;
	if (verb && startsCommand(program, verb))
		return spells(caption.toLowerCase(), `${program} ${verb}`);
	const [first] = caption.split(' ', 1);
	return first!.toLowerCase() === program || hasWord(caption, program);
}

/** Whether a word stands in a text as it is written, with nothing but Hangul joined to it. */
function hasWord(text: string, word: string): boolean {
	if (word === '') return false;
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
		const end = at + word.length;
		if (!/[\w-]/.test(text[at - 1] ?? '') && !/[\w-]/.test(text[end] ?? '')) return true;
	}
	return false;
}
