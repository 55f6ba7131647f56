/** Of all names that were tried in vain, the one whose reason tells most. */
import { labelsOf } from './name.ts';
import type { Asker, Failure, Resolution, Tried } from './types.ts';

export type FailedTry = Tried & { readonly answer: { readonly why: Failure } };

/**
 * The further a name was understood, the more its reason tells. Of two labels somebody means a
 * Service and its namespace, so that reading goes before one within the own namespace; who types
 * the zone, too, means the name as it is. Null if nothing was tried in vain.
 */
export function tellingTry({ tried }: Resolution, { namespace }: Asker): FailedTry | null {
	return tried
		.filter(isFailed)
		.reduce<FailedTry | null>(
			(best, one) =>
				best === null || weightOf(one, namespace) > weightOf(best, namespace) ? one : best,
			null
		);
}

function isFailed(tried: Tried): tried is FailedTry {
	return tried.answer.status !== 'NOERROR';
}

function weightOf({ name, search, answer }: FailedTry, namespace: string): number {
	const added = search === null ? [] : labelsOf(search);
	const typed = labelsOf(name).length - added.length - (name.startsWith('_') ? 2 : 0);
	const { kind } = answer.why;
	const isOutside = kind === 'upstream-unknown' || kind === 'other-server';
	if (isOutside) return 0;
	if (search === null) return 6;
	if (kind === 'no-service') return typed > 1 && added[0] === namespace ? 2 : 4;
	if (kind === 'no-namespace') return typed > 1 ? 3 : 1;
	return WEIGHTS[kind] ?? 5;
}

/** Of the rest, those that say little; all others know the Service or the address that is meant. */
const WEIGHTS: Readonly<Partial<Record<Failure['kind'], number>>> = {
	'no-tree': 1,
	'too-many-labels': 1
};
