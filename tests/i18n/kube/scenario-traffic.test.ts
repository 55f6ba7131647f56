/** What may be chosen about traffic, and what is wrong in it, has words in both languages. */
import { describe, expect, test } from 'vitest';
import type { ReplyWhy } from '#core/answer/scenario.ts';
import type { TrafficLabel } from '#core/kube/scenario/traffic/labels.ts';
import type { TrafficQuestion } from '#core/kube/scenario/traffic/questions.ts';
import type { TrafficSlip } from '#core/kube/scenario/traffic/slips.ts';
import { labelText, questionText, replyLines } from '#i18n/kube/scenario.ts';

const pod = 'cart-x2b4d';

/** One of each kind: a new kind fails to compile here until it is told. */
const slips: Readonly<Record<TrafficSlip['kind'], TrafficSlip>> = {
	'no-way': { kind: 'no-way', why: { code: 'port-not-served', service: 'cart', is: 'node-port' } },
	somebody: { kind: 'somebody', names: ['cart-x2b4d'] },
	'pod-not-ready': { kind: 'pod-not-ready', pod },
	'pod-leaving': { kind: 'pod-leaving', pod },
	'pod-gone': { kind: 'pod-gone', pod },
	'pod-elsewhere': { kind: 'pod-elsewhere', pod, node: 'node-2' },
	'pod-far': { kind: 'pod-far', pod, wish: 'PreferSameNode' },
	'pod-of-other': { kind: 'pod-of-other', pod },
	source: { kind: 'source', why: 'hairpin' },
	'source-service': { kind: 'source-service' },
	'refused-at-once': { kind: 'refused-at-once' },
	'dropped-silently': { kind: 'dropped-silently' },
	'not-held': { kind: 'not-held' },
	'node-not-well': { kind: 'node-not-well', node: 'node-2' },
	'some-well': { kind: 'some-well' },
	'refused-by-server': {
		kind: 'refused-by-server',
		reason: { code: 'node-port-taken', port: 30080, by: 'shop/web' }
	},
	'server-takes-it': { kind: 'server-takes-it' },
	'node-port-kept': { kind: 'node-port-kept', port: 30081 },
	'node-port-opened': { kind: 'node-port-opened', type: 'NodePort' },
	'no-node-port': { kind: 'no-node-port', type: 'ClusterIP' },
	'port-is-no-node-port': {
		kind: 'port-is-no-node-port',
		port: 80,
		first: 30000,
		last: 32767
	},
	'slice-unlabelled': { kind: 'slice-unlabelled', slice: 'pg-1', service: 'pg' },
	'slice-elsewhere': { kind: 'slice-elsewhere', slice: 'pg-1', namespace: 'shop' },
	'slice-port-name': { kind: 'slice-port-name', slice: 'pg-1', wanted: 'client' },
	'endpoint-not-ready': { kind: 'endpoint-not-ready', ip: '192.0.2.7' },
	'slice-port': { kind: 'slice-port', port: 5432, mistaken: 'port' },
	'external-port': { kind: 'external-port', port: 80 },
	'external-unknown': { kind: 'external-unknown' },
	'external-known': { kind: 'external-known' },
	'external-no-ip': { kind: 'external-no-ip' },
	'external-no-pod': { kind: 'external-no-pod' }
};
const labels: Readonly<Record<TrafficLabel['kind'], readonly TrafficLabel[]>> = {
	nobody: [{ kind: 'nobody' }],
	none: [{ kind: 'none' }],
	'node-port': (['free', 'none', 'refused'] as const).map((of) => ({
		kind: 'node-port',
		of,
		first: 30000,
		last: 32767
	})),
	source: (['client', 'node', 'client-or-node', 'service'] as const).map((source) => ({
		kind: 'source',
		source
	})),
	outcome: (['reaches', 'refused', 'dropped', 'held'] as const).map((outcome) => ({
		kind: 'outcome',
		outcome
	}))
};
/** Said in two ways, depending on what it is about. */
const others: readonly TrafficSlip[] = [
	{ kind: 'no-node-port', type: 'LoadBalancer' },
	{ kind: 'slice-port-name', slice: 'pg-1', wanted: '' }
];
const options = [...Object.values(slips), ...others].map(
	(slip) => ({ label: { kind: 'code', text: pod }, isRight: false, slip }) as const
);
const wrong: ReplyWhy = { kind: 'choice', missed: [], wrong: options };

