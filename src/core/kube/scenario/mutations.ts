/**
 * Commands that people write by mistake for another: each a small change away. Some do the same
 * after all; the model tells which.
 */
import type { CommandFlag, CommandLine } from './command-line.ts';
import { CONTEXTS, type Desk } from './desk.ts';
import { usageOf } from './spellings.ts';

export function mutationsOf(line: CommandLine, desk: Desk): readonly CommandLine[] {
	return [
		...pathMutations(line),
		...wordMutations(line, desk),
		...namespaceMutations(line, desk),
		...line.flags.flatMap((flag, i) => flagMutations(flag).map((one) => withFlag(line, i, one))),
		...portMutations(line)
	];
}

function withFlag(line: CommandLine, at: number, flag: CommandFlag | null): CommandLine {
	return {
		...line,
		flags: line.flags.flatMap((one, i) => (i === at ? (flag ? [flag] : []) : [one]))
	};
}

/** Commands that are taken for each other, both ways. */
const CONFUSED: readonly (readonly [string, string])[] = [
	['create service clusterip', 'create service nodeport'],
	['create service nodeport', 'create service loadbalancer'],
	['create rolebinding', 'create clusterrolebinding'],
	['create role', 'create clusterrole'],
	['certificate approve', 'certificate deny'],
	['rollout restart', 'rollout undo'],
	['rollout status', 'rollout history'],
	['config use-context', 'config set-context'],
	['create token', 'create serviceaccount'],
	['get', 'describe'],
	['get', 'explain'],
	['describe', 'explain'],
	['exec', 'run'],
	['label', 'annotate'],
	['delete', 'edit'],
	['port-forward', 'expose'],
	['logs', 'describe'],
	['auth can-i', 'auth whoami']
];

function pathMutations(line: CommandLine): readonly CommandLine[] {
	const others = CONFUSED.flatMap(([a, b]) => (a === line.path ? [b] : b === line.path ? [a] : []));
	return others.map((path) => ({ ...line, path }));
}

const TYPES: Readonly<Record<string, readonly string[]>> = {
	service: ['endpoints', 'pod'],
	services: ['endpoints', 'pods'],
	pod: ['service', 'deployment'],
	pods: ['services', 'deployments'],
	deployment: ['pod', 'service'],
	endpointslices: ['endpoints', 'services'],
	serviceaccount: ['service', 'pod']
};

function wordMutations(line: CommandLine, desk: Desk): readonly CommandLine[] {
	return line.words.flatMap((word, i) => {
		const [type, name] = word.split('/');
		const types = TYPES[type!] ?? [];
		const others = [
			...types.map((one) => (name === undefined ? one : `${one}/${name}`)),
			...otherNames(word, desk),
			...(word.includes('.spec.') ? [word.replace('.spec', '')] : []),
			...swappedPorts(word),
			...(/^[\w-]+=\w+$/.test(word)
				? [word.split('=').toReversed().join('='), `${word.split('=')[0]!}-`]
				: []),
			...(/^\w+-$/.test(word) ? [`${word.slice(0, -1)}=`] : [])
		];
		return others.map((one) => ({ ...line, words: line.words.with(i, one) }));
	});
}

/** Of the same kind of thing, and an app for its pod. */
function otherNames(word: string, { apps, pods, accounts, people }: Desk): readonly string[] {
	const at = pods.indexOf(word);
	const pools: readonly (readonly string[])[] = [apps, pods, accounts, people, CONTEXTS];
	const own = pools.find((names) => names.includes(word));
	const other = own?.find((name) => name !== word);
	return [...(other === undefined ? [] : [other]), ...(at < 0 ? [] : [apps[at]!])];
}

function swappedPorts(text: string): readonly string[] {
	const [, port, target] = /^(\d+):(\d+)$/.exec(text) ?? [];
	return port === undefined || port === target ? [] : [`${target!}:${port}`];
}

/** Another place than the one that is meant. */
function namespaceMutations(line: CommandLine, { teams, here }: Desk): readonly CommandLine[] {
	if (usageOf(line)?.reach !== 'namespace') return [];
	const at = line.flags.findIndex(({ name }) => name === 'namespace');
	const now = at < 0 ? here : line.flags[at]!.value;
	const rest = line.flags.filter(({ name }) => name !== 'namespace' && name !== 'all-namespaces');
	const isAll = line.flags.some(({ name }) => name === 'all-namespaces');
	const inOther = [here, ...teams]
		.filter((team) => team !== now || isAll)
		.map((value) => ({ ...line, flags: [...rest, { name: 'namespace', value }] }));
	const everywhere = { ...line, flags: [...rest, { name: 'all-namespaces', value: null }] };
	return [
		...inOther,
		...(at < 0 ? [] : [{ ...line, flags: rest }]),
		...(line.path === 'get' && !isAll ? [everywhere] : [])
	];
}

/** What is put in place of a flag; null: it is left out. */
function flagMutations({ name, value }: CommandFlag): readonly (CommandFlag | null)[] {
	if (name === 'namespace' || name === 'all-namespaces') return [];
	const renamed = (RENAMED[name] ?? []).map((other) => ({ name: other, value }));
	const values = value === null ? [] : otherValues(name, value);
	return [null, ...renamed, ...values.map((one) => ({ name, value: one }))];
}

const RENAMED: Readonly<Record<string, readonly string[]>> = {
	selector: ['labels'],
	labels: ['selector'],
	port: ['target-port'],
	'target-port': ['port'],
	role: ['clusterrole'],
	clusterrole: ['role'],
	user: ['group', 'serviceaccount'],
	group: ['user'],
	serviceaccount: ['user'],
	follow: ['previous'],
	previous: ['follow'],
	tail: ['since'],
	as: ['user', 'as-group'],
	clusterip: ['cluster-ip'],
	'external-name': ['clusterip'],
	duration: ['timeout'],
	address: ['accept-hosts']
};

function otherValues(name: string, value: string): readonly string[] {
	if (name === 'tcp') return swappedPorts(value);
	if (name === 'type')
		return ['ClusterIP', 'NodePort', 'LoadBalancer'].filter((one) => one !== value);
	if (name === 'output') return ['yaml', 'json', 'wide', 'name'].filter((one) => one !== value);
	if (name === 'duration') return [value.replace('h', 'm'), value.replace('h', 'd')];
	if (name === 'selector')
		return [value.replace('=', '!='), value.split('=').toReversed().join('=')];
	if (name === 'clusterip') return ['""'];
	if (name === 'serviceaccount')
		return [value.split(':').toReversed().join(':'), value.split(':')[1]!];
	if (name === 'as' && value.includes(':')) {
		const [a, b, namespace, account] = value.split(':');
		return [account!, `${a!}:${b!}:${account!}:${namespace!}`, `${namespace!}:${account!}`];
	}
	return [];
}

/** `--port` and `--target-port` the wrong way round. */
function portMutations(line: CommandLine): readonly CommandLine[] {
	const [port, target] = ['port', 'target-port'].map((name) =>
		line.flags.find((flag) => flag.name === name)
	);
	if (!port || !target) return [];
	const flags = line.flags.map((flag) =>
		flag === port
			? { ...port, value: target.value }
			: flag === target
				? { ...target, value: port.value }
				: flag
	);
	return [{ ...line, flags }];
}
