/**
 * What the two ways to ask about a Korean condition share: which rest is cue enough to ask for the
 * condition, and how a topic reads inside of one.
 */
import { join, slice, type Rich } from '../inline/rich.ts';
import { caseParticle, isDangling, isTopic } from '../words/korean.ts';
import { particle } from '../words/particle.ts';

/** A longer question is half the note: a suggestion. In UTF-16 code units. */
export const MAX_PROMPT = 60;

/** A rest of fewer words must name what it is about. */
const MIN_WORDS = 4;

/** Whether `result`, which asked is `asks`, can be asked for what leads to it. */
export function isCue(result: string, asks: string): boolean {
	const words = result.split(' ');
	if (!/(?:나|까|가|지)$/.test(asks) || words.some(pointsBack)) return false;
	return words.length >= MIN_WORDS || words.some(namesThing);
}

/** `이를`, `그 다음부터는`: out of its place nobody knows what. */
function pointsBack(word: string): boolean {
	return (
		/^(?:이를|이는|이에|이와|그를|그것|이것|여기)/.test(word) || (isDangling(word) && word !== '위')
	);
}

function namesThing(word: string): boolean {
	return isTopic(word) || /^[이가을를]$/.test(caseParticle(word));
}

/**
 * A clause as a condition has it, its topic a subject: 서버는 요청을 거부 → 서버가 요청을 거부. Null if
 * it has a subject besides its topic.
 */
export function asSubject(clause: Rich): Rich | null {
	const words = clause.text.split(' ');
	const at = words.findIndex(isTopic);
	if (at < 0) return clause;
	if (words.some((word) => /^[이가]$/.test(caseParticle(word)))) return null;
	const end = words.slice(0, at + 1).join(' ').length;
	const name = slice(clause, 0, end - 1);
	return join(name, particle(name.text, '이/가'), slice(clause, end, clause.text.length));
}
