/**
 * `pronoun-ambiguous`: the question begins with a word that means something said before it, and
 * a card is shown without what was said before. A topic or a heading above the card may be what
 * `it` means; it is never what `the latter` or `in this case` means.
 */
import { wordSet } from '../words/word-set.ts';
import type { CardCheck } from './check.ts';
import { placeOf } from './check.ts';
import { isWord, wordsIn } from './words.ts';

/** Lean on another statement, whatever stands above the card. */
const onStatement =
	/^(?:the (?:former|latter|above)|in (?:this|that|these|those|both) cases?|because of this|for this reason|as (?:mentioned|described|shown) above)(?![\w-])|^(?:이때|그때|이 때|그 때|이 경우|그 경우|이로 인해|이를 위해|이에 따라|위의|위와 같|앞의|앞에서 말한|앞서 말한|전자[는의가를]|후자[는의가를])(?=\s|에|$)/i;
/** Lean on a noun. */
const english = /^(?:[Ii]t|[Ii]ts|[Tt]hey|[Tt]heir|[Tt]his|[Tt]hese|[Tt]hose)(?= [a-z])/;
const korean =
	/^(?:(?:이것|그것|이들|그들)(?:은|는|이|가|을|를|의|에|도|로|으로)?|이는|이를|해당|이|그)(?=\s)/;
/** An English question about nothing but a pronoun: `Why is it needed?` */
const askedEnglish =
	/^(?:what|why|how|when|where|who|which)(?: (?:does|do|did|is|are|was|were|can|could|should|would|will|must|has|have|happens|if|when|else))* (it|its|they|them|their|this|these|those)(?![\w'-])/i;

/** `it` that stands for what follows: `It is important to …`, `How long does it take to …`. */
const expletive = /\b[Ii]t\b.{0,80}[\s,](?:to|that|if|when|whether|for|until|before)\s/;
/** What is at hand when the card is read, and words that make no pronoun of the one before. */
const atHand = [
	...wordSet(
		'note notes document page section chapter article post book guide course days year time means way ' +
			'노트 문서 글 장 절 책 강의 밖에 외 외에 자체 없음 사항 사이 중 중에 중에서 다음 후 전 이상 이하'
	)
];

export const pronounAmbiguous: CardCheck = ({ fact, card, prompt }, source) => {
	if (card.prompt.length > 1) return null; // a picture, a table or code below the words may be meant
	const pronoun = leaning(prompt.trimStart(), card.breadcrumb.length > 1);
	if (pronoun === null) return null;
	const span = placeOf(source, fact.span, pronoun);
	return { code: 'pronoun-ambiguous', span, detail: { pronoun } };
};

function leaning(prompt: string, hasTopic: boolean): string | null {
	const statement = onStatement.exec(prompt);
	if (statement) return statement[0].trim();
	if (hasTopic || expletive.test(prompt)) return null;
	const opener = (english.exec(prompt) ?? korean.exec(prompt))?.[0];
	if (opener !== undefined) return isAtHand(prompt, opener.length) ? null : opener;
	const asked = askedEnglish.exec(prompt);
	return asked && !isAtHand(prompt, asked[0].length) ? asked[1]! : null;
}

/** Whether the word behind the pronoun says that nothing else is meant. */
function isAtHand(text: string, at: number): boolean {
	const next = wordsIn(text.slice(at, at + 40))[0] ?? '';
	return atHand.some((word) => isWord(next, word));
}
