/** Names in a cluster, in words: the steps of an answer, and what makes two names differ. */
import type { NameWhy } from '#core/answer/dns-name.ts';
import { withoutDot } from '#core/kube/dns/name.ts';
import type { Difference, Likeness } from '#core/kube/dns/same.ts';
import type { DnsRecord, Failure, Meaning, Plan, Resolution, Tried } from '#core/kube/dns/types.ts';
import { dns as en, type DnsWords, type Sentences } from '../en/kube/dns.ts';
import { dns as ko } from '../ko/kube/dns.ts';

export type { DnsWords };
export const dnsWords: Readonly<Record<'ko' | 'en', DnsWords>> = { ko, en };

/** How the resolver went about it, then each name that it asked for. */
export function traceLines({ plan, tried }: Resolution, words: DnsWords): readonly string[] {
	return [say<Plan>(words.plan, plan), ...tried.map((one) => triedLine(one, words))];
}

/** Ports and where they are; null where the records are of other types. */
export function srvText(records: readonly DnsRecord[], words: DnsWords): string | null {
	const data = records.filter(({ type }) => type === 'SRV').map((one) => one.data.split(' '));
	const targets = data.map(([port = '', name = '']) => ({ port, name: withoutDot(name) }));
	return targets.length > 0 ? words.srv(targets) : null;
}

function triedLine({ name, answer }: Tried, words: DnsWords): string {
	const reason =
		answer.status === 'NOERROR'
			? (srvText(answer.records, words) ?? say<Meaning>(words.meaning, answer.why))
			: say<Failure>(words.failure, answer.why);
	const line = words.tried(name, words.status[answer.status], reason);
	const isAlias = answer.status === 'NOERROR' && answer.why.kind === 'alias';
	const last = isAlias ? answer.records.filter(({ type }) => type !== 'CNAME') : [];
	if (last.length === 0) return line;
	return `${line} ${words.ends(
		withoutDot(last[0]!.owner),
		last.map(({ data }) => data)
	)}`;
}

/** Why a typed name was judged as it was; with the reason where it leads nowhere. */
export function whyText(why: NameWhy, words: DnsWords): string {
	switch (why.kind) {
		case 'same':
		case 'signs':
			return words[why.kind];
		case 'typo':
			return words.typo(why.meant);
		case 'case':
		case 'dot':
		case 'shorter':
		case 'longer':
			return say<Likeness>(words.likeness, why);
		case 'not-found': {
			const sentence = words.difference['not-found'](why);
			return why.reason
				? `${sentence} ${say<Failure>(words.failure, why.reason.answer.why)}`
				: sentence;
		}
		case 'not-a-name':
		case 'elsewhere':
		case 'underscores':
		case 'same-address':
		case 'not-shortest':
		case 'not-complete':
		case 'other-name':
			return say<Difference>(words.difference, why);
	}
}

/** The sentence of a kind takes that kind: the table's type says so for each, not for all at once. */
export function say<Union extends { readonly kind: string }>(
	table: Sentences<Union>,
	one: Union
): string {
	const sentence = table[one.kind as Union['kind']] as (one: Union) => string;
	return sentence(one);
}
