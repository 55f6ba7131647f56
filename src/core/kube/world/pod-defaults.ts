/** What the API server fills in where a pod, or the template of one, says nothing. */
import type { TemplateSpec } from './spec.ts';
import type { Container, ContainerPort, PodSpec } from './types.ts';

export function fullPodSpec(spec: TemplateSpec, name: string): PodSpec {
	return {
		containers: containersOf(spec, name),
		hostname: spec.hostname ?? null,
		subdomain: spec.subdomain ?? null,
		setHostnameAsFQDN: spec.setHostnameAsFQDN ?? false,
		dnsPolicy: spec.dnsPolicy ?? 'ClusterFirst',
		dnsConfig: spec.dnsConfig ?? null,
		hostNetwork: spec.hostNetwork ?? false,
		serviceAccount: spec.serviceAccount ?? 'default',
		automountToken: spec.automountToken ?? null
	};
}

function containersOf(
	{ containers, ports = [] }: TemplateSpec,
	name: string
): readonly Container[] {
	if (!containers) return [{ name, image: name, ports: ports.map(fullContainerPort) }];
	return containers.map((one) => ({ image: one.name, ports: [], ...one }));
}

function fullContainerPort(
	port: number | (Partial<ContainerPort> & { readonly port: number })
): ContainerPort {
	const given = typeof port === 'number' ? { port } : port;
	return { name: '', protocol: 'TCP', ...given };
}
