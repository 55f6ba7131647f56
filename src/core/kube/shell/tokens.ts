/** Words and operators of a line, quotes taken away as POSIX sh does (2.2 and 2.3). */
import { err, ok, type Result } from '../../base/result.ts';
import type { ShellFault, Word } from './types.ts';

export type Token =
	| {
			readonly kind: 'word';
			readonly text: Word;
			/** Whether anything in it was quoted: such a digit is a word before a redirection too. */
			readonly isQuoted: boolean;
			/** Whether an operator follows without a space, as the number in `2>` asks for. */
			readonly isGlued: boolean;
	  }
	| { readonly kind: 'operator'; readonly text: string }
	| { readonly kind: 'heredoc'; readonly text: string };

/** Longest first. */
const OPERATORS = [
	'<<<',
	'<<-',
	'&&',
	'||',
	'<<',
	'>>',
	'>&',
	'<&',
	'&>',
	'>|',
	';',
	'&',
	'|',
	'<',
	'>',
	'(',
	')',
	'\n'
];

type Reading = {
	readonly source: string;
	at: number;
	readonly tokens: Token[];
	/** Here-documents that begin after this line. */
	readonly waiting: { end: string; isIndented: boolean }[];
};

export function tokensOf(source: string): Result<readonly Token[], ShellFault> {
	const reading: Reading = { source, at: 0, tokens: [], waiting: [] };
	while (reading.at < source.length) {
		const fault = readNext(reading);
		if (fault) return err(fault);
	}
	const open = reading.waiting[0];
	return open ? err({ kind: 'heredoc-open', end: open.end }) : ok(reading.tokens);
}

function readNext(reading: Reading): ShellFault | null {
	const { source, tokens } = reading;
	const blank = /^(?:[ \t]|\\\n)+/.exec(source.slice(reading.at));
	if (blank) {
		reading.at += blank[0].length;
		return null;
	}
	if (source[reading.at] === '#') {
		const end = source.indexOf('\n', reading.at);
		reading.at = end < 0 ? source.length : end;
		return null;
	}
	const operator = OPERATORS.find((sign) => source.startsWith(sign, reading.at));
	if (!operator) return readWord(reading);
	reading.at += operator.length;
	tokens.push({ kind: 'operator', text: operator });
	return operator === '\n' ? readHeredocs(reading) : null;
}

function readWord(reading: Reading): ShellFault | null {
	const word = wordAt(reading.source, reading.at);
	if (!word.ok) return word.error;
	const { text, end, isQuoted } = word.value;
	reading.at = end;
	const before = reading.tokens.at(-1);
	if (before?.kind === 'operator' && (before.text === '<<' || before.text === '<<-'))
		reading.waiting.push({ end: text, isIndented: before.text === '<<-' });
	const isGlued = end < reading.source.length && '<>'.includes(reading.source[end]!);
	reading.tokens.push({ kind: 'word', text, isQuoted, isGlued });
	return null;
}

function readHeredocs(reading: Reading): ShellFault | null {
	for (const { end, isIndented } of reading.waiting.splice(0)) {
		const lines = reading.source.slice(reading.at).split('\n');
		const inner = isIndented ? lines.map((line) => line.replace(/^\t+/, '')) : lines;
		const last = inner.indexOf(end);
		if (last < 0) return { kind: 'heredoc-open', end };
		reading.tokens.push({ kind: 'heredoc', text: inner.slice(0, last).join('\n') });
		reading.at += lines.slice(0, last + 1).join('\n').length;
	}
	return null;
}

type Piece = { readonly text: Word; readonly end: number };

function wordAt(
	source: string,
	start: number
): Result<Piece & { readonly isQuoted: boolean }, ShellFault> {
	let [text, at, isQuoted] = ['', start, false];
	while (at < source.length && !/[ \t\n;&|<>()]/.test(source[at]!)) {
		const sign = source[at]!;
		const piece =
			sign === "'"
				? singleQuoted(source, at)
				: sign === '"'
					? doubleQuoted(source, at)
					: bareAt(source, at, at === start);
		if (!piece.ok) return piece;
		isQuoted ||= sign === "'" || sign === '"' || sign === '\\';
		text += piece.value.text;
		at = piece.value.end;
	}
	return ok({ text, end: at, isQuoted });
}

function bareAt(source: string, at: number, isFirst: boolean): Result<Piece, ShellFault> {
	const sign = source[at]!;
	if (sign === '\\') {
		const next = source[at + 1];
		return ok({ text: next === '\n' ? '' : (next ?? '\\'), end: at + 2 });
	}
	if (sign === '$' || sign === '`') return expansionAt(source, at);
	const isHome = isFirst && sign === '~' && /^~(?=$|[\s/;&|])/.test(source.slice(at));
	return ok({ text: isHome ? '\0HOME\0' : sign, end: at + 1 });
}

function singleQuoted(source: string, at: number): Result<Piece, ShellFault> {
	const end = source.indexOf("'", at + 1);
	if (end < 0) return err({ kind: 'quote-open', quote: "'" });
	return ok({ text: source.slice(at + 1, end), end: end + 1 });
}

function doubleQuoted(source: string, start: number): Result<Piece, ShellFault> {
	let [text, at] = ['', start + 1];
	while (at < source.length && source[at] !== '"') {
		const sign = source[at]!;
		if (sign === '$' || sign === '`') {
			const piece = expansionAt(source, at);
			if (!piece.ok) return piece;
			text += piece.value.text;
			at = piece.value.end;
		} else if (sign === '\\' && /[$`"\\\n]/.test(source[at + 1] ?? '')) {
			text += source[at + 1] === '\n' ? '' : source[at + 1]!;
			at += 2;
		} else {
			text += sign;
			at += 1;
		}
	}
	if (at >= source.length) return err({ kind: 'quote-open', quote: '"' });
	return ok({ text, end: at + 1 });
}

/** `$NAME`, `${…}`, `$(…)` or `` `…` ``; any other `$` is itself. */
function expansionAt(source: string, at: number): Result<Piece, ShellFault> {
	const rest = source.slice(at);
	const named = /^\$(?:\{(\w+)\}|([A-Za-z_]\w*|[0-9@*#?$!-]))/.exec(rest);
	if (named) return ok({ text: `\0${named[1] ?? named[2]!}\0`, end: at + named[0].length });
	if (rest.startsWith('$(')) return enclosed(source, at, '$(', '(', ')');
	if (rest.startsWith('${')) return enclosed(source, at, '${', '{', '}');
	if (!rest.startsWith('`')) return ok({ text: '$', end: at + 1 });
	const end = source.indexOf('`', at + 1);
	if (end < 0) return err({ kind: 'substitution-open' });
	return ok({ text: `\0(${spaced(source.slice(at + 1, end))})\0`, end: end + 1 });
}

function enclosed(
	source: string,
	at: number,
	opening: string,
	open: string,
	close: string
): Result<Piece, ShellFault> {
	let depth = 1;
	for (let i = at + opening.length; i < source.length; i++) {
		if (source[i] === '\\') i += 1;
		else if (source[i] === open) depth += 1;
		else if (source[i] === close && (depth -= 1) === 0) {
			const inner = spaced(source.slice(at + opening.length, i));
			return ok({ text: `\0${open}${inner}${close}\0`, end: i + 1 });
		}
	}
	return err({ kind: 'substitution-open' });
}

const spaced = (inner: string) => inner.trim().replace(/\s+/g, ' ');
