/** A loopback API server that answers kubectl well enough, and writes down what it was asked. */
import { createServer } from 'node:http';
import { discovery, resourceOf } from './discovery.mjs';
import { selector } from './normalise.mjs';
import { stored, table } from './objects.mjs';

/** @typedef {import('./objects.mjs').Address} Address */
/** @typedef {import('./normalise.mjs').Asked} Asked */

const STREAMS = new Set(['exec', 'attach', 'portforward']);
const PROTOBUF = 'application/vnd.kubernetes.protobuf';
const HEADERS = ['impersonate-user', 'impersonate-group', 'impersonate-uid', 'content-type'];

/**
 * @param {string} path
 * @returns {Address | null} null for what is not an object's or a list's place
 */
function addressOf(path) {
	const [area, ...rest] = path.split('/').filter(Boolean);
	const groupVersion = rest.splice(0, area === 'api' ? 1 : 2).join('/');
	const inside =
		rest.length > 2 && rest[0] === 'namespaces' && resourceOf(groupVersion, rest[2] ?? '');
	const namespace = (inside ? rest.splice(0, 2)[1] : null) ?? null;
	const [type = '', name = null, part = null] = rest;
	return resourceOf(groupVersion, type) ? { groupVersion, type, namespace, name, part } : null;
}

/** @param {number} code @param {string} reason */
const failure = (code, reason) => ({
	code,
	body: { kind: 'Status', apiVersion: 'v1', status: 'Failure', reason, code, message: reason }
});

/** @param {unknown} body */
const success = (body) => ({ code: 200, body });

/** What the server adds to objects that are questions. */
const ANSWERS = new Map([
	['selfsubjectaccessreviews', { allowed: true }],
	['selfsubjectrulesreviews', { resourceRules: [], nonResourceRules: [], incomplete: false }],
	['selfsubjectreviews', { userInfo: { username: 'u1', groups: ['g'] } }]
]);
const TOKEN = {
	kind: 'TokenRequest',
	apiVersion: 'authentication.k8s.io/v1',
	status: { token: 'token', expirationTimestamp: '2026-01-01T01:00:00Z' }
};

/** @param {Address} address */
const scale = ({ name, namespace }) => ({
	kind: 'Scale',
	apiVersion: 'autoscaling/v1',
	metadata: { name, namespace, resourceVersion: '1' },
	spec: { replicas: 2 },
	status: { replicas: 2 }
});

/**
 * @param {Address} address
 * @param {URLSearchParams} query
 * @param {ReadonlySet<string>} deleted
 */
function items(address, query, deleted) {
	const only = /metadata\.name=([^,]+)/.exec(query.get('fieldSelector') ?? '')?.[1];
	const app = /(?:^|,)app=([^,]+)/.exec(selector(query.get('labelSelector') ?? ''))?.[1];
	const names = only ? [only] : ['web', 'api'].filter((name) => name === (app ?? name));
	const there = names.filter((name) => !deleted.has(`${address.type}/${name}`));
	return there.map((name) => stored(address, name));
}

/**
 * @param {Address} address
 * @param {Asked} asked
 * @param {Set<string>} deleted
 */
function change(address, asked, deleted) {
	const { type, name, part } = address;
	if (part === 'token') return { code: 201, body: TOKEN };
	if (part === 'scale') return success(scale(address));
	if (asked.method === 'DELETE') {
		for (const each of name === null ? ['web', 'api'] : [name]) deleted.add(`${type}/${each}`);
		return success({ kind: 'Status', apiVersion: 'v1', status: 'Success' });
	}
	if (asked.method === 'PATCH') return success(stored(address, name ?? ''));
	const resource = resourceOf(address.groupVersion, type);
	const status = ANSWERS.get(type);
	const answer = { apiVersion: address.groupVersion, kind: resource?.kind, status };
	return { code: asked.method === 'POST' ? 201 : 200, body: status ? answer : asked.body };
}

/**
 * @param {Address} address
 * @param {URLSearchParams} query
 * @param {string} accept
 * @param {ReadonlySet<string>} deleted
 */
