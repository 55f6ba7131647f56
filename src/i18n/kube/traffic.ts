/** Connections in words: each step, then what became of it. */
import type { Hop, Route, Why } from '#core/kube/traffic/types.ts';
import { traffic as en, type TrafficWords } from '../en/kube/traffic.ts';
import { traffic as ko } from '../ko/kube/traffic.ts';
import { say } from './dns.ts';

export type { TrafficWords };
export const trafficWords: Readonly<Record<'ko' | 'en', TrafficWords>> = { ko, en };

/** Each hop in order, and the outcome at the end. */
export function routeLines(route: Route, words: TrafficWords): readonly string[] {
	return [...route.hops.map((hop) => say<Hop>(words.hops, hop)), outcomeText(route, words)];
}

/** What becomes of the connection, with the reason where nobody is reached. */
export function outcomeText(route: Route, words: TrafficWords): string {
	switch (route.outcome) {
		case 'reaches':
			return reachingText(route, words);
		case 'answered':
			return `${words.outcomes.answered} ${words.health[route.status]}`;
		case 'sent-to-load-balancer':
			return words.outcomes[route.outcome];
		case 'not-served':
			if (route.why.code === 'pod-not-listening') return whyText(route.why, words);
			return `${words.outcomes[route.outcome]} ${whyText(route.why, words)}`;
		case 'refused':
		case 'dropped':
		case 'unroutable':
			return `${words.outcomes[route.outcome]} ${whyText(route.why, words)}`;
	}
}

function reachingText(
	{ targets, source, stickySeconds, hops }: Extract<Route, { readonly outcome: 'reaches' }>,
	words: TrafficWords
): string {
	const named = (targets: Targets) => targets.map(({ pod, ip }) => pod ?? ip);
	const lost = hops.flatMap((hop) =>
		hop.kind === 'at-node' && hop.pods.length === 0 ? [hop.node] : []
	);
	const deaf = targets.filter(({ listens }) => listens === false);
	return [
		(deaf[0] ? words.arrives : words.reaches)(named(targets), source),
		...(deaf[0] ? [words.unlisted(named(deaf), deaf[0].port)] : []),
		...(lost.length > 0 ? [words.lostAt(lost)] : []),
		...(stickySeconds === null ? [] : [words.sticky(stickySeconds)])
	].join(' ');
}

type Targets = Extract<Route, { readonly outcome: 'reaches' }>['targets'];

/** Why nobody answers. */
export function whyText(why: Why, words: TrafficWords): string {
	const sentence = words.reasons[why.code] as (one: Why) => string;
	return sentence(why);
}
