import { describe, expect, test } from 'vitest';
import type { AccessReason, ReasonOf } from '#core/kube/access/reasons.ts';
import type { Grant } from '#core/kube/access/rbac/grants.ts';
import { accessWords, explain } from '#i18n/kube-access.ts';
import { NOW } from '../../core/kube/access/clusters.ts';

const grant: Grant = {
	namespace: 'dev',
	binding: 'readers',
	roleRef: { kind: 'ClusterRole', name: 'view' },
	subject: { kind: 'User', name: 'jane' },
	rules: []
};
const signer = 'kubernetes.io/kubelet-serving';

/** One of each: a code that is missing here does not compile. */
const samples: { readonly [Code in AccessReason['code']]: Omit<ReasonOf<Code>, 'code'> } = {
	'certificate-not-yet-valid': { from: NOW },
	'certificate-expired': { at: NOW },
	'certificate-authority-unknown': { issuer: 'rogue' },
	'certificate-authority-expired': { issuer: 'rogue', at: NOW },
	'certificate-usage': { usage: 'client auth' },
	'certificate-without-name': {},
	'server-name-mismatch': { host: '1.2.3.4', names: ['10.96.0.1'] },
	'front-proxy-name': { name: 'rogue', allowed: ['front-proxy-client'] },
	'front-proxy-no-user': {},
	'token-unknown': {},
	'token-key': {},
	'token-audience': { audiences: ['vault'], wanted: ['https://api'] },
	'token-not-yet-valid': { from: NOW },
	'token-expired': { at: NOW },
	'token-account-gone': { namespace: 'dev', account: 'bot' },
	'token-account-other': { namespace: 'dev', account: 'bot' },
	'token-bound-gone': { kind: 'Pod', name: 'web-0' },
	'token-bound-other': { kind: 'Secret', name: 'anchor' },
	'token-secret-gone': { secret: 'bot-token' },
	'token-secret-other': { secret: 'bot-token' },
	'token-invalidated': { secret: 'bot-token', since: '2026-02-01' },
	'bootstrap-expired': { id: 'abcdef', at: NOW },
	'bootstrap-other-use': { id: 'abcdef' },
	'bootstrap-group': { id: 'abcdef', group: 'system:masters' },
	'anonymous-off': {},
	'anonymous-off-by-mode': {},
	'anonymous-path': { path: '/api', paths: ['/livez'] },
	'allowed-masters': {},
	'allowed-always': {},
	'allowed-by-binding': { grant, rule: { verbs: ['get'] } },
	'forbidden-by-mode': {},
	'forbidden-no-binding': {},
	'forbidden-no-rule': { grants: [grant, { ...grant, namespace: '', binding: 'everyone' }] },
	'issue-account-missing': { namespace: 'dev', account: 'bot' },
	'issue-too-short': { seconds: 60, min: 600 },
	'issue-too-long': { seconds: 5_000_000_000, max: 4_294_967_296 },
	'issue-bound-missing': { kind: 'Pod', name: 'web-0' },
	'issue-bound-other': { kind: 'Pod', name: 'web-0' },
	'issue-pod-account': { pod: 'web-0', account: 'bot' },
	'issue-bound-kind': { kind: 'Node' },
	'csr-too-short': { seconds: 60, min: 600 },
	'csr-no-usages': {},
	'csr-masters': {},
	'csr-not-approved': {},
	'csr-denied': {},
	'csr-usages': { missing: ['client auth'], extra: ['server auth'] },
	'csr-subject': { signer },
	'csr-names': { signer },
	'kubeconfig-missing': { path: '/w/kc' },
	'context-missing': { name: 'prod', isLookup: true },
	'cluster-missing': { name: 'c1', isLookup: false },
	'user-missing': { name: 'u1' },
	'authority-twice': { cluster: 'c1' },
	'certificate-twice': { user: 'u1' },
	'key-twice': { user: 'u1' },
	'key-missing': { user: 'u1' },
	'methods-several': { user: 'u1' },
	'impersonated-user-missing': { user: 'u1' },
	'insecure-with-authority': {},
	'file-missing': { field: 'client-key', path: '/w/u.key', entry: 'u1' },
	'edit-no-current-context': {},
	'edit-name-empty': {},
	'edit-context-missing': { name: 'prod' },
	'edit-not-in-file': { what: 'context', name: 'prod', path: '/w/kc' },
	'edit-rename-missing': { name: 'prod', path: '/w/kc' },
	'edit-rename-taken': { from: 'dev', to: 'prod', path: '/w/kc' },
	'edit-methods-several': {},
	'edit-insecure-with-authority': {},
	'edit-embedded-missing': { path: 'ca.crt' },
	'edit-path-unknown': { path: 'foo.bar' },
	'edit-no-field': { path: 'contexts.dev' },
	'edit-entry-missing': { name: 'nope' },
	'edit-value-empty': {},
	'edit-not-boolean': { value: 'maybe' },
	'edit-active-context-removed': { name: 'dev' },
	'proxy-pattern': { pattern: '(' }
};
const reasons = Object.entries(samples).map(([code, rest]) => ({ code, ...rest }) as AccessReason);
const { en, ko } = accessWords;

