/**
 * Old facts find themselves in edited notes, so that an edit never loses a schedule.
 *
 * Each language of a deck is settled for itself: anchors, then equal words from the most to
 * the least telling key, then likeness with a margin. What is left is born or orphaned. A
 * person's decisions are laid over that: the ledger itself knows nothing of them.
 */
import type { ParsedFact, ParsedNote } from '../parsed.ts';
import type { Diagnostic, Language } from '../types.ts';
import { weigh, type Decision, type Verdicts } from './decisions.ts';
import type { Ledger } from './ledger.ts';
import { findMerges, type Merged } from './merges.ts';
import { joinReports, type Asked, type Report } from './report.ts';
import { settleLanguage } from './settle.ts';
import { fileName } from '../file-name.ts';
import { compare } from './statement.ts';
import { tellLanguage, type Identity } from './tell.ts';

export type Reconciled = {
	/** What the notes alone make of the ledger given. */
	readonly ledger: Ledger;
	readonly identities: ReadonlyMap<ParsedFact, Identity>;
	readonly report: Report;
	/** Facts that wait for a person's word, in note order: until then they have no schedule. */
	readonly questions: readonly Asked[];
	/** Facts in the notes that are older ones by a person's word. */
	readonly merged: readonly Merged[];
	/** Repeated anchors and facts that nobody has told apart yet, in note order. */
	readonly diagnostics: readonly Diagnostic[];
};

const LANGUAGES: readonly Language[] = ['ko', 'en'];

/**
 * Settles every fact of `notes`, which are all notes of the ledger's deck: a language without
 * a note has all its facts orphaned. A fact's id and its cards' slots never change again, so
 * reconciling twice gives the same ledger. Near-linear in the number of facts.
 *
 * `decisions` are all that count now, in log order; see `weigh`. One more or one less changes
 * the facts it is about and no others.
 */
export function reconcile(
	ledger: Ledger,
	notes: readonly ParsedNote[],
	decisions: readonly Decision[] = []
): Reconciled {
	const sorted = [...notes].sort((a, b) => compare(fileName(a), fileName(b)));
	const verdicts = weigh(decisions);
	const settled = settleLanguages(ledger, sorted, verdicts);
	const facts = settled.flatMap(({ records }) => records);
	const mergeOf = findMerges(facts, verdicts);
	const told = settled.map((language) => tellLanguage(language, mergeOf, verdicts));
	return {
		ledger: { ...ledger, facts },
		identities: new Map(told.flatMap(({ identities }) => identities)),
		report: joinReports(told.map(({ report }) => report)),
		questions: told.flatMap(({ questions }) => questions),
		merged: told.flatMap(({ merged }) => merged),
		diagnostics: told.flatMap(({ diagnostics }) => diagnostics)
	};
}

function settleLanguages(ledger: Ledger, notes: readonly ParsedNote[], verdicts: Verdicts) {
	let known = ledger;
	return LANGUAGES.map((lang) => {
		const language = settleLanguage(known, lang, notes, verdicts);
		const others = known.facts.filter((record) => record.lang !== lang);
		known = { ...known, facts: [...others, ...language.records] };
		return language;
	});
}
