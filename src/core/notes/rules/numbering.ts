/**
 * Numbers of an outline that its author typed: `1a`, `4c`, `A-2`, `2.3b`. They name nothing, and
 * a line reads without them.
 */
import { statementFrom, type Statement } from '../facts/statement.ts';
import type { OutlineNode } from '../outline/node.ts';

const numbering =
	/^(?:(\d{1,2}(?:\.\d{1,2})*)([a-z])|([A-Z]-)(\d{1,2})|(\d{1,2}(?:\.\d{1,2})*\.)(\d{1,2}))(?:[.):]|\s[-–—:])?\s+(?=\S)/;

type Place = { readonly above: string; readonly at: number; readonly length: number };

/** The statement behind its number; the same where none of its siblings bears the next one. */
export function withoutNumbering(statement: Statement, source: string): Statement {
	const { node, text } = statement;
	const place = placeOf(text);
	if (!place || node.kind !== 'item' || !startsWith(source, node, text)) return statement;
	const isCounted = node.parent!.children.some((sibling) => {
		const other = placeOf(source.slice(sibling.content.start, sibling.content.end));
		return other?.above === place.above && Math.abs(other.at - place.at) === 1;
	});
	return isCounted ? statementFrom(statement, place.length) : statement;
}

/** Whether a statement is the first of its node. */
function startsWith(source: string, { content }: OutlineNode, text: string): boolean {
	return source.startsWith(text.slice(0, 2), content.start);
}

function placeOf(text: string): Place | null {
	const found = numbering.exec(text);
	if (!found) return null;
	const above = found[1] ?? found[3] ?? found[5]!;
	const last = found[2] ?? found[4] ?? found[6]!;
	const at = found[2] === undefined ? Number(last) : last.charCodeAt(0);
	return { above, at, length: found[0].length };
}
