/**
 * What a pod finds at /var/run/secrets/kubernetes.io/serviceaccount, and when the kubelet renews
 * it (concepts/storage/projected-volumes, tasks/configure-pod-container/configure-service-account).
 */
import type { Millis } from '../../../base/brand.ts';
import { DAY } from '../../../base/time.ts';
import type { Account, Pod } from '../state.ts';
import { PROJECTED_SECONDS } from './issue.ts';

/** The pod's word goes before its account's; nothing said means yes. */
export function mountsToken(
	pod: Pick<Pod, 'automountServiceAccountToken'>,
	account: Pick<Account, 'automountServiceAccountToken'>
): boolean {
	return pod.automountServiceAccountToken ?? account.automountServiceAccountToken ?? true;
}

export type Mounted =
	/** The token of a Secret that the controller made: it never ends. */
	| { readonly kind: 'secret' }
	/** A token of the pod's own, the CA from ConfigMap kube-root-ca.crt, the namespace. */
	| { readonly kind: 'projected'; readonly seconds: number };

/** Projected since 1.21 (beta, on by default; for good in 1.22). */
export function mountedIn(minor: number): Mounted {
	return minor >= 21 ? { kind: 'projected', seconds: PROJECTED_SECONDS } : { kind: 'secret' };
}

/**
 * When the kubelet asks for the next token: after 80 % of its time, or after a day if that is
 * sooner. A few seconds of chance are left out. The program has to read the file again.
 */
export function renewalAt(issuedAt: Millis, seconds: number): Millis {
	return (issuedAt + Math.min(seconds * 1000 * 0.8, DAY)) as Millis;
}
