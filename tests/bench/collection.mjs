/** A collection as large as a diligent person's after years: notes, a built site, a backup. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';

const DECKS = 20;
const CARDS_PER_DECK = 500;
export const REVIEWS = 200_000;

/**
 * @param {string} cwd
 * @param {string[]} args of Node
 * @param {Record<string, string>} [env]
 */
function node(cwd, args, env) {
	const { status, stdout, stderr } = spawnSync(process.execPath, args, {
		cwd,
		env: { ...process.env, ...env },
		encoding: 'utf8',
		maxBuffer: 1 << 30
	});
	if (status !== 0) throw new Error(`${args.join(' ')}\n${stdout}${stderr}`);
	return stdout;
}

/** @param {number} deck */
function note(deck) {
	const lines = Array.from(
		{ length: CARDS_PER_DECK },
		(_, i) => `What listens on port ${deck * CARDS_PER_DECK + i}? :: Service ${i} of zone ${deck}`
	);
	return ['---', 'lang: en', '---', '', `# Deck ${deck}`, '', ...lines, ''].join('\n');
}

/**
 * @param {string} bundles folder that holds backup.mjs
 * @returns a folder with `build/` and `backup.gz`; `drop` deletes it
 */
export function makeCollection(bundles) {
	const root = mkdtempSync(join(tmpdir(), 'kubecards-bench-'));
	const parts = ['src', 'static', 'tools', 'package.json', 'package-lock.json'];
	for (const part of [...parts, 'svelte.config.js', 'vite.config.ts', 'tsconfig.json'])
		cpSync(part, join(root, part), { recursive: true });
	symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
	for (let deck = 0; deck < DECKS; deck++) {
		mkdirSync(join(root, `cards/deck-${deck}`), { recursive: true });
		writeFileSync(join(root, `cards/deck-${deck}/en.md`), note(deck));
	}
	const cli = ['--import', 'tsx', 'src/cli/main.ts'];
	node(root, [...cli, 'ledger', '--write']);
	const { notes } = JSON.parse(node(root, [...cli, 'compile', 'cards', '--json']));
	const ids = notes.flatMap((/** @type {any} */ one) =>
		one.cards.map((/** @type {any} */ c) => c.id)
	);
	writeFileSync(join(root, 'cards.json'), JSON.stringify(ids));
	node(root, [join(resolve(bundles), 'backup.mjs'), 'cards.json', String(REVIEWS), 'backup.gz']);
	node(root, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error']);
	return {
		site: join(root, 'build'),
		backup: join(root, 'backup.gz'),
		cards: ids.length,
		drop: () => rmSync(root, { recursive: true, force: true })
	};
}
