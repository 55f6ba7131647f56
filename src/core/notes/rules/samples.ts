/**
 * Lines that show something rather than say it: examples, and all that stands below one. A fact
 * of an example holds for the example only.
 */
import type { OutlineNode } from '../outline/node.ts';
import { withoutNumber } from '../words/sections.ts';

const title =
	/^(?:(?:사용 ?)?(?:예|예시|예제|사례 예시)|(?:worked |usage )?examples?|e\.?g\.?|ex\.?)\s*\d{0,2}\s*[):：.\]]*$/i;

const opener =
	/^[([<*_\s]*(?:(?:예|예시|예제)\s?\d{0,2}[)\]*_>]*\s?[:：)\]]|(?:예|예시|예제)\s[-–—]\s|예를 ?들(?:어|면)|예컨대|(?:e\.g\.|ex[.):])|(?:for example|for instance)\b|examples?(?: \w+)?[)\]*_]*\s?(?:[:：]|[-–—]\s))/i;

/** Whether a text is no more than the word for an example. */
function namesExample(text: string): boolean {
	return title.test(withoutNumber(text.replace(/[*_`#]/g, '').trim()));
}

/** Whether a node is an example or stands below one. */
export function isSample(source: string, node: OutlineNode): boolean {
	for (let at = node; at.parent; at = at.parent) {
		const text = source.slice(at.content.start, at.content.end);
		if (namesExample(text) || (at.kind !== 'heading' && opener.test(text))) return true;
	}
	return false;
}
