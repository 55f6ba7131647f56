import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build, createServer, type Rolldown, type ViteDevServer } from 'vite';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { CompiledDeck } from '../../src/core/notes/types.ts';
import { decks } from '../../tools/decks-plugin.ts';
import { cards, NOTE, project, read, write } from '../cli/support.ts';
import { eventually } from '../support/eventually.ts';

const MAIN = { 'main.js': "export { decks } from 'virtual:decks';\n" };
const NOTE_PATH = 'cards/dns/ko.md';
const BROKEN = '# DNS\n\nThe ==MX record names a mail server\n';

type Entry = { id: string; version: string; load: () => Promise<CompiledDeck> };
type Main = { decks: readonly Entry[] };

/** A project whose ledgers are up to date. */
function settled(files: Readonly<Record<string, string>>): string {
	const folder = project({ ...MAIN, ...files });
	cards(folder, ['ledger', '--write']);
	return folder;
}

const config = (root: string) => ({
	root,
	configFile: false as const,
	logLevel: 'silent' as const,
	plugins: [decks()]
});

async function buildIn(
	root: string
): Promise<readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]> {
	const built = await build({
		...config(root),
		build: {
			ssr: 'main.js',
			ssrEmitAssets: true,
			rolldownOptions: { output: { entryFileNames: 'main.js' } }
		}
	});
	return (built as Rolldown.RolldownOutput).output;
}

/** What was built, as a page would run it. */
async function runBuilt(root: string): Promise<Main> {
	const host = (path: string) => Promise.resolve(new Response(readFileSync(`${root}/dist${path}`)));
	vi.stubGlobal('fetch', host);
	onTestFinished(() => void vi.unstubAllGlobals());
	return (await import(pathToFileURL(`${root}/dist/main.js`).href)) as Main;
}

describe('a build', () => {
	test('carries every deck in a file of its own, which is data and read when it is wanted', async () => {
		const root = settled({
			[NOTE_PATH]: NOTE,
			'cards/이름/ko.md': '# 이름\n\n- 별칭 - 다른 이름\n'
		});
		const output = await buildIn(root);
		const main = await runBuilt(root);
		expect(main.decks.map(({ id }) => id)).toEqual(['dns', '이름']);
		const [dns, names] = await Promise.all(main.decks.map((entry) => entry.load()));
		expect(dns).toMatchObject({ id: 'dns', version: main.decks[0]!.version });
		expect(dns!.notes[0]).toMatchObject({ path: NOTE_PATH, source: NOTE });
		expect(names!.notes[0]!.cards[0]!.breadcrumb).toEqual(['이름']);
		const files = output.filter(({ fileName }) => fileName.endsWith('.json'));
		expect(files).toHaveLength(2);
		expect(output.some((one) => one.type === 'chunk' && one.code.includes('IPv4'))).toBe(false);
	});

	test('gives no deck where the host answers with an error', async () => {
		const root = settled({ [NOTE_PATH]: NOTE });
		await buildIn(root);
		const main = await runBuilt(root);
		vi.stubGlobal('fetch', () => Promise.resolve(new Response('{}', { status: 404 })));
		await expect(main.decks[0]!.load()).rejects.toThrow(/404 .*\.json/);
	});

	test('of the same notes is the same to the last byte, wherever it is done', async () => {
		const [one, other] = [settled({ [NOTE_PATH]: NOTE }), settled({ [NOTE_PATH]: NOTE })];
		const codes = async (root: string) =>
			(await buildIn(root)).map((one) => [
				one.fileName,
				one.type === 'chunk' ? one.code : one.source
			]);
		expect(await codes(one)).toEqual(await codes(other));
	});

	test('fails on an error, with file, line, column and the line itself', async () => {
		const root = settled({ [NOTE_PATH]: BROKEN });
		await expect(buildIn(root)).rejects.toMatchObject({
			message: expect.stringMatching(
				/cards\/dns\/ko\.md:3:5 error cloze-unclosed\n.*\n {2}3 \| The ==MX record names a mail server\n {4}\| {5}\^\^/
			) as string,
			errors: [{ loc: { file: NOTE_PATH, line: 3, column: 5 } }]
		});
	});

	test('fails without a ledger', async () => {
		const root = project({ ...MAIN, [NOTE_PATH]: NOTE });
		await expect(buildIn(root)).rejects.toThrow(
			/cards\/dns\/ledger\.json:1:1 error ledger-missing/
		);
	});

	test('fails on a ledger that does not know the latest edits', async () => {
		const root = settled({ [NOTE_PATH]: NOTE });
		write(root, { [NOTE_PATH]: NOTE.replace('300초', '600초') });
		await expect(buildIn(root)).rejects.toThrow(/cards\/dns\/ledger\.json:1:1 error ledger-stale/);
	});

	test('without notes has no decks', async () => {
		const root = project(MAIN);
		await buildIn(root);
		expect(await runBuilt(root)).toMatchObject({ decks: [] });
	});
});

