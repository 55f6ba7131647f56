/** What a command leaves behind for those after it: another context, or another of its fields. */
import { NOWHERE, type Context, type Surroundings } from '../surroundings.ts';
import type { Deed } from './types.ts';

export function afterwards(deed: Deed, around: Surroundings): Surroundings {
	const [name] = deed.args;
	if (name === undefined || deed.scope.kubeconfigs.length > 0) return around;
	if (deed.verb === 'config use-context') return { ...around, current: name };
	if (deed.verb !== 'config set-context') return around;
	const before = around.contexts[name] ?? {
		...NOWHERE.contexts['default']!,
		cluster: '',
		user: ''
	};
	return { ...around, contexts: { ...around.contexts, [name]: contextAfter(before, deed) } };
}

function contextAfter(before: Context, { flags }: Deed): Context {
	const said = (name: string) => flags[name]?.[0];
	return {
		cluster: said('cluster') ?? before.cluster,
		user: said('user') ?? before.user,
		namespace: said('namespace') ?? before.namespace
	};
}
