/**
 * CertificateSigningRequests: what each of the built-in signers signs, and what comes of it
 * (reference/access-authn-authz/certificate-signing-requests, 1.35).
 */
import type { Millis } from '../../base/brand.ts';
import type { Result } from '../../base/result.ts';
import { err, ok } from '../../base/result.ts';
import { DAY, HOUR, MINUTE } from '../../base/time.ts';
import type { Authority, Certificate, ExtendedUsage } from './certificate.ts';
import { MASTERS } from './groups.ts';

export type SignerName =
	| 'kubernetes.io/kube-apiserver-client'
	| 'kubernetes.io/kube-apiserver-client-kubelet'
	| 'kubernetes.io/kubelet-serving';

export type KeyUsage = ExtendedUsage | 'digital signature' | 'key encipherment' | 'any';

export type SigningRequest = {
	readonly name: string;
	/** Any other name is a signer of one's own, about which nothing is known. */
	readonly signerName: SignerName;
	readonly usages: readonly KeyUsage[];
	/** Absent: as long as the signer gives. */
	readonly expirationSeconds?: number;
	/** What the PEM request says. */
	readonly commonName: string;
	readonly organizations: readonly string[];
	readonly dnsNames: readonly string[];
	readonly ipAddresses: readonly string[];
	readonly otherNames: readonly string[];
	readonly createdAt: Millis;
	readonly decision: Decision | null;
};

export type Decision = { readonly kind: 'approved' | 'denied'; readonly at: Millis };

/** Why the API server does not take a request. */
export type RequestFault =
	| { readonly code: 'csr-too-short'; readonly seconds: number; readonly min: number }
	| { readonly code: 'csr-no-usages' }
	/** Admission plugin CertificateSubjectRestriction. */
	| { readonly code: 'csr-masters' };

/** Why a signer marks an approved request as failed, or waits. */
export type SigningFault =
	| { readonly code: 'csr-not-approved' }
	| { readonly code: 'csr-denied' }
	| {
			readonly code: 'csr-usages';
			readonly missing: readonly KeyUsage[];
			readonly extra: readonly KeyUsage[];
	  }
	| { readonly code: 'csr-subject'; readonly signer: SignerName }
	| { readonly code: 'csr-names'; readonly signer: SignerName };

const MIN_CSR_SECONDS = 600;

export function requestFault(request: SigningRequest): RequestFault | null {
	const { expirationSeconds: seconds, signerName, organizations, usages } = request;
	if (usages.length === 0) return { code: 'csr-no-usages' };
	if (seconds !== undefined && seconds < MIN_CSR_SECONDS)
		return { code: 'csr-too-short', seconds, min: MIN_CSR_SECONDS };
	const isClient = signerName === 'kubernetes.io/kube-apiserver-client';
	return isClient && organizations.includes(MASTERS) ? { code: 'csr-masters' } : null;
}

/** Null: the decision cannot be taken back or turned round. */
export function decide(
	request: SigningRequest,
	kind: Decision['kind'],
	at: Millis
): SigningRequest | null {
	if (!request.decision) return { ...request, decision: { kind, at } };
	return request.decision.kind === kind ? request : null;
}

type Terms = {
	readonly needed: readonly KeyUsage[];
	readonly allowed: readonly KeyUsage[];
	readonly isSubjectFit: (request: SigningRequest) => boolean;
	readonly areNamesFit: (request: SigningRequest) => boolean;
};

const isNode = ({ commonName, organizations }: SigningRequest) =>
	organizations.length === 1 &&
	organizations[0] === 'system:nodes' &&
	commonName.startsWith('system:node:');

const TERMS: Readonly<Record<SignerName, Terms>> = {
	'kubernetes.io/kube-apiserver-client': {
		needed: ['client auth'],
		allowed: ['client auth', 'digital signature', 'key encipherment'],
		isSubjectFit: () => true,
		areNamesFit: () => true
	},
	'kubernetes.io/kube-apiserver-client-kubelet': {
		needed: ['client auth', 'digital signature'],
		allowed: ['client auth', 'digital signature', 'key encipherment'],
		isSubjectFit: isNode,
		areNamesFit: ({ dnsNames, ipAddresses, otherNames }) =>
			dnsNames.length + ipAddresses.length + otherNames.length === 0
	},
	'kubernetes.io/kubelet-serving': {
		needed: ['server auth', 'digital signature'],
		allowed: ['server auth', 'digital signature', 'key encipherment'],
		isSubjectFit: isNode,
		areNamesFit: ({ dnsNames, ipAddresses, otherNames }) =>
			dnsNames.length + ipAddresses.length > 0 && otherNames.length === 0
	}
};

export type Signer = {
	readonly authority: Authority;
	/** `--cluster-signing-duration` in seconds; a year by default. */
	readonly seconds: number;
};

export const YEAR_SECONDS = 365 * 24 * 3600;
const BACKDATE = 5 * MINUTE;
/** So short a certificate is not cut by the backdating. */
const SHORT = 8 * HOUR;

/** The certificate that comes of an approved request. */
export function sign(
	request: SigningRequest,
	{ authority, seconds }: Signer,
	now: Millis
): Result<Certificate, SigningFault> {
	const fault = signingFault(request);
	if (fault) return err(fault);
	const lasts = Math.min(request.expirationSeconds ?? seconds, seconds) * 1000;
	const notBefore = now - BACKDATE;
	const notAfter = lasts < SHORT ? now + lasts : notBefore + lasts;
	const { commonName, organizations, dnsNames, ipAddresses, usages } = request;
	return ok({
		commonName,
		organizations,
		issuer: authority.id,
		notBefore: notBefore as Millis,
		notAfter: Math.min(notAfter, authority.notAfter) as Millis,
		usages: usages.filter((usage) => usage === 'client auth' || usage === 'server auth'),
		dnsNames,
		ipAddresses
	});
}

export function signingFault(request: SigningRequest): SigningFault | null {
	const { decision, signerName: signer, usages } = request;
	if (!decision) return { code: 'csr-not-approved' };
	if (decision.kind === 'denied') return { code: 'csr-denied' };
	const { needed, allowed, isSubjectFit, areNamesFit } = TERMS[signer];
	const missing = needed.filter((usage) => !usages.includes(usage));
	const extra = usages.filter((usage) => !allowed.includes(usage));
	if (missing.length > 0 || extra.length > 0) return { code: 'csr-usages', missing, extra };
	if (!isSubjectFit(request)) return { code: 'csr-subject', signer };
	return areNamesFit(request) ? null : { code: 'csr-names', signer };
}

/**
 * When the object is cleaned up: an hour after the decision, a day after it was made if nobody
 * decided. The certificate is not touched by it.
 */
export function collectedAt({ createdAt, decision }: SigningRequest): Millis {
	return (decision ? decision.at + HOUR : createdAt + DAY) as Millis;
}

/** The controller manager approves only what a kubelet asks for itself as a client. */
export function isApprovedUnasked({ signerName }: SigningRequest): boolean {
	return signerName === 'kubernetes.io/kube-apiserver-client-kubelet';
}
