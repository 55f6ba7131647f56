/**
 * The ClusterRoles and bindings that every API server makes for itself and restores at start, as
 * far as people meet them (rbac "Default roles and role bindings"; rules of 1.31). Left out: those
 * of components, controllers and nodes, and what later versions may add for resource.k8s.io.
 */
import { AUTHENTICATED, MASTERS, UNAUTHENTICATED } from '../groups.ts';
import type { ClusterRole, ClusterRoleBinding, Labels, Rule } from './types.ts';

const words = (text: string) => text.split(' ');
const READ = words('get list watch');
const WRITE = words('create delete deletecollection patch update');

const on = (group: string, resources: string, verbs: readonly string[]): Rule => ({
	verbs,
	apiGroups: [group],
	resources: words(resources)
});
const paths = (urls: string): Rule => ({ verbs: ['get'], nonResourceURLs: words(urls) });

const WORKLOADS = 'daemonsets deployments replicasets statefulsets';
const APPS = `${WORKLOADS} deployments/scale replicasets/scale statefulsets/scale`;
const EXTENSIONS =
	'daemonsets deployments deployments/scale ingresses networkpolicies replicasets replicasets/scale replicationcontrollers/scale';

const viewRules: readonly Rule[] = [
	on(
		'',
		'configmaps endpoints persistentvolumeclaims persistentvolumeclaims/status pods replicationcontrollers replicationcontrollers/scale serviceaccounts services services/status',
		READ
	),
	on(
		'',
		'bindings events limitranges namespaces/status pods/log pods/status replicationcontrollers/status resourcequotas resourcequotas/status',
		READ
	),
	on('', 'namespaces', READ),
	on('discovery.k8s.io', 'endpointslices', READ),
	on(
		'apps',
		`controllerrevisions ${APPS} daemonsets/status deployments/status replicasets/status statefulsets/status`,
		READ
	),
	on('autoscaling', 'horizontalpodautoscalers horizontalpodautoscalers/status', READ),
	on('batch', 'cronjobs cronjobs/status jobs jobs/status', READ),
	on(
		'extensions',
		`${EXTENSIONS} daemonsets/status deployments/status ingresses/status replicasets/status`,
		READ
	),
	on('policy', 'poddisruptionbudgets poddisruptionbudgets/status', READ),
	on('networking.k8s.io', 'ingresses ingresses/status networkpolicies', READ)
];

const editRules: readonly Rule[] = [
	on('', 'pods/attach pods/exec pods/portforward pods/proxy secrets services/proxy', READ),
	on('', 'serviceaccounts', ['impersonate']),
	on('', 'pods pods/attach pods/exec pods/portforward pods/proxy', WRITE),
	on('', 'pods/eviction', ['create']),
	on(
		'',
		'configmaps events persistentvolumeclaims replicationcontrollers replicationcontrollers/scale secrets serviceaccounts services services/proxy',
		WRITE
	),
	on('', 'serviceaccounts/token', ['create']),
	on('apps', `${APPS} deployments/rollback`, WRITE),
	on('autoscaling', 'horizontalpodautoscalers', WRITE),
	on('batch', 'cronjobs jobs', WRITE),
	on('extensions', `${EXTENSIONS} deployments/rollback`, WRITE),
	on('policy', 'poddisruptionbudgets', WRITE),
	on('networking.k8s.io', 'ingresses networkpolicies', WRITE),
	on('coordination.k8s.io', 'leases', [...READ, ...WRITE])
];

const adminRules: readonly Rule[] = [
	on('authorization.k8s.io', 'localsubjectaccessreviews', ['create']),
	on('rbac.authorization.k8s.io', 'rolebindings roles', [...READ, ...WRITE])
];

/** `rbac.authorization.k8s.io/aggregate-to-NAME: "true"`. */
const aggregateTo = (name: 'admin' | 'edit' | 'view'): Labels => ({
	[`rbac.authorization.k8s.io/aggregate-to-${name}`]: 'true'
});

const aggregated = (name: 'admin' | 'edit' | 'view', labels: Labels): ClusterRole => ({
	name,
	labels,
	rules: [],
	aggregationRule: [aggregateTo(name)]
});

const approver = (signer: string): ClusterRole => ({
	name: `system:certificates.k8s.io:${signer}-approver`,
	rules: [
		{
			...on('certificates.k8s.io', 'signers', ['approve']),
			resourceNames: [`kubernetes.io/${signer}`]
		}
	]
});

export const defaultRoles: readonly ClusterRole[] = [
	{
		name: 'cluster-admin',
		rules: [on('*', '*', ['*']), { verbs: ['*'], nonResourceURLs: ['*'] }]
	},
	aggregated('admin', {}),
	aggregated('edit', aggregateTo('admin')),
	aggregated('view', aggregateTo('edit')),
	{ name: 'system:aggregate-to-admin', labels: aggregateTo('admin'), rules: adminRules },
	{ name: 'system:aggregate-to-edit', labels: aggregateTo('edit'), rules: editRules },
	{ name: 'system:aggregate-to-view', labels: aggregateTo('view'), rules: viewRules },
	{
		name: 'system:auth-delegator',
		rules: [
			on('authentication.k8s.io', 'tokenreviews', ['create']),
			on('authorization.k8s.io', 'subjectaccessreviews', ['create'])
		]
	},
	{
		name: 'system:basic-user',
		rules: [
			on('authorization.k8s.io', 'selfsubjectaccessreviews selfsubjectrulesreviews', ['create']),
			on('authentication.k8s.io', 'selfsubjectreviews', ['create'])
		]
	},
	{
		name: 'system:discovery',
		rules: [
			paths(
				'/api /api/* /apis /apis/* /healthz /livez /openapi /openapi/* /readyz /version /version/'
			)
		]
	},
	{
		name: 'system:public-info-viewer',
		rules: [paths('/healthz /livez /readyz /version /version/')]
	},
	{
		name: 'system:monitoring',
		rules: [paths('/healthz /healthz/* /livez /livez/* /metrics /metrics/slis /readyz /readyz/*')]
	},
	{
		name: 'system:service-account-issuer-discovery',
		rules: [
			paths(
				'/.well-known/openid-configuration /.well-known/openid-configuration/ /openid/v1/jwks /openid/v1/jwks/'
			)
		]
	},
	approver('kube-apiserver-client'),
	approver('kube-apiserver-client-kubelet'),
	approver('kubelet-serving')
];

const toGroups = (name: string, ...groups: readonly string[]): ClusterRoleBinding => ({
	name,
	roleRef: { kind: 'ClusterRole', name },
	subjects: groups.map((group) => ({ kind: 'Group', name: group }))
});

export const defaultBindings: readonly ClusterRoleBinding[] = [
	toGroups('cluster-admin', MASTERS),
	toGroups('system:basic-user', AUTHENTICATED),
	toGroups('system:discovery', AUTHENTICATED),
	toGroups('system:public-info-viewer', AUTHENTICATED, UNAUTHENTICATED),
	toGroups('system:monitoring', 'system:monitoring'),
	toGroups('system:service-account-issuer-discovery', 'system:serviceaccounts')
];

/** What kubeadm adds since 1.29: the group of its admin.conf. */
export const kubeadmAdmins: ClusterRoleBinding = {
	name: 'kubeadm:cluster-admins',
	roleRef: { kind: 'ClusterRole', name: 'cluster-admin' },
	subjects: [{ kind: 'Group', name: 'kubeadm:cluster-admins' }]
};
