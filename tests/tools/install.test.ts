import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isInstalled } from '../../tools/install.mjs';

type Locked = Record<string, { version?: string; optional?: boolean }>;
let root: string;

const lock = (path: string, packages: Locked) =>
	writeFileSync(join(root, path), JSON.stringify({ packages }));
const wanted = (packages: Locked) => lock('package-lock.json', packages);
const installed = (packages: Locked) => lock('node_modules/.package-lock.json', packages);

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'install-'));
	mkdirSync(join(root, 'node_modules'));
});
afterEach(() => rmSync(root, { recursive: true }));

test('a bare clone is not installed', () => {
	wanted({ '': {}, 'node_modules/a': { version: '1.0.0' } });
	expect(isInstalled(root)).toBe(false);
});

test('the packages of the lock file are an install', () => {
	wanted({ '': {}, 'node_modules/a': { version: '1.0.0' } });
	installed({ 'node_modules/a': { version: '1.0.0' } });
	expect(isInstalled(root)).toBe(true);
});

test('another version, or a package too few, is not', () => {
	wanted({ 'node_modules/a': { version: '1.0.1' }, 'node_modules/b': { version: '2.0.0' } });
	installed({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } });
	expect(isInstalled(root)).toBe(false);
	installed({ 'node_modules/a': { version: '1.0.1' } });
	expect(isInstalled(root)).toBe(false);
});

test('a package for another system may be absent, but not of another version', () => {
	wanted({ 'node_modules/a-win': { version: '1.0.0', optional: true } });
	installed({});
	expect(isInstalled(root)).toBe(true);
	installed({ 'node_modules/a-win': { version: '0.9.0', optional: true } });
	expect(isInstalled(root)).toBe(false);
});
