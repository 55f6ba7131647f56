/**
 * What a kubectl did, in one form for all spellings that a server takes for the same: selectors
 * (https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/), defaults that the
 * server fills in, the order of parameters and keys. Kubernetes 1.33.
 */

/**
 * @typedef {{method: string, path: string, query: [string, string][],
 *   headers: Record<string, string>, body: unknown}} Asked a request, as it came or in one form
 */
/**
 * @typedef {{requests: Asked[], stdout: string, status: number | 'bound', kubeconfig: string,
 *   files: Record<string, string>, editors: string}} Outcome what a command line did; status
 *   'bound': it did not end by itself in the time it was given
 */

/** @param {string} requirement of a label selector, or a field selector's */
function requirementOf(requirement) {
	const text = requirement.trim();
	const set = /^(\S+)\s+(in|notin)\s*\(([^)]*)\)$/.exec(text);
	if (!set) return text.replace(/\s*(==|!=|=)\s*/, (_, sign) => (sign === '!=' ? '!=' : '='));
	const [, key, operator, list = ''] = set;
	const values = [...new Set(list.split(',').map((value) => value.trim()))].sort();
	if (values.length === 1) return `${key}${operator === 'in' ? '=' : '!='}${values[0]}`;
	return `${key} ${operator} (${values.join(',')})`;
}

/**
 * A selector with its requirements in order, each in its shortest form.
 * @param {string} text
 */
export function selector(text) {
	const requirements = text.split(/,(?![^(]*\))/).map(requirementOf);
	return [...new Set(requirements)].sort().join(',');
}

/**
 * Values with the keys of each object in order, and the words of each access rule.
 * @param {unknown} value
 * @param {string} [key]
 * @returns {unknown}
 */
function ordered(value, key = '') {
	if (Array.isArray(value)) {
		const items = value.map((item) => ordered(item));
		return key === 'verbs' ? items.sort() : items;
	}
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).map(([name, inner]) => [name, ordered(inner, name)]);
	return Object.fromEntries(entries.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
}

/**
 * What the server fills in where a client leaves it out.
 * @param {any} body
 */
function defaulted(body) {
	if (body?.kind !== 'Service') return body;
	const ports = body.spec?.ports?.map((/** @type {any} */ port) => ({
		protocol: 'TCP',
		targetPort: port.port,
		...port
	}));
	const spec = {
		type: 'ClusterIP',
		sessionAffinity: 'None',
		...body.spec,
		...(ports && { ports })
	};
	return { ...body, spec };
}

/**
 * @param {Asked} asked
 * @returns {Asked}
 */
function request({ query, body, ...rest }) {
	// watches last a random time
	const kept = query.filter(([name]) => name !== 'timeoutSeconds' && name !== 'timeout');
	const inForm = kept.map(([name, value]) => [
		name,
		/Selector$/.test(name) ? selector(value) : value
	]);
	inForm.sort(([a, x], [b, y]) => (`${a}=${x}` < `${b}=${y}` ? -1 : 1));
	return {
		...rest,
		query: /** @type {[string, string][]} */ (inForm),
		body: ordered(rest.method === 'POST' ? defaulted(body) : body)
	};
}

/**
 * Requests in one form; one repeated at once, as watches and refused streams are, counts once.
 * @param {readonly Asked[]} requests
 */
export function inOneForm(requests) {
	const forms = requests.map(request);
	const isRepeat = (/** @type {Asked} */ each, /** @type {number} */ at) =>
		(each.method === 'UPGRADE' || each.query.some(([name]) => name === 'watch')) &&
		JSON.stringify(each) === JSON.stringify(forms[at - 1]);
	return forms.filter((each, at) => !isRepeat(each, at));
}

const DONE =
	'created|configured|unchanged|deleted|force deleted|labeled|unlabeled|not labeled|annotated|' +
	'approved|denied|scaled|exposed|replaced|patched|edited|serverside-applied|restarted|' +
	'rolled back|paused|resumed|cordoned|uncordoned|tainted|untainted|(image|env|selector) updated';
const CONFIRMATION = new RegExp(
	`^\\S+ ?\\S+ (${DONE})( \\((dry run|server dry run|no change)\\))?( from \\S+ namespace)?$|` +
		'^(User|Cluster|Context|Property) "[^"]*" (set|unset|created|modified|renamed to "[^"]*")\\.$|' +
		'^Switched to context "[^"]*"\\.$|^deleted (context|cluster|user) \\S+ from .*$'
);

/**
 * Output without the lines that only say that something was done.
 * @param {string} text
 */
export const askedFor = (text) =>
	text
		.split('\n')
		.filter((line) => !CONFIRMATION.test(line))
		.join('\n');

/**
 * Whether a command line went wrong. The stub refuses streams, which is no fault of the command.
 * @param {Outcome} outcome
 */
export const failed = ({ status, requests }) =>
	status !== 0 && status !== 'bound' && !requests.some(({ method }) => method === 'UPGRADE');

/**
 * What tells two command lines apart: nothing, if they are equivalent.
 * @param {Outcome} a
 * @param {Outcome} b
 * @returns {string[]}
 */
export function differences(a, b) {
	if (failed(a) || failed(b)) return ['failed'];
	/** @type {Record<string, (outcome: Outcome) => unknown>} */
	const parts = {
		requests: (outcome) => outcome.requests,
		stdout: (outcome) => askedFor(outcome.stdout),
		status: (outcome) => outcome.status,
		kubeconfig: (outcome) => outcome.kubeconfig,
		files: (outcome) => outcome.files,
		editors: (outcome) => outcome.editors
	};
	const told = (/** @type {string} */ part) =>
		JSON.stringify(parts[part]?.(a)) !== JSON.stringify(parts[part]?.(b));
	return Object.keys(parts).filter(told);
}
