/** The world of a document in the form of `dns-vectors.json`, whose endpoints are given. */
import { buildWorld } from '#core/kube/world/build.ts';
import type { ServiceSpec, SliceSpec } from '#core/kube/world/spec.ts';
import type { Protocol, ServiceType, UpstreamRecords, World } from '#core/kube/world/types.ts';
import { fieldsOf, isOneOf, listOf, numberOf, textOf, textsOf, type Fields } from './shape.ts';

const TYPES: readonly ServiceType[] = ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'];
const PROTOCOLS: readonly Protocol[] = ['TCP', 'UDP', 'SCTP'];

export function readDnsWorld(world: Fields, meta: Fields): World {
	const services = listOf(world.services).map(fieldsOf);
	const domain = textOf(world.cluster_domain) ?? textOf(meta.cluster_domain);
	return buildWorld({
		...(domain === null ? {} : { clusterDomain: domain }),
		namespaces: textsOf(world.namespaces),
		services: services.map(readService),
		slices: services.flatMap(readSlices),
		upstream: readUpstream(fieldsOf(world.upstream))
	});
}

function readService(fields: Fields): ServiceSpec {
	return {
		name: textOf(fields.name) ?? '',
		namespace: textOf(fields.namespace) ?? 'default',
		type: isOneOf(TYPES, fields.type) ? fields.type : 'ClusterIP',
		headless: fields.headless === true,
		clusterIPs: textsOf(fields.clusterIPs),
		externalName: textOf(fields.externalName),
		ports: listOf(fields.ports).map(readPort)
	};
}

/** One for each endpoint, whose ports are its own. */
function readSlices({ name, namespace, endpoints }: Fields): readonly SliceSpec[] {
	return listOf(endpoints).map((one, i) => {
		const { ip, hostname, ready, ports } = fieldsOf(one);
		return {
			name: `${String(name)}-${i + 1}`,
			namespace: textOf(namespace) ?? 'default',
			service: textOf(name) ?? '',
			ports: listOf(ports).map(readPort),
			endpoints: [
				{ ip: textOf(ip) ?? '', hostname: textOf(hostname) || null, ready: ready !== false }
			]
		};
	});
}

function readPort(value: unknown) {
	const { name, protocol, port } = fieldsOf(value);
	return {
		name: textOf(name) ?? '',
		protocol: isOneOf(PROTOCOLS, protocol) ? protocol : 'TCP',
		port: numberOf(port) ?? 0
	};
}

function readUpstream(names: Fields): Readonly<Record<string, UpstreamRecords>> {
	return Object.fromEntries(
		Object.entries(names).map(([name, records]) => [
			name.toLowerCase().replace(/\.$/, ''),
			Object.fromEntries(
				Object.entries(fieldsOf(records)).map(([type, data]) => [type, textsOf(data)])
			)
		])
	);
}
