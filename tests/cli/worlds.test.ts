import { expect, test } from 'vitest';
import { cards, json, NOTE, project } from './support.ts';

const WORLD = 'apiVersion: kubecards/v1\nkind: World\nclusterDomian: a.b\n';

test('a world that is wrong fails the check, with its line and what was meant', () => {
	const folder = project({ 'cards/dns/ko.md': NOTE, 'cards/dns/shop.yaml': WORLD });
	cards(folder, ['ledger', '--write', 'cards']);
	const { status, told } = cards(folder, ['check']);
	expect(status).toBe(1);
	expect(told.split('\n').slice(0, 3)).toEqual([
		'cards/dns/shop.yaml:3:16 error world-invalid',
		'  There is no field “clusterDomian” at the top. Did you mean “clusterDomain”?',
		'  3 | clusterDomian: a.b'
	]);
	expect(cards(folder, ['check'], 'ko_KR.UTF-8').told).toContain('혹시 “clusterDomain”인가요?');
});

test('programs are told the same', () => {
	const folder = project({ 'note.md': NOTE, 'shop.yaml': WORLD });
	const { diagnostics } = json<{ diagnostics: { code: string; path: string }[] }>(
		folder,
		'compile',
		'note.md'
	);
	expect(diagnostics).toContainEqual(
		expect.objectContaining({ code: 'world-invalid', path: 'shop.yaml', line: 3 })
	);
});

test('other YAML beside notes is left alone', () => {
	const folder = project({ 'note.md': NOTE, 'compose.yaml': 'services: {' });
	expect(cards(folder, ['check', 'note.md']).status).toBe(0);
});
