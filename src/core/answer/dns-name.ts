/** Judges a typed DNS name by what it leads to, for a pod in a world. */
import type { Piece } from '../base/difference.ts';
import type { Verdict } from '../base/verdict.ts';
import { fold, labelsOf } from '../kube/dns/name.ts';
import { reach, workingNames } from '../kube/dns/names.ts';
import { sameName, type Difference, type Likeness, type Wish } from '../kube/dns/same.ts';
import type { Asker } from '../kube/dns/types.ts';
import type { World } from '../kube/world/types.ts';
import { asCode, asShown } from './forms.ts';
import { diffFor } from './shown.ts';
import { areSlips } from './typo.ts';

/** Where a name is asked for, and what is asked for beside the meaning. */
export type NameContext = {
	readonly world: World;
	readonly asker: Asker;
	readonly wish?: Wish;
};

/** The first difference that matters. `signs`: what keyboards put around and between. */
export type NameWhy =
	| { readonly kind: 'same' | 'signs' }
	| Likeness
	| { readonly kind: 'typo'; readonly meant: string }
	| Difference;

export type NameJudgement = {
	readonly verdict: Verdict;
	readonly why: NameWhy;
	/** What was typed, beside the spelling of the right name that is nearest in form. */
	readonly diff: readonly Piece[];
};

type Found = Pick<NameJudgement, 'verdict' | 'why'> & { readonly nearest: string };

/** Without a wish, every name that leads to the same thing from there is as good as the expected. */
export function judgeDnsName(expected: string, given: string, context: NameContext): NameJudgement {
	const { verdict, why, nearest } = findVerdict(expected, given, context);
	return { verdict, why, diff: diffFor(verdict, { text: nearest, isCode: true }, given) };
}

function findVerdict(expected: string, given: string, context: NameContext): Found {
	if (asShown(expected) === asShown(given))
		return { verdict: 'exact', why: { kind: 'same' }, nearest: expected };
	const { world, asker, wish } = context;
	const [wanted, name] = [asName(expected), asName(given)];
	const found = sameName(world, asker, wanted, name, wish);
	if (found.kind === 'exact')
		return { verdict: 'equivalent', why: { kind: 'signs' }, nearest: expected };
	if (found.kind === 'equivalent')
		return { verdict: 'equivalent', why: found.why, nearest: expected };
	const { matched } = reach(world, asker, wanted);
	const spellings = matched === null ? [wanted] : workingNames(world, asker, matched);
	const meant = found.why.kind === 'not-found' ? meantBy(name, spellings) : undefined;
	if (meant !== undefined)
		return { verdict: 'close', why: { kind: 'typo', meant }, nearest: meant };
	return { verdict: 'wrong', why: found.why, nearest: nearestTo(name, wanted, spellings) };
}

/** Quotes around it, and the space that a phone sets behind a dot, are no part of a name. */
export function asName(text: string): string {
	return asCode(text)
		.replace(/。/g, '.')
		.replace(/^['"]+|['"]+$/g, '')
		.replace(/ *\. */g, '.')
		.trim();
}

/** The spelling that a slip of the fingers made this of. */
function meantBy(name: string, spellings: readonly string[]): string | undefined {
	const asLabels = (one: string) => labelsOf(fold(one)).join(' ');
	return spellings.find((one) => areSlips(asLabels(one), asLabels(name)));
}

/** One with as many labels, so that they can be compared side by side. */
function nearestTo(name: string, wanted: string, spellings: readonly string[]): string {
	const count = labelsOf(name).length;
	if (labelsOf(wanted).length === count) return wanted;
	return spellings.find((one) => labelsOf(one).length === count) ?? wanted;
}
