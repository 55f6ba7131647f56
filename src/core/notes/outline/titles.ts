/**
 * Which lines are titles rather than statements, and which of them name the part of a note that
 * only lists its sources, its contents, its licence or its changes.
 */

/** Longest title, in UTF-16 code units. */
const MAX_TITLE = 40;
const MAX_TITLE_WORDS = 7;

const referenceNames = new Set([
	'reference',
	'references',
	'bibliography',
	'links',
	'sources',
	'further reading',
	'see also',
	'also see',
	'table of contents',
	'contents',
	'license',
	'licence',
	'changelog',
	'change log',
	'release notes',
	'contributing',
	'contributors',
	'acknowledgements',
	'credits',
	'sponsors',
	'authors',
	'목차',
	'라이선스',
	'변경 이력',
	'기여하기',
	'참고',
	'참고자료',
	'참고 자료',
	'참고문헌',
	'참고 문헌',
	'참고링크',
	'참고 링크',
	'참조',
	'출처',
	'레퍼런스'
]);

export function isReferenceHeading(text: string): boolean {
	if (text.length > MAX_TITLE) return false;
	const name = text
		.replace(/[*_`#:：]/g, '')
		.replace(/^[\d.\s]+/, '')
		.trim()
		.toLowerCase();
	return (
		referenceNames.has(name) ||
		/^[[(]?v?\d+\.\d+\.\d+[\w.+-]*[\])]?(?:$|\s*[-–—([/]|\s+\d)/.test(text)
	);
}

/**
 * Whether a line's text can head the lines below it: short, no sentence, no `key: value`. A
 * colon at its end is a sign of a title.
 */
export function isTitleLike(text: string): boolean {
	if (text.length > MAX_TITLE + 2) return false;
	const title = text.replace(/\s*[:：]$/, '');
	if (title === '' || title.length > MAX_TITLE) return false;
	if (/[:：]\s|\s[-–—=]\s|->|→|,|::|==/.test(title)) return false;
	if (/(?:[.!?。]|다|함|음|됨|요|임|까|므로|지만|면)$/.test(title)) return false;
	return title.split(/\s+/).length <= MAX_TITLE_WORDS;
}