describe('every reason', () => {
	test.each(reasons)('$code has words of its own in both languages', (reason) => {
		const [english, korean] = [explain(en, reason), explain(ko, reason)];
		expect(english).toMatch(/^[^\p{Script=Hangul}]+$/u);
		expect(korean).toMatch(/\p{Script=Hangul}/u);
		for (const text of [english, korean]) expect(text).not.toMatch(/undefined|\[object|NaN/);
	});
	test('is told in another sentence than any other', () => {
		for (const words of [en, ko]) {
			const texts = reasons.map((reason) => explain(words, reason));
			const repeated = texts.filter((text, at) => texts.indexOf(text) !== at);
			expect(repeated).toEqual([]);
		}
	});
	test('names what it is about, the same in both languages', () => {
		const shown = (text: string) =>
			new Set(text.match(/rogue|vault|web-0|bot-token|abcdef|2026-\d\d-\d\d/g));
		for (const reason of reasons)
			expect(shown(explain(ko, reason)), reason.code).toEqual(shown(explain(en, reason)));
	});
	test('a binding is told with its namespace, if it has one', () => {
		const [local, everywhere] = [grant, { ...grant, namespace: '' }].map((one) =>
			explain(en, { code: 'allowed-by-binding', grant: one, rule: { verbs: [] } })
		);
		expect(local).toBe('RoleBinding readers in dev to ClusterRole view allows it.');
		expect(everywhere).toBe('ClusterRoleBinding readers to ClusterRole view allows it.');
	});
	test('a list that is empty is told as such', () => {
		const none = { code: 'server-name-mismatch', host: 'a', names: [] } as const;
		expect(explain(en, none)).toMatch(/It lists: none\.$/);
		expect(explain(ko, none)).toMatch(/목록: 없음\.$/);
	});
});

describe('what the parts decide is told in both languages', () => {
	test('the proxy', () => {
		for (const words of [en, ko]) {
			const texts = [
				words.proxied({ kind: 'unreachable', address: '127.0.0.1' }),
				words.proxied({ kind: 'refused', by: 'accept-hosts', tested: 'evil', patterns: '^a$' }),
				words.proxied({ kind: 'refused', by: 'reject-paths', tested: '/x', patterns: '^/x' }),
				words.proxied({ kind: 'refused', by: 'accept-paths', tested: '/x', patterns: '^/y' }),
				words.proxied({ kind: 'refused', by: 'reject-methods', tested: 'PUT', patterns: 'PUT' }),
				words.proxied({ kind: 'passed', token: 'caller' }),
				words.proxied({ kind: 'passed', token: 'kubeconfig' })
			];
			expect(new Set(texts).size).toBe(texts.length);
			expect(texts[1]).toMatch(/--accept-hosts.*evil$/);
		}
	});
	test('the end of a legacy token', () => {
		const whys = ['version', 'tracking', 'young', 'used', 'by-hand', 'mounted', 'waiting'] as const;
		for (const words of [en, ko]) {
			const texts = [
				...whys.map((why) => words.fate({ kind: 'kept', why })),
				words.fate({ kind: 'invalidated', since: '2026-03-01' }),
				words.fate({ kind: 'deleted' })
			];
			expect(new Set(texts).size).toBe(texts.length);
			expect(texts[7]).toContain('2026-03-01');
		}
	});
	test('whether a right may be handed out', () => {
		const roleRef = { kind: 'Role', name: 'later' } as const;
		for (const words of [en, ko]) {
			const texts = [
				words.escalation({ allowed: true, by: 'covered' }),
				words.escalation({ allowed: true, by: 'verb' }),
				words.escalation({ allowed: true, by: 'masters' }),
				words.escalation({ allowed: false, missing: [] }),
				words.escalation({ allowed: false, missing: null, roleRef })
			];
			expect(new Set(texts).size).toBe(texts.length);
			expect(texts[4]).toContain('later');
		}
	});
});
