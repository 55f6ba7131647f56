/**
 * Cards whose answer is typed: their line says so by `{typed}`. What judges it is named behind an
 * equals sign; text is compared by default.
 */
import type { Span } from '../base/diagnostic.ts';
import type { Expected } from '../base/verdict.ts';
import { answerText } from './plain-text.ts';
import type { Card, Inline, Typed } from './types.ts';

export type TypedAs = 'text' | Exclude<Typed, string>['as'];

type Options = Readonly<Partial<Record<string, string>>>;

/** The attribute as it stands in a note; `as` is null where no such judge is known. */
export type TypedMark = {
	readonly as: TypedAs | null;
	readonly asked: string;
	/** What is said beside: `world=headless`. */
	readonly options: Options;
	readonly span: Span;
};

/** `{world=headless}`: of which world names are, and who asks there. */
export type WorldMark = { readonly options: Options; readonly span: Span };

const ATTRIBUTE = /(?:^|\s)(\{typed(?:=([^\s{}]+))?((?:\s+[^\s{}]+)*)\})$/;
const WORLD = /(?:^|\s)(\{(world=[^\s{}]+(?:\s+from=[^\s{}]+)?)\})$/;
/** So far back from the end of a line an attribute may begin. */
const LONGEST = 200;

/** What may be said beside each judge. */
const OPTIONS: Readonly<Record<TypedAs, readonly string[]>> = {
	text: [],
	dns: ['world', 'from'],
	kubectl: ['context', 'namespace'],
	yaml: []
};

/** The attribute that the text between two offsets ends with; null if there is none. */
export function typedMark(source: string, start: number, end: number): TypedMark | null {
	const found = ATTRIBUTE.exec(source.slice(Math.max(start, end - LONGEST), end));
	if (!found) return null;
	const [, attribute, judge = 'text', said = ''] = found;
	const options = optionsIn(said);
	const as = isJudge(judge) && Object.keys(options).every((one) => OPTIONS[judge].includes(one));
	const span = { start: end - attribute!.length, end };
	return { as: as ? judge : null, asked: `${judge}${said}`, options, span };
}

/** The same for a world that names below are of. */
export function worldMark(source: string, start: number, end: number): WorldMark | null {
	const found = WORLD.exec(source.slice(Math.max(start, end - LONGEST), end));
	if (!found) return null;
	const [, attribute, said] = found;
	return { options: optionsIn(said!), span: { start: end - attribute!.length, end } };
}

function optionsIn(text: string): Options {
	const words = text.split(/\s+/).filter((word) => word !== '');
	return Object.fromEntries(
		words.map((word) => {
			const [name = '', ...value] = word.split('=');
			return [name, value.join('=')] as const;
		})
	);
}

function isJudge(word: string): word is TypedAs {
	return Object.hasOwn(OPTIONS, word);
}

/** How the answer of a card is judged; undefined where it is not to be typed. */
export function judgeOf({ typed }: Pick<Card, 'typed'>): TypedAs | undefined {
	return typeof typed === 'object' ? typed.as : typed;
}

/**
 * Null if the answer is none that can be typed: a list, a table, a picture, a formula, or more than
 * one line, unless it is a block of what has lines.
 */
export function expectedOf(card: Pick<Card, 'kind' | 'answer' | 'typed'>): Expected | null {
	const text = answerText(card);
	const as = judgeOf(card);
	const isOneLine = as !== 'yaml' && as !== 'kubectl';
	if (text.trim() === '' || (isOneLine && /[\r\n]/.test(text))) return null;
	const asked = card.kind === 'cloze' ? gapsOf(card.answer.flatMap(inlinesIn)) : answerOf(card);
	if (asked === null || asked.some(hasMath)) return null;
	return { text, isCode: asked.every(isCode) };
}

function answerOf({ answer }: Pick<Card, 'answer'>): readonly Inline[] | null {
	const [block] = answer;
	if (block === undefined || answer.length > 1) return null;
	if (block.kind === 'code-block') return [{ kind: 'code', text: block.text }];
	return block.kind === 'paragraph' ? block.children : null;
}

function inlinesIn(block: Card['answer'][number]): readonly Inline[] {
	switch (block.kind) {
		case 'paragraph':
			return block.children;
		case 'list':
			return block.items.flatMap((item) => item.flatMap(inlinesIn));
		case 'table':
			return [block.header, ...block.rows].flat(2);
		case 'code-block':
		case 'math':
		case 'image':
			return [];
	}
}

function gapsOf(inlines: readonly Inline[]): readonly Inline[] {
	return inlines.flatMap((inline) => {
		if (inline.kind === 'cloze') return inline.children;
		return 'children' in inline ? gapsOf(inline.children) : [];
	});
}

function hasMath(inline: Inline): boolean {
	return inline.kind === 'math' || ('children' in inline && inline.children.some(hasMath));
}

function isCode(inline: Inline): boolean {
	if ('children' in inline) return inline.children.every(isCode);
	return inline.kind === 'code' || (inline.kind === 'text' && inline.text.trim() === '');
}
