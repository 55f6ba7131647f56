/** Tasks of each kind, drawn from what is on the desk. */
import { CONTEXTS, placeFor, type Desk } from '../desk.ts';
import type { Dice } from '../dice.ts';
import { DOMAINS, IMAGES, PORTS } from '../word-lists.ts';
import type { PortPair, ServiceKind, Subject, Task, TaskKind, TaskOf, Thing } from './types.ts';

type Draw<T> = (dice: Dice, level: number, desk: Desk) => T;

export function drawTask(dice: Dice, level: number, desk: Desk, wanted?: string): Task {
	const kind = TASK_KINDS.find((one) => one === wanted) ?? dice.pick(TASK_KINDS);
	return draws[kind](dice, level, desk);
}

const draws: { readonly [K in TaskKind]: Draw<TaskOf<K>> } = {
	expose: (dice, level, desk) => ({
		kind: 'expose',
		namespace: placeFor(dice, level, desk),
		workload: desk.apps[0],
		service: dice.chance(level * 0.6) ? desk.apps[1] : desk.apps[0],
		type: dice.pick(['ClusterIP', 'NodePort', 'LoadBalancer']),
		...portPair(dice, 0.4 + level * 0.6)
	}),
	'create-service': (dice, level, desk) => {
		const type = dice.pick<ServiceKind>(['ClusterIP', 'NodePort', 'LoadBalancer', 'headless']);
		const ports = [portPair(dice, 0.5 + level * 0.5)];
		const isFixed = type === 'NodePort' && dice.chance(0.3 + level * 0.4);
		const other = dice.pick(NUMBERS);
		const isDouble = !isFixed && other !== ports[0]!.port && dice.chance(level * 0.6);
		return {
			kind: 'create-service',
			namespace: placeFor(dice, level, desk),
			service: desk.apps[0],
			type,
			ports: isDouble ? [...ports, { port: other, target: other }] : ports,
			nodePort: isFixed ? 30000 + dice.below(2767) : null
		};
	},
	'external-name': (dice, level, desk) => ({
		kind: 'external-name',
		namespace: placeFor(dice, level, desk),
		service: desk.apps[0],
		host: `${desk.apps[1]}.${dice.pick(DOMAINS)}`
	}),
	list: (dice, level, desk) => {
		const isPicked = dice.chance(0.2 + level * 0.7);
		return {
			kind: 'list',
			type: dice.pick(['services', 'pods']),
			namespace: dice.chance(0.25) ? null : placeFor(dice, 0.5 + level / 2, desk),
			labels: isPicked ? labelsFor(dice, level, desk) : {},
			isWide: !isPicked || dice.chance(level * 0.4)
		};
	},
	show: (dice, level, desk) => ({
		kind: 'show',
		namespace: placeFor(dice, level, desk),
		...thing(dice, desk),
		format: dice.pick(['yaml', 'json'])
	}),
	slices: (dice, level, desk) => ({
		kind: 'slices',
		namespace: placeFor(dice, level, desk),
		service: desk.apps[0]
	}),
	describe: (dice, level, desk) => ({
		kind: 'describe',
		namespace: placeFor(dice, level, desk),
		...thing(dice, desk)
	}),
	delete: (dice, level, desk) => ({
		kind: 'delete',
		namespace: placeFor(dice, level, desk),
		...dice.pick<Thing>([
			thing(dice, desk),
			{ type: 'serviceaccount', name: desk.accounts[0] },
			{ type: 'deployment', name: desk.apps[2] }
		])
	}),
	run: (dice, level, desk) => ({
		kind: 'run',
		namespace: placeFor(dice, level, desk),
		pod: desk.apps[0],
		image: dice.pick(IMAGES),
		port: dice.chance(0.5) ? dice.pick(NUMBERS) : null,
		labels: dice.chance(0.3 + level * 0.6) ? labelsFor(dice, level, desk) : {}
	}),
	label: (dice, level, desk) => {
		const isRemoved = dice.chance(level * 0.4);
		return {
			kind: 'label',
			namespace: placeFor(dice, level, desk),
			pod: desk.pods[0],
			key: dice.pick(KEYS),
			value: isRemoved ? null : dice.pick(VALUES),
			isReplaced: !isRemoved && dice.chance(0.2 + level * 0.5)
		};
	},
	selector: (dice, level, desk) => ({
		kind: 'selector',
		namespace: placeFor(dice, level, desk),
		service: desk.apps[0],
		labels: labelsFor(dice, level, desk)
	}),
	scale: (dice, level, desk) => ({
		kind: 'scale',
		namespace: placeFor(dice, level, desk),
		workload: desk.apps[0],
		replicas: dice.below(9)
	}),
	rollout: (dice, level, desk) => ({
		kind: 'rollout',
		namespace: placeFor(dice, level, desk),
		workload: desk.apps[0],
		action: dice.pick(['restart', 'status', 'undo', 'history'])
	}),
	'port-forward': (dice, level, desk) => {
		const port = dice.pick(NUMBERS);
		const local = dice.chance(level * 0.3) ? port : 5000 + dice.below(5000);
		return {
			kind: 'port-forward',
			namespace: placeFor(dice, level, desk),
			service: desk.apps[0],
			local,
			port
		};
	},
	logs: (dice, level, desk) => {
		const isPrevious = dice.chance(0.25);
		return {
			kind: 'logs',
			namespace: placeFor(dice, level, desk),
			pod: desk.pods[0],
			lines: dice.chance(0.4 + level * 0.4) ? 10 * (1 + dice.below(20)) : null,
			isFollowed: !isPrevious && dice.chance(0.5),
			isPrevious
		};
	},
	exec: (dice, level, desk) => ({
		kind: 'exec',
		namespace: placeFor(dice, level, desk),
		pod: desk.pods[0],
		program: dice.pick(['cat /etc/resolv.conf', `nslookup ${desk.apps[1]}.${desk.teams[2]}`, 'env'])
	}),
	'set-namespace': (_, __, desk) => ({ kind: 'set-namespace', namespace: desk.teams[1] }),
	'use-context': (dice) => ({
		kind: 'use-context',
		context: dice.pick<string>([CONTEXTS[1], ...CONTEXTS.slice(2)])
	}),
	'make-context': (dice, _, desk) => ({
		kind: 'make-context',
		context: `${desk.people[0]}-${desk.teams[1]}`,
		cluster: dice.pick<string>(CONTEXTS),
		user: desk.people[0],
		namespace: desk.teams[1]
	}),
	token: (dice, level, desk) => ({
		kind: 'token',
		namespace: placeFor(dice, level, desk),
		account: desk.accounts[0],
		hours: dice.chance(0.3 + level * 0.6) ? 2 + dice.below(22) : null,
		audience: dice.chance(level * 0.5) ? dice.pick(['vault', 'registry', 'metrics']) : null
	}),
	'can-i': (dice, level, desk) => ({
		kind: 'can-i',
		namespace: placeFor(dice, level, desk),
		verb: dice.pick(VERBS),
		resource: dice.pick(RESOURCES),
		as: dice.chance(0.3) ? { kind: 'user', name: desk.people[0] } : account(dice, level, desk)
	}),
	certificate: (dice, _, desk) => ({
		kind: 'certificate',
		request: desk.people[0],
		isApproved: dice.chance(0.7)
	}),
	account: (dice, level, desk) => ({
		kind: 'account',
		namespace: placeFor(dice, level, desk),
		account: desk.accounts[1]
	}),
	role: (dice, level, desk) => {
		const resource = dice.pick(RESOURCES);
		const verbs = dice.shuffled(VERBS).slice(0, 1 + dice.below(1 + Math.round(level * 2)));
		const namespace = placeFor(dice, level, desk);
		return { kind: 'role', namespace, role: `${desk.accounts[0]}-${resource}`, verbs, resource };
	},
	binding: (dice, level, desk) => {
		const isEverywhere = dice.chance(0.3);
		return {
			kind: 'binding',
			binding: `${desk.accounts[0]}-${desk.people[1]}`,
			namespace: isEverywhere ? null : placeFor(dice, level, desk),
			role:
				isEverywhere || dice.chance(0.6)
					? clusterRole(dice)
					: { kind: 'role', name: `${desk.apps[3]}-pods` },
			subject: dice.pick([
				{ kind: 'user', name: desk.people[0] },
				{ kind: 'group', name: desk.teams[2] },
				account(dice, level, desk)
			])
		};
	},
	explain: (dice) => ({ kind: 'explain', field: dice.pick(FIELDS) }),
	proxy: (dice, level) => ({
		kind: 'proxy',
		port: 8002 + dice.below(998),
		isOpen: dice.chance(0.2 + level * 0.4)
	})
};

