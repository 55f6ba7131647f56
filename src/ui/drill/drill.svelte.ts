/**
 * A drill under way, question by question. An answer shows at once whether it is right; the next
 * question waits until it is in the log.
 */
import type { CardId } from '#core/base/brand.ts';
import { choiceOf, formOf } from '#core/contrast/answer.ts';
import type { Question } from '#core/contrast/drill.ts';
import type { Draft } from '#core/log/types.ts';
import type { CardContent, Store } from '#store/types.ts';
import type { Outbox } from '../review/outbox.svelte.ts';
import { Stopwatch } from '../review/stopwatch.ts';
import type { Clock } from '../review/table.svelte.ts';
import {
	drawDrill,
	drillAnswers,
	keepDrill,
	type DrillAnswer,
	type DrillWish,
	type KeptDrill
} from './kept-drill.ts';

/** What a question is answered with, and whose answer that is. */
export type Choice = {
	readonly content: CardContent;
	readonly text: string;
	readonly isCode: boolean;
	readonly isRight: boolean;
};

export type Asked = {
	readonly content: CardContent;
	readonly choices: readonly Choice[];
	/** What was chosen; null while it is open. */
	readonly taken: Choice | null;
};

export class Drill {
	readonly outbox: Outbox;
	readonly #store: Store;
	readonly #clock: Clock;
	readonly #watch = new Stopwatch();
	#kept = $state.raw() as KeptDrill;
	#asked = $state.raw<readonly Asked[]>([]);
	/** The question on screen. */
	#at = $state(0);
	/** Answers and undos on their way to the log. */
	#writing = $state(0);

	private constructor(store: Store, clock: Clock, outbox: Outbox) {
		this.#store = store;
		this.#clock = clock;
		this.outbox = outbox;
	}

	/** Goes on with a drill where the log ends. */
	static async open(store: Store, clock: Clock, outbox: Outbox, kept: KeptDrill): Promise<Drill> {
		const drill = new Drill(store, clock, outbox);
		await outbox.retry();
		await drill.#take(kept);
		return drill;
	}

	get wish(): DrillWish {
		return this.#kept.wish;
	}

	/** Of the questions whose cards are still there. */
	get asked(): readonly Asked[] {
		return this.#asked;
	}

	get done(): number {
		return this.#asked.filter(({ taken }) => taken !== null).length;
	}

	/** Counts up with each question shown. */
	get turn(): number {
		return this.#at;
	}

	/** Null at the end. */
	get current(): Asked | null {
		return this.#asked[this.#at] ?? null;
	}

	/** Whether the log has all that was answered. */
	get isSaved(): boolean {
		return this.#writing === 0 && this.outbox.failure === null;
	}

	get canUndo(): boolean {
		return this.done > 0 && this.isSaved;
	}

	contentOf(card: CardId): CardContent | undefined {
		return this.#asked.find(({ content }) => content.card.id === card)?.content;
	}

	/** Takes an answer to the question on screen; a second one is none. */
	async choose(choice: Choice): Promise<void> {
		const { current } = this;
		if (!current || current.taken || !this.isSaved) return;
		this.#asked = this.#asked.with(this.#at, { ...current, taken: choice });
		const head = this.#clock.head();
		await this.#write({
			...head,
			kind: 'review',
			card: current.content.card.id,
			rating: choice.isRight ? 3 : 1,
			ms: Math.round(this.#watch.read(head.at)),
			mode: 'drill',
			deck: current.content.deck,
			typed: choice.text,
			verdict: choice.isRight ? 'exact' : 'wrong'
		});
	}

	/** On to the question after the one on screen. */
	next(): void {
		if (!this.current?.taken || !this.isSaved) return;
		this.#show(this.#at + 1);
	}

	/** Takes back the last answer, and asks again. */
	async undo(): Promise<void> {
		if (!this.canUndo) return;
		this.#writing += 1;
		try {
			const answers = await drillAnswers(this.#store, this.#kept, this.#clock.today());
			const last = answers.at(-1);
			if (last) await this.#write({ ...this.#clock.head(), kind: 'undo', of: last.id });
			await this.#take(this.#kept);
		} finally {
			this.#writing -= 1;
		}
	}

	/** Ends it with what has been answered so far. */
	async stop(): Promise<void> {
		const answered = new Set(
			this.#asked.flatMap(({ content, taken }) => (taken ? content.card.id : []))
		);
		const questions = this.#kept.questions.filter(({ card }) => answered.has(card));
		await this.#keep({ ...this.#kept, questions });
	}

	/** Begins anew with other questions of the same wish. */
	async again(): Promise<void> {
		const { at, day } = this.#clock.head();
		await this.#keep(await drawDrill(this.#store, this.#kept.wish, { at, day }));
	}

	/** Thinking time counts only while the page can be seen. */
	look(visible: boolean): void {
		if (visible) this.#watch.resume(this.#clock.now());
		else this.#watch.pause(this.#clock.now());
	}

	async #keep(kept: KeptDrill): Promise<void> {
		await keepDrill(this.#store, kept);
		await this.#take(kept);
	}

	async #take(kept: KeptDrill): Promise<void> {
		const answers = await drillAnswers(this.#store, kept, this.#clock.today());
		const cards = [...new Set(kept.questions.flatMap(({ choices }) => choices))];
		const contents = await this.#store.content(cards);
		const byCard = new Map(contents.map((content) => [content.card.id, content]));
		this.#kept = kept;
		this.#asked = kept.questions.flatMap((question) => askedOf(question, byCard, answers) ?? []);
		const open = this.#asked.findIndex(({ taken }) => taken === null);
		this.#show(open < 0 ? this.#asked.length : open);
	}

	#show(at: number): void {
		this.#at = at;
		this.#watch.start(this.#clock.now());
	}

	/** However long it takes: the outbox tells of failures. */
	async #write(draft: Draft): Promise<void> {
		this.#writing += 1;
		await this.outbox.push([draft]);
		this.#writing -= 1;
	}
}

/** Null where a card has left its deck, or its answer is none to choose any more. */
function askedOf(
	{ card, choices }: Question,
	byCard: ReadonlyMap<CardId, CardContent>,
	answers: readonly DrillAnswer[]
): Asked | null {
	const offered = choices.flatMap((id): readonly Choice[] => {
		const content = byCard.get(id);
		const answer = content && choiceOf(content.card);
		return content && answer ? [{ content, ...answer, isRight: id === card }] : [];
	});
	const content = byCard.get(card);
	if (!content || offered.length < choices.length) return null;
	const typed = answers.findLast((answer) => answer.card === card)?.typed;
	const taken = offered.find(({ text }) => typed !== undefined && formOf(text) === formOf(typed));
	return { content, choices: offered, taken: taken ?? null };
}
