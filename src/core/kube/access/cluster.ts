/** Clusters to ask: a fresh one as kubeadm makes it, and certificates that it would sign. */
import type { Millis } from '../../base/brand.ts';
import { DAY } from '../../base/time.ts';
import type { Authority, Certificate } from './certificate.ts';
import { defaultBindings, defaultRoles, kubeadmAdmins } from './rbac/default-roles.ts';
import type { AccessState } from './state.ts';

const YEAR = 365 * DAY;
/** The first version whose kubeadm binds a group for admin.conf. */
const ADMIN_GROUP = 29;

const CLIENT_CA = 'kubernetes';
export const FRONT_PROXY_CA = 'front-proxy-ca';
const ISSUER = 'https://kubernetes.default.svc.cluster.local';

const authority = (id: string, since: Millis): Authority => ({
	id,
	notBefore: since,
	notAfter: (since + 10 * YEAR) as Millis
});

/** As `kubeadm init` of that version leaves it; its accounts are made by the controllers. */
export function newCluster(
	minor: number,
	since: Millis,
	parts: Partial<AccessState> = {}
): AccessState {
	return {
		minor,
		clientAuthorities: [authority(CLIENT_CA, since)],
		frontProxy: {
			authorities: [authority(FRONT_PROXY_CA, since)],
			allowedNames: ['front-proxy-client']
		},
		anonymous: { isOn: true, paths: null },
		bootstrapTokens: [],
		staticTokens: [],
		accountTokens: {
			issuers: [ISSUER],
			audiences: [ISSUER],
			keys: ['sa'],
			maxSeconds: null,
			isExtended: true
		},
		modes: ['RBAC'],
		namespaces: ['default', 'kube-node-lease', 'kube-public', 'kube-system'],
		accounts: [],
		pods: [],
		nodes: [],
		secrets: [],
		roles: [],
		clusterRoles: defaultRoles,
		roleBindings: [],
		clusterRoleBindings:
			minor >= ADMIN_GROUP ? [...defaultBindings, kubeadmAdmins] : defaultBindings,
		...parts
	};
}

/** A client certificate of the cluster's own authority, for a year. */
export function clientCertificate(
	commonName: string,
	organizations: readonly string[],
	since: Millis,
	parts: Partial<Certificate> = {}
): Certificate {
	return {
		commonName,
		organizations,
		issuer: CLIENT_CA,
		notBefore: since,
		notAfter: (since + YEAR) as Millis,
		usages: ['client auth'],
		dnsNames: [],
		ipAddresses: [],
		...parts
	};
}
