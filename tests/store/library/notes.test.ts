import { afterEach, describe, expect, test, vi } from 'vitest';
import type { CardId, DeckId } from '#core/base/brand.ts';
import { promptText } from '#core/notes/plain-text.ts';
import type { Card } from '#core/notes/types.ts';
import { wordingBase } from '#core/notes/wording.ts';
import type { Decision, NotesInput, Saved, Store } from '#store/types.ts';
import { deck } from '../fakes/decks.ts';
import { Device, type Tab } from '../fakes/device.ts';
import { commit } from '../fakes/drafts.ts';
import { head, NOON, TODAY } from '../fakes/entries.ts';

let device = new Device();
afterEach(() => {
	device.cutPower();
	device = new Device();
});

const DNS =
	'# DNS\n\nA record :: an address\nPort of DNS :: 53\nCNAME :: another name for the same host\n';
const input = (text: string | null, path = 'dns.md', name = 'Network'): NotesInput => ({
	deck: { name },
	notes: [{ path, text }]
});

async function save(
	store: Store,
	what: NotesInput,
	at: number,
	decisions: readonly Decision[] = []
): Promise<Saved> {
	const saved = await store.saveNotes(what, decisions, head(at));
	if (!saved.ok) throw new Error(`${saved.error.kind}: ${saved.error.cause}`);
	return saved.value;
}

/** Cards of a deck's first note by what they ask. */
async function cardsOf(store: Store, id: DeckId, path?: string): Promise<Record<string, Card>> {
	const note = await store.note(id, 'en', path);
	return Object.fromEntries((note?.cards ?? []).map((card) => [promptText(card), card]));
}

const review = (card: CardId, at: number) =>
	({ ...head(at), kind: 'review', card, rating: 3, ms: 1000, mode: 'study' }) as const;

async function begun(): Promise<{ store: Tab; id: DeckId; saved: Saved }> {
	const store = await device.tab();
	const saved = await save(store, input(DNS), 1);
	return { store, id: saved.deck, saved };
}

describe('looking at notes before they are saved', () => {
	test('shows the cards, and saves nothing', async () => {
		const store = await device.tab();
		const preview = await store.preview(input(DNS));
		expect(preview).toMatchObject({ name: 'Network', isNew: true, kept: 0 });
		expect(preview.notes.map(({ cards }) => cards.length)).toEqual([3]);
		expect(preview.report.new).toHaveLength(3);
		expect(await store.decks(TODAY)).toEqual([]);
		expect(await store.safety()).toMatchObject({ entries: 0 });
	});

	test('of a note that is known tells what becomes of its facts', async () => {
		const { store } = await begun();
		const edited = DNS.replace('53', '5353').replace(
			'CNAME :: another name for the same host\n',
			''
		);
		const preview = await store.preview(input(edited));
		expect(preview).toMatchObject({ isNew: false, kept: 1 });
		expect(preview.report.changed.map(({ text }) => text)).toEqual(['Port of DNS :: 5353']);
		expect(preview.report.orphan.map(({ text }) => text)).toEqual([
			'CNAME :: another name for the same host'
		]);
	});
});

