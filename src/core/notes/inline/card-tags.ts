/**
 * `question #card #web ![picture](…)`: tags that stand before the pictures of a line rather than
 * behind them say that it is a card, and are not shown.
 */
import { isSpace } from './rich.ts';
import { flush, skipTo, type Reader } from './reader.ts';

const TAGS = '#(?:flash)?card(?:[-/](?:reversed?|spaced))?(?:[ \\t]+#[\\w/-]{1,100}){0,8}[ \\t]+';

const beforePicture = new RegExp(`${TAGS}(?=!\\[)`, 'iy');
const beforeLastPictures = new RegExp(
	`(?:^|[ \\t])(${TAGS})(?:!\\[[^\\]]*\\]\\([^()]*\\)(?:\\{[^{}]*\\})?[ \\t]*)+$`,
	'i'
);

/** So much of a line's end is looked at, in UTF-16 code units. */
const MAX_END = 400;

/** Leaves them out. */
export function readCardTags(reader: Reader): boolean {
	const { text, pos } = reader;
	if (pos > 0 && !isSpace(text.charCodeAt(pos - 1))) return false;
	beforePicture.lastIndex = pos;
	if (!beforePicture.test(text)) return false;
	const end = beforePicture.lastIndex;
	flush(reader, pos);
	return skipTo(reader, end);
}

/** The names of those in a line of text; none if other words follow them. */
export function tagsBeforePictures(text: string): readonly string[] {
	if (!text.endsWith(')') && !text.endsWith('}')) return [];
	const tags = beforeLastPictures.exec(text.slice(-MAX_END))?.[1];
	return tags === undefined
		? []
		: tags
				.trim()
				.split(/[ \t]+/)
				.map((tag) => tag.slice(1));
}
