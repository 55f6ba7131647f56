/** A world as a file: what somebody would write, with what the cluster has decided. */
import { stringify } from 'yaml';
import { canonicalJson } from '../../base/json.ts';
import { placeOf } from '../world/place.ts';
import { USUAL_SETTINGS } from '../world/build.ts';
import type {
	DnsConfig,
	Endpoint,
	EndpointSlice,
	Meta,
	Namespaced,
	Node,
	Pod,
	PodSpec,
	Service,
	ServicePort,
	Workload,
	World
} from '../world/types.ts';
import { NOTHING_SAID, type AboutWorld } from './about-world.ts';
import { VERSIONS, type Kind } from './schema.ts';
import { WORLD_VERSION } from './world-schema.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * What `readWorld` reads back to the same: what no manifest says, where there is such a thing, then
 * a document for each object, in the order of the world. What is a default is left out.
 */
export function writeWorld(world: World, about: AboutWorld = NOTHING_SAID): string {
	const head = { ...aboutFields(about, world), ...settingsFields(world) };
	const isPlain = Object.keys(head).length === 0;
	const documents = [
		...(isPlain ? [] : [{ apiVersion: WORLD_VERSION, kind: 'World', ...head }]),
		...world.namespaces.map((one) => manifest('Namespace', metaOf(one), {})),
		...world.nodes.map(nodeManifest),
		...world.workloads.map(workloadManifest),
		...world.pods.map(podManifest),
		...world.services.map(serviceManifest),
		...world.slices.map(sliceManifest)
	];
	const options = { lineWidth: 0, version: '1.1', aliasDuplicateObjects: false } as const;
	return documents.map((one) => stringify(one, options)).join('---\n');
}

/** Who asks is left out once that pod is gone: the text would be refused. */
function aboutFields({ title, topics, from, ask }: AboutWorld, { pods }: World): Fields {
	const isThere = from && pods.some((pod) => placeOf(pod) === placeOf(from));
	return said({
		title,
		topics,
		from: isThere && { namespace: from.namespace, pod: from.name },
		ask: ask && said(ask)
	});
}

/** Only what is not so in every other world. */
function settingsFields(world: World): Fields {
	const { nodeDns } = world;
	const all = { ...world, nodeDns: dnsConfigFields(nodeDns) };
	const usual = { ...USUAL_SETTINGS, nodeDns: dnsConfigFields(USUAL_SETTINGS.nodeDns) };
	const keys = Object.keys(USUAL_SETTINGS) as (keyof typeof USUAL_SETTINGS)[];
	const own = keys.filter((key) => canonicalJson(all[key]) !== canonicalJson(usual[key]));
	return Object.fromEntries(own.map((key) => [key, all[key]]));
}

function manifest(kind: Kind, metadata: Fields, rest: Fields): Fields {
	return { apiVersion: VERSIONS[kind], kind, metadata, ...rest };
}

/** Without what is null, false, or empty. */
function said(fields: Fields): Fields {
	const isSaid = (value: unknown) =>
		value !== null &&
		value !== undefined &&
		value !== false &&
		value !== '' &&
		!(typeof value === 'object' && Object.keys(value).length === 0);
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => isSaid(value)));
}

const unless = <T>(usual: T, value: T): T | null => (value === usual ? null : value);

function metaOf({ name, labels, annotations }: Meta): Fields {
	return said({ name, labels, annotations });
}

function placedMeta({ namespace, name, labels, annotations }: Namespaced): Fields {
	return said({ name, namespace: unless('default', namespace), labels, annotations });
}

function nodeManifest(node: Node): Fields {
	const { zone, podCidrs, internalIPs, externalIPs } = node;
	const labels =
		zone === null ? node.labels : { ...node.labels, 'topology.kubernetes.io/zone': zone };
	const addresses = [
		...internalIPs.map((address) => ({ type: 'InternalIP', address })),
		...externalIPs.map((address) => ({ type: 'ExternalIP', address }))
	];
	return manifest(
		'Node',
		metaOf({ ...node, labels }),
		said({ spec: said({ podCIDRs: podCidrs }), status: said({ addresses }) })
	);
}

function podSpecFields(spec: PodSpec): Fields {
	const { automountToken, ...rest } = spec;
	const fields = said({
		hostname: rest.hostname,
		subdomain: rest.subdomain,
		setHostnameAsFQDN: rest.setHostnameAsFQDN,
		dnsPolicy: unless('ClusterFirst', rest.dnsPolicy),
		dnsConfig: rest.dnsConfig && dnsConfigFields(rest.dnsConfig),
		hostNetwork: rest.hostNetwork,
		serviceAccountName: unless('default', rest.serviceAccount)
	});
	const mount = automountToken === null ? {} : { automountServiceAccountToken: automountToken };
	return { ...fields, ...mount, containers: rest.containers.map(containerFields) };
}

