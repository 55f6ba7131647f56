/** Judges the reply to a scenario, and says what is wrong in it. */
import type { Piece } from '../base/difference.ts';
import type { Verdict } from '../base/verdict.ts';
import type { Failure } from '../kube/dns/types.ts';
import type { Scenario } from '../kube/scenario/draw.ts';
import { tryManifest, type Led } from '../kube/scenario/manifest/mending.ts';
import { ownerOf, type AddressOwner } from '../kube/scenario/owner.ts';
import { slipIn, type Slip } from '../kube/scenario/slips.ts';
import type {
	ChoiceForm,
	CommandForm,
	ManifestForm,
	NameForm,
	Option,
	ValuesForm
} from '../kube/scenario/types.ts';
import { plainSigns } from '../kube/shell/tidy.ts';
import { normalIp } from '../kube/world/ip.ts';
import { compareYaml } from '../kube/yaml/compare.ts';
import { judgeCommand, type CommandWhy } from './command.ts';
import { asName, judgeDnsName, type NameWhy } from './dns-name.ts';

export type Reply =
	| { readonly kind: 'name'; readonly text: string }
	/** None: there is no address. */
	| { readonly kind: 'values'; readonly values: readonly string[] }
	/** Places of the options that were marked, from 0. */
	| { readonly kind: 'choice'; readonly chosen: readonly number[] }
	| { readonly kind: 'command' | 'manifest'; readonly text: string };

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
	| { readonly kind: 'command'; readonly why: CommandWhy; readonly diff: readonly Piece[] }
	| { readonly kind: 'manifest'; readonly led: Led }
	/** Not in the form that was asked for. */
	| { readonly kind: 'other-form' };

export function judgeReply({ form }: Pick<Scenario, 'form'>, reply: Reply): ReplyJudgement {
	if (form.kind === 'name' && reply.kind === 'name') return judgeName(form, reply.text);
	if (form.kind === 'values' && reply.kind === 'values') return judgeValues(form, reply.values);
	if (form.kind === 'choice' && reply.kind === 'choice') return judgeChoice(form, reply.chosen);
	if (form.kind === 'command' && reply.kind === 'command') return judgeTask(form, reply.text);
	if (form.kind === 'manifest' && reply.kind === 'manifest') return judgeMend(form, reply.text);
	return { verdict: 'wrong', why: { kind: 'other-form' } };
}

function judgeName(form: NameForm, text: string): ReplyJudgement {
	const { world, asker, expected, target, wish } = form;
	const { verdict, why, diff } = judgeDnsName(expected, text, { world, asker, wish });
	const slip = verdict === 'wrong' ? slipIn(world, target, asName(text)) : null;
	return { verdict, why: { kind: 'name', why, slip, diff } };
}

function judgeValues(form: ValuesForm, values: readonly string[]): ReplyJudgement {
	const { world } = form;
	const given = new Set(values.map((value) => normalIp(value.trim())));
	const owned = (address: string) => ({ address, owner: ownerOf(world, address) });
	const missing = form.right.filter((one) => !given.has(one)).map(owned);
	const extra = [...given].filter((one) => !form.right.includes(one)).map(owned);
	const why = { kind: 'values', missing, extra, nothing: form.nothing } as const;
	return { verdict: verdictOf(missing.length + extra.length), why };
}

function judgeChoice({ options }: ChoiceForm, chosen: readonly number[]): ReplyJudgement {
	const missed = options.filter(({ isRight }, i) => isRight && !chosen.includes(i));
	const wrong = options.filter(({ isRight }, i) => !isRight && chosen.includes(i));
	return {
		verdict: verdictOf(missed.length + wrong.length),
		why: { kind: 'choice', missed, wrong }
	};
}

function judgeTask({ expected, around }: CommandForm, text: string): ReplyJudgement {
	const { verdict, why, diff } = judgeCommand(expected, text, around);
	return { verdict, why: { kind: 'command', why, diff } };
}

function judgeMend({ base, goal, expected }: ManifestForm, typed: string): ReplyJudgement {
	const text = plainSigns(typed);
	const { led } = tryManifest(base, goal, text);
	const isSame = compareYaml(expected, text) === null;
	const verdict = led.kind !== 'works' ? 'wrong' : isSame ? 'exact' : 'equivalent';
	return { verdict, why: { kind: 'manifest', led } };
}

function verdictOf(mistakes: number): Verdict {
	return mistakes === 0 ? 'exact' : 'wrong';
}
