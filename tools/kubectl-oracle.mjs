/**
 * What a real kubectl does, for our model of it to be compared with:
 *
 *     node tools/kubectl-oracle.mjs [--kubectl PATH] 'kubectl get pods -A'
 *     node tools/kubectl-oracle.mjs [--kubectl PATH] tests/fixtures/kube/kubectl-pairs.json
 *
 * The client is the one given, that of $KUBECTL, or the one on the PATH. Each command line runs in
 * a throw-away folder, with a home and a kubeconfig of its own, against a loopback API server: no
 * cluster is asked. A line prints what it did, as JSON; a file of pairs prints those where the
 * client contradicts the label, and fails if one of these claims to have been measured.
 */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { differences, inOneForm } from './kubectl/normalise.mjs';
import { makeRoom } from './kubectl/room.mjs';
import { start } from './kubectl/stub.mjs';

/** @typedef {import('./kubectl/normalise.mjs').Outcome} Outcome */
/** @typedef {{id: string, a: string, b: string, equivalent: string, basis: string, note?: string, lenient?: string}} Pair */

/** Milliseconds for a command; those that serve or watch do not end by themselves. */
const BOUND = 4000;

/** @returns {string} */
function onPath() {
	const found = spawnSync('sh', ['-c', 'command -v kubectl'], { encoding: 'utf8' }).stdout.trim();
	if (found === '') throw new Error('No kubectl: give --kubectl PATH, or set $KUBECTL');
	return found;
}

/** @param {string} client path of the kubectl */
async function oracle(client) {
	const stub = await start();
	const room = makeRoom(client, stub.port);

	/**
	 * @param {string} line
	 * @returns {Promise<Outcome>}
	 */
	const run = async (line) => {
		room.tidy();
		const requests = stub.fresh();
		const child = spawn('sh', ['-c', line], {
			cwd: room.folder,
			env: room.env,
			stdio: ['ignore', 'pipe', process.env['VERBOSE'] ? 'inherit' : 'ignore'],
			detached: true
		});
		let stdout = '';
		child.stdout?.setEncoding('utf8').on('data', (text) => (stdout += text));
		let isBound = false;
		const bound = setTimeout(() => {
			isBound = true;
			process.kill(-(/** @type {number} */ (child.pid)), 'SIGKILL');
		}, BOUND);
		const status = await new Promise((ended) => child.on('close', (code) => ended(code ?? 1)));
		clearTimeout(bound);
		return {
			requests: inOneForm(requests),
			stdout,
			status: isBound ? 'bound' : status,
			...room.left()
		};
	};
	const close = () => {
		stub.close();
		room.remove();
	};
	return { run, close };
}

/**
 * @param {(line: string) => Promise<Outcome>} run
 * @param {readonly Pair[]} pairs
 */
async function compare(run, pairs) {
	/** @type {Map<string, Outcome>} */
	const done = new Map();
	const outcome = async (/** @type {string} */ line) => {
		if (!done.has(line)) done.set(line, await run(line));
		return /** @type {Outcome} */ (done.get(line));
	};
	let wrong = 0;
	let explained = 0;
	for (const pair of pairs) {
		const told = differences(await outcome(pair.a), await outcome(pair.b));
		const got = told.length === 0 ? 'yes' : 'no';
		if (got === pair.equivalent) continue;
		const isExplained = !pair.basis.startsWith('measured') || Boolean(pair.note ?? pair.lenient);
		if (isExplained) explained++;
		else wrong++;
		const { id, a, b, equivalent, basis } = pair;
		console.log(JSON.stringify({ id, a, b, equivalent, got, told, basis, isExplained }));
	}
	console.error(
		`${pairs.length} pairs: ${wrong} contradicted, ${explained} more that the basis explains`
	);
	return wrong === 0;
}

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { kubectl: { type: 'string' } }
});
const [asked = ''] = positionals;
if (asked === '') throw new Error('Give a command line, or a JSON file of pairs');
const { run, close } = await oracle(values.kubectl ?? process.env['KUBECTL'] ?? onPath());
try {
	if (asked.endsWith('.json')) {
		const { cases } = JSON.parse(readFileSync(asked, 'utf8'));
		if (!(await compare(run, cases))) process.exitCode = 1;
	} else console.log(JSON.stringify(await run(asked), null, '\t'));
} finally {
	close();
}
