/**
 * What a name in the cluster's zone stands for, before the type of the question counts. The rules
 * are those of CoreDNS with the default Corefile (plugin kubernetes, `pods insecure`; v1.12, v1.13)
 * and, where they say more, of the specification (kubernetes/dns, specification.md 1.1.0).
 */
import { familyOf, ipToText, parseIp } from '../world/ip.ts';
import type { IpFamily, Service } from '../world/types.ts';
import { dashed, keyOf, refOf, USUAL_SERVICES, type Backend, type Directory } from './directory.ts';
import { areSame, fold } from './name.ts';
import type { Question, ServiceQuestion } from './question.ts';
import type { Failure, Meaning, ServiceRef } from './types.ts';

/** An address under a name; `target` is the host's own name, left of the zone. */
export type Host = {
	readonly ip: string;
	readonly family: IpFamily;
	/** For SRV; null for a port that nobody declared, which has no such record. */
	readonly port: number | null;
	readonly target: string;
};

export type Finding =
	| { readonly kind: 'hosts'; readonly hosts: readonly Host[]; readonly meaning: Meaning }
	| { readonly kind: 'alias'; readonly service: ServiceRef; readonly target: string }
	/** The name exists, and nothing is there. */
	| { readonly kind: 'empty'; readonly why: Failure }
	| { readonly kind: 'nothing'; readonly why: Failure };

export function find(directory: Directory, question: Question): Finding {
	switch (question.kind) {
		case 'part':
			return { kind: 'empty', why: { kind: 'only-part', part: question.part } };
		case 'stray':
			return nothing({ kind: 'no-tree', label: question.label, zone: directory.zone });
		case 'too-many-labels':
			return nothing({ kind: 'too-many-labels' });
		case 'namespace':
			return inNamespace(directory, question.namespace, () => ({
				kind: 'empty',
				why: { kind: 'only-namespace', namespace: question.namespace }
			}));
		case 'pod':
			return inNamespace(directory, question.namespace, () => findPod(question));
		case 'service':
			return inNamespace(directory, question.service.namespace, () =>
				findService(directory, question)
			);
	}
}

function nothing(why: Failure): Finding {
	return { kind: 'nothing', why };
}

function inNamespace({ namespaces }: Directory, namespace: string, search: () => Finding): Finding {
	return namespaces.has(namespace) ? search() : nothing({ kind: 'no-namespace', namespace });
}

/** Three dashes alone make an IPv4 address, all else is read as IPv6. */
function findPod({ namespace, label }: Question & { kind: 'pod' }): Finding {
	const isIpv4 = label.split('-').length === 4 && !label.includes('--');
	const address = parseIp(label.replaceAll('-', isIpv4 ? '.' : ':'));
	if (!address) return nothing({ kind: 'no-address', label });
	const ip = ipToText(address);
	const host = { ip, family: address.family, port: 0, target: `${label}.${namespace}.pod` };
	return { kind: 'hosts', hosts: [host], meaning: { kind: 'pod-address', namespace, ip } };
}

function findService(directory: Directory, question: ServiceQuestion): Finding {
	const service = directory.servicesByKey.get(keyOf(question.service));
	if (!service) return nothing(noService(directory, question.service));
	if (service.type === 'ExternalName') return findAlias(service, question);
	const isAnswered = service.headless || question.endpoint !== null;
	return isAnswered ? findBackends(directory, service, question) : findPorts(service, question);
}

function noService({ services }: Directory, service: ServiceRef): Failure {
	if (USUAL_SERVICES.some((one) => keyOf(one) === keyOf(service)))
		return { kind: 'left-out', service };
	const namesakes = services.filter(({ name }) => areSame(name, service.name));
	return {
		kind: 'no-service',
		service,
		elsewhere: namesakes.map(({ namespace }) => namespace)
	};
}

/**
 * It has nothing below it, neither endpoints nor ports (CoreDNS, v1.11 and later). An address is no
 * name to lead to.
 */
