/**
 * D11: a table asks for each cell by its row and its column: `NodePort: 접근 범위는?`. Two
 * columns are names and what they stand for; codes are named by their column: `상태 코드 404는?` A first column of properties (구분, Feature, an empty
 * corner) makes the other columns the things: `TCP: 연결 방식은?`
 *
 * Known junk, kept out: empty cells and dashes, numbers of rows, matrices of single letters,
 * cells of links alone, columns of examples, of addresses and dates, rows of one name, plans by week; of large tables, and of cells too long to recall, suggestions.
 */
import type { Passage } from '../facts/statement.ts';
import { join, type Rich } from '../inline/rich.ts';
import type { Language } from '../types.ts';
import { isDefinition, isHangul } from '../words/korean.ts';
import { wordSet } from '../words/word-set.ts';
import { fillsIn } from './answers.ts';
import { bare, LONG_ANSWER } from './guards.ts';
import { isLogistics, isObjective } from './matter.ts';
import { namesSet, partOf, whatIs } from './phrasing.ts';
import { basic, type Proposal } from './rule.ts';
import { isOfExamples, namesExample } from './samples.ts';

/** A row of a table; its passage has the cells as text. */
export type Row = { readonly passage: Passage; readonly cells: readonly Rich[] };

const MAX_COLUMNS = 8;
const MAX_KEY = 60;
/** A larger table is to look things up in. */
const MAX_CELLS = 60;

