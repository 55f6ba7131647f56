/** What a command finds, and what it leaves behind. */
import { err, type Result } from '../../../base/result.ts';
import type { Fault as WorldFault } from '../../world/fault.ts';
import { MOST_REPLICAS } from '../../world/replicas.ts';
import type { World } from '../../world/types.ts';
import type { Fault } from '../faults.ts';
import type { Deed } from '../meaning/types.ts';

export type Refusal =
	| { readonly kind: 'fails'; readonly fault: Fault }
	| { readonly kind: 'not-modelled'; readonly verb: string }
	/** A shell would put something in there that nobody here can know, such as `$(date)`. */
	| { readonly kind: 'not-expanded'; readonly text: string }
	| { readonly kind: 'not-found' | 'already-exists'; readonly object: string }
	| { readonly kind: 'namespace-missing'; readonly name: string }
	/** Those that the API server keeps whoever asks. */
	| { readonly kind: 'namespace-kept'; readonly name: string }
	| { readonly kind: 'replicas-many'; readonly most: number }
	| { readonly kind: 'kubectl-missing'; readonly verb: string }
	| { readonly kind: 'label-set'; readonly key: string; readonly object: string }
	| { readonly kind: 'without-port' | 'without-selector'; readonly object: string }
	| { readonly kind: 'replicas-other'; readonly object: string; readonly replicas: number }
	/** By the API server. */
	| { readonly kind: 'refused'; readonly fault: WorldFault };

export type Changed = Result<World, Refusal>;
export type Change = (world: World, deed: Deed) => Changed;

export const refuse = (refusal: Refusal): Changed => err(refusal);

export const placeIn = ({ scope }: Deed) => scope.namespace ?? '';
export const said = ({ flags }: Deed, name: string): string | null => flags[name]?.at(-1) ?? null;

export function tooMany(replicas: number): Refusal | null {
	return replicas > MOST_REPLICAS ? { kind: 'replicas-many', most: MOST_REPLICAS } : null;
}
