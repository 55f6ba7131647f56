/** From a line as it was typed to the commands that a shell would run. */
import { err, ok, type Result } from '../../base/result.ts';
import { tidied } from './tidy.ts';
import { tokensOf, type Token } from './tokens.ts';
import type {
	Assignment,
	Command,
	Joint,
	Pipeline,
	Redirect,
	Script,
	ShellFault,
	Word
} from './types.ts';

const KEYWORDS = 'if then elif else fi for while until do done case esac function { } ! [['.split(
	' '
);

type Draft = { assignments: Assignment[]; words: Word[]; redirects: Redirect[] };
type Reading = {
	readonly tokens: readonly Token[];
	at: number;
	/** In the order of their here-operators. */
	readonly heredocs: string[];
};

/** Forgives what phones insert, prompts and line continuations. */
export function parseShell(text: string): Result<Script, ShellFault> {
	const tokens = tokensOf(tidied(text));
	if (!tokens.ok) return tokens;
	const reading: Reading = {
		tokens: withoutParentheses(tokens.value.filter(({ kind }) => kind !== 'heredoc')),
		at: 0,
		heredocs: tokens.value.filter(({ kind }) => kind === 'heredoc').map(({ text }) => text)
	};
	const script: Pipeline[] = [];
	let joint: Joint = ';';
	for (;;) {
		skipLines(reading);
		if (reading.at >= reading.tokens.length) break;
		const pipeline = readPipeline(reading, joint);
		if (!pipeline.ok) return pipeline;
		script.push(pipeline.value.pipeline);
		joint = pipeline.value.next;
	}
	if (joint !== ';') return err({ kind: 'operator-stray', operator: joint });
	return script.length > 0 ? ok(script) : err({ kind: 'nothing-typed' });
}

/** A line in a shell of its own does what it does: kubectl changes nothing in the one around it. */
function withoutParentheses(tokens: readonly Token[]): readonly Token[] {
	const [first, ...rest] = tokens;
	const inner = rest.slice(0, -1);
	const isWrapped = isOperator(first, '(') && isOperator(rest.at(-1), ')') && inner.length > 0;
	const isPlain = !inner.some((token) => isOperator(token, '(') || isOperator(token, ')'));
	return isWrapped && isPlain ? inner : tokens;
}

function skipLines(reading: Reading) {
	while (isOperator(reading.tokens[reading.at], '\n')) reading.at += 1;
}

function isOperator(token: Token | undefined, text: string): boolean {
	return token?.kind === 'operator' && token.text === text;
}

function readPipeline(
	reading: Reading,
	joint: Joint
): Result<{ readonly pipeline: Pipeline; readonly next: Joint }, ShellFault> {
	const commands: Command[] = [];
	for (;;) {
		const command = readCommand(reading);
		if (!command.ok) return command;
		commands.push(command.value);
		const end = reading.tokens[reading.at++]?.text ?? ';';
		if (end === '|') {
			skipLines(reading);
			continue;
		}
		const next = end === '&&' || end === '||' ? end : ';';
		return ok({ pipeline: { joint, commands, isInBackground: end === '&' }, next });
	}
}

function readCommand(reading: Reading): Result<Command, ShellFault> {
	const draft: Draft = { assignments: [], words: [], redirects: [] };
	const start = reading.at;
	for (; reading.at < reading.tokens.length; reading.at++) {
		const token = reading.tokens[reading.at]!;
		const stream = streamOf(token);
		if (stream !== null) {
			if (token.kind === 'word') reading.at += 1;
			const redirect = readRedirect(reading, stream);
			if (!redirect.ok) return redirect;
			draft.redirects.push(redirect.value);
		} else if (token.kind === 'word') addWord(draft, token.text);
		else if (token.text === '(' || token.text === ')')
			return err({ kind: 'shell-unsupported', what: token.text });
		else break;
	}
	if (reading.at === start)
		return err({ kind: 'operator-stray', operator: reading.tokens[start]?.text ?? '|' });
	const [first] = draft.words;
	if (first !== undefined && KEYWORDS.includes(first))
		return err({ kind: 'shell-unsupported', what: first });
	return ok(draft);
}

/** The stream that a redirection begins with: a digit before its sign, or standard output. */
function streamOf(token: Token): number | null {
	if (token.kind === 'operator') return /[<>]/.test(token.text) ? 1 : null;
	if (token.kind !== 'word' || !token.isGlued || token.isQuoted) return null;
	return /^\d$/.test(token.text) ? Number(token.text) : null;
}

function addWord(draft: Draft, text: Word) {
	const set = /^([A-Za-z_]\w*)=(.*)$/s.exec(text);
	if (set && draft.words.length === 0)
		draft.assignments.push({ name: set[1]!, value: atHome(set[2]!) });
	else draft.words.push(text);
}

/** Unlike in other words, a tilde behind the sign of an assignment is the home folder. */
const atHome = (value: Word) => value.replace(/^~(?=$|\/)/, '\0HOME\0');

function readRedirect(reading: Reading, stream: number): Result<Redirect, ShellFault> {
	const operator = reading.tokens[reading.at]?.text ?? '';
	const target = reading.tokens[reading.at + 1];
	if (target?.kind !== 'word') return err({ kind: 'redirect-bare', operator });
	reading.at += 1;
	const to = target.text;
	switch (operator) {
		case '<':
		case '<&':
			return ok({ from: 0, how: '<', to });
		case '<<':
		case '<<-':
			return ok({ from: 0, how: '<<', to: reading.heredocs.shift() ?? '' });
		case '<<<':
			return ok({ from: 0, how: '<<', to });
		case '>>':
			return ok({ from: stream, how: '>>', to });
		case '>&':
			return ok({ from: stream, how: '>&', to });
		default:
			return ok({ from: stream, how: '>', to });
	}
}
