/**
 * What an English line before a command says that the command is for, without the words that only
 * lead to it: `To list all pods, run:`, `Use the following command to list all pods`.
 */
import { cut, unpointed, type Rich } from '../inline/rich.ts';
import { isStep } from '../words/english.ts';
import { numberEnd } from '../words/sections.ts';

const lead =
	/^(?:(?:you can |please |simply |just )?(?:use|run|type|execute|enter|try|with) )?(?:the (?:following|next)|this|the) (?:shell |bash )?commands? (?:below )?(?:(?:to|will|can be used to|is used to|lets you|allows you to|which|that) )?(?=[a-z])/i;
const tail =
	/,? (?:(?:you|we|one) (?:can |may |should |could |will |must |need to |have to )?)?(?:(?:simply|just|then|first|also|either) )?(?:run|use|type|execute|enter|do|issue|call|invoke|try)(?: (?:the (?:following|next|below)|this|following|below|command|commands|it|with|in a (?:shell|terminal)))*\s*[:：.]?$/i;

/** A shorter purpose says nothing, in UTF-16 code units. */
const MIN_PURPOSE = 6;

/** The purpose that a line states; the line itself where nothing leads up to it. */
export function purposeIn(line: Rich): Rich {
	const own = withoutMark(unpointed(line));
	const start = lead.exec(own.text)?.[0].length ?? 0;
	const end = /^to\s|^use /i.test(own.text) || start > 0 ? tail.exec(own.text)?.index : undefined;
	const purpose = cut(own, start, end ?? own.text.length);
	return purpose.text.length < MIN_PURPOSE ? own : purpose;
}

/** Without the number or the aside before it: `1. List all pods`, `(bonus) List all pods`. */
function withoutMark(line: Rich): Rich {
	const start =
		/^(?:\([\p{L}\d]{1,8}\)|\d{1,2}[a-z][.)])\s+/u.exec(line.text)?.[0].length ??
		numberEnd(line.text);
	return start > 0 ? cut(line, start, line.text.length) : line;
}

/** Whether a line tells of something rather than what a command is for: `N is the number of commits`. */
export function tellsOfThing(line: string): boolean {
	const words = line.split(' ', MAX_SUBJECT + 1);
	const verb = words.findIndex((word) => /^(?:is|are|was|were|means|equals|has|have)$/.test(word));
	return verb > 0 && !isStep(words[0]!, words[1]) && !/^(?:to|how)$/i.test(words[0]!);
}

const MAX_SUBJECT = 4;