describe('a saved note', () => {
	test('is a deck of its own, asked and found, beside those of the app', async () => {
		const { store, id } = await begun();
		await store.installDecks([deck(2)], head(2));
		expect(await store.decks(TODAY)).toMatchObject([
			{ id: 'services', isOwn: false },
			{ id, title: 'Network', isOwn: true, cards: 3, notes: [{ title: 'DNS', cards: 3 }] }
		]);
		expect((await store.find('cname', TODAY)).length).toBe(1);
		const { candidates } = await store.loadDay(TODAY);
		expect(candidates.filter((one) => one.deck === id)).toHaveLength(3);
		expect(await store.verify()).toMatchObject({ equal: true });
	});

	test('keeps what was learned when it is edited, and brings up what is no longer true', async () => {
		const { store, id } = await begun();
		const { 'Port of DNS': port, 'A record': address } = await cardsOf(store, id);
		await commit(store, review(port!.id, 2), review(address!.id, 3));
		await save(store, input(`Above all :: first\n\n${DNS.replace('53', '5353')}`), 4);
		const now = await cardsOf(store, id);
		expect(now['Port of DNS']?.id).toBe(port?.id);
		expect(now['A record']?.id).toBe(address?.id);
		const kinds = async (card: CardId) => (await store.history(card)).map(({ kind }) => kind);
		expect(await kinds(port!.id)).toEqual(['review', 'changed']);
		expect(await kinds(address!.id)).toEqual(['review']);
		expect(await store.decks(TODAY)).toMatchObject([{ cards: 4, introduced: 2 }]);
	});

	test('is as it was, cards and memory, when an edit is taken back', async () => {
		const { store, id } = await begun();
		const before = await store.note(id, 'en');
		const edit = await save(store, input('# DNS\n\nSomething else :: entirely\n'), 2);
		expect(await cardsOf(store, id)).not.toHaveProperty('CNAME');
		expect(await store.takeBack(edit.entries, head(3))).toEqual({ ok: true, value: null });
		expect(await store.note(id, 'en')).toEqual(before);
		// and the edit is not remembered: the next one starts from the same place
		const again = await store.preview(input(DNS));
		expect(again).toMatchObject({ kept: 3, report: { new: [], orphan: [] } });
	});

	test('is gone when its first saving is taken back', async () => {
		const { store, saved } = await begun();
		await store.takeBack(saved.entries, head(2));
		expect(await store.decks(TODAY)).toEqual([]);
		expect(await store.verify()).toMatchObject({ equal: true });
	});

	test('that is taken away keeps its history, and has it again when it comes back', async () => {
		const { store, id } = await begun();
		const { CNAME: card } = await cardsOf(store, id);
		await commit(store, review(card!.id, 2));
		await save(store, { deck: id, notes: [{ path: 'dns.md', text: null }] }, 3);
		expect(await store.decks(TODAY)).toEqual([]);
		expect(await store.history(card!.id)).toHaveLength(1);
		const back = await save(store, input(DNS), 4);
		expect(back.deck).toBe(id);
		expect((await cardsOf(store, id))['CNAME']?.id).toBe(card?.id);
		expect(await store.decks(TODAY)).toMatchObject([{ introduced: 1 }]);
	});

	test('may move its facts to another note of the deck', async () => {
		const { store, id } = await begun();
		const { CNAME: card } = await cardsOf(store, id);
		await save(
			store,
			{
				deck: id,
				notes: [
					{ path: 'dns.md', text: DNS.replace('CNAME :: another name for the same host\n', '') },
					{ path: 'sub/dns.md', text: '# More\n\nCNAME :: another name for the same host\n' }
				]
			},
			2
		);
		expect((await cardsOf(store, id, `${id}/sub/dns.md`))['CNAME']?.id).toBe(card?.id);
		expect(await store.decks(TODAY)).toMatchObject([{ cards: 3, notes: [{}, {}] }]);
	});

	test('survives a wiped database, from the journal', async () => {
		const { store, id } = await begun();
		const note = await store.note(id, 'en');
		await commit(store, review(note!.cards[0]!.id, 2));
		await device.wipe();
		const again = await device.tab();
		expect(await again.refreshNotes(head(3))).toEqual({ ok: true, value: null });
		expect(await again.note(id, 'en')).toEqual(note);
		expect(await again.decks(TODAY)).toMatchObject([{ title: 'Network', introduced: 1 }]);
	});

	test('survives a journal folded into its checkpoint', async () => {
		const { store, id } = await begun();
		const note = await store.note(id, 'en');
		const long = Array.from({ length: 9000 }, (_, k) => `Name ${k} :: number ${k}`).join('\n');
		await save(store, input(`# Long\n\n${long}\n`, 'long.md'), 2);
		await commit(store, review(note!.cards[0]!.id, 3));
		await device.wipe();
		const again = await device.tab();
		await again.refreshNotes(head(4));
		expect(await again.note(id, 'en', note!.path)).toEqual(note);
		expect(await again.decks(TODAY)).toMatchObject([{ cards: 9003 }]);
	});

	test('goes to another device in a backup, with its pictures', async () => {
		const { store, id } = await begun();
		const picture = new Blob([new Uint8Array([137, 80, 78, 71])], { type: 'image/png' });
		await save(store, { deck: id, notes: [], files: [{ path: 'a.png', file: picture }] }, 2);
		const backup = await store.backup(NOON);
		const other = await new Device().tab();
		expect(await other.restore(backup, NOON)).toMatchObject({ ok: true, value: {} });
		await other.refreshNotes(head(3));
		expect(await other.note(id, 'en')).toEqual(await store.note(id, 'en'));
		const shown = await other.file(id, 'a.png');
		expect(shown?.type).toBe('image/png');
		expect(new Uint8Array(await shown!.arrayBuffer())).toEqual(new Uint8Array([137, 80, 78, 71]));
		other.kill();
	});

	test('is erased with everything else', async () => {
		const { store } = await begun();
		expect(await store.erase()).toMatchObject({ ok: true });
		expect(await store.decks(TODAY)).toEqual([]);
		expect(await device.database((db) => db.texts.count())).toBe(0);
	});

	test('written in two tabs at once is there twice, each whole', async () => {
		const one = await device.tab();
		const two = await device.tab();
		await Promise.all([
			save(one, input(DNS), 1),
			save(two, input('# Ports\n\nHTTP :: 80\n', 'ports.md'), 2)
		]);
		expect(await one.decks(TODAY)).toMatchObject([{ title: 'Network', cards: 4 }]);
	});
});

