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
import { caseParticle, isDefinition } from '../words/korean.ts';
import { isSectionName, numberEnd } from '../words/sections.ts';
import { isMeaning, standsInGlossary } from './glossary.ts';
import { saysNothing } from './guards.ts';
import { findKeyed } from './keyed.ts';
import { whatIsNamed } from './phrasing.ts';
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
	if (/[:：,]$|->|=>|→/.test(first.text) || saysNothing(first) || findKeyed(first)) return [];
	const isGlossed = isMeaning(name.text, first.text) && standsInGlossary(source, heading.node);
	const answer = first.hangul ? koreanDefinition(first) : englishDefinition(name.text, first);
	if (!answer && !isGlossed) return [];
	const isKorean = first.hangul || heading.hangul || first.lang === 'ko';
	const named = isKorean || isGlossed ? name : join(articleOf(first.text), name);
	const prompt = whatIsNamed(named, isKorean ? 'ko' : 'en');
	const passage = { ...heading, lines: first.lines };
	return [
		basic(
			passage,
			{ rule: 'D13', status: isGlossed ? 'active' : 'suggested', slot: 'intro' },
			prompt,
			answer ?? unpointed(first.rich)
		)
	];
}

function isName(name: string): boolean {
	if (name.length < 2 || name.length > MAX_NAME || isSectionName(name)) return false;
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

function koreanDefinition(first: Statement): Rich | null {
	return isDefinition(first.words.map(({ text }) => text)) ? unpointed(first.rich) : null;
}

/** `What is the nucleus?` has the article of `The nucleus is …`. */
function articleOf(sentence: string): string {
	return /^(?:An?|The) /.exec(sentence)?.[0].toLowerCase() ?? '';
}

/** `A primary key is …` under `Primary key`. */
function englishDefinition(name: string, { rich, text }: Statement): Rich | null {
	const wanted = name.toLowerCase();
	const shown = text.toLowerCase();
	const article = /^(?:an?|the) /.exec(shown)?.[0].length ?? 0;
	if (!shown.startsWith(wanted, article)) return null;
	const verb = /^s? (?:is|are) (?=(?:an?|the|one)\b)/.exec(shown.slice(article + wanted.length));
	if (!verb) return null;
	return unpointed(cut(rich, article + wanted.length + verb[0].length, text.length));
}
