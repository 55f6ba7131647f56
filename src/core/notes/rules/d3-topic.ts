/**
 * D3, a suggestion: what is said about a topic, `A는 B` or `A is B`. Clauses that D2 asks about,
 * contrasts included, are left to it.
 *
 * A bare `A는?` is asked only for a figure, for what A is, or for the little that is said of a Latin
 * name that no title is about.
 *
 * Known junk, kept out: pronouns, each of several (각 …), what happened, 문제는 and the like, sentences that set A against B; 는 behind a verb (있는, 되는) names no topic; English subjects that are
 * questions, clauses, places, quantities or participles, answers that point back; prose outside of
 * lists, but for `The default port is 6443`.
 */
import type { Statement, Word } from '../facts/statement.ts';
import { join, type Rich } from '../inline/rich.ts';
import { firstWord, lastWord } from '../words/first-last.ts';
import { isDangling } from '../words/anaphora.ts';
import {
	endsInHangul,
	isPast,
	isTopic,
	isVerbForm,
	marksObject,
	marksSubject
} from '../words/korean.ts';
import { ask } from './asking.ts';
import { hasSuffixS, isGerund, isPersonal, isPronoun } from '../words/english.ts';
import { clauses, type ClausePart } from './clauses.ts';
import { reveals } from './guards.ts';
import { lowered, textOf } from './pieces.ts';
import { basic, type Proposal } from './rule.ts';
import type { Subject } from './subject.ts';
import { isTerm, saysWhatItIs } from './term.ts';
import { isSectionName } from '../words/sections.ts';
import { wordSet } from '../words/word-set.ts';

/** A topic stands among the first words of its clause. */
const MAX_TOPIC_WORDS = 4;

/** A longer sentence is prose, in UTF-16 code units. */
const MAX_PROSE = 90;

export function topic({ statement, keyed, body }: Subject): readonly Proposal[] {
	if (keyed) return [];
	if (!statement.hangul) return englishTopic(statement);
	if (statement.node.kind !== 'item' || statement.text.length > MAX_PROSE) return [];
	return /아무리|얼마나|뿐(?:만)? 아니라/.test(statement.text) ? [] : koreanTopics(statement, body);
}

function koreanTopics(statement: Statement, body: number): readonly Proposal[] {
	return clauses(statement.words, body)
		.filter((_, i, parts) => parts[i - 1]?.link !== 'contrast')
		.flatMap((part) => koreanTopic(statement, part) ?? [])
		.map(([prompt, answer], i) => propose(statement, i, prompt, answer));
}

function koreanTopic(statement: Statement, part: ClausePart): [readonly [Rich, Rich]] | null {
	const { words } = statement;
	if (words.at(-1)!.clause === 'when') return null;
	for (let i = part.first; i < part.last; i++) {
		const end = words[i]!.clause;
		if (i < part.last - 1 && (end === 'when' || end === 'cause' || end === 'means')) return null;
	}
	const at = topicAt(statement, part);
	if (at === null || isVerb(words, part.first, at)) return null;
	const topic = textOf(statement, { first: part.first, last: at + 1 });
	const rest = { ...part, first: at + 1 };
	const { question, answer } = ask(statement, rest, topic.text);
	const isOpen = question.text === '?';
	const isOther = words.some(
		({ text }, i) => i >= part.first && i < at && isTopic(text) && !isSaid(words, i)
	);
	if (isOther || namesNothing(topic.text) || leansOut(topic.text, answer.text)) return null;
	if (isOpen && !isTold(statement, topic.text, answer.text)) return null;
	return [[join(topic, question), answer]];
}

/** `파일 시스템을 만드는`: what follows its object or subject, or can be nothing else, is a verb. */
function isVerb(words: readonly Word[], first: number, at: number): boolean {
	const { text } = words[at]!;
	if (isVerbForm(text)) return true;
	const before = at > first ? words[at - 1]! : null;
	if (!before || before.tail !== '' || !endsInHangul(text.slice(0, -1))) return false;
	return marksObject(before.text) || marksSubject(before.text);
}

/** 문제는, `p0은`: what it is of, nobody knows. */
function namesNothing(topic: string): boolean {
	return /^[A-Za-z]\d*[은는]$/.test(topic) || isSectionName(topic.slice(0, -1));
}

/** A topic that stands for another or for each of several, an answer about two things. */
function leansOut(topic: string, answer: string): boolean {
	return (
		isDangling(firstWord(topic)) ||
		isPast(lastWord(answer)) ||
		/^(?:각|각각의|모든|다른|일반적으로|보통)(?=\s|$)|[와과]\s/.test(topic) ||
		/(?:^|\s)(?:반면|반해|데 비해)(?=\s|,|$)|->|→|,\s.*[가-힣A-Za-z) ][은는]\s/.test(answer)
	);
}

/** A longer answer to a bare name may be any of the things that are said about it. */
const MAX_TOLD = 30;

/**
 * Whether a bare topic is asked for a figure or for what it is. Little else is asked for, and only
 * by a name in Latin letters that no title is about.
 */
function isTold({ breadcrumb }: Statement, topic: string, answer: string): boolean {
	const plain = answer.replace(/(?:입니다|이다)$/, '');
	const isNamed = /[A-Za-z]/.test(topic);
	if (/^[-~<>≤≥]?\d/.test(plain)) return true;
	if (saysWhatItIs(plain)) return isNamed || isTerm(topic.slice(0, -1));
	if (!isNamed || plain.length > MAX_TOLD || /니다$/.test(answer)) return false;
	return !breadcrumb.some((label) => reveals(label, topic.slice(0, -1)));
}

