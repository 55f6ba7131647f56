/** What stands in the boxes of a request's way: what it shows, who it counts for, what comes of it. */
import type { ResourceAttributes } from '#core/kube/access/attributes.ts';
import type { Credentials } from '#core/kube/access/authenticate/types.ts';
import type { Authorization } from '#core/kube/access/authorize.ts';
import type { AccessRow } from '#core/kube/yaml/read-access.ts';

export type Proof =
	| { readonly kind: 'certificate'; readonly lines: readonly string[] }
	| { readonly kind: 'token'; readonly lines: readonly string[] }
	| { readonly kind: 'nothing'; readonly lines: readonly string[] };

/** What is looked at first, where it shows more than one thing. */
export function proofOf({ certificate, token }: Credentials): Proof {
	if (certificate) {
		const { commonName, organizations } = certificate;
		return {
			kind: 'certificate',
			lines: [`CN=${commonName}`, ...organizations.map((one) => `O=${one}`)]
		};
	}
	if (token?.kind === 'bound')
		return { kind: 'token', lines: [`${token.namespace}/${token.account}`] };
	return { kind: 'nothing', lines: [] };
}

export type Status = 200 | 401 | 403;

export function statusOf({ authorization }: Pick<AccessRow, 'authorization'>): Status {
	if (!authorization) return 401;
	return authorization.allowed ? 200 : 403;
}

/** The binding that lets it in and its role; null where none does. */
export function bindingOf({ reason }: Authorization) {
	if (reason.code !== 'allowed-by-binding') return null;
	const { binding, namespace, roleRef } = reason.grant;
	return {
		name: `${namespace === '' ? 'ClusterRoleBinding' : 'RoleBinding'} ${binding}`,
		namespace,
		role: `${roleRef.kind} ${roleRef.name}`
	};
}

/** As kubectl would be asked: `list pods -n shop`. */
export function askedOf({ verb, resource, namespace }: ResourceAttributes): string {
	return `${verb} ${resource} ${namespace === '' ? '-A' : `-n ${namespace}`}`;
}

/** A name in the pieces between which a line may break. */
export function piecesOf(name: string): readonly string[] {
	return name.split(/(?<=[:/@])/u);
}
