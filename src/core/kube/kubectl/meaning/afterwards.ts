/** What a command leaves behind for those after it: another context, or another of its fields. */
import { contextOf, NOWHERE, type Context, type Surroundings } from '../surroundings.ts';
import type { Deed } from './types.ts';

export function afterwards(deed: Deed, around: Surroundings): Surroundings {
	const [name, to] = deed.args;
	if (name === undefined || deed.scope.kubeconfigs.length > 0) return around;
	if (deed.verb === 'config use-context') return { ...around, current: name };
	if (deed.verb === 'config delete-context') return { ...around, contexts: without(around, name) };
	if (deed.verb === 'config rename-context' && to !== undefined) return renamed(around, name, to);
	if (deed.verb !== 'config set-context') return around;
	const before = contextOf(around, name) ?? {
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

type Contexts = Surroundings['contexts'];

/** The current context may be one that is gone, as kubectl leaves it. */
function without({ contexts }: Surroundings, name: string): Contexts {
	return Object.fromEntries(Object.entries(contexts).filter(([other]) => other !== name));
}

function renamed(around: Surroundings, name: string, to: string): Surroundings {
	const context = contextOf(around, name);
	if (!context) return around;
	const contexts = { ...without(around, name), [to]: context };
	return { ...around, contexts, current: around.current === name ? to : around.current };
}
