import { describe, expect, test } from 'vitest';
import { effectOf } from '#core/kube/kubectl/effect/effect.ts';
import { buildWorld } from '#core/kube/world/build.ts';
import { around } from './around.ts';

const world = buildWorld({
	nodes: [{ name: 'n1', podCidrs: ['10.244.1.0/24'] }],
	namespaces: ['default', 'shop'],
	pods: [{ name: 'web', labels: { app: 'web' }, node: 'n1', ports: [8080] }],
	workloads: [{ name: 'api', template: { labels: { app: 'api', tier: 'be' } } }],
	services: [{ name: 'old', selector: { app: 'web' }, ports: [80] }]
});
const after = (text: string) => {
	const result = effectOf(text, { world, around });
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value.world;
};
const refusal = (text: string) => {
	const result = effectOf(text, { world, around });
	return result.ok ? null : result.error;
};
const service = (text: string, name: string) =>
	after(text).services.find((one) => one.name === name);

describe('create', () => {
	test('a namespace', () => {
		expect(after('kubectl create ns lab').namespaces.map(({ name }) => name)).toContain('lab');
	});

	test('a Service that selects app=NAME, with ports named after what was typed', () => {
		expect(
			service('kubectl create svc nodeport x --tcp=80:8080 --node-port=30080', 'x')
		).toMatchObject({
			type: 'NodePort',
			namespace: 'default',
			selector: { app: 'x' },
			ports: [{ name: '80-8080', port: 80, targetPort: 8080, nodePort: 30080 }]
		});
		expect(service('kubectl create svc clusterip x --clusterip=None', 'x')?.headless).toBe(true);
		expect(
			service('kubectl create svc externalname x --external-name=a.b', 'x')?.externalName
		).toBe('a.b');
		expect(service('kubectl create svc clusterip x --tcp=80 -n shop', 'x')?.namespace).toBe('shop');
	});

	test('leaves the addresses of others as they are', () => {
		const before = world.services[0]!.clusterIPs;
		expect(service('kubectl create svc clusterip x --tcp=80', 'old')?.clusterIPs).toEqual(before);
	});
});

describe('create deployment', () => {
	const made = after('kubectl create deploy x --image=r.io/team/x-app:1.2 --replicas=3 --port=80');

	test('labels it and its pods app=NAME, and calls the container after the image', () => {
		expect(made.workloads.find(({ name }) => name === 'x')).toMatchObject({
			kind: 'Deployment',
			labels: { app: 'x' },
			selector: { matchLabels: { app: 'x' } },
			template: {
				containers: [{ name: 'x-app', image: 'r.io/team/x-app:1.2', ports: [{ port: 80 }] }]
			}
		});
		const pods = made.pods.filter(({ labels }) => labels['app'] === 'x');
		expect(pods).toHaveLength(3);
		expect(pods.every(({ ips, ready }) => ips.length === 1 && ready)).toBe(true);
	});

	test('may be exposed at once, for all of its pods', () => {
		const both = after('kubectl create deploy x --image=x --port=80 && kubectl expose deploy x');
		const exposed = both.services.find(({ name }) => name === 'x')!;
		expect(exposed.selector).toEqual({ app: 'x' });
		expect(exposed.ports).toMatchObject([{ port: 80, targetPort: 80 }]);
	});
});

describe('scale', () => {
	const count = (text: string) =>
		after(text).pods.filter(({ labels }) => labels['app'] === 'api').length;

	test('makes pods and takes them away', () => {
		expect(count('kubectl scale deploy api --replicas=3')).toBe(3);
		expect(
			count('kubectl scale deploy api --replicas=3; kubectl scale deploy/api --replicas 1')
		).toBe(1);
	});

	test('is refused where another number was there', () => {
		expect(refusal('kubectl scale deploy api --replicas=3 --current-replicas=2')).toEqual({
			kind: 'replicas-other',
			object: 'deployments/api',
			replicas: 1
		});
	});
});

describe('delete', () => {
	const three = 'kubectl scale deploy api --replicas=3';
	const names = (text: string) => after(text).pods.map(({ name }) => name);

	test('of a Deployment takes its ReplicaSet and pods along, unless they are orphaned', () => {
		const gone = after(`${three}; kubectl delete deploy api`);
		expect([gone.workloads, gone.pods.map(({ name }) => name)]).toEqual([[], ['web']]);
		expect(names(`${three}; kubectl delete deploy api --cascade=orphan`)).toHaveLength(4);
	});

	test('of a pod that is still wanted brings another one', () => {
		const [before] = names(three).filter((name) => name !== 'web');
		const left = names(`${three}; kubectl delete pod ${before!}`);
		expect(left).toHaveLength(4);
		expect(names('kubectl delete pod web')).toEqual([]);
	});
});

