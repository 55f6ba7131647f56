/** Any text that may come as a note: letters that break tools, and the signs of notes in no order. */
import fc from 'fast-check';

const newline = fc.constantFrom('\n', '\r\n', '\r', '\n\n');

/** Letters that break tools: halves of pairs, NUL, zero width, decomposed Hangul, odd spaces. */
const oddLetter = fc.constantFrom(
	...['\ud800', '\udc00', '\ud83d', '\0', '\u200b', '\u200d', '\ufeff', '\u2028', '\u3000', '\xa0'],
	...[
		'한글'.normalize('NFD'),
		'\u1112',
		'\u0301',
		'\u202e',
		'👩‍💻',
		'ß',
		'İ',
		'\t',
		'\v',
		'\f',
		'\x85'
	]
);

const anyUnicode = fc
	.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), oddLetter, newline), {
		maxLength: 60
	})
	.map((parts) => parts.join(''));

const mark = fc.constantFrom(
	...['- ', '* ', '1. ', '2) ', '① ', '# ', '### ', '> ', '  ', '    ', '\t', '---', '===', '----'],
	...[
		'```',
		'~~~',
		'```sh',
		'~~~text',
		'`',
		'``',
		'*',
		'**',
		'_',
		'==',
		'====',
		'==^[',
		'::',
		':::'
	],
	...[
		': ',
		' - ',
		' -> ',
		'=>',
		'[',
		']',
		'](',
		'![',
		'[[',
		']]',
		'(',
		')',
		'<',
		'>',
		'<!--',
		'-->'
	],
	...[
		'%%',
		'$',
		'$$',
		'\\',
		'|',
		'|---|',
		'&amp;',
		'{{',
		'}}',
		'{:',
		'^a',
		' ^end',
		'<pre>',
		'<1>'
	],
	...[
		'==[^1]',
		'{{c1::',
		'{{cloze ',
		';;',
		'![[',
		'- Q: ',
		'  A: ',
		'C: [',
		'?\n',
		'\n??\n',
		'+++\n'
	],
	...[' #card', '#card-reverse', ' #tag', '[[card]]', 'id:: x', '<!--SR:!2024-01-05,1,250-->'],
	...[
		'cloze: [bold, braces]',
		'noteId: 1',
		'sides: ---',
		'Q: ',
		'A: ',
		'nocards',
		'title: ',
		'cards: off',
		'#flashcards',
		'https://x.org',
		'Reference'
	]
);
const word = fc.constantFrom(
	...['pod', 'NodePort', 'default', '30000~32767', 'clusterIp: None', 'kubectl get pods -A', 'If'],
	...[
		'생성시',
		'설정하면',
		'ip는',
		'모든',
		'할당',
		'이므로',
		'아니다',
		'여러개',
		'(a, b)',
		'when',
		', ',
		'.'
	]
);
/** The signs and words of notes, in any order. */
export const lineNoise = fc
	.array(fc.oneof(mark, word, newline, fc.constant(' ')), { maxLength: 120 })
	.map((parts) => parts.join(''));

export const anything = fc.oneof(anyUnicode, lineNoise);

/** Every run tries the same texts, so that what fails once fails again. */
export const SEED = 20_230_129;
