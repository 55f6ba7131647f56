/** Why somebody gets in or not: certificates, tokens, kubeconfigs, roles. */
import type { Authenticator, AuthenticationStep } from '#core/kube/access/authenticate/types.ts';
import type { Target } from '#core/kube/access/kubeconfig/settle.ts';
import type { Proxied, ProxyFilter } from '#core/kube/access/proxy.ts';
import type { Escalation } from '#core/kube/access/rbac/escalation.ts';
import type { Grant } from '#core/kube/access/rbac/grants.ts';
import type { AccessReason, ReasonOf } from '#core/kube/access/reasons.ts';
import type { Fate } from '#core/kube/access/tokens/controllers.ts';
import { instant } from '../../instant.ts';

/** A sentence for each reason, made of what it names. */
export type ReasonWords = {
	readonly [Code in AccessReason['code']]: (reason: ReasonOf<Code>) => string;
};

const list = (names: readonly string[]) => (names.length > 0 ? names.join(', ') : 'none');
const bound = ({ binding, namespace, roleRef }: Grant) =>
	namespace === ''
		? `ClusterRoleBinding ${binding} to ${roleRef.kind} ${roleRef.name}`
		: `RoleBinding ${binding} in ${namespace} to ${roleRef.kind} ${roleRef.name}`;

