/** What happened to a card besides answers, in words. */
import type { StudyDay } from '#core/base/brand.ts';
import type { Entry, EntryOf } from '#core/log/types.ts';
import type { CardWords } from '#i18n/card.ts';
import type { SearchWords } from '#i18n/search.ts';

type Said = {
	readonly card: CardWords;
	readonly flags: SearchWords['flags'];
	readonly day: (day: StudyDay) => string;
};

/** Null for an answer, and for what is no deed on a card. */
export function eventWords(entry: Entry, { card: { events: t }, flags, day }: Said): string | null {
	switch (entry.kind) {
		case 'mark':
			return markWords(entry.set, t, flags);
		case 'reset':
			return t.reset;
		case 'due':
			return t.due(day(entry.on));
		case 'changed':
			return t.changed;
		case 'seed':
			return t.seed;
		case 'review':
		case 'undo':
		case 'reschedule':
		case 'note':
		case 'file':
		case 'override':
		case 'reject':
		case 'accept':
		case 'match':
		case 'setting':
			return null;
	}
}

function markWords(
	{ suspended, buriedOn, flag, leech }: EntryOf<'mark'>['set'],
	t: CardWords['events'],
	flags: SearchWords['flags']
): string {
	const told = [
		suspended === undefined ? [] : suspended ? t.suspended : t.resumed,
		buriedOn === undefined ? [] : buriedOn === null ? t.unburied : t.buried,
		flag === undefined ? [] : t.flagged(flags[flag]),
		leech === undefined ? [] : leech ? t.leech : t.notLeech
	];
	return told.flat().join(' · ');
}
