/**
 * Cards that ask something new each time: a block says in a few lines of YAML which skill, and what
 * must hold of what is asked.
 */
import type { Span } from '../../base/diagnostic.ts';
import { readRecipe, type Recipe, type RecipeFault } from '../../kube/scenario/recipe.ts';
import { nearest } from '../../kube/yaml/near.ts';
import { readYaml } from '../../kube/yaml/read.ts';
import { isMapping, type Document } from '../../kube/yaml/types.ts';
import type { Problem } from '../facts/drafts.ts';
import { passageOf, type NoteContext, type Passage } from '../facts/statement.ts';
import { made } from '../inline/rich.ts';
import type { OutlineNode } from '../outline/node.ts';
import { composed, inlineSide, type Proposal } from '../rules/rule.ts';
import type { Line } from '../scan/line.ts';

export type ScenarioCards = {
	readonly passage: Passage;
	readonly proposals: Proposal[];
	readonly problems: readonly Problem[];
};

/** One card, or none and why; the fact is the recipe, however it is laid out. */
export function scenarioCards(
	context: NoteContext,
	node: OutlineNode,
	lines: readonly Line[]
): ScenarioCards {
	const inner = lines.slice(node.lines[0], node.lines[1]).filter(({ kind }) => kind === 'code');
	const { recipe, title, problems } = readBlock(context.outline.source, node, inner);
	const passage = passageOf(context, node, made(recipe ? recipeText(recipe) : ''));
	return { passage, proposals: recipe ? [proposal(passage, recipe, title)] : [], problems };
}

/** `dns.srv (from: other)`: the same for the same recipe, whatever the order of its lines. */
function recipeText({ ask, constraints }: Recipe): string {
	const said = Object.entries(constraints).sort(([a], [b]) => (a < b ? -1 : 1));
	const parts = said.map(([name, value]) => `${name}: ${value}`);
	return parts.length === 0 ? ask : `${ask} (${parts.join(', ')})`;
}

/** Sides are for lists: what is asked is drawn when it is asked. */
function proposal(passage: Passage, recipe: Recipe, title: string | null): Proposal {
	const { lines, text } = passage;
	const prompt = inlineSide([
		title === null ? { kind: 'code', text: recipe.ask } : { kind: 'text', text: title }
	]);
	return composed({
		rule: 'explicit',
		status: 'active',
		slot: 'scenario.1',
		kind: 'scenario',
		prompt,
		answer: inlineSide([{ kind: 'code', text }]),
		lines,
		covers: [lines],
		mayHideTopic: false,
		recipe
	});
}

type Block = {
	readonly recipe: Recipe | null;
	readonly title: string | null;
	readonly problems: readonly Problem[];
};

function readBlock(source: string, node: OutlineNode, lines: readonly Line[]): Block {
	const text = lines.map((line) => ' '.repeat(line.indent) + textOf(source, line)).join('\n');
	const { documents, faults } = readYaml(text);
	const whole: Span = node.content;
	const failed = (...problems: readonly Problem[]): Block => ({
		recipe: null,
		title: null,
		problems
	});
	const [fault] = faults;
	if (fault) return failed({ code: 'recipe-unread', span: restOf(lines, fault) ?? whole });
	const [read] = documents;
	if (!read || documents.length > 1 || !isMapping(read.value))
		return failed({ code: 'recipe-unread', span: whole });
	const { title, ...fields } = read.value;
	const isTitled = typeof title === 'string';
	const recipe = readRecipe(isTitled || title === undefined ? fields : read.value);
	if (recipe.ok) return { recipe: recipe.value, title: isTitled ? title : null, problems: [] };
	return failed(
		...recipe.error.map((one) => ({
			...problemOf(one),
			span: restOf(lines, placeOf(read, one)) ?? whole
		}))
	);
}

function textOf(source: string, { content }: Line): string {
	return source.slice(content.start, content.end);
}

/** From a place in the block's own text to the end of its line; null for none. */
function restOf(
	lines: readonly Line[],
	{ line, column }: { readonly line: number; readonly column: number }
): Span | null {
	const found = lines[line - 1];
	if (!found) return null;
	const { start, end } = found.content;
	return { start: Math.min(start + Math.max(column - 1 - found.indent, 0), end), end };
}

function placeOf({ at }: Document, fault: RecipeFault) {
	return at(
		fault.code === 'ask-missing' ? [] : [fault.code === 'skill-unknown' ? 'ask' : fault.name]
	);
}

function problemOf(fault: RecipeFault): Pick<Problem, 'code' | 'detail'> {
	switch (fault.code) {
		case 'ask-missing':
			return { code: 'recipe-ask-missing', detail: { known: fault.skills.join(', ') } };
		case 'skill-unknown':
			return {
				code: 'recipe-skill-unknown',
				detail: detailOf(fault.name, fault.name, fault.skills)
			};
		case 'constraint-unknown':
			return {
				code: 'recipe-constraint-unknown',
				detail: detailOf(fault.name, fault.name, fault.known)
			};
		case 'constraint-value':
			return {
				code: 'recipe-constraint-value',
				detail: { ...detailOf(fault.name, fault.value, fault.allowed), value: fault.value }
			};
	}
}

/** With the word that was probably meant, if there is one. */
function detailOf(name: string, given: string, words: readonly string[]) {
	const meant = nearest(given, words);
	return { name, known: words.join(', '), ...(meant !== null && { meant }) };
}