describe("decks of one's own", () => {
	test('get another name without losing anything', async () => {
		const { store, id } = await begun();
		await save(store, { deck: id, name: '네트워크', notes: [] }, 2);
		expect(await store.decks(TODAY)).toMatchObject([{ id, title: '네트워크', cards: 3 }]);
		// the old name is free for another deck
		const other = await save(store, input('# X\n\na :: b\n', 'x.md'), 3);
		expect(other.deck).not.toBe(id);
	});

	test('become one, with every schedule', async () => {
		const { store, id } = await begun();
		const other = await save(store, input('# DNS\n\nHTTP :: 80\n', 'dns.md', 'Web'), 2);
		const { HTTP: card } = await cardsOf(store, other.deck);
		await commit(store, review(card!.id, 3));
		const merged = await save(store, { deck: id, absorbs: other.deck, notes: [] }, 4);
		expect(await store.decks(TODAY)).toMatchObject([
			{
				id,
				cards: 4,
				introduced: 1,
				notes: [{ path: `${id}/dns.md` }, { path: `${id}/Web/dns.md` }]
			}
		]);
		expect((await cardsOf(store, id, `${id}/Web/dns.md`))['HTTP']?.id).toBe(card?.id);
		await store.takeBack(merged.entries, head(5));
		expect(await store.decks(TODAY)).toMatchObject([{ cards: 3 }, { cards: 1, introduced: 1 }]);
	});
});

