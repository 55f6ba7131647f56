/** Manifests that are applied to a world which is there already. */
import { buildWorld } from '../world/build.ts';
import { faultsSince } from '../world/faults.ts';
import type { World } from '../world/types.ts';
import { checkManifest } from './check.ts';
import { readYaml } from './read.ts';
import { refusal, type WorldFault } from './read-world.ts';
import { specOf } from './to-world-spec.ts';

export type Applied = {
	readonly world: World;
	/** In the text, and what the API server has against it beside what is there. */
	readonly faults: readonly WorldFault[];
};

/** Never throws. What cannot be read is left out of the world. */
export function readInto(base: World, text: string): Applied {
	const { documents, faults } = readYaml(text);
	const checked = documents.map(checkManifest);
	const manifests = checked.flatMap(({ manifest, faults: own }) =>
		manifest && own.length === 0 ? [manifest] : []
	);
	const { pods = [], services = [], slices = [], workloads = [] } = specOf(manifests);
	const world = buildWorld({
		...base,
		pods: [...base.pods, ...pods],
		services: [...base.services, ...services],
		slices: [...base.slices, ...slices],
		workloads: [...base.workloads, ...workloads]
	});
	const unread = [...faults, ...checked.flatMap((one) => one.faults)];
	if (unread.length > 0) return { world, faults: unread };
	const fresh = faultsSince(base, world);
	return { world, faults: fresh.map((fault) => refusal(fault, manifests)) };
}