function findAlias(service: Service, { endpoint, port, protocol }: ServiceQuestion): Finding {
	const [target, ref] = [service.externalName ?? '', refOf(service)];
	if (endpoint !== null || port !== '' || protocol !== '')
		return nothing({ kind: 'alias-endpoint', service: ref });
	if (parseIp(target)) return nothing({ kind: 'alias-address', service: ref, target });
	return { kind: 'alias', service: ref, target };
}

function findPorts(service: Service, question: ServiceQuestion): Finding {
	const ports = service.ports.length > 0 ? service.ports : [null];
	const asked = ports.filter((port) => isAsked(port, question));
	const ref = refOf(service);
	if (asked.length === 0) return nothing(noPort(ref, question, service.ports));
	const hosts = asked.flatMap((port) =>
		service.clusterIPs.map((ip) => ({
			ip,
			family: familyOf(ip),
			port: port?.port ?? null,
			target: `${service.name}.${service.namespace}.svc`
		}))
	);
	return { kind: 'hosts', hosts, meaning: { kind: 'cluster-ip', service: ref } };
}

type Port = Pick<Backend['ports'][number], 'name' | 'protocol'>;

function isAsked(port: Port | null, { port: name, protocol }: ServiceQuestion): boolean {
	const [itsName, itsProtocol] = port ? [port.name, port.protocol] : ['', ''];
	return (
		(name === '' || fold(itsName) === name) && (protocol === '' || fold(itsProtocol) === protocol)
	);
}

function noPort(
	service: ServiceRef,
	{ port, protocol }: ServiceQuestion,
	ports: readonly Port[]
): Failure {
	const named = ports.filter(({ name }) => name !== '');
	const names = named.map((one) => `_${one.name}._${fold(one.protocol)}`);
	return { kind: 'no-port', service, port, protocol, ports: [...new Set(names)].sort() };
}

/** Those that are ready, by their label where one is asked for. */
function findBackends(directory: Directory, service: Service, question: ServiceQuestion): Finding {
	const ref = refOf(service);
	const all = directory.endpointsByKey.get(keyOf(service)) ?? [];
	const { endpoint } = question;
	const asked = endpoint === null ? all : all.filter(({ label }) => fold(label) === endpoint);
	const ready = asked.filter((backend) => backend.ready);
	if (ready.length === 0) return nothing(noBackend(ref, endpoint, all, asked));
	const hosts = ready.flatMap((backend) => hostsOf(backend, service, question));
	if (hosts.length === 0)
		return nothing(
			noPort(
				ref,
				question,
				ready.flatMap(({ ports }) => ports)
			)
		);
	const meaning: Meaning =
		endpoint === null
			? { kind: service.publishNotReadyAddresses ? 'headless-early' : 'headless', service: ref }
			: { kind: 'endpoint', service: ref, endpoint };
	return { kind: 'hosts', hosts, meaning };
}

function hostsOf(
	{ ip, family, label, ports }: Backend,
	{ name, namespace }: Service,
	question: ServiceQuestion
): readonly Host[] {
	const declared = ports.length > 0 ? ports : [null];
	return declared
		.filter((port) => isAsked(port, question))
		.map((port) => ({
			ip,
			family,
			port: port?.port ?? null,
			target: `${label}.${name}.${namespace}.svc`
		}));
}

function noBackend(
	service: ServiceRef,
	endpoint: string | null,
	all: readonly Backend[],
	asked: readonly Backend[]
): Failure {
	if (endpoint === null) return { kind: all.length === 0 ? 'no-endpoints' : 'none-ready', service };
	if (asked.length > 0) return { kind: 'not-ready', service, endpoint };
	const other = all.find(({ ip, pod }) => dashed(ip) === endpoint || pod === endpoint);
	return other
		? { kind: 'other-label', service, endpoint, known: other.label }
		: { kind: 'no-endpoint', service, endpoint };
}