describe('the development server', () => {
	type Sent = { readonly type?: string; readonly event?: string; readonly data?: unknown };

	async function serve(root: string) {
		const server = await createServer({
			...config(root),
			appType: 'custom',
			server: { middlewareMode: true, ws: false }
		});
		onTestFinished(() => server.close());
		await eventually(() =>
			expect(server.watcher.getWatched()[`${root}/cards/dns`]).toContain('ko.md')
		);
		const sent: Sent[] = [];
		vi.spyOn(server.ws, 'send').mockImplementation((...[first, data]: unknown[]) => {
			sent.push(typeof first === 'string' ? { event: first, data } : (first as Sent));
		});
		return { server, sent };
	}

	/** Saves a note, again while the file system says nothing of it: on a busy machine it may not. */
	const saved = (root: string, note: string, seen: () => void) => {
		let written = -Infinity;
		return eventually(() => {
			if (performance.now() - written > 1000) {
				write(root, { [NOTE_PATH]: note });
				written = performance.now();
			}
			seen();
		});
	};

	const loadFrom = async (server: ViteDevServer) =>
		(await server.ssrLoadModule('/main.js')) as Main;

	test('sends a saved note to the open pages, and serves it to new ones', async () => {
		const root = settled({ [NOTE_PATH]: NOTE });
		const { server, sent } = await serve(root);
		const before = (await loadFrom(server)).decks[0]!;
		await saved(root, NOTE.replace('300초', '600초'), () => expect(sent).toHaveLength(1));
		const [{ event, data }] = sent as [Sent];
		expect(event).toBe('kubecards:deck');
		const deck = data as CompiledDeck;
		expect(deck.version).not.toBe(before.version);
		expect(deck.notes[0]!.facts.map(({ id }) => id)).toEqual(
			(await before.load()).notes[0]!.facts.map(({ id }) => id)
		);
		expect(await (await loadFrom(server)).decks[0]!.load()).toEqual(deck);
	});

	test('shows an error over the page and keeps the last good deck until it is mended', async () => {
		const root = settled({ [NOTE_PATH]: NOTE });
		const { server, sent } = await serve(root);
		const good = (await loadFrom(server)).decks[0]!.version;
		write(root, { [NOTE_PATH]: BROKEN });
		await eventually(() => expect(sent).toHaveLength(1));
		expect(sent[0]).toMatchObject({
			type: 'error',
			err: {
				message: expect.stringContaining('cards/dns/ko.md:3:5') as string,
				frame: expect.stringContaining('  3 | The ==MX record') as string,
				loc: { file: NOTE_PATH, line: 3, column: 5 }
			}
		});
		expect((await loadFrom(server)).decks[0]!.version).toBe(good);
		await saved(root, NOTE, () => expect(sent).toHaveLength(2));
		expect(sent[1]).toEqual({ type: 'update', updates: [] });
	});

	test('only warns of a ledger that is behind, and uses what it would become', async () => {
		const root = settled({ [NOTE_PATH]: NOTE });
		const ledger = read(root, 'cards/dns/ledger.json');
		write(root, { [NOTE_PATH]: NOTE.replace('300초', '600초') });
		const { server } = await serve(root);
		const deck = await (await loadFrom(server)).decks[0]!.load();
		expect(deck.notes[0]!.facts.every(({ id }) => ledger.includes(id))).toBe(true);
		expect(read(root, 'cards/dns/ledger.json')).toBe(ledger);
	});

	test('sees a deck that is added', async () => {
		const root = settled({ [NOTE_PATH]: NOTE });
		const { server, sent } = await serve(root);
		write(root, { 'cards/http/ko.md': '# HTTP\n\n- 404 - 찾지 못함\n' });
		await eventually(() =>
			expect(sent.map(({ data }) => (data as CompiledDeck).id)).toEqual(['http'])
		);
		expect((await loadFrom(server)).decks.map(({ id }) => id)).toEqual(['dns', 'http']);
	});
});
