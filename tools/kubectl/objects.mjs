/** The objects of the stub cluster: whatever is asked for by name exists, and lists hold two. */
import { resourceOf } from './discovery.mjs';

/** @typedef {Record<string, unknown> & {metadata: Record<string, unknown>}} Stored */
/**
 * @typedef {{groupVersion: string, type: string, namespace: string | null, name: string | null,
 *   part: string | null}} Address
 */

const CONTAINERS = [
	{ name: 'web', image: 'nginx', ports: [{ containerPort: 80 }] },
	{ name: 'main', image: 'nginx' },
	{ name: 'side', image: 'nginx' }
];
const READY = [{ type: 'Ready', status: 'True' }];

/**
 * The parts beside metadata that clients read.
 * @param {string} name
 * @returns {Record<string, unknown>} by plural
 */
function parts(name) {
	const labels = { app: name };
	const template = { metadata: { labels }, spec: { containers: CONTAINERS } };
	const workload = {
		spec: { replicas: 2, selector: { matchLabels: labels }, template },
		status: { replicas: 2, updatedReplicas: 2, availableReplicas: 2, observedGeneration: 1 }
	};
	const port = { port: 80, targetPort: 80, protocol: 'TCP' };
	return {
		pods: {
			spec: { containers: CONTAINERS, nodeName: 'n1' },
			status: { phase: 'Running', podIP: '10.0.0.1', hostIP: '10.1.0.1', conditions: READY }
		},
		services: {
			spec: { type: 'ClusterIP', clusterIP: '10.96.0.9', selector: labels, ports: [port] }
		},
		deployments: workload,
		replicasets: workload,
		statefulsets: workload,
		daemonsets: workload,
		cronjobs: {
			spec: {
				schedule: '* * * * *',
				jobTemplate: { spec: { template: { spec: { ...template.spec, restartPolicy: 'Never' } } } }
			}
		},
		nodes: { spec: {}, status: { conditions: READY } },
		certificatesigningrequests: {
			spec: { request: '', signerName: 'kubernetes.io/kube-apiserver-client', usages: [] }
		},
		namespaces: { status: { phase: 'Active' } }
	};
}

/**
 * @param {Address} address
 * @param {string} name
 * @returns {Stored}
 */
export function stored({ groupVersion, type, namespace }, name) {
	const resource = resourceOf(groupVersion, type);
	const inside = resource?.namespaced ? { namespace: namespace ?? 'default' } : {};
	return {
		apiVersion: groupVersion,
		kind: resource?.kind,
		metadata: {
			name,
			...inside,
			uid: `uid-${name}`,
			resourceVersion: '1',
			generation: 1,
			creationTimestamp: '2026-01-01T00:00:00Z',
			labels: { app: name }
		},
		.../** @type {object} */ (parts(name)[type] ?? {})
	};
}

/**
 * Objects as the rows that `get` shows, one column of them for `-o wide` only.
 * @param {Stored[]} items
 */
export function table(items) {
	const column = (/** @type {string} */ name, /** @type {number} */ priority) => ({
		name,
		priority,
		type: 'string',
		format: name === 'Name' ? 'name' : '',
		description: name
	});
	return {
		kind: 'Table',
		apiVersion: 'meta.k8s.io/v1',
		metadata: { resourceVersion: '1' },
		columnDefinitions: [column('Name', 0), column('Age', 0), column('Where', 1)],
		rows: items.map((item) => ({ cells: [item.metadata['name'], '9d', 'n1'], object: item }))
	};
}
