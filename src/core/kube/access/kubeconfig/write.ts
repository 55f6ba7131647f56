/**
 * Which file a change of the merged kubeconfig is written to (client-go ModifyConfig, kubectl
 * 1.33): an entry where it came from, a new one into the first listed file that is there. With
 * KUBECONFIG and none there it is the last of the list that is made. An entry that another file
 * has too shows again when it is deleted from the first.
 */
import { clusterPaths, homePath, listed, userPaths } from './load.ts';
import { folderOf, fromFolder } from './paths.ts';
import type {
	ByName,
	ClusterEntry,
	ContextEntry,
	Kubeconfig,
	Machine,
	Section,
	UserEntry
} from './types.ts';
import { EMPTY, entryOf } from './types.ts';

type Entry = ClusterEntry | UserEntry | ContextEntry;
/** `from`: the entry whose file it goes to; its own unless it is renamed. Null deletes. */
export type Write =
	| {
			readonly section: Section;
			readonly name: string;
			readonly entry: Entry | null;
			readonly from: string;
	  }
	| { readonly section: 'current-context'; readonly name: string };

/** Where a new entry goes. */
export function defaultFile(machine: Machine, flag: string | null): string {
	const { paths } = listed(machine, flag);
	const there = paths.find((path) => entryOf(machine.kubeconfigs, path));
	return there ?? paths.at(-1) ?? homePath(machine);
}

/** The files after the changes, and the one that each of them went to. */
export function written(
	machine: Machine,
	flag: string | null,
	writes: readonly Write[]
): { readonly kubeconfigs: ByName<Kubeconfig>; readonly paths: readonly string[] } {
	const { paths: order } = listed(machine, flag);
	let files = machine.kubeconfigs;
	const paths = new Set<string>();
	for (const write of writes) {
		const path = fileOf(machine, flag, order, write);
		if (path === null) continue;
		const old = entryOf(files, path);
		const config = change(old ?? EMPTY, write, folderOf(path));
		if (old && JSON.stringify(old) === JSON.stringify(config)) continue;
		files = { ...files, [path]: config };
		paths.add(path);
	}
	return { kubeconfigs: files, paths: [...paths] };
}

function fileOf(
	machine: Machine,
	flag: string | null,
	order: readonly string[],
	write: Write
): string | null {
	const files = machine.kubeconfigs;
	if (write.section === 'current-context') {
		if (write.name !== '') return defaultFile(machine, flag);
		return order.find((path) => entryOf(files, path)?.['current-context']) ?? null;
	}
	const { section, from } = write;
	const isIn = (path: string) => Object.hasOwn(entryOf(files, path)?.[section] ?? {}, from);
	return order.find(isIn) ?? defaultFile(machine, flag);
}

function change(config: Kubeconfig, write: Write, folder: string): Kubeconfig {
	if (write.section === 'current-context') return { ...config, 'current-context': write.name };
	const { section, name, entry } = write;
	if (!entry) return { ...config, [section]: without(config[section], name) };
	return { ...config, [section]: { ...config[section], [name]: relative(section, entry, folder) } };
}

function without(entries: ByName<Entry>, name: string): ByName<Entry> {
	return Object.fromEntries(Object.entries(entries).filter(([key]) => key !== name));
}

/** Paths are written relative to the kubeconfig's folder where they lie in it. */
function relative(section: Section, entry: Entry, folder: string): Entry {
	const to = (path: string) => (path.startsWith('/') ? fromFolder(folder, path) : path);
	if (section === 'clusters') return clusterPaths(entry as ClusterEntry, to);
	return section === 'users' ? userPaths(entry as UserEntry, to) : entry;
}
