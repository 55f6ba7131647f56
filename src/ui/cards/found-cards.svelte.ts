/** What was found, and the rows of it around the place on screen; both follow the data. */
import type { CardId, StudyDay } from '#core/base/brand.ts';
import type { Order } from '#core/search/order.ts';
import { skillTitles } from '#i18n/skills.ts';
import type { CardRow, Store } from '#store/types.ts';
import { LiveQuery } from '../live-query.svelte.ts';

/** A page is three steps: the one on screen, and one on either side for who scrolls on. */
const STEP = 100;

export type Asked = { readonly text: string; readonly order: Order; readonly today: StudyDay };
type Found = Asked & { readonly cards: readonly CardId[] };
export type Page = {
	readonly found: Found;
	/** How many cards come before the rows. */
	readonly from: number;
	readonly rows: readonly CardRow[];
};

export class FoundCards {
	readonly #found: LiveQuery<Asked, Found>;
	readonly #page: LiveQuery<unknown, Page | undefined>;
	/** The first row on screen, and what it was found for: another search begins at its top. */
	#place = $state.raw({ text: '', first: 0 });
	// While the next answer is on its way the last one stays: nothing jumps at each letter.
	#keptFound: Found | undefined;
	#keptPage: Page | undefined;
	readonly #last = $derived.by(() => (this.#keptFound = this.#found.value ?? this.#keptFound));
	readonly #shown = $derived.by(() => (this.#keptPage = this.#page.value ?? this.#keptPage));
	readonly #first = $derived(this.#place.text === this.#last?.text ? this.#place.first : 0);
	readonly #from = $derived(Math.max(0, Math.floor(this.#first / STEP) - 1) * STEP);

	/** Made while a component is being set up; `first` is the row to begin at. */
	constructor(store: Pick<Store, 'find' | 'rows'>, asked: () => Asked, first: number) {
		this.#place = { text: asked().text, first };
		this.#found = new LiveQuery(asked, async (asked) => ({
			...asked,
			cards: await store.find(asked.text, asked.today, asked.order, skillTitles)
		}));
		this.#page = new LiveQuery(
			() => ({ found: this.#last, from: this.#from }),
			async ({ found, from }) => {
				if (found === undefined) return undefined;
				return { found, from, rows: await store.rows(found.cards.slice(from, from + 3 * STEP)) };
			}
		);
	}

	/** Undefined while the first answer is on its way. */
	get page(): Page | undefined {
		return this.#shown;
	}

	/** All cards that were found, in order. */
	get cards(): readonly CardId[] {
		return this.#shown?.found.cards ?? [];
	}

	/** Why nothing can be shown. */
	get failure(): { readonly error: unknown } | undefined {
		for (const { current } of [this.#found, this.#page])
			if (current.status === 'failed') return current;
		return undefined;
	}

	/** The first row that is wanted on screen. */
	move(first: number): void {
		this.#place = { text: this.#last?.text ?? '', first };
	}
}
