/**
 * Notes on their way into a deck, as their person goes through them: what they would become,
 * and what was decided about them so far. Nothing is saved before `accept`.
 */
import { SvelteMap } from 'svelte/reactivity';
import type { CardId, FactId } from '#core/base/brand.ts';
import type { Result } from '#core/base/result.ts';
import type { Entry } from '#core/log/types.ts';
import { isUneventful } from '#core/notes/identity/report.ts';
import type { Words } from '#core/notes/wording.ts';
import type { NotesInput, Preview, Progress, Saved, StoreFailure } from '#store/types.ts';
import type { App } from '../app.svelte.ts';
import { decisionsOf, matchesOf, type Answers } from './decided.ts';
import { offeredCards, wordingsOf, type OfferedCard } from './offered-cards.ts';

/** An old fact that a new one is; `no`: it is none of them; `later`: asked again another time. */
export type Answer = FactId | 'no' | 'later';

/** Of a card whose own words were put aside. */
export type Whose = 'mine' | 'theirs';

export class Proposal {
	readonly #app: App;
	readonly input: NotesInput;
	#preview = $state.raw<Preview>();
	/** What the person has said about the deck before. */
	#decisions = $state.raw<readonly Entry[]>([]);
	#progress: Progress;
	readonly #on = new SvelteMap<string, boolean>();
	readonly #words = new SvelteMap<string, Words | null>();
	readonly #answers = new SvelteMap<FactId, Answer>();
	readonly #whose = new SvelteMap<CardId, Whose>();

	readonly cards: readonly OfferedCard[] = $derived(
		this.#preview ? offeredCards(this.#preview, this.#decisions) : []
	);
	/** How many cards would be asked. */
	readonly asked = $derived(this.cards.filter((one) => this.isOn(one) && !this.waits(one)).length);

	constructor(app: App, input: NotesInput) {
		this.#app = app;
		this.input = input;
		this.#progress = $state.raw({ done: 0, all: input.standing?.length ?? input.notes.length });
	}

	/** How far `compile` is: the notes of the deck are read anew, those that it has already too. */
	get progress(): Progress {
		return this.#progress;
	}

	/** Undefined until `compile` is done. */
	get preview(): Preview | undefined {
		return this.#preview;
	}

	/** Whether leaving would lose something that was decided here. */
	get isTouched(): boolean {
		return [this.#on, this.#words, this.#answers, this.#whose].some(({ size }) => size > 0);
	}

	/** Whether the notes stay as they are, and are only looked at. */
	get isStanding(): boolean {
		return this.input.standing !== undefined;
	}

	/** Whether saving does nothing to any card, nor leaves anything to decide. */
	get isUneventful(): boolean {
		const { preview } = this;
		if (this.isStanding || !preview || preview.isNew || !isUneventful(preview.report)) return false;
		const isOpen =
			preview.questions.length + preview.outworded.length + preview.ofWorlds.length > 0;
		return !isOpen && this.cards.every(({ fate }) => fate === 'same');
	}

	/**
	 * Makes the cards, also once more where something else has changed since: what was decided
	 * stays. Rejects with a `StoreError`, or with the reason of the signal.
	 */
	async compile(signal?: AbortSignal): Promise<void> {
		const onprogress = (progress: Progress) => (this.#progress = progress);
		this.#preview = undefined;
		this.#progress = { done: 0, all: this.#progress.all };
		const preview = await this.#app.store.preview(this.input, [], { onprogress, signal });
		this.#decisions = preview.isNew ? [] : await this.#app.store.decisions(preview.deck);
		this.#preview = preview;
	}

	isOn(offered: OfferedCard): boolean {
		return this.#on.get(offered.key) ?? offered.initial;
	}

	turn(offered: OfferedCard, on: boolean): void {
		if (on === offered.initial) this.#on.delete(offered.key);
		else this.#on.set(offered.key, on);
	}

	/** The person's words for a card, if there are any. */
	wordsFor({ key, worded }: OfferedCard): Words | undefined {
		const words = this.#words.get(key);
		return words === undefined ? worded : (words ?? undefined);
	}

	/** Null: the card is to read as its note has it. */
	word({ key, worded }: OfferedCard, words: Words | null): void {
		if (words === null && worded === undefined) this.#words.delete(key);
		else this.#words.set(key, words);
	}

	answerFor(fact: FactId): Answer {
		return this.#answers.get(fact) ?? 'later';
	}

	answer(fact: FactId, answer: Answer): void {
		if (answer === 'later') this.#answers.delete(fact);
		else this.#answers.set(fact, answer);
	}

	/** Whether the card is not asked before somebody says which fact it is. */
	waits({ fate, card }: OfferedCard): boolean {
		return fate === 'unsure' && this.answerFor(card.fact) === 'later';
	}

	/** What a card with words put aside was to say; undefined if nobody had said anything. */
	oldWordsFor(card: CardId): Words | undefined {
		return wordingsOf(this.#decisions).get(card)?.words;
	}

	/** Of a card that means what it meant, the person's words stay unless they say otherwise. */
	whoseFor(card: CardId): Whose {
		const isReworded = this.cards.some((one) => one.card.id === card && one.fate === 'reworded');
		return this.#whose.get(card) ?? (isReworded ? 'mine' : 'theirs');
	}

	choose(card: CardId, whose: Whose): void {
		this.#whose.set(card, whose);
	}

	/**
	 * Saves notes and decisions, unless what was looked at has changed since. What was said about cards of a fact that turned out to be an
	 * old one is said of the old one.
	 */
	async accept(): Promise<Result<Saved, StoreFailure>> {
		const { store } = this.#app;
		const preview = this.#preview!;
		const matches = matchesOf(preview.questions, this.#decided);
		const settled = matches.length === 0 ? preview : await store.preview(this.input, matches);
		const cards = settled.notes.flatMap((note) => note.cards);
		const decisions = [...matches, ...decisionsOf(this.cards, cards, this.#decided)];
		return store.saveNotes(this.input, decisions, this.#app.head(), preview.basis);
	}

	/** What is shown as chosen is saved, so that it is not asked again. */
	get #decided(): Answers {
		const outworded = this.#preview?.outworded ?? [];
		return {
			on: this.#on,
			words: this.#words,
			answers: this.#answers,
			whose: new Map(outworded.map((card) => [card, this.whoseFor(card)])),
			oldWords: (card) => this.oldWordsFor(card)
		};
	}
}
