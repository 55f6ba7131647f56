/**
 * A cluster as far as Services, names and traffic depend on it: plain data, complete (nothing is
 * left to a default), in the state that the API server and its controllers would have brought it
 * to. `build.ts` makes one from what matters, `faults` says what an API server would refuse.
 *
 * Lists are sets: no answer of the model depends on their order, unless a field says so.
 */

export type World = Settings & {
	readonly nodes: readonly Node[];
	readonly namespaces: readonly Namespace[];
	readonly pods: readonly Pod[];
	readonly workloads: readonly Workload[];
	readonly services: readonly Service[];
	/** Slices made by hand. Those that follow from selectors are not written down: `slicesOf`. */
	readonly slices: readonly EndpointSlice[];
};

/** What no manifest says: how the cluster was set up, and what is around it. */
export type Settings = {
	/** The minor version of Kubernetes: 35 for v1.35. */
	readonly minor: number;
	/** Without dots at its ends; usually `cluster.local`. */
	readonly clusterDomain: string;
	/** Where cluster IPs come from; one CIDR per family. */
	readonly serviceCidrs: readonly string[];
	/** What all pod addresses lie in: how kube-proxy tells a pod from anybody else. */
	readonly podCidrs: readonly string[];
	/** `--service-node-port-range` of the API server, both ends included. */
	readonly nodePorts: PortRange;
	readonly proxyMode: ProxyMode;
	/** Gives LoadBalancer Services their addresses; null: nobody does, they stay pending. */
	readonly loadBalancer: LoadBalancerController | null;
	/** What `/etc/resolv.conf` of the nodes says, of which pods get their share. */
	readonly nodeDns: DnsConfig;
	/** What the resolver above the cluster's knows, by name: lower case, no dot at the end. */
	readonly upstream: Readonly<Record<string, UpstreamRecords>>;
};

export type PortRange = { readonly first: number; readonly last: number };
export type ProxyMode = 'iptables' | 'ipvs' | 'nftables';

export type LoadBalancerController = {
	/** Addresses are taken from here, from the first on. */
	readonly pool: string;
	readonly ipMode: IpMode;
};

/** `VIP`: packets reach a node addressed to the IP itself. `Proxy`: to the node or the pod. */
export type IpMode = 'VIP' | 'Proxy';

export type RecordType = 'A' | 'AAAA' | 'CNAME' | 'SRV' | 'PTR' | 'TXT' | 'MX' | 'NS';
export type UpstreamRecords = Readonly<Partial<Record<RecordType, readonly string[]>>>;

export type Labels = Readonly<Record<string, string>>;

export type Meta = {
	readonly name: string;
	readonly labels: Labels;
	readonly annotations: Labels;
};

export type Namespaced = Meta & { readonly namespace: string };

export type Node = Meta & {
	/** The first of each family is the primary one. */
	readonly internalIPs: readonly string[];
	readonly externalIPs: readonly string[];
	readonly podCidrs: readonly string[];
	/** Its label `topology.kubernetes.io/zone`. */
	readonly zone: string | null;
};

export type Namespace = Meta;

export type Protocol = 'TCP' | 'UDP' | 'SCTP';
export type IpFamily = 'IPv4' | 'IPv6';

export type ContainerPort = {
	/** Empty when it has none. */
	readonly name: string;
	readonly port: number;
	readonly protocol: Protocol;
};

export type Container = {
	readonly name: string;
	readonly image: string;
	readonly ports: readonly ContainerPort[];
};

export type DnsPolicy = 'ClusterFirst' | 'ClusterFirstWithHostNet' | 'Default' | 'None';

export type DnsConfig = {
	readonly nameservers: readonly string[];
	/** In the order in which they are tried. */
	readonly searches: readonly string[];
	/** A value may be absent, as in `edns0`. */
	readonly options: readonly { readonly name: string; readonly value: string | null }[];
};

/** What a pod and the template of a workload both say. */
export type PodSpec = {
	readonly containers: readonly Container[];
	readonly hostname: string | null;
	readonly subdomain: string | null;
	readonly setHostnameAsFQDN: boolean;
	readonly dnsPolicy: DnsPolicy;
	readonly dnsConfig: DnsConfig | null;
	readonly hostNetwork: boolean;
	readonly serviceAccount: string;
	/** Null: what the ServiceAccount says. */
	readonly automountToken: boolean | null;
};

export type Phase = 'Pending' | 'Running' | 'Succeeded' | 'Failed' | 'Unknown';

