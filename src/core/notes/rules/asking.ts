/**
 * Asks a Korean clause for what matters in it: `불변적 service ip를 이용` becomes `무엇을 이용?`
 * with the answer `불변적 service ip`. Where the grammar is not plain the whole clause is the
 * answer.
 */
import type { Statement, Word } from '../facts/statement.ts';
import { cut, join, made, slice, type Rich } from '../inline/rich.ts';
import { lastWord } from '../words/first-last.ts';
import {
	caseParticle,
	conclusion,
	deedQuestion,
	interrogation,
	isAdnominal,
	isAdverb,
	isSubject,
	isTransitiveDeed,
	marksObject,
	marksSubject,
	type Clause
} from '../words/korean.ts';
import type { ClausePart, Stretch } from './clauses.ts';
import { reveals } from './guards.ts';
import { changed, textOf } from './pieces.ts';

export type Asked = { readonly question: Rich; readonly answer: Rich };

/** More words than these behind an object or a subject are a story, not a predicate. */
const MAX_PREDICATE = 2;

/** The question that continues `opening`, and its answer, which does not stand in `opening`. */
export function ask(statement: Statement, result: ClausePart, opening: string): Asked {
	const asked =
		askObject(statement, result) ?? askDeed(statement, result) ?? askSubject(statement, result);
	if (asked && !reveals(opening, asked.answer.text)) return asked;
	const answer = told(statement, result);
	return { question: made(openQuestion(opening, answer.text)), answer };
}

/** What is asked where the whole clause is the answer: what becomes possible, or what happens. */
export function openQuestion(opening: string, answer: string): string {
	if (/^(?!\S+로 ).*[이가] 가능(?:하다|함)?$/.test(answer)) return ' 무엇이 가능한가?';
	return opening.endsWith('더라도') ? ' 어떻게 되나?' : '?';
}

/** The clause as a note would state it on its own: `값을 설정해서 하는데` is `값을 설정`. */
export function told(statement: Statement, { first, last, link }: ClausePart): Rich {
	if (link === null) return textOf(statement, { first, last });
	const { words } = statement;
	const doing = words[last - 1]!.text === '하는데' && words[last - 2]?.text.endsWith('해서');
	if (doing && last - 2 >= first)
		return changed(statement, { first, last: last - 1 }, { cut: 2, add: '' });
	return changed(statement, { first, last }, conclusion(words[last - 1]!.text));
}

/** `내부적으로는 endpoint를 생성함` → `내부적으로는 무엇을 생성함?` */
function askObject(statement: Statement, result: ClausePart): Asked | null {
	const { words } = statement;
	const objects = indexes(result, (i) => marksObject(words[i]!.text));
	const at = objects[0];
	if (objects.length !== 1 || at === undefined || at === result.last - 1) return null;
	const tail = { first: at + 1, last: result.last };
	if (!isPlain(words, tail)) return null;
	const first = phraseStart(words, result.first, at);
	if (first > result.first && isAdnominal(words[first]!.text)) return null;
	const predicate = objectPredicate(statement, tail, result.link);
	if (!predicate) return null;
	return asked(statement, { first: result.first, last: first }, '무엇을', predicate, {
		first,
		last: at + 1
	});
}

/** `설정해서 하는데` asks `무엇을 설정?`. */
function objectPredicate(statement: Statement, tail: Stretch, link: Clause | null): Rich | null {
	const { words } = statement;
	if (/^(?:하|해|한|함|할)/.test(words[tail.first]!.text) && words[tail.first]!.text !== '하는데')
		return null;
	const loose = link !== null && words[tail.last - 1]!.text === '하는데';
	const last = loose ? tail.last - 1 : tail.last;
	if (last === tail.first) return null;
	const word = words[last - 1]!.text;
	const change = link && !loose ? conclusion(word) : { cut: /해서$/.test(word) ? 2 : 0, add: '' };
	return changed(statement, { first: tail.first, last }, change);
}

