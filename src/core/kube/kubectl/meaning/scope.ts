/** Which API server a command asks, as whom and in which namespace. */
import { err, ok, type Result } from '../../../base/result.ts';
import type { Fault } from '../faults.ts';
import { contextOf, type Surroundings } from '../surroundings.ts';
import { has, isOn, valueOf, withoutFlags } from './draft.ts';
import { areClusterWide } from './objects.ts';
import type { Draft, Scope } from './types.ts';

const USUAL = '\0HOME\0/.kube/config';
const NOBODY = { context: null, cluster: null, user: null, namespace: null };

type Scoped = { readonly draft: Draft; readonly scope: Scope };

/** Takes what says where out of the flags. `variable`: what `KUBECONFIG` holds. */
export function scoped(
	draft: Draft,
	around: Surroundings,
	variable: string | null
): Result<Scoped, Fault> {
	const kubeconfigs = kubeconfigsOf(draft, variable);
	const own = ['cluster', 'user', 'namespace', 'context'].filter(
		(name) => !draft.usage.flags[name]
	);
	const isLocal = draft.usage.reach === 'local' && !isLook(draft);
	const isClientOnly = isLocal || isOn(draft, 'client');
	const plain = withoutFlags(draft, ['kubeconfig', ...own]);
	if (isClientOnly) return ok({ draft: plain, scope: { kubeconfigs, ...NOBODY } });
	const place = placeOf(draft, around, kubeconfigs);
	if (!place.ok) return place;
	const hasNoPlace = isOutsideNamespaces(draft);
	const left = hasNoPlace ? withoutFlags(plain, ['all-namespaces']) : plain;
	const namespace = hasNoPlace || isOn(draft, 'all-namespaces') ? null : place.value.namespace;
	const context = isLook(draft)
		? (valueOf(draft, 'context') ?? around.current)
		: place.value.context;
	return ok({ draft: left, scope: { ...place.value, namespace, context } });
}

/** What shows one context, its name and all. */
const isLook = (draft: Draft) => draft.usage.path === 'config view' && isOn(draft, 'minify');

/** The flag goes before the variable and is one file, whatever is in it. */
function kubeconfigsOf(draft: Draft, variable: string | null): readonly string[] {
	const flag = valueOf(draft, 'kubeconfig');
	const paths = flag ? [flag] : (variable ?? '').split(':').filter((path) => path !== '');
	return paths.length === 1 && paths[0] === USUAL ? [] : [...new Set(paths)];
}

function isOutsideNamespaces({ usage, objects, args }: Draft): boolean {
	if (usage.reach !== 'namespace') return true;
	return (
		areClusterWide(objects) || (usage.path === 'auth can-i' && (args[1] ?? '').startsWith('/'))
	);
}

function placeOf(
	draft: Draft,
	around: Surroundings,
	kubeconfigs: readonly string[]
): Result<Scope, Fault> {
	const [typed, cluster, user, namespace] = ['context', 'cluster', 'user', 'namespace'].map(
		(name) => (draft.usage.flags[name] ? null : valueOf(draft, name) || null)
	) as [string | null, string | null, string | null, string | null];
	if (has(draft, 'as-group') && !has(draft, 'as')) return err({ kind: 'group-without-user' });
	if (kubeconfigs.length > 0) return ok({ kubeconfigs, context: typed, cluster, user, namespace });
	const name = typed ?? around.current;
	const context = name === null ? undefined : contextOf(around, name);
	if (typed !== null && !context && !typed.includes('\0'))
		return err({ kind: 'context-unknown', name: typed });
	if (typed?.includes('\0')) return ok({ kubeconfigs, context: typed, cluster, user, namespace });
	const known = Object.values(around.contexts);
	if (cluster !== null && !known.some((one) => one.cluster === cluster))
		return err({ kind: 'cluster-unknown', name: cluster });
	if (user !== null && !known.some((one) => one.user === user))
		return err({ kind: 'user-unknown', name: user });
	return ok({
		kubeconfigs,
		context: null,
		cluster: cluster ?? context?.cluster ?? null,
		user: user ?? context?.user ?? null,
		namespace: namespace ?? context?.namespace ?? 'default'
	});
}
