/** A learner with a real store on the browser's own IndexedDB, and a clock that tests set. */
import { onTestFinished } from 'vitest';
import type { CardId, DeckId, FactId, Millis, Sha256, StudyDay } from '#core/base/brand.ts';
import { DAY, HOUR, studyDay } from '#core/base/time.ts';
import type { Body } from '#core/log/types.ts';
import type { SkillName } from '#core/kube/scenario/skills.ts';
import type { Card, CompiledDeck, CompiledNote, Fact, Side, Typed } from '#core/notes/types.ts';
import { openStore } from '#store/open.ts';
import type { Store } from '#store/types.ts';

/** Ten in the morning, UTC, of a day far from any other. */
export const morning = (20_000 * DAY + 10 * HOUR) as Millis;

export class TestClock {
	at: Millis = morning;

	now(): Millis {
		return this.at;
	}

	today(): StudyDay {
		return studyDay(this.at, 0, 4);
	}

	head() {
		return { at: this.at, offset: 0, day: this.today() };
	}

	pass(ms: number): void {
		this.at = (this.at + ms) as Millis;
	}
}

const side = (words: string): Side => [
	{ kind: 'paragraph', children: [{ kind: 'text', text: words }] }
];
export const cardId = (n: number) => `fact${n}/def` as CardId;
export const scenarioId = (n: number) => `fact${n}/scenario.1` as CardId;

/** Card n asks "Question n?" and stands on line n of its note. */
function cardOf(n: number): Card {
	return {
		id: cardId(n),
		fact: `fact${n}` as FactId,
		slot: 'def',
		kind: 'basic',
		rule: 'D1',
		status: 'active',
		breadcrumb: ['A note', 'A topic'],
		prompt: side(`Question ${n}?`),
		answer: side(`Answer ${n}.`),
		lines: [n, n]
	};
}

/** The study day on which every learner begins. */
export const firstDay = new TestClock().today();

/** The same deck, its answers to be typed. */
export function typedDeck(size: number, answer?: Side, as: Typed = 'text'): CompiledDeck {
	const deck = deckOf(size);
	const typed = (card: Card): Card => ({ ...card, typed: as, answer: answer ?? card.answer });
	const notes = deck.notes.map((note) => ({ ...note, cards: note.cards.map(typed) }));
	return { ...deck, notes };
}

/** The same deck, each card a scenario of this skill. */
export function scenarioDeck(size: number, ask: SkillName, constraints = {}): CompiledDeck {
	const deck = deckOf(size);
	const drawn = (card: Card): Card => ({
		...card,
		id: scenarioId(Number(/\d+/u.exec(card.id)![0])),
		slot: 'scenario.1',
		kind: 'scenario',
		recipe: { ask, constraints }
	});
	return { ...deck, notes: deck.notes.map((note) => ({ ...note, cards: note.cards.map(drawn) })) };
}

/** The same deck, its answers lists of these items. */
export function listDeck(size: number, items: readonly string[], ordered = false): CompiledDeck {
	const answer: Side = [{ kind: 'list', ordered, items: items.map(side) }];
	const deck = deckOf(size);
	const listed = (card: Card): Card => ({ ...card, kind: 'list', answer });
	return { ...deck, notes: deck.notes.map((note) => ({ ...note, cards: note.cards.map(listed) })) };
}

/** A deck of cards 1 to `size`, each of a fact of its own. */
export function deckOf(size: number): CompiledDeck {
	const numbers = Array.from({ length: size }, (_, i) => i + 1);
	const cards = numbers.map(cardOf);
	const facts: readonly Fact[] = cards.map(({ fact, breadcrumb, lines }) => ({
		id: fact,
		anchor: null,
		text: fact,
		breadcrumb,
		lines
	}));
	const note: CompiledNote = {
		path: 'cards/deck/ko.md',
		deck: 'deck' as DeckId,
		title: 'A note',
		lang: 'ko',
		source: numbers.map((n) => `- question ${n} - answer ${n}`).join('\n'),
		tags: [],
		deckName: null,
		facts,
		cards,
		coverage: { content: size, covered: size, uncovered: [] },
		diagnostics: []
	};
	const version = size.toString(16).padStart(64, '0') as Sha256;
	return { id: 'deck' as DeckId, version, notes: [note] };
}

export type Learner = { readonly store: Store; readonly clock: TestClock; readonly base: string };

/** A store of its own, with a deck of `size` cards and the settings asked for. */
export async function newLearner(
	size: number,
	settings: Readonly<Record<string, number | readonly number[]>> = {},
	deck = deckOf(size)
): Promise<Learner> {
	const base = `/${crypto.randomUUID()}/`;
	const clock = new TestClock();
	const store = await openAgain(base, clock);
	await store.installDecks([deck], clock.head());
	const bodies = Object.entries(settings).map(([key, value]): Body => ({
		kind: 'setting',
		scope: 'all',
		key,
		value
	}));
	if (bodies.length > 0) await store.commit(bodies.map((body) => ({ ...clock.head(), ...body })));
	return { store, clock, base };
}

/** Another page on the same data. */
export async function openAgain(base: string, clock: TestClock): Promise<Store> {
	const opened = await openStore({ base, jobs: null, now: clock.now() });
	if (!opened.ok) throw new Error(opened.error.cause);
	onTestFinished(() => opened.value.close());
	return opened.value;
}
