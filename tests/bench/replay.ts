/** How long it takes to fold a long log, in seconds; prints JSON. */
import type { CardId, Millis } from '#core/base/brand.ts';
import { replay } from '#core/memory/replay.ts';
import { makeLog } from './log.ts';

const REVIEWS = 1_000_000;
const cards = Array.from({ length: 20_000 }, (_, i) => `card${i}/def` as CardId);
const log = makeLog(cards, REVIEWS, 1000, Date.UTC(2026, 0, 1) as Millis);

replay(log.slice(0, 50_000)); // warm
const start = performance.now();
const { states } = replay(log);
const seconds = (performance.now() - start) / 1000;
console.log(JSON.stringify({ reviews: REVIEWS, cards: states.size, seconds: round(seconds) }));

function round(value: number): number {
	return Math.round(value * 1000) / 1000;
}