describe('config', () => {
	test('decides where the next command works', () => {
		const text =
			'kubectl config set-context --current --namespace=shop && kubectl create svc clusterip x --tcp=80';
		expect(service(text, 'x')?.namespace).toBe('shop');
	});

	test('leaves another kubeconfig behind', () => {
		const left = (text: string) => {
			const result = effectOf(text, { world, around });
			return result.ok ? result.value.around : null;
		};
		expect(left('kubectl config use-context prod')?.current).toBe('prod');
		expect(left('kubectl config rename-context dev lab')).toMatchObject({
			current: 'lab',
			contexts: { lab: around.contexts['dev'], prod: around.contexts['prod'] }
		});
		expect(Object.keys(left('kubectl config delete-context prod')!.contexts)).toEqual(['dev']);
	});
});

test('what only looks changes nothing', () => {
	expect(after('kubectl get pods -A && kubectl describe svc old')).toEqual(world);
});

describe('expose', () => {
	test('copies labels and selector, and the port if none is said', () => {
		expect(service('kubectl expose pod web', 'web')).toMatchObject({
			labels: { app: 'web' },
			selector: { app: 'web' },
			ports: [{ name: '', port: 8080, targetPort: 8080 }]
		});
		expect(
			service('kubectl expose deploy api --port=80 --target-port=http --name=x', 'x')
		).toMatchObject({
			selector: { app: 'api', tier: 'be' },
			ports: [{ port: 80, targetPort: 'http' }]
		});
	});

	test('names ports that are several', () => {
		const ports = service('kubectl expose pod web --port=80,443', 'web')?.ports;
		expect(ports?.map(({ name }) => name)).toEqual(['port-1', 'port-2']);
	});
});

test('run makes a pod on a node, and a Service before it when asked', () => {
	const made = after('kubectl run x --image=nginx --port=80 --expose');
	const pod = made.pods.find(({ name }) => name === 'x');
	expect(pod).toMatchObject({ labels: { run: 'x' }, node: 'n1', ready: true });
	expect(pod?.ips).toHaveLength(1);
	expect(made.services.find(({ name }) => name === 'x')).toMatchObject({ selector: { run: 'x' } });
});

test('label sets and takes away, delete removes', () => {
	expect(after('kubectl label pod web app- env=dev').pods[0]!.labels).toEqual({ env: 'dev' });
	expect(after('kubectl delete pod web && kubectl delete svc old')).toMatchObject({
		pods: [],
		services: []
	});
	expect(after('kubectl delete pod web --dry-run=client')).toEqual(world);
});

test.each([
	['kubectl create ns shop', { kind: 'already-exists', object: 'namespaces/shop' }],
	['kubectl create svc clusterip old --tcp=80', { kind: 'already-exists', object: 'services/old' }],
	['kubectl create svc clusterip x --tcp=80 -n lab', { kind: 'namespace-missing', name: 'lab' }],
	['kubectl run web --image=nginx', { kind: 'already-exists', object: 'pods/web' }],
	['kubectl expose pod gone --port=80', { kind: 'not-found', object: 'pods/gone' }],
	['kubectl expose deploy api', { kind: 'without-port', object: 'deployments/api' }],
	['kubectl label pod web app=x', { kind: 'label-set', key: 'app', object: 'web' }],
	['kubectl delete svc gone', { kind: 'not-found', object: 'services/gone' }],
	['kubectl create deploy api --image=x', { kind: 'already-exists', object: 'deployments/api' }],
	['kubectl scale sts api --replicas=2', { kind: 'not-found', object: 'statefulsets/api' }],
	[
		'kubectl create svc nodeport x --tcp=80 --node-port=80',
		{
			kind: 'refused',
			fault: {
				kind: 'Service',
				object: 'default/x',
				path: 'spec.ports[0].nodePort',
				code: 'node-port-out-of-range',
				port: 80,
				first: 30000,
				last: 32767
			}
		}
	],
	['kubectl cordon n1', { kind: 'not-modelled', verb: 'cordon' }],
	['kubectl get foo', { kind: 'fails', fault: { kind: 'type-unknown', typed: 'foo' } }]
])('%s is refused', (text, error) => {
	expect(refusal(text)).toEqual(error);
});

