/**
 * D13, a suggestion: a heading that names a thing, and the first sentence below it where that
 * says what the thing is: `### Primary Key` over 후보키 중 선택한 기본키, or over `A primary key is …`.
 * In a glossary, where headings do so side by side, a card, and also over `A key that …`.
 *
 * Known junk, kept out: headings of parts (Overview, 개념), first sentences that tell a story,
 * that lead to what follows (`… as follows:`), that have a key and a value.
 */
import type { Passage, Statement } from '../facts/statement.ts';
import { cut, join, slice, unpointed, type Rich } from '../inline/rich.ts';
import { lastWord } from '../words/first-last.ts';
import { caseParticle, isDefinition, isNaming } from '../words/korean.ts';
import { isSectionName, numberEnd } from '../words/sections.ts';
import { tellsDeed } from './d1-definition.ts';
import { isGlossary, isMeaning, standsInGlossary } from './glossary.ts';
import { saysNothing } from './guards.ts';
import { findKeyed } from './keyed.ts';
import { whatIsNamed } from './phrasing.ts';
import { lowered } from './pieces.ts';
import { basic, type Proposal } from './rule.ts';

const MAX_NAME = 40;
const MAX_NAME_WORDS = 5;
const MIN_SENTENCE = 8;
const MAX_SENTENCE = 160;

/** `heading` is the passage of a heading, `first` the first sentence right below it. */
export function firstSentence(
	heading: Passage,
	first: Statement,
	source: string
): readonly Proposal[] {
	const name = slice(heading.rich, numberEnd(heading.text), heading.text.length);
	if (!isName(name.text) || first.text.length < MIN_SENTENCE || first.text.length > MAX_SENTENCE)
		return [];
	if (/[:：,]$|\s?[:：]\s|->|=>|→/.test(first.text) || saysNothing(first) || findKeyed(first))
		return [];
	const isKorean = first.hangul || heading.hangul || first.lang === 'ko';
	const told = isKorean ? toldInKorean(name, first) : toldInEnglish(name, first);
	const inGlossary = !isKorean && standsInGlossary(source, heading.node);
	const mayLackArticle = inGlossary && isGlossary(source, heading.node.parent);
	const isGlossed = inGlossary && !told && isMeaning(name.text, first.text, mayLackArticle);
	const found = isGlossed
		? { prompt: whatIsNamed(name, 'en'), answer: unpointed(first.rich) }
		: told;
	if (!found) return [];
	const passage = { ...heading, lines: first.lines };
	const status = inGlossary ? 'active' : 'suggested';
	return [basic(passage, { rule: 'D13', status, slot: 'intro' }, found.prompt, found.answer)];
}

type Told = { readonly prompt: Rich; readonly answer: Rich };

function isName(name: string): boolean {
	if (name.length < 2 || name.length > MAX_NAME || isSectionName(name)) return false;
	if (isSectionName(lastWord(name))) return false;
	if (/^\[|\d ?[월일]|^\d{2,4}[-./]/.test(name)) return false;
	if (
		name
			.split(' ')
			.slice(0, -1)
			.some((word) => caseParticle(word) !== '')
	)
		return false;
	return (
		!/[.!?？:,]$|[→=]|(?:^|\s)vs\.?\s|와 |과 |및 | and | or |&/i.test(name) &&
		name.split(/\s+/).length <= MAX_NAME_WORDS
	);
}

function toldInKorean(name: Rich, first: Statement): Told | null {
	const answer = first.hangul ? koreanDefinition(first) : toldInEnglish(name, first)?.answer;
	return answer ? { prompt: whatIsNamed(name, 'ko'), answer } : null;
}

function koreanDefinition(first: Statement): Rich | null {
	const words = first.words.map(({ text }) => text);
	return isDefinition(words) && !words.slice(0, MAX_NAME_WORDS).some(isNaming)
		? unpointed(first.rich)
		: null;
}

/** `A primary key is …`, `The Golgi apparatus sorts …` under the heading that names it. */
function toldInEnglish(name: Rich, { rich, text, words }: Statement): Told | null {
	const article = /^(?:An?|The) /.exec(text)?.[0] ?? '';
	const end = subjectEnd(name.text, text, article.length);
	if (end === 0) return null;
	const verb = /^ (is|are) (?=(?:an?|the|one)\b)/.exec(text.slice(end));
	const named = join(article.toLowerCase(), name);
	const isAlike = isPlural(text.slice(0, end)) === isPlural(name.text);
	const subject = isAlike ? named : lowered(cut(rich, 0, end));
	if (verb) {
		const answer = unpointed(cut(rich, end + verb[0].length, text.length));
		return { prompt: join(`What ${verb[1]} `, subject, '?'), answer };
	}
	const kind = kindBehind.exec(text.slice(end))?.[0] ?? '';
	const deed = words.findIndex(({ start }) => start > end + kind.length);
	if (deed < 0 || !tellsDeed(words.slice(deed))) return null;
	const answer = unpointed(cut(rich, words[deed]!.start, text.length));
	return { prompt: join('What does ', subject, `${kind} do?`), answer };
}

function isPlural(name: string): boolean {
	return /s$/.test(name.replace(/ \(.*\)$/, ''));
}

/** What a literal is: `The listen directive sets …` */
const kindBehind =
	/^ (?:directive|command|instruction|function|method|option|attribute|statement|flag|operator|keyword|property|parameter|tag|element|class|module|hook)(?= )/;

/** Where the name ends that a sentence shares with its heading: in the plural, or by its short form. */
function subjectEnd(name: string, sentence: string, from: number): number {
	const shown = sentence.slice(from, from + MAX_NAME + 1).toLowerCase();
	const [, long, short] = /^(.*?)(?: \((.*)\))?$/s.exec(name.toLowerCase())!;
	for (const form of [name.toLowerCase(), long, short]) {
		if (!form) continue;
		const stem = form.replace(/(?<=...)s$/, '');
		if (!shown.startsWith(stem)) continue;
		const rest = /^s?(?= )/.exec(shown.slice(stem.length));
		if (rest) return from + stem.length + rest[0].length;
	}
	return 0;
}
