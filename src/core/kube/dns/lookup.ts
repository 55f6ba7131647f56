/**
 * The server's side: what the cluster's DNS server answers to a complete name. CoreDNS with the
 * default Corefile of kubeadm: the cluster's zone is its own, names in the reverse zones that it
 * does not know and all other names are asked of the resolver above it (v1.12, v1.13).
 */
import { parseIp, ipToText, reverseName } from '../world/ip.ts';
import type { World } from '../world/types.ts';
import { DNS_SERVICE, directoryOf, keyOf, type Directory } from './directory.ts';
import { find, type Finding } from './finding.ts';
import { areSame, fold, isWithin, labelsOf, withDot, withoutDot } from './name.ts';
import { readQuestion } from './question.ts';
import { found, nodata, nxdomain, TYPE_OF_FAMILY } from './records.ts';
import type { Answer, DnsRecord, Failure, QueryType } from './types.ts';
import { lookupUpstream } from './upstream.ts';

const REVERSE_ZONES = ['in-addr.arpa', 'ip6.arpa'];
/** Of the specification that names follow (its section 2.2). */
const VERSION = '1.1.0';
/** CoreDNS follows no longer chain of names (v1.12.1: plugin/backend_lookup.go). */
const LONGEST_CHAIN = 10;

type Ask = {
	readonly world: World;
	readonly directory: Directory;
	/** Complete, in the case of the query. */
	readonly name: string;
	readonly type: QueryType;
	/** The server's zone in which the name lies, in the case of the query, without a dot. */
	readonly zone: string;
	/** The names that led here through aliases. */
	readonly chain: readonly string[];
};

/** `name` is complete, with or without a dot at the end. */
export function lookup(world: World, name: string, type: QueryType): Answer {
	return answer(world, withDot(name), type, []);
}

function answer(world: World, name: string, type: QueryType, chain: readonly string[]): Answer {
	const directory = directoryOf(world);
	const zone = [directory.zone, ...REVERSE_ZONES].find((one) => isWithin(name, one));
	if (zone === undefined) return lookupUpstream(world, name, type);
	const ask = { world, directory, name, type, chain, zone: withoutDot(name).slice(-zone.length) };
	if (zone === directory.zone) return inZone(ask);
	const known = inReverseZone(ask);
	if (known.status !== 'NXDOMAIN') return known;
	const above = lookupUpstream(world, name, type);
	return above.status === 'NXDOMAIN' ? known : above;
}

function inZone(ask: Ask): Answer {
	const about = aboutZone(ask);
	if (about) return about;
	const finding = find(ask.directory, readQuestion(ask.name, ask.zone));
	switch (finding.kind) {
		case 'nothing':
			return absent(ask.type, finding.why);
		case 'empty':
			return empty(ask.type, finding.why);
		case 'alias':
			return aliasRecords(ask, finding);
		case 'hosts':
			return hostRecords(ask, finding);
	}
}

/** A SOA is asked of the zone: CoreDNS does not look whether any other name exists. */
function absent(type: QueryType, why: Failure): Answer {
	return type === 'SOA' ? nodata(why) : nxdomain(why);
}

/** Asked for TXT, CoreDNS takes a name without any address for none (v1.9 and later). */
function empty(type: QueryType, why: Failure): Answer {
	return type === 'TXT' ? nxdomain(why) : nodata(why);
}

/** Records of the zone itself; null where the name is an ordinary one. */
function aboutZone(ask: Ask): Answer | null {
	const { name, type, zone } = ask;
	const left = fold(name).slice(0, -zone.length - 1);
	const about = (data: readonly string[], of = type) =>
		found(
			type,
			data.map((one) => ({ owner: name, type: of, data: one })),
			{ kind: 'about-zone' }
		);
	if (type === 'TXT' && left === 'dns-version') return about([VERSION]);
	if (type === 'SOA' && areSame(name, zone)) return about([`ns.dns.${zone}. hostmaster.${zone}.`]);
	if (type === 'NS' && areSame(name, zone)) return about(serverNames(ask));
	if (left !== 'ns.dns' || type === 'TXT') return null;
	return about(type === 'A' || type === 'AAAA' ? serverAddresses(ask.directory, type) : []);
}