export const TASK_KINDS = Object.keys(draws) as [TaskKind, ...TaskKind[]];

/** The same as those of drawn Services. */
const NUMBERS = PORTS.map(({ port }) => port) as [number, ...number[]];
const KEYS = ['tier', 'track', 'env', 'zone'] as const;
const VALUES = ['front', 'back', 'canary', 'stable', 'test'] as const;
const VERBS = ['get', 'list', 'watch', 'create', 'update', 'delete'] as const;
const RESOURCES = ['pods', 'services', 'secrets', 'configmaps', 'endpoints'] as const;
const FIELDS = [
	'service.spec.externalTrafficPolicy',
	'service.spec.internalTrafficPolicy',
	'service.spec.ports',
	'service.spec.selector',
	'service.spec.sessionAffinity',
	'service.spec.externalName',
	'pod.spec.dnsPolicy',
	'pod.spec.dnsConfig',
	'pod.spec.subdomain',
	'pod.spec.serviceAccountName',
	'endpointslice.endpoints',
	'endpointslice.ports'
] as const;

function portPair(dice: Dice, apart: number): PortPair {
	const port = dice.pick(NUMBERS);
	const other = dice.pick([8000, 3000, 5000, 8081, 9100]);
	return { port, target: dice.chance(apart) ? other : port };
}

function labelsFor(dice: Dice, level: number, { apps }: Desk): Readonly<Record<string, string>> {
	const own = { app: apps[2] };
	return dice.chance(level * 0.5) ? { ...own, [dice.pick(KEYS)]: dice.pick(VALUES) } : own;
}

function thing(dice: Dice, { apps, pods }: Desk) {
	return dice.pick<{ type: 'service' | 'pod'; name: string }>([
		{ type: 'service', name: apps[0] },
		{ type: 'pod', name: pods[0] }
	]);
}

/** Often of another namespace than the one that is asked about. */
function account(dice: Dice, level: number, { accounts, teams, here }: Desk): Subject {
	const namespace = dice.chance(0.3 + level * 0.5) ? teams[2] : here;
	return { kind: 'account', name: accounts[0], namespace };
}

function clusterRole(dice: Dice) {
	return { kind: 'clusterrole', name: dice.pick(['view', 'edit', 'admin']) } as const;
}
