/** `cards judge dns`: what names resolve to in a given world, from whom they are asked. */
import { resolve } from '#core/kube/dns/resolve.ts';
import { askerIn } from '#core/kube/dns/resolv-conf.ts';
import { QUERY_TYPES, type Asker, type QueryType, type Resolution } from '#core/kube/dns/types.ts';
import type { World } from '#core/kube/world/types.ts';
import { readDnsWorld } from './dns-world.ts';
import type { Judged } from './judge.ts';
import { fieldsOf, isOneOf, listOf, numberOf, textOf, textsOf, type Fields } from './shape.ts';

/**
 * Answers every case of a document in the form of `dns-vectors.json`, in its order. What a case
 * expects is not looked at.
 */
export function judgeDns(document: unknown): Judged {
	const { meta, world: given, cases } = fieldsOf(document);
	const world = readDnsWorld(fieldsOf(given), fieldsOf(meta));
	const judged = listOf(cases).map((one, i) => {
		const fields = fieldsOf(one);
		const id = textOf(fields.id) ?? String(i + 1);
		return { id, result: judgeCase(world, fields) };
	});
	return {
		results: judged.map(({ id, result }) => ({ id, ...(result ?? { status: null }) })),
		unread: judged.flatMap(({ id, result }) => (result ? [] : [id]))
	};
}

function judgeCase(world: World, fields: Fields): object | null {
	const { query, qtype = 'A', libc = 'glibc' } = fields;
	if (typeof query !== 'string' || !isOneOf(QUERY_TYPES, qtype)) return null;
	if (libc !== 'glibc' && libc !== 'musl') return null;
	const asker = askerIn(world, textOf(fields.from_namespace) ?? 'default', libc);
	const search = fields.search ? textsOf(fields.search) : asker.search;
	const ndots = numberOf(fields.ndots) ?? asker.ndots;
	return toJson(world, { ...asker, search, ndots }, query, qtype);
}

function toJson(world: World, asker: Asker, query: string, type: QueryType): object {
	const { status, matched, records, tried }: Resolution = resolve(world, asker, query, type);
	return {
		status,
		matched_name: matched,
		answers: records,
		names_tried: tried.map(({ name, answer }) => [name, answer.status])
	};
}
