/** The resolver above the cluster: it knows what the world says of it, and no cluster. */
import type { World } from '../world/types.ts';
import { fold, isWithin, withDot } from './name.ts';
import { found, nxdomain } from './records.ts';
import type { Answer, DnsRecord, QueryType } from './types.ts';

/** Aliases up there are followed up there. */
const LONGEST_CHAIN = 10;

export function lookupUpstream(world: World, name: string, type: QueryType, depth = 0): Answer {
	const known = Object.hasOwn(world.upstream, fold(name)) ? world.upstream[fold(name)] : undefined;
	if (!known) return nxdomain(unknown(world, name));
	const owner = withDot(name);
	const [alias] = type === 'CNAME' ? [] : (known.CNAME ?? []);
	if (alias !== undefined && depth < LONGEST_CHAIN) {
		const cname: DnsRecord = { owner, type: 'CNAME', data: withDot(alias) };
		const next = lookupUpstream(world, alias, type, depth + 1);
		return next.status === 'NOERROR' ? { ...next, records: [cname, ...next.records] } : next;
	}
	const data = type === 'SOA' ? [] : (known[type] ?? []);
	const records = data.map((one) => ({ owner, type, data: isPlain(type) ? one : withDot(one) }));
	return found(type, records, { kind: 'upstream' });
}

/** The data of all other types end with a name. */
function isPlain(type: QueryType): boolean {
	return type === 'A' || type === 'AAAA' || type === 'TXT';
}

function unknown({ clusterDomain: zone }: World, name: string) {
	return isWithin(name, zone)
		? ({ kind: 'other-server', zone } as const)
		: ({ kind: 'upstream-unknown' } as const);
}
