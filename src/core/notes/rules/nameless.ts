/**
 * Labels that name nothing by which what stands behind them could be asked for.
 */
import type { OutlineNode } from '../outline/node.ts';

/** The side or corner of a picture, alone or with the word for it. */
const side =
	/^\(?(?:(?:top|bottom|upper|lower|far)[ -])?(?:left|right|top|bottom|above|below|middle|cent(?:er|re))\)?(?: (?:side|panel|image|figure|picture|photo|plot|graph|diagram))?$|^(?:왼쪽|오른쪽|[좌우]측|위쪽|아래쪽|상단|하단|가운데)(?:의? ?(?:그림|사진|도표|이미지|그래프))?$/i;

/** A picture by its number. */
const caption = /^(?:fig(?:ure|\.)?|image|photo|panel) ?\d+[a-z]?$|^(?:그림|사진|도표) ?\d+$/i;

/** Members that others leave. */
const others =
	/^(?:(?:every|any)thing(?: else)?|(?:the|all) (?:rest|others?))$|^(?:나머지|그 ?(?:외|밖)|등)(?:는|에는|에)?$/i;

/** Whether a label at `node` names nothing; below an item a side is one of it: `left` of `text-align`. */
export function isNameless(label: string, { parent }: OutlineNode): boolean {
	if (caption.test(label) || others.test(label)) return true;
	return parent?.kind !== 'item' && side.test(label);
}

/** Two names and nothing that is the same of both: not `지구와 달의 거리`. */
const pair = /^[^\s,]+ (?:and|&|\+|및) [^\s,]+$|^[^\s,]+[와과] [^\s,]+$/;
const figure = /^(?:[~≈<>≤≥±-]|about |약 )?\s?\d/;

/** Whether a value begins with a figure: it measures something, of which it is no description. */
export function isFigure(value: string): boolean {
	return figure.test(value);
}

/** `Sun and moon: 0.5 arcminutes`: of what the figure is the size, nobody says. */
export function isFigureOfTwo(key: string, value: string): boolean {
	return isFigure(value) && pair.test(key);
}
