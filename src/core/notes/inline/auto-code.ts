/**
 * Finds what a note's author would have put in backticks: DNS templates, dotted names, settings
 * (`clusterIP: None`), flags, commands, ranges, paths. Rules treat what is found as one word.
 */
import type { Span } from '../../base/diagnostic.ts';
import { endsCommand, programs, startsCommand } from '../words/commands.ts';
import { BREAK, CODE, runPart, type Run } from './rich.ts';
import { isWordCode } from './spans.ts';
import { wordSet } from '../words/word-set.ts';

/** A name in braces or angle brackets is at most this long. */
const MAX_PLACEHOLDER = 40;

/** Single-word keys that are settings when a capital, a number or a truth value follows. */
const plainKeys = wordSet('type kind replicas protocol selector hostname subdomain policy');
const notValues = wordSet(
	'The A An It This That These Those Each Every All Only In On At By For From With Use Used Set ' +
		'When If Must Can May No Not Same One Two'
);
const abbreviations = wordSet('e.g i.e a.m p.m cf vs etc al Ph.D U.S');

const START = 1;
const INSIDE = 2;
const SIGN = 4;
const PROGRAM = 8;

/**
 * By ASCII code: what may start a token, what may stand inside, what makes one worth a look, what
 * a program's name begins with.
 */
const roles = new Uint8Array(128);
for (let code = 0; code < 128; code++) if (isWordCode(code)) roles[code] = START | INSIDE;
for (const sign of '.-/~') roles[sign.charCodeAt(0)] = START | INSIDE | SIGN;
for (const sign of '{<') roles[sign.charCodeAt(0)] = START | SIGN;
for (const sign of ':@*,"') roles[sign.charCodeAt(0)] = INSIDE;
roles['='.charCodeAt(0)] = INSIDE | SIGN;
for (const program of programs) roles[program.charCodeAt(0)]! |= PROGRAM;

const EN_DASH = 0x2013;
const COLON = 58;
const SPACE = 32;
const none: readonly Span[] = [];

/** Sets names, addresses and settings that stand in plain text in code. */
export function codeParts(run: Run): readonly Run[] {
	if (run.marks & (CODE | BREAK) || run.href !== null) return [run];
	const spans = autoCode(run.text);
	if (spans.length === 0) return [run];
	const parts: Run[] = [];
	let from = 0;
	for (const { start, end } of spans) {
		if (start > from) parts.push(runPart(run, from, start));
		const { text, marks, href, at } = runPart(run, start, end);
		parts.push({ text, marks: marks | CODE, href, at });
		from = end;
	}
	if (from < run.text.length) parts.push(runPart(run, from, run.text.length));
	return parts;
}

/** Spans of `text` that are code, in order and apart. Linear. */
export function autoCode(text: string): readonly Span[] {
	let spans: Span[] | null = null;
	for (let at = 0; at < text.length;) {
		if (!startsToken(text, at)) {
			at++;
			continue;
		}
		const wordEnd = plainWordEnd(text, at);
		if (wordEnd > at && !startsProgram(text, at, wordEnd)) {
			at = wordEnd;
			continue;
		}
		const end = tokenEnd(text, at);
		const codeEnd = isCandidate(text, at, end) ? codeEndOf(text, at, end) : -1;
		if (codeEnd > at) (spans ??= []).push({ start: at, end: codeEnd });
		at = Math.max(end, codeEnd, at + 1);
	}
	return spans ?? none;
}

function startsToken(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	if (code > 127 || !(roles[code]! & START)) return false;
	return at === 0 || !'<{&'.includes(text[at - 1]!);
}

/** The end of a word of letters and digits between spaces, as most are; `from` if it is none. */
function plainWordEnd(text: string, from: number): number {
	let at = from;
	while (at < text.length && isWordCode(text.charCodeAt(at))) at++;
	return at === text.length || text.charCodeAt(at) === SPACE ? at : from;
}

/** The end of the run of letters that may stand in a name; placeholders may hold spaces. */
function tokenEnd(text: string, from: number): number {
	let at = from;
	while (at < text.length) {
		const code = text.charCodeAt(at);
		if (code === 123 || code === 60) {
			const close = placeholderEnd(text, at, code === 123 ? '}' : '>');
			if (close < 0) return at;
			at = close;
		} else if (code === EN_DASH || (code < 128 && roles[code]! & INSIDE)) at++;
		else break;
	}
	return at;
}

/** Most words are not worth a closer look. */
function isCandidate(text: string, start: number, end: number): boolean {
	if (text.charCodeAt(end - 1) === COLON || startsProgram(text, start, end)) return true;
	for (let at = start; at < end; at++) {
		const code = text.charCodeAt(at);
		if (code > 127 || roles[code]! & SIGN) return true;
	}
	return false;
}

/** Whether a token and the word behind it are a command. */
function startsProgram(text: string, start: number, end: number): boolean {
	if (end === text.length || !(roles[text.charCodeAt(start)]! & PROGRAM)) return false;
	if (text.charCodeAt(end) !== SPACE) return false;
	return startsCommand(text.slice(start, end), nextWord(text, end + 1));
}

