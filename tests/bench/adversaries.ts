/**
 * Texts that lead a careless reader to look at everything again for each piece: signs that open
 * and never close, nesting without end, facts that all read the same.
 */
import { lineNoise } from './notes.ts';

/** As many of a piece as fit. */
const filled = (piece: string) => (length: number) =>
	piece.repeat(Math.ceil(length / piece.length));

/** Pieces that are not all the same, up to a length. */
function grown(piece: (i: number) => string): (length: number) => string {
	return (length) => {
		const pieces: string[] = [];
		let all = 0;
		for (let i = 0; all < length; i++) {
			const next = piece(i);
			pieces.push(next);
			all += next.length;
		}
		return pieces.join('');
	};
}

const after = (head: string, text: (length: number) => string) => (length: number) =>
	head + text(length);

/** By what they are, texts of at least so many UTF-16 code units. */
export const adversaries: Readonly<Record<string, (length: number) => string>> = {
	'open brackets': filled('['),
	'closing brackets': filled(']'),
	'open images': filled('!['),
	'links in links': filled('[a]('),
	'open wiki links': filled('[[a '),
	'open parentheses': filled('('),
	'stars and underscores': filled('*_'),
	'strong beginnings': filled('**a '),
	'emphasis beside Hangul': filled('**가**나*다*'),
	'gaps without end': filled('=='),
	'gaps, opened only': filled('==a '),
	'gaps on one line': filled('==a== '),
	'gaps, one a line': grown((i) => `- 값은 ==${i % 7}== 이다\n`),
	'numbered clozes, opened only': filled('{{c1::'),
	'nested braces': filled('{{'),
	'separators on one line': filled('a :: '),
	'separators only': filled('::'),
	'backticks, each run longer': grown((i) => `${'`'.repeat(i + 1)} a `),
	'dollar signs': filled('$'),
	'formulas, opened only': filled('$$ a\n'),
	'comments, opened only': filled('<!-- a '),
	'percent comments': filled('%% a\n'),
	'tags, opened only': filled('<a b="'),
	'HTML, never closed': filled('<div>\n'),
	'angle brackets': filled('<'),
	'addresses, half': filled('https://a.b/('),
	escapes: filled('\\'),
	entities: filled('&amp'),
	'quotations, deep': filled('> '),
	'quotations, one a line': grown((i) => `${'>'.repeat((i % 40) + 1)} a${i}\n`),
	'lists, deep': grown((i) => `${' '.repeat((i % 400) * 2)}- a${i}\n`),
	'lists on one line': filled('- '),
	'numbers on one line': filled('1. '),
	'numbered items': grown((i) => `${i + 1}. step ${i}\n`),
	'table, many columns': (length) =>
		['| a ', '|---', '| b '].map((cell) => `${filled(cell)(length / 3)}|`).join('\n'),
	'table, many rows': after(
		'| name | use |\n|---|---|\n',
		grown((i) => `| n${i} | u${i % 9} |\n`)
	),
	bars: filled('|'),
	hashes: filled('#'),
	'headings, deep and empty': grown((i) => `${'#'.repeat((i % 6) + 1)}\n`),
	headings: grown((i) => `${'#'.repeat((i % 6) + 1)} Part ${i}\n\n- a: b${i}\n`),
	'fences, never closed': grown((i) => `${i % 2 ? '~~~' : '```'}x${i}\n`),
	'fences, each longer': grown((i) => `${'`'.repeat(3 + (i % 1000))}\na\n`),
	'the same fact on every line': filled('- ttl: 60\n'),
	'one of a few facts on every line': grown((i) => `- key${i % 10}: value${i % 13}\n`),
	'almost the same fact on every line': grown((i) => `- key${i}: the value of it\n`),
	'the same word on every line': filled('a\n'),
	'questions without answers': filled('Q: a\n'),
	'questions and answers': grown((i) => `Q: what is ${i}?\nA: it is ${i * 7}\n\n`),
	'answers, no end': after('Q: a\nA: b\n', filled('c\n')),
	'question marks on lines of their own': filled('a\n?\n'),
	'card tags': grown((i) => `- item ${i} #card\n  - child ${i}\n`),
	anchors: grown((i) => `- a ${i}: b ^x${i}\n`),
	'repeated anchors': filled('- a: b ^x\n'),
	'front matter, never closed': after('---\n', filled('a: b\n')),
	'front matter rules': filled('---\n'),
	'Hangul on one line': filled('서비스는파드를고른다'),
	'Korean clauses on one line': filled('pod를 생성시 ip는 가변적 이므로 service를 이용하면 '),
	'Latin on one line': filled('a'),
	spaces: filled(' '),
	'line ends': filled('\r\n'),
	'commas in parentheses': after('- kinds (', filled('a, ')),
	'key, dash and colon': filled('- a: b - c -> d = e\n'),
	arrows: filled('a -> '),
	commands: after(
		'```sh\n',
		grown((i) => `# list ${i}\nkubectl get pods -n ns${i}\n`)
	),
	'combining marks': after('e', filled('\u0301')),
	'Hangul in pieces': (length) => filled('한글은 분해된다\n'.normalize('NFD'))(length),
	'zero width': filled('a\u200b'),
	'line noise': lineNoise
};