/** Headers that add nothing to the question for a value. */
const valueNames = wordSet(
	'설명 의미 뜻 내용 값 비고 요약 정리 개요 정의 한줄 한줄요약 description meaning value definition what explanation details notes'
);
/** Headers above the names of properties. */
const propertyNames = wordSet(
	'구분 항목 비교 기준 속성 특징 분류 특성 category feature features property properties attribute aspect criteria criterion item'
);
/** Headers of the options of a program; of what is looked up rather than learned. */
const optionNames = wordSet('default defaults required optional 기본값 필수');
const lookedUp = wordSet(
	'link links url urls source sources reference references docs documentation page pages slides video videos github repo ' +
		'repository demo website date author authors license licence stars maintainer 링크 출처 참고 날짜 작성자'
);
const forNames = wordSet('pros advantages benefits strengths do dos good 장점');
const againstNames = new Set(
	'cons|disadvantages|drawbacks|weaknesses|limitations|don t|don ts|donts|dont|bad|단점'.split('|')
);
const planNames =
	/^[OΘΩ] ?\(|^(?:week|day|lecture|lesson|session|module|chapter|sprint|month) ?\d+\b|^\d+ ?주차/i;
const numberNames = wordSet('no number num # 번호 순번 순서 idx index id');

/** What the rows below a header ask; by row. */
export function table(
	head: readonly Rich[],
	rows: readonly Row[]
): readonly (readonly Proposal[])[] {
	const header = isRow(head, rows) ? [] : head;
	if (isTwoLists(header)) return rows.map(() => []);
	const width = Math.max(header.length, ...rows.map(({ cells }) => cells.length));
	if (width < 2 || width > MAX_COLUMNS || rows.length === 0) return rows.map(() => []);
	const first = isNumbered(header, rows) && width > 2 ? 1 : 0;
	if (isMatrix(header, rows, first) || isUnnamed(rows, first)) return rows.map(() => []);
	const repeated = repeatedKeys(rows, first);
	const isLarge = rows.length * (width - first - 1) > MAX_CELLS;
	const layout: Layout = { header, first, width, isLarge, line: rows[0]!.passage.lines[0] };
	return rows.map((row) => {
		const key = row.cells[first];
		return key && repeated.has(bare(key.text)) ? [] : cellsOf(layout, row);
	});
}

type Layout = {
	readonly header: readonly Rich[];
	/** The column of names. */
	readonly first: number;
	readonly width: number;
	readonly isLarge: boolean;
	/** Of the first row: names the table within its note. */
	readonly line: number;
};

function cellsOf(layout: Layout, { passage, cells }: Row): readonly Proposal[] {
	const { header, first, width, isLarge } = layout;
	const key = rowName(header[first], cells[first]);
	if (!key || isObjective(key.text)) return [];
	const proposals: Proposal[] = [];
	for (let column = first + 1; column < width; column++) {
		const value = cells[column];
		const name = header[column];
		if (!value || !isValue(value) || isExample(key, name, value)) continue;
		if (name && (isLookedUp(name, header) || isLogistics(name.text, value.text))) continue;
		const lang = languageOf(passage, key, name);
		const asked = askedOf(layout, column);
		const prompt = promptOf(asked, key, name, lang);
		if (!prompt) continue;
		const status = isLarge || value.text.length > LONG_ANSWER ? 'suggested' : 'active';
		const slot = proposals.length === 0 ? 'cell' : `cell.${proposals.length + 1}`;
		const alike =
			asked === 'property' ? `row ${passage.lines[0]}` : `column ${layout.line}.${column}`;
		proposals.push({ ...basic(passage, { rule: 'D11', status, slot }, prompt, value), alike });
	}
	return proposals;
}

/** What a row is about, a code with what it is a code of: `상태 코드 404`; null if it names nothing. */
function rowName(header: Rich | undefined, key: Rich | undefined): Rich | null {
	if (!key) return null;
	if (isName(key.text)) return key;
	const isCode = /^\d{2,5}$/.test(key.text) && header && /\p{L}{2}/u.test(header.text);
	return isCode ? join(header, ' ', key) : null;
}

/** Whether no column before this one is a description as well. */
function isFirst(header: readonly Rich[], first: number, column: number): boolean {
	return !header.slice(first + 1, column).some(({ text }) => valueNames.has(bare(text)));
}

/** What a cell tells of: what the name of its row stands for, a part of it, or a property of its column. */
type Asked = 'meaning' | 'part' | 'property';

function askedOf({ header, first, width }: Layout, column: number): Asked | null {
	const name = header[column];
	const title = name ? bare(name.text) : '';
	const isPair = width - first === 2;
	if (isFirst(header, first, column) && valueNames.has(title)) return 'meaning';
	if (title === '') return isPair ? 'meaning' : null;
	const corner = isOptions(header) ? undefined : header[first];
	const above = corner && bare(corner.text);
	const isProperty = above === '' || (above !== undefined && propertyNames.has(above));
	return !isPair && isProperty ? 'property' : 'part';
}

/** The question for a cell; null where the header does not say what the cell is. */
function promptOf(
	asked: Asked | null,
	key: Rich,
	name: Rich | undefined,
	lang: Language
): Rich | null {
	if (asked === 'meaning') return whatIs(key, lang);
	if (asked === null || !name) return null;
	return asked === 'property' ? partOf(name, key, lang) : partOf(key, name, lang);
}

function languageOf(passage: Passage, key: Rich, name: Rich | undefined): Language {
	const text = key.text + (name?.text ?? '');
	for (let at = 0; at < text.length; at++) if (isHangul(text.charCodeAt(at))) return 'ko';
	return passage.hangul ? 'ko' : passage.lang;
}

/** `Property | Type | Default`: each row is a thing of its own, whatever the corner is called. */
function isOptions(header: readonly Rich[]): boolean {
	return header.some(({ text }) => optionNames.has(bare(text)));
}

/** What nobody learns by heart: addresses, dates, and beside a default the type of an option. */
function isLookedUp({ text }: Rich, header: readonly Rich[]): boolean {
	const name = bare(text);
	return lookedUp.has(name) || (/^(?:type|required|optional)$/.test(name) && isOptions(header));
}

/**
 * `Layer 7 | …` above `Layer 6 | …`, `go | 가다` above `come | 오다`, what a name means: a row stands
 * where the names of the columns should.
 */
function isRow(header: readonly Rich[], rows: readonly Row[]): boolean {
	if (header.length === 2 && [header, ...rows.map(({ cells }) => cells)].every(isWord)) return true;
	if (header.slice(1).some(({ text }) => isDefinition(text.split(' ')) && !namesSet(text)))
		return true;
	const form = formOf(header[0]?.text ?? '');
	return form.includes('#') && rows.every(({ cells }) => formOf(cells[0]?.text ?? '') === form);
}

/** A word of another language with its meaning. */
function isWord([word, meaning]: readonly Rich[]): boolean {
	if (!word || !meaning) return false;
	return /^[A-Za-z][A-Za-z &-]*$/.test(word.text) && /^[가-힣][가-힣,/ ]*$/.test(meaning.text);
}

/** A name with its figure left open: `Layer #`, `제#정규화`; a mere figure has no form. */
function formOf(name: string): string {
	return /\p{L}{2}/u.test(name) ? name.replace(/ ?\d+/, '#') : '';
}

/** `Pros | Cons`, `TCP | UDP`: lists side by side, whose lines have nothing to do with each other. */
function isTwoLists(header: readonly Rich[]): boolean {
	if (header.length !== 2) return false;
	const names = header.map(({ text }) => text);
	if (names.every((name) => /^[A-Z]{2,5}$/.test(name))) return true;
	return forNames.has(bare(names[0]!)) && againstNames.has(bare(names[1]!));
}

/** Rows of one name cannot be told from each other. */
function repeatedKeys(rows: readonly Row[], first: number): ReadonlySet<string> {
	const seen = new Set<string>();
	const repeated = new Set<string>();
	for (const { cells } of rows) {
		const key = bare(cells[first]?.text ?? '');
		if (seen.has(key)) repeated.add(key);
		seen.add(key);
	}
	return repeated;
}

/** Rows that have values or weeks of a plan where others have names. */
function isUnnamed(rows: readonly Row[], first: number): boolean {
	return rows.every(({ cells }) => planNames.test(cells[first]?.text ?? ''));
}

/** A name that can be asked about: not a number, a letter, a link's address. */
function isName(text: string): boolean {
	if (text.length < 2 || text.length > MAX_KEY || /:\/\/|\n.*\n/.test(text)) return false;
	return /\p{L}{2}|^[^\p{L}]?[^\p{L}]?\p{L}\p{N}*$/u.test(text);
}

/** A key is no question for one of the many ways to fill it in. */
function isExample(key: Rich, name: Rich | undefined, { text }: Rich): boolean {
	const shows = name !== undefined && (namesExample(name.text) || isOfExamples(name.text));
	return shows || fillsIn(key.text, text);
}

function isValue({ text, runs }: Rich): boolean {
	if (!/[\p{L}\p{N}○×✓✔✗✘✅❌]/u.test(text) || text === '없음') return false;
	return runs.some(({ href }) => href === null);
}

/** A grid of values under letters or numbers, such as the edges of a graph. */
function isMatrix(header: readonly Rich[], rows: readonly Row[], first: number): boolean {
	const names = header.slice(1).filter(({ text }) => /\p{L}{2}/u.test(text));
	const named =
		header.length === 0 || names.length > 0 || header.slice(1).every(({ text }) => text === '');
	const keys = rows.filter(({ cells }) => rowName(header[first], cells[first]) !== null);
	return !named || keys.length * 2 < rows.length;
}

function isNumbered(header: readonly Rich[], rows: readonly Row[]): boolean {
	if (numberNames.has((header[0]?.text ?? '').toLowerCase())) return true;
	return rows.every(
		({ cells }, i) => /^\d{1,3}\.?$/.test(cells[0]?.text ?? '') && parseInt(cells[0]!.text) <= i + 1
	);
}
