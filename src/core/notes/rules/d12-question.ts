/**
 * D12: a title that asks, 설명해주세요 included, answered by what stands below it: `## What is a Pod?`, `왜 쓰는가`, an
 * item that ends with a question mark, `**Question?** answer`.
 *
 * Known junk, kept out: several questions at once, questions that lean on others (방금 말한 …), questions without an answer, answers too long for a card, tasks (`How I
 * did it`, 설명해 보세요). `How to …` heads instructions: a suggestion, as are long answers.
 */
import { cut, join, slice, STRONG, unpointed, type Rich } from '../inline/rich.ts';
import type { Passage } from '../facts/statement.ts';
import type { OutlineNode } from '../outline/node.ts';
import { firstWord } from '../words/first-last.ts';
import { isDangling } from '../words/anaphora.ts';
import { isHangul, isNaming } from '../words/korean.ts';
import { numberEnd } from '../words/sections.ts';
import { bodyOf } from './body.ts';
import { MAX_ANSWER } from './guards.ts';
import { basic, composed, paragraph, type Proposal } from './rule.ts';

/** A longer answer is a page to read rather than one to recall, in UTF-16 code units. */
const MAX_ACTIVE_ANSWER = { ko: 160, en: 280 };
const MAX_QUESTION = 100;
const MIN_ANSWER = 4;

/** `label` is the passage of `node`, a heading or an item. */
export function question(label: Passage, node: OutlineNode, source: string): readonly Proposal[] {
	const prompt = questionOf(unpointed(label.rich), node.kind === 'heading');
	const body = prompt && bodyOf(source, node);
	if (!prompt || !body || /[:：]$/.test(body.text.trimEnd())) return [];
	const isTask =
		/^how to\b|…\?$/i.test(prompt.text) || /(?:하는|하기|사용) ?(?:법|방법)/.test(prompt.text);
	const isShort = body.text.length <= MAX_ACTIVE_ANSWER[label.lang];
	const own = node.kind === 'heading' ? [] : [label.lines];
	return [
		composed({
			rule: 'D12',
			status: isTask || !isShort ? 'suggested' : 'active',
			slot: 'ask',
			kind: 'basic',
			prompt: paragraph(plainOf(prompt)),
			answer: body.side,
			lines: label.lines,
			covers: [...own, ...body.lines],
			mayHideTopic: false
		})
	];
}

/** `**Question?** answer` in one paragraph; null for any other. */
export function askedInBold(passage: Passage): Proposal | null {
	let end = 0;
	for (const run of passage.rich.runs) {
		if (!(run.marks & STRONG)) break;
		end += run.text.length;
	}
	const { text } = passage;
	if (end < MIN_ANSWER || end > MAX_QUESTION || !/[?？]\s*$/.test(text.slice(0, end))) return null;
	const answer = cut(passage.rich, end, text.length);
	if (answer.text.length < MIN_ANSWER || answer.text.length > MAX_ANSWER) return null;
	const isShort = answer.text.length <= MAX_ACTIVE_ANSWER[passage.lang];
	const status = isShort ? 'active' : 'suggested';
	const prompt = plainOf(cut(passage.rich, 0, end));
	return basic(passage, { rule: 'D12', status, slot: 'ask' }, prompt, answer);
}

/** A whole prompt in bold is no emphasis. */
function plainOf({ text, runs }: Rich): Rich {
	return { text, runs: runs.map((run) => ({ ...run, marks: run.marks & ~STRONG })) };
}

/** The title as a question; null if it asks nothing. Only headings may ask without the mark. */
function questionOf(title: Rich, isHeading: boolean): Rich | null {
	const start = numberEnd(title.text);
	const lead = /^(?:그럼|그러면|그렇다면)\s+/.exec(title.text.slice(start))?.[0].length ?? 0;
	const name = slice(title, start + lead, title.text.length);
	const { text } = name;
	if (isDangling(firstWord(text)) || /[?？].*[?？]/.test(text)) return null;
	if (text.length > MAX_QUESTION || text.length < 3 || isPersonal.test(text)) return null;
	if (isAboutProject.test(text) || leansOut.test(text) || meansToAsk.test(text)) return null;
	if (/[?？]$/.test(text)) return name;
	if (!isHeading) return null;
	if (/(?:설명|비교|서술)해 ?(?:주세요|주십시오|주시오)[.!]?$/.test(text)) return name;
	const last = text.charCodeAt(text.length - 1);
	const asks = isHangul(last) ? asksInKorean(text) : asksInEnglish(text);
	if (!asks) return null;
	return join(name, isHangul(last) || isInverted.test(text) ? '?' : ' …?');
}

/** `How it helps` is no whole question in English. */
const isInverted =
	/^\S+ (?:is|are|was|were|do|does|did|can|should|would|will|has|have|not|to|use)\b/i;

/** What a reader of a project asks, not a learner. */
const isAboutProject =
	/\bthis (?:project|repo|repository|library|package|document|guide|course)\b|\blicen[cs]e|\bcontribut|\breport (?:a )?(?:bug|issue)|\bwho (?:maintains|made|wrote)\b/i;

/** Whose subject stands elsewhere: `Does it support Windows?`, `How to avoid them?` */
const leansOut =
	/^(?:does|do|is|are|can|will|should|has|did|what is|what are|why is|how does|how is|how to \w+) (?:it|this|that|they|them|these|those)\b|^how to \w+\??$/i;

/** `Validation: Is it the right one?` says what the label stands for; below it stand remarks. */
const meansToAsk =
	/^(?!(?:q|question)\b)[^:?]{2,40}: (?:did|do|does|is|are|was|were|can|could|will|would|should|has|have)\s/i;

/** The author's own story. */
const isPersonal = /\b(?:I|my|me|I'm|I've)\b/;

function asksInKorean(text: string): boolean {
	if (/(?:^|\s)(?:무엇|왜|어떻게|언제|어디|누가|누구|어느)/.test(text))
		return /(?:까|나요|가요|는가|은가|인가|한가|된가|나|지|무엇|왜)$/.test(text);
	return isNaming(text);
}

function asksInEnglish(text: string): boolean {
	if (!/^(?:what|why|how|when|where|which|who)(?:'s|s)? /i.test(text)) return false;
	return !/[.!:,;]/.test(text);
}
