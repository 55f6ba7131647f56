/** An answer step by step: a sentence each, and what it points out in the picture. */
import type { Ask, Journey, Who } from '#core/kube/ask/ask.ts';
import { withoutDot } from '#core/kube/dns/name.ts';
import type { Resolution, Tried } from '#core/kube/dns/types.ts';
import type { Hop, Route } from '#core/kube/traffic/types.ts';
import type { World } from '#core/kube/world/types.ts';
import { dnsWords, srvText, traceLines } from '#i18n/kube/dns.ts';
import { outcomeText, routeLines, trafficWords } from '#i18n/kube/traffic.ts';
import { labWords } from '#i18n/lab.ts';
import { linksOf } from './links.ts';
import type { Mark, Marks, NameState } from './marks.ts';
import { keyOf, nodeKey, podKey, serviceKey, type ThingKey } from './things.ts';

export type Step = { readonly text: string; readonly marks: Marks };

export function whoKey(who: Who): ThingKey {
	switch (who.kind) {
		case 'pod':
			return podKey(who.at);
		case 'node':
			return nodeKey(who.name);
		case 'outside':
			return keyOf({ kind: 'client', name: who.ip });
	}
}

/** In the order of what happens; the last one is the outcome. */
export function stepsOf(
	world: World,
	ask: Ask,
	journey: Journey,
	lang: 'ko' | 'en'
): readonly Step[] {
	const asker = whoKey(ask.who);
	const end = { text: endText(ask, journey, lang), marks: endMarks(world, asker, ask, journey) };
	if (journey.end === 'unable') return [end];
	const { resolution } = journey;
	const t = labWords[lang].result;
	const dns = resolution
		? dnsSteps(ask.host, resolution, asker, lang)
		: [{ text: t.literal, marks: marked([[asker, 'asks']]) }];
	const name = foundName(resolution);
	const hops = journey.end === 'route' ? hopSteps(world, journey.route, asker, name, lang) : [];
	return [...dns, ...hops, end];
}

/** What becomes of it, in a sentence or two. */
export function endText({ host }: Ask, journey: Journey, lang: 'ko' | 'en'): string {
	const t = labWords[lang].result;
	switch (journey.end) {
		case 'unable':
			return t.unable;
		case 'away':
			return t.away(journey.addresses);
		case 'nameless': {
			const records = journey.resolution?.records ?? [];
			const ports = srvText(records, dnsWords[lang]);
			if (ports !== null) return t.ports(ports);
			const names = records.map(({ data }) => withoutDot(data));
			return names.length > 0 ? t.records(names) : t.nameless(host);
		}
		case 'route':
			return outcomeText(journey.route, trafficWords[lang]);
	}
}

type Pair = readonly [ThingKey, Mark];

function marked(
	things: readonly Pair[],
	ways: Marks['ways'] = [],
	name: Marks['name'] = null
): Marks {
	return { things: new Map(things), ways, name };
}

function foundName(resolution: Resolution | null): Marks['name'] {
	return resolution?.matched ? { text: resolution.matched, state: 'found' } : null;
}

function dnsSteps(
	host: string,
	resolution: Resolution,
	asker: ThingKey,
	lang: 'ko' | 'en'
): readonly Step[] {
	const lines = traceLines(resolution, dnsWords[lang]);
	const ways = [{ from: asker, to: 'dns' as const }];
	const states: readonly Marks['name'][] = [
		{ text: host, state: 'asked' },
		...resolution.tried.map(({ name, answer }) => ({ text: name, state: STATES[answer.status] }))
	];
	return lines.map((text, i) => {
		const tried = resolution.tried[i - 1];
		const hit = tried ? meant(tried) : [];
		return { text, marks: marked([[asker, 'asks'], ...hit], ways, states[i] ?? null) };
	});
}

const STATES: Readonly<Record<Tried['answer']['status'], NameState>> = {
	NOERROR: 'found',
	NODATA: 'empty',
	NXDOMAIN: 'not-found'
};

function meant({ answer }: Tried): readonly Pair[] {
	if (answer.status !== 'NOERROR' || !('service' in answer.why)) return [];
	return [[serviceKey(answer.why.service), 'found']];
}

function hopSteps(
	world: World,
	route: Route,
	asker: ThingKey,
	name: Marks['name'],
	lang: 'ko' | 'en'
): readonly Step[] {
	const lines = routeLines(route, trafficWords[lang]);
	const service = serviceOf(route);
	return route.hops.map((hop, i) => {
		const { things, ways } = pointsOf(world, hop, route, asker, service);
		return { text: lines[i]!, marks: marked([[asker, 'asks'], ...things], ways, name) };
	});
}

type Points = { readonly things: readonly Pair[]; readonly ways: Marks['ways'] };
type Hit = { readonly key: ThingKey; readonly namespace: string } | null;

