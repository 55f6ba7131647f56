/**
 * The fields of the kinds that the model covers. Those that the API knows and the model has no use
 * for are `other`: they are no mistake, and are compared as they stand.
 * Reference: Kubernetes API v1.35.
 */
import type { Format, Value, Wanted } from './types.ts';

export type Schema =
	| { readonly kind: 'text'; readonly oneOf?: readonly string[]; readonly default?: Value }
	| { readonly kind: 'number' | 'flag' | 'number-or-text'; readonly default?: Value }
	| { readonly kind: Format }
	/** By a text that is free, such as labels. */
	| { readonly kind: 'map'; readonly of: Schema }
	/** `by`: what tells items apart, so that their order means nothing. */
	| { readonly kind: 'list'; readonly of: Schema; readonly by?: readonly string[] }
	| {
			readonly kind: 'object';
			readonly fields: Readonly<Record<string, Schema>>;
			readonly needs?: readonly string[];
	  }
	| { readonly kind: 'other' };

export function wantedBy({ kind }: Schema): Wanted {
	return kind === 'map' || kind === 'object' || kind === 'other' ? 'mapping' : kind;
}

export const text: Schema = { kind: 'text' };
const number: Schema = { kind: 'number' };
const flag: Schema = { kind: 'flag', default: false };
const texts: Schema = { kind: 'map', of: text };
const other: Schema = { kind: 'other' };
const inOrder: Schema = { kind: 'list', of: text };
const anyOrder: Schema = { kind: 'list', of: text, by: [] };
export const oneOf = (words: readonly string[], first?: string): Schema =>
	first === undefined
		? { kind: 'text', oneOf: words }
		: { kind: 'text', oneOf: words, default: first };
export const object = (
	fields: Readonly<Record<string, Schema>>,
	needs: readonly string[] = []
): Schema => ({
	kind: 'object',
	fields,
	needs
});
const listBy = (by: readonly string[], of: Schema): Schema => ({ kind: 'list', of, by });
const others = (names: string): Readonly<Record<string, Schema>> =>
	Object.fromEntries(names.split(' ').map((name) => [name, other]));

const protocol = oneOf(['TCP', 'UDP', 'SCTP'], 'TCP');
const policies = ['Cluster', 'Local'];
const families = ['IPv4', 'IPv6'];

const metadata = object({
	name: text,
	namespace: { kind: 'text', default: 'default' },
	labels: texts,
	annotations: texts,
	...others('generateName uid resourceVersion generation creationTimestamp deletionTimestamp'),
	...others('deletionGracePeriodSeconds ownerReferences finalizers managedFields selfLink')
});

const servicePort = object(
	{
		name: { kind: 'text', default: '' },
		protocol,
		port: number,
		targetPort: { kind: 'number-or-text' },
		nodePort: number,
		appProtocol: text
	},
	['port']
);

const service = object({
	type: oneOf(['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'], 'ClusterIP'),
	selector: texts,
	ports: listBy(['port', 'protocol'], servicePort),
	clusterIP: text,
	clusterIPs: inOrder,
	ipFamilies: { kind: 'list', of: oneOf(families) },
	ipFamilyPolicy: oneOf(['SingleStack', 'PreferDualStack', 'RequireDualStack'], 'SingleStack'),
	externalName: text,
	externalIPs: anyOrder,
	externalTrafficPolicy: oneOf(policies, 'Cluster'),
	internalTrafficPolicy: oneOf(policies, 'Cluster'),
	sessionAffinity: oneOf(['None', 'ClientIP'], 'None'),
	sessionAffinityConfig: object({
		clientIP: object({ timeoutSeconds: { kind: 'number', default: 10800 } })
	}),
	loadBalancerSourceRanges: anyOrder,
	loadBalancerClass: text,
	loadBalancerIP: other,
	allocateLoadBalancerNodePorts: { kind: 'flag', default: true },
	healthCheckNodePort: number,
	publishNotReadyAddresses: flag,
	trafficDistribution: oneOf(['PreferClose', 'PreferSameZone', 'PreferSameNode'])
});

const ingress = object({
	ip: text,
	hostname: text,
	ipMode: oneOf(['VIP', 'Proxy'], 'VIP'),
	ports: other
});
const serviceStatus = object({
	loadBalancer: object({ ingress: listBy(['ip', 'hostname'], ingress) }),
	conditions: other
});

const containerPort = object(
	{ name: text, containerPort: number, protocol, ...others('hostPort hostIP') },
	['containerPort']
);
const container = object(
	{
		name: text,
		image: text,
		ports: listBy(['containerPort', 'protocol'], containerPort),
		...others('command args env envFrom resources volumeMounts volumeDevices workingDir'),
		...others('livenessProbe readinessProbe startupProbe lifecycle imagePullPolicy stdin tty'),
		...others('securityContext terminationMessagePath terminationMessagePolicy restartPolicy'),
		...others('stdinOnce resizePolicy')
	},
	['name']
);

