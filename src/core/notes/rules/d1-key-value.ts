/**
 * D1: `CA key: 발급기관 개인키` asks for the value, and as a suggestion for the key.
 *
 * Known junk, kept out: settings (`clusterIP: None` is one word), remarks (`Note: …`), keys that
 * are clauses, values that are addresses. A key that names a property (범위, 규칙, default) is
 * never asked for by its value. What the author thinks (`I use it for …`) is not asked for.
 */
import { restates } from './answers.ts';
import { basic, type Proposal } from './rule.ts';
import { definition } from './d1-definition.ts';
import { nameOf, partOf, whatIs, whichCommand } from './phrasing.ts';
import type { Subject } from './subject.ts';
import { statementFrom, type Statement } from '../facts/statement.ts';
import { isCommand, isLiteral, type Keyed } from './keyed.ts';
import { isInstance } from './instances.ts';
import { isEnglishObjective, isLogistics } from './matter.ts';
import { isFigureOfTwo, isNameless } from './nameless.ts';
import { isOfExamples } from './samples.ts';
import { headsReasons, isSectionName, withoutNumber } from '../words/sections.ts';
import { CODE, cut, join, made, type Rich } from '../inline/rich.ts';
import { isDoing, isInstruction, tellsStep } from '../words/english.ts';
import { isNameable } from './nameable.ts';

/** Longest description by which a command is asked for. */
const MAX_COMMANDED = 70;
/** Longer values are read rather than recalled: a suggestion. */
const MAX_ACTIVE = 200;
/** Longest name of a thing that a property is asked of. */
const MAX_THING = 60;

export function keyValue({ statement, keyed }: Subject, source: string): readonly Proposal[] {
	if (!keyed) return definition(statement);
	const { key } = keyed;
	const { lang, hangul } = statement;
	const value = hangul ? keyed.value : predicateOf(key.text, keyed.value);
	if (!hangul && (opinion.test(value.text) || isAdvice(value.text))) return [];
	if (noValue.test(value.text) || isInstance(statement, keyed, source)) return [];
	if (isNameless(key.text, statement.node) || isFigureOfTwo(key.text, value.text)) return [];
	if (isLogistics(key.text, value.text) || restates(key.text, value.text)) return [];
	if (!key.runs.some(({ marks }) => marks & CODE) && isEnglishObjective(value.text)) return [];
	if (!hangul && asksNothing(statement, keyed, value)) return [];
	const called = hangul ? calledIn(statement, keyed) : [];
	if (called.length > 0) return called;
	const status = value.text.length > MAX_ACTIVE ? 'suggested' : 'active';
	const forward = basic(
		statement,
		{ rule: 'D1', status, slot: 'def' },
		asksFor(statement, keyed, value),
		value
	);
	if (!hangul && keyed.kind === 'command' && saysWhatItDoes(value.text))
		return [
			forward,
			basic(
				statement,
				{ rule: 'D1r', status: 'suggested', slot: 'def.r' },
				whichCommand(value, lang),
				key
			)
		];
	if (!isNameable(keyed, value)) return [forward];
	const reverse = basic(
		statement,
		{ rule: 'D1r', status: 'suggested', slot: 'def.r' },
		nameOf(value, lang),
		key
	);
	return [forward, reverse];
}

/** A sample, a reason that defines nothing, a program in its own command: `SSH: \`ssh $HOST\``. */
function asksNothing({ breadcrumb }: Statement, { key, value }: Keyed, told: Rich): boolean {
	if (isOfExamples(key.text)) return true;
	if (headsReasons(breadcrumb.at(-1) ?? '')) return told === value;
	const [program] = value.text.split(' ', 1);
	return isLiteral(value) && value.text !== program && key.text.toLowerCase() === program;
}

/** What leads on, counts one more, or says that the key is the best known of its kind. */
const noValue = /^\+|[:：]$|[이가] 대표적(?:이다|임|입니다)?$/;

const copula = /(?: (?:is|are)|['’](?:s|re)) /i;

/** `It is …`, `An octave is …` before what the key is: only the rest answers. */
function predicateOf(key: string, value: Rich): Rich {
	if (!copula.test(value.text)) return value;
	const lead = leading.exec(value.text);
	if (!lead || (lead[1] !== undefined && lead[1].toLowerCase() !== key.toLowerCase())) return value;
	return cut(value, lead[0].length, value.text.length);
}

const leading =
	/^(?:(?:It|This|That|They|These|(?:An? |The )?(.{2,40}?)) (?:is|are)|(?:It|That)['’]s|They['’]re) (?=\S)/i;

/** `Lists all pods`, `list all pods`; not `node agent`. */
function saysWhatItDoes(value: string): boolean {
	const [first, second] = value.split(' ', 2) as [string, string | undefined];
	return value.length <= MAX_COMMANDED && second !== undefined && tellsStep(first, second);
}

/** `조사: 모집단 전체를 조사하는 방법을 전수조사라고 합니다` tells a name, which the key is not. */
function calledIn(statement: Statement, { key, value }: Keyed): readonly Proposal[] {
	if (!/라고 ?(?:합니다|한다|함|부릅니다|부른다|부름)$/.test(value.text)) return [];
	const start = statement.text.indexOf(value.text, key.text.length);
	return definition(statementFrom(statement, start));
}

const opinion = /(?<!\S)(?:I|my|I'm|I've|we)\s/;

/** `Clarity: Ensure your answers are clear` tells the reader what to do. */
function isAdvice(value: string): boolean {
	if (advice.test(value)) return true;
	if (!yours.test(value)) return false;
	const [first, second] = value.split(/\s+/, 2) as [string, string | undefined];
	return isInstruction(first, second);
}

const advice = /^(?:imagine|ensure|consider|remember|double-check|please|think|note)(?:\s|$)/i;
const yours = /\byours?\b/i;

/** `Types` and 목적 need the thing that they are of. */
function asksFor({ breadcrumb, node, lang }: Statement, { key, kind }: Keyed, value: Rich): Rich {
	const isDone = lang === 'en' && isLiteral(value) && tellsWhatToDo(key.text);
	if (isDone) return isCommand(value.text) ? whichCommand(key, lang) : join(key, ': how?');
	const isOwn = node.parent !== null && node.parent.kind !== 'root';
	if (!isOwn || (kind !== 'part' && kind !== 'question')) return whatIs(key, lang);
	const isPart = isSectionName(breadcrumb.at(-1) ?? '') && breadcrumb.length > 2;
	const above = withoutNumber(breadcrumb.at(isPart ? -2 : -1) ?? '').replace(/\s*[:：]\s.*/, '');
	if (lang === 'en' && /[?？]$/.test(above)) return made(`${above} (${key.text})`);
	return isThing(above) ? partOf(made(above), key, lang) : whatIs(key, lang);
}

/** `Get all values`, `starting the server`, `to start it`. */
function tellsWhatToDo(key: string): boolean {
	const [first, second] = key.split(' ', 2) as [string, string | undefined];
	return second !== undefined && isDoing(first, second);
}

function isThing(name: string): boolean {
	return (
		name.length > 1 && name.length <= MAX_THING && !isSectionName(name) && !/[?？.…:：]$/.test(name)
	);
}
