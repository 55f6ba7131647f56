import { describe, expect, test } from 'vitest';
import { writeWorld } from '#core/kube/yaml/write-world.ts';
import { readWorld } from '#core/kube/yaml/read-world.ts';
import { isWorldLink, packWorld, unpackWorld } from '#ui/lab/link.ts';
import { full } from './worlds.ts';

const text = writeWorld(full, { title: { ko: '가게' }, topics: [], from: null, ask: null });

test('a world comes out of a link as it went in', async () => {
	const link = (await packWorld(text))!;
	expect(isWorldLink(link)).toBe(true);
	expect(link).toMatch(/^#world=[\w-]+$/);
	expect(link.length).toBeLessThan(4000);
	const back = (await unpackWorld(link))!;
	expect(back).toBe(text);
	expect(readWorld(back)).toMatchObject({ world: full, faults: [] });
});

describe('nothing comes out of', () => {
	const garbled = async () => (await packWorld(text))!.replace(/.{40}$/, '');
	test.each<readonly [string, () => string | Promise<string>]>([
		['another fragment', () => '#content'],
		['a link that was cut', garbled],
		['signs that are none of ours', () => '#world=%%%'],
		['nothing', () => '#world=AAAA'],
		['a link that is too long', () => `#world=${'A'.repeat(13_000)}`]
	])('%s', async (_, made) => {
		expect(await unpackWorld(await made())).toBeNull();
	});

	test('little that unfolds to more than any world', async () => {
		const bomb = await packWorld('a'.repeat(499_000));
		expect(await unpackWorld(bomb!)).toHaveLength(499_000);
		expect(await packWorld('a'.repeat(510_000))).not.toBeNull();
		expect(await unpackWorld((await packWorld('a'.repeat(510_000)))!)).toBeNull();
	});
});

test('a world too large for a link has none', async () => {
	const noise = Array.from(crypto.getRandomValues(new Uint8Array(20_000)), (n) => n.toString(36));
	expect(await packWorld(noise.join(''))).toBeNull();
});
