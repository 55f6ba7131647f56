/** What the API server would refuse of pods, workloads and slices. */
import { found, type Found } from './fault.ts';
import { labelFaults, portNumberFaults, specialIpFaults } from './field-faults.ts';
import { familyOf, isInAny, parseIp } from './ip.ts';
import { matches } from './labels.ts';
import { hasForm } from './names.ts';
import type { Container, EndpointSlice, Pod, PodSpec, Workload, World } from './types.ts';

/** Limits of `dnsConfig` since 1.28. Reference: DNS for Services and Pods (v1.35). */
const NAMESERVERS = 3;
const SEARCHES = 32;
/** Of a slice made by hand; the controller stops at a hundred. */
const ENDPOINTS = 1000;

export function podFaults({ nodes }: World, pod: Pod): readonly Found[] {
	const isLost = pod.node !== null && !nodes.some(({ name }) => name === pod.node);
	return [
		...nameFaults(pod.name),
		...labelFaults(pod.labels, 'metadata.labels'),
		...podSpecFaults(pod, 'spec'),
		...found(isLost, 'spec.nodeName', { code: 'node-unknown', name: pod.node ?? '' }),
		...pod.ips.flatMap((ip, i) =>
			found(!parseIp(ip), `status.podIPs[${i}].ip`, { code: 'ip-invalid', ip })
		)
	];
}

/** Of everything that is named like a host. */
export function nameFaults(value: string): readonly Found[] {
	const reason = { code: 'name-invalid', value, form: 'subdomain' } as const;
	return found(!hasForm(value, 'subdomain'), 'metadata.name', reason);
}

function podSpecFaults(spec: PodSpec, path: string): readonly Found[] {
	const { containers, hostname, subdomain, dnsPolicy, dnsConfig, serviceAccount } = spec;
	const nameservers = dnsConfig?.nameservers ?? [];
	const searches = dnsConfig?.searches.length ?? 0;
	const isBlind = dnsPolicy === 'None' && nameservers.length === 0;
	return [
		...labelNameFaults(hostname, `${path}.hostname`),
		...labelNameFaults(subdomain, `${path}.subdomain`),
		...found(!hasForm(serviceAccount, 'subdomain'), `${path}.serviceAccountName`, {
			code: 'name-invalid',
			value: serviceAccount,
			form: 'subdomain'
		}),
		...found(containers.length === 0, `${path}.containers`, { code: 'containers-missing' }),
		...containerFaults(containers, `${path}.containers`),
		...found(isBlind, `${path}.dnsConfig.nameservers`, { code: 'nameservers-missing' }),
		...found(nameservers.length > NAMESERVERS, `${path}.dnsConfig.nameservers`, {
			code: 'nameservers-many',
			count: nameservers.length
		}),
		...nameservers.flatMap((ip, i) =>
			found(!parseIp(ip), `${path}.dnsConfig.nameservers[${i}]`, { code: 'ip-invalid', ip })
		),
		...found(searches > SEARCHES, `${path}.dnsConfig.searches`, {
			code: 'searches-many',
			count: searches
		})
	];
}

function labelNameFaults(value: string | null, path: string): readonly Found[] {
	if (value === null) return [];
	return found(!hasForm(value, 'label'), path, { code: 'name-invalid', value, form: 'label' });
}

/** Names of containers are unique in a pod, and so are those of all their ports. */
function containerFaults(containers: readonly Container[], path: string): readonly Found[] {
	const portNames: string[] = [];
	return containers.flatMap(({ name, ports }, i) => [
		...labelNameFaults(name, `${path}[${i}].name`),
		...found(
			containers.slice(0, i).some((one) => one.name === name),
			`${path}[${i}].name`,
			{
				code: 'name-taken',
				name
			}
		),
		...ports.flatMap((port, j) => {
			const at = `${path}[${i}].ports[${j}]`;
			const isTwice = port.name !== '' && portNames.includes(port.name);
			portNames.push(port.name);
			return [
				...portNumberFaults(port.port, `${at}.containerPort`),
				...found(port.name !== '' && !hasForm(port.name, 'port'), `${at}.name`, {
					code: 'name-invalid',
					value: port.name,
					form: 'port'
				}),
				...found(isTwice, `${at}.name`, { code: 'port-name-repeated', name: port.name })
			];
		})
	]);
}

export function workloadFaults(workload: Workload): readonly Found[] {
	const { name, labels, selector, template, replicas } = workload;
	const isEmpty = Object.keys(selector.matchLabels).length + selector.matchExpressions.length === 0;
	const isMissed = !isEmpty && !matches(selector, template.labels);
	return [
		...nameFaults(name),
		...labelFaults(labels, 'metadata.labels'),
		...labelFaults(template.labels, 'spec.template.metadata.labels'),
		...found(isEmpty, 'spec.selector', { code: 'selector-missing' }),
		...found(isMissed, 'spec.template.metadata.labels', { code: 'selector-misses-template' }),
		...found(replicas < 0, 'spec.replicas', { code: 'replicas-negative', count: replicas }),
		...podSpecFaults(template, 'spec.template.spec')
	];
}

export function sliceFaults({ serviceCidrs }: World, slice: EndpointSlice): readonly Found[] {
	const { name, ports, endpoints, addressType: family } = slice;
	const count = endpoints.length;
	return [
		...nameFaults(name),
		...labelFaults(slice.labels, 'metadata.labels'),
		...found(count > ENDPOINTS, 'endpoints', { code: 'too-many-endpoints', count }),
		...ports.flatMap((port, i) => [
			...portNumberFaults(port.port, `ports[${i}].port`),
			...found(
				ports.slice(0, i).some((one) => one.name === port.name),
				`ports[${i}].name`,
				{
					code: 'port-name-repeated',
					name: port.name
				}
			)
		]),
		...endpoints.flatMap(({ addresses, hostname }, i) => [
			...labelNameFaults(hostname, `endpoints[${i}].hostname`),
			...addresses.flatMap((ip, j) => {
				const path = `endpoints[${i}].addresses[${j}]`;
				const isOther = parseIp(ip) !== null && familyOf(ip) !== family;
				if (isOther) return found(true, path, { code: 'ip-family', ip, family });
				const isVirtual = isInAny(serviceCidrs, ip);
				const advice = found(isVirtual, path, { code: 'endpoint-cluster-ip', ip });
				return [...specialIpFaults(ip, path), ...advice];
			})
		])
	];
}
