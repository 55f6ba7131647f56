/**
 * English verbs that begin an instruction.
 */
import { lastWord } from './first-last.ts';
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
	const last = lastWord(head).toLowerCase();
	return /^(?:children|criteria|phenomena|people)$/.test(last) || isPlural(last, head);
}

/** `classes`, `VMs`; not `OS`. */
function isPlural(last: string, head: string): boolean {
	return !/[A-Z]$/.test(head) && hasSuffixS(last) && !/^(?:always|whereas)$/.test(last);
}

/** Whether a word has the -s of a plural or of a verb: `pods`, `runs`; not `process`, `status`, `analysis`. */
export function hasSuffixS(word: string): boolean {
	return /[a-z]{2}(?<![sui])s$/.test(word);
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

/** Whether words tell what is done: `to start it`, `adding a value`; not `to the left`, `log level`. */
export function isDoing(first: string, second: string): boolean {
	const next = second.toLowerCase();
	if (/^to$/i.test(first)) return !determiners.has(next);
	return isGerund(first) || (isStep(first, second) && !heads.has(next));
}

/** `adding`; not `string`, `everything`. */
export function isGerund(word: string): boolean {
	return /[aeiouy][a-z]*(?<!(?:any|every|no|some)th)ing$/i.test(word);
}

/** Whether words tell what is done in a verb of steps, of whoever does it: `Lists all pods`, `list all pods`. */
export function tellsStep(first: string, second: string | undefined): boolean {
	return isStep(hasSuffixS(first) ? first.slice(0, -1) : first, second) || isStep(first, second);
}

/** Whether words tell what a thing does: `restarts the container`; not `has two`, `pods are`. */
export function isThirdPerson(verb: string, next: string): boolean {
	return /^[a-z]+$/.test(verb) && hasSuffixS(verb) && !states.has(verb) && !isAuxiliary(next);
}

/** What these tell of is no deed. */
const states = wordSet(
	'has is was does means stands needs consists contains comes depends looks exists belongs occurs happens seems becomes ' +
		'differs varies refers remains stays lacks requires appears equals always sometimes'
);

const auxiliaries = wordSet(
	'is are was were be been has have had do does did can cannot could will would shall should must may might ' +
		"isn't aren't wasn't weren't hasn't haven't doesn't don't didn't can't couldn't won't wouldn't shouldn't"
);

/** Whether a word is a form of be, have or do, or a modal verb; not the month of May. */
export function isAuxiliary(word: string): boolean {
	return word !== 'May' && auxiliaries.has(commonWord(word));
}

const pronouns = wordSet(
	'it its itself this that these those they them their theirs themselves he him his she her hers'
);

/** Whether a word stands for something said before: `it`, `it's`, `These`. */
export function isPronoun(word: string): boolean {
	return pronouns.has(commonWord(word).replace(/'.*/, ''));
}

const people = wordSet('i me my mine myself you your yours yourself we us our ours ourselves');

/** Whether a word stands for the author or the reader: `I`, `you're`, `let's`. */
export function isPersonal(word: string): boolean {
	const common = commonWord(word);
	return common === "let's" || people.has(common.replace(/'.*/, ''));
}

/** A word in lower case; `US`, `IT` and `CAN` are names. */
function commonWord(word: string): string {
	return /^[A-Z]{2,}$/.test(word) ? word : word.toLowerCase().replace('’', "'");
}
