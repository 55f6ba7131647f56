/** The decks that the app comes with, as they stand in the repository. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cards, json } from './support.ts';

const ROOT = new URL('../..', import.meta.url).pathname;

type Card = {
	id: string;
	prompt: string;
	answer: string;
	status: string;
	breadcrumb: string[];
	page?: string;
	slot: string;
	lines: [number, number];
};
type Compiled = {
	notes: {
		path: string;
		deck: string;
		lang: string;
		lines: { content: number; covered: number };
		references?: { deck: string; anchor: string; lines: [number, number]; cards: string[] }[];
		cards: Card[];
	}[];
	diagnostics: unknown[];
};

const compiled = json<Compiled>(ROOT, 'compile', 'cards');
const activeIn = (notes: Compiled['notes']) =>
	notes.flatMap(({ cards }) => cards).filter(({ status }) => status === 'active');
const active = activeIn(compiled.notes);

test('every deck is free of errors and its ledger is up to date', () => {
	const { status, told } = cards(ROOT, ['check']);
	expect(told).toBe('');
	expect(status).toBe(0);
});

const raw = compiled.notes.filter(({ deck }) => deck === 'kubernetes-service');

test('nearly every line of a raw note feeds a card', () => {
	expect(raw.length).toBe(1);
	for (const { path, lines } of raw)
		expect(lines.covered / lines.content, path).toBeGreaterThanOrEqual(0.95);
});

test('the decks are written in both languages, with 150 cards and more in each', () => {
	const topics = ['authentication', 'corrections', 'dns', 'kubectl-services', 'service-types'];
	for (const lang of ['en', 'ko']) {
		const notes = compiled.notes.filter((note) => note.lang === lang);
		expect(notes.map(({ deck }) => deck).filter((deck) => deck !== 'kubernetes-service')).toEqual(
			topics
		);
		expect(activeIn(notes).length).toBeGreaterThanOrEqual(150);
	}
});

test('the languages of a deck share every card', () => {
	const idsOf = (lang: string) =>
		compiled.notes
			.filter((note) => note.lang === lang && note.deck !== 'kubernetes-service')
			.map(({ cards }) => cards.map(({ id }) => id));
	expect(idsOf('en')).toEqual(idsOf('ko'));
});

test('every card of a deck names the page that it can be read up on', () => {
	const cards = compiled.notes.flatMap((note) => note.cards);
	expect(cards.length).toBeGreaterThan(300);
	expect(cards.filter(({ page }) => !page?.startsWith('https://')).map(({ id }) => id)).toEqual([]);
});

test('no card shows its answer in the words above its question', () => {
	const told = active.filter(({ breadcrumb, answer }) => breadcrumb.includes(answer));
	expect(told).toEqual([]);
});

test('no two cards ask the same question and want different answers', () => {
	const answers = new Map<string, Set<string>>();
	for (const { breadcrumb, prompt, answer } of active) {
		const key = [...breadcrumb, prompt].join('\n');
		answers.set(key, (answers.get(key) ?? new Set()).add(answer));
	}
	expect([...answers].filter(([, all]) => all.size > 1)).toEqual([]);
});

describe('kubernetes-service says what holds today', () => {
	const source = readFileSync(`${ROOT}cards/kubernetes-service/ko.md`, 'utf8');

	test.each([
		['the default policy', /externalTrafficPolicy의 기본값/, 'Cluster'],
		['the deprecation of loadBalancerIP', /loadBalancerIP 필드는/, '1.24'],
		[
			'the label that joins a slice to its Service',
			/EndpointSlice 직접 연결, 1단계/,
			/kubernetes\.io\/service-name/
		]
	])('%s', (_name, prompt, answer) => {
		const asked = activeIn(raw).filter((card) => prompt.test(card.prompt));
		expect(asked.map((card) => card.answer)).toEqual([
			typeof answer === 'string' ? answer : expect.stringMatching(answer)
		]);
	});

	/** Answers of the cards that another deck asks for a line. */
	function askedElsewhere(line: RegExp): readonly string[] {
		const number = source.split('\n').findIndex((text) => line.test(text)) + 1;
		const ids = raw
			.flatMap(({ references = [] }) => references)
			.filter(({ lines }) => lines[0] <= number && number <= lines[1])
			.flatMap((reference) => reference.cards);
		const korean = compiled.notes.filter(({ lang }) => lang === 'ko').flatMap((note) => note.cards);
		return ids.map((id) => korean.find((card) => card.id === id)!.answer);
	}

	test.each([
		['the default type', /type을 적지 않은 Service의 기본 타입/, /^ClusterIP$/],
		['the range of node ports', /port 범위/, /30000~32767/],
		['the band for choosing by hand', /자동 할당이 나중에 쓰는 port/, /30000~30085/],
		['the policy that keeps the address of the client', /client ip를 유지/, /Local/],
		['load balancers without node ports', /node port 없이/, /allocateLoadBalancerNodePorts: false/],
		['how a pod is addressed', /Pod DNS의 ip 표기/, /10-244-1-9/],
		['what holds the addresses', /주소가 실제로 담기는/, /EndpointSlice/],
		['the deprecation of Endpoints', /Endpoints API는/, /1\.33/],
		['what an ExternalName answers with', /externalName에 domain을 등록하면/, /CNAME/],
		['where kubectl proxy listens', /kubectl proxy의 기본 주소/, /127\.0\.0\.1:8001/],
		['how it is opened to others', /외부에서 http로 접근하려면/, /--address/],
		['what --accept-hosts is', /--accept-hosts가 검사하는 것/, /Host header/],
		['that no Secret is made for a ServiceAccount', /부터 자동으로 생성되지 않음/, /1\.24/],
		['what issues a token', /token을 발급하는/, /TokenRequest/]
	])('and another deck asks for its line about %s', (_name, line, answer) => {
		expect(askedElsewhere(line)).toContainEqual(expect.stringMatching(answer));
	});

	test('and asks nothing itself that it refers to', () => {
		const lines = new Set(
			raw.flatMap(({ references = [] }) => references.map((one) => one.lines[0]))
		);
		expect(lines.size).toBeGreaterThan(50);
		const own = activeIn(raw).filter((card) => card.slot !== 'step.1' && lines.has(card.lines[0]));
		expect(own.map(({ prompt }) => prompt)).toEqual([]);
	});

	test('and spells the default namespace right', () => {
		expect(source).toContain('kubectl get service svc-3 -n default\n');
		expect(source).not.toContain('defalut');
	});
});