function serverNames({ directory, zone }: Ask): readonly string[] {
	const { namespace, name } = DNS_SERVICE;
	const isThere = directory.servicesByKey.has(keyOf(DNS_SERVICE));
	return [isThere ? `${name}.${namespace}.svc.${zone}.` : `ns.dns.${zone}.`];
}

function serverAddresses(directory: Directory, type: 'A' | 'AAAA'): readonly string[] {
	const ips = directory.servicesByKey.get(keyOf(DNS_SERVICE))?.clusterIPs ?? [];
	return ips.filter((ip) => TYPE_OF_FAMILY[ip.includes(':') ? 'IPv6' : 'IPv4'] === type);
}

function hostRecords({ name, type, zone }: Ask, { hosts, meaning }: Finding & { kind: 'hosts' }) {
	const record = (data: string): DnsRecord => ({ owner: name, type, data });
	if (type === 'SRV') {
		const declared = hosts.filter(({ port }) => port !== null);
		return found(
			type,
			declared.map(({ port, target }) => record(`${port} ${target}.${zone}.`)),
			meaning
		);
	}
	const fitting = hosts.filter(({ family }) => TYPE_OF_FAMILY[family] === type);
	return found(
		type,
		fitting.map(({ ip }) => record(ip)),
		meaning
	);
}

/**
 * The name that the alias leads to, and its addresses. Without any there is none: neither the
 * alias alone, which no program could use. An alias to itself exists and leads nowhere.
 */
function aliasRecords(ask: Ask, { service, target }: Finding & { kind: 'alias' }): Answer {
	const { world, name, type, chain } = ask;
	const meaning = { kind: 'alias', service, target } as const;
	const cname: DnsRecord = { owner: name, type: 'CNAME', data: withDot(target) };
	if (type === 'CNAME') return found(type, [cname], meaning);
	if (type !== 'A' && type !== 'AAAA') return found(type, [], meaning);
	const isLoop = isWithin(target, name) || chain.some((one) => areSame(one, target));
	if (isLoop || chain.length > LONGEST_CHAIN) return nodata({ kind: 'alias-loop', service });
	const next = answer(world, withDot(target), type, [...chain, name]);
	if (next.status === 'NOERROR')
		return { ...next, records: [cname, ...next.records], why: meaning };
	if (next.status === 'NXDOMAIN') return nxdomain({ kind: 'alias-dangling', service, target });
	return next.why.kind === 'alias-loop' ? next : found(type, [], meaning);
}

/** Only PTR records are here, of cluster IPs and, where there is none, of ready endpoints. */
function inReverseZone(ask: Ask): Answer {
	const about = aboutZone(ask);
	if (about) return about;
	const { name, type, directory } = ask;
	const question = readQuestion(name, ask.zone);
	if (question.kind === 'part') return empty(type, { kind: 'only-part', part: question.part });
	const ip = addressOf(name);
	const names = type === 'PTR' && ip !== null ? namesOf(directory, ip) : [];
	if (names.length === 0) return absent(type, { kind: 'no-reverse', ip: ip ?? withoutDot(name) });
	const records = names.map((data) => ({ owner: name, type, data }));
	return found(type, records, { kind: 'reverse', ip: ip! });
}

function namesOf({ serviceByIp, backendsByIp, zone }: Directory, ip: string): readonly string[] {
	const service = serviceByIp.get(ip);
	if (service) return [`${service.name}.${service.namespace}.svc.${zone}.`];
	return (backendsByIp.get(ip) ?? []).map(
		({ label, service: { name, namespace } }) => `${label}.${name}.${namespace}.svc.${zone}.`
	);
}

/** The address that a name in a reverse zone spells; null if it is not a whole one. */
function addressOf(name: string): string | null {
	const labels = [...labelsOf(fold(name)).slice(0, -2)].reverse();
	const text = isWithin(name, REVERSE_ZONES[0]!)
		? labels.join('.')
		: (labels.join('').match(/.{4}/g) ?? []).join(':');
	const ip = parseIp(text);
	return ip && areSame(reverseName(ip), name) ? ipToText(ip) : null;
}