function placeholderEnd(text: string, open: number, close: string): number {
	if (!/[A-Za-z$_]/.test(text[open + 1] ?? '')) return -1;
	const limit = Math.min(text.length, open + MAX_PLACEHOLDER);
	for (let at = open + 2; at < limit; at++) {
		if (text[at] === close) return at + 1;
		if ('{}<>\n'.includes(text[at]!)) return -1;
	}
	return -1;
}

/** Where the code that begins at `start` ends; -1 if the token up to `end` is plain text. */
function codeEndOf(text: string, start: number, end: number): number {
	let last = end;
	while (last > start && '.,:;-~/*"='.includes(text[last - 1]!)) last--;
	const token = text.slice(start, last);
	if (!token) return -1;
	const setting = settingEnd(text, token, last);
	if (setting > 0) return setting;
	const command = commandEnd(text, token, end);
	if (command > 0) return command;
	if (token.length < 2 || !/[.{<\-/=~–]/.test(token)) return -1;
	return isCode(token) ? last : -1;
}

function isCode(token: string): boolean {
	const first = token[0]!;
	if (token.includes('{') || token.includes('<')) return isTemplate(token);
	if (first === '-') return /^(?:-[A-Za-z]|--[a-z][\w-]*(?:=[\w./:-]+)?)$/.test(token);
	if (first === '/' || first === '~' || first === '.')
		return /^(?:~|\.{1,2})?(?:\/[\w.*-]+)+\/?$/.test(token) && /[a-z]/.test(token);
	if (/^\d/.test(token)) return isNumeric(token);
	if (token.includes('=')) return /^[A-Za-z_][\w./-]*=[\w./:-]+$/.test(token);
	return token.includes('.') && isDotted(token);
}

function isTemplate(token: string): boolean {
	return token.startsWith('{') || token.includes('{') || /^<[^>]+>[.\-/:]|[.\-/:=]</.test(token);
}

/** Ranges of at least two digits a side, IPv4 addresses, DNS names that begin with one. */
function isNumeric(token: string): boolean {
	if (/^\d{2,}[~–-]\d{2,}$/.test(token)) return true;
	if (/^\d{1,3}(?:\.\d{1,3}){3}(?:\/\d+)?(?::\d+)?$/.test(token)) return true;
	return /^[\d-]+(?:\.[a-z][\w-]*){2,}$/.test(token);
}

function isDotted(token: string): boolean {
	if (abbreviations.has(token) || /^v\d/.test(token)) return false;
	if (!/^[A-Za-z_*][\w-]*(?:\.[A-Za-z0-9_*][\w-]*)+(?:\/[\w.-]+)*(?::\d+)?$/.test(token))
		return false;
	return !/^[A-Za-z]?[a-z]+\.[A-Z][a-z]*$/.test(token);
}

/** `clusterIP: None` is one setting; `CA key: a private key` is a key and its value. */
function settingEnd(text: string, key: string, keyEnd: number): number {
	if (text[keyEnd] !== ':' || text[keyEnd + 1] !== ' ') return -1;
	const camel = /^[a-z]+[A-Z][A-Za-z]*$|^[a-z]\w*(?:\.[a-z]\w*)+$/.test(key);
	if (!camel && !plainKeys.has(key)) return -1;
	const value = /^(?:true|false|null|"[^"\n]{0,40}"|\d[\w.]*|[A-Z][A-Za-z]*)(?![\w-])/.exec(
		text.slice(keyEnd + 2, keyEnd + 60)
	)?.[0];
	if (!value || notValues.has(value)) return -1;
	const end = keyEnd + 2 + value.length;
	const sentence =
		/^[A-Z][a-z]+$/.test(value) && /^ [a-z]+ [a-z]+ [a-z]/.test(text.slice(end, end + 40));
	return sentence && !isKnownValue(value) ? -1 : end;
}

const knownValues = wordSet(
	'Local Cluster None Always Never Default Recreate Retain Delete Service Immediate Ignore Fail'
);

function isKnownValue(value: string): boolean {
	return knownValues.has(value);
}

/** A command goes on through its arguments, up to the words of the sentence around it. */
function commandEnd(text: string, program: string, from: number): number {
	if (text[from] !== ' ' || !startsCommand(program, nextWord(text, from + 1))) return -1;
	let end = from;
	while (text[end] === ' ') {
		const word = nextWord(text, end + 1);
		if (!word || endsCommand(word)) break;
		end += 1 + word.length;
	}
	while ('.,;:)'.includes(text[end - 1]!)) end--;
	return end;
}

function nextWord(text: string, from: number): string {
	let end = from;
	while (end < text.length && text.charCodeAt(end) > 32 && text.charCodeAt(end) < 127) {
		if (text[end] === ',' || text[end] === '(' || text[end] === ')') break;
		end++;
	}
	return text.slice(from, end);
}
