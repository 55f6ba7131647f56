/** `cards judge dns`: what names resolve to in a given world, from whom they are asked. */
import { err, ok, type Result } from '#core/base/result.ts';
import { resolve } from '#core/kube/dns/resolve.ts';
import { askerIn } from '#core/kube/dns/resolv-conf.ts';
import { QUERY_TYPES, type Asker, type QueryType, type Resolution } from '#core/kube/dns/types.ts';
import type { World } from '#core/kube/world/types.ts';
import type { CaseFile } from './cases.ts';
import { readDnsWorld } from './dns-world.ts';
import type { Judged } from './judge.ts';
import { fieldsOf, isAbsent, isOneOf, numberOf, textOf, textsOf, type Fields } from './shape.ts';

const LIBRARIES = ['glibc', 'musl'] as const;

/**
 * Answers every case of a document in the form of `dns-vectors.json`, in its order. What a case
 * expects is not looked at.
 */
export function judgeDns({ about, cases }: CaseFile): Judged {
	const meta = fieldsOf(about.meta);
	const common = readDnsWorld(about.world, meta);
	const judged = cases.map(({ id, fields }) => {
		const world = isAbsent(fields.world) ? common : readDnsWorld(fields.world, meta);
		return { id, answer: world.ok ? judgeCase(world.value, fields) : world };
	});
	return {
		results: judged.map(({ id, answer }) => ({
			id,
			...(answer.ok ? answer.value : { status: null })
		})),
		unread: judged.flatMap(({ id, answer }) => (answer.ok ? [] : [`${id} (${answer.error})`]))
	};
}

/** An error names the field that cannot be read. */
function judgeCase(world: World, fields: Fields): Result<object, string> {
	const { query } = fields;
	const qtype = textOf(fields.qtype ?? 'A')?.toUpperCase();
	const libc = textOf(fields.libc ?? 'glibc')?.toLowerCase();
	if (typeof query !== 'string') return err('query');
	if (!isOneOf(QUERY_TYPES, qtype)) return err('qtype');
	if (!isOneOf(LIBRARIES, libc)) return err('libc');
	if (!isAbsent(fields.ndots) && numberOf(fields.ndots) === null) return err('ndots');
	const asker = askerIn(world, textOf(fields.from_namespace) ?? 'default', libc);
	const ndots = numberOf(fields.ndots) ?? asker.ndots;
	return ok(
		toJson(world, { ...asker, search: searchFrom(fields) ?? asker.search, ndots }, query, qtype)
	);
}

/** As a list, or as the line of a `resolv.conf` has it. */
function searchFrom({ search }: Fields): readonly string[] | null {
	if (isAbsent(search)) return null;
	return textsOf(search)
		.flatMap((line) => line.split(/\s+/))
		.filter((entry) => entry !== '');
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
