/** What a client certificate says: itself, or through a proxy that it belongs to. */
import type { Millis } from '../../../base/brand.ts';
import type { Authority, Certificate } from '../certificate.ts';
import { verify } from '../certificate.ts';
import type { FrontProxy } from '../state.ts';
import type { Answer, Credentials } from './types.ts';
import { refused } from './types.ts';

/** CN is the user, every O a group. */
export function byCertificate(
	authorities: readonly Authority[],
	certificate: Certificate,
	now: Millis
): Answer {
	const reason = verify(certificate, authorities, 'client auth', now);
	if (reason) return refused(reason);
	const { commonName: name, organizations: groups } = certificate;
	if (name === '') return { outcome: 'passed', reason: { code: 'certificate-without-name' } };
	return { outcome: 'accepted', user: { name, uid: '', groups } };
}

/**
 * Headers are believed from a certificate of the front proxy's own authority alone. Every other
 * certificate is refused here, and may be accepted as its owner's next.
 */
export function byFrontProxy(
	{ authorities, allowedNames }: FrontProxy,
	certificate: Certificate,
	remote: Credentials['remote'],
	now: Millis
): Answer {
	const reason = verify(certificate, authorities, 'client auth', now);
	if (reason) return refused(reason);
	const { commonName: name } = certificate;
	if (allowedNames.length > 0 && !allowedNames.includes(name))
		return refused({ code: 'front-proxy-name', name, allowed: allowedNames });
	if (!remote) return { outcome: 'passed', reason: { code: 'front-proxy-no-user' } };
	return { outcome: 'accepted', user: { name: remote.user, uid: '', groups: remote.groups } };
}
