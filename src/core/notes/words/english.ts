/**
 * English verbs that begin an instruction.
 */
import { wordSet } from './word-set.ts';

/** Verbs that are seldom the first word of a name, unlike `read` of "read replicas". */
const verbs = wordSet(
	'add annotate append apply approve assign attach authenticate authorize calculate choose click clone close collect ' +
		'combine compare compile compute ' +
		'configure confirm connect convert copy create decide decrypt define delete deploy detach determine disable ' +
		'disconnect divide download drain draw edit evaluate examine enable encrypt ensure enter execute expose extract fetch fill find follow ' +
		'generate get give go grant identify implement import initialize insert inspect install invoke join keep let ' +
		'make measure modify mount move multiply obtain open paste perform pick prepare provision publish put reboot recreate redeploy refresh register ' +
		'reload remove rename repeat replace reset restart restore revoke rotate run save select send serve shut sign ' +
		'start stop submit subtract swap tell transfer traverse try understand uninstall unpack unzip update upgrade upload use validate verify visit wait wrap write'
);

/** Behind a verb one of these makes a name of both: `Restart policy`, `Mount point`. */
const heads = wordSet(
	'code command count event file files flag group key level limit list log map mode name option options order ' +
		'period phase point points policy port process rate reason request requests rule size state status step steps ' +
		'strategy table template test time token type types value values window'
);

/** Behind any verb one of these begins its object. */
const determiners = wordSet(
	'a an the it its them your this these all each every both in up out into'
);

/** Whether words tell the reader to do something: `Restart kubelet`, `Check the log`. */
export function isInstruction(first: string, second: string | undefined): boolean {
	if (second === undefined || !/^[A-Za-z]+$/.test(first)) return false;
	const next = second.toLowerCase();
	return determiners.has(next) || (verbs.has(first.toLowerCase()) && !heads.has(next));
}

/** What reads like a plural and names no set: a subject, what there is to do. */
const noSets =
	/\b(?:economics|physics|mathematics|statistics|basics|notes|topics|objectives|news)\b|\bto (?:learn|know|read|do|remember|cover)\b/i;

/** Behind one of these it is said what the members of a set are of, or are for. */
const setEnd =
	/\s(?:of|in|for|to|that|which|with|by|on|from|about|behind|between|includes?|including|why|exist)(?=\s|$)|\s?[(:?]/i;

/** Whether an English title is a plural, and so may ask for its members: `Storage classes`, `Causes of the war`. */
export function isSetName(title: string): boolean {
	if (noSets.test(title) || /,/.test(title.replace(/\([^()]*\)/g, ''))) return false;
	const head = title.slice(0, setEnd.exec(title)?.index ?? title.length);
	if (/(?:^|\s)(?:[2-7]|two|three|four|five|six|seven)\s/i.test(title)) return true;
	const last = head.slice(head.lastIndexOf(' ') + 1).toLowerCase();
	return /^(?:children|criteria|phenomena|people)$/.test(last) || isPlural(last, head);
}

/** `classes`, `VMs`; not `OS`, `process`, `status`, `analysis`. */
function isPlural(last: string, head: string): boolean {
	if (/[A-Z]$/.test(head)) return false;
	return /[a-z]{2}(?<![sui])s$/.test(last) && !/^(?:always|whereas)$/.test(last);
}

/** Verbs that are nouns as well: only among steps are they read as verbs. */
const stepVerbs = wordSet(
	'ask boot build call change check describe display explain go list log look map note plan press print query read receive ' +
		'reduce reply resolve return review scan search set show sort split store switch test train turn type write'
);

/** Whether words are a step of a row of steps: `Set the host name`. */
export function isStep(first: string, second: string | undefined): boolean {
	return isInstruction(first, second) || stepVerbs.has(first.toLowerCase());
}

/** Whether words tell what is done: `to start it`, `adding a value`; not `to the left`, `everything else`. */
export function isDoing(first: string, second: string): boolean {
	if (/^to$/i.test(first)) return !determiners.has(second.toLowerCase());
	return isStep(first, second) || /^[a-z]+(?<!(?:any|every|no|some)th)ing$/i.test(first);
}
