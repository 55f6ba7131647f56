/**
 * A line of POSIX shell as far as a command for kubectl needs one: words, variables, pipes, lists
 * and redirections. No functions or loops; parentheses around all of it alone.
 */

/**
 * What the shell makes of a word. A stretch between two NUL characters, which no word can hold, is
 * put in only when the command runs: `\0NS\0` is `$NS`, `\0(date)\0` is `$(date)`.
 */
export type Word = string;

export type Assignment = { readonly name: string; readonly value: Word };

export type Redirect = {
	/** 0 standard input, 1 standard output, 2 standard error. */
	readonly from: number;
	readonly how: '<' | '>' | '>>' | '>&' | '<<';
	/** A file, the number of another stream, or the text of a here-document. */
	readonly to: Word;
};

export type Command = {
	readonly assignments: readonly Assignment[];
	readonly words: readonly Word[];
	readonly redirects: readonly Redirect[];
};

/** When a pipeline runs: in any case, or only after the one before went well or failed. */
export type Joint = ';' | '&&' | '||';

export type Pipeline = {
	readonly joint: Joint;
	readonly commands: readonly Command[];
	readonly isInBackground: boolean;
};

export type Script = readonly Pipeline[];

export type ShellFault =
	| { readonly kind: 'nothing-typed' }
	| { readonly kind: 'quote-open'; readonly quote: string }
	| { readonly kind: 'substitution-open' }
	| { readonly kind: 'operator-stray'; readonly operator: string }
	| { readonly kind: 'redirect-bare'; readonly operator: string }
	| { readonly kind: 'heredoc-open'; readonly end: string }
	| { readonly kind: 'shell-unsupported'; readonly what: string };
