/** What people write by mistake, and what the model says of it. */
import { describe, expect, test } from 'vitest';
import { commandLine, commandText, type CommandLine } from '#core/kube/scenario/command-line.ts';
import { deskFor } from '#core/kube/scenario/desk.ts';
import { diceFor } from '#core/kube/scenario/dice.ts';
import { mutationsOf } from '#core/kube/scenario/mutations.ts';
import { respelled } from '#core/kube/scenario/spellings.ts';
import { equivalent } from '#core/kube/kubectl/equivalent.ts';
import type { Difference } from '#core/kube/kubectl/differences.ts';

const drawnDesk = deskFor(diceFor('desk', 0), 0.5);
const around = {
	...drawnDesk.around,
	contexts: { east: { cluster: 'east', user: 'me', namespace: 'shop' } },
	current: 'east'
};
const desk = {
	...drawnDesk,
	apps: ['web', 'cart', 'pay', 'api'],
	teams: ['shop', 'data', 'blue'],
	pods: ['web-1', 'cart-1', 'pay-1', 'api-1'],
	here: 'shop',
	around
} as const;

const exposed = commandLine('expose', ['pod', 'web-1'], { port: 80 });
const expose = commandLine('expose', ['deployment', 'web'], {
	type: 'NodePort',
	port: 80,
	'target-port': 8080
});
const clusterIp = commandLine('create service clusterip', ['web'], { tcp: '80:8080' });
const slices = commandLine('get', ['endpointslices'], {
	selector: 'kubernetes.io/service-name=web'
});
const token = commandLine('create token', ['robot'], { duration: '2h', namespace: 'data' });
const canI = commandLine('auth can-i', ['list', 'pods'], {
	as: 'system:serviceaccount:data:robot'
});
const binding = commandLine('create rolebinding', ['b'], {
	clusterrole: 'view',
	serviceaccount: 'data:robot'
});
const current = commandLine('config set-context', [], { current: true, namespace: 'data' });
const run = commandLine('run', ['web'], { image: 'nginx', labels: 'app=web' });
const label = commandLine('label', ['pod', 'web-1', 'tier=front'], { overwrite: true });
const forward = commandLine('port-forward', ['service/web', '8080:80']);

/** The mistake, and the first difference that it makes. */
const cases: readonly (readonly [CommandLine, string, Partial<Difference>])[] = [
	[
		expose,
		'kubectl expose deployment web --type=NodePort --port=8080 --target-port=80',
		{ kind: 'flag', name: 'port', a: '80', b: '8080' }
	],
	[
		expose,
		'kubectl expose deployment web --type=NodePort --port=80',
		{ kind: 'flag', name: 'target-port', a: '8080', b: null }
	],
	[
		expose,
		'kubectl expose deployment web --type=LoadBalancer --port=80 --target-port=8080',
		{ kind: 'flag', name: 'type', a: 'NodePort', b: 'LoadBalancer' }
	],
	[expose, 'kubectl expose pod web --type=NodePort --port=80 --target-port=8080', { kind: 'type' }],
	[
		expose,
		'kubectl expose deployment web --type=NodePort --port=80 --target-port=8080 -n data',
		{ kind: 'namespace', a: 'shop', b: 'data' }
	],
	[clusterIp, 'kubectl create service clusterip web --tcp=8080:80', { kind: 'flag', name: 'tcp' }],
	[clusterIp, 'kubectl create service nodeport web --tcp=80:8080', { kind: 'verb' }],
	[slices, 'kubectl get endpoints -l kubernetes.io/service-name=web', { kind: 'type' }],
	[slices, 'kubectl get endpointslices', { kind: 'flag', name: 'selector', b: null }],
	[
		slices,
		'kubectl get endpointslices --labels=kubernetes.io/service-name=web',
		{ kind: 'fails', which: 'b' }
	],
	[
		slices,
		'kubectl get endpointslices -l kubernetes.io/service-name=web --all-namespaces',
		{ kind: 'namespace', a: 'shop', b: null }
	],
	[token, 'kubectl create token robot --duration=2h', { kind: 'namespace', a: 'data', b: 'shop' }],
	[token, 'kubectl create token robot --duration=2m -n data', { kind: 'fails', which: 'b' }],
	[token, 'kubectl create token robot --duration=2d -n data', { kind: 'fails', which: 'b' }],
	[token, 'kubectl create serviceaccount robot --duration=2h -n data', { kind: 'fails' }],
	[canI, 'kubectl auth can-i list pods', { kind: 'flag', name: 'as', b: null }],
	[canI, 'kubectl auth can-i list pods --as=robot', { kind: 'flag', name: 'as' }],
	[
		canI,
		'kubectl auth can-i list pods --as=system:serviceaccount:robot:data',
		{ kind: 'flag', name: 'as' }
	],
	[
		binding,
		'kubectl create rolebinding b --clusterrole=view --serviceaccount=robot',
		{ kind: 'fails', which: 'b' }
	],
	[
		binding,
		'kubectl create rolebinding b --clusterrole=view --serviceaccount=robot:data',
		{ kind: 'flag', name: 'serviceaccount' }
	],
	[
		binding,
		'kubectl create rolebinding b --role=view --serviceaccount=data:robot',
		{ kind: 'flag', name: 'clusterrole', b: null }
	],
	[
		binding,
		'kubectl create clusterrolebinding b --clusterrole=view --serviceaccount=data:robot',
		{ kind: 'verb' }
	],
	[current, 'kubectl config use-context --current --namespace=data', { kind: 'fails' }],
	[run, 'kubectl run web --image=nginx', { kind: 'flag', name: 'labels' }],
	[label, 'kubectl label pod web-1 tier=front', { kind: 'flag', name: 'overwrite' }],
	[label, 'kubectl label pod web-1 tier- --overwrite', { kind: 'argument' }],
	[label, 'kubectl label pod web tier=front --overwrite', { kind: 'name', a: 'web-1', b: 'web' }],
	[forward, 'kubectl port-forward service/web 80:8080', { kind: 'argument', b: '80:8080' }],
	[forward, 'kubectl port-forward pod/web 8080:80', { kind: 'type' }]
];

