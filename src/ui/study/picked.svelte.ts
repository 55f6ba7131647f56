/** What is picked on the screen, and the choice that it makes. */
import type { StudyWords } from '#i18n/study.ts';
import { SearchQuery } from '../cards/search-query.svelte.ts';
import type { Choice } from './choice.ts';
import type { NoteOption, Pool } from './pool.ts';

const KINDS = ['note', 'tag', 'search', 'forgotten', 'hardest', 'flagged'] as const;
export type Kind = Choice['kind'];

/** What another screen asks for. */
export type Wish = {
	readonly note?: string | undefined;
	readonly search?: string | undefined;
	/** The cards that were picked there. */
	readonly cards?: boolean | undefined;
};

export class Picked {
	kind = $state<Kind>('note');
	note = $state('');
	tag = $state('');
	readonly search: SearchQuery;
	/** Which ways to choose there are: cards picked one by one only where they come from. */
	readonly kinds: readonly Kind[];

	constructor({ note, search, cards = false }: Wish) {
		this.search = new SearchQuery(search);
		this.kinds = cards ? ['cards', ...KINDS] : KINDS;
		if (note !== undefined) [this.kind, this.note] = ['note', note];
		if (search !== undefined) this.kind = 'search';
		if (cards) this.kind = 'cards';
	}

	/** What stands in a list before anything was picked is its first. */
	complete({ notes, tags }: Pool): void {
		if (!notes.some(({ value }) => value === this.note)) this.note = notes[0]?.value ?? '';
		if (!tags.includes(this.tag)) this.tag = tags[0] ?? '';
	}

	/** Null while something is missing. */
	choice({ notes, cards }: Pool): Choice | null {
		const { kind } = this;
		switch (kind) {
			case 'note':
				return notes.find(({ value }) => value === this.note)?.choice ?? null;
			case 'tag':
				return this.tag === '' ? null : { kind, tag: this.tag };
			case 'search':
				return this.search.settled === '' ? null : { kind, query: this.search.settled };
			case 'cards':
				return { kind, cards };
			case 'forgotten':
			case 'hardest':
			case 'flagged':
				return { kind };
		}
	}
}

/** A choice in words. */
export function titleOf(choice: Choice, { notes }: Pool, t: StudyWords): string {
	switch (choice.kind) {
		case 'note':
			return notes.find((option) => isSame(option.choice, choice))?.label ?? t.choices.note;
		case 'tag':
			return `#${choice.tag}`;
		case 'search':
			return choice.query;
		case 'cards':
		case 'forgotten':
		case 'hardest':
		case 'flagged':
			return t.choices[choice.kind];
	}
}

function isSame(a: NoteOption['choice'], b: NoteOption['choice']): boolean {
	return a.deck === b.deck && a.path === b.path;
}
