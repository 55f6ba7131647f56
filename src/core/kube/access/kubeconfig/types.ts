/**
 * A kubeconfig as data, its fields named as in the file. Only what decides who is asked, as whom
 * and where; see kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/
 * and the v1 reference of the format (checked with kubectl 1.33).
 */

export type ClusterEntry = {
	readonly server?: string;
	readonly 'tls-server-name'?: string;
	readonly 'insecure-skip-tls-verify'?: boolean;
	readonly 'certificate-authority'?: string;
	readonly 'certificate-authority-data'?: string;
};

export type UserEntry = {
	readonly 'client-certificate'?: string;
	readonly 'client-certificate-data'?: string;
	readonly 'client-key'?: string;
	readonly 'client-key-data'?: string;
	readonly token?: string;
	readonly tokenFile?: string;
	/** Basic authentication: a client still sends it, no API server since 1.19 reads it. */
	readonly username?: string;
	readonly password?: string;
	readonly as?: string;
	readonly 'as-uid'?: string;
	readonly 'as-groups'?: readonly string[];
	/** A program that hands out the credential; what it answers is not modelled. */
	readonly exec?: { readonly command: string };
};

export type ContextEntry = {
	readonly cluster?: string;
	readonly user?: string;
	readonly namespace?: string;
};

export type ByName<T> = Readonly<Record<string, T>>;

export type Kubeconfig = {
	readonly clusters: ByName<ClusterEntry>;
	readonly users: ByName<UserEntry>;
	readonly contexts: ByName<ContextEntry>;
	/** Empty when not set. */
	readonly 'current-context': string;
};

export type Section = 'clusters' | 'users' | 'contexts';
export const SECTIONS: readonly Section[] = ['clusters', 'users', 'contexts'];

export const EMPTY: Kubeconfig = { clusters: {}, users: {}, contexts: {}, 'current-context': '' };

/** Where a client runs: what it finds in files, in variables and, in a pod, mounted. */
export type Machine = {
	readonly home: string;
	/** Relative paths of flags and of KUBECONFIG start here. */
	readonly folder: string;
	/** KUBECONFIG; null or empty: not set. */
	readonly variable: string | null;
	/** By absolute path. */
	readonly kubeconfigs: ByName<Kubeconfig>;
	/** Other files, such as certificates, keys and tokens: what is in them, by absolute path. */
	readonly contents: ByName<string>;
	/** What a pod that mounts its account's token has at hand; null outside of a cluster. */
	readonly pod: PodSurroundings | null;
};

export type PodSurroundings = {
	/** KUBERNETES_SERVICE_HOST and KUBERNETES_SERVICE_PORT. */
	readonly host: string;
	readonly port: number;
	readonly namespace: string;
	/** The mounted token and CA certificate. */
	readonly token: string;
	readonly authority: string;
};

/** The entry of that name, and nothing that every object has, such as `constructor`. */
export function entryOf<T>(entries: ByName<T>, name: string): T | undefined {
	return Object.hasOwn(entries, name) ? entries[name] : undefined;
}