export type Pod = Namespaced &
	PodSpec & {
		/** At most one of each family, the primary one first; none before the pod has a node. */
		readonly ips: readonly string[];
		readonly node: string | null;
		readonly phase: Phase;
		/** Its condition Ready: probes pass, whether it is being deleted or not. */
		readonly ready: boolean;
		/** It is being deleted. */
		readonly terminating: boolean;
		/** The controller that made it. */
		readonly owner: Owner | null;
	};

export type WorkloadKind = 'Deployment' | 'ReplicaSet' | 'StatefulSet';
export type Owner = { readonly kind: WorkloadKind; readonly name: string };

export type Workload = Namespaced & {
	readonly kind: WorkloadKind;
	readonly selector: LabelSelector;
	readonly replicas: number;
	readonly template: PodSpec & { readonly labels: Labels; readonly annotations: Labels };
	/** The Service that governs a StatefulSet's names; empty for the other kinds. */
	readonly serviceName: string;
	readonly owner: Owner | null;
};

/** All of it must hold; an empty selector holds for everything. */
export type LabelSelector = {
	readonly matchLabels: Labels;
	readonly matchExpressions: readonly LabelExpression[];
};

export type LabelExpression =
	| {
			readonly key: string;
			readonly operator: 'In' | 'NotIn';
			readonly values: readonly string[];
	  }
	| { readonly key: string; readonly operator: 'Exists' | 'DoesNotExist' };

export type ServiceType = 'ClusterIP' | 'NodePort' | 'LoadBalancer' | 'ExternalName';
export type TrafficPolicy = 'Cluster' | 'Local';
export type IpFamilyPolicy = 'SingleStack' | 'PreferDualStack' | 'RequireDualStack';
export type TrafficDistribution = 'PreferClose' | 'PreferSameZone' | 'PreferSameNode';

export type Service = Namespaced & {
	readonly type: ServiceType;
	/** Null: somebody else looks after its slices. */
	readonly selector: Labels | null;
	readonly ports: readonly ServicePort[];
	/** `clusterIP: None`. */
	readonly headless: boolean;
	/** In the order of `ipFamilies`; empty for headless and ExternalName. */
	readonly clusterIPs: readonly string[];
	/** The primary one first; empty for ExternalName. */
	readonly ipFamilies: readonly IpFamily[];
	readonly ipFamilyPolicy: IpFamilyPolicy;
	/** Without a dot at the end; null unless the type is ExternalName. */
	readonly externalName: string | null;
	readonly externalIPs: readonly string[];
	/** `status.loadBalancer.ingress`: what a controller has assigned; empty while pending. */
	readonly ingress: readonly Ingress[];
	readonly externalTrafficPolicy: TrafficPolicy;
	readonly internalTrafficPolicy: TrafficPolicy;
	/** Null: every connection for itself. */
	readonly sessionAffinity: { readonly timeoutSeconds: number } | null;
	readonly loadBalancerSourceRanges: readonly string[];
	readonly loadBalancerClass: string | null;
	readonly allocateLoadBalancerNodePorts: boolean;
	/** Only of a LoadBalancer with the external policy Local. */
	readonly healthCheckNodePort: number | null;
	readonly publishNotReadyAddresses: boolean;
	readonly trafficDistribution: TrafficDistribution | null;
};

export type ServicePort = {
	/** Empty when it has none, which only a single port may. */
	readonly name: string;
	readonly protocol: Protocol;
	readonly port: number;
	/** A number, or the name of a container port. */
	readonly targetPort: number | string;
	readonly nodePort: number | null;
	readonly appProtocol: string | null;
};

/** An address of a load balancer: an IP or a name, the other one empty. */
export type Ingress = { readonly ip: string; readonly hostname: string; readonly ipMode: IpMode };

export type EndpointSlice = Namespaced & {
	/** Its label `kubernetes.io/service-name`; null: it belongs to no Service. */
	readonly service: string | null;
	readonly addressType: IpFamily;
	readonly ports: readonly EndpointPort[];
	readonly endpoints: readonly Endpoint[];
};

/** Named as the Service's port is. */
export type EndpointPort = {
	readonly name: string;
	readonly protocol: Protocol;
	readonly port: number;
	readonly appProtocol: string | null;
};

export type Endpoint = {
	/** Only the first is used; the others mean nothing yet. */
	readonly addresses: readonly string[];
	readonly hostname: string | null;
	readonly node: string | null;
	readonly zone: string | null;
	/** The pod behind it, in the slice's namespace. */
	readonly pod: string | null;
	readonly ready: boolean;
	readonly serving: boolean;
	readonly terminating: boolean;
	/** Who should prefer it; empty: everybody alike. */
	readonly hints: { readonly zones: readonly string[]; readonly nodes: readonly string[] };
};
