import { describe, expect, it } from 'vitest';
import { isAccessFile, readAccess } from '#core/kube/yaml/read-access.ts';

const head = (requests: string) => `apiVersion: kubecards/v1
kind: Access
title: { en: Who gets in, ko: 누가 들어가나 }
requests:${requests}
`;
const CERTIFIED = `
  - from: kubectl
    certificate: { commonName: jane, organizations: [dev] }
    asks: { verb: list, resource: pods, namespace: shop }`;
const IN_A_POD = `
  - from: pod web-1
    serviceAccount: { namespace: shop, name: default }
    asks: { verb: list, resource: pods, namespace: shop }`;
const BINDING = `---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: dev-view, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view }
subjects:
  - { kind: Group, name: dev, apiGroup: rbac.authorization.k8s.io }
`;

const only = (text: string) => {
	const { rows, faults } = readAccess(text);
	expect(faults).toEqual([]);
	expect(rows).toHaveLength(1);
	return rows[0]!;
};

describe('a request of an access file', () => {
	it('is that of the certificate’s user, whose groups are its organizations', () => {
		const { from, authentication, authorization } = only(head(CERTIFIED) + BINDING);
		expect(from).toBe('kubectl');
		expect(authentication).toMatchObject({
			ok: true,
			by: 'certificate',
			user: { name: 'jane', groups: ['dev', 'system:authenticated'] }
		});
		expect(authorization).toMatchObject({
			allowed: true,
			reason: { code: 'allowed-by-binding', grant: { binding: 'dev-view', namespace: 'shop' } }
		});
	});

	it('is refused without a binding that speaks for its user', () => {
		expect(only(head(CERTIFIED)).authorization).toMatchObject({
			allowed: false,
			reason: { code: 'forbidden-no-rule' }
		});
	});

	it('is that of a ServiceAccount, of which each namespace has one called default', () => {
		const { authentication, authorization } = only(head(IN_A_POD) + BINDING);
		expect(authentication).toMatchObject({
			ok: true,
			by: 'account-token',
			user: { name: 'system:serviceaccount:shop:default' }
		});
		expect(authorization).toMatchObject({ allowed: false });
	});

	it('is allowed what a Role of the file allows to a ServiceAccount of the file', () => {
		const text = `${head(IN_A_POD.replace('default', 'reader'))}---
apiVersion: v1
kind: ServiceAccount
metadata: { name: reader, namespace: shop }
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: pods, namespace: shop }
rules:
  - { apiGroups: [""], resources: [pods], verbs: [get, list] }
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: reads-pods, namespace: shop }
roleRef: { kind: Role, name: pods }
subjects: [{ kind: ServiceAccount, name: reader }]
`;
		expect(only(text).authorization).toMatchObject({ allowed: true });
		const other = text.replace('verb: list', 'verb: delete');
		expect(only(other).authorization).toMatchObject({ reason: { code: 'forbidden-no-rule' } });
	});

	it('is nobody’s where the ServiceAccount of its token is not there', () => {
		const { authentication, authorization } = only(
			head(IN_A_POD.replace('default', 'gone')) + BINDING
		);
		expect(authentication).toMatchObject({
			ok: false,
			reasons: [{ code: 'token-account-gone', namespace: 'shop', account: 'gone' }]
		});
		expect(authorization).toBeNull();
	});

	it('is anonymous where nothing is shown', () => {
		const row = only(head('\n  - asks: { verb: list, resource: pods }'));
		expect(row.from).toBe('');
		expect(row.authentication).toMatchObject({ ok: true, by: 'anonymous' });
		expect(row.authorization).toMatchObject({ allowed: false });
	});
});

describe('an access file', () => {
	it('is known by its kind, and tells its title in either language', () => {
		expect(isAccessFile(head(CERTIFIED))).toBe(true);
		expect(isAccessFile(head(CERTIFIED).replace('kind: Access', 'kind: World'))).toBe(false);
		expect(readAccess(head(CERTIFIED)).title).toEqual({ en: 'Who gets in', ko: '누가 들어가나' });
	});

	it.each([
		['a field that is not there', 'commonName: jane', 'cn: jane', 'field-unknown', 6],
		['a request that asks nothing', 'asks:', 'wants:', 'field-unknown', 7],
		['another version of RBAC', 'k8s.io/v1\nkind', 'k8s.io/v1beta1\nkind', 'value-unknown', 9],
		['a subject of no kind', 'kind: Group', 'kind: Team', 'value-unknown', 14],
		['a kind it has no use for', 'kind: RoleBinding', 'kind: Pod', 'kind-unknown', 10],
		['a binding without a name', 'name: dev-view, ', '', 'field-missing', 11]
	])('is told of %s at its line, and then decides nothing', (_, given, put, code, line) => {
		const whole = head(CERTIFIED) + BINDING;
		expect(whole).toContain(given);
		const { faults, rows } = readAccess(whole.replace(given, put));
		expect(faults).toContainEqual(expect.objectContaining({ code, line }));
		expect(rows).toEqual([]);
	});

	it.each(['', '- a list', 'kind: Access', 'a: [', '\t', '---\n---\n'])(
		'never throws, and has a fault: %j',
		(text) => {
			expect(readAccess(text).faults).not.toEqual([]);
		}
	);
});
