/** Every kind of reason has words in both languages, and they name what it is about. */
import { describe, expect, test } from 'vitest';
import type { NameWhy } from '#core/answer/dns-name.ts';
import { askerIn } from '#core/kube/dns/resolv-conf.ts';
import { sameName, type Likeness, type Part } from '#core/kube/dns/same.ts';
import type {
	Answer,
	Failure,
	Meaning,
	NameFault,
	Plan,
	Resolution
} from '#core/kube/dns/types.ts';
import { dnsWords, traceLines, whyText } from '#i18n/kube/dns.ts';
import { ask, shop } from '../../core/kube/dns/shop.ts';

const service = { namespace: 'shop', name: 'cart' };
const target = 'db.example.com';

/** One of each kind: a new kind fails to compile here until it is told. */
const meanings: Readonly<Record<Meaning['kind'], Meaning>> = {
	'cluster-ip': { kind: 'cluster-ip', service },
	headless: { kind: 'headless', service },
	'headless-early': { kind: 'headless-early', service },
	endpoint: { kind: 'endpoint', service, endpoint: 'pg-0' },
	alias: { kind: 'alias', service, target },
	'pod-address': { kind: 'pod-address', namespace: 'shop', ip: '10.0.0.1' },
	reverse: { kind: 'reverse', ip: '10.0.0.1' },
	'about-zone': { kind: 'about-zone' },
	upstream: { kind: 'upstream' }
};

const failures: Readonly<Record<Failure['kind'], Failure>> = {
	'only-part': { kind: 'only-part', part: 'svc' },
	'only-namespace': { kind: 'only-namespace', namespace: 'shop' },
	'no-type': { kind: 'no-type', type: 'AAAA', meaning: meanings.headless },
	'no-tree': { kind: 'no-tree', label: 'shop', zone: 'cluster.local' },
	'too-many-labels': { kind: 'too-many-labels' },
	'no-namespace': { kind: 'no-namespace', namespace: 'shop' },
	'no-service': { kind: 'no-service', service, elsewhere: ['data'] },
	'left-out': { kind: 'left-out', service },
	'no-endpoint': { kind: 'no-endpoint', service, endpoint: 'pg-0' },
	'not-ready': { kind: 'not-ready', service, endpoint: 'pg-0' },
	'other-label': { kind: 'other-label', service, endpoint: 'bb1', known: 'box' },
	'no-endpoints': { kind: 'no-endpoints', service },
	'none-ready': { kind: 'none-ready', service },
	'no-port': { kind: 'no-port', service, port: 'web', protocol: 'tcp', ports: ['_http._tcp'] },
	'no-address': { kind: 'no-address', label: 'web' },
	'alias-endpoint': { kind: 'alias-endpoint', service },
	'alias-loop': { kind: 'alias-loop', service },
	'alias-address': { kind: 'alias-address', service, target: '192.0.2.7' },
	'alias-dangling': { kind: 'alias-dangling', service, target },
	'no-reverse': { kind: 'no-reverse', ip: '10.0.0.1' },
	'upstream-unknown': { kind: 'upstream-unknown' },
	'other-server': { kind: 'other-server', zone: 'cluster.local' }
};

const resolver = { dots: 1, ndots: 5, libc: 'musl' } as const;
const plans: readonly Plan[] = [
	{ kind: 'absolute' },
	{ kind: 'no-search' },
	{ kind: 'search-first', ...resolver, dots: 0 },
	{ kind: 'literal-first', ...resolver },
	{ kind: 'literal-only', ...resolver }
];

const answers: readonly Answer[] = [
	...Object.values(meanings).map((why) => ({ status: 'NOERROR', records: [], why }) as const),
	...Object.values(failures).map((why) => ({ status: 'NXDOMAIN', records: [], why }) as const),
	{ status: 'NODATA', records: [], why: failures['no-type'] }
];

const resolution = (plan: Plan, tried: readonly Answer[] = []): Resolution => ({
	status: 'NXDOMAIN',
	matched: null,
	records: [],
	plan,
	tried: tried.map((answer) => ({ name: 'a.b.', search: null, answer }))
});

const likenesses: readonly Likeness[] = [
	{ kind: 'case' },
	{ kind: 'dot' },
	{ kind: 'shorter', search: 'svc.cluster.local' },
	{ kind: 'longer' }
];

const faults: Readonly<Record<NameFault | 'address', true>> = {
	empty: true,
	'empty-label': true,
	'label-too-long': true,
	'too-long': true,
	address: true,
	url: true,
	port: true,
	path: true,
	brackets: true
};
const parts: Readonly<Record<Part, true>> = {
	tree: true,
	namespace: true,
	service: true,
	endpoint: true,
	port: true,
	zone: true
};
const elsewhere = (part: Part, wanted: string, given: string) =>
	({ kind: 'elsewhere', part, wanted, given, matched: 'x.' }) as const;

