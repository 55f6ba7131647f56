/** What a command does, with all that can be written in several ways written in one. */
import type { Fault } from '../faults.ts';
import type { Usage } from '../grammar/types.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Result } from '../../../base/result.ts';

export type Values = Readonly<Record<string, readonly string[]>>;

/** On its way from what was typed to what it means. */
export type Draft = {
	readonly usage: Usage;
	readonly flags: Values;
	/** `pods/web`, or `pods` for all of a type. */
	readonly objects: readonly string[];
	readonly args: readonly string[];
	readonly command: readonly string[] | null;
	/** What differs in a field that nobody asked about. */
	readonly cosmetic: Values;
};

export type Rule = (draft: Draft, around: Surroundings) => Result<Draft, Fault>;

/** Which API server is asked, as whom and where. Null: what the kubeconfig says, or not at all. */
export type Scope = {
	/** Other files than the usual one, in the order in which they are merged. */
	readonly kubeconfigs: readonly string[];
	/** Only where it is shown, or the files are others and contexts cannot be looked up. */
	readonly context: string | null;
	readonly cluster: string | null;
	readonly user: string | null;
	readonly namespace: string | null;
};

export type Deed = {
	readonly kind: 'kubectl';
	readonly verb: string;
	readonly scope: Scope;
	readonly objects: readonly string[];
	readonly args: readonly string[];
	/** By name, in order of names; without those that only say what goes without saying. */
	readonly flags: Values;
	readonly command: readonly string[] | null;
	/** Variables that this command reads. */
	readonly variables: Readonly<Record<string, string>>;
	readonly cosmetic: Values;
};
