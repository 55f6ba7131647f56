/** What one might ask in a world, and for what: so that nobody has to type much. */
import { askerOf } from '../dns/resolv-conf.ts';
import { shortestName } from '../dns/names.ts';
import { frontendsOf } from '../traffic/frontends.ts';
import { byPlace, placeOf } from '../world/place.ts';
import type { Service, World } from '../world/types.ts';
import { canAsk, type Ask, type Who } from './ask.ts';

export type Offer = Pick<Ask, 'host' | 'port' | 'protocol'>;

/** Who can ask, pods first; somebody outside has this address. */
export function askers(world: World, outsideIp: string): readonly Who[] {
	const { pods, nodes } = world;
	return [
		...pods
			.filter(canAsk)
			.sort(byPlace)
			.map(({ namespace, name }): Who => ({ kind: 'pod', at: { namespace, name } })),
		...nodes.map(({ name }): Who => ({ kind: 'node', name })),
		{ kind: 'outside', ip: outsideIp }
	];
}

/** A way to each Service from where somebody asks; where no name leads, an address. */
export function offersFor(world: World, who: Who): readonly Offer[] {
	const offers = world.services.toSorted(byPlace).flatMap((one) => offerOf(world, who, one) ?? []);
	const seen = new Set<string>();
	return offers.filter(({ host, port }) => {
		const isNew = !seen.has(`${host} ${port}`);
		seen.add(`${host} ${port}`);
		return isNew;
	});
}

/** Null where nothing leads to it from there. */
export function offerOf(world: World, who: Who, service: Service): Offer | null {
	const [port] = service.ports;
	const protocol = port?.protocol ?? 'TCP';
	const pod =
		who.kind === 'pod' ? world.pods.find((one) => placeOf(one) === placeOf(who.at)) : undefined;
	const name = pod && shortestName(world, askerOf(world, pod), { kind: 'service', service });
	if (name) return { host: name, port: dialled(world, service), protocol };
	const from = who.kind === 'outside' ? ['load-balancer', 'external-ip', 'node-port'] : [];
	const wanted = [...from, ...(who.kind === 'outside' ? [] : ['cluster-ip'])];
	const fronts = frontendsOf(world, service);
	const front = wanted.flatMap((kind) => fronts.find((one) => one.kind === kind) ?? [])[0];
	return front ? { host: front.address.ip, port: front.address.port, protocol } : null;
}

/** Of a headless Service the pods' own port: nothing translates it. */
function dialled({ pods }: World, { headless, ports, selector }: Service): number {
	const [port] = ports;
	if (!port) return 443;
	if (!headless || selector === null || typeof port.targetPort === 'number')
		return headless && typeof port.targetPort === 'number' ? port.targetPort : port.port;
	const named = pods.flatMap(({ containers }) => containers.flatMap((one) => one.ports));
	return named.find(({ name }) => name === port.targetPort)?.port ?? port.port;
}
