/** What is written into the boxes of a picture: a few short rows for each thing. */
import type { PictureWords } from '#i18n/kube/picture.ts';
import type { Node, Pod, Service, ServicePort } from '#core/kube/world/types.ts';
import type { Link } from './links.ts';
import { conditionOf } from './things.ts';

/** Ports beyond these are only counted. */
const MOST_PORTS = 3;

export function serviceRows(
	service: Service,
	links: readonly Link[],
	t: PictureWords
): readonly string[] {
	const { type, headless, clusterIPs, externalIPs, externalName, ports } = service;
	const shown = ports.slice(0, MOST_PORTS);
	const isEmpty = type !== 'ExternalName' && links.length === 0;
	return [
		headless ? t.headless : type,
		...(type === 'ExternalName' ? [`→ ${externalName ?? ''}`] : []),
		...clusterIPs,
		...externalIPs,
		...balancerRows(service, t),
		...shown.flatMap((port) => portRows(port, t)),
		...(ports.length > shown.length ? [t.more(ports.length - shown.length)] : []),
		...policyRows(service, t),
		...(isEmpty ? [t.noEndpoint] : [])
	];
}

function balancerRows({ type, ingress }: Service, t: PictureWords): readonly string[] {
	if (type !== 'LoadBalancer') return [];
	if (ingress.length === 0) return [t.pending];
	return ingress.map(({ ip, hostname }) => t.balancer(ip === '' ? hostname : ip));
}

function portRows(
	{ name, port, targetPort, protocol, nodePort }: ServicePort,
	t: PictureWords
): readonly string[] {
	const target = targetPort === port ? '' : `→${targetPort}`;
	const over = protocol === 'TCP' ? '' : `/${protocol}`;
	const row = `${name === '' ? '' : `${name} `}${port}${target}${over}`;
	return nodePort === null ? [row] : [row, t.nodePort(nodePort)];
}

function policyRows(service: Service, t: PictureWords): readonly string[] {
	const { externalTrafficPolicy, internalTrafficPolicy, sessionAffinity } = service;
	return [
		...(externalTrafficPolicy === 'Local' ? [t.external] : []),
		...(internalTrafficPolicy === 'Local' ? [t.internal] : []),
		...(sessionAffinity ? [t.sticky] : []),
		...(service.publishNotReadyAddresses ? [t.early] : [])
	];
}

export function podRows(pod: Pod, t: PictureWords): readonly string[] {
	const condition = conditionOf(pod);
	return [...pod.ips.slice(0, 1), ...(condition === 'ready' ? [] : [t.conditions[condition]])];
}

export function nodeRows({ internalIPs, zone }: Node): readonly string[] {
	return [...internalIPs.slice(0, 1), ...(zone === null ? [] : [zone])];
}