function serviceOf({ hops }: Route): Hit {
	const hop = hops.find((one) => one.kind === 'matches');
	return hop
		? { key: serviceKey({ namespace: hop.namespace, name: hop.service }), namespace: hop.namespace }
		: null;
}

function pointsOf(world: World, hop: Hop, route: Route, asker: ThingKey, service: Hit): Points {
	const towards = service ? [{ from: asker, to: service.key }] : [];
	const hit: readonly Pair[] = service ? [[service.key, 'found']] : [];
	switch (hop.kind) {
		case 'balanced':
			return { things: hop.nodes.map((name) => [nodeKey(name), 'way']), ways: [] };
		case 'enters':
			return {
				things: [[nodeKey(hop.node), 'way']],
				ways: [{ from: asker, to: nodeKey(hop.node) }]
			};
		case 'matches':
		case 'policy':
		case 'short-cut':
			return { things: hit, ways: towards };
		case 'source-ranges':
			return {
				things: service ? [[service.key, hop.passes ? 'found' : 'lost']] : [],
				ways: towards
			};
		case 'at-node': {
			const ends = service ? candidateKeys(world, service, hop.pods) : [];
			return {
				things: [...hit, [nodeKey(hop.node), 'way'], ...ends.map((key): Pair => [key, 'may'])],
				ways: [{ from: asker, to: nodeKey(hop.node) }, ...fan(service, ends)]
			};
		}
		case 'candidates': {
			const ends = service ? candidateKeys(world, service, hop.pods) : [];
			const lost: readonly Pair[] = service && ends.length === 0 ? [[service.key, 'lost']] : hit;
			return {
				things: [...lost, ...ends.map((key): Pair => [key, 'may'])],
				ways: [...towards, ...fan(service, ends)]
			};
		}
		case 'source':
		case 'direct':
			return reached(route, asker, service);
	}
}

function fan(service: Hit, ends: readonly ThingKey[]): Marks['ways'] {
	return service ? ends.map((to) => ({ from: service.key, to })) : [];
}

function candidateKeys(world: World, { key }: NonNullable<Hit>, names: readonly string[]) {
	const service = world.services.find((one) => serviceKey(one) === key);
	const links = service ? linksOf(world, service) : [];
	return links.filter(({ name }) => names.includes(name)).map(({ to }) => to);
}

function reached(route: Route, asker: ThingKey, service: Hit): Points {
	const targets = route.outcome === 'reaches' ? route.targets : [];
	const ends = targets.map(({ pod, namespace, ip }) =>
		pod === null ? keyOf({ kind: 'address', name: ip }) : podKey({ namespace, name: pod })
	);
	const mark = (i: number): Mark => (targets[i]!.listens === false ? 'may' : 'answers');
	const from = service?.key ?? asker;
	const hit: readonly Pair[] = service ? [[service.key, 'found']] : [];
	return {
		things: [...hit, ...ends.map((key, i): Pair => [key, mark(i)])],
		ways: [
			...(service ? [{ from: asker, to: service.key }] : []),
			...ends.filter((to) => to !== from).map((to) => ({ from, to }))
		]
	};
}

function endMarks(world: World, asker: ThingKey, ask: Ask, journey: Journey): Marks {
	const asks: Pair = [asker, 'asks'];
	const name = foundName(journey.resolution);
	if (journey.end === 'away') return marked([asks, ...outsideEnd(world, journey)], [], name);
	if (journey.end !== 'route') {
		const isFound = name !== null || journey.end === 'unable';
		const asked = { text: ask.host, state: 'not-found' as const };
		return marked(isFound ? [asks] : [[asker, 'lost']], [], name ?? (isFound ? null : asked));
	}
	const { route } = journey;
	const service = serviceOf(route);
	if (route.outcome === 'reaches') {
		const { things, ways } = reached(route, asker, service);
		return marked([asks, ...things], ways, name);
	}
	const isFine = route.outcome === 'answered' || route.outcome === 'sent-to-load-balancer';
	const ways = service ? [{ from: asker, to: service.key }] : [];
	const lost: Pair = service ? [service.key, 'lost'] : [asker, isFine ? 'asks' : 'lost'];
	return marked([asks, lost], ways, name);
}

/** The name outside that an ExternalName has led to. */
function outsideEnd(world: World, { resolution }: Journey): readonly Pair[] {
	const why = resolution?.tried.at(-1)?.answer.why;
	if (why?.kind !== 'alias') return [];
	const { target, service } = why;
	const bare = target.replace(/\.$/, '');
	const known = world.services.some(({ externalName }) => externalName === bare);
	const hit: Pair = [serviceKey(service), 'found'];
	return known ? [hit, [keyOf({ kind: 'name', name: bare }), 'way']] : [hit];
}
