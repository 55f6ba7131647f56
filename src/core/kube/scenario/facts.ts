/** What decides a question and is in no picture: told above what is asked. */
import type { Asker } from '../dns/types.ts';
import { CLUSTER_NDOTS } from '../dns/resolv-conf.ts';
import type { Placed } from '../world/place.ts';
import type { World } from '../world/types.ts';

export type Fact =
	/** What a pod gives itself: it is not called so in the API. */
	| {
			readonly kind: 'hostname';
			readonly pod: Placed;
			readonly hostname: string;
			readonly subdomain: string;
	  }
	/** In the `/etc/resolv.conf` of the pod that asks. */
	| { readonly kind: 'ndots'; readonly ndots: number }
	| { readonly kind: 'alias'; readonly service: Placed; readonly target: string }
	/** All names that the server above the cluster knows. */
	| { readonly kind: 'outside'; readonly known: readonly Known[] }
	| { readonly kind: 'health-check'; readonly service: Placed; readonly port: number };

type Known = { readonly name: string; readonly addresses: readonly string[] };

const at = ({ namespace, name }: Placed): Placed => ({ namespace, name });

/** Where a name is asked that another pod may have, or that has dots. */
export function factsOfNames(world: World, { ndots }: Asker): readonly Fact[] {
	return [
		...(ndots === Number(CLUSTER_NDOTS.value) ? [] : [{ kind: 'ndots', ndots } as const]),
		...hostnames(world)
	];
}

function hostnames({ pods }: World): readonly Fact[] {
	return pods.flatMap((pod) => {
		const { name, hostname, subdomain } = pod;
		if (hostname === null || subdomain === null || hostname === name) return [];
		return [{ kind: 'hostname', pod: at(pod), hostname, subdomain } as const];
	});
}

export function aliases({ services }: World): readonly Fact[] {
	return services.flatMap((service) =>
		service.externalName === null
			? []
			: [{ kind: 'alias', service: at(service), target: service.externalName } as const]
	);
}

export function outside({ upstream }: World): Fact {
	const known = Object.entries(upstream).map(([name, { A = [] }]) => ({ name, addresses: A }));
	return { kind: 'outside', known: known.sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

export function healthChecks({ services }: World): readonly Fact[] {
	return services.flatMap((service) =>
		service.healthCheckNodePort === null
			? []
			: [
					{
						kind: 'health-check',
						service: at(service),
						port: service.healthCheckNodePort
					} as const
				]
	);
}
