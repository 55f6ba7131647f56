/**
 * What a manifest says, as the world is told of it. Manifests come checked: a field that is there
 * is of its kind, and what is left out follows from the defaults.
 */
import type {
	EndpointSpec,
	NodeSpec,
	PodSpecification,
	ServiceSpec,
	SliceSpec,
	TemplateSpec,
	WorkloadSpec
} from '../world/spec.ts';
import { AFFINITY_SECONDS } from '../world/svc-defaults.ts';
import type {
	DnsConfig,
	Endpoint,
	LabelExpression,
	Labels,
	Namespace,
	Owner,
	Pod,
	Service,
	WorkloadKind
} from '../world/types.ts';
import { map, maps, number, text, texts, told } from './fields.ts';
import { isList, isMapping, type Mapping, type Value } from './types.ts';

const SERVICE_NAME = 'kubernetes.io/service-name';
const ZONE = 'topology.kubernetes.io/zone';

const labels = (value: Value | undefined): Labels => map(value) as Labels;

function metaOf({ metadata }: Mapping) {
	const { name, namespace, labels: own, annotations } = map(metadata);
	return {
		name: text(name) ?? '',
		namespace: text(namespace) ?? 'default',
		labels: labels(own),
		annotations: labels(annotations)
	};
}

export function namespaceSpec(value: Mapping): Namespace {
	const { name, labels: own, annotations } = metaOf(value);
	return { name, labels: own, annotations };
}

export function nodeSpec(value: Mapping): NodeSpec {
	const meta = namespaceSpec(value);
	const { podCIDR, podCIDRs } = map(value.spec);
	const addresses = maps(map(value.status).addresses);
	const of = (type: string) =>
		addresses.filter((one) => one.type === type).flatMap(({ address }) => text(address) ?? []);
	const { [ZONE]: zone = null, ...own } = meta.labels;
	const cidr = text(podCIDR);
	return {
		...meta,
		labels: own,
		zone,
		internalIPs: of('InternalIP'),
		externalIPs: of('ExternalIP'),
		podCidrs: isList(podCIDRs) ? texts(podCIDRs) : cidr === null ? [] : [cidr]
	};
}

function templateOf(spec: Mapping): TemplateSpec {
	const containers = maps(spec.containers).map(({ name, image, ports }) => ({
		name: text(name) ?? '',
		image: text(image) ?? '',
		ports: maps(ports).map((port) => ({
			name: text(port.name) ?? '',
			port: number(port.containerPort) ?? 0,
			protocol: (text(port.protocol) ?? 'TCP') as 'TCP'
		}))
	}));
	const { automountServiceAccountToken: mount } = spec;
	return {
		containers,
		...told({
			hostname: text(spec.hostname),
			subdomain: text(spec.subdomain),
			setHostnameAsFQDN: spec.setHostnameAsFQDN === true,
			dnsPolicy: text(spec.dnsPolicy) as Pod['dnsPolicy'] | null,
			dnsConfig: isMapping(spec.dnsConfig) ? dnsConfigOf(spec.dnsConfig) : null,
			hostNetwork: spec.hostNetwork === true,
			serviceAccount: text(spec.serviceAccountName),
			automountToken: typeof mount === 'boolean' ? mount : null
		})
	};
}

export function dnsConfigOf({ nameservers, searches, options }: Mapping): DnsConfig {
	return {
		nameservers: texts(nameservers),
		searches: texts(searches),
		options: maps(options).map(({ name, value }) => ({
			name: text(name) ?? '',
			value: text(value)
		}))
	};
}

function ownerOf({ metadata }: Mapping): Owner | null {
	const owner = maps(map(metadata).ownerReferences)[0];
	const [kind, name] = [text(owner?.kind), text(owner?.name)];
	return kind !== null && name !== null ? { kind: kind as WorkloadKind, name } : null;
}

/** Without a status a pod that has a node runs and is ready: nobody draws worlds that start up. */
export function podSpecOf(value: Mapping): PodSpecification {
	const [spec, status] = [map(value.spec), map(value.status)];
	const ready = maps(status.conditions).find((one) => one.type === 'Ready')?.status;
	const ips = maps(status.podIPs).flatMap(({ ip }) => text(ip) ?? []);
	const single = text(status.podIP);
	return {
		...metaOf(value),
		...templateOf(spec),
		node: text(spec.nodeName),
		owner: ownerOf(value),
		terminating: (map(value.metadata).deletionTimestamp ?? null) !== null,
		ready: ready === undefined || ready === 'True',
		ips: ips.length > 0 || single === null ? ips : [single],
		...told({ phase: text(status.phase) as Pod['phase'] | null })
	};
}

