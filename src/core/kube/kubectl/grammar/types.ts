/**
 * What kubectl can be asked: command paths, their flags and what stands behind them.
 *
 * Source: the help of kubectl v1.33 and the generated reference for v1.35
 * (kubernetes.io/docs/reference/kubectl/generated/), whose additions are marked; the kinds of
 * values were probed with v1.33.
 */

/**
 * How the values of a flag are read and compared. `list` and `set` may hold commas, `texts` and
 * `names` are given again for each value; the order of `set` and `names` says nothing. `files` is a
 * list of paths.
 */
export type FlagKind =
	| 'bool'
	| 'int'
	| 'duration'
	| 'text'
	| 'list'
	| 'files'
	| 'set'
	| 'texts'
	| 'names'
	| 'selector'
	| 'fields'
	| 'pairs'
	| 'amounts'
	| 'json'
	| 'path'
	| 'output'
	| 'regexes'
	| 'dry'
	| 'validate'
	| 'cascade';

export type Flag = {
	readonly kind: FlagKind;
	readonly short: string | null;
	/** As kubectl takes it when the flag is left out; null if that is nothing. */
	readonly preset: string | null;
};

export type Flags = Readonly<Record<string, Flag>>;

/** What stands behind the verb. */
export type Takes =
	| { readonly kind: 'words'; readonly least: number; readonly most: number }
	/** TYPE, TYPE NAME… or TYPE/NAME…; whether a name, a selector or all must say which. */
	| { readonly kind: 'objects'; readonly mustPick: boolean }
	/** Objects, and then `k=v` or `k-`. */
	| { readonly kind: 'objects-and-pairs' }
	/** Objects, and then one more word. */
	| { readonly kind: 'objects-and-word' }
	/** Names of one type, or TYPE/NAME. */
	| { readonly kind: 'names'; readonly type: string; readonly isOptional: boolean }
	/** One pod or TYPE/NAME, and then so many words. */
	| { readonly kind: 'pod'; readonly least: number; readonly most: number }
	/** Nothing: all is in files. */
	| { readonly kind: 'files' };

export type Usage = {
	readonly path: string;
	/** Other words for the last of the path. */
	readonly aliases: readonly string[];
	readonly takes: Takes;
	readonly flags: Flags;
	/** Whether a command of its own may follow `--`. */
	readonly hasCommand: boolean;
	/** What it speaks to: one namespace, the whole cluster, or the kubeconfig alone. */
	readonly reach: 'namespace' | 'cluster' | 'local';
};
