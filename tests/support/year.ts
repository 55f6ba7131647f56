/** A year of somebody's learning, made up but possible: what the app itself would have asked. */
import type { CardId, DeckId, EntryId, Hlc, Millis, StudyDay, WriterId } from '#core/base/brand.ts';
import { fractionOf } from '#core/base/fraction.ts';
import { DAY, HOUR, MINUTE, studyDay } from '#core/base/time.ts';
import { tick } from '#core/log/clock.ts';
import type { Draft, Entry, EntryOf } from '#core/log/types.ts';
import { answer, retrievability } from '#core/memory/answer.ts';
import { DEFAULT_SETTINGS } from '#core/memory/settings.ts';
import type { Memory } from '#core/memory/types.ts';

type Card = { readonly id: CardId; readonly deck: DeckId };
export type Year = {
	readonly cards: readonly Card[];
	/** The last moment of it. */
	readonly until: Millis;
	readonly days?: number;
	readonly newPerDay?: number;
	/** Minutes east of UTC. */
	readonly offset?: number;
	/** How likely a card is known of which the app expects so much; as expected if not said. */
	readonly recall?: (expected: number) => number;
};
export type Answered = Draft & Pick<EntryOf<'review'>, 'kind' | 'card'>;

const [preset] = DEFAULT_SETTINGS.presets;
/** Of all days, those on which nothing was done. */
const REST = 0.2;

/** The answers of a year in order; the same arguments give the same ones. */
export function makeYear(year: Year): readonly Answered[] {
	const { cards, until, days = 365, newPerDay = 3 } = year;
	const memories = new Map<CardId, Memory>();
	const answers: Answered[] = [];
	for (let ago = days - 1; ago >= 0; ago--) {
		if (ago > 0 && fractionOf(`rest ${ago}`) < REST) continue;
		const start = until - ago * DAY - 2 * HOUR;
		const today = studyDay(start as Millis, year.offset ?? 0, 4);
		const fresh = cards.filter(({ id }) => !memories.has(id)).slice(0, newPerDay);
		const due = cards.filter(({ id }) => isDue(memories.get(id), today));
		for (const [i, card] of [...due, ...fresh].entries()) {
			const studied = study(card, memories.get(card.id), start + i * 8000, year);
			memories.set(card.id, studied.memory);
			answers.push(...studied.answers);
		}
	}
	return answers.sort((a, b) => a.at - b.at);
}

/** Asks a card until it is out of its short steps. */
function study(card: Card, before: Memory = { kind: 'new' }, start: number, year: Year) {
	const { offset = 0, recall = (expected: number) => expected } = year;
	const answers: Answered[] = [];
	let memory = before;
	for (let at = start; answers.length === 0 || memory.kind !== 'review'; at += 10 * MINUTE) {
		const day = studyDay(at as Millis, offset, 4);
		const dice = fractionOf(`${card.id} ${at}`);
		const chance = memory.kind === 'review' ? recall(retrievability(memory, day, preset)) : 0.8;
		const rating = dice < chance ? 3 : 1;
		const head = { at: at as Millis, offset, day };
		const ms = 2500 + Math.round(9000 * fractionOf(`pace ${card.id} ${at}`) ** 2);
		const { id, deck } = card;
		answers.push({ ...head, kind: 'review', card: id, deck, rating, ms, mode: 'study' });
		memory = answer({ card: id, memory }, { rating, at: head.at, day }, preset);
	}
	return { memory, answers };
}

function isDue(memory: Memory | undefined, today: StudyDay): boolean {
	return memory?.kind === 'review' && memory.dueOn <= today;
}

/** The same as the log of one device. */
export function logOf(drafts: readonly Draft[], writer = 'year' as WriterId): readonly Entry[] {
	let hlc: Hlc | null = null;
	return drafts.map((draft, i) => {
		hlc = tick(hlc, draft.at);
		const n = i + 1;
		return { ...draft, id: `${writer}.${n}` as EntryId, writer, n, hlc, v: 1 };
	});
}
