/** Pods with names of their own, behind a headless Service. */
import type { Placed } from '../world/place.ts';
import type { PodSpecification } from '../world/spec.ts';
import { suffix, type Cast, type Part } from './cast.ts';
import type { Dice } from './dice.ts';
import type { Constraints } from './types.ts';
import { GROUPS, HOSTNAMES, STORES } from './word-lists.ts';

export type Members = {
	readonly service: Placed;
	readonly pods: readonly (PodSpecification & { readonly hostname: string })[];
	readonly scene: Part;
};

/** Of a StatefulSet, or each with a hostname that it gives itself: `constraints.by` may say which. */
export function membersFor(
	dice: Dice,
	level: number,
	cast: Cast,
	namespace: string,
	ready: readonly boolean[],
	{ by }: Constraints
): Members {
	const isSet = by === undefined ? !dice.chance(level * 0.4) : by === 'statefulset';
	const set = dice.pick(STORES);
	const service = { name: dice.chance(level) ? dice.pick(GROUPS) : set, namespace };
	const labels = { app: set };
	const hostnames = isSet ? ready.map((_, i) => `${set}-${i}`) : dice.shuffled(HOSTNAMES);
	const pods = ready.map((one, i) => {
		const hostname = hostnames[i]!;
		const name = isSet ? hostname : `${set}-${suffix(dice)}`;
		const place = { namespace, node: 'node-1', ips: [cast.podIp()], ready: one };
		return { ...place, name, hostname, subdomain: service.name, labels };
	});
	const replicas = { replicas: ready.length, serviceName: service.name };
	const workload = { kind: 'StatefulSet', name: set, namespace, ...replicas } as const;
	const services = [{ ...service, headless: true, selector: labels, ports: [PORT] }];
	return { service, pods, scene: { pods, services, workloads: isSet ? [workload] : [] } };
}

const PORT = { name: 'client', port: 7000 };