const reasons: ReasonWords = {
	'certificate-not-yet-valid': ({ from }) => `The certificate holds only from ${instant(from)}.`,
	'certificate-expired': ({ at }) => `The certificate expired at ${instant(at)}.`,
	'certificate-authority-unknown': ({ issuer }) =>
		`The certificate was signed by “${issuer}”, which is not trusted here.`,
	'certificate-authority-expired': ({ issuer, at }) =>
		`The authority “${issuer}” itself expired at ${instant(at)}, and all it signed with it.`,
	'certificate-usage': ({ usage }) => `The certificate may not be used for “${usage}”.`,
	'certificate-without-name': () => 'The certificate has no CN, so it names no user.',
	'server-name-mismatch': ({ host, names }) =>
		`The server’s certificate does not list ${host}. It lists: ${list(names)}.`,
	'front-proxy-name': ({ name, allowed }) =>
		`The front proxy’s certificate is for “${name}”; allowed are: ${list(allowed)}.`,
	'front-proxy-no-user': () => 'The front proxy’s certificate came without X-Remote-User.',
	'token-unknown': () =>
		'Nobody here knows this token. A bad token is refused even where anonymous requests are let in.',
	'token-key': () => 'The token was not signed by a key of this cluster.',
	'token-audience': ({ audiences, wanted }) =>
		`The token is meant for ${list(audiences)}; the API server takes ${list(wanted)}.`,
	'token-not-yet-valid': ({ from }) => `The token holds only from ${instant(from)}.`,
	'token-expired': ({ at }) => `The token expired at ${instant(at)}.`,
	'token-account-gone': ({ namespace, account }) =>
		`The ServiceAccount ${namespace}/${account} is gone, and its tokens with it.`,
	'token-account-other': ({ namespace, account }) =>
		`The ServiceAccount ${namespace}/${account} was made anew; the token belongs to the earlier one.`,
	'token-bound-gone': ({ kind, name }) => `The token is bound to ${kind} ${name}, which is gone.`,
	'token-bound-other': ({ kind, name }) =>
		`The token is bound to an earlier ${kind} of the name ${name}.`,
	'token-secret-gone': ({ secret }) => `The Secret ${secret} that held the token is gone.`,
	'token-secret-other': ({ secret }) => `The Secret ${secret} holds another token by now.`,
	'token-invalidated': ({ secret, since }) =>
		`The token of Secret ${secret} went unused for a year and was marked invalid on ${since}.`,
	'bootstrap-expired': ({ id, at }) => `Bootstrap token ${id} expired at ${instant(at)}.`,
	'bootstrap-other-use': ({ id }) =>
		`Bootstrap token ${id} is not for authentication: usage-bootstrap-authentication is not true.`,
	'bootstrap-group': ({ id, group }) =>
		`Bootstrap token ${id} names the group ${group}; only system:bootstrappers:… is allowed.`,
	'anonymous-off': () => 'Nothing shows who asks, and anonymous requests are switched off.',
	'anonymous-off-by-mode': () =>
		'Nothing shows who asks, and beside AlwaysAllow anonymous requests are switched off.',
	'anonymous-path': ({ path, paths }) =>
		`Nothing shows who asks; without that only ${list(paths)} may be read, not ${path}.`,
	'allowed-masters': () => 'Members of system:masters may do everything, whatever RBAC says.',
	'allowed-always': () => 'The mode AlwaysAllow lets everything through.',
	'allowed-by-binding': ({ grant }) => `${bound(grant)} allows it.`,
	'forbidden-by-mode': () => 'No authorization mode of this cluster allows anything.',
	'forbidden-no-binding': () => 'Known, but no binding gives this user anything here.',
	'forbidden-no-rule': ({ grants }) =>
		`Known, but none of the bindings that count here allows it: ${grants.map(bound).join('; ')}.`,
	'issue-account-missing': ({ namespace, account }) =>
		`There is no ServiceAccount ${account} in ${namespace}.`,
	'issue-too-short': ({ seconds, min }) =>
		`A token lives at least ${min} seconds; ${seconds} were asked for.`,
	'issue-too-long': ({ seconds, max }) =>
		`A token may be asked for ${max} seconds at most, not ${seconds}.`,
	'issue-bound-missing': ({ kind, name }) => `There is no ${kind} ${name} to bind the token to.`,
	'issue-bound-other': ({ kind, name }) =>
		`The ${kind} ${name} has another uid: it was deleted and made anew.`,
	'issue-pod-account': ({ pod, account }) =>
		`Pod ${pod} runs as the ServiceAccount ${account}; a token can be bound to it for that one only.`,
	'issue-bound-kind': ({ kind }) => `This version cannot bind tokens to a ${kind} yet.`,
	'csr-too-short': ({ seconds, min }) =>
		`expirationSeconds is at least ${min}; ${seconds} were asked for.`,
	'csr-no-usages': () => 'The request names no usages.',
	'csr-masters': () =>
		'Nobody gets a client certificate for system:masters through this signer: admission refuses the request.',
	'csr-not-approved': () => 'Nobody has approved the request yet.',
	'csr-denied': () => 'The request was denied, which cannot be taken back.',
	'csr-usages': ({ missing, extra }) =>
		`The usages do not fit the signer. Missing: ${list(missing)}; too many: ${list(extra)}.`,
	'csr-subject': ({ signer }) => `${signer} signs for CN=system:node:… and O=system:nodes only.`,
	'csr-names': ({ signer }) => `The names and addresses of the request do not fit ${signer}.`,
	'kubeconfig-missing': ({ path }) =>
		`The kubeconfig ${path} is not there. One that --kubeconfig names must exist.`,
	'context-missing': ({ name }) => `No kubeconfig that was read has a context “${name}”.`,
	'cluster-missing': ({ name }) => `No kubeconfig that was read has a cluster “${name}”.`,
	'user-missing': ({ name }) => `No kubeconfig that was read has a user “${name}”.`,
	'authority-twice': ({ cluster }) =>
		`The cluster “${cluster}” has a CA both as a file and as data.`,
	'certificate-twice': ({ user }) =>
		`The user “${user}” has a certificate both as a file and as data.`,
	'key-twice': ({ user }) => `The user “${user}” has a key both as a file and as data.`,
	'key-missing': ({ user }) => `The user “${user}” has a certificate without its key.`,
	'methods-several': ({ user }) =>
		`The user “${user}” has both a token and a name with a password; only one may be.`,
	'impersonated-user-missing': ({ user }) =>
		`The user “${user}” asks to act with groups or a uid of another, but not as whom (--as).`,
	'insecure-with-authority': () =>
		'A CA and insecure-skip-tls-verify exclude each other: check, or do not.',
	'file-missing': ({ field, path }) => `The file of ${field} is not there: ${path}.`,
	'edit-no-current-context': () => 'No current context is set, so --current means nothing.',
	'edit-name-empty': () => 'A name is missing.',
	'edit-context-missing': ({ name }) => `There is no context “${name}” to switch to.`,
	'edit-not-in-file': ({ what, name }) => `There is no ${what} “${name}” to delete.`,
	'edit-rename-missing': ({ name }) => `There is no context “${name}” to rename.`,
	'edit-rename-taken': ({ to }) => `There is a context “${to}” already.`,
	'edit-methods-several': () => 'A token, or a name with a password: only one may be given.',
	'edit-insecure-with-authority': () =>
		'A CA and the insecure mode cannot be given at the same time.',
	'edit-embedded-missing': ({ path }) => `The file to embed is not there: ${path}.`,
	'edit-path-unknown': ({ path }) => `“${path}” leads nowhere in a kubeconfig.`,
	'edit-no-field': ({ path }) =>
		`“${path}” is no single field; set writes those of an entry: contexts.dev.namespace.`,
	'edit-entry-missing': ({ name }) => `There is no entry “${name}”.`,
	'edit-value-empty': () => 'set does not clear a value; unset does.',
	'edit-not-boolean': ({ value }) => `“${value}” is neither true nor false.`,
	'edit-active-context-removed': ({ name }) =>
		`“${name}” was the current context and is still named so: choose another with use-context.`,
	'proxy-pattern': ({ pattern }) => `“${pattern}” is no regular expression.`
};

