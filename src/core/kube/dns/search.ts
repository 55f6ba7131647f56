/**
 * The resolver's side: which complete names a typed one becomes, in which order. From the sources
 * of glibc (resolv/res_query.c, 2.26 and later) and musl (src/network/lookup_name.c, 1.1.24 and
 * later), as read for shared/kubernetes.md section 3.
 */
import { fold, faultOf, isAbsolute, labelsOf, typedFaultOf, withDot, withoutDot } from './name.ts';
import type { Asker, Plan, Status } from './types.ts';

/** Both libraries take no more. */
const MOST_NDOTS = 15;

export type Candidate = { readonly name: string; readonly search: string | null };

export function planFor({ ndots, libc, search }: Asker, name: string): Plan {
	const fault = typedFaultOf(name);
	if (fault !== null) return { kind: 'not-a-name', fault };
	if (isAbsolute(name)) return { kind: 'absolute' };
	if (search.length === 0) return { kind: 'no-search' };
	const dots = labelsOf(name).length - 1;
	const least = Math.min(ndots, MOST_NDOTS);
	const later = libc === 'musl' ? 'literal-only' : 'literal-first';
	return { kind: dots < least ? 'search-first' : later, dots, ndots: least, libc };
}

export function candidatesFor(plan: Plan, name: string, { search }: Asker): readonly Candidate[] {
	const literal = { name: withDot(name), search: null };
	const searched = search.map((entry) => candidateIn(name, entry)).filter(isAskable);
	switch (plan.kind) {
		case 'not-a-name':
			return [];
		case 'absolute':
		case 'no-search':
		case 'literal-only':
			return [literal];
		case 'search-first':
			return once([...searched, literal]);
		case 'literal-first':
			return once([literal, ...searched]);
	}
}

/** An entry that is the root alone gives the name as it is. */
function candidateIn(name: string, entry: string): Candidate {
	const domain = withoutDot(entry);
	return { name: domain === '' ? `${name}.` : `${name}.${domain}.`, search: domain };
}

function isAskable({ name }: Candidate): boolean {
	return faultOf(name) === null;
}

/** No name is asked twice. */
function once(candidates: readonly Candidate[]): readonly Candidate[] {
	const seen = new Set<string>();
	return candidates.filter(({ name }) => {
		const isNew = !seen.has(fold(name));
		seen.add(fold(name));
		return isNew;
	});
}

/** Whether a library asks on after an answer: musl takes an empty one as final, glibc does not. */
export function asksOn(status: Status, { libc }: Asker): boolean {
	return status === 'NXDOMAIN' || (status === 'NODATA' && libc === 'glibc');
}
