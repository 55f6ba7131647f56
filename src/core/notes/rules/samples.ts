/**
 * Lines that show something rather than say it: examples, and all that stands below one. A fact
 * of an example holds for the example only.
 */
import type { OutlineNode } from '../outline/node.ts';
import { withoutNumber } from '../words/sections.ts';

const title =
	/^(?:(?:사용 ?)?(?:예|예시|예제|사례 예시)|샘플|(?:worked |usage )?examples?|example usage|samples?|e\.?g\.?|ex\.?)\s*\d{0,2}\s*[):：.\]]*$/i;

const opener =
	/^[([<*_\s]*(?:(?:예|예시|예제)\s?\d{0,2}[)\]*_>]*\s?[:：)\]]|(?:예|예시|예제)\s[-–—]\s|예를 ?들(?:어|면)|예컨대|(?:e\.g\.|ex[.):])|(?:for example|for instance)\b|examples?(?: \w+)?[)\]*_]*\s?(?:[:：]|[-–—]\s))/i;

/** What a word for an example has; signs may stand within. */
const hint = /예|샘플|sample|e[.gx]|for i|[*_`#]/i;

/** Whether a node is an example or stands below one. */
export function isSample(source: string, node: OutlineNode): boolean {
	if (node.parent === null) return false;
	node.sample ??= isSample(source, node.parent) || shows(source, node);
	return node.sample;
}

function shows(source: string, { content, kind }: OutlineNode): boolean {
	const text = source.slice(content.start, content.end);
	if (!hint.test(text)) return false;
	return namesExample(text) || (kind === 'heading' ? isOfExamples(text) : opener.test(text));
}

/** Whether a title or a key ends with the word for what only shows: `Conversion Examples`. */
export function isOfExamples(title: string): boolean {
	return ofExamples.test(withoutNumber(title.replace(/[*_`#]/g, '').trim()));
}

/** A longer title tells of a thing as well: `What is a lock, and can you give examples?` */
const ofExamples = /^(?:[^\s,]+ ){0,3}(?:examples?|samples?|e\.g\.?)\s?[:：.]?$/i;

/** Whether a text is no more than the word for an example. */
export function namesExample(text: string): boolean {
	return title.test(withoutNumber(text.replace(/[*_`#]/g, '').trim()));
}
