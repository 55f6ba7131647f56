/** `cards judge traffic`: connections, each into a small cluster that document and case tell. */
import { err, ok, type Result } from '#core/base/result.ts';
import { parseAddress } from '#core/kube/traffic/locate.ts';
import { route } from '#core/kube/traffic/route.ts';
import type { Client, Route } from '#core/kube/traffic/types.ts';
import type { Judged } from './judge.ts';
import { fieldsOf, isOneOf, listOf, textOf, type Fields } from './shape.ts';
import { trafficWorld } from './traffic-world.ts';

const KINDS = ['pod', 'node', 'outside'] as const;

/**
 * Answers every case of a document in the form of `traffic-vectors.json`, in its order. What a
 * case expects is not looked at.
 */
export function judgeTraffic(document: unknown): Judged {
	const { meta, cases } = fieldsOf(document);
	const unread: string[] = [];
	const results = listOf(cases).map((one, i) => {
		const fields = fieldsOf(one);
		const id = textOf(fields.id) ?? String(i + 1);
		const judged = judgeCase(fieldsOf(meta), fields);
		if (judged.ok) return { id, ...judged.value };
		unread.push(`${id} (${judged.error})`);
		return { id, outcome: null };
	});
	return { results, unread };
}

/** An error names the field that cannot be read. */
function judgeCase(meta: Fields, one: Fields): Result<object, string> {
	const address = parseAddress(textOf(one.destination) ?? '');
	if (!address) return err('destination');
	const client = clientOf(one);
	if (!client) return err('client');
	const world = trafficWorld(meta, one);
	return world.ok ? ok(told(route(world.value, client, address))) : world;
}

/** `entry_node` tells how somebody outside comes in; what is inside starts from its own node. */
function clientOf({ client, entry_node: entry }: Fields): Client | null {
	const given = fieldsOf(client);
	const { kind } = given;
	if (!isOneOf(KINDS, kind)) return null;
	const ip = textOf(given.ip);
	const node = textOf(given.node) ?? textOf(entry);
	if (kind === 'outside' && ip !== null)
		return entry === undefined ? { kind, ip } : { kind, ip, entry: textOf(entry) };
	if (kind === 'node' && node !== null) return { kind, node };
	return kind === 'pod' && node !== null && ip !== null ? { kind, node, ips: [ip] } : null;
}

/** An endpoint without a pod is told by its address. */
function told(found: Route): object {
	if (found.outcome !== 'reaches') return { outcome: found.outcome, pods: [], source: null };
	const pods = found.targets.map(({ pod, ip }) => pod ?? ip);
	return { outcome: found.outcome, pods, source: found.source };
}
