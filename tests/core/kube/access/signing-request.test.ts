import { describe, expect, test } from 'vitest';
import { authenticate } from '#core/kube/access/authenticate/authenticate.ts';
import { NO_CREDENTIALS } from '#core/kube/access/authenticate/types.ts';
import type { SigningRequest } from '#core/kube/access/signing-request.ts';
import {
	collectedAt,
	decide,
	isApprovedUnasked,
	requestFault,
	sign,
	signingFault,
	YEAR_SECONDS
} from '#core/kube/access/signing-request.ts';
import { DAY, HOUR, MINUTE } from '#core/base/time.ts';
import { cluster, later, NOW, year } from './clusters.ts';

const here = cluster();
const signer = { authority: here.clientAuthorities[0]!, seconds: YEAR_SECONDS };
const bob: SigningRequest = {
	name: 'bob',
	signerName: 'kubernetes.io/kube-apiserver-client',
	usages: ['client auth'],
	commonName: 'bob',
	organizations: ['devs'],
	dnsNames: [],
	ipAddresses: [],
	otherNames: [],
	createdAt: NOW,
	decision: null
};
const approved = (parts: Partial<SigningRequest> = {}): SigningRequest => ({
	...bob,
	decision: { kind: 'approved', at: NOW },
	...parts
});
const kubelet = approved({
	signerName: 'kubernetes.io/kube-apiserver-client-kubelet',
	commonName: 'system:node:n1',
	organizations: ['system:nodes'],
	usages: ['digital signature', 'client auth']
});
const serving = approved({
	signerName: 'kubernetes.io/kubelet-serving',
	commonName: 'system:node:n1',
	organizations: ['system:nodes'],
	usages: ['digital signature', 'key encipherment', 'server auth'],
	ipAddresses: ['10.0.0.1']
});

describe('a request is taken', () => {
	test.each<[Partial<SigningRequest>, string | null]>([
		[{}, null],
		[{ expirationSeconds: 600 }, null],
		[{ expirationSeconds: 599 }, 'csr-too-short'],
		[{ organizations: ['devs', 'system:masters'] }, 'csr-masters'],
		[{ usages: [] }, 'csr-no-usages']
	])('with %o: %s', (parts, code) => {
		expect(requestFault({ ...bob, ...parts })?.code ?? null).toBe(code);
	});
	test('for system:masters by another signer, which then refuses it', () => {
		const node = { ...kubelet, organizations: ['system:masters'] };
		expect(requestFault(node)).toBeNull();
		expect(signingFault(node)?.code).toBe('csr-subject');
	});
});

describe('a decision', () => {
	test('stays: approved is never denied, denied never approved', () => {
		const yes = decide(bob, 'approved', NOW)!;
		expect(decide(yes, 'denied', NOW)).toBeNull();
		expect(decide(yes, 'approved', later(1))).toBe(yes);
		expect(decide(decide(bob, 'denied', NOW)!, 'approved', NOW)).toBeNull();
	});
	test('is made unasked for a kubelet as a client alone', () => {
		expect([bob, kubelet, serving].map(isApprovedUnasked)).toEqual([false, true, false]);
	});
	test('nothing is signed without it', () => {
		expect(signingFault(bob)?.code).toBe('csr-not-approved');
		expect(signingFault(decide(bob, 'denied', NOW)!)?.code).toBe('csr-denied');
	});
	test('the object goes an hour after it, or after a day without one', () => {
		expect(collectedAt(bob)).toBe(later(DAY));
		expect(collectedAt(approved())).toBe(later(HOUR));
		expect(collectedAt(decide(bob, 'denied', later(HOUR))!)).toBe(later(2 * HOUR));
	});
});

describe('each signer has its terms', () => {
	test.each<[string, SigningRequest, string | null]>([
		['a client', approved(), null],
		['with key usages', approved({ usages: ['client auth', 'digital signature'] }), null],
		['no client auth', approved({ usages: ['digital signature'] }), 'csr-usages'],
		['server auth too', approved({ usages: ['client auth', 'server auth'] }), 'csr-usages'],
		['any usage', approved({ usages: ['client auth', 'any'] }), 'csr-usages'],
		['a client with names', approved({ dnsNames: ['bob.example.com'] }), null],
		['a kubelet', kubelet, null],
		['with another group', { ...kubelet, organizations: ['system:nodes', 'x'] }, 'csr-subject'],
		['with another name', { ...kubelet, commonName: 'bob' }, 'csr-subject'],
		['with an address', { ...kubelet, ipAddresses: ['10.0.0.1'] }, 'csr-names'],
		['without signature', { ...kubelet, usages: ['client auth'] }, 'csr-usages'],
		['a serving kubelet', serving, null],
		['without any address', { ...serving, ipAddresses: [] }, 'csr-names'],
		['with a mail address', { ...serving, otherNames: ['a@b'] }, 'csr-names'],
		['as a client', { ...serving, usages: ['digital signature', 'client auth'] }, 'csr-usages']
	])('%s', (_, request, code) => {
		expect(signingFault(request)?.code ?? null).toBe(code);
	});
	test('which usages are too few or too many is told', () => {
		expect(signingFault(approved({ usages: ['server auth'] }))).toEqual({
			code: 'csr-usages',
			missing: ['client auth'],
			extra: ['server auth']
		});
	});
});

describe('the certificate', () => {
	const signed = (parts: Partial<SigningRequest> = {}, by = signer) => {
		const result = sign(approved(parts), by, NOW);
		if (!result.ok) throw new Error(result.error.code);
		return result.value;
	};

	test('holds from five minutes ago, for a year in all', () => {
		expect(signed()).toMatchObject({
			notBefore: later(-5 * MINUTE),
			notAfter: later(year - 5 * MINUTE)
		});
	});
	test('as long as was asked for, never longer than the signer gives', () => {
		expect(signed({ expirationSeconds: 86_400 }).notAfter).toBe(later(DAY - 5 * MINUTE));
		expect(signed({ expirationSeconds: 10 * YEAR_SECONDS }).notAfter).toBe(
			later(year - 5 * MINUTE)
		);
	});
	test('a short one is not cut by the five minutes', () => {
		expect(signed({ expirationSeconds: 600 }).notAfter).toBe(later(10 * MINUTE));
		expect(signed({ expirationSeconds: 8 * 3600 }).notAfter).toBe(later(8 * HOUR - 5 * MINUTE));
	});
	test('never outlives its authority', () => {
		const authority = { ...signer.authority, notAfter: later(DAY) };
		expect(signed({}, { ...signer, authority }).notAfter).toBe(later(DAY));
	});
	test('makes its holder the user and the groups that it says', () => {
		const credentials = { ...NO_CREDENTIALS, certificate: signed() };
		expect(authenticate(here, credentials, '/', NOW)).toMatchObject({
			user: { name: 'bob', groups: ['devs', 'system:authenticated'] }
		});
	});
	test('of a serving kubelet shows nobody as a client', () => {
		const result = sign(serving, signer, NOW);
		const certificate = result.ok ? result.value : null;
		const asked = authenticate(here, { ...NO_CREDENTIALS, certificate }, '/', NOW);
		expect(asked).toMatchObject({ ok: false, reasons: [{ code: 'certificate-usage' }] });
	});
	test('is not made of a request that was refused', () => {
		expect(sign(bob, signer, NOW)).toEqual({ ok: false, error: { code: 'csr-not-approved' } });
	});
});