describe('what controllers do afterwards', () => {
	const two = 'kubectl scale deploy api --replicas=2';
	const three = buildWorld({
		nodes: [1, 2].map((i) => ({ name: `n${i}`, podCidrs: [`10.244.${i}.0/24`] })),
		pods: [{ name: 'bare', node: 'n1' }],
		workloads: [
			{ name: 'api', template: { labels: { app: 'api' } } },
			{ kind: 'StatefulSet', name: 'db', replicas: 0 }
		]
	});
	const on = (before: typeof world, text: string) => {
		const result = effectOf(text, { world: before, around });
		if (!result.ok) throw new Error(JSON.stringify(result.error));
		return result.value.world;
	};
	const made = on(three, `${two}; kubectl scale sts db --replicas=2`);
	const apis = (state: typeof world) =>
		state.pods.filter(({ owner }) => owner?.kind === 'ReplicaSet');

	test('a pod that is deleted comes back under another name and address, however often', () => {
		let state = made;
		for (let i = 0; i < 4; i++) {
			const [gone] = apis(state);
			const next = on(state, `kubectl delete pod ${gone!.name}`);
			const fresh = apis(next).filter((pod) => !apis(state).some((one) => one.name === pod.name));
			expect(fresh).toHaveLength(1);
			expect(state.pods.flatMap(({ ips }) => ips)).not.toContain(fresh[0]!.ips[0]);
			expect(on(state, `kubectl delete pod ${gone!.name}`)).toEqual(next);
			state = next;
		}
		const again = on(made, 'kubectl delete pod db-0').pods.find(({ name }) => name === 'db-0')!;
		const db = made.pods.find(({ name }) => name === 'db-0')!;
		expect(again.ips).toHaveLength(1);
		expect(again.ips).not.toEqual(db.ips);
	});

	test('a pod whose label is taken away is let go, and another is started', () => {
		const [pod] = apis(made);
		const left = on(made, `kubectl label pod ${pod!.name} app-`);
		expect(left.pods.find(({ name }) => name === pod!.name)?.owner).toBeNull();
		expect(apis(left)).toHaveLength(2);
		expect(left.pods).toHaveLength(made.pods.length + 1);
	});

	test('a node takes its pods along; those that are wanted start elsewhere', () => {
		const left = on(made, 'kubectl delete node n1');
		expect(left.pods.map(({ node }) => node)).toEqual(['n2', 'n2', 'n2', 'n2']);
		expect(left.pods.map(({ name }) => name)).not.toContain('bare');
	});

	test('without any node pods are Pending', () => {
		const left = on(made, 'kubectl delete nodes --all; kubectl run x --image=x');
		const pending = { phase: 'Pending', ready: false, node: null, ips: [] };
		expect(left.pods).toHaveLength(5);
		for (const pod of left.pods) expect(pod).toMatchObject(pending);
	});
});

describe('--all and -l', () => {
	const two = 'kubectl run b --image=b -l app=web,tier=x';
	const left = (text: string) => after(`${two}; ${text}`).pods.map(({ name }) => name);

	test.each([
		['kubectl delete pods --all', []],
		['kubectl delete pods --all -n shop', ['web', 'b']],
		['kubectl delete pods --all -A', []],
		['kubectl delete pod -l app=web,tier!=x', ['b']],
		['kubectl delete pod -l "tier in (x,y)"', ['web']],
		['kubectl delete pod -l "!tier"', ['b']],
		['kubectl delete pod -l app=none', ['web', 'b']]
	])('%s leaves %j', (text, names) => {
		expect(left(text)).toEqual(names);
	});

	test('pick for label and scale as well, and all means all that is worked with', () => {
		const { pods } = after(`${two}; kubectl label pods --all env=dev`);
		expect(pods.map(({ labels }) => labels['env'])).toEqual(['dev', 'dev']);
		expect(after('kubectl scale deploy --all --replicas=2').pods).toHaveLength(3);
		const none = after('kubectl scale deploy api --replicas=2; kubectl delete all --all');
		expect([none.pods, none.services, none.workloads]).toEqual([[], [], []]);
	});
});

test('where the manifest of a Deployment is wrong, it is the Deployment that is refused', () => {
	expect(refusal('kubectl create deploy D --image=x')).toMatchObject({
		fault: { kind: 'Deployment', object: 'default/D' }
	});
});

test.each([
	['kubectl delete ns default', { kind: 'namespace-kept', name: 'default' }],
	['kubectl delete ns --all', { kind: 'namespace-kept', name: 'default' }],
	['kubectl scale deploy api --replicas=100000', { kind: 'replicas-many', most: 100 }],
	['kubectl create deploy x --image=x --replicas=101', { kind: 'replicas-many', most: 100 }],
	['get pods', { kind: 'kubectl-missing', verb: 'get' }]
])('%s is refused for what it is', (text, error) => {
	expect(refusal(text)).toEqual(error);
});

describe('delete of several', () => {
	const done = (text: string) => {
		const result = effectOf(text, { world, around });
		if (!result.ok) throw new Error(JSON.stringify(result.error));
		return result.value;
	};

	test('takes those that are there, and reports the first that is not', () => {
		const { world: left, unmet } = done('kubectl delete pod web gone; kubectl delete svc old');
		expect(left.pods).toEqual([]);
		expect(left.services).toEqual(world.services);
		expect(unmet).toEqual({ kind: 'not-found', object: 'pods/gone' });
		expect(done('kubectl delete ns shop default')).toMatchObject({
			unmet: { kind: 'namespace-kept' }
		});
	});

	test('is refused where none is there, and fine where nobody minds', () => {
		expect(refusal('kubectl delete pod gone lost')).toEqual({
			kind: 'not-found',
			object: 'pods/gone'
		});
		expect(done('kubectl delete pod web gone --ignore-not-found').unmet).toBeNull();
		expect(done('kubectl delete pod gone --ignore-not-found').world).toEqual(world);
	});
});

test('what only a shell can know is not looked for', () => {
	expect(refusal('kubectl delete pod $(echo web)')).toEqual({
		kind: 'not-expanded',
		text: '(echo web)'
	});
	expect(refusal('kubectl delete pod $POD')).toEqual({ kind: 'not-expanded', text: 'POD' });
});
