/**
 * `kubectl proxy`: who reaches it, what it lets through, and as whom (reference/kubectl/generated/
 * kubectl_proxy and kubectl 1.33 itself). Patterns are regular expressions that may match anywhere
 * in the text; a comma parts two of them.
 */
import type { Result } from '../../base/result.ts';
import { err, ok } from '../../base/result.ts';

export type ProxyOptions = {
	/** Where it listens. */
	readonly address: string;
	readonly acceptHosts: string;
	readonly acceptPaths: string;
	readonly rejectPaths: string;
	readonly rejectMethods: string;
	/** `--disable-filter`. */
	readonly isUnfiltered: boolean;
};

export const PROXY_DEFAULTS: ProxyOptions = {
	address: '127.0.0.1',
	acceptHosts: '^localhost$,^127\\.0\\.0\\.1$,^\\[::1\\]$',
	acceptPaths: '^.*',
	rejectPaths: '^/api/.*/pods/.*/exec,^/api/.*/pods/.*/attach',
	rejectMethods: '^$',
	isUnfiltered: false
};

export type ProxyRequest = {
	/** Where the caller is: on the machine that runs the proxy, or anywhere else. */
	readonly from: 'same-machine' | 'elsewhere';
	/** The Host header, with a port or without. */
	readonly host: string;
	readonly method: string;
	/** Decoded. */
	readonly path: string;
	/** The caller sent an Authorization header of its own. */
	readonly hasToken: boolean;
};

export type ProxyFilter = 'reject-paths' | 'reject-methods' | 'accept-paths' | 'accept-hosts';

export type Proxied =
	/** Nothing listens there for this caller. */
	| { readonly kind: 'unreachable'; readonly address: string }
	/** 403 by the proxy itself; the API server never hears of it. */
	| {
			readonly kind: 'refused';
			readonly by: ProxyFilter;
			readonly tested: string;
			readonly patterns: string;
	  }
	/** `token`: the caller's own is left in place; the certificate is always the kubeconfig's. */
	| { readonly kind: 'passed'; readonly token: 'kubeconfig' | 'caller' };

export type PatternFault = { readonly code: 'proxy-pattern'; readonly pattern: string };

export function viaProxy(
	options: ProxyOptions,
	request: ProxyRequest
): Result<Proxied, PatternFault> {
	const filters = compiled(options);
	if (!filters.ok) return filters;
	const { address } = options;
	if (request.from === 'elsewhere' && isLoopback(address))
		return ok({ kind: 'unreachable', address });
	const refusal = options.isUnfiltered ? null : refusalBy(options, filters.value, request);
	return ok(refusal ?? { kind: 'passed', token: request.hasToken ? 'caller' : 'kubeconfig' });
}

function isLoopback(address: string): boolean {
	return address === 'localhost' || address === '::1' || address.startsWith('127.');
}

type Filters = Readonly<Record<ProxyFilter, readonly RegExp[]>>;

function compiled(options: ProxyOptions): Result<Filters, PatternFault> {
	const lists = {
		'reject-paths': patterns(options.rejectPaths),
		'reject-methods': patterns(options.rejectMethods),
		'accept-paths': patterns(options.acceptPaths),
		'accept-hosts': patterns(options.acceptHosts)
	};
	const faulty = Object.values(lists)
		.flat()
		.find((one) => typeof one === 'string');
	if (typeof faulty === 'string') return err({ code: 'proxy-pattern', pattern: faulty });
	return ok(lists as Filters);
}

/** What does not compile stays the text that it is. */
function patterns(list: string): readonly (RegExp | string)[] {
	if (list === '') return [];
	return list.split(',').map((pattern) => {
		try {
			return new RegExp(pattern);
		} catch {
			return pattern;
		}
	});
}

function refusalBy(options: ProxyOptions, filters: Filters, request: ProxyRequest): Proxied | null {
	const { method, path } = request;
	const host = hostOfHeader(request.host);
	const isHit = (by: ProxyFilter, text: string) => filters[by].some((one) => one.test(text));
	const refused = (by: ProxyFilter, tested: string, list: string): Proxied => ({
		kind: 'refused',
		by,
		tested,
		patterns: list
	});
	if (isHit('reject-paths', path)) return refused('reject-paths', path, options.rejectPaths);
	if (isHit('reject-methods', method))
		return refused('reject-methods', method, options.rejectMethods);
	if (!isHit('accept-paths', path)) return refused('accept-paths', path, options.acceptPaths);
	return isHit('accept-hosts', host) ? null : refused('accept-hosts', host, options.acceptHosts);
}

/**
 * The Host header without its port. An address of IPv6 loses its brackets with the port, so that
 * the default pattern, which has them, takes `[::1]` and refuses `[::1]:8001` (measured).
 */
export function hostOfHeader(header: string): string {
	const [, bracketed] = /^\[([^[\]]*)\]:[^:]*$/.exec(header) ?? [];
	if (bracketed !== undefined) return bracketed;
	const [, plain] = /^([^:[\]]*):[^:]*$/.exec(header) ?? [];
	return plain ?? header;
}
