/** What has to be said of a world: everything else follows, as it does in a cluster. */
import type {
	Container,
	ContainerPort,
	Endpoint,
	EndpointPort,
	EndpointSlice,
	Ingress,
	LabelSelector,
	Namespace,
	Node,
	Pod,
	PodSpec,
	Service,
	ServicePort,
	Settings,
	Workload
} from './types.ts';

export type WorldSpec = Partial<Settings> & {
	readonly nodes?: readonly NodeSpec[];
	/** A name alone for one without labels. `default` and `kube-system` unless said otherwise. */
	readonly namespaces?: readonly (string | (Partial<Namespace> & { readonly name: string }))[];
	readonly pods?: readonly PodSpecification[];
	readonly workloads?: readonly WorkloadSpec[];
	readonly services?: readonly ServiceSpec[];
	readonly slices?: readonly SliceSpec[];
};

export type NodeSpec = Partial<Node> & { readonly name: string };

/** One container of the pod's name is there unless `containers` says otherwise. */
export type TemplateSpec = Partial<Omit<PodSpec, 'containers'>> & {
	readonly containers?: readonly (Partial<Container> & { readonly name: string })[];
	/** Ports of the one container, when `containers` is left out; a number alone is TCP. */
	readonly ports?: readonly (number | (Partial<ContainerPort> & { readonly port: number }))[];
};

export type PodSpecification = TemplateSpec &
	Partial<Omit<Pod, keyof PodSpec>> & { readonly name: string };

export type WorkloadSpec = Partial<Omit<Workload, 'template' | 'selector'>> & {
	readonly name: string;
	/** Of the labels of the template, unless said otherwise. */
	readonly selector?: Partial<LabelSelector>;
	/** Labelled `app: NAME`, unless said otherwise. */
	readonly template?: TemplateSpec & Partial<Pick<Pod, 'labels' | 'annotations'>>;
};

export type ServiceSpec = Partial<Omit<Service, 'ports' | 'ingress'>> & {
	readonly name: string;
	/** A number alone is TCP and meets the same port of the pod. */
	readonly ports?: readonly (number | (Partial<ServicePort> & { readonly port: number }))[];
	readonly ingress?: readonly (Partial<Ingress> & ({ ip: string } | { hostname: string }))[];
};

export type SliceSpec = Partial<Omit<EndpointSlice, 'ports' | 'endpoints'>> & {
	/** The Service's name; null for a slice of nobody's. */
	readonly service: string | null;
	readonly ports?: readonly (number | (Partial<EndpointPort> & { readonly port: number }))[];
	/** An address alone is a ready endpoint. */
	readonly endpoints?: readonly (string | EndpointSpec)[];
};

/** With one address as `ip`, or with all of them. */
export type EndpointSpec = Partial<Omit<Endpoint, 'addresses'>> &
	({ readonly ip: string } | { readonly addresses: readonly string[] });
