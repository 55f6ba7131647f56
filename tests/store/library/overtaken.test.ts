/** What was looked at in one tab, and is saved after another tab was faster. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sha256Hex } from '#core/base/sha256.ts';
import type { Decision, NotesInput, Preview, Saved, Store } from '#store/types.ts';
import { SERVICES, servicesText, versionsOf } from '../../support/versions.ts';
import { Device, type Tab } from '../fakes/device.ts';
import { commit } from '../fakes/drafts.ts';
import { head } from '../fakes/entries.ts';

let device: Device;
let one: Tab;
let two: Tab;
beforeEach(async () => {
	device = new Device();
	one = await device.tab();
	two = await device.tab();
});
afterEach(() => device.cutPower());

const DNS = '# DNS\n\nA record :: an address\nPort of DNS :: 53\n';
const input = (text: string | null, path = 'dns.md', name = 'Network'): NotesInput => ({
	deck: { name },
	notes: [{ path, text }]
});

const save = (
	store: Store,
	what: NotesInput,
	at: number,
	basis?: Preview['basis'],
	decisions: readonly Decision[] = []
) => store.saveNotes(what, decisions, head(at), basis);

async function saved(store: Store, what: NotesInput, at: number): Promise<Saved> {
	const result = await save(store, what, at);
	if (!result.ok) throw new Error(result.error.cause);
	return result.value;
}

const textOf = async (store: Store, { deck: id }: Saved, path = 'dns.md') =>
	(await store.note(id, 'en', `${id}/${path}`))?.source;

const OVERTAKEN = { ok: false, error: { kind: 'overtaken' } };
const first = `${DNS}CNAME :: another name\n`;
const second = `${DNS}MX :: where mail goes\n`;

describe('a review that was overtaken', () => {
	test('by a new note of the same path is not saved, and the note stays', async () => {
		const { basis } = await two.preview(input(second));
		const note = await saved(one, input(first), 1);
		expect(await save(two, input(second), 2, basis)).toMatchObject(OVERTAKEN);
		expect(await textOf(two, note)).toBe(first);
		expect(await two.safety()).toMatchObject({ entries: (await one.safety()).entries });
		const again = await two.preview(input(second));
		expect(again.report.orphan.map(({ text }) => text)).toEqual(['CNAME :: another name']);
		expect(await save(two, input(second), 3, again.basis)).toMatchObject({ ok: true });
		expect(await textOf(one, note)).toBe(second);
	});

	test('by an edit of what makes no card, or by taking the note away', async () => {
		const note = await saved(one, input(DNS), 1);
		const { basis } = await two.preview(input(second));
		await saved(one, input(`${DNS}\nOf no use for cards.\n`), 2);
		expect(await save(two, input(second), 3, basis)).toMatchObject(OVERTAKEN);
		const again = await two.preview(input(second));
		await saved(one, input(null), 4);
		expect(await save(two, input(second), 5, again.basis)).toMatchObject(OVERTAKEN);
		expect(await textOf(one, note)).toBeUndefined();
	});

	test('by a verdict or by words about one of its cards, also in a deck of the app', async () => {
		await one.installDecks(versionsOf(servicesText()), head(1));
		const look: NotesInput = { deck: SERVICES, notes: [], standing: ['cards/services/en.md'] };
		const { basis } = await two.preview(look);
		const { fact, slot } = (await one.note(SERVICES, 'en'))!.cards[0]!;
		const verdict = { kind: 'reject', fact, slot } as const;
		await save(one, { deck: SERVICES, notes: [] }, 2, undefined, [verdict]);
		expect(await save(two, look, 3, basis)).toMatchObject(OVERTAKEN);
	});

	test('by what comes along from another deck', async () => {
		const from = await saved(one, input(DNS, 'a.md', 'Old'), 1);
		await saved(one, input(DNS), 2);
		const absorbing: NotesInput = { deck: { name: 'Network' }, notes: [], absorbs: from.deck };
		const { basis } = await two.preview(absorbing);
		await saved(one, input(first, 'a.md', 'Old'), 3);
		expect(await save(two, absorbing, 4, basis)).toMatchObject(OVERTAKEN);
	});
});

describe('a review is not overtaken', () => {
	test('by answers, other decks and words about their cards', async () => {
		await saved(one, input(DNS), 1);
		const other = await saved(one, input(DNS, 'dns.md', 'Other'), 2);
		const { basis } = await two.preview(input(second));
		const { id, fact, slot } = (await one.note(other.deck, 'en'))!.cards[0]!;
		await save(one, { deck: other.deck, notes: [] }, 3, undefined, [
			{ kind: 'reject', fact, slot }
		]);
		await saved(one, input(first, 'dns.md', 'Other'), 4);
		await commit(one, { ...head(5), kind: 'review', card: id, rating: 3, ms: 9, mode: 'study' });
		expect(await save(two, input(second), 6, basis)).toMatchObject({ ok: true });
	});

	test('by what was taken back since', async () => {
		await saved(one, input(DNS), 1);
		const { basis } = await two.preview(input(second));
		const { entries } = await saved(one, input(first), 2);
		await one.takeBack(entries, head(3));
		expect(await save(two, input(second), 4, basis)).toMatchObject({ ok: true });
	});

	test('where nothing was looked at', async () => {
		await saved(one, input(first), 1);
		expect(await save(two, input(second), 2)).toMatchObject({ ok: true });
	});
});

test('a preview tells which texts would be replaced', async () => {
	await saved(one, input(DNS), 1);
	const notes = ['dns.md', 'new.md'].map((path) => ({ path, text: second }));
	const { over } = await two.preview({ deck: { name: 'Network' }, notes });
	expect(over).toEqual([sha256Hex(DNS), null]);
});
