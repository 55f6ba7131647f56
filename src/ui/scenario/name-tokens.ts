/** Labels that names in a world are made of, for taps. */
import { readWorld } from '#core/kube/yaml/read-world.ts';

/** `file`: the text of a world file. The zone is one tap. */
export function namesIn(file: string): readonly string[] {
	const { services, namespaces, pods, clusterDomain } = readWorld(file).world;
	const hosts = pods.flatMap(({ hostname }) => (hostname ? [hostname] : []));
	const names = [...services, ...namespaces].map(({ name }) => name);
	return [...new Set([...names, ...hosts, 'svc', 'pod', clusterDomain, '.'])].sort();
}
