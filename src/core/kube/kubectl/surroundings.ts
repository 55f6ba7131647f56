/** What a command is judged against: what `kubectl` would find on the machine and in the cluster. */

export type Surroundings = {
	/** The kubeconfig that is used when nothing names another one. */
	readonly contexts: Readonly<Record<string, Context>>;
	readonly current: string | null;
	/** What manifests hold, by path. A file that is not listed may hold anything. */
	readonly files: Readonly<Record<string, FileObject>>;
	/** Objects of which labels are known, by namespace, type and name: `default pods/web`. */
	readonly objects: Readonly<Record<string, KnownObject>>;
	/** Names that a typing error may have been meant for, by type: `services`, `namespaces`. */
	readonly names: Readonly<Record<string, readonly string[]>>;
};

export type Context = {
	readonly cluster: string;
	readonly user: string;
	/** Null: nothing is said, which means `default`. */
	readonly namespace: string | null;
};

export type FileObject = {
	readonly kind: string;
	readonly name: string;
	readonly namespace: string | null;
};

export type KnownObject = {
	readonly labels: Readonly<Record<string, string>>;
	/** What `expose` would copy; null if it takes the labels. */
	readonly selector: Readonly<Record<string, string>> | null;
};

/** What may be said of a kubeconfig: the context in use, and its namespace. */
export type InForce = { readonly context?: string; readonly namespace?: string };

/** A machine with one context, of which no more is known. */
export function inForce({ context = 'default', namespace }: InForce): Surroundings {
	return {
		contexts: { [context]: { cluster: context, user: context, namespace: namespace ?? null } },
		current: context,
		files: {},
		objects: {},
		names: {}
	};
}

export const NOWHERE: Surroundings = inForce({});

/** The namespace of the current context. */
export function namespaceOf({ contexts, current }: Surroundings): string {
	return (current === null ? null : contextOf({ contexts }, current)?.namespace) ?? 'default';
}

/** Undefined for a context that the kubeconfig does not have, whatever it is called. */
export function contextOf(
	{ contexts }: Pick<Surroundings, 'contexts'>,
	name: string
): Context | undefined {
	return Object.hasOwn(contexts, name) ? contexts[name] : undefined;
}