describe("a person's word", () => {
	const factOf = (card: Card | undefined) => card!.fact;

	test('on a card: rejected it is not asked, taken back it is', async () => {
		const { store, id } = await begun();
		const { CNAME: card } = await cardsOf(store, id);
		const said = await save(store, { deck: id, notes: [] }, 2, [
			{ kind: 'reject', fact: factOf(card), slot: card!.slot }
		]);
		expect(await store.decks(TODAY)).toMatchObject([{ cards: 2 }]);
		expect(await store.decisions(id)).toMatchObject([{ kind: 'reject' }]);
		await store.takeBack(said.entries, head(3));
		expect(await store.decks(TODAY)).toMatchObject([{ cards: 3 }]);
	});

	test('its words stand in for those of the note, until the note says something else', async () => {
		const { store, id } = await begun();
		const { 'Port of DNS': card } = await cardsOf(store, id);
		const fields = { slot: card!.slot, prompt: 'On which **port** does DNS listen?' };
		const override = {
			kind: 'override',
			fact: factOf(card),
			base: wordingBase(card!),
			fields
		} as const;
		await save(store, { deck: id, notes: [] }, 2, [override]);
		expect(await cardsOf(store, id)).toMatchObject({
			'On which port does DNS listen?': { id: card!.id, answer: card!.answer }
		});
		expect((await store.find('listen', TODAY)).length).toBe(1);
		const preview = await store.preview(input(DNS.replace('53', '5353')));
		expect(preview.outworded).toEqual([card!.id]);
		await save(store, input(DNS.replace('53', '5353')), 3);
		expect(await cardsOf(store, id)).toHaveProperty('Port of DNS');
		// and they come back with the text that they were made for
		await save(store, input(DNS), 4);
		expect(await cardsOf(store, id)).toHaveProperty('On which port does DNS listen?');
	});

	test('its words hold for a deck of the app as well, over a new version', async () => {
		const store = await device.tab();
		await store.installDecks([deck(2)], head(1));
		const [card] = (await store.note('services' as DeckId, 'ko'))!.cards;
		const fields = { slot: 'def', prompt: 'Mine?', answer: 'Yes' };
		await save(store, { deck: 'services' as DeckId, notes: [] }, 2, [
			{ kind: 'override', fact: card!.fact, base: wordingBase(card!), fields }
		]);
		await store.installDecks([deck(3)], head(3));
		expect((await store.content([card!.id])).map((one) => promptText(one.card))).toEqual(['Mine?']);
	});

	test('on which facts are the same decides whose history a card has', async () => {
		const store = await device.tab();
		const short = 'CNAME :: another name';
		const { deck: id } = await save(store, input(`# DNS\n\nPort :: 53\n${short}\n`), 1);
		const { CNAME: old } = await cardsOf(store, id);
		await commit(store, review(old!.id, 2));
		// a few words elsewhere: the old ones, or others that happen to be the same?
		const apart = {
			deck: id,
			notes: [
				{ path: 'dns.md', text: '# DNS\n\nPort :: 53\n' },
				{ path: 'more.md', text: `# More\n\n${short}\n` }
			]
		};
		const question = (await store.preview(apart)).questions[0]!;
		expect(question.candidates.map((one) => one.id)).toEqual([old!.fact]);
		await save(store, apart, 3);
		expect(await store.decks(TODAY)).toMatchObject([{ cards: 1, introduced: 0 }]); // waits
		const same = {
			kind: 'match',
			from: question.candidates[0]!.id,
			to: question.id,
			same: true
		} as const;
		const said = await save(store, { deck: id, notes: [] }, 4, [same]);
		const now = async () => (await cardsOf(store, id, `${id}/more.md`))['CNAME']?.fact;
		expect(await now()).toBe(old!.fact);
		expect(await store.decks(TODAY)).toMatchObject([{ cards: 2, introduced: 1 }]);
		await store.takeBack(said.entries, head(5));
		expect(await now()).toBe(question.id);
		expect(await store.decks(TODAY)).toMatchObject([{ cards: 1, introduced: 0 }]);
	});
});

test('a card that is an old one by a word comes up now if its answer is another', async () => {
	const store = await device.tab();
	const { deck: id } = await save(store, input('# Ports\n\nHTTP listens here :: 80\n'), 1);
	const { 'HTTP listens here': old } = await cardsOf(store, id);
	await commit(store, review(old!.id, 2));
	await save(store, { deck: id, notes: [{ path: 'dns.md', text: '# Other\n' }] }, 3);
	const text = '# Elsewhere\n\nWeb servers wait on :: 8080\n';
	await save(store, { deck: id, notes: [{ path: 'web.md', text }] }, 4);
	const { 'Web servers wait on': fresh } = await cardsOf(store, id, `${id}/web.md`);
	expect(fresh!.id).not.toBe(old!.id);
	const said = { kind: 'match', from: old!.fact, to: fresh!.fact, same: true } as const;
	await save(store, { deck: id, notes: [] }, 5, [said]);
	expect((await cardsOf(store, id, `${id}/web.md`))['Web servers wait on']?.id).toBe(old!.id);
	expect((await store.history(old!.id)).map(({ kind }) => kind)).toEqual(['review', 'changed']);
	const next = { path: 'web.md', text: text.replace('8080', '8443') };
	const { before, report } = await store.preview({ deck: id, notes: [next] });
	expect(report.changed.map((fact) => before[`en/${fact.id}`])).toEqual([
		'Web servers wait on :: 8080'
	]);
});