function containerFields({ name, image, ports }: PodSpec['containers'][number]): Fields {
	return said({
		name,
		image,
		ports: ports.map((port) =>
			said({
				name: port.name,
				containerPort: port.port,
				protocol: unless('TCP', port.protocol)
			})
		)
	});
}

/** Said even when it holds nothing, which is not the same as none. */
function dnsConfigFields({ nameservers, searches, options }: DnsConfig): Fields {
	return { nameservers, searches, options: options.map((one) => said(one)) };
}

function ownerFields(owner: Pod['owner']): Fields {
	return owner ? { ownerReferences: [{ apiVersion: 'apps/v1', ...owner }] } : {};
}

function podManifest(pod: Pod): Fields {
	const leaving = pod.terminating ? { deletionTimestamp: '2026-01-01T00:00:00Z' } : {};
	const spec = podSpecFields(pod);
	return manifest(
		'Pod',
		{ ...placedMeta(pod), ...leaving, ...ownerFields(pod.owner) },
		{
			spec: { ...spec, ...said({ nodeName: pod.node }) },
			status: said({
				phase: pod.phase,
				podIPs: pod.ips.map((ip) => ({ ip })),
				conditions: [{ type: 'Ready', status: pod.ready ? 'True' : 'False' }]
			})
		}
	);
}

function workloadManifest(workload: Workload): Fields {
	const { kind, replicas, serviceName, selector, template, owner } = workload;
	const { labels, annotations } = template;
	const spec = {
		...said({ serviceName }),
		replicas,
		selector: said({ ...selector }),
		template: {
			...said({ metadata: said({ labels, annotations }) }),
			spec: podSpecFields(template)
		}
	};
	return manifest(kind, { ...placedMeta(workload), ...ownerFields(owner) }, { spec });
}

function serviceManifest(service: Service): Fields {
	const { type, headless, clusterIPs, sessionAffinity, ingress } = service;
	const affinity = sessionAffinity && {
		sessionAffinity: 'ClientIP',
		sessionAffinityConfig: { clientIP: sessionAffinity }
	};
	const spec = said({
		type,
		...(headless ? { clusterIP: 'None' } : { clusterIP: clusterIPs[0], clusterIPs }),
		ipFamilies: service.ipFamilies,
		ipFamilyPolicy: unless('SingleStack', service.ipFamilyPolicy),
		externalName: service.externalName,
		selector: service.selector,
		ports: service.ports.map(servicePortFields),
		externalIPs: service.externalIPs,
		externalTrafficPolicy: unless('Cluster', service.externalTrafficPolicy),
		internalTrafficPolicy: unless('Cluster', service.internalTrafficPolicy),
		...affinity,
		loadBalancerSourceRanges: service.loadBalancerSourceRanges,
		loadBalancerClass: service.loadBalancerClass,
		healthCheckNodePort: service.healthCheckNodePort,
		publishNotReadyAddresses: service.publishNotReadyAddresses,
		trafficDistribution: service.trafficDistribution
	});
	const all = service.allocateLoadBalancerNodePorts
		? spec
		: { ...spec, allocateLoadBalancerNodePorts: false };
	const isBalanced = type === 'LoadBalancer' || ingress.length > 0;
	const status = isBalanced
		? { status: { loadBalancer: { ingress: ingress.map(ingressFields) } } }
		: {};
	return manifest('Service', placedMeta(service), { spec: all, ...status });
}

function ingressFields({ ip, hostname, ipMode }: Service['ingress'][number]): Fields {
	return said({ ip, hostname, ipMode: ip === '' ? null : ipMode });
}

function servicePortFields({ port, targetPort, protocol, ...rest }: ServicePort): Fields {
	const target = unless<number | string>(port, targetPort);
	return said({ ...rest, protocol: unless('TCP', protocol), port, targetPort: target });
}

function sliceManifest(slice: EndpointSlice): Fields {
	const { service, addressType, ports, endpoints } = slice;
	const labels =
		service === null ? slice.labels : { ...slice.labels, 'kubernetes.io/service-name': service };
	return manifest('EndpointSlice', placedMeta({ ...slice, labels }), {
		addressType,
		ports: ports.map((port) => said({ ...port, protocol: unless('TCP', port.protocol) })),
		endpoints: endpoints.map((one) => endpointFields(one, slice.namespace))
	});
}

function endpointFields(endpoint: Endpoint, namespace: string): Fields {
	const { addresses, ready, serving, terminating, hostname, node, zone, pod, hints } = endpoint;
	const target = pod === null ? null : { kind: 'Pod', name: pod, namespace };
	const named = (names: readonly string[]) => names.map((name) => ({ name }));
	return {
		addresses,
		conditions: { ready, serving, terminating },
		...said({
			hostname,
			nodeName: node,
			zone,
			targetRef: target,
			hints: said({ forZones: named(hints.zones), forNodes: named(hints.nodes) })
		})
	};
}
