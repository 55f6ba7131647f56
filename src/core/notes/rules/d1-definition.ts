/**
 * D1 for sentences that define: `X means Y`, `X stands for Y`, `X is called Y`; `X란 Y`,
 * `X는 Y를 뜻한다`, `X를 Y라고 부른다`. Read in prose as well: they are sure of what they say.
 *
 * Known junk, kept out: names of many words, pronouns, `means that` behind a clause.
 */
import type { Statement, Word } from '../facts/statement.ts';
import { CODE, cut, join, STRONG, type Rich } from '../inline/rich.ts';
import { isNaming, isTopic, marksObject } from '../words/korean.ts';
import { isPersonal, isPronoun, isThirdPerson, tellsStep } from '../words/english.ts';
import { isSectionName } from '../words/sections.ts';
import { wordSet } from '../words/word-set.ts';
import { lowered, textOf } from './pieces.ts';
import { basic, type Proposal } from './rule.ts';

type Definition = { readonly prompt: Rich; readonly answer: Rich };

const MAX_NAME_WORDS = 5;
/** Words of a name behind 를, with the verb. */
const MAX_CALLED_WORDS = 6;

/** What a sentence that has no key defines. */
export function definition(statement: Statement): readonly Proposal[] {
	const found = statement.hangul ? inKorean(statement) : inEnglish(statement);
	if (!found || found.answer.text.length < 2) return [];
	const head = { rule: 'D1', status: 'active', slot: 'def' } as const;
	return [basic(statement, head, found.prompt, found.answer)];
}

function inKorean(statement: Statement): Definition | null {
	return named(statement) ?? meant(statement) ?? called(statement);
}

/** `파드란 …`, `서비스(Service)란 …` */
function named(statement: Statement): Definition | null {
	const { words } = statement;
	const at = words.findIndex(({ text, tail }) => isNaming(text) && !/[?？]/.test(tail));
	if (at < 0 || at >= MAX_NAME_WORDS || at > words.length - 3) return null;
	if (!isThing(words.slice(0, at)) || isSectionName(words[at]!.text.replace(/이?란$/, '')))
		return null;
	if (
		definesOthers(words.slice(at + 1)) ||
		/^(?:이름|말|뜻|단어|용어|명칭|점|것)/.test(words[at + 1]!.text)
	)
		return null;
	const prompt = join(textOf(statement, { first: 0, last: at + 1 }), '?');
	return { prompt, answer: restOf(statement, at + 1) };
}

const meanings: ReadonlyMap<string, string> = new Map([
	['뜻한다', '뜻하나'],
	['뜻함', '뜻하나'],
	['의미한다', '의미하나'],
	['의미함', '의미하나'],
	['가리킨다', '가리키나'],
	['말한다', '말하나'],
	['말함', '말하나'],
	['뜻합니다', '뜻하나'],
	['의미합니다', '의미하나'],
	['말합니다', '말하나']
]);

/** `쿠버네티스는 조타수를 뜻한다` */
function meant(statement: Statement): Definition | null {
	const { words } = statement;
	const asks = meanings.get(words.at(-1)?.text ?? '');
	const object = words.length - 2;
	if (!asks || object < 1 || !marksObject(words[object]!.text)) return null;
	const topic = words.findIndex(({ text }) => isTopic(text));
	if (topic < 0 || topic >= MAX_NAME_WORDS || topic >= object || !isThing(words.slice(0, topic)))
		return null;
	if (definesOthers(words.slice(topic + 1))) return null;
	const name = textOf(statement, { first: 0, last: topic + 1 });
	return {
		prompt: join(name, ` 무엇을 ${asks}?`),
		answer: withoutParticle(textOf(statement, { first: topic + 1, last: object + 1 }), 1)
	};
}

/** `가장 작은 단위를 파드라고 한다` */
function called(statement: Statement): Definition | null {
	const { words } = statement;
	const last = words.length - 1;
	if (!/^(?:한다|함|부른다|부름|합니다|부릅니다)$/.test(words[last]?.text ?? '')) return null;
	const ending = /이?라고?$/.exec(words[last - 1]?.text ?? '')?.[0];
	const object = words.findLastIndex(({ text }, i) => i < last && marksObject(text));
	if (/→|⇒|->|=>|\s[:=]\s/.test(statement.mask)) return null;
	if (!ending || object < 0 || object >= last - 1 || last - object > MAX_CALLED_WORDS) return null;
	if (
		words.some(({ clause, text }) => (clause !== null && clause !== 'background') || isTopic(text))
	)
		return null;
	const asks = /^(?:부른다|부름|부릅니다)$/.test(words[last]!.text) ? '부르나' : '하나';
	return {
		prompt: join(textOf(statement, { first: 0, last: object + 1 }), ` 무엇이라고 ${asks}?`),
		answer: withoutParticle(textOf(statement, { first: object + 1, last }), ending.length)
	};
}

