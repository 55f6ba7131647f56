import { describe, expect, test } from 'vitest';
import { editPod, editService, remove } from '#core/kube/world/edit.ts';
import { NOTHING_SAID, type AboutWorld } from '#core/kube/yaml/about-world.ts';
import { Desk } from '#ui/lab/desk.svelte.ts';
import { full } from './worlds.ts';

const client = { namespace: 'default', name: 'client' };
const about: AboutWorld = {
	...NOTHING_SAID,
	from: client,
	ask: { name: 'web.shop', port: 80 }
};
const desk = () => new Desk({ world: full, about });
const web = { namespace: 'shop', name: 'web' };
const targets = (made: Desk, which: 'journey' | 'before' = 'journey') => {
	const found = made[which];
	if (found?.end !== 'route' || found.route.outcome !== 'reaches') return found?.end ?? null;
	return found.route.targets.map(({ pod }) => pod);
};
const both = ['web-1', 'web-6d4b75cb6d-hm8x2'];

describe('a table begins', () => {
	test('with the question that the world is about', () => {
		const made = desk();
		expect(made.ask).toEqual({
			who: { kind: 'pod', at: client },
			host: 'web.shop',
			port: 80,
			protocol: 'TCP'
		});
		expect(targets(made)).toEqual(both);
		expect(made.isChanged).toBe(false);
		expect(made.before).toBeNull();
	});

	test('with the first pod and a name that works from there, where the world says nothing', () => {
		const made = new Desk({ world: full, about: NOTHING_SAID });
		expect(made.who).toEqual({ kind: 'pod', at: { namespace: 'data', name: 'db-0' } });
		expect([made.host, made.port]).toEqual(['db', '5432']);
	});

	test('with another pod, where the one that should ask cannot', () => {
		const from = { namespace: 'shop', name: 'waiting' };
		expect(new Desk({ world: full, about: { ...about, from } }).who).toEqual({
			kind: 'pod',
			at: { namespace: 'data', name: 'db-0' }
		});
	});

	test('with somebody outside, where nobody is inside', () => {
		const nobody = { ...full, pods: [], nodes: [] };
		const made = new Desk({ world: nobody, about: NOTHING_SAID });
		expect(made.who.kind).toBe('outside');
		expect(made.journey?.end).not.toBe('unable');
	});
});

describe('nothing is asked', () => {
	test.each(['', '0', '65536', '8o', '-1', '80.5', '123456'])('at port “%s”', (port) => {
		const made = desk();
		made.type({ port });
		expect(made.ask).toBeNull();
		expect(made.journey).toBeNull();
	});

	test('for no name', () => {
		const made = desk();
		made.type({ host: '  ' });
		expect(made.ask).toBeNull();
	});
});

test('spaces around a name and a port do not count', () => {
	const made = desk();
	made.type({ host: ' web.shop ', port: ' 80 ' });
	expect(targets(made)).toEqual(both);
});

describe('a change', () => {
	test('keeps the question, and what it led to before', () => {
		const made = desk();
		made.change((world) => editService(world, web, { internalTrafficPolicy: 'Local' }));
		expect(targets(made)).toEqual(['web-1']);
		expect(targets(made, 'before')).toEqual(both);
		made.change((world) => editPod(world, { ...web, name: 'web-1' }, { ready: false }));
		expect(targets(made, 'before')).toEqual(['web-1']);
	});

	test('is taken back one by one, or all at once', () => {
		const made = desk();
		made.change((world) => remove(world, 'pods', { ...web, name: 'web-1' }));
		made.change((world) => remove(world, 'services', web));
		expect(targets(made)).toBe('nameless');
		made.undo();
		expect(targets(made)).toEqual(both.slice(1));
		made.undo();
		expect(made.world).toBe(full);
		made.undo();
		expect(made.isChanged).toBe(false);
		made.change((world) => remove(world, 'services', web));
		made.reset();
		expect(made.world).toBe(full);
		expect(made.isChanged).toBe(false);
	});

	test('may be a whole other world, with what it is about', () => {
		const made = desk();
		made.replace({ world: { ...full, services: [] }, about: NOTHING_SAID });
		expect(made.about).toBe(NOTHING_SAID);
		made.undo();
		expect(made.about).toBe(about);
	});

	test('of very many takes the earliest along', () => {
		const made = desk();
		for (let i = 0; i < 60; i++) made.change((world) => ({ ...world, minor: i }));
		for (let i = 0; i < 60; i++) made.undo();
		expect(made.world.minor).toBe(9);
	});
});

test('any other question begins at its outcome again', () => {
	const made = desk();
	const others: readonly (() => void)[] = [
		() => made.askFrom({ kind: 'node', name: 'node-1' }),
		() => made.take({ host: 'db.data', port: 5432, protocol: 'TCP' }),
		() => made.type({ host: 'web' }),
		() => made.change((world) => ({ ...world })),
		() => made.undo(),
		() => made.reset()
	];
	for (const other of others) {
		made.step(2);
		expect(made.at).toBe(2);
		other();
		expect(made.at).toBeNull();
	}
});
