/** How long a query over 100,000 cards takes, in milliseconds, by query; prints JSON. */
import type { CardId, Millis, StudyDay } from '#core/base/brand.ts';
import { DAY, HOUR } from '#core/base/time.ts';
import { unseen } from '#core/memory/apply.ts';
import { DEFAULT_PRESET } from '#core/memory/preset.ts';
import { recallOf } from '#core/memory/recall.ts';
import { replay } from '#core/memory/replay.ts';
import { matcherOf } from '#core/search/match.ts';
import { sortFound, type OrderName } from '#core/search/order.ts';
import { parseQuery } from '#core/search/parse.ts';
import type { Answered, Sought, Surroundings } from '#core/search/types.ts';
import { makeLog } from './log.ts';
import { repeat, round } from './timing.ts';

const CARDS = 100_000;
const REVIEWS = 200_000;
const until = Date.UTC(2026, 0, 1) as Millis;
const today = Math.floor((until - 4 * HOUR) / DAY) as StudyDay;

/** Every other card was answered. */
const ids = Array.from({ length: CARDS }, (_, i) => `card${i}/def` as CardId);
const log = makeLog(ids.slice(0, CARDS / 2), REVIEWS, 200, until);
const { states } = replay(log);
const answersByCard = new Map<CardId, Answered[]>();
for (const entry of log)
	if (entry.kind === 'review' && entry.day > today - 30)
		answersByCard.set(entry.card, [...(answersByCard.get(entry.card) ?? []), entry]);

const TOPICS = ['dns', 'service', 'volume', 'ingress', 'node', '서비스', '네트워크'];
const cards = ids.map((card, i): Sought => {
	const topic = TOPICS[i % TOPICS.length]!;
	const before = `notes about ${topic}\npart ${i % 50}\n`;
	return {
		text: `${before}what does ${topic} ${i} listen on, and who asks for it?\nport ${i} of zone ${i % 97}`,
		question: before.length,
		tags: [`${topic}/part${i % 50}`],
		note: `cards/${topic}/ko.md\n${topic}`,
		deck: `${topic}\n${topic}`,
		kind: i % 5 === 0 ? 'cloze' : 'basic',
		lang: 'ko',
		state: states.get(card) ?? unseen(card)
	};
});
const around: Surroundings = {
	today,
	recall: ({ memory }) => recallOf(memory, DEFAULT_PRESET, today),
	answers: ({ card }) => answersByCard.get(card) ?? []
};

const searches: readonly (readonly [query: string, by: OrderName])[] = [
	['', 'added'],
	['zone 42', 'added'],
	['서비스 "who asks"', 'text'],
	['is:due', 'due'],
	['tag:dns* -is:new', 'added'],
	['prop:r<0.8 prop:lapses>1', 'recall'],
	['rated:7:1', 'lapses'],
	['(kind:cloze or tag:volume) -listen prop:ivl>10', 'interval'],
	['', 'recall']
];

/** Processor time of a round, sorting included. */
function measure(query: string, by: OrderName) {
	let found = 0;
	const { rounds, seconds } = repeat(() => {
		const matches = cards.filter(matcherOf(parseQuery(query), around));
		found = sortFound(matches, { by, descending: false }, around).length;
	}, 0.5);
	return { query, by, found, ms: round((1000 * seconds) / rounds) };
}

const queries = searches.map(([query, by]) => measure(query, by));
const slowestMs = Math.max(...queries.map(({ ms }) => ms));
console.log(JSON.stringify({ cards: CARDS, reviews: REVIEWS, slowestMs, queries }));
