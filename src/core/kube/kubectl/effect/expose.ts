/** `expose`: a Service before what is there. */
import type { Labels, Protocol, ServiceType, World } from '../../world/types.ts';
import { nameOf, typeOf } from '../meaning/objects.ts';
import { addressOf, addService, portOf } from './add-svc.ts';
import { placeIn, refuse, said, type Change } from './types.ts';

/** What `expose` copies: the labels, the selector, and the ports if none are said. */
type Source = {
	readonly labels: Labels;
	readonly selector: Labels | null;
	readonly ports: readonly { readonly port: number; readonly protocol: Protocol }[];
};

function sourceOf(world: World, namespace: string, object: string): Source | null {
	const isIt = (one: { name: string; namespace: string }) =>
		one.name === nameOf(object) && one.namespace === namespace;
	const pod = typeOf(object) === 'pods' ? world.pods.find(isIt) : undefined;
	if (pod) {
		const ports = pod.containers.flatMap((container) => container.ports);
		return { labels: pod.labels, selector: pod.labels, ports };
	}
	const service = typeOf(object) === 'services' ? world.services.find(isIt) : undefined;
	if (service) return service;
	const workload = world.workloads.find(
		(one) => isIt(one) && `${one.kind.toLowerCase()}s` === typeOf(object)
	);
	if (!workload) return null;
	const ports = workload.template.containers.flatMap((container) => container.ports);
	return { labels: workload.labels, selector: workload.selector.matchLabels, ports };
}

export const expose: Change = (world, deed) => {
	const [object = ''] = deed.objects;
	const source = sourceOf(world, placeIn(deed), object);
	if (!source) return refuse({ kind: 'not-found', object });
	const selector = pairsOf(said(deed, 'selector')) ?? source.selector;
	if (!selector || Object.keys(selector).length === 0)
		return refuse({ kind: 'without-selector', object });
	const protocol = said(deed, 'protocol') as Protocol | null;
	const typed = said(deed, 'port')?.split(',').map(Number) ?? source.ports.map(({ port }) => port);
	if (typed.length === 0) return refuse({ kind: 'without-port', object });
	const target = said(deed, 'target-port');
	const ports = typed.map((port, i) => ({
		name: typed.length > 1 ? `port-${i + 1}` : '',
		port,
		protocol: protocol ?? source.ports.find((one) => one.port === port)?.protocol ?? 'TCP',
		targetPort: target === null ? port : portOf(target)
	}));
	return addService(world, {
		name: said(deed, 'name') ?? nameOf(object)!,
		namespace: placeIn(deed),
		labels: pairsOf(said(deed, 'labels')) ?? source.labels,
		type: (said(deed, 'type') ?? 'ClusterIP') as ServiceType,
		selector,
		ports,
		...addressOf(said(deed, 'cluster-ip'))
	});
};

export function pairsOf(text: string | null): Labels | null {
	if (text === null) return null;
	return Object.fromEntries(text.split(',').map((pair) => pair.split('=') as [string, string]));
}
