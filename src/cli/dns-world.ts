/** The world of a document in the form of `dns-vectors.json`, whose endpoints are given. */
import { err, ok, type Result } from '#core/base/result.ts';
import { buildWorld } from '#core/kube/world/build.ts';
import { familyOf, parseIp } from '#core/kube/world/ip.ts';
import type { ServiceSpec, SliceSpec } from '#core/kube/world/spec.ts';
import type { ServiceType, UpstreamRecords, World } from '#core/kube/world/types.ts';
import { addressesOf, endpointFrom, portsFrom, type Port } from './endpoints.ts';
import {
	fieldsOf,
	isAbsent,
	isOneOf,
	listOf,
	namedOf,
	textOf,
	textsOf,
	type Fields
} from './shape.ts';

const TYPES: readonly ServiceType[] = ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'];

type Backed = { readonly service: ServiceSpec; readonly slices: readonly SliceSpec[] };

/**
 * Every namespace that something is said to be in is there, whether it is listed or not. An error
 * names the place at fault.
 */
export function readDnsWorld(given: unknown, meta: Fields): Result<World, string> {
	if (isAbsent(given)) return err('world');
	const world = fieldsOf(given);
	const backed: Backed[] = [];
	for (const [i, [name, fields]] of namedOf(world.services).entries()) {
		const read = readService(name, fieldsOf(fields), `world.services[${i}]`);
		if (!read.ok) return read;
		backed.push(read.value);
	}
	const domain = textOf(world.cluster_domain) ?? textOf(meta.cluster_domain);
	const services = backed.map(({ service }) => service);
	const settled = services.map(({ namespace = 'default' }) => namespace);
	const listed = listOf(world.namespaces).map((one) => textOf(one) ?? textOf(fieldsOf(one).name));
	const usual = isAbsent(world.namespaces) ? ['default', 'kube-system'] : [];
	return ok(
		buildWorld({
			...(domain === null ? {} : { clusterDomain: domain.replace(/^\.|\.$/g, '') }),
			namespaces: [...new Set([...usual, ...listed.filter((one) => one !== null), ...settled])],
			services,
			slices: backed.flatMap(({ slices }) => slices),
			upstream: readUpstream(fieldsOf(world.upstream))
		})
	);
}

function readService(name: string, fields: Fields, place: string): Result<Backed, string> {
	if (name === '') return err(`${place}.name`);
	const externalName = textOf(fields.externalName)?.replace(/\.$/, '') ?? null;
	const type = fields.type ?? (externalName === null ? 'ClusterIP' : 'ExternalName');
	if (!isOneOf(TYPES, type)) return err(`${place}.type`);
	const ports = portsFrom(fields.ports);
	if (!ports) return err(`${place}.ports`);
	const { clusterIPs, headless } = addressesOf(fields);
	if (clusterIPs.some((ip) => !parseIp(ip))) return err(`${place}.clusterIPs`);
	const namespace = textOf(fields.namespace) ?? 'default';
	const isBare = isAbsent(fields.headless) && Array.isArray(fields.clusterIPs);
	const service: ServiceSpec = {
		name,
		namespace,
		type,
		headless: headless || (type === 'ClusterIP' && isBare && clusterIPs.length === 0),
		clusterIPs,
		externalName,
		ports
	};
	const slices = readSlices(service, ports, fields);
	return slices ? ok({ service, slices }) : err(`${place}.endpoints`);
}

/** One for each endpoint, whose ports are its own, or those that the Service means. */
function readSlices(
	{ name, namespace = 'default' }: ServiceSpec,
	ports: readonly Port[],
	{ endpoints, publishNotReadyAddresses }: Fields
): readonly SliceSpec[] | null {
	const meant = ports.map(({ targetPort, ...port }) => ({
		...port,
		port: typeof targetPort === 'number' ? targetPort : port.port
	}));
	const all = listOf(endpoints).map((one, i): SliceSpec | null => {
		const endpoint = endpointFrom(one, publishNotReadyAddresses === true);
		const { ports: own } = fieldsOf(one);
		const its = isAbsent(own) ? meant : portsFrom(own);
		if (!endpoint || !its) return null;
		const slice = { name: `${name}-${i + 1}`, namespace, service: name };
		return { ...slice, ports: its, endpoints: [endpoint] };
	});
	const read = all.filter((slice) => slice !== null);
	return read.length === all.length ? read : null;
}

/** Addresses alone are what they are. */
function readUpstream(names: Fields): Readonly<Record<string, UpstreamRecords>> {
	return Object.fromEntries(
		Object.entries(names).map(([name, given]) => {
			const ips = textsOf(given);
			const records =
				ips.length > 0
					? {
							A: ips.filter((ip) => familyOf(ip) === 'IPv4'),
							AAAA: ips.filter((ip) => familyOf(ip) === 'IPv6')
						}
					: fieldsOf(given);
			const data = Object.entries(records).map(([type, one]) => [type.toUpperCase(), textsOf(one)]);
			return [name.toLowerCase().replace(/\.$/, ''), Object.fromEntries(data) as UpstreamRecords];
		})
	);
}
