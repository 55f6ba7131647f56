/**
 * A scenario: a small world, a question about it, and the answer that the model gives. Drawn from
 * a seed, never written down. The words for it are in `i18n`, the judging in `core/answer`.
 */
import type { Target } from '../dns/names.ts';
import type { Wish } from '../dns/same.ts';
import type { Asker, Failure, Libc, QueryType, Resolution } from '../dns/types.ts';
import type { Placed } from '../world/place.ts';
import type { World } from '../world/types.ts';
import type { Dice } from './dice.ts';
import type { Slip } from './slips.ts';

/** The pod that asks, and what its programs are linked with. */
export type From = Placed & { readonly libc: Libc };

/** What is to be given back, and what is right: the form says all that judging needs. */
export type Form = NameForm | ValuesForm | ChoiceForm;

/** A name, typed or tapped together. */
export type NameForm = {
	readonly kind: 'name';
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
	readonly right: readonly string[];
	/** Why there is none; null where there is one. */
	readonly nothing: Failure | null;
	/** All addresses of this world. */
	readonly tokens: readonly string[];
};

/** Names, of which at least one is right and at least one is not. */
export type ChoiceForm = { readonly kind: 'choice'; readonly options: readonly Option[] };

export type Option = {
	readonly text: string;
	readonly isRight: boolean;
	/** The typical mistake that a wrong one is. */
	readonly slip: Slip | null;
};

/** What shows the answer: asked of the model, its trace is the explanation. */
export type Inquiry = {
	readonly kind: 'resolve';
	readonly asker: Asker;
	readonly name: string;
	readonly type: QueryType;
};

/** An inquiry and what came of it. */
export type Shown = Inquiry & { readonly resolution: Resolution };

export type Drawn<Question> = {
	readonly world: World;
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
