/** Which cards a person may choose to study, beside those of the day. */
import type { CardId, DeckId, StudyDay } from '#core/base/brand.ts';
import { skillTitles } from '#i18n/skills.ts';
import type { CardContent, Store } from '#store/types.ts';

export type Choice =
	| { readonly kind: 'forgotten' | 'hardest' | 'flagged' }
	/** Picked one by one. */
	| { readonly kind: 'cards'; readonly cards: readonly CardId[] }
	/** Of a deck; without a path all its notes. */
	| { readonly kind: 'note'; readonly deck: DeckId; readonly path?: string }
	| { readonly kind: 'tag'; readonly tag: string }
	/** In the language of the search (core/search). */
	| { readonly kind: 'search'; readonly query: string };

/** How many of the hardest. */
const HARDEST = 30;

export type Chosen = {
	/** In the order in which they are asked. */
	readonly cards: readonly CardId[];
	/** How many more the choice has that are not asked, being suspended. */
	readonly suspended: number;
};

/** The cards of a choice. Those of hidden decks are left out unless they were named. */
export async function chosenCards(store: Store, choice: Choice, today: StudyDay): Promise<Chosen> {
	const [found, suspended, settings] = await Promise.all([
		foundFor(store, choice, today),
		store.find('is:suspended', today),
		store.settings()
	]);
	const stopped = new Set(suspended);
	const contents = await store.content(found);
	const meant = contents.filter(meantBy(choice, settings.hiddenDecks)).map(({ card }) => card.id);
	const asked = meant.filter((card) => !stopped.has(card));
	const cards = choice.kind === 'hardest' ? asked.slice(0, HARDEST) : asked;
	return { cards, suspended: meant.length - asked.length };
}

async function foundFor(store: Store, choice: Choice, today: StudyDay): Promise<readonly CardId[]> {
	switch (choice.kind) {
		case 'forgotten':
			return store.find('rated:1:1', today);
		case 'hardest': {
			const order = { by: 'lapses', descending: true } as const;
			return store.find('prop:lapses>0 or prop:d>=7', today, order);
		}
		case 'flagged':
			return store.find('is:flagged', today);
		case 'cards':
			return choice.cards;
		case 'note':
			return store.find(`deck:"${choice.deck}"`, today);
		case 'tag':
			return store.find(`tag:"${choice.tag}"`, today);
		case 'search':
			return store.find(choice.query, today, undefined, skillTitles);
	}
}

function meantBy(
	choice: Choice,
	hidden: readonly string[]
): (content: Pick<CardContent, 'deck' | 'path'>) => boolean {
	switch (choice.kind) {
		case 'note':
			return ({ deck, path }) => deck === choice.deck && path === (choice.path ?? path);
		case 'cards':
		case 'search':
			return () => true;
		case 'forgotten':
		case 'hardest':
		case 'flagged':
		case 'tag':
			return ({ deck }) => !hidden.includes(deck);
	}
}

/** The tags of cards, in the order of the alphabet. */
export async function allTags(store: Store, today: StudyDay): Promise<readonly string[]> {
	const contents = await store.content(await store.find('tag:*', today));
	return [...new Set(contents.flatMap(({ card }) => card.tags ?? []))].sort();
}
