/** Why a command does nothing: kubectl or the API server would refuse it. */
import type { ShellFault } from '../shell/types.ts';

/** What a value should have been. */
export type Wanted =
	| 'boolean'
	| 'integer'
	| 'duration'
	| 'selector'
	| 'field-selector'
	| 'pairs'
	| 'quantity'
	| 'output'
	| 'template'
	| 'path'
	| 'port'
	| 'one-of'
	| 'service-account'
	| 'label'
	| 'key'
	| 'duration-of-10-minutes'
	| 'property'
	| 'file-and-pod';

export type Fault =
	| ShellFault
	| { readonly kind: 'program-unknown'; readonly typed: string }
	| { readonly kind: 'verb-missing' }
	| { readonly kind: 'verb-unknown'; readonly typed: string }
	| { readonly kind: 'subcommand-missing'; readonly verb: string }
	| { readonly kind: 'subcommand-unknown'; readonly verb: string; readonly typed: string }
	| { readonly kind: 'flag-unknown'; readonly verb: string; readonly typed: string }
	| { readonly kind: 'flag-empty'; readonly flag: string }
	| { readonly kind: 'flag-needed'; readonly verb: string; readonly flag: string }
	| { readonly kind: 'flags-clash'; readonly flag: string; readonly other: string }
	| { readonly kind: 'flag-needs-flag'; readonly flag: string; readonly needed: string }
	| {
			readonly kind: 'value-wrong';
			/** A flag with its dashes, or the word that holds the value. */
			readonly where: string;
			readonly value: string;
			readonly wanted: Wanted;
			/** What could stand there, if that is a list. */
			readonly choices: readonly string[];
	  }
	| { readonly kind: 'argument-missing'; readonly verb: string }
	| { readonly kind: 'argument-extra'; readonly verb: string; readonly typed: string }
	| { readonly kind: 'type-missing'; readonly verb: string }
	| { readonly kind: 'type-unknown'; readonly typed: string }
	| { readonly kind: 'type-unfit'; readonly verb: string; readonly type: string }
	| { readonly kind: 'name-missing'; readonly verb: string; readonly type: string }
	| { readonly kind: 'name-slashed'; readonly typed: string }
	| { readonly kind: 'type-repeated'; readonly typed: string }
	| { readonly kind: 'name-with'; readonly name: string; readonly flag: string }
	| { readonly kind: 'files-with-names'; readonly name: string }
	| { readonly kind: 'files-missing'; readonly verb: string }
	| { readonly kind: 'pairs-missing'; readonly verb: string }
	| { readonly kind: 'key-set-and-removed'; readonly key: string }
	| { readonly kind: 'command-missing'; readonly verb: string }
	| { readonly kind: 'context-unknown'; readonly name: string }
	| { readonly kind: 'cluster-unknown'; readonly name: string }
	| { readonly kind: 'user-unknown'; readonly name: string }
	| { readonly kind: 'group-without-user' };
