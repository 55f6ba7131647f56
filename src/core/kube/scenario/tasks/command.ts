/** The command for a task: one of all those that do it. */
import type { Labels } from '../../world/types.ts';
import { accountUserName } from '../../access/groups.ts';
import { commandLine, type CommandLine, type FlagValues } from '../command-line.ts';
import type { Subject, Task, TaskKind, TaskOf } from './types.ts';

/** `here`: the namespace of the current context, which needs no flag. */
export function commandFor(task: Task, here: string): CommandLine {
	const command = commands[task.kind] as (one: Task) => CommandLine;
	const line = command(task);
	const isLocal = LOCAL.some((kind) => kind === task.kind);
	if (isLocal || !('namespace' in task) || task.namespace === null || task.namespace === here)
		return line;
	return { ...line, flags: [...line.flags, { name: 'namespace', value: task.namespace }] };
}

/** What these do stands in a kubeconfig. */
const LOCAL: readonly TaskKind[] = ['set-namespace', 'make-context'];

const pairs = (labels: Labels) =>
	Object.entries(labels)
		.map(([key, value]) => `${key}=${value}`)
		.join(',');
const orNull = (text: string) => (text === '' ? null : text);
const unless = <T>(usual: T, value: T) => (value === usual ? null : value);

const commands: { readonly [K in TaskKind]: (task: TaskOf<K>) => CommandLine } = {
	expose: ({ workload, service, type, port, target }) =>
		commandLine('expose', ['deployment', workload], {
			name: unless(workload, service),
			type: unless('ClusterIP', type),
			port,
			'target-port': unless(port, target)
		}),
	'create-service': createService,
	'external-name': ({ service, host }) =>
		commandLine('create service externalname', [service], { 'external-name': host }),
	list: ({ type, namespace, labels, isWide }) =>
		commandLine('get', [type], {
			'all-namespaces': namespace === null,
			selector: orNull(pairs(labels)),
			output: isWide ? 'wide' : null
		}),
	show: ({ type, name, format }) => commandLine('get', [type, name], { output: format }),
	slices: ({ service }) =>
		commandLine('get', ['endpointslices'], { selector: `kubernetes.io/service-name=${service}` }),
	describe: ({ type, name }) => commandLine('describe', [type, name]),
	delete: ({ type, name }) => commandLine('delete', [type, name]),
	run: ({ pod, image, port, labels }) =>
		commandLine('run', [pod], { image, port, labels: orNull(pairs(labels)) }),
	label: ({ pod, key, value, isReplaced }) =>
		commandLine('label', ['pod', pod, value === null ? `${key}-` : `${key}=${value}`], {
			overwrite: isReplaced
		}),
	selector: ({ service, labels }) =>
		commandLine('set selector', ['service', service, pairs(labels)]),
	scale: ({ workload, replicas }) => commandLine('scale', ['deployment', workload], { replicas }),
	rollout: ({ action, workload }) => commandLine(`rollout ${action}`, [`deployment/${workload}`]),
	'port-forward': ({ service, local, port }) =>
		commandLine('port-forward', [`service/${service}`, `${local}:${port}`]),
	logs: ({ pod, lines, isFollowed, isPrevious }) =>
		commandLine('logs', [pod], { follow: isFollowed, previous: isPrevious, tail: lines }),
	exec: ({ pod, program }) => commandLine('exec', [pod], {}, program.split(' ')),
	'set-namespace': ({ namespace }) =>
		commandLine('config set-context', [], { current: true, namespace }),
	'use-context': ({ context }) => commandLine('config use-context', [context]),
	'make-context': ({ context, cluster, user, namespace }) =>
		commandLine('config set-context', [context], { cluster, user, namespace }),
	token: ({ account, hours, audience }) =>
		commandLine('create token', [account], {
			audience,
			duration: hours === null ? null : `${hours}h`
		}),
	'can-i': ({ verb, resource, as }) => commandLine('auth can-i', [verb, resource], asFlags(as)),
	certificate: ({ request, isApproved }) =>
		commandLine(`certificate ${isApproved ? 'approve' : 'deny'}`, [request]),
	account: ({ account }) => commandLine('create serviceaccount', [account]),
	role: ({ role, verbs, resource }) =>
		commandLine('create role', [role], { verb: verbs.join(','), resource }),
	binding: ({ binding, namespace, role, subject }) =>
		commandLine(
			namespace === null ? 'create clusterrolebinding' : 'create rolebinding',
			[binding],
			{ [role.kind]: role.name, ...subjectFlags(subject) }
		),
	explain: ({ field }) => commandLine('explain', [field]),
	proxy: ({ port, isOpen }) =>
		commandLine('proxy', [], { port, address: isOpen ? '0.0.0.0' : null })
};

function createService({ service, type, ports, nodePort }: TaskOf<'create-service'>): CommandLine {
	const tcp = ports.map(({ port, target }) => (port === target ? port : `${port}:${target}`));
	return commandLine(
		`create service ${type === 'headless' ? 'clusterip' : type.toLowerCase()}`,
		[service],
		{
			clusterip: type === 'headless' ? 'None' : null,
			tcp: tcp.join(','),
			'node-port': nodePort
		}
	);
}

/** Groups count only beside a user: nobody asks as a group alone. */
function asFlags(subject: Subject): FlagValues {
	return {
		as: subject.kind === 'account' ? accountUserName(subject.namespace, subject.name) : subject.name
	};
}

function subjectFlags(subject: Subject): FlagValues {
	return subject.kind === 'account'
		? { serviceaccount: `${subject.namespace}:${subject.name}` }
		: { [subject.kind]: subject.name };
}
