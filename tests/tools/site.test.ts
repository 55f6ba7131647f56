import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { notBuilt, notPrecached } from '../../tools/adapter.mjs';
import { readSite } from '../../tools/build.mjs';
import { serve } from '../../tools/serve.mjs';

let folder: string;
let stop: (() => Promise<unknown>) | undefined;

function write(path: string, text: string) {
	mkdirSync(join(folder, path, '..'), { recursive: true });
	writeFileSync(join(folder, path), text);
}

/** The least that counts as a build for `base`. */
function site(base: string, version = 'v1') {
	const page = `<script>x = { base: "${base}" }</script>${version}`;
	write('200.html', page);
	write('404.html', page);
	write('review/index.html', `review ${version}`);
	write('_app/version.json', JSON.stringify({ version }));
	write('_app/immutable/a.js', 'a');
	write('service-worker.js', `["/_app/immutable/a.js"]`);
}

async function start() {
	const server = await serve(folder);
	stop = server.close;
	return server;
}

async function get(url: string) {
	const response = await fetch(url, { redirect: 'manual' });
	return { status: response.status, text: await response.text(), headers: response.headers };
}

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'site-'));
});
afterEach(async () => {
	await stop?.();
	stop = undefined;
	rmSync(folder, { recursive: true });
});

test('a build tells its base and version; half a build is none', () => {
	expect(readSite(folder)).toBeNull();
	site('/kubecards');
	expect(readSite(folder)).toEqual({ dir: folder, base: '/kubecards', version: 'v1' });
	rmSync(join(folder, '404.html'));
	expect(readSite(folder)).toBeNull();
});

test('a script that the service worker does not name is found', () => {
	site('');
	write('_app/immutable/workers/compile.js', 'w');
	write('_app/immutable/workers/compile.js.br', 'w');
	expect(notPrecached(folder)).toEqual(['/_app/immutable/workers/compile.js']);
});

test('a script that the service worker names and that is not there is found', () => {
	site('');
	expect(notBuilt(folder)).toEqual([]);
	write('service-worker.js', 'const build = [e + `/_app/immutable/chunks/gone.js`];');
	expect(notBuilt(folder)).toEqual(['/_app/immutable/chunks/gone.js']);
});

test('at the root every unknown path is the app', async () => {
	site('');
	const { url } = await start();
	expect(await get(`${url}review/`)).toMatchObject({ status: 200, text: 'review v1' });
	expect((await get(`${url}no/such/page`)).status).toBe(200);
});

test('under a sub-path it answers as GitHub Pages does', async () => {
	site('/kubecards');
	const { url } = await start();
	expect(new URL(url).pathname).toBe('/kubecards/');
	expect((await get(`${url}review/`)).text).toBe('review v1');
	const deep = await get(`${url}no/such/page`);
	expect([deep.status, deep.text]).toEqual([404, expect.stringContaining('base: "/kubecards"')]);
	expect((await get(new URL('/review/', url).href)).status).toBe(404);
});

test('hashed files are kept for ever, all others are asked for again', async () => {
	site('');
	const { url } = await start();
	const kept = await get(`${url}_app/immutable/a.js`);
	expect(kept.headers.get('cache-control')).toContain('immutable');
	const page = await get(url + 'service-worker.js');
	expect(page.headers.get('cache-control')).toBe('no-cache');
	expect(page.headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
});

test('a deployment replaces the files at the same address', async () => {
	site('');
	const { url, deploy } = await start();
	expect((await get(`${url}review/`)).text).toBe('review v1');
	site('', 'v2');
	deploy(folder);
	expect((await get(`${url}review/`)).text).toBe('review v2');
});

test('a folder without a build is not served', async () => {
	await expect(serve(folder)).rejects.toThrow('holds no build');
});
