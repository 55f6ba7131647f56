/** Judges the reply to a scenario, and says what is wrong in it. */
import type { Piece } from '../base/difference.ts';
import type { Verdict } from '../base/verdict.ts';
import type { Failure } from '../kube/dns/types.ts';
import type { Scenario } from '../kube/scenario/draw.ts';
import { ownerOf, type AddressOwner } from '../kube/scenario/owner.ts';
import { slipIn, type Slip } from '../kube/scenario/slips.ts';
import type { ChoiceForm, NameForm, Option, ValuesForm } from '../kube/scenario/types.ts';
import { normalIp } from '../kube/world/ip.ts';
import type { World } from '../kube/world/types.ts';
import { asName, judgeDnsName, type NameWhy } from './dns-name.ts';

export type Reply =
	| { readonly kind: 'name'; readonly text: string }
	/** None: there is no address. */
	| { readonly kind: 'values'; readonly values: readonly string[] }
	/** The texts of the options that were marked. */
	| { readonly kind: 'choice'; readonly chosen: readonly string[] };

export type ReplyJudgement = { readonly verdict: Verdict; readonly why: ReplyWhy };

export type OwnedAddress = { readonly address: string; readonly owner: AddressOwner };

export type ReplyWhy =
	| {
			readonly kind: 'name';
			readonly why: NameWhy;
			/** The typical mistake that it is, which then says more than `why`. */
			readonly slip: Slip | null;
			readonly diff: readonly Piece[];
	  }
	| {
			readonly kind: 'values';
			readonly missing: readonly OwnedAddress[];
			readonly extra: readonly OwnedAddress[];
			/** Why there is no address at all; null where there is one. */
			readonly nothing: Failure | null;
	  }
	| {
			readonly kind: 'choice';
			readonly missed: readonly Option[];
			readonly wrong: readonly Option[];
	  }
	/** Not in the form that was asked for. */
	| { readonly kind: 'other-form' };

export function judgeReply({ world, form }: Scenario, reply: Reply): ReplyJudgement {
	if (form.kind === 'name' && reply.kind === 'name') return judgeName(world, form, reply.text);
	if (form.kind === 'values' && reply.kind === 'values')
		return judgeValues(world, form, reply.values);
	if (form.kind === 'choice' && reply.kind === 'choice') return judgeChoice(form, reply.chosen);
	return { verdict: 'wrong', why: { kind: 'other-form' } };
}

function judgeName(world: World, form: NameForm, text: string): ReplyJudgement {
	const { asker, expected, target, wish } = form;
	const { verdict, why, diff } = judgeDnsName(expected, text, { world, asker, wish });
	const slip = verdict === 'wrong' ? slipIn(world, target, asName(text)) : null;
	return { verdict, why: { kind: 'name', why, slip, diff } };
}

function judgeValues(world: World, form: ValuesForm, values: readonly string[]): ReplyJudgement {
	const given = new Set(values.map((value) => normalIp(value.trim())));
	const owned = (address: string) => ({ address, owner: ownerOf(world, address) });
	const missing = form.right.filter((one) => !given.has(one)).map(owned);
	const extra = [...given].filter((one) => !form.right.includes(one)).map(owned);
	const why = { kind: 'values', missing, extra, nothing: form.nothing } as const;
	return { verdict: verdictOf(missing.length + extra.length), why };
}

function judgeChoice({ options }: ChoiceForm, chosen: readonly string[]): ReplyJudgement {
	const missed = options.filter(({ isRight, text }) => isRight && !chosen.includes(text));
	const wrong = options.filter(({ isRight, text }) => !isRight && chosen.includes(text));
	return {
		verdict: verdictOf(missed.length + wrong.length),
		why: { kind: 'choice', missed, wrong }
	};
}

function verdictOf(mistakes: number): Verdict {
	return mistakes === 0 ? 'exact' : 'wrong';
}