function read(address, query, accept, deleted) {
	const { groupVersion, type, name, part } = address;
	if (part === 'log') return success(`${name} ${[...query].join(' ')}\n`);
	if (part === 'scale') return success(scale(address));
	if (query.has('watch')) return success('');
	const isTable = accept.includes('as=Table');
	if (name !== null) {
		if (deleted.has(`${type}/${name}`)) return failure(404, 'NotFound');
		return success(isTable ? table([stored(address, name)]) : stored(address, name));
	}
	const found = items(address, query, deleted);
	const kind = `${resourceOf(groupVersion, type)?.kind ?? ''}List`;
	const list = { kind, apiVersion: groupVersion, metadata: { resourceVersion: '1' } };
	return success(isTable ? table(found) : { ...list, items: found });
}

/**
 * What a request carries: JSON, or what typed clients send, protobuf, a character for each byte.
 * @param {import('node:http').IncomingMessage} req
 * @returns {Promise<unknown>} null for nothing
 */
async function bodyOf(req) {
	const chunks = [];
	for await (const chunk of req) chunks.push(/** @type {Buffer} */ (chunk));
	const bytes = Buffer.concat(chunks);
	if (bytes.length === 0) return null;
	if (isProtobuf(req)) return bytes.toString('latin1');
	const text = bytes.toString('utf8');
	try {
		return JSON.parse(text);
	} catch {
		return text; // a patch is sent as it was typed, broken or not
	}
}

/** @param {import('node:http').IncomingMessage} req */
const isProtobuf = (req) => req.headers['content-type'] === PROTOBUF;

/**
 * @param {import('node:http').IncomingMessage} req
 * @param {URL} url
 * @returns {Promise<Asked>}
 */
async function askedBy(req, url) {
	const headers = HEADERS.flatMap((name) => {
		const value = req.headers[name];
		return value === undefined ? [] : [[name, String(value)]];
	});
	return {
		method: req.headers.upgrade ? 'UPGRADE' : (req.method ?? ''),
		path: url.pathname,
		query: [...url.searchParams],
		headers: /** @type {Record<string, string>} */ (Object.fromEntries(headers)),
		body: await bodyOf(req)
	};
}

/**
 * Starts the server on a free port of the loopback interface.
 * @returns {Promise<{port: number, fresh: () => Asked[], close: () => void}>} `fresh` forgets what
 *   was deleted and begins a new record, which it gives
 */
export async function start() {
	/** @type {Asked[]} */
	let record = [];
	/** @type {Set<string>} */
	let deleted = new Set();
	/** @param {Asked} asked @param {URLSearchParams} query @param {string} accept */
	const answer = (asked, query, accept) => {
		const address = addressOf(asked.path);
		if (!address) return /^\/apis?\//.test(asked.path) ? failure(404, 'NotFound') : success('ok');
		if (STREAMS.has(address.part ?? '')) return failure(400, 'no stream here');
		if (asked.method === 'GET') return read(address, query, accept, deleted);
		return change(address, asked, deleted);
	};
	/** @type {import('node:http').RequestListener} */
	const handle = async (req, res) => {
		const url = new URL(req.url ?? '/', 'http://localhost');
		/** @param {number} code @param {unknown} body */
		const send = (code, body) => {
			const isEcho = typeof body === 'string' && isProtobuf(req);
			res.writeHead(code, { 'content-type': isEcho ? PROTOBUF : 'application/json' });
			if (isEcho) res.end(body, 'latin1');
			else res.end(typeof body === 'string' ? body : JSON.stringify(body));
		};
		const known = discovery(url.pathname);
		if (known) return send(200, known);
		const asked = await askedBy(req, url);
		record.push(asked);
		const { code, body } = answer(asked, url.searchParams, req.headers.accept ?? '');
		send(code, body);
	};
	const server = createServer((req, res) => void handle(req, res));
	await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
	const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
	const fresh = () => {
		deleted = new Set();
		return (record = []);
	};
	return { port, fresh, close: () => server.close().closeAllConnections() };
}