test('a picture that is not there is told, one that comes along is not', async () => {
	const store = await device.tab();
	const text = '# P\n\n![layers](img/a.png)\n\nHTTP :: 80\n';
	const what = input(text);
	const codes = async (asked: NotesInput) =>
		(await store.preview(asked)).notes.flatMap((note) => note.diagnostics.map(({ code }) => code));
	expect(await codes(what)).toContain('image-missing');
	const file = new Blob([new Uint8Array([1])], { type: 'image/png' });
	expect(await codes({ ...what, files: [{ path: 'img/a.png', file }] })).not.toContain(
		'image-missing'
	);
});

describe('a note of the app that its person edits', () => {
	const text = (port: string) => `# Ports\n\nHTTP :: ${port}\nDNS :: 53\n`;

	async function bundled(store: Tab) {
		const { compileDeck, versioned } = await import('#core/notes/deck.ts');
		const { emptyLedger } = await import('#core/notes/identity/ledger.ts');
		const files = [{ path: 'cards/ports/en.md', source: text('80') }];
		const compiled = versioned(compileDeck(files, emptyLedger('ports' as DeckId)));
		await store.installDecks([compiled], head(1));
		return compiled;
	}

	test('keeps every card its history, and is as it came when the edit is taken back', async () => {
		const store = await device.tab();
		const compiled = await bundled(store);
		const before = await store.note(compiled.id, 'en');
		const [http] = compiled.notes[0]!.cards;
		await commit(store, review(http!.id, 2));
		const edit = { deck: compiled.id, notes: [{ path: 'en.md', text: text('8080') }] };
		const saved = await save(store, edit, 3);
		expect((await cardsOf(store, compiled.id))['HTTP']).toMatchObject({ id: http!.id });
		expect((await store.history(http!.id)).map(({ kind }) => kind)).toEqual(['review', 'changed']);
		expect(await store.decks(TODAY)).toMatchObject([{ isOwn: false, introduced: 1, cards: 2 }]);
		// a new version of the app leaves the edit alone
		await bundled(store);
		expect((await store.note(compiled.id, 'en'))?.source).toBe(text('8080'));
		await store.takeBack(saved.entries, head(4));
		expect(await store.note(compiled.id, 'en')).toEqual(before);
	});

	test('is remembered as it was written, whatever words its person has for a card', async () => {
		const store = await device.tab();
		const compiled = await bundled(store);
		const [http] = compiled.notes[0]!.cards;
		const fields = { slot: http!.slot, answer: 'port 8080, as everybody knows' };
		await save(store, { deck: compiled.id, notes: [] }, 2, [
			{ kind: 'override', fact: http!.fact, base: wordingBase(http!), fields }
		]);
		const more = { path: 'en.md', text: `${text('80')}SSH :: 22\n` };
		const preview = await store.preview({ deck: compiled.id, notes: [more] });
		expect(preview).toMatchObject({ kept: 2, report: { changed: [], reworded: [] } });
	});
});

test('a start without anything to make anew asks nothing of the worker', async () => {
	const { store } = await begun();
	const refreshNotes = vi.spyOn(store.jobs, 'refreshNotes');
	await store.refreshNotes(head(2));
	await store.refreshNotes(head(3));
	expect(refreshNotes).toHaveBeenCalledOnce();
	const other = await new Device().tab();
	await other.installDecks([deck(2)], head(1));
	const unused = vi.spyOn(other.jobs, 'refreshNotes');
	await other.refreshNotes(head(2));
	expect(unused).not.toHaveBeenCalled();
	other.kill();
});

test('schedules of another tool are gone on from, once', async () => {
	const store = await device.tab();
	const day = new Date((TODAY + 4) * 86_400_000).toISOString().slice(0, 10);
	const note = `# SR\n\nHTTP :: 80\n<!--SR:!${day},10,250-->\n\nDNS :: 53\n`;
	const { deck: id } = await save(store, input(note), 1);
	const { HTTP: card } = await cardsOf(store, id);
	expect((await store.state(card!.id)).memory).toMatchObject({ kind: 'review', stability: 10 });
	await save(store, input(`${note}\nSSH :: 22\n`), 2);
	expect((await store.history(card!.id)).map(({ kind }) => kind)).toEqual(['seed']);
});
