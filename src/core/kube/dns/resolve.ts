/** A name as a program in a pod asks for it: through its resolver, then of the server. */
import type { World } from '../world/types.ts';
import { lookup } from './lookup.ts';
import { asksOn, candidatesFor, planFor } from './search.ts';
import type { Asker, Answer, QueryType, Resolution, Tried } from './types.ts';
import { lookupUpstream } from './upstream.ts';

/**
 * One question for one type, as `res_search` or `dig +search` asks it: names are tried until one
 * has an answer. Texts of which no question can be made are not asked at all.
 */
export function resolve(
	world: World,
	asker: Asker,
	name: string,
	type: QueryType = 'A'
): Resolution {
	const plan = planFor(asker, name);
	const tried: Tried[] = [];
	for (const candidate of candidatesFor(plan, name, asker)) {
		const answer = ask(world, asker, candidate.name, type);
		tried.push({ ...candidate, answer });
		if (answer.status === 'NOERROR')
			return { status: 'NOERROR', matched: candidate.name, records: answer.records, plan, tried };
		if (!asksOn(answer.status, asker)) break;
	}
	const isThere = tried.some(({ answer }) => answer.status === 'NODATA');
	return { status: isThere ? 'NODATA' : 'NXDOMAIN', matched: null, records: [], plan, tried };
}

function ask(world: World, { server }: Asker, name: string, type: QueryType): Answer {
	return server === 'cluster' ? lookup(world, name, type) : lookupUpstream(world, name, type);
}
