/** `kubectl config`: what a change does to the files, or why it is refused (kubectl 1.33). */
import type { Result } from '../../../base/result.ts';
import { err, ok } from '../../../base/result.ts';
import { changedCluster, changedContext, changedUser } from './changes.ts';
import type { Edit, EditFault, EditWarning } from './edits.ts';
import { listed } from './load.ts';
import { merge } from './merge.ts';
import { setWrites, unsetWrites } from './set-property.ts';
import type { ByName, Kubeconfig, Machine, Section } from './types.ts';
import { entryOf } from './types.ts';
import type { Write } from './write.ts';
import { defaultFile, written } from './write.ts';

export type Edited = {
	readonly kubeconfigs: ByName<Kubeconfig>;
	/** Absolute paths of the files that were written; none if nothing changed. */
	readonly paths: readonly string[];
	readonly warning: EditWarning | null;
};

type Writes = Result<readonly Write[], EditFault>;

/** `flag`: `--kubeconfig`. A file that is not there counts as empty and is made when written. */
export function edit(machine: Machine, flag: string | null, what: Edit): Result<Edited, EditFault> {
	const config = editable(machine, flag);
	const writes = writesFor(machine, flag, config, what);
	if (!writes.ok) return writes;
	const isActiveGone = what.kind === 'delete-context' && config['current-context'] === what.name;
	return ok({
		...written(machine, flag, writes.value),
		warning: isActiveGone ? { code: 'edit-active-context-removed', name: what.name } : null
	});
}

/** The merged kubeconfig with its paths as they are written. */
export function editable(machine: Machine, flag: string | null): Kubeconfig {
	const { paths } = listed(machine, flag);
	return merge(paths.flatMap((path) => entryOf(machine.kubeconfigs, path) ?? []));
}

function writesFor(machine: Machine, flag: string | null, config: Kubeconfig, what: Edit): Writes {
	switch (what.kind) {
		case 'set-context':
		case 'set-cluster':
		case 'set-credentials':
			return setEntry(machine, config, what);
		case 'use-context':
			return useContext(config, what.name);
		case 'delete-context':
			return remove(config, 'contexts', what.name, defaultFile(machine, flag));
		case 'delete-cluster':
			return remove(config, 'clusters', what.name, defaultFile(machine, flag));
		case 'delete-user':
			return remove(config, 'users', what.name, defaultFile(machine, flag));
		case 'rename-context':
			return rename(config, what.from, what.to, defaultFile(machine, flag));
		case 'set':
			return setWrites(config, what.path, what.value);
		case 'unset':
			return unsetWrites(config, what.path);
	}
}

type Setting = Extract<Edit, { readonly change: object }>;

function setEntry(machine: Machine, config: Kubeconfig, what: Setting): Writes {
	const name = what.name ?? config['current-context'];
	if (name === '')
		return err({ code: what.name === null ? 'edit-no-current-context' : 'edit-name-empty' });
	const to = (section: Section) => (entry: object) =>
		ok<readonly Write[]>([{ section, name, entry, from: name }]);
	switch (what.kind) {
		case 'set-context':
			return to('contexts')(changedContext(entryOf(config.contexts, name) ?? {}, what.change));
		case 'set-cluster': {
			const entry = entryOf(config.clusters, name) ?? {};
			const changed = changedCluster(entry, what.change, machine);
			return changed.ok ? to('clusters')(changed.value) : changed;
		}
		case 'set-credentials': {
			const entry = entryOf(config.users, name) ?? {};
			const changed = changedUser(entry, what.change, machine);
			return changed.ok ? to('users')(changed.value) : changed;
		}
	}
}

function useContext(config: Kubeconfig, name: string): Writes {
	if (name === '') return err({ code: 'edit-name-empty' });
	if (!entryOf(config.contexts, name)) return err({ code: 'edit-context-missing', name });
	return ok(name === config['current-context'] ? [] : [{ section: 'current-context', name }]);
}

const SINGULAR = { clusters: 'cluster', contexts: 'context', users: 'user' } as const;

function remove(config: Kubeconfig, section: Section, name: string, path: string): Writes {
	if (!Object.hasOwn(config[section], name))
		return err({ code: 'edit-not-in-file', what: SINGULAR[section], name, path });
	return ok([{ section, name, entry: null, from: name }]);
}

function rename(config: Kubeconfig, from: string, to: string, path: string): Writes {
	if (from === '' || to === '') return err({ code: 'edit-name-empty' });
	const entry = entryOf(config.contexts, from);
	if (!entry) return err({ code: 'edit-rename-missing', name: from, path });
	if (entryOf(config.contexts, to)) return err({ code: 'edit-rename-taken', from, to, path });
	const isCurrent = config['current-context'] === from;
	return ok([
		...(isCurrent ? [{ section: 'current-context' as const, name: to }] : []),
		{ section: 'contexts', name: to, entry, from },
		{ section: 'contexts', name: from, entry: null, from }
	]);
}
