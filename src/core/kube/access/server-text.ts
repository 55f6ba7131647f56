/** What the API server says in its answer: its own English, whatever language the person reads. */
import type { Attributes } from './attributes.ts';
import type { Authorization } from './authorize.ts';
import type { Grant } from './rbac/grants.ts';
import type { AccessState } from './state.ts';

export const UNAUTHORIZED_TEXT = 'Unauthorized';

/** The message of a 403, as `kubectl` prints it behind `Error from server (Forbidden): `. */
export function forbiddenText(
	state: Pick<AccessState, 'modes'>,
	user: string,
	attributes: Attributes,
	{ grants }: Pick<Authorization, 'grants'>
): string {
	const reasons = state.modes.flatMap((mode) => {
		if (mode === 'AlwaysDeny') return ['Everything is forbidden.'];
		return mode === 'RBAC' ? rbacReason(grants) : [];
	});
	const why = reasons.length > 0 ? `: ${reasons.join('\n')}` : '';
	return `${subjectText(attributes)}${cannotText(user, attributes)}${why}`;
}

function subjectText(attributes: Attributes): string {
	if (attributes.kind === 'path') return 'forbidden: ';
	const { group, resource, name } = attributes;
	const what = group ? `${resource}.${group}` : resource;
	return name ? `${what} "${name}" is forbidden: ` : `${what} is forbidden: `;
}

/** The heart of it: who cannot do what where. */
function cannotText(user: string, attributes: Attributes): string {
	const who = `User "${user}" cannot ${attributes.verb}`;
	if (attributes.kind === 'path') return `${who} path "${attributes.path}"`;
	const { group, resource, subresource, namespace } = attributes;
	const what = subresource ? `${resource}/${subresource}` : resource;
	const where = namespace ? `in the namespace "${namespace}"` : 'at the cluster scope';
	return `${who} resource "${what}" in API group "${group}" ${where}`;
}

/** Roles that are bound but not there are told; nothing else is. */
function rbacReason(grants: readonly Grant[]): readonly string[] {
	const lost = grants.filter(({ rules }) => rules === null);
	const texts = lost.map(
		({ roleRef: { kind, name } }) =>
			`${kind.toLowerCase()}.rbac.authorization.k8s.io "${name}" not found`
	);
	const [first, ...more] = [...new Set(texts)];
	if (first === undefined) return [];
	return [`RBAC: ${more.length > 0 ? `[${[first, ...more].join(', ')}]` : first}`];
}
