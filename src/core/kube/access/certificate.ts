/**
 * X.509 as far as it decides who asks: kubernetes.io/docs/reference/access-authn-authz/
 * authentication/ "X.509 client certificates" (1.35). There is no revocation: a certificate holds
 * until its time is over or its authority is no longer trusted. Chains with intermediate
 * authorities are not modelled.
 */
import type { Millis } from '../../base/brand.ts';

/** `id` stands for its key: two of the same name are two authorities. */
export type Authority = {
	readonly id: string;
	readonly notBefore: Millis;
	readonly notAfter: Millis;
};

export type ExtendedUsage = 'client auth' | 'server auth';

export type Certificate = {
	/** CN; empty: none. */
	readonly commonName: string;
	/** Every O. */
	readonly organizations: readonly string[];
	/** The id of the authority that signed it. */
	readonly issuer: string;
	readonly notBefore: Millis;
	/** The last instant at which it holds. */
	readonly notAfter: Millis;
	/** None: it may be used for everything. */
	readonly usages: readonly ExtendedUsage[];
	readonly dnsNames: readonly string[];
	readonly ipAddresses: readonly string[];
};

export type CertificateReason =
	| { readonly code: 'certificate-not-yet-valid'; readonly from: Millis }
	| { readonly code: 'certificate-expired'; readonly at: Millis }
	| { readonly code: 'certificate-authority-unknown'; readonly issuer: string }
	| { readonly code: 'certificate-authority-expired'; readonly issuer: string; readonly at: Millis }
	| { readonly code: 'certificate-usage'; readonly usage: ExtendedUsage };

/** Null: it is trusted. Looked at in Go's order: its own time, its authority, its usage. */
export function verify(
	certificate: Certificate,
	authorities: readonly Authority[],
	usage: ExtendedUsage,
	now: Millis
): CertificateReason | null {
	const { notBefore, notAfter, issuer, usages } = certificate;
	if (now < notBefore) return { code: 'certificate-not-yet-valid', from: notBefore };
	if (now > notAfter) return { code: 'certificate-expired', at: notAfter };
	const signers = authorities.filter(({ id }) => id === issuer);
	const [signer] = signers;
	if (!signer) return { code: 'certificate-authority-unknown', issuer };
	if (!signers.some((one) => now >= one.notBefore && now <= one.notAfter))
		return { code: 'certificate-authority-expired', issuer, at: signer.notAfter };
	return usages.length === 0 || usages.includes(usage)
		? null
		: { code: 'certificate-usage', usage };
}
