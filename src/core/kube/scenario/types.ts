/**
 * A scenario: a small world, a question about it, and the answer that the model gives. Drawn from
 * a seed, never written down. The words for it are in `i18n`, the judging in `core/answer`.
 */
import type { Target } from '../dns/names.ts';
import type { Wish } from '../dns/same.ts';
import type { Asker, Failure, Libc, QueryType, Resolution } from '../dns/types.ts';
import type { Flags } from '../access/kubeconfig/flags.ts';
import type { Fault } from '../access/kubeconfig/faults.ts';
import type { Target as Settled } from '../access/kubeconfig/settle.ts';
import type { Machine } from '../access/kubeconfig/types.ts';
import type { Request, Response } from '../access/request.ts';
import type { AccessState } from '../access/state.ts';
import type { Millis } from '../../base/brand.ts';
import type { Result } from '../../base/result.ts';
import type { Equivalence } from '../kubectl/equivalent.ts';
import type { Surroundings } from '../kubectl/surroundings.ts';
import type { Address, Client, Route } from '../traffic/types.ts';
import type { Placed } from '../world/place.ts';
import type { World } from '../world/types.ts';
import type { AccessLabel, AccessSlip } from './access/types.ts';
import type { Dice } from './dice.ts';
import type { Goal } from './manifest/mending.ts';
import type { OtherSlip } from './other-slips.ts';
import type { Slip } from './slips.ts';
import type { TrafficLabel } from './traffic/labels.ts';
import type { TrafficSlip } from './traffic/slips.ts';

/** The pod that asks, and what its programs are linked with. */
export type From = Placed & { readonly libc: Libc };

/** What is to be given back, and what is right: the form says all that judging needs. */
export type Form = NameForm | ValuesForm | ChoiceForm | CommandForm | ManifestForm;

/** A name, typed or tapped together. */
export type NameForm = {
	readonly kind: 'name';
	readonly world: World;
	readonly asker: Asker;
	readonly target: Target;
	/** The shortest that is right. */
	readonly expected: string;
	readonly wish: Wish;
	/** What a token bar offers: enough for the right name, and for wrong ones. */
	readonly tokens: readonly string[];
};

/** Addresses in any order; none at all is an answer, too. */
export type ValuesForm = {
	readonly kind: 'values';
	readonly world: World;
	readonly right: readonly string[];
	/** Why there is none; null where there is one. */
	readonly nothing: Failure | null;
	/** All addresses of this world. */
	readonly tokens: readonly string[];
};

/** Options, of which at least one is right and at least one is not. */
export type ChoiceForm = {
	readonly kind: 'choice';
	/** Whether a person may mark one only: exactly one is right. */
	readonly isSingle: boolean;
	/** In the order in which they are shown. */
	readonly options: readonly Option[];
};

export type Option = {
	/** Code that is shown as it is (a name, an address, a command), or what words are needed for. */
	readonly label: Label;
	readonly isRight: boolean;
	/** The typical mistake that a wrong one is. */
	readonly slip: Slip | TrafficSlip | OtherSlip | AccessSlip | null;
};

/** What an option says. */
export type Label = { readonly kind: 'code'; readonly text: string } | TrafficLabel | AccessLabel;

/** A command, typed or tapped together. */
export type CommandForm = {
	readonly kind: 'command';
	/** One of those that are right. */
	readonly expected: string;
	readonly around: Surroundings;
};

/** Manifests that are to be mended; whatever makes them work is right. */
export type ManifestForm = {
	readonly kind: 'manifest';
	/** What is there beside them. */
	readonly base: World;
	readonly goal: Goal;
	readonly given: string;
	/** One way to mend them. */
	readonly expected: string;
};

/** What shows the answer: asked of the model, its trace is the explanation. */
export type Inquiry =
	| {
			readonly kind: 'resolve';
			readonly world: World;
			readonly asker: Asker;
			readonly name: string;
			readonly type: QueryType;
	  }
	| {
			readonly kind: 'route';
			readonly world: World;
			readonly client: Client;
			readonly address: Address;
	  }
	| {
			readonly kind: 'compare';
			readonly expected: string;
			readonly given: string;
			readonly around: Surroundings;
	  }
	| {
			readonly kind: 'request';
			readonly state: AccessState;
			readonly asked: Request;
			readonly now: Millis;
	  }
	/** Of what a command on this machine would use. */
	| { readonly kind: 'settle'; readonly machine: Machine; readonly flags: Flags };

type InquiryOf<K extends Inquiry['kind']> = Extract<Inquiry, { readonly kind: K }>;

/** An inquiry and what came of it. */
export type Shown =
	| (InquiryOf<'resolve'> & { readonly resolution: Resolution })
	| (InquiryOf<'route'> & { readonly route: Route })
	| (InquiryOf<'compare'> & { readonly equivalence: Equivalence })
	| (InquiryOf<'request'> & { readonly response: Response })
	| (InquiryOf<'settle'> & { readonly target: Result<Settled, readonly Fault[]> });

export type Drawn<Question> = {
	/** What is drawn beside the question; null where there is nothing to see. */
	readonly world: World | null;
	readonly question: Question;
	readonly form: Form;
	readonly inquiries: readonly Inquiry[];
};

/** By name: which of its allowed values a recipe wants. */
export type Constraints = Readonly<Record<string, string>>;

/** One thing that can be known, and how to ask about it in ever new worlds. */
export type Skill<Question extends { readonly kind: string }> = {
	/** What a recipe may say beside the skill: each constraint with its values. */
	readonly constraints: Readonly<Record<string, readonly string[]>>;
	/**
	 * One try. `level` from 0 to 1: how hard. Null where nothing worth asking came of it: no
	 * answer, or one that needs no thought.
	 */
	readonly attempt: (dice: Dice, level: number, constraints: Constraints) => Drawn<Question> | null;
};
