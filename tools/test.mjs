/**
 * `npm test`: everything, from a bare clone. Installs what is missing, finds a Chromium, builds
 * the site as it is and, with a deck that stays the same whatever becomes of the real ones, three
 * times (at a root, under a sub-path, as a later version), runs every runner even if one fails,
 * and ends with one line that sums them all.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import process from 'node:process';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { countPlaywright, countRun, countVitest, line, sum } from './report.mjs';

/** @param {string} text */
const heading = (text) => console.log(`\n── ${text} ${'─'.repeat(Math.max(0, 76 - text.length))}`);

/**
 * @param {string} title
 * @param {string} report file that the runner writes
 * @param {string[]} command
 * @param {(report: any) => import('./report.mjs').Count} count
 */
function run(title, report, command, count) {
	heading(title);
	const [program = '', ...args] = command;
	const { status } = spawnSync(program, args, {
		stdio: ['ignore', 'inherit', 'inherit'],
		env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report }
	});
	return countRun(report, status, count);
}

/** @param {string} what @param {string} packages */
function skip(what, packages) {
	heading(`SKIPPED: ${what}`);
	console.log(`Not installed here. On Debian: apt-get install ${packages}`);
	return { passed: 0, failed: 0, skipped: 1 };
}

function runWebKit() {
	const needed = ['/usr/bin/WebKitWebDriver', '/usr/bin/xvfb-run', '/usr/bin/xauth'];
	if (!needed.every((path) => existsSync(path)))
		return skip('WebKitGTK', 'webkit2gtk-driver xvfb xauth');
	const report = 'reports/webkit.json';
	const script = ['--import', 'tsx', 'tests/webkit/offline.mjs', report];
	const command = ['xvfb-run', '-a', process.execPath, ...script];
	return run('WebKitGTK', report, command, (found) => found);
}

const started = Date.now();
ensureInstalled();
rmSync('reports', { recursive: true, force: true });
mkdirSync('reports');
const { chromium } = await import('./chromium.mjs'); // its packages exist only now
console.log(`Chromium: ${(await chromium()).executablePath}`);
const decks = 'tests/fixtures/decks';
ensureBuilt();
ensureBuilt({ dir: 'build-e2e', decks });
ensureBuilt({ dir: 'build-sub', base: '/kubecards', decks });
ensureBuilt({ dir: 'build-next', decks, release: '-next' });

const node = process.execPath;
const vitest = [node, 'node_modules/vitest/vitest.mjs', 'run', '--reporter=default'];
const playwright = [node, 'node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'];
const counts = [
	run(
		'Unit, store and component tests',
		'reports/vitest.json',
		[...vitest, '--reporter=json', '--outputFile.json=reports/vitest.json'],
		countVitest
	),
	run('End-to-end tests', 'reports/playwright.json', playwright, countPlaywright),
	...(existsSync('/usr/bin/firefox-esr') ? [] : [skip('Firefox', 'firefox-esr')]),
	runWebKit()
];
const total = sum(counts);
heading(`All tests, ${Math.round((Date.now() - started) / 1000)} s`);
console.log(line(total));
process.exitCode = total.failed > 0 ? 1 : 0;
