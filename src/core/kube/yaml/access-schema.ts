/**
 * The documents of an access file: one that says who asks for what (`kind: Access`), and the
 * manifests of RBAC that decide about it (rbac.authorization.k8s.io/v1, API v1.35).
 */
import { object, oneOf, text, type Schema } from './schema.ts';
import { WORLD_VERSION } from './world-schema.ts';

const list = (of: Schema): Schema => ({ kind: 'list', of });
const texts = list(text);
const labels: Schema = { kind: 'map', of: text };

const certificate = object({ commonName: text, organizations: texts }, ['commonName']);
const account = object({ namespace: text, name: text }, ['name']);
const asked = object({ verb: text, group: text, resource: text, namespace: text, name: text }, [
	'verb',
	'resource'
]);

export const ACCESS_SCHEMA: Schema = object(
	{
		apiVersion: oneOf([WORLD_VERSION]),
		kind: oneOf(['Access']),
		title: object({ ko: text, en: text }),
		minor: { kind: 'minor' },
		requests: list(
			object({ from: text, certificate, serviceAccount: account, asks: asked }, ['asks'])
		)
	},
	['apiVersion', 'requests']
);

const metadata = object({ name: text, namespace: text, labels, annotations: labels }, ['name']);
const rule = object(
	{
		verbs: texts,
		apiGroups: texts,
		resources: texts,
		resourceNames: texts,
		nonResourceURLs: texts
	},
	['verbs']
);
const subject = object(
	{ kind: oneOf(['User', 'Group', 'ServiceAccount']), apiGroup: text, name: text, namespace: text },
	['kind', 'name']
);
const roleRef = (kinds: readonly string[]) =>
	object({ apiGroup: text, kind: oneOf(kinds), name: text }, ['kind', 'name']);

const rbac = oneOf(['rbac.authorization.k8s.io/v1']);
const manifest = (apiVersion: Schema, fields: Readonly<Record<string, Schema>>, needs: string[]) =>
	object({ apiVersion, kind: text, metadata, ...fields }, ['apiVersion', 'metadata', ...needs]);
const roles = { rules: list(rule) };
const bindings = (kinds: readonly string[]) => ({
	roleRef: roleRef(kinds),
	subjects: list(subject)
});

/** By kind. */
export const RBAC_SCHEMAS = {
	ServiceAccount: manifest(oneOf(['v1']), {}, []),
	Role: manifest(rbac, roles, ['rules']),
	ClusterRole: manifest(rbac, roles, ['rules']),
	RoleBinding: manifest(rbac, bindings(['Role', 'ClusterRole']), ['roleRef', 'subjects']),
	ClusterRoleBinding: manifest(rbac, bindings(['ClusterRole']), ['roleRef', 'subjects'])
} as const;

export type RbacKind = keyof typeof RBAC_SCHEMAS;
