/** What a world file says beside its manifests. */
import type { Placed } from '../world/place.ts';
import type { DnsConfig, LoadBalancerController, PortRange, Settings } from '../world/types.ts';
import { map, number, text, texts, told } from './fields.ts';
import { dnsConfigOf } from './to-spec.ts';
import { isList, type Mapping, type Value } from './types.ts';

/** What a world is for; everything may be left unsaid. */
export type AboutWorld = {
	readonly title: Readonly<Partial<Record<'ko' | 'en', string>>>;
	/** Titles of headings and topics of notes whose cards lead here. */
	readonly topics: readonly string[];
	/** The pod that asks, unless somebody chooses another. */
	readonly from: Placed | null;
	/** What is asked first. */
	readonly ask: { readonly name: string; readonly port: number | null } | null;
};

export const NOTHING_SAID: AboutWorld = { title: {}, topics: [], from: null, ask: null };

/** In the language, else in the other one; null where the file has none. */
export function titleOf({ title }: AboutWorld, lang: 'ko' | 'en'): string | null {
	return title[lang] ?? title[lang === 'ko' ? 'en' : 'ko'] ?? null;
}

/** Fields come checked. */
export function aboutOf(value: Mapping): AboutWorld {
	const [title, from, ask] = [map(value.title), map(value.from), map(value.ask)];
	const [pod, name] = [text(from.pod), text(ask.name)];
	return {
		title: told({ ko: text(title.ko), en: text(title.en) }),
		topics: texts(value.topics),
		from: pod === null ? null : { namespace: text(from.namespace) ?? 'default', name: pod },
		ask: name === null ? null : { name, port: number(ask.port) }
	};
}

/** Only what is said: the rest is as in every other world. */
export function settingsOf(value: Mapping): Partial<Settings> {
	return told({
		minor: number(value.minor),
		clusterDomain: text(value.clusterDomain),
		serviceCidrs: listOf(value.serviceCidrs),
		podCidrs: listOf(value.podCidrs),
		nodePorts: one(value.nodePorts, (range): PortRange => ({
			first: number(range.first) ?? 0,
			last: number(range.last) ?? 0
		})),
		proxyMode: text(value.proxyMode) as Settings['proxyMode'] | null,
		loadBalancer: one(value.loadBalancer, (given): LoadBalancerController => ({
			pool: text(given.pool) ?? '',
			ipMode: given.ipMode === 'Proxy' ? 'Proxy' : 'VIP'
		})),
		nodeDns: one(value.nodeDns, (given): DnsConfig => dnsConfigOf(given)),
		upstream: one(value.upstream, upstreamOf)
	});
}

const listOf = (value: Value | undefined): readonly string[] | null =>
	isList(value) ? texts(value) : null;
const one = <T>(value: Value | undefined, read: (value: Mapping) => T): T | null =>
	value === undefined || value === null ? null : read(map(value));

/** Names as a resolver compares them. */
function upstreamOf(value: Mapping): Settings['upstream'] {
	const entries = Object.entries(value).map(([name, records]) => [
		name.toLowerCase().replace(/\.$/, ''),
		Object.fromEntries(Object.entries(map(records)).map(([type, data]) => [type, texts(data)]))
	]);
	return Object.fromEntries(entries) as Settings['upstream'];
}