/** `hostname, subdomain 설정` → `무엇을 설정?` */
function askDeed(statement: Statement, result: ClausePart): Asked | null {
	const { words } = statement;
	const last = result.last - 1;
	if (result.link !== null || last === result.first || !isTransitiveDeed(words[last]!.text))
		return null;
	const nouns = { first: result.first, last };
	if (indexes(nouns, (i) => isTied(words, i)).length > 0) return null;
	const deed = textOf(statement, { first: last, last: result.last });
	return asked(statement, { first: last, last }, '무엇을', deed, nouns);
}

/** `인증 요청이 가능` → `무엇이 가능?` */
function askSubject(statement: Statement, result: ClausePart): Asked | null {
	const { words } = statement;
	if (result.link !== null) return null;
	const at = indexes(result, (i) => caseParticle(words[i]!.text) !== '')[0];
	if (at === undefined || at > result.first + 3 || !marksSubject(words[at]!.text)) return null;
	const tail = { first: at + 1, last: result.last };
	const noun = { first: result.first, last: at + 1 };
	if (tail.last === tail.first || !isPlain(words, tail)) return null;
	if (indexes(noun, (i) => i < at && isTied(words, i)).length > 0) return null;
	if (/^[있없]/.test(words[tail.first]!.text)) return null;
	if (/^(?:것|점|수|소용|문제|상관|관계|차이|영향|필요|도움|의미)[이가]$/.test(words[at]!.text))
		return null;
	return asked(statement, { first: at, last: at }, '무엇이', textOf(statement, tail), noun);
}

function asked(
	statement: Statement,
	before: Stretch,
	what: string,
	predicate: Rich,
	noun: Stretch
): Asked | null {
	const phrase = textOf(statement, noun);
	const particle = caseParticle(statement.words[noun.last - 1]!.text);
	const answer = cut(phrase, 0, phrase.text.length - particle.length);
	const lead = textOf(statement, before);
	const count = counted(statement.words, noun);
	const asks = count > 1 ? `? (${count}가지)` : '?';
	const question = join(
		' ',
		lead,
		lead.text ? ' ' : '',
		`${what} `,
		questioned(predicate, what === '무엇이'),
		asks
	);
	return answer.text.length > 1 ? { question, answer } : null;
}

/**
 * A clause with its last word as a question asks it, without the question mark. `passive`: whether
 * its subject, which may stand before it, has it done to it.
 */
export function questioned(clause: Rich, passive = hasSubject(clause.text)): Rich {
	const last = lastWord(clause.text);
	const { cut: cutOff, add } = interrogation(last);
	if (cutOff === 0) return join(clause, deedQuestion(last, passive));
	return join(slice(clause, 0, clause.text.length - cutOff), add);
}

function hasSubject(clause: string): boolean {
	const words = clause.split(' ');
	return words.slice(0, -1).some(isSubject) && !words.some(marksObject);
}

/** Members of `a, b와 c`. */
function counted(words: readonly Word[], noun: Stretch): number {
	const joints = indexes(noun, (i) => {
		const { text, tail } = words[i]!;
		return i < noun.last - 1 && (tail.includes(',') || (text.length > 1 && /[와과]$/.test(text)));
	});
	return joints.length + 1;
}

/** Where the noun phrase that ends at word `at` starts: behind the last word tied to the verb. */
function phraseStart(words: readonly Word[], from: number, at: number): number {
	let first = at;
	while (first > from && !isTied(words, first - 1)) first--;
	return first;
}

/** Whether a word belongs to the verb rather than to the noun behind it. */
function isTied(words: readonly Word[], i: number): boolean {
	const { text, clause } = words[i]!;
	return clause !== null || caseParticle(text) !== '' || isAdverb(text);
}

/** Whether the words are a predicate and nothing else. */
function isPlain(words: readonly Word[], tail: Stretch): boolean {
	if (tail.last - tail.first > MAX_PREDICATE) return false;
	return (
		indexes(tail, (i) => caseParticle(words[i]!.text) !== '' && !isAdverb(words[i]!.text))
			.length === 0
	);
}

function indexes({ first, last }: Stretch, wanted: (i: number) => boolean): readonly number[] {
	const found: number[] = [];
	for (let i = first; i < last; i++) if (wanted(i)) found.push(i);
	return found;
}
