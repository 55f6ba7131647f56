/** Answers, made of what was found. */
import type { IpFamily } from '../world/types.ts';
import type { Answer, DnsRecord, Failure, Meaning, QueryType } from './types.ts';

export const TYPE_OF_FAMILY: Readonly<Record<IpFamily, 'A' | 'AAAA'>> = { IPv4: 'A', IPv6: 'AAAA' };

export function nodata(why: Failure): Answer {
	return { status: 'NODATA', records: [], why };
}

export function nxdomain(why: Failure): Answer {
	return { status: 'NXDOMAIN', records: [], why };
}

/** Each record once; without any the name exists all the same. */
export function found(type: QueryType, records: readonly DnsRecord[], meaning: Meaning): Answer {
	const first = new Map(records.map((record) => [`${record.type} ${record.data}`, record]));
	if (first.size === 0) return nodata({ kind: 'no-type', type, meaning });
	return { status: 'NOERROR', records: [...first.values()], why: meaning };
}
