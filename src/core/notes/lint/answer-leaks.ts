/**
 * `answer-leaks`: the answer can be read in the question or above it. Rules never make such a
 * card; authors do, by hand.
 */
import { wordSet } from '../words/word-set.ts';
import type { CardCheck, Hint, LintedCard } from './check.ts';
import { placeOf } from './check.ts';
import { hasWords, wordsIn } from './words.ts';

/** A longer answer is a sentence: what the question has of it is its subject. */
const MAX_WORDS = 8;

/** Words that a sentence may have twice without the one telling of the other. */
const common = wordSet(
	'all any both each every no none not never always only same some other one two yes true false on off it its ' +
		'they them this that these those is are the a an and or in of to can cannot must more less most least first last ' +
		'모두 모든 전부 항상 없음 있음 없다 있다 가능 불가능 불가 필요 같은 다른 하나 둘 여러 여러개 각각 자동 자동으로 직접 다시 ' +
		'서로 먼저 이것 그것 이름 이름만 값 수 것 때 예 아니오 참 거짓'
);

/** The question offers its answers to choose from, or asks what two things have to do with each other. */
const choice =
	/(?:^|[\s(])(?:or|vs\.?|versus|between|either|whether|또는|혹은|아니면)(?=[\s).,?])|(?:이나|거나)\s|(?:[,/·|]|[와과]\s)[^,/·|]{0,40}\s중(?:에|에서|\s)|의? ?차이/i;
/** A heading that names several things. */
const several = /[,/·&+]|(?:^|\s)(?:and|or|vs\.?|및|또는)(?=\s)|[와과]\s/i;

export const answerLeaks: CardCheck = (linted, source) => {
	const { card, answer } = linted;
	if (card.rule !== 'explicit' || !isOneParagraph(linted)) return null;
	const wanted = wordsIn(answer);
	if (wanted.length === 0 || wanted.length > MAX_WORDS) return null;
	if (answer.trim().length < 2 || wanted.every((word) => common.has(word))) return null;
	return inQuestion(linted, wanted, source) ?? inLabel(linted, wanted, source);
};

function isOneParagraph({ card: { answer } }: LintedCard): boolean {
	return answer.length === 1 && answer[0]!.kind === 'paragraph';
}

function inQuestion(
	{ fact, card, prompt, answer }: LintedCard,
	wanted: readonly string[],
	source: string
): Hint | null {
	if (!hasWords(wordsIn(prompt), wanted)) return null;
	if (card.kind !== 'cloze' && choice.test(prompt)) return null;
	return { code: 'answer-leaks', span: placeOf(source, fact.span, answer), detail: { answer } };
}

/** The title stands above every card of the note: it says nothing unless it is the answer. */
function inLabel(
	{ fact, card, answer }: LintedCard,
	wanted: readonly string[],
	source: string
): Hint | null {
	const label = card.breadcrumb.find((each, i) => {
		const words = wordsIn(each);
		if (i === 0) return words.length === wanted.length && hasWords(words, wanted);
		return !several.test(each) && hasWords(words, wanted);
	});
	if (label === undefined) return null;
	const span = placeOf(source, fact.span, answer);
	return { code: 'answer-leaks', span, detail: { answer, label } };
}
