import { expect, test } from 'vitest';
import { pictureWords } from '#i18n/kube/picture.ts';
import { layoutOf } from '#ui/lab/layout.ts';
import { nextByKey } from '#ui/lab/roving.ts';
import { nodeKey, podKey, serviceKey, type ThingKey } from '#ui/lab/things.ts';
import { full } from './worlds.ts';

const room = { width: 360, em: 12, client: null, hasStrip: false, isStill: false };
const { items } = layoutOf(full, room, pictureWords.en);
const go = (from: ThingKey, key: string) => nextByKey(items, from, key);
const db = serviceKey({ namespace: 'data', name: 'db' });
const old = serviceKey({ namespace: 'default', name: 'old' });

test('up and down keep to a column', () => {
	expect(go(db, 'ArrowDown')).toBe(old);
	expect(go(old, 'ArrowUp')).toBe(db);
	expect(go(db, 'ArrowUp')).toBeNull();
	const client = podKey({ namespace: 'default', name: 'client' });
	expect(go(nodeKey('node-1'), 'ArrowDown')).toBe(client);
});

test('left and right lead to what is level in the other column, and back', () => {
	const right = go(db, 'ArrowRight')!;
	expect(right).toMatch(/^(node|pod):/);
	expect(go(right, 'ArrowLeft')).toBe(db);
	expect(go(db, 'ArrowLeft')).toBeNull();
});

test('Home and End lead to the ends, other keys nowhere', () => {
	expect(go(old, 'Home')).toBe(items[0]!.key);
	expect(go(old, 'End')).toBe(items.at(-1)!.key);
	expect(go(old, 'a')).toBeNull();
});