const kept: Readonly<Record<Extract<Fate, { readonly kind: 'kept' }>['why'], string>> = {
	version: 'Kept: unused tokens are cleaned up from 1.29 on.',
	tracking: 'Kept: their use has not been noted for a year yet.',
	young: 'Kept: it is younger than a year.',
	used: 'Kept: it was used within the last year.',
	'by-hand': 'Kept: it was made by hand, and those do not end.',
	mounted: 'Kept: a pod mounts it.',
	waiting: 'Kept for now: it is marked invalid and goes a year after that.'
};

const filters: Readonly<Record<ProxyFilter, string>> = {
	'reject-paths': 'its path is among --reject-paths',
	'reject-methods': 'its method is among --reject-methods',
	'accept-paths': 'its path is not among --accept-paths',
	'accept-hosts': 'its Host header is not among --accept-hosts'
};

export const access = {
	reasons,
	authenticators: {
		'front-proxy': 'Front proxy',
		certificate: 'Client certificate',
		'static-token': 'Token file',
		'account-token': 'ServiceAccount token',
		'bootstrap-token': 'Bootstrap token',
		anonymous: 'Anonymous'
	} satisfies Readonly<Record<Authenticator, string>>,
	outcomes: {
		accepted: 'accepted',
		passed: 'nothing to say',
		refused: 'refused'
	} satisfies Readonly<Record<AuthenticationStep['outcome'], string>>,
	statuses: {
		200: 'Let in',
		401: 'Nobody knows who asks',
		403: 'Known, but not allowed',
		500: 'The request makes no sense to the server'
	},
	proxied: (result: Proxied): string => {
		switch (result.kind) {
			case 'unreachable':
				return `The proxy listens on ${result.address}: nobody reaches it from another machine, whatever --accept-hosts says.`;
			case 'refused':
				return `The proxy itself answers 403, because ${filters[result.by]}: ${result.tested}`;
			case 'passed':
				return result.token === 'caller'
					? 'The proxy passes it on with the token that the caller sent.'
					: 'The proxy passes it on with the credentials of whoever started it.';
		}
	},
	fate: (fate: Fate): string => {
		switch (fate.kind) {
			case 'kept':
				return kept[fate.why];
			case 'invalidated':
				return `Unused for a year: marked invalid since ${fate.since}. The label can be taken off again.`;
			case 'deleted':
				return 'Unused for a year and marked invalid for another: deleted.';
		}
	},
	escalation: (result: Escalation): string => {
		if (!result.allowed)
			return result.missing
				? 'Refused: nobody hands out what they do not have themselves.'
				: `Refused: the role ${result.roleRef.name} is not there, and binding to it needs the verb bind.`;
		if (result.by === 'covered') return 'Allowed: all that is handed out is held.';
		return result.by === 'verb'
			? 'Allowed by the verb escalate or bind.'
			: 'Allowed: members of system:masters may hand out anything.';
	},
	serverBy: {
		flag: 'by --server',
		cluster: 'from the cluster of the context',
		default: 'kubectl’s default, because nothing names a server',
		pod: 'from the variables of the pod'
	} satisfies Readonly<Record<Target['serverBy'], string>>,
	namespaceBy: {
		flag: 'by -n',
		context: 'from the context',
		default: 'default, because nothing names one',
		pod: 'the pod’s own'
	} satisfies Readonly<Record<Target['namespaceBy'], string>>,
	contextBy: {
		flag: 'by --context',
		file: 'the current context',
		none: 'none is chosen'
	} satisfies Readonly<Record<Target['contextBy'], string>>,
	files: {
		flag: 'only the file of --kubeconfig',
		variable: 'the files of KUBECONFIG, merged',
		home: '~/.kube/config'
	} satisfies Readonly<Record<Target['files'], string>>
};

/** What every other language has to fill. */
type Filled<T> = T extends string ? string : { readonly [Key in keyof T]: Filled<T[Key]> };
type Tables = Omit<typeof access, 'reasons' | 'proxied' | 'fate' | 'escalation'>;
export type AccessWords = Filled<Tables> &
	Pick<typeof access, 'reasons' | 'proxied' | 'fate' | 'escalation'>;