function withoutParticle(phrase: Rich, length: number): Rich {
	return cut(phrase, 0, phrase.text.length - length);
}

/** Whether words before a name describe a thing rather than tell of something. */
function isThing(words: readonly Word[]): boolean {
	return words.every(({ text, tail, clause }) => clause === null && tail === '' && !isTopic(text));
}

/** `A란 X이고, B는 Y이다`: a sentence that goes on with another thing. */
function definesOthers(rest: readonly Word[]): boolean {
	return rest.some(
		({ text }, i) =>
			/[이하]고$/.test(text) && rest.slice(i + 1, i + 5).some((word) => isTopic(word.text))
	);
}

const leaning = wordSet('which what here there more less fewer higher lower');

function inEnglish(statement: Statement): Definition | null {
	const { words } = statement;
	const at = words.findIndex(({ text }, i) => i > 0 && isDefining(text, words[i + 1]?.text ?? ''));
	if (at < 0) return doingOf(statement);
	if (at < 1 || at > MAX_NAME_WORDS) return null;
	if (
		words
			.slice(0, at)
			.some(
				({ text, tail }) =>
					tail !== '' || isPronoun(text) || isPersonal(text) || leaning.has(text.toLowerCase())
			)
	)
		return null;
	const name = lowered(textOf(statement, { first: 0, last: at }));
	switch (words[at]!.text) {
		case 'means':
			if (/^(?:that|to|of)$/.test(words[at + 1]!.text) || definesAgain(words.slice(at + 1)))
				return null;
			return { prompt: join('What does ', name, ' mean?'), answer: restOf(statement, at + 1) };
		case 'stands':
			return { prompt: join('What does ', name, ' stand for?'), answer: restOf(statement, at + 2) };
		default:
			if (at < 2) return null;
			return calledInEnglish(statement, name, at);
	}
}

function isDefining(word: string, next: string): boolean {
	if (word === 'means') return next !== '';
	if (word === 'stands') return next === 'for';
	return (word === 'is' || word === 'are') && (next === 'called' || next === 'known');
}

/** `A connected graph without cycles is called a tree` */
function calledInEnglish(statement: Statement, thing: Rich, at: number): Definition | null {
	const { words } = statement;
	const from = words[at + 1]!.text === 'known' ? at + 3 : at + 2;
	if (words[at + 1]!.text === 'known' && words[at + 2]?.text !== 'as') return null;
	if (from >= words.length || words.length - from > MAX_NAME_WORDS) return null;
	return {
		prompt: join(`What ${words[at]!.text} `, thing, ' called?'),
		answer: restOf(statement, from)
	};
}

/** Fewer words are hardly all that a thing does. */
const MIN_DEED = 3;

/** An item that begins with a name set in code or strong text: `FROM sets the base image`. */
function doingOf(statement: Statement): Definition | null {
	const { rich, words, node } = statement;
	const { marks, text, href } = rich.runs[0]!;
	const isName = (marks & (CODE | STRONG)) > 0 && href === null && text.length <= MAX_DOER;
	if (!isName || node.kind !== 'item') return null;
	const verb = words.findIndex(({ start }) => start >= text.length);
	const name = cut(rich, 0, text.length);
	if (verb < 1 || !tellsDeed(words.slice(verb)) || /[.,:;?!)]$/.test(name.text)) return null;
	return { prompt: join('What does ', name, ' do?'), answer: restOf(statement, verb) };
}

const MAX_DOER = 40;

/** Whether words begin with a deed: `restarts the container`, `modifies, packages and sends it`. */
export function tellsDeed([verb, next, ...more]: readonly Word[]): boolean {
	if (!verb || !next) return false;
	if (more.length < MIN_DEED - 2 && !tellsStep(verb.text, undefined)) return false;
	const isWord = next.end - next.start === next.text.length + next.tail.length;
	return isWord && isThirdPerson(verb.text, next.text);
}

/** `Fast means X, slow means Y` defines two things. */
function definesAgain(rest: readonly Word[]): boolean {
	return rest.some(({ text }) => text === 'means');
}

function restOf(statement: Statement, first: number): Rich {
	return textOf(statement, { first, last: statement.words.length });
}
