/** Whatever a person does to their notes: nothing is lost, and what is shown is what the log says. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CardId, EntryId } from '#core/base/brand.ts';
import type { Decision, Store } from '#store/types.ts';
import { Device, type Tab } from '../fakes/device.ts';
import { commit } from '../fakes/drafts.ts';
import { head, NOON, TODAY } from '../fakes/entries.ts';

type Deed =
	| { readonly kind: 'write'; readonly note: number; readonly facts: readonly number[] }
	| { readonly kind: 'remove'; readonly note: number }
	| { readonly kind: 'review' | 'reject' | 'accept' | 'reword'; readonly card: number }
	| { readonly kind: 'back'; readonly of: number }
	| { readonly kind: 'crash' };

const place = fc.nat(9);
const deeds = fc.array(
	fc.oneof(
		fc.record({
			kind: fc.constant('write' as const),
			note: fc.nat(2),
			facts: fc.uniqueArray(fc.nat(12), { maxLength: 6 })
		}),
		fc.record({ kind: fc.constant('remove' as const), note: fc.nat(2) }),
		fc.record({
			kind: fc.constantFrom(
				'review' as const,
				'reject' as const,
				'accept' as const,
				'reword' as const
			),
			card: place
		}),
		fc.record({ kind: fc.constant('back' as const), of: place }),
		fc.constant({ kind: 'crash' as const })
	),
	{ minLength: 1, maxLength: 10 }
);

const WORDS = 'port name zone record cache lease route probe mount limit quota taint node'.split(
	' '
);
const textOf = (facts: readonly number[]) =>
	`# Things\n\n${facts.map((n) => `The ${WORDS[n]} of thing ${n} :: value ${n}`).join('\n\n')}\n`;

async function cardsOf(store: Store): Promise<readonly CardId[]> {
	return store.find('', TODAY);
}

/** Does one deed; what was saved as notes can be taken back later. */
async function perform(tab: Tab, deed: Deed, at: number, saved: (readonly EntryId[])[]) {
	const save = async (text: string | null, note: number, decisions: readonly Decision[] = []) => {
		const notes = note < 0 ? [] : [{ path: `n${note}.md`, text }];
		const result = await tab.saveNotes({ deck: { name: 'Mine' }, notes }, decisions, head(at));
		if (!result.ok) throw new Error(result.error.cause);
		saved.push(result.value.entries);
	};
	if (deed.kind === 'write') return save(textOf(deed.facts), deed.note);
	if (deed.kind === 'remove') return save(null, deed.note);
	if (deed.kind === 'back') {
		const entries = saved[deed.of % Math.max(1, saved.length)];
		if (entries !== undefined) await tab.takeBack(entries, head(at));
		return;
	}
	if (deed.kind === 'crash') return;
	const cards = await cardsOf(tab);
	const card = cards[deed.card % Math.max(1, cards.length)];
	if (card === undefined) return;
	const [fact, slot] = card.split('/') as [never, string];
	if (deed.kind === 'review')
		await commit(tab, { ...head(at), kind: 'review', card, rating: 3, ms: 9, mode: 'study' });
	else if (deed.kind === 'reword') {
		const [content] = await tab.content([card]);
		const { wordingBase } = await import('#core/notes/wording.ts');
		const fields = { slot, prompt: `Mine ${at}` };
		await save(null, -1, [{ kind: 'override', fact, base: wordingBase(content!.card), fields }]);
	} else await save(null, -1, [{ kind: deed.kind, fact, slot }]);
}

async function shown(store: Store) {
	const decks = await store.decks(TODAY);
	const notes = decks.flatMap(({ id, notes }) =>
		notes.map(({ path }) => store.note(id, 'en', path))
	);
	return { decks, notes: await Promise.all(notes), cards: await cardsOf(store) };
}

test(
	'notes are what the log says, here, after a crash, and on another device',
	{ timeout: 120_000 },
	async () => {
		await fc.assert(
			fc.asyncProperty(deeds, async (list) => {
				const device = new Device();
				let tab = await device.tab();
				const saved: (readonly EntryId[])[] = [];
				for (const [i, deed] of list.entries()) {
					await perform(tab, deed, 10 + i, saved);
					if (deed.kind !== 'crash') continue;
					device.cutPower();
					tab = await device.tab();
				}
				const here = await shown(tab);
				expect(await tab.verify()).toMatchObject({ equal: true });
				const { entries } = await tab.safety();
				await tab.refreshNotes(head(90));
				expect(await shown(tab)).toEqual(here);
				expect(await tab.safety()).toMatchObject({ entries });
				const other = new Device();
				const there = await other.tab();
				await there.restore(await tab.backup(NOON), NOON);
				await there.refreshNotes(head(91));
				expect(await shown(there)).toEqual(here);
				device.cutPower();
				other.cutPower();
			}),
			{ numRuns: 25 }
		);
	}
);