const podSpec = object(
	{
		containers: listBy(['name'], container),
		hostname: text,
		subdomain: text,
		setHostnameAsFQDN: flag,
		dnsPolicy: oneOf(
			['ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None'],
			'ClusterFirst'
		),
		dnsConfig: object({
			nameservers: inOrder,
			searches: inOrder,
			options: listBy(['name'], object({ name: text, value: text }))
		}),
		hostNetwork: flag,
		restartPolicy: oneOf(['Always', 'OnFailure', 'Never'], 'Always'),
		serviceAccountName: { kind: 'text', default: 'default' },
		automountServiceAccountToken: { kind: 'flag' },
		nodeName: text,
		...others('volumes initContainers ephemeralContainers nodeSelector affinity'),
		...others('terminationGracePeriodSeconds activeDeadlineSeconds serviceAccount hostPID'),
		...others('hostIPC shareProcessNamespace securityContext imagePullSecrets schedulerName'),
		...others('tolerations hostAliases priorityClassName priority readinessGates os overhead'),
		...others('runtimeClassName enableServiceLinks preemptionPolicy hostUsers resourceClaims'),
		...others('topologySpreadConstraints schedulingGates resources hostnameOverride')
	},
	['containers']
);

const condition = object({
	type: text,
	status: oneOf(['True', 'False', 'Unknown']),
	...others('reason message lastProbeTime lastTransitionTime observedGeneration')
});
const podStatus = object({
	phase: oneOf(['Pending', 'Running', 'Succeeded', 'Failed', 'Unknown']),
	podIP: text,
	podIPs: { kind: 'list', of: object({ ip: text }) },
	conditions: listBy(['type'], condition),
	...others('hostIP hostIPs startTime qosClass containerStatuses initContainerStatuses'),
	...others('ephemeralContainerStatuses nominatedNodeName reason message resize observedGeneration')
});

const expression = object({
	key: text,
	operator: oneOf(['In', 'NotIn', 'Exists', 'DoesNotExist']),
	values: anyOrder
});
const labelSelector = object({
	matchLabels: texts,
	matchExpressions: listBy(['key', 'operator'], expression)
});
const template = object({ metadata, spec: podSpec }, ['spec']);
const workload = (names: string, more: Readonly<Record<string, Schema>> = {}): Schema =>
	object(
		{
			replicas: { kind: 'number', default: 1 },
			selector: labelSelector,
			template,
			...more,
			...others(`minReadySeconds revisionHistoryLimit ${names}`)
		},
		['selector', 'template']
	);

const endpoint = object(
	{
		addresses: anyOrder,
		conditions: object({
			ready: { kind: 'flag' },
			serving: { kind: 'flag' },
			terminating: { kind: 'flag' }
		}),
		hostname: text,
		nodeName: text,
		zone: text,
		targetRef: object({ kind: text, name: text, namespace: text, ...others('uid apiVersion') }),
		hints: object({
			forZones: listBy(['name'], object({ name: text })),
			forNodes: listBy(['name'], object({ name: text }))
		}),
		deprecatedTopology: other
	},
	['addresses']
);
const endpointPort = object({
	name: { kind: 'text', default: '' },
	protocol,
	port: number,
	appProtocol: text
});

export type Kind =
	| 'Namespace'
	| 'Node'
	| 'Pod'
	| 'Deployment'
	| 'ReplicaSet'
	| 'StatefulSet'
	| 'Service'
	| 'EndpointSlice';

const manifest = (
	fields: Readonly<Record<string, Schema>>,
	needs: readonly string[] = []
): Schema =>
	object({ apiVersion: text, kind: text, metadata, ...fields }, [
		'apiVersion',
		'metadata',
		...needs
	]);

export const VERSIONS: Readonly<Record<Kind, string>> = {
	Namespace: 'v1',
	Node: 'v1',
	Pod: 'v1',
	Deployment: 'apps/v1',
	ReplicaSet: 'apps/v1',
	StatefulSet: 'apps/v1',
	Service: 'v1',
	EndpointSlice: 'discovery.k8s.io/v1'
};

export const KINDS = Object.keys(VERSIONS) as readonly Kind[];

export const SCHEMAS: Readonly<Record<Kind, Schema>> = {
	Namespace: manifest({ spec: other, status: other }),
	Node: manifest({
		spec: object({
			podCIDR: text,
			podCIDRs: inOrder,
			...others('providerID taints unschedulable')
		}),
		status: object({
			addresses: { kind: 'list', of: object({ type: text, address: text }) },
			...others('capacity allocatable conditions nodeInfo images daemonEndpoints phase features'),
			...others('volumesAttached volumesInUse config runtimeHandlers')
		})
	}),
	Pod: manifest({ spec: podSpec, status: podStatus }, ['spec']),
	Deployment: manifest(
		{ spec: workload('strategy paused progressDeadlineSeconds'), status: other },
		['spec']
	),
	ReplicaSet: manifest({ spec: workload(''), status: other }, ['spec']),
	StatefulSet: manifest(
		{
			spec: workload(
				'volumeClaimTemplates podManagementPolicy updateStrategy ordinals persistentVolumeClaimRetentionPolicy',
				{ serviceName: text }
			),
			status: other
		},
		['spec']
	),
	Service: manifest({ spec: service, status: serviceStatus }, ['spec']),
	EndpointSlice: manifest(
		{
			addressType: oneOf(families),
			ports: listBy(['name'], endpointPort),
			endpoints: listBy(['addresses'], endpoint)
		},
		['addressType', 'endpoints']
	)
};
