/**
 * Whether a client trusts the server that answers, before it sends anything: the authority of
 * the kubeconfig, the time, and a name or address among those of the certificate. Its CN is not
 * looked at (Go since 1.15).
 */
import type { Millis } from '../../base/brand.ts';
import type { Authority, Certificate, CertificateReason } from './certificate.ts';
import { verify } from './certificate.ts';

export type ServerReason =
	| CertificateReason
	| {
			readonly code: 'server-name-mismatch';
			readonly host: string;
			readonly names: readonly string[];
	  };

export type Trust = {
	/** `https://HOST[:PORT][/PATH]`. */
	readonly server: string;
	/** Looked for in place of the host. */
	readonly tlsServerName: string | null;
	readonly isInsecure: boolean;
	readonly authorities: readonly Authority[];
};

/** Null: the connection stands. */
export function trustServer(
	{ server, tlsServerName, isInsecure, authorities }: Trust,
	certificate: Certificate,
	now: Millis
): ServerReason | null {
	if (isInsecure) return null;
	const reason = verify(certificate, authorities, 'server auth', now);
	if (reason) return reason;
	const host = tlsServerName ?? hostOf(server);
	const isAddress = /^[\d.]+$|:/.test(host);
	const names = isAddress ? certificate.ipAddresses : certificate.dnsNames;
	const isNamed = names.some((name) => (isAddress ? name === host : matches(name, host)));
	return isNamed ? null : { code: 'server-name-mismatch', host, names };
}

/** The host of a server's address, without port and without the brackets of IPv6. */
export function hostOf(server: string): string {
	const [authority = ''] = server.replace(/^[a-z]+:\/\//, '').split('/');
	const bracketed = /^\[([^\]]*)\]/.exec(authority);
	return bracketed?.[1] ?? authority.replace(/:\d*$/, '');
}

/** A star stands for one whole first label. */
function matches(pattern: string, host: string): boolean {
	const [name, wanted] = [pattern.toLowerCase(), host.toLowerCase().replace(/\.$/, '')];
	if (!name.startsWith('*.')) return name === wanted;
	const rest = wanted.slice(wanted.indexOf('.'));
	return rest === name.slice(1) && !wanted.startsWith('.');
}
