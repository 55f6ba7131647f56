/**
 * Requests to an API server as a file: who shows what and asks for what (`kind: Access`), and the
 * manifests of RBAC. What comes of each is decided by the model, never written down.
 */
import type { Millis } from '../../base/brand.ts';
import { HOUR } from '../../base/time.ts';
import { onResource, type ResourceAttributes } from '../access/attributes.ts';
import { authenticate } from '../access/authenticate/authenticate.ts';
import type { Authentication, Credentials } from '../access/authenticate/types.ts';
import { authorize, type Authorization } from '../access/authorize.ts';
import { clientCertificate, newCluster } from '../access/cluster.ts';
import type { RoleBinding, RoleRef, Rule, Subject } from '../access/rbac/types.ts';
import type { AccessState } from '../access/state.ts';
import { tokenFor } from '../access/tokens/fresh.ts';
import type { Placed } from '../world/place.ts';
import { ACCESS_SCHEMA, RBAC_SCHEMAS, type RbacKind } from './access-schema.ts';
import { fieldFaults } from './check.ts';
import { map, maps, number, text, texts, told } from './fields.ts';
import { nearest } from './near.ts';
import { readYaml } from './read.ts';
import { isMapping, type Document, type Mapping, type YamlFault } from './types.ts';

/** One request and what the API server makes of it. */
export type AccessRow = {
	/** What the request comes from; empty: unsaid. */
	readonly from: string;
	readonly credentials: Credentials;
	readonly asks: ResourceAttributes;
	readonly authentication: Authentication;
	/** Null: it did not come so far. */
	readonly authorization: Authorization | null;
};

export type AccessFile = {
	readonly title: Readonly<Partial<Record<'ko' | 'en', string>>>;
	/** None where the file has faults. */
	readonly rows: readonly AccessRow[];
	readonly faults: readonly YamlFault[];
};

/** Certificates and tokens are shown right after they were made, so that none has run out. */
const SINCE = Date.UTC(2026, 0, 1) as Millis;
const NOW = (SINCE + HOUR / 2) as Millis;
const NEWEST = 35;
const DEFAULT = 'default';

/** Never throws. */
export function readAccess(source: string): AccessFile {
	const { documents, faults: unread } = readYaml(source);
	const head = documents.find(isAccess);
	const faults = [
		...unread,
		...documents.flatMap(faultsOf),
		...(head ? [] : [{ line: 1, column: 1, code: 'kind-missing' } as const])
	];
	const value = map(head?.value);
	const { ko, en } = map(value.title);
	const title = told({ ko: text(ko), en: text(en) });
	if (faults.length > 0) return { title, rows: [], faults };
	const state = stateOf(
		number(value.minor) ?? NEWEST,
		documents.map(({ value }) => map(value))
	);
	return { title, rows: maps(value.requests).map((one) => rowOf(state, one)), faults };
}

/** Whether a file says that it holds requests. */
export function isAccessFile(source: string): boolean {
	return /^kind: *Access *$/m.test(source);
}

function isAccess({ value }: Document): boolean {
	return isMapping(value) && value.kind === 'Access';
}

function faultsOf(document: Document): readonly YamlFault[] {
	const { value, at } = document;
	if (!isMapping(value)) return [{ ...at([]), code: 'not-a-mapping' }];
	if (isAccess(document)) return fieldFaults(ACCESS_SCHEMA, value, [], at);
	const { kind } = value;
	if (typeof kind !== 'string') return [{ ...at([]), code: 'kind-missing' }];
	if (Object.hasOwn(RBAC_SCHEMAS, kind))
		return fieldFaults(RBAC_SCHEMAS[kind as RbacKind], value, [], at);
	const meant = nearest(kind, ['Access', ...Object.keys(RBAC_SCHEMAS)]);
	return [{ ...at(['kind']), code: 'kind-unknown', kind, meant }];
}

/** A cluster of kubeadm's with these objects; every namespace has its default ServiceAccount. */
function stateOf(minor: number, manifests: readonly Mapping[]): AccessState {
	const of = (kind: RbacKind) => manifests.filter((one) => one.kind === kind);
	const bare = newCluster(minor, SINCE);
	const made = of('ServiceAccount').map(placeOf);
	const homes = [...manifests, ...manifests.flatMap(subjectsOf)].map(
		({ metadata, namespace }) => text(map(metadata).namespace) ?? text(namespace) ?? DEFAULT
	);
	const defaults = [...new Set([...bare.namespaces, ...homes])].map((namespace) => ({
		namespace,
		name: DEFAULT
	}));
	return {
		...bare,
		accounts: [...defaults, ...made].map((one) => ({ ...one, uid: 'a' })),
		roles: of('Role').map((one) => ({ ...placeOf(one), rules: rulesOf(one) })),
		clusterRoles: [
			...bare.clusterRoles,
			...of('ClusterRole').map((one) => ({ name: placeOf(one).name, rules: rulesOf(one) }))
		],
		roleBindings: of('RoleBinding').map(bindingOf),
		clusterRoleBindings: [...bare.clusterRoleBindings, ...of('ClusterRoleBinding').map(bindingOf)]
	};
}

function placeOf({ metadata }: Mapping): Placed {
	const { namespace, name } = map(metadata);
	return { namespace: text(namespace) ?? DEFAULT, name: text(name) ?? '' };
}

const rulesOf = ({ rules }: Mapping) => maps(rules) as unknown as readonly Rule[];
const subjectsOf = ({ subjects }: Mapping) => maps(subjects);

function bindingOf(value: Mapping): RoleBinding {
	return {
		...placeOf(value),
		roleRef: map(value.roleRef) as RoleRef,
		subjects: subjectsOf(value) as unknown as readonly Subject[]
	};
}

function rowOf(state: AccessState, value: Mapping): AccessRow {
	const credentials = credentialsOf(value);
	const { verb, group, resource, namespace, name } = map(value.asks);
	const parts = told({ group: text(group), namespace: text(namespace), name: text(name) });
	const asks = onResource(text(verb) ?? '', text(resource) ?? '', parts);
	const authentication = authenticate(state, credentials, '/api', NOW);
	const authorization = authentication.ok ? authorize(state, authentication.user, asks) : null;
	return { from: text(value.from) ?? '', credentials, asks, authentication, authorization };
}

function credentialsOf({ certificate, serviceAccount }: Mapping): Credentials {
	const { commonName, organizations } = map(certificate);
	const { namespace, name } = map(serviceAccount);
	const account = text(name);
	const cn = text(commonName);
	return {
		certificate: cn === null ? null : clientCertificate(cn, texts(organizations), SINCE),
		token:
			account === null
				? null
				: tokenFor({ namespace: text(namespace) ?? DEFAULT, name: account }, SINCE),
		remote: null
	};
}
