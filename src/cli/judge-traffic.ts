/** `cards judge traffic`: connections, each into a small cluster that document and case tell. */
import { err, ok, type Result } from '#core/base/result.ts';
import { route } from '#core/kube/traffic/route.ts';
import type { Route } from '#core/kube/traffic/types.ts';
import type { CaseFile } from './cases.ts';
import type { Judged } from './judge.ts';
import { fieldsOf, type Fields } from './shape.ts';
import { clientIn, destinationIn } from './traffic-ends.ts';
import { trafficWorld } from './traffic-world.ts';

/**
 * Answers every case of a document in the form of `traffic-vectors.json`, in its order. What a
 * case expects is not looked at.
 */
export function judgeTraffic({ about, cases }: CaseFile): Judged {
	const judged = cases.map(({ id, fields }) => ({
		id,
		answer: judgeCase(fieldsOf(about.meta), fields)
	}));
	return {
		results: judged.map(({ id, answer }) => ({
			id,
			...(answer.ok ? answer.value : { outcome: null })
		})),
		unread: judged.flatMap(({ id, answer }) => (answer.ok ? [] : [`${id} (${answer.error})`]))
	};
}

/** An error names the field that cannot be read. */
function judgeCase(meta: Fields, one: Fields): Result<object, string> {
	const world = trafficWorld(meta, one);
	if (!world.ok) return world;
	const address = destinationIn(world.value, one);
	if (!address) return err('destination');
	const client = clientIn(world.value, one);
	return client ? ok(told(route(world.value, client, address))) : err('client');
}

/** An endpoint without a pod is told by its address. */
function told(found: Route): object {
	if (found.outcome !== 'reaches') return { outcome: found.outcome, pods: [], source: null };
	const pods = found.targets.map(({ pod, ip }) => pod ?? ip);
	return { outcome: found.outcome, pods, source: found.source };
}
