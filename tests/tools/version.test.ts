import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { appVersion } from '../../tools/version.mjs';

let root: string;

function write(path: string, text: string) {
	const full = join(root, path);
	mkdirSync(join(full, '..'), { recursive: true });
	writeFileSync(full, text);
}

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'version-'));
	write('src/app.html', '<p>');
	write('src/core/a.ts', 'a');
	write('cards/dns/ko.md', 'DNS');
	write('static/icon.svg', '<svg/>');
	write('package-lock.json', '{}');
});
afterEach(() => rmSync(root, { recursive: true }));

test('with decks of elsewhere it is theirs that count', () => {
	const before = appVersion(root, join(root, 'static'));
	expect(before).not.toBe(appVersion(root));
	write('cards/dns/ko.md', 'changed');
	expect(appVersion(root, join(root, 'static'))).toBe(before);
	write('static/cards/dns/ko.md', 'other decks');
	expect(appVersion(root, join(root, 'static'))).not.toBe(before);
});

test('the version is 16 hex digits and depends on neither date nor place', () => {
	const before = appVersion(root);
	expect(before).toMatch(/^[0-9a-f]{16}$/);
	utimesSync(join(root, 'src/app.html'), 0, 0);
	expect(appVersion(root)).toBe(before);
	expect(appVersion(`${root}/.`)).toBe(before);
});

test.each(['src/core/a.ts', 'cards/dns/ko.md', 'static/icon.svg', 'package-lock.json'])(
	'a change in %s is a new version',
	(path) => {
		const before = appVersion(root);
		write(path, 'changed');
		expect(appVersion(root)).not.toBe(before);
	}
);

test('a renamed file is a new version, and so is a byte that moved to its neighbour', () => {
	write('src/x.ts', 'ab');
	write('src/y.ts', 'c');
	const before = appVersion(root);
	write('src/x.ts', 'a');
	write('src/y.ts', 'bc');
	const moved = appVersion(root);
	expect(moved).not.toBe(before);
	rmSync(join(root, 'src/y.ts'));
	write('src/z.ts', 'bc');
	expect(appVersion(root)).not.toBe(moved);
});

test('dot files and what is not built are no content', () => {
	const before = appVersion(root);
	write('src/.DS_Store', 'x');
	write('tests/a.test.ts', 'x');
	write('README.md', 'x');
	expect(appVersion(root)).toBe(before);
});
