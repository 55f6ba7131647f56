import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { DeckId } from '#core/base/brand.ts';
import { compileDeck, versioned } from '#core/notes/deck.ts';
import { emptyLedger } from '#core/notes/identity/ledger.ts';
import { worldFor, worldsIn, worldTitle } from '#core/notes/worlds.ts';
import { readWorld } from '#core/kube/yaml/read-world.ts';

const FOLDER = new URL('../../../cards/kubernetes-service/', import.meta.url);
const bundled = readdirSync(FOLDER)
	.filter((name) => /\.(?:md|yaml)$/.test(name))
	.map((name) => ({
		path: `cards/kubernetes-service/${name}`,
		source: readFileSync(new URL(name, FOLDER), 'utf8')
	}));

const NOTE = { path: 'cards/dns/en.md', source: '# DNS\n\n- ttl: how long an answer is kept\n' };
const WORLD = 'apiVersion: kubecards/v1\nkind: World\ntitle: {en: Shop}\n';
const world = (source: string, name = 'shop') => ({ path: `cards/dns/${name}.yaml`, source });
const EMPTY = emptyLedger('dns' as DeckId);

describe('a YAML file beside notes is a world of their deck', () => {
	test('if it says so', () => {
		const { deck, worldDiagnostics } = compileDeck([NOTE, world(WORLD)], EMPTY);
		expect(deck.worlds).toEqual([world(WORLD)]);
		expect(deck.notes.map(({ path }) => path)).toEqual([NOTE.path]);
		expect(worldDiagnostics).toEqual([]);
	});

	test('or if a note names it; other YAML is nobody’s business', () => {
		const plain = world('apiVersion: v1\nkind: Namespace\nmetadata: {name: a}\n', 'plain');
		const named = { ...NOTE, source: 'a :: `b` {typed=dns world=plain from=default/c}\n' };
		expect([...worldsIn([NOTE, plain, world('image: nginx')]).keys()]).toEqual([]);
		expect([...worldsIn([named, plain, world('image: nginx')]).keys()]).toEqual(['plain']);
	});

	test('so is one of requests to an API server, in which no typed answer is judged', () => {
		const access = world(
			'apiVersion: kubecards/v1\nkind: Access\nrequests: [{asks: {verb: get, resource: pods}}]\n',
			'who'
		);
		const named = { ...NOTE, source: 'a :: `b` {typed=dns world=who from=default/c}\n' };
		const { deck, worldDiagnostics, diagnostics } = compileDeck([named, access], EMPTY);
		expect(deck.worlds).toEqual([access]);
		expect(worldDiagnostics).toEqual([]);
		expect(diagnostics.map(({ code }) => code)).toContain('typed-world-unknown');
		const wrong = { ...access, source: access.source.replace('verb', 'verbs') };
		expect(compileDeck([NOTE, wrong], EMPTY).worldDiagnostics).toMatchObject([
			{ code: 'world-invalid', severity: 'error' },
			{ code: 'world-invalid' }
		]);
	});

	test('and without any the deck is as it was', () => {
		expect(compileDeck([NOTE, world('image: nginx')], EMPTY)).toEqual(compileDeck([NOTE], EMPTY));
	});

	test('a changed world is another version of the deck, and changes no ledger', () => {
		const before = compileDeck([NOTE, world(WORLD)], EMPTY);
		const after = compileDeck([NOTE, world(WORLD.replace('Shop', 'Store'))], before.ledger);
		expect(after.ledger).toEqual(before.ledger);
		expect(versioned(after).version).not.toBe(versioned(before).version);
	});
});

test('what is wrong with a world is told at its place, and what is only odd as a warning', () => {
	const service = 'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: ';
	const { worldDiagnostics } = compileDeck(
		[
			NOTE,
			world(`${WORLD}minr: 35\n`, 'wrong'),
			world(`${WORLD}---\n${service}{type: ExternalName, externalName: 192.0.2.1}\n`, 'odd')
		],
		EMPTY
	);
	expect(worldDiagnostics).toMatchObject([
		{ code: 'world-invalid', severity: 'error', path: 'cards/dns/wrong.yaml', line: 4, column: 7 },
		{ code: 'world-advice', severity: 'warning', path: 'cards/dns/odd.yaml', line: 8 }
	]);
	const [{ span } = { span: null }] = worldDiagnostics;
	expect(`${WORLD}minr: 35\n`.slice(span!.start, span!.end)).toBe('35');
});

test('a card finds the world of its innermost topic', () => {
	const worlds = ['Services', 'Headless'].map((topic) => ({
		...readWorld(`${WORLD}topics: [${topic}]\n`),
		path: `${topic}.yaml`
	}));
	const found = (...breadcrumb: string[]) => worldFor(breadcrumb, worlds)?.path;
	expect(found('Services', 'Headless')).toBe('Headless.yaml');
	expect(found('Services', 'Endpoint')).toBe('Services.yaml');
	expect(found('services ')).toBe('Services.yaml');
	expect(found('Authentication')).toBeUndefined();
	expect(worldTitle(worlds[0]!, 'ko')).toBe('Shop');
	expect(worldTitle({ path: 'a/b.yml', about: readWorld('').about }, 'ko')).toBe('b');
});

describe('of the deck that comes with the app', () => {
	const { deck, worldDiagnostics } = compileDeck(
		bundled,
		emptyLedger('kubernetes-service' as DeckId)
	);
	const worlds = (deck.worlds ?? []).map((one) => ({ ...one, ...readWorld(one.source) }));

	test('all worlds are fine, small, titled in both languages, and have somebody who asks', () => {
		expect(worlds.length).toBeGreaterThanOrEqual(7);
		expect(worldDiagnostics).toEqual([]);
		for (const { about, world: one } of worlds) {
			expect(Object.keys(about.title).sort()).toEqual(['en', 'ko']);
			expect(one.pods.map(({ name }) => name)).toContain(about.from?.name);
			expect(one.nodes.length).toBeLessThanOrEqual(3);
			expect(one.pods.length).toBeLessThanOrEqual(5);
			expect(about.ask).not.toBeNull();
		}
	});

	test('every card about Services and names leads to one, and every world has a card', () => {
		const cards = deck.notes.flatMap((note) => note.cards);
		const about = cards.filter(
			({ breadcrumb: [, section] }) => section !== 'Authentication' && section !== '인증 방법 비교'
		);
		const used = about.map(({ breadcrumb }) => worldFor(breadcrumb, worlds)?.path);
		expect(used).not.toContain(undefined);
		expect(new Set(used)).toEqual(new Set(worlds.map(({ path }) => path)));
	});
});
