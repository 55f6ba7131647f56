/**
 * Which lines are titles rather than statements, and which of them name the part of a note that
 * only lists its sources, its contents, its licence or its changes, or what its author felt.
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
	'recommended reading',
	'reading list',
	'related reading',
	'related notes',
	'related posts',
	'resources',
	'additional resources',
	'other resources',
	'useful resources',
	'learning resources',
	'useful links',
	'external links',
	'see also',
	'also see',
	'table of contents',
	'contents',
	'license',
	'licence',
	'changelog',
	'change log',
	'release notes',
	'version history',
	'unreleased',
	'roadmap',
	'todo',
	'to do',
	'exercise',
	'exercises',
	'homework',
	'assignments',
	'prerequisites',
	'objectives',
	'learning objectives',
	'learning outcomes',
	'learning goals',
	'학습 목표',
	'학습목표',
	'학습 성과',
	'lesson information',
	'course information',
	'course info',
	'contact',
	'feedback',
	'getting help',
	'code of conduct',
	'guidelines',
	'contribution guidelines',
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
	'레퍼런스',
	'느낀 점',
	'느낀점',
	'회고',
	'후기',
	'소감',
	'마치며'
]);

export function isReferenceHeading(text: string): boolean {
	if (text.length > MAX_TITLE) return false;
	const plain = text.replace(/[*_`#:：]/g, '');
	const name = plain
		.replace(/^[^\p{L}]+/u, '')
		.trim()
		.toLowerCase();
	return referenceNames.has(name) || isRelease(plain.trim());
}

/** Whether a title heads the list of what a note has in it. */
export function namesContents(text: string): boolean {
	return /^[^\p{L}]*(?:table of contents|contents|목차)[^\p{L}]*$/iu.test(text);
}

/** `v1.2.0`, `[1.2.0] - 2024-05-01`, `Release 1.2`, `2.0 (2024-05-01)`; not `1.2.3 Memory`. */
function isRelease(title: string): boolean {
	return (
		/^[[(]?v?\d+\.\d+\.\d+[\w.+-]*[\])]?(?:$|\s*[-–—([/]|\s+\d)/.test(title) ||
		/^(?:release|version) v?\d+(?:\.\d+)+|^v?\d+\.\d+ [-–(] ?\d{4}-/i.test(title)
	);
}

/** Longest question that heads items, in UTF-16 code units. */
const MAX_QUESTION = 100;

/** Whether a line heads the items behind it: `Kinds:`, `**Kinds**`, `**Q. Why?**`, a name in backticks. */
export function isLabel(text: string): boolean {
	if (text.length <= MAX_QUESTION && /^\*\*[^*]{2,}[?？]\*\*$/.test(text)) return true;
	const bare = /^(\*\*|`)([^*`]{2,}?)\1\s?([:：]?)$/.exec(text);
	if (bare) return isTitleLike(bare[2]! + bare[3]!);
	return /[:：]$/.test(text) && isTitleLike(text);
}

/** With one of these an English line is a sentence. */
const finite = /\s(?:is|are|was|were|has|have|can|will|must|should|does|needs?)(?:\s|$)/;

/**
 * Whether a line's text can head the lines below it: short, no sentence, no `key: value`. A
 * colon at its end is a sign of a title.
 */
export function isTitleLike(text: string): boolean {
	if (text.length > MAX_TITLE + 2) return false;
	const title = text.replace(/\s*[:：]$/, '');
	if (title === '' || title.length > MAX_TITLE) return false;
	if (/[:：]\s|\s[-–—=]\s|->|→|,|::|==/.test(title)) return false;
	if (finite.test(title) && !/^(?:what|who|why|how|when|where|which)\b/i.test(title)) return false;
	if (/(?:[.!?。]|다|함|음|됨|요|임|까|므로|지만|면)$/.test(title)) return false;
	return title.split(/\s+/).length <= MAX_TITLE_WORDS;
}
