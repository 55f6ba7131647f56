/** Judges what was typed for a card, by what the card asks it to be judged by. */
import { difference, type Piece } from '../base/difference.ts';
import type { Expected, Verdict } from '../base/verdict.ts';
import { askerOf } from '../kube/dns/resolv-conf.ts';
import type { InForce } from '../kube/kubectl/surroundings.ts';
import { placeOf } from '../kube/world/place.ts';
import type { World } from '../kube/world/types.ts';
import { compareWith, type Difference } from '../kube/yaml/compare.ts';
import { readWorld } from '../kube/yaml/read-world.ts';
import { readYaml } from '../kube/yaml/read.ts';
import { expectedOf } from '../notes/typed.ts';
import type { Card, Typed } from '../notes/types.ts';
import type { CommandWhy } from './command.ts';
import { judgeDnsName, type NameWhy } from './dns-name.ts';
import { asCode } from './forms.ts';
import { judge, type Why } from './judge.ts';
import { judgeTypedCommand } from './typed-command.ts';

export type TypedWhy =
	| { readonly kind: 'text'; readonly why: Why }
	| { readonly kind: 'dns'; readonly why: NameWhy }
	| { readonly kind: 'kubectl'; readonly why: CommandWhy }
	/** Null: both mean the same. */
	| { readonly kind: 'yaml'; readonly difference: Difference | null };

export type TypedJudgement = {
	readonly verdict: Verdict;
	readonly why: TypedWhy;
	/** What was typed, with what is wrong in it (`gone`) and what should be there (`come`). */
	readonly diff: readonly Piece[];
};

/**
 * Null where the card's answer is none that can be typed. What cannot be judged by meaning, because
 * the expected answer has none here, is compared as text. Never throws on what was typed.
 */
export function judgeTyped(
	card: Pick<Card, 'kind' | 'answer' | 'typed'>,
	given: string
): TypedJudgement | null {
	const expected = expectedOf(card);
	if (expected === null) return null;
	return judgeByMeaning(expected.text, given, card.typed) ?? judgeText(expected, given);
}

function judgeByMeaning(
	expected: string,
	given: string,
	typed: Typed = 'text'
): TypedJudgement | null {
	if (typed === 'text') return null;
	switch (typed.as) {
		case 'dns':
			return judgeName(expected, given, typed);
		case 'kubectl':
			return judgeRun(expected, given, typed);
		case 'yaml':
			return judgeYaml(expected, given);
	}
}

function judgeText(expected: Expected, given: string): TypedJudgement {
	const { verdict, why, diff } = judge(expected, given);
	return { verdict, why: { kind: 'text', why }, diff };
}

function judgeName(
	expected: string,
	given: string,
	typed: Extract<Typed, { as: 'dns' }>
): TypedJudgement | null {
	const world = worldOf(typed);
	const pod = world.pods.find((one) => placeOf(one) === placeOf(typed.from));
	if (!pod) return null;
	const { verdict, why, diff } = judgeDnsName(expected, given, {
		world,
		asker: askerOf(world, pod)
	});
	return { verdict, why: { kind: 'dns', why }, diff };
}

/** Reading a world takes longer than judging, and one card may be answered again and again. */
const worlds = new WeakMap<Typed & object, World>();

function worldOf(typed: Extract<Typed, { as: 'dns' }>): World {
	const known = worlds.get(typed) ?? readWorld(typed.world).world;
	worlds.set(typed, known);
	return known;
}

function judgeRun(expected: string, given: string, said: InForce): TypedJudgement | null {
	const judged = judgeTypedCommand(expected, given, said);
	return judged && { ...judged, why: { kind: 'kubectl', why: judged.why } };
}

function judgeYaml(expected: string, given: string): TypedJudgement | null {
	const wanted = readYaml(expected);
	if (wanted.faults.length > 0 || wanted.documents.length === 0) return null;
	const found = compareWith(wanted, given);
	const typed = given.trim();
	const diff: readonly Piece[] =
		found === null ? [{ kind: 'same', text: typed }] : difference(typed, expected.trim(), asCode);
	const verdict = typed === expected.trim() ? 'exact' : verdictFor(found);
	return { verdict, why: { kind: 'yaml', difference: found }, diff };
}

function verdictFor(found: Difference | null): Verdict {
	if (found === null) return 'equivalent';
	return found.code === 'misspelt' ? 'close' : 'wrong';
}
