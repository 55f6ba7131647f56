/** What the API server would refuse of one Service. Reference: API, Service v1 (v1.35). */
import { found, type Found } from './fault.ts';
import { familyOf, isInAny, parseCidr, parseIp } from './ip.ts';
import { labelFaults, portNumberFaults, specialIpFaults } from './field-faults.ts';
import { hasForm } from './names.ts';
import { portFaults } from './port-faults.ts';
import type { Service, World } from './types.ts';

/** The longest that a client may stay with its pod, in seconds: a day. */
const AFFINITY_LIMIT = 86400;

export function serviceFaults(world: World, service: Service): readonly Found[] {
	return [
		...found(!hasForm(service.name, 'old-label'), 'metadata.name', {
			code: 'name-invalid',
			value: service.name,
			form: 'old-label'
		}),
		...labelFaults(service.labels, 'metadata.labels'),
		...labelFaults(service.selector ?? {}, 'spec.selector'),
		...typeFaults(service),
		...clusterIpFaults(world, service),
		...portFaults(world, service),
		...policyFaults(world, service),
		...outsideFaults(service)
	];
}

function typeFaults(service: Service): readonly Found[] {
	const { type, headless, ports, externalName } = service;
	const isName = type === 'ExternalName';
	const isBare = headless && (type === 'NodePort' || type === 'LoadBalancer');
	return [
		...found(isBare, 'spec.clusterIPs[0]', { code: 'headless-type', type }),
		...found(!isName && !headless && ports.length === 0, 'spec.ports', { code: 'ports-missing' }),
		...(isName ? externalNameFaults(externalName ?? '') : [])
	];
}

function externalNameFaults(name: string): readonly Found[] {
	const path = 'spec.externalName';
	if (name === '') return [[path, { code: 'external-name-missing' }]];
	const isBad = !hasForm(name, 'subdomain');
	return [
		...found(isBad, path, { code: 'name-invalid', value: name, form: 'subdomain' }),
		...found(!isBad && parseIp(name) !== null, path, { code: 'external-name-ip', ip: name })
	];
}

function clusterIpFaults({ serviceCidrs }: World, service: Service): readonly Found[] {
	const { type, clusterIPs, ipFamilies, ipFamilyPolicy, headless } = service;
	if (type === 'ExternalName') {
		const reason = { code: 'unused-by-type', type } as const;
		return [
			...found(clusterIPs.length > 0 || headless, 'spec.clusterIPs', reason),
			...found(ipFamilies.length > 0, 'spec.ipFamilies', reason)
		];
	}
	const here = new Set(serviceCidrs.map(familyOf));
	const isDual = ipFamilyPolicy === 'RequireDualStack';
	const areFine = clusterIPs.every((ip) => parseIp(ip));
	const isOneFamily = areFine && new Set(clusterIPs.map(familyOf)).size < clusterIPs.length;
	return [
		...found(isDual && here.size < 2, 'spec.ipFamilyPolicy', { code: 'dual-stack-not-here' }),
		...ipFamilies.flatMap((family, i) => [
			...found(ipFamilies.indexOf(family) < i, `spec.ipFamilies[${i}]`, {
				code: 'family-repeated',
				family
			}),
			...found(!here.has(family), `spec.ipFamilies[${i}]`, { code: 'family-not-here', family })
		]),
		...found(clusterIPs.length > 2, 'spec.clusterIPs', { code: 'too-many-ips' }),
		...found(isOneFamily, 'spec.clusterIPs', { code: 'ips-of-one-family' }),
		...clusterIPs.flatMap((ip, i) => oneClusterIp(service, ip, i, serviceCidrs))
	];
}

function oneClusterIp({ ipFamilies }: Service, ip: string, i: number, cidrs: readonly string[]) {
	const path = `spec.clusterIPs[${i}]`;
	if (!parseIp(ip)) return found(true, path, { code: 'ip-invalid', ip });
	const family = ipFamilies[i];
	const isOther = family !== undefined && family !== familyOf(ip);
	if (isOther) return found(true, path, { code: 'ip-family', ip, family });
	return found(!isInAny(cidrs, ip), path, { code: 'cluster-ip-outside', ip, cidrs });
}

function policyFaults({ minor }: World, service: Service): readonly Found[] {
	const { type, externalIPs, externalTrafficPolicy, healthCheckNodePort } = service;
	const isLocal = externalTrafficPolicy === 'Local';
	const isOutside =
		type === 'NodePort' ||
		type === 'LoadBalancer' ||
		(type === 'ClusterIP' && externalIPs.length > 0);
	const isChecked = type === 'LoadBalancer' && isLocal;
	const { sessionAffinity, trafficDistribution: wish } = service;
	const seconds = sessionAffinity?.timeoutSeconds ?? 1;
	const isOld = wish !== null && minor >= 31 && minor < 34 && wish !== 'PreferClose';
	return [
		...found(isLocal && !isOutside, 'spec.externalTrafficPolicy', { code: 'policy-not-external' }),
		...found(healthCheckNodePort !== null && !isChecked, 'spec.healthCheckNodePort', {
			code: 'health-port-not-local'
		}),
		...portNumberFaults(healthCheckNodePort, 'spec.healthCheckNodePort'),
		...found(
			!(seconds > 0 && seconds <= AFFINITY_LIMIT),
			'spec.sessionAffinityConfig.clientIP.timeoutSeconds',
			{ code: 'affinity-timeout', seconds }
		),
		...found(isOld, 'spec.trafficDistribution', {
			code: 'distribution-unknown',
			value: wish ?? '',
			minor
		})
	];
}

/** What faces the world outside of the cluster. */
function outsideFaults(service: Service): readonly Found[] {
	const { type, externalIPs, loadBalancerSourceRanges: ranges, ingress } = service;
	const isBalanced = type === 'LoadBalancer';
	const unused = { code: 'unused-by-type', type } as const;
	const addresses = ingress.filter(({ ip }) => ip !== '');
	return [
		...externalIPs.flatMap((ip, i) => specialIpFaults(ip, `spec.externalIPs[${i}]`)),
		...found(ranges.length > 0 && !isBalanced, 'spec.loadBalancerSourceRanges', unused),
		...ranges.flatMap((cidr, i) =>
			found(!parseCidr(cidr), `spec.loadBalancerSourceRanges[${i}]`, { code: 'cidr-invalid', cidr })
		),
		...found(
			!service.allocateLoadBalancerNodePorts && !isBalanced,
			'spec.allocateLoadBalancerNodePorts',
			unused
		),
		...found(service.loadBalancerClass !== null && !isBalanced, 'spec.loadBalancerClass', unused),
		...found(ingress.length > 0 && !isBalanced, 'status.loadBalancer.ingress', unused),
		...addresses.flatMap(({ ip }, i) =>
			found(!parseIp(ip), `status.loadBalancer.ingress[${i}].ip`, { code: 'ip-invalid', ip })
		)
	];
}