describe('a mistake', () => {
	test.each(cases.map(([line, ...rest]) => [commandText(line), ...rest, line] as const))(
		'of %s: %s',
		(_, text, difference, line) => {
			expect(mutationsOf(line, desk).map(commandText)).toContain(text);
			expect(equivalent(commandText(line), text, around)).toMatchObject({
				isEquivalent: false,
				difference
			});
		}
	);

	test('is never the command itself', () => {
		for (const [line] of cases)
			for (const one of mutationsOf(line, desk)) expect(one).not.toEqual(line);
	});
});

describe('another spelling', () => {
	const spellings = (line: CommandLine, level: number) =>
		new Set(Array.from({ length: 300 }, (_, i) => respelled(diceFor(`seed ${i}`, 0), level, line)));

	test.each<[CommandLine, readonly string[]]>([
		[exposed, ['kubectl expose po web-1 --port=80', 'kubectl expose pod/web-1 --port 80']],
		[
			commandLine('get', ['services'], { selector: 'app=web' }),
			[
				'kubectl get svc -l app=web',
				"kubectl get svc -l 'app in (web)'",
				'kubectl get svc -l app==web'
			]
		],
		[
			commandLine('create token', ['robot'], { duration: '2h' }),
			['kubectl create token robot --duration=120m', 'kubectl create token robot --duration 2h']
		],
		[
			commandLine('certificate approve', ['anna']),
			['kubectl certificate approve anna', 'kubectl certificate approve csr/anna']
		],
		[
			commandLine('explain', ['service.spec.ports']),
			['kubectl explain svc.spec.ports', 'kubectl explain services.spec.ports']
		],
		[commandLine('proxy', [], { port: 9000 }), ['kubectl proxy -p 9000', 'kubectl proxy -p=9000']],
		[
			commandLine('logs', ['web-1'], { follow: true }),
			['kubectl logs -f web-1', 'kubectl logs pod/web-1 --follow']
		]
	])('of $path', (line, texts) => {
		const all = spellings(line, 0.8);
		for (const text of texts) expect([...all]).toContain(text);
		for (const text of all)
			expect([text, equivalent(commandText(line), text, around).isEquivalent]).toEqual([
				text,
				true
			]);
	});

	test('is near the usual one where little is known', () => {
		for (const text of spellings(slices, 0)) expect(text).toMatch(/^kubectl get e/);
		const late = [...spellings(slices, 1)].filter((text) => !/^kubectl get e/.test(text));
		expect(late.length).toBeGreaterThan(0);
	});

	test('leaves what follows -- as it is', () => {
		const line = commandLine('exec', ['web-1'], { namespace: 'data' }, ['cat', '/etc/resolv.conf']);
		for (const text of spellings(line, 1)) expect(text).toMatch(/ -- cat \/etc\/resolv\.conf$/);
	});
});