const judgements: readonly NameWhy[] = [
	{ kind: 'same' },
	{ kind: 'signs' },
	{ kind: 'typo', meant: 'cart.shop' },
	...likenesses,
	...Object.keys(faults).map(
		(fault) => ({ kind: 'not-a-name', fault: fault as keyof typeof faults }) as const
	),
	...Object.keys(parts).map((part) => elsewhere(part as Part, 'a', 'b')),
	elsewhere('endpoint', '', 'pg-0'),
	elsewhere('endpoint', 'pg-0', ''),
	{ kind: 'not-found', resolution: resolution(plans[0]!), reason: null },
	{ kind: 'underscores', port: '_http._tcp' },
	{ kind: 'same-address', matched: 'x.' },
	{ kind: 'not-shortest', shortest: 'cart.shop' },
	{ kind: 'not-complete', search: 'svc.cluster.local' },
	{ kind: 'other-name' }
];

describe.each(['en', 'ko'] as const)('in %s', (lang) => {
	const words = dnsWords[lang];
	const hangul = /\p{Script=Hangul}/u;
	const lines = [
		...plans.map((plan) => traceLines(resolution(plan), words)[0]!),
		...traceLines(resolution(plans[0]!, answers), words),
		...judgements.map((one) => whyText(one, words))
	];

	test('everything has a sentence of its own language', () => {
		for (const line of lines) {
			expect(line).not.toMatch(/undefined|object Object|\bnull\b/);
			expect(line).toMatch(/[.]$/);
			expect(hangul.test(line)).toBe(lang === 'ko');
		}
	});

	test('no two kinds are told alike', () => {
		const told = traceLines(resolution(plans[0]!, answers.slice(0, -1)), words);
		expect(new Set(told).size).toBe(told.length);
	});
});

describe('the trace of a name', () => {
	test('tells step by step what was asked and what came of it', () => {
		expect(traceLines(ask('cart', 'A', 'data'), dnsWords.en)).toEqual([
			'No dots, fewer than ndots:5: first with each entry of the search list, at last as it is.',
			'cart.data.svc.cluster.local. – no such name. There is no Service “cart” in “data”, but one of that name in “default”, “shop”.',
			'cart.svc.cluster.local. – no such name. There is no namespace “cart”.',
			'cart.cluster.local. – no such name. Before “cluster.local” stands “cart”, not “svc” or “pod”.',
			'cart. – no such name. Not a name of the cluster, and the server above does not know it.'
		]);
		expect(traceLines(ask('cart.shop.', 'A'), dnsWords.ko)).toEqual([
			'점으로 끝나서 이 이름 하나만 물어요.',
			'cart.shop. – 없는 이름. 클러스터의 이름이 아니고, 상위 DNS 서버도 몰라요.'
		]);
	});

	test('of a port ends with its number and its name', () => {
		const told = (lang: 'en' | 'ko', name: string) =>
			traceLines(ask(name, 'SRV'), dnsWords[lang])[1];
		expect(told('en', '_http._tcp.cart')).toBe(
			'_http._tcp.cart.shop.svc.cluster.local. – found. Port 80 of cart.shop.svc.cluster.local, with priority 0.'
		);
		expect(told('en', 'cart')).toContain('; Port 443 of');
		expect(told('en', 'cart')).toContain('equal weights');
		expect(told('ko', '_http._tcp.cart')).toContain('cart.shop.svc.cluster.local의 80번 포트예요.');
	});

	test('of a Service that publishes early does not call its pods ready', () => {
		expect(traceLines(ask('zk.data.svc.cluster.local.'), dnsWords.en)[1]).toContain('ready or not');
	});

	test('of an alias goes on to the address', () => {
		const told = (lang: 'en' | 'ko') => traceLines(ask('ext'), dnsWords[lang]).at(-1);
		expect(told('en')).toContain('asked for next. db.example.com is found: 198.51.100.20.');
		expect(told('ko')).toContain('db.example.com 이름은 198.51.100.20 주소로 이어져요.');
	});

	test('has Korean particles that fit the names', () => {
		const told = (name: string) => traceLines(ask(name), dnsWords.ko).at(-1);
		expect(told('cart.pod.svc.cluster.local.')).toContain('네임스페이스 ‘pod’가 없어요');
		expect(told('cart.label.svc.cluster.local.')).toContain('네임스페이스 ‘label’이 없어요');
	});
});

test('a name that leads nowhere is told with its reason', () => {
	const asker = askerIn(shop, 'data');
	const found = sameName(shop, asker, 'pg-0.db', 'pg-2.db');
	if (found.kind !== 'different') throw new Error('they are not the same');
	expect(whyText(found.why, dnsWords.en)).toBe(
		'From here this name leads nowhere. “pg-2” is not ready, so it has no record.'
	);
	expect(whyText(found.why, dnsWords.ko)).toBe(
		'여기에서는 이 이름으로 아무것도 찾을 수 없어요. ‘pg-2’는 아직 준비되지 않아서 레코드가 없어요.'
	);
});
