/** How long one name takes to resolve, and two to be compared, in milliseconds; prints JSON. */
import { sameName } from '#core/kube/dns/same.ts';
import { askerIn } from '#core/kube/dns/resolv-conf.ts';
import { resolve } from '#core/kube/dns/resolve.ts';
import { buildWorld } from '#core/kube/world/build.ts';
import type { World } from '#core/kube/world/types.ts';
import { repeat, round } from './timing.ts';

const SERVICES = 25;
const PODS = 4;

/** So many namespaces with 25 Services each, every fifth of them headless, and four pods behind each. */
function worldOf(count: number): World {
	const namespaces = Array.from({ length: count }, (_, i) => `team-${i}`);
	return buildWorld({
		namespaces,
		services: namespaces.flatMap((namespace, n) =>
			Array.from({ length: SERVICES }, (_, s) => ({
				namespace,
				name: `app-${s}`,
				headless: s % 5 === 0,
				clusterIPs: s % 5 === 0 ? [] : [`10.97.${n}.${s + 1}`],
				selector: { app: `app-${s}` },
				ports: [{ name: 'http', port: 80 }]
			}))
		),
		pods: namespaces.flatMap((namespace, n) =>
			Array.from({ length: SERVICES * PODS }, (_, p) => ({
				namespace,
				name: `pod-${p}`,
				labels: { app: `app-${p % SERVICES}` },
				ips: [`10.244.${n}.${p + 1}`]
			}))
		)
	});
}

const world = worldOf(20);
const asker = askerIn(world, 'team-0');

const questions = {
	short: () => resolve(world, asker, 'app-1'),
	missing: () => resolve(world, asker, 'app-99'),
	headless: () => resolve(world, asker, 'app-0.team-7'),
	port: () => resolve(world, asker, '_http._tcp.app-0.team-7', 'SRV'),
	same: () => sameName(world, asker, 'app-1.team-7', 'app-1.team-7.svc.cluster.local', 'shortest'),
	wrong: () => sameName(world, asker, 'app-1.team-7', 'app-1.taem-7')
};

const timeOf = (ask: () => unknown) => {
	const { rounds, seconds } = repeat(ask, 0.5);
	return round((1000 * seconds) / rounds);
};

const ms = Object.fromEntries(
	Object.entries(questions).map(([name, ask]) => [name, timeOf(ask)] as const)
);
/** The first answer in a world, which has to be looked through once: one larger than a lesson's. */
const lesson = worldOf(1);
const firstMs = timeOf(() => sameName({ ...lesson }, asker, 'app-1', 'app-1.team-0'));
const slowestMs = Math.max(firstMs, ...Object.values(ms));
console.log(JSON.stringify({ services: world.services.length, slowestMs, firstMs, ms }));
