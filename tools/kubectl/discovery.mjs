/**
 * What a cluster of Kubernetes 1.33 says of itself to kubectl: groups, types with their short
 * names, and as much of the schema as `apply`, `create` and `explain` ask for.
 */

const VERBS = ['create', 'delete', 'deletecollection', 'get', 'list', 'patch', 'update', 'watch'];

/**
 * @typedef {{name: string, singularName: string, namespaced: boolean, kind: string,
 *   verbs: string[], shortNames: string[], categories: string[]}} Resource
 */

/**
 * Lines of `plural Kind short,short`; `*` before the plural: of the cluster; `+`: in `all`.
 * @param {string} text
 * @returns {Resource[]}
 */
function resources(text) {
	const lines = text.split(/[;\n]/).map((line) => line.trim());
	return lines.filter(Boolean).map((line) => {
		const [, marks = '', rest = ''] = /^([*+]*)(.*)$/.exec(line) ?? [];
		const [name = '', kind = '', shorts = ''] = rest.split(' ');
		return {
			name,
			singularName: name.includes('/') ? '' : kind.toLowerCase(),
			namespaced: !marks.includes('*'),
			kind,
			verbs: VERBS,
			shortNames: shorts.split(',').filter(Boolean),
			categories: marks.includes('+') ? ['all'] : []
		};
	});
}

/** @type {Readonly<Record<string, Resource[]>>} by group and version */
const GROUPS = {
	v1: resources(`
		+pods Pod po; pods/log Pod; pods/exec PodExecOptions; pods/attach PodAttachOptions
		pods/portforward PodPortForwardOptions; pods/eviction Eviction; pods/ephemeralcontainers Pod
		+services Service svc; endpoints Endpoints ep; serviceaccounts ServiceAccount sa
		serviceaccounts/token TokenRequest; *namespaces Namespace ns; configmaps ConfigMap cm
		secrets Secret; *nodes Node no; events Event ev; *persistentvolumes PersistentVolume pv
		persistentvolumeclaims PersistentVolumeClaim pvc; resourcequotas ResourceQuota quota
		limitranges LimitRange limits; +replicationcontrollers ReplicationController rc
		replicationcontrollers/scale Scale`),
	'apps/v1': resources(`
		+deployments Deployment deploy; deployments/scale Scale; +replicasets ReplicaSet rs
		replicasets/scale Scale; +statefulsets StatefulSet sts; statefulsets/scale Scale
		+daemonsets DaemonSet ds`),
	'batch/v1': resources('+jobs Job; +cronjobs CronJob cj'),
	'discovery.k8s.io/v1': resources('endpointslices EndpointSlice'),
	'networking.k8s.io/v1': resources('ingresses Ingress ing; networkpolicies NetworkPolicy netpol'),
	'rbac.authorization.k8s.io/v1': resources(`
		roles Role; rolebindings RoleBinding
		*clusterroles ClusterRole; *clusterrolebindings ClusterRoleBinding`),
	'certificates.k8s.io/v1': resources(`
		*certificatesigningrequests CertificateSigningRequest csr
		*certificatesigningrequests/approval CertificateSigningRequest`),
	'storage.k8s.io/v1': resources('*storageclasses StorageClass sc'),
	'apiextensions.k8s.io/v1': resources(
		'*customresourcedefinitions CustomResourceDefinition crd,crds'
	),
	'authorization.k8s.io/v1': resources(`
		*selfsubjectaccessreviews SelfSubjectAccessReview
		*selfsubjectrulesreviews SelfSubjectRulesReview`),
	'authentication.k8s.io/v1': resources('*selfsubjectreviews SelfSubjectReview'),
	'events.k8s.io/v1': resources('events Event ev'),
	'policy/v1': resources('poddisruptionbudgets PodDisruptionBudget pdb'),
	'autoscaling/v2': resources('+horizontalpodautoscalers HorizontalPodAutoscaler hpa'),
	'scheduling.k8s.io/v1': resources('*priorityclasses PriorityClass pc')
};

/** @param {string} groupVersion */
const root = (groupVersion) => (groupVersion === 'v1' ? '/api/v1' : `/apis/${groupVersion}`);

/**
 * @param {string} groupVersion
 * @param {string} name the plural, or plural/part
 */
export const resourceOf = (groupVersion, name) =>
	GROUPS[groupVersion]?.find((resource) => resource.name === name);

function groupList() {
	const groups = Object.keys(GROUPS)
		.filter((each) => each !== 'v1')
		.map((groupVersion) => {
			const [name, version] = groupVersion.split('/');
			const preferredVersion = { groupVersion, version };
			return { name, versions: [preferredVersion], preferredVersion };
		});
	return { kind: 'APIGroupList', apiVersion: 'v1', groups };
}

const OBJECT = { type: 'object', properties: { a: { type: 'string', description: 'one' } } };

/** @param {string} groupVersion */
function schema(groupVersion) {
	const [version, group = ''] = groupVersion.split('/').reverse();
	/** @type {Record<string, unknown>} */
	const paths = {};
	/** @type {Record<string, unknown>} */
	const schemas = {};
	const parameters = ['dryRun', 'fieldValidation'].map((name) => ({
		name,
		in: 'query',
		schema: { type: 'string' }
	}));
	for (const { name, kind } of GROUPS[groupVersion] ?? []) {
		const gvk = { group, version, kind };
		const method = { parameters, 'x-kubernetes-group-version-kind': gvk };
		const path = `${root(groupVersion)}/namespaces/{namespace}/${name}/{name}`;
		paths[path] = { get: method, put: method, patch: method };
		schemas[`io.${kind}`] = {
			type: 'object',
			description: kind,
			properties: {
				spec: { ...OBJECT, description: 'what is wanted' },
				status: { ...OBJECT, description: 'what is' }
			},
			'x-kubernetes-group-version-kind': [gvk]
		};
	}
	const info = { title: 'Kubernetes', version: 'v1.33.1' };
	return { openapi: '3.0.0', info, paths, components: { schemas } };
}

/**
 * The answer to a question about the cluster itself; none for one about objects.
 * @param {string} path
 * @returns {unknown}
 */
export function discovery(path) {
	if (path === '/api') return { kind: 'APIVersions', versions: ['v1'] };
	if (path === '/apis') return groupList();
	if (path === '/version') return { major: '1', minor: '33', gitVersion: 'v1.33.1' };
	if (path === '/openapi/v3') {
		const each = Object.keys(GROUPS).map((key) => root(key));
		const url = (/** @type {string} */ at) => ({ serverRelativeURL: `/openapi/v3${at}` });
		return { paths: Object.fromEntries(each.map((at) => [at.slice(1), url(at)])) };
	}
	const described = Object.keys(GROUPS).find((key) => path === `/openapi/v3${root(key)}`);
	if (described) return schema(described);
	const listed = Object.keys(GROUPS).find((key) => path === root(key));
	if (!listed) return undefined;
	const list = { kind: 'APIResourceList', apiVersion: 'v1', groupVersion: listed };
	return { ...list, resources: GROUPS[listed] };
}
