/** Tasks for one command, behind “With which command do you …”. Each leaves one meaning open. */
import type { PortPair, Subject, Task, TaskOf } from '#core/kube/scenario/tasks/types.ts';
import type { Labels } from '#core/kube/world/types.ts';
import type { Sentences } from './dns.ts';

const q = (name: string) => `“${name}”`;
const inside = ({ namespace }: { readonly namespace: string | null }) =>
	namespace === null ? 'in all namespaces' : `in ${q(namespace)}`;
const pairs = (labels: Labels) =>
	Object.entries(labels)
		.map(([key, value]) => `${key}=${value}`)
		.join(' and ');
const labelWord = (labels: Labels) => (Object.keys(labels).length === 1 ? 'label' : 'labels');
const ports = ({ port, target }: PortPair) =>
	port === target ? `port ${port}` : `port ${port}, which leads to port ${target} of the pods`;
const whom = (subject: Subject) =>
	subject.kind === 'account'
		? `the ServiceAccount ${q(subject.name)} in ${q(subject.namespace)}`
		: `the ${subject.kind} ${q(subject.name)}`;
const things = {
	service: 'the Service',
	pod: 'the pod',
	deployment: 'the Deployment',
	serviceaccount: 'the ServiceAccount'
} as const;
const actions = {
	restart: (what: string) => `restart the pods of ${what} one after the other`,
	status: (what: string) => `follow the rollout of ${what} until it is done`,
	undo: (what: string) => `go back to the revision of ${what} before this one`,
	history: (what: string) => `list the revisions of ${what}`
} as const;

export const tasks: Sentences<Task> = {
	expose: ({ workload, service, type, namespace, ...pair }) =>
		`expose the Deployment ${q(workload)} in ${q(namespace)} by a Service ${q(service)} of type ${type} with ${ports(pair)}`,
	'create-service': createService,
	'external-name': ({ service, namespace, host }) =>
		`create a Service ${q(service)} in ${q(namespace)} whose name leads to ${host}, outside the cluster`,
	list: ({ type, labels, isWide, ...at }) => {
		const which =
			Object.keys(labels).length > 0 ? ` with the ${labelWord(labels)} ${pairs(labels)}` : '';
		return `list all ${type === 'services' ? 'Services' : 'pods'}${which} ${inside(at)}${isWide ? ', with the further columns' : ''}`;
	},
	show: ({ type, name, format, ...at }) =>
		`get ${things[type]} ${q(name)} ${inside(at)} as ${format.toUpperCase()}`,
	slices: ({ service, ...at }) =>
		`list the EndpointSlices of the Service ${q(service)} ${inside(at)}, found by their label`,
	describe: ({ type, name, ...at }) =>
		`see ${things[type]} ${q(name)} ${inside(at)} described, with its events`,
	delete: ({ type, name, ...at }) => `delete ${things[type]} ${q(name)} ${inside(at)}`,
	run: ({ pod, image, port, labels, ...at }) => {
		const details = [
			...(port === null ? [] : [`the container port ${port}`]),
			...(Object.keys(labels).length > 0 ? [`the ${labelWord(labels)} ${pairs(labels)}`] : [])
		];
		const having = details.length > 0 ? `, with ${details.join(' and ')}` : '';
		return `start a pod ${q(pod)} of the image ${q(image)} ${inside(at)}${having}`;
	},
	label: ({ pod, key, value, isReplaced, ...at }) => {
		const whose = `the pod ${q(pod)} ${inside(at)}`;
		if (value === null) return `take the label ${q(key)} off ${whose}`;
		return isReplaced
			? `change the label ${q(key)} of ${whose}, which it has already, to ${q(value)}`
			: `give ${whose} the label ${key}=${value}, without replacing one that is there`;
	},
	selector: ({ service, labels, ...at }) =>
		`set the selector of the Service ${q(service)} ${inside(at)} to ${pairs(labels)}, without an editor or a file`,
	scale: ({ workload, replicas, ...at }) =>
		`bring the Deployment ${q(workload)} ${inside(at)} to ${replicas} ${replicas === 1 ? 'replica' : 'replicas'}`,
	rollout: ({ workload, action, ...at }) =>
		actions[action](`the Deployment ${q(workload)} ${inside(at)}`),
	'port-forward': ({ service, local, port, ...at }) =>
		`forward port ${local} of your machine to port ${port} of the Service ${q(service)} ${inside(at)}`,
	logs: ({ pod, lines, isFollowed, isPrevious, ...at }) => {
		const what = lines === null ? 'the logs' : `the last ${lines} lines of the logs`;
		const whose = `${what} of the pod ${q(pod)} ${inside(at)}`;
		if (isPrevious) return `read ${whose}, from before its container was restarted`;
		return isFollowed ? `read ${whose} and go on as more comes` : `read ${whose}`;
	},
	exec: ({ pod, program, ...at }) =>
		`run ${q(program)} in the pod ${q(pod)} ${inside(at)}, without a terminal`,
	'set-namespace': ({ namespace }) =>
		`make ${q(namespace)} the namespace of the context in use, for all commands to come`,
	'use-context': ({ context }) => `switch to the context ${q(context)}`,
	'make-context': ({ context, cluster, user, namespace }) =>
		`write a context ${q(context)} into your kubeconfig: cluster ${q(cluster)}, user ${q(user)}, namespace ${q(namespace)}`,
	token: ({ account, hours, audience, ...at }) => {
		const life = hours === null ? '' : ` that holds for ${hours} hours`;
		const meant = audience === null ? '' : `, meant for the audience ${q(audience)}`;
		return `get a token of the ServiceAccount ${q(account)} ${inside(at)}${life}${meant}`;
	},
	'can-i': ({ verb, resource, as, ...at }) =>
		`ask whether ${whom(as)} may ${verb} ${resource} ${inside(at)}`,
	certificate: ({ request, isApproved }) =>
		`${isApproved ? 'approve' : 'deny'} the certificate signing request ${q(request)}`,
	account: ({ account, ...at }) => `create a ServiceAccount ${q(account)} ${inside(at)}`,
	role: ({ role, verbs, resource, ...at }) =>
		`create a Role ${q(role)} ${inside(at)} that allows to ${verbs.join(' and ')} ${resource}`,
	binding: ({ binding, namespace, role, subject }) => {
		const what = `the ${role.kind === 'role' ? 'Role' : 'ClusterRole'} ${q(role.name)}`;
		return namespace === null
			? `give ${whom(subject)} ${what} in the whole cluster, by a binding ${q(binding)}`
			: `give ${whom(subject)} ${what} in ${q(namespace)} only, by a binding ${q(binding)}`;
	},
	explain: ({ field }) => `read what the field ${q(field)} means`,
	proxy: ({ port, isOpen }) =>
		`start a proxy to the API server on port ${port}${isOpen ? ' that listens on 0.0.0.0' : ''}`
};

function createService({ service, type, ports: all, nodePort, ...at }: TaskOf<'create-service'>) {
	const what = type === 'headless' ? 'a headless Service' : `a Service of type ${type}`;
	const having = all.map(ports).join(', and ');
	const fixed = nodePort === null ? '' : ` and node port ${nodePort}`;
	return `create ${what} called ${q(service)} ${inside(at)} for pods with app=${service}, which nothing that could be exposed has made, with ${having}${fixed}`;
}
