/**
 * The types that kubectl knows from the server, with the names that they go by.
 *
 * Source: `kubectl api-resources` against v1.35; how names are found: measured with v1.33. Singular
 * and plural ignore case, short names do not; a group may follow (`deployments.apps`), or a version
 * and a group (`deployments.v1.apps`).
 */

export type ResourceType = {
	/** Plural, the name that everything else is brought to. */
	readonly name: string;
	readonly singular: string;
	readonly kind: string;
	readonly short: readonly string[];
	/** Empty for the core group. */
	readonly group: string;
	readonly isNamespaced: boolean;
};

/** Kind, short names, and `*` for what belongs to no namespace; by group. */
const BY_GROUP: Readonly<Record<string, string>> = {
	'': `Service:svc Endpoints:ep ServiceAccount:sa Namespace:ns* Pod:po ConfigMap:cm Secret Node:no*
		Event:ev PersistentVolume:pv* PersistentVolumeClaim:pvc ReplicationController:rc
		ResourceQuota:quota LimitRange:limits PodTemplate ComponentStatus:cs*`,
	apps: 'Deployment:deploy ReplicaSet:rs StatefulSet:sts DaemonSet:ds ControllerRevision',
	batch: 'Job CronJob:cj',
	'discovery.k8s.io': 'EndpointSlice',
	'networking.k8s.io': 'Ingress:ing NetworkPolicy:netpol IngressClass* ServiceCIDR* IPAddress:ip*',
	'certificates.k8s.io': 'CertificateSigningRequest:csr*',
	'rbac.authorization.k8s.io': 'Role RoleBinding ClusterRole* ClusterRoleBinding*',
	'storage.k8s.io':
		'StorageClass:sc* VolumeAttachment* CSIDriver* CSINode* CSIStorageCapacity VolumeAttributesClass:vac*',
	'apiextensions.k8s.io': 'CustomResourceDefinition:crd,crds*',
	policy: 'PodDisruptionBudget:pdb',
	autoscaling: 'HorizontalPodAutoscaler:hpa',
	'scheduling.k8s.io': 'PriorityClass:pc*',
	'coordination.k8s.io': 'Lease',
	'node.k8s.io': 'RuntimeClass*',
	'apiregistration.k8s.io': 'APIService*',
	'admissionregistration.k8s.io':
		'ValidatingWebhookConfiguration* MutatingWebhookConfiguration* ValidatingAdmissionPolicy* ValidatingAdmissionPolicyBinding*',
	'flowcontrol.apiserver.k8s.io': 'FlowSchema* PriorityLevelConfiguration*'
};

/** What kubectl asks for when it says `all`. */
const ALL: ResourceType = {
	name: 'all',
	singular: 'all',
	kind: 'all',
	short: [],
	group: '',
	isNamespaced: true
};

export const resourceTypes: readonly ResourceType[] = Object.entries(BY_GROUP).flatMap(
	([group, list]) => list.split(/\s+/).map((entry) => resourceType(group, entry))
);

function resourceType(group: string, entry: string): ResourceType {
	const [kind = '', short = ''] = entry.replace('*', '').split(':');
	const singular = kind.toLowerCase();
	return {
		name: plural(singular),
		singular,
		kind,
		short: short === '' ? [] : short.split(','),
		group,
		isNamespaced: !entry.endsWith('*')
	};
}

function plural(singular: string): string {
	if (singular === 'endpoints') return singular;
	if (/(?:s|ss)$/.test(singular)) return `${singular}es`;
	return /[^aeiou]y$/.test(singular) ? singular.replace(/y$/, 'ies') : `${singular}s`;
}

/** Names that need no case, by lower case, and short names as they are. */
const byName = new Map(
	resourceTypes.flatMap((type) => [type.singular, type.name].map((name) => [name, type] as const))
);
const byShort = new Map(
	[...resourceTypes].reverse().flatMap((type) => type.short.map((name) => [name, type] as const))
);

/** The type that a learner's word names; null if the server has none. */
export function findType(word: string): ResourceType | null {
	if (word === 'all') return ALL;
	const [name = '', ...rest] = word.split('.');
	const type = byShort.get(name) ?? byName.get(name.toLowerCase());
	if (!type) return null;
	const suffix = rest.join('.');
	const group = /^v\d+(?:(?:alpha|beta)\d+)?\./.test(suffix)
		? suffix.slice(suffix.indexOf('.') + 1)
		: suffix;
	return suffix === '' || group === type.group ? type : null;
}

/** What `apiVersion` says of it, in the version that the server prefers (v1.35). */
export function versionOf({ group }: ResourceType): string {
	const version = group === 'autoscaling' ? 'v2' : 'v1';
	return group === '' ? version : `${group}/${version}`;
}

/** `deployments.apps`; of the core group the plural alone. */
export function fullName({ name, group }: ResourceType): string {
	return group === '' ? name : `${name}.${group}`;
}