/** The last topic among the first words: `같은 namespace 안에서는 service는`. */
function topicAt({ words }: Statement, { first, last }: ClausePart): number | null {
	for (let i = Math.min(first + MAX_TOPIC_WORDS, last - 1) - 1; i >= first; i--) {
		const { text } = words[i]!;
		if (text === '것은' && i > first && isSaid(words, i - 1)) return i;
		if (isTopic(text) && !isDangling(text)) return isSaid(words, i) ? null : i;
	}
	return null;
}

/** `관리한다는 것은`, `캐시라는 점`: what word `i` ends is said of the noun behind. */
function isSaid(words: readonly Word[], i: number): boolean {
	return (
		/..[다라]는$/.test(words[i]!.text) &&
		/^(?:것|점|뜻|말|의미|사실|얘기|이야기)/.test(words[i + 1]?.text ?? '')
	);
}

/** Words of a subject that begins with an article. */
const MAX_SUBJECT_WORDS = 10;

/**
 * `A Pod is the smallest unit` and `The default port is 6443` ask what the subject is; of other
 * sentences in lists the end is asked for.
 */
function englishTopic(statement: Statement): readonly Proposal[] {
	const { words, node } = statement;
	const verb = words.findIndex(({ text }) => text === 'is' || text === 'are');
	const rest = words.slice(verb + 1);
	if (verb < 1 || rest.length === 0 || !isSubject(words.slice(0, verb))) return [];
	const exact = isExact(statement, verb + 1);
	const defines = exact || /^(?:a|an|the|one)$/.test(rest[0]!.text);
	if (!defines || (!exact && (node.kind !== 'item' || rest.length < 2))) return [];
	const subject = textOf(statement, { first: 0, last: verb });
	const answer = textOf(statement, { first: verb + 1, last: words.length });
	if (pointsBack.test(answer.text)) return [];
	if (!exact && isTrivial(statement, rest)) return [];
	const is = words[verb]!.text;
	const prompt = join(`What ${is} `, lowered(subject), '?');
	return [propose(statement, 0, prompt, answer)];
}

/** `the modulation of these populations`; not `the set of those who decide`. */
const pointsBack = /\b(?:this|these|it|itself)\b|\bthose\b(?! (?:who|that|which|in|of|with)\b)/i;

/** `an example of …`, `free`, `a small aperture` below Aperture: hardly what the subject is. */
function isTrivial({ breadcrumb }: Statement, rest: readonly Word[]): boolean {
	const [, second, third] = rest;
	if (
		/^(?:example|way|part|kind|type|bit|lot|reason|good|great|bad|same|opposite|other|former|latter)$/.test(
			second!.text
		)
	)
		return true;
	if (third === undefined) return /^[a-z]/.test(second!.text);
	return rest.length === 3 && breadcrumb.at(-1)?.toLowerCase() === third.text.toLowerCase();
}

function isSubject(subject: readonly Word[]): boolean {
	const article = /^(?:The|A|An)$/.test(subject[0]!.text);
	if (subject.length === 1 && /^(?:.|\d+)$/.test(subject[0]!.text)) return false;
	if (subject.length > (article ? MAX_SUBJECT_WORDS : MAX_TOPIC_WORDS)) return false;
	if (subject.some(({ text, tail }) => tail !== '' || isOpen(text))) return false;
	const opener = subject[0]!.text.toLowerCase();
	return !openers.has(opener) && !supposition.test(opener) && !isDoneTo(subject);
}

/** Whether a subject with this word has a sentence of its own, or none at all. */
function isOpen(word: string): boolean {
	return isPronoun(word) || isPersonal(word) || relatives.has(word.toLowerCase());
}

const supposition =
	/^(?:assuming|supposing|considering|regarding|depending|given|provided|supposed|based|compared)$/;
const the = /^(?:a|an|the|your|its|their)\b/;

/** `registering vendor pools` is done to something; an `operating system` is one thing. */
function isDoneTo([opener, ...object]: readonly Word[]): boolean {
	const last = object.at(-1);
	if (!last || !isGerund(opener!.text)) return false;
	return the.test(object[0]!.text) || hasSuffixS(last.text);
}

/** Whether the words from `first` on are a number, a setting, or the name of one thing. */
function isExact({ words, mask }: Statement, first: number): boolean {
	const { text, start } = words[first]!;
	if (words.length - first > MAX_TOPIC_WORDS) return false;
	if (/^\d/.test(text) || !/[^\ufffc]/.test(text) || mask.startsWith('\ufffc', start)) return true;
	return words.length - first === 1 && /^[A-Z]\w+$|^[a-z]+[A-Z]\w*$/.test(text);
}

const english = {
	/** With one of these a subject has a sentence of its own, or none at all. */
	relatives:
		'what who whom which when how where why whether there if because since while until unless so but',
	/** Words that begin something else than a subject. */
	openers:
		'in on at by for from with without to of as under over after before during within between among ' +
		'like unlike despite although though once even and or not no yes here then now also only please ' +
		'most some many few each every several all both any much more less no none two three four five other another'
};
const relatives = wordSet(english.relatives);
const openers = wordSet(english.openers);

function propose(statement: Statement, i: number, prompt: Rich, answer: Rich): Proposal {
	const slot = i === 0 ? 'topic' : `topic.${i + 1}`;
	return basic(statement, { rule: 'D3', status: 'suggested', slot }, prompt, answer);
}
