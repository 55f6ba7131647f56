import { beforeEach, expect, test } from 'vitest';
import type { DeckId } from '#core/base/brand.ts';
import { forgetText, keepText, keptText, worldFor, worldsOf } from '#ui/lab/shelf.ts';

const world = (topics: string) => `apiVersion: kubecards/v1\nkind: World\ntopics: [${topics}]\n`;
const deck = 'net' as DeckId;
const shelf = worldsOf([
	{ deck, path: 'cards/net/dns.yaml', source: world('DNS, Names') },
	{ deck, path: 'cards/net/broken.yaml', source: 'kind: [' },
	{ deck, path: 'cards/net/ports.yml', source: world('Service') },
	{ deck: 'other' as DeckId, path: 'cards/other/dns.yaml', source: world('Ingress') }
]);

beforeEach(() => localStorage.clear());

test('worlds are called by deck and file; those that cannot be read are left out', () => {
	expect(shelf.map(({ id }) => id)).toEqual(['net/dns', 'net/ports', 'other/dns']);
});

test('a card leads to the world of its innermost heading', () => {
	expect(worldFor(shelf, 'net', ['Service', 'DNS'])?.id).toBe('net/dns');
	expect(worldFor(shelf, 'net', ['DNS', 'Service'])?.id).toBe('net/ports');
	expect(worldFor(shelf, 'net', ['Service', 'Unknown'])?.id).toBe('net/ports');
	expect(worldFor(shelf, 'net', ['Ingress'])).toBeUndefined();
});

test('the device keeps a text for each world and each purpose until it is forgotten', () => {
	keepText('draft', 'net/dns', 'a');
	keepText('own', 'net/dns', 'b');
	expect(keptText('draft', 'net/dns')).toBe('a');
	expect(keptText('draft', 'net/ports')).toBeNull();
	forgetText('draft', 'net/dns');
	expect(keptText('draft', 'net/dns')).toBeNull();
	expect(keptText('own', 'net/dns')).toBe('b');
});
