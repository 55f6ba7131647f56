/**
 * Texts of a note with something of its person's in it, the most natural one first. Which of
 * them does what was meant, and nothing else, only compiling tells (place-card.ts).
 */

export type Made =
	| { readonly kind: 'question' | 'typed'; readonly question: string; readonly answer: string }
	/** `text` holds the gap already. */
	| { readonly kind: 'cloze'; readonly text: string };

/** A text of the note; `isTold`: it says in its front matter that rules may read it. */
export type Insertion = { readonly text: string; readonly isTold: boolean };

/** The card after the line where it belongs, 1-based, or at the end of the note. */
export function cardsFor(source: string, made: Made, line?: number): readonly Insertion[] {
	const note = linesOf(source);
	const last = note.lines.length;
	const places = line === undefined ? [last] : [paragraphEnd(note, line), last];
	const item = line === undefined ? null : inOutline(note.lines, made, line);
	const said = made.kind === 'cloze' ? null : onOneLine(made);
	const texts = [
		item,
		...places.map((at) => inProse(note.lines, blockOf(made), at)),
		...places.map((at) => said && inProse(note.lines, [said], at))
	];
	return alsoStrict(texts.flatMap((lines) => (lines ? [lines.join(note.eol)] : [])));
}

/** A gap around part of a line, in UTF-16 code units from its start. */
export function gapsFor(
	source: string,
	line: number,
	start: number,
	end: number
): readonly Insertion[] {
	const { lines, eol } = linesOf(source);
	const text = lines[line - 1] ?? '';
	const gapped = `${text.slice(0, start)}==${text.slice(start, end)}==${text.slice(end)}`;
	return alsoStrict([lines.with(line - 1, gapped).join(eol)]);
}

/** A deck's first note, for cards that belong to no other; its language is not left to its letters. */
export function freeNote(title: string, lang: 'ko' | 'en'): string {
	return `---\nlang: ${lang}\ncards: explicit\n---\n\n# ${title}\n`;
}

/**
 * Cards of one's own can make rules leave a note alone; then it has to say that they may read it:
 * the last resort, as it moves every line.
 */
function alsoStrict(texts: readonly string[]): readonly Insertion[] {
	const told = texts.map(withStrict).filter((text) => text !== null);
	return [
		...texts.map((text) => ({ text, isTold: false })),
		...told.map((text) => ({ text, isTold: true }))
	];
}

/** Null if the note says already how it is to be read. */
function withStrict(source: string): string | null {
	const { lines, eol } = linesOf(source);
	const end = lines[0]?.trimEnd() === '---' ? lines.indexOf('---', 1) : -1;
	if (end < 0) return ['---', 'cards: strict', '---', ...lines].join(eol);
	if (lines.slice(1, end).some((line) => /^cards\s*:/u.test(line))) return null;
	return lines.toSpliced(end, 0, 'cards: strict').join(eol);
}

type Lines = { readonly lines: readonly string[]; readonly eol: string };

function linesOf(source: string): Lines {
	const eol = /\r\n|\r|\n/u.exec(source)?.[0] ?? '\n';
	return { lines: source.split(/\r\n|\r|\n/u), eol };
}

/** As the last of what stands below an item; null where the line is none or it fits no line. */
function inOutline(lines: readonly string[], made: Made, line: number): readonly string[] | null {
	const [, indent] = /^([ \t]*)(?:[-*+]|\d{1,9}[.)])[ \t]/u.exec(lines[line - 1] ?? '') ?? [];
	const said = onOneLine(made);
	if (indent === undefined || said === null) return null;
	let end = line;
	while (indentOf(lines[end]).length > indent.length) end++;
	const step = indent.includes('\t') ? '\t' : '  ';
	const own = end > line ? indentOf(lines[line]) : indent + step;
	return lines.toSpliced(end, 0, `${own}- ${said}`);
}

/** Of a line with text; a line without any is not indented. */
function indentOf(line = ''): string {
	return line.trim() === '' ? '' : (/^[ \t]*/u.exec(line)?.[0] ?? '');
}

function onOneLine(made: Made): string | null {
	const parts = made.kind === 'cloze' ? [made.text] : [made.question, answerOf(made)];
	const texts = parts.map((part) => part.trim());
	if (texts.some((text) => /[\r\n]|::/u.test(text))) return null;
	return texts.join(' :: ');
}

/** With the word that asks for it to be typed, where that is meant. */
function answerOf({ kind, answer }: Exclude<Made, { kind: 'cloze' }>): string {
	return kind === 'typed' ? `${answer.trim()} {typed}` : answer;
}

function blockOf(made: Made): readonly string[] {
	return made.kind === 'cloze' ? [made.text] : [`Q: ${made.question}`, `A: ${answerOf(made)}`];
}

function inProse(
	lines: readonly string[],
	block: readonly string[],
	at: number
): readonly string[] {
	const said = block.flatMap((text) => compact(text).split('\n'));
	let end = at;
	while (end > 0 && lines[end - 1]!.trim() === '') end--;
	const after = lines.slice(at);
	while (after[0]?.trim() === '') after.shift();
	const before = lines.slice(0, end);
	return [...before, ...(end > 0 ? [''] : []), ...said, '', ...after];
}

/** Where the paragraph or heading of a line ends: the place after its last line. */
function paragraphEnd({ lines }: Lines, line: number): number {
	if (/^ {0,3}#{1,6}\s/u.test(lines[line - 1] ?? '')) return line;
	let end = line;
	while (end < lines.length && lines[end]!.trim() !== '') end++;
	return end;
}

/** A blank line would end the answer; one in code does not. */
function compact(text: string): string {
	const lines = text.trim().replace(/\r\n?/gu, '\n');
	return lines.includes('```') ? lines : lines.replace(/\n\s*\n/gu, '\n');
}
