/**
 * A glossary of headings: each names a thing, and below it stands what the thing is, said without
 * a verb: `### Hull` over `The main body of the boat.`
 */
import type { OutlineNode } from '../outline/node.ts';
import { hasSuffixS, isAuxiliary, isPronoun } from '../words/english.ts';
import { wordSet } from '../words/word-set.ts';

/** So many words of a noun phrase at most stand before the word that shows that it is one. */
const MAX_HEAD = 5;
const MAX_SENTENCE = 160;

/** What follows a noun and belongs to it. */
const binders = wordSet(
	'of for that which who whose where when with between from in on at near used attached connected made designed called'
);

/** Whether an English sentence only tells what `name` is: a noun phrase, as a rule with its article. */
export function isMeaning(name: string, sentence: string, mayLackArticle: boolean): boolean {
	const article = /^(?:An?|The) /.exec(sentence)?.[0].length ?? 0;
	if ((article === 0 && !mayLackArticle) || sentence.length > MAX_SENTENCE) return false;
	const rest = sentence.slice(article).toLowerCase();
	if (rest.startsWith(name.toLowerCase())) return false;
	const words = rest.split(/[\s,]+/, MAX_HEAD + 1);
	const bound = words.findIndex((word) => binders.has(word));
	return bound > 0 && words.slice(0, bound).every(isNominal);
}

/** A plural before the binding word could as well be a verb: `The kubelet restarts …`. */
function isNominal(word: string): boolean {
	if (isAuxiliary(word) || isPronoun(word)) return false;
	return /^[a-z][a-z-]*$/.test(word) && !hasSuffixS(word) && !word.endsWith('ed');
}

const glossaries = /\b(?:glossary|terms|terminology|vocabulary|definitions|jargon)\b/i;

/** Whether the title of a node says that terms are told below it. */
export function isGlossary(source: string, node: OutlineNode | null): boolean {
	return node !== null && glossaries.test(source.slice(node.content.start, node.content.end));
}

/** Whether the heading above names a glossary, or the one before or behind tells what it names in the same way. */
export function standsInGlossary(source: string, { parent, index }: OutlineNode): boolean {
	if (isGlossary(source, parent)) return true;
	return [index - 1, index + 1].some((at) => {
		const beside = parent?.children[at];
		const first = beside?.children[0];
		if (beside?.kind !== 'heading' || first?.kind !== 'text') return false;
		const text = source.slice(first.content.start, first.content.end);
		const name = source.slice(beside.content.start, beside.content.end);
		return isMeaning(name, /^[^.\n]*/.exec(text)![0], false);
	});
}