describe.each(['en', 'ko'] as const)('in %s', (lang) => {
	const hangul = /\p{Script=Hangul}/u;

	test('every mistake has a sentence of its own', () => {
		const lines = replyLines(wrong, lang).slice(1);
		expect(lines).toHaveLength(options.length);
		expect(new Set(lines).size).toBe(options.length);
		for (const line of lines) {
			expect(line).not.toMatch(/undefined|object Object|\bnull\b|NaN/);
			expect(line).toMatch(/^cart-x2b4d: \S.*\.$/u);
			expect(hangul.test(line)).toBe(lang === 'ko');
		}
	});

	test('every option says something of its own', () => {
		const told = Object.values(labels)
			.flat()
			.map((label) => labelText(label, lang));
		expect(new Set(told).size).toBe(told.length);
		for (const text of told) {
			expect(text).not.toMatch(/undefined|[.]$/);
			expect(hangul.test(text)).toBe(lang === 'ko');
		}
	});
});

describe('a question', () => {
	const dialled = {
		caller: { kind: 'pod', name: 'shell', namespace: 'shop', node: 'node-2' },
		address: '10.96.7.9:80',
		service: { namespace: 'data', name: 'mail' },
		settings: ['type: ClusterIP', 'internalTrafficPolicy: Local'],
		conditions: []
	} as const;
	const asked = (question: TrafficQuestion, lang: 'en' | 'ko') =>
		questionText(question, lang).replaceAll('\n', ' ');

	test('tells who dials what, and what the Service says', () => {
		const question = { kind: 'who-answers', ...dialled } as const;
		expect(asked(question, 'en')).toBe(
			'The pod “shell” in “shop”, on node-2, dials 10.96.7.9:80. The Service “mail” in “data” has type: ClusterIP, internalTrafficPolicy: Local. Which pods may answer?'
		);
		expect(asked(question, 'ko')).toBe(
			'노드 node-2에 있는 네임스페이스 ‘shop’의 파드 ‘shell’이 10.96.7.9:80에 접속해요. 네임스페이스 ‘data’의 서비스 ‘mail’에는 type: ClusterIP, internalTrafficPolicy: Local 설정이 있어요. 어느 파드가 응답할 수 있을까요?'
		);
	});

	test('tells what slices say of pods on their way out', () => {
		const conditions = [`${pod}: terminating=true, serving=true`];
		const question = { kind: 'source-ip', ...dialled, conditions } as const;
		for (const lang of ['en', 'ko'] as const)
			expect(asked(question, lang)).toContain(`EndpointSlice: ${conditions[0]}.`);
	});

	test('tells where packets from outside arrive', () => {
		const outside = { kind: 'outside', ip: '203.0.113.7', entry: null } as const;
		const from = (caller: typeof outside | { kind: 'node'; node: string }) =>
			asked({ kind: 'no-endpoint', ...dialled, caller }, 'en');
		expect(from(outside)).toMatch(/^A client outside \(203\.0\.113\.7\) dials /);
		expect(from({ ...outside, entry: 'node-1' } as never)).toMatch(
			/^A client outside \(203\.0\.113\.7\), whose packets arrive at node-1, dials /
		);
		expect(from({ kind: 'node', node: 'node-1' })).toMatch(/^A process on node-1 dials /);
	});

	const service = { namespace: 'shop', name: 'cart' };
	const range = { first: 21000, last: 21499 };

	test('tells the range of node ports only where it is not the usual one', () => {
		const free = { kind: 'node-port', service, range: null, facts: [] } as const;
		expect(asked(free, 'en')).toBe(
			'Which of these numbers does the API server take as nodePort of a new Service “cart” in “shop”?'
		);
		for (const lang of ['en', 'ko'] as const) {
			expect(asked(free, lang)).not.toContain('range');
			expect(asked({ ...free, range }, lang)).toContain('--service-node-port-range=21000-21499');
		}
		expect(asked(free, 'ko')).toContain('새 서비스 ‘cart’를 만들어요.');
	});

	test('tells what the manifest of a new Service says', () => {
		const settings = ['type: LoadBalancer', 'allocateLoadBalancerNodePorts: false'];
		const question = { kind: 'allocated-port', service, settings, range: null } as const;
		expect(asked(question, 'en')).toBe(
			'A new Service “cart” in “shop” has type: LoadBalancer, allocateLoadBalancerNodePorts: false. Which node port does it get?'
		);
		expect(asked(question, 'ko')).toBe(
			'네임스페이스 ‘shop’에 새 서비스 ‘cart’를 만들어요. 설정: type: LoadBalancer, allocateLoadBalancerNodePorts: false. 노드 포트는 무엇이 될까요?'
		);
	});

	test('tells what slices made by hand say', () => {
		const slice = { name: 'cart-1', namespace: 'shop', port: 5432, endpoints: ['192.0.2.7'] };
		const slices = [
			{ ...slice, service: 'cart', portName: 'client' },
			{ ...slice, name: 'cart-2', service: null, portName: '' }
		];
		const { caller, address } = dialled;
		const told = { caller, address, service, portName: 'client', targetPort: 80, slices };
		const question = { kind: 'selectorless', ...told } as const;
		expect(asked(question, 'en')).toContain(
			'EndpointSlice “cart-1” in “shop”, made by hand:   kubernetes.io/service-name: cart   port 5432, named “client”   192.0.2.7 ' +
				'EndpointSlice “cart-2” in “shop”, made by hand:   no label kubernetes.io/service-name   port 5432, unnamed   192.0.2.7 '
		);
		expect(asked(question, 'ko')).toContain(
			'네임스페이스 ‘shop’에 직접 만든 EndpointSlice ‘cart-2’:   레이블 kubernetes.io/service-name 없음   5432번 포트, 이름 없음   192.0.2.7 '
		);
		expect(asked({ ...question, portName: '' }, 'en')).toContain('its port is unnamed');
	});

	test('tells at which port a load balancer asks', () => {
		const settings = ['type: LoadBalancer'];
		const question = {
			kind: 'health-check',
			service,
			settings,
			conditions: [],
			port: 30999
		} as const;
		expect(asked(question, 'en')).toBe(
			'The Service “cart” in “shop” has type: LoadBalancer. The load balancer asks every node at port 30999 for /healthz. On which nodes is the status 200?'
		);
		expect(asked(question, 'ko')).toContain('30999번 포트');
	});

	test('tells the name that is dialled', () => {
		const { caller } = dialled;
		const settings = ['type: ExternalName', 'externalName: pg.example.com'];
		const question = {
			kind: 'external-port',
			caller,
			name: 'pg.shop',
			port: 80,
			settings,
			facts: []
		} as const;
		expect(asked(question, 'en')).toBe(
			'A Service has type: ExternalName, externalName: pg.example.com. The pod “shell” in “shop”, on node-2, dials its name, pg.shop, at port 80. Where does the connection go?'
		);
		expect(asked(question, 'ko')).toContain('파드 ‘shell’이 서비스의 이름 pg.shop의 80번 포트에');
	});

	test('tells in which mode kube-proxy runs where that matters', () => {
		const reach = { kind: 'reach', caller: dialled.caller, service, settings: ['type: NodePort'] };
		const told = (mode: 'nftables' | null, lang: 'en' | 'ko') =>
			asked({ ...reach, mode } as TrafficQuestion, lang);
		expect(told('nftables', 'en')).toContain('kube-proxy runs in the mode nftables. Which');
		expect(told('nftables', 'ko')).toContain('kube-proxy는 nftables 모드예요.');
		expect(told(null, 'en')).not.toContain('kube-proxy');
	});
});
