/** From method and URL to what authorization is asked (authorization, "Review your request"). */
import type { Attributes } from './attributes.ts';

const VERBS: Readonly<Record<string, string>> = {
	GET: 'get',
	HEAD: 'get',
	POST: 'create',
	PUT: 'update',
	PATCH: 'patch',
	DELETE: 'delete'
};

/** These belong to the namespace itself and are no resources in it. */
const OF_NAMESPACE = ['status', 'finalize'];

/** `url`: path and query, decoded but for the query. */
export function attributesOf(method: string, url: string): Attributes {
	const at = url.indexOf('?');
	const path = at < 0 ? url : url.slice(0, at);
	const query = new URLSearchParams(at < 0 ? '' : url.slice(at + 1));
	const parts = path.split('/').filter((part) => part !== '');
	const found = resourceParts(parts);
	if (!found) return { kind: 'path', verb: method.toLowerCase(), path };
	const [group, rest] = found;
	const isWatch = rest[0] === 'watch' && rest.length > 1;
	const verb = isWatch ? 'watch' : (VERBS[method] ?? '');
	const { namespace, steps } = inNamespace(isWatch ? rest.slice(1) : rest);
	const [resource = '', name = '', subresource = ''] = steps;
	const asked = { kind: 'resource' as const, group, resource, subresource, namespace, name };
	return name === '' ? onMany(asked, verb, query) : { ...asked, verb };
}

type Found = readonly [group: string, rest: readonly string[]];

/** Null: discovery and all else that is no resource. */
function resourceParts([prefix, ...parts]: readonly string[]): Found | null {
	if (prefix === 'api' && parts.length >= 2) return ['', parts.slice(1)];
	return prefix === 'apis' && parts.length >= 3 ? [parts[0]!, parts.slice(2)] : null;
}

function inNamespace(steps: readonly string[]) {
	const [first, namespace = '', next] = steps;
	if (first !== 'namespaces') return { namespace: '', steps };
	const isInside = next !== undefined && !OF_NAMESPACE.includes(next);
	return { namespace, steps: isInside ? steps.slice(2) : steps };
}

type Asked = Omit<Extract<Attributes, { readonly kind: 'resource' }>, 'verb'>;

/** A list or a watch of one name counts as naming it; the deletion of many never does. */
function onMany(asked: Asked, verb: string, query: URLSearchParams): Attributes {
	if (verb === 'delete') return { ...asked, verb: 'deletecollection' };
	if (verb !== 'get') return { ...asked, verb };
	const watch = query.get('watch');
	const isWatch = watch !== null && watch !== 'false' && watch !== '0';
	return { ...asked, verb: isWatch ? 'watch' : 'list', name: selected(query.get('fieldSelector')) };
}

function selected(selector: string | null): string {
	for (const term of (selector ?? '').split(',')) {
		const [, name = ''] = /^metadata\.name==?([^=/%]+)$/.exec(term) ?? [];
		if (name !== '' && name !== '.' && name !== '..') return name;
	}
	return '';
}