export function workloadSpec(kind: WorkloadKind, value: Mapping): WorkloadSpec {
	const spec = map(value.spec);
	const { metadata, spec: inner } = map(spec.template);
	const { matchLabels, matchExpressions } = map(spec.selector);
	const { labels: own, annotations } = map(metadata);
	return {
		...metaOf(value),
		kind,
		replicas: number(spec.replicas) ?? 1,
		serviceName: text(spec.serviceName) ?? '',
		owner: ownerOf(value),
		selector: {
			matchLabels: labels(matchLabels),
			matchExpressions: maps(matchExpressions).map(expressionOf)
		},
		template: { ...templateOf(map(inner)), labels: labels(own), annotations: labels(annotations) }
	};
}

function expressionOf({ key, operator, values }: Mapping): LabelExpression {
	const name = text(key) ?? '';
	return operator === 'In' || operator === 'NotIn'
		? { key: name, operator, values: texts(values) }
		: { key: name, operator: operator === 'Exists' ? 'Exists' : 'DoesNotExist' };
}

export function serviceSpec(value: Mapping): ServiceSpec {
	const spec = map(value.spec);
	const single = text(spec.clusterIP);
	const ips = isList(spec.clusterIPs) ? texts(spec.clusterIPs) : single ? [single] : [];
	const { ingress } = map(map(value.status).loadBalancer);
	const { timeoutSeconds } = map(map(spec.sessionAffinityConfig).clientIP);
	const seconds = number(timeoutSeconds) ?? AFFINITY_SECONDS;
	const selector = labels(spec.selector);
	return {
		...metaOf(value),
		headless: ips[0] === 'None',
		clusterIPs: ips.filter((ip) => ip !== 'None'),
		selector: Object.keys(selector).length > 0 ? selector : null,
		ports: maps(spec.ports).map(servicePortOf),
		externalIPs: texts(spec.externalIPs),
		externalName: text(spec.externalName)?.replace(/\.$/, '') ?? null,
		loadBalancerSourceRanges: texts(spec.loadBalancerSourceRanges),
		sessionAffinity: spec.sessionAffinity === 'ClientIP' ? { timeoutSeconds: seconds } : null,
		publishNotReadyAddresses: spec.publishNotReadyAddresses === true,
		allocateLoadBalancerNodePorts: spec.allocateLoadBalancerNodePorts !== false,
		...told({
			type: text(spec.type) as Service['type'] | null,
			ipFamilies: isList(spec.ipFamilies)
				? (texts(spec.ipFamilies) as Service['ipFamilies'])
				: null,
			ipFamilyPolicy: text(spec.ipFamilyPolicy) as Service['ipFamilyPolicy'] | null,
			externalTrafficPolicy: text(spec.externalTrafficPolicy) as 'Local' | null,
			internalTrafficPolicy: text(spec.internalTrafficPolicy) as 'Local' | null,
			loadBalancerClass: text(spec.loadBalancerClass),
			healthCheckNodePort: number(spec.healthCheckNodePort),
			trafficDistribution: text(spec.trafficDistribution) as Service['trafficDistribution'],
			ingress: isList(ingress) ? maps(ingress).map(ingressOf) : null
		})
	};
}

function servicePortOf({ name, port, targetPort, protocol, nodePort, appProtocol }: Mapping) {
	return {
		name: text(name) ?? '',
		port: number(port) ?? 0,
		protocol: (text(protocol) ?? 'TCP') as 'TCP',
		nodePort: number(nodePort),
		appProtocol: text(appProtocol),
		...told({ targetPort: number(targetPort) ?? text(targetPort) })
	};
}

function ingressOf({ ip, hostname, ipMode }: Mapping) {
	return {
		ip: text(ip) ?? '',
		hostname: text(hostname) ?? '',
		ipMode: ipMode === 'Proxy' ? ('Proxy' as const) : ('VIP' as const)
	};
}

export function sliceSpec(value: Mapping): SliceSpec {
	const { labels: all, ...meta } = metaOf(value);
	const { [SERVICE_NAME]: service = null, ...own } = all;
	return {
		...meta,
		labels: own,
		service,
		addressType: value.addressType as 'IPv4',
		ports: maps(value.ports).map((one) => ({
			name: text(one.name) ?? '',
			port: number(one.port) ?? 0,
			protocol: (text(one.protocol) ?? 'TCP') as 'TCP',
			appProtocol: text(one.appProtocol)
		})),
		endpoints: maps(value.endpoints).map(endpointOf)
	};
}

/** A condition that is left out counts as fine; serving goes with ready. */
function endpointOf(value: Mapping): EndpointSpec {
	const { ready, serving, terminating } = map(value.conditions);
	const { forZones, forNodes } = map(value.hints);
	const names = (list: Value | undefined) => maps(list).flatMap(({ name }) => text(name) ?? []);
	const target = map(value.targetRef);
	const hints: Endpoint['hints'] = { zones: names(forZones), nodes: names(forNodes) };
	return {
		addresses: texts(value.addresses),
		hostname: text(value.hostname),
		node: text(value.nodeName),
		zone: text(value.zone),
		pod: target.kind === 'Pod' ? text(target.name) : null,
		ready: ready !== false,
		serving: typeof serving === 'boolean' ? serving : ready !== false,
		terminating: terminating === true,
		hints
	};
}
