/** The form of an answer that is a name in the cluster. */
import { labelsOf } from '../dns/name.ts';
import { shortestName, type Target } from '../dns/names.ts';
import type { Wish } from '../dns/same.ts';
import type { Asker } from '../dns/types.ts';
import type { World } from '../world/types.ts';
import { slipsOf } from './slips.ts';
import type { NameForm } from './types.ts';

/** Null where no name leads there, or where one label does: that would only repeat the question. */
export function nameForm(world: World, asker: Asker, target: Target, wish: Wish): NameForm | null {
	const expected = shortestName(world, asker, target);
	if (expected === null || labelsOf(expected).length < 2) return null;
	const tokens = tokensFor(world, target, expected);
	return { kind: 'name', world, asker, target, expected, wish, tokens };
}

/** The labels of the right name and of wrong ones; the zone is one tap. In order of the alphabet. */
function tokensFor(world: World, target: Target, right: string): readonly string[] {
	const { clusterDomain: zone } = world;
	const names = [right, ...slipsOf(world, target).map(({ name }) => name)];
	const labels = names
		.flatMap((name) => labelsOf(name))
		.filter((label) => !zone.split('.').includes(label));
	const others = world.namespaces.map(({ name }) => name);
	return [...new Set([...labels, ...others, 'svc', zone, '.'])].sort();
}
