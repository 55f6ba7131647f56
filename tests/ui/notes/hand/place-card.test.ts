import { describe, expect, test } from 'vitest';
import type { CompiledNote } from '#core/notes/types.ts';
import { promptText } from '#core/notes/plain-text.ts';
import type { Store } from '#store/types.ts';
import { cardsFor, gapsFor, type Made } from '#ui/notes/hand/insertions.ts';
import { placeCard, type Placed } from '#ui/notes/hand/place-card.ts';
import { newLearner } from '../../support/learner.ts';

const made: Made = { kind: 'question', question: 'Why are they short?', answer: 'To be learned.' };

/** A store with one note of one's own, made of that text. */
async function withNote(source: string): Promise<{ store: Store; note: CompiledNote }> {
	const { store, clock } = await newLearner(1);
	const input = { deck: { name: 'Mine' }, notes: [{ path: 'a.md', text: source }] };
	const saved = await store.saveNotes(input, [], clock.head());
	if (!saved.ok) throw new Error(saved.error.cause);
	const note = await store.note(saved.value.deck, 'en');
	return { store, note: note! };
}

async function after(store: Store, placed: Pick<Placed, 'input'> | null) {
	const preview = await store.preview(placed!.input);
	return preview.notes[0]!.cards;
}

const OUTLINE = `# Ports

- HTTP: the port 80
- HTTPS: the port 443
- SSH: the port 22
`;

describe('a card by hand', () => {
	test('is one more, and every other keeps its id', async () => {
		const { store, note } = await withNote(OUTLINE);
		expect(note.cards.length).toBeGreaterThan(2);
		const input = await placeCard(store, note, cardsFor(note.source, made, 3), undefined);
		const cards = await after(store, input);
		expect(cards).toHaveLength(note.cards.length + 1);
		const ids = cards.map(({ id }) => id);
		expect(ids).toEqual(expect.arrayContaining(note.cards.map(({ id }) => id)));
		expect(cards.map(promptText)).toContain('Why are they short?');
	});

	const prose = '# Ports\n\nText about ports.\n\n- HTTP: the port 80\n- SSH: the port 22\n';

	test('that would turn a note of rules into a note of cards stands in one line', async () => {
		const { store, note } = await withNote(prose);
		const [plain] = cardsFor(note.source, made, 3);
		const notes = [{ path: 'a.md', text: plain!.text }];
		const flipped = await after(store, { input: { deck: note.deck, notes } });
		expect(flipped).toHaveLength(1); // nothing but the new one
		const placed = await placeCard(store, note, cardsFor(note.source, made, 3));
		expect(placed?.isTold).toBe(false);
		expect(placed?.input.notes[0]?.text).toContain('\n\nWhy are they short? :: To be learned.\n\n');
		expect(await after(store, placed)).toHaveLength(note.cards.length + 1);
	});

	test('that needs several lines there has the note say that rules may read it', async () => {
		const { store, note } = await withNote(prose);
		const long: Made = { ...made, answer: 'To be learned.\nAnd to be typed.' };
		const placed = await placeCard(store, note, cardsFor(note.source, long, 3));
		expect(placed?.isTold).toBe(true);
		expect(placed?.input.notes[0]?.text).toMatch(/^---\ncards: strict\n---/);
		expect(await after(store, placed)).toHaveLength(note.cards.length + 1);
	});

	test('in a note of cards needs no word about rules', async () => {
		const { store, note } = await withNote('Q: One?\nA: 1\n\nQ: Two?\nA: 2\n');
		const input = await placeCard(store, note, cardsFor(note.source, made));
		expect(input?.input.notes[0]?.text).not.toContain('strict');
	});

	test('is typed where that is meant', async () => {
		const { store, note } = await withNote(OUTLINE);
		const typed: Made = {
			kind: 'typed',
			question: 'Why are they short?',
			answer: 'To be learned.'
		};
		for (const line of [3, undefined]) {
			const cards = await after(
				store,
				await placeCard(store, note, cardsFor(note.source, typed, line))
			);
			expect(cards.filter((card) => card.typed).map(promptText)).toEqual(['Why are they short?']);
		}
	});

	test('that would be no card is not placed', async () => {
		const { store, note } = await withNote(OUTLINE);
		const nothing: Made = { kind: 'cloze', text: 'No gap in here.' };
		expect(await placeCard(store, note, cardsFor(note.source, nothing, 3))).toBeNull();
	});
});

describe('a gap in a line', () => {
	test('asks about it, and leaves the cards of other lines alone', async () => {
		const { store, note } = await withNote(OUTLINE);
		const line = note.source.split('\n')[3]!;
		const start = line.indexOf('443');
		const input = await placeCard(store, note, gapsFor(note.source, 4, start, start + 3), 4);
		const cards = await after(store, input);
		expect(cards.filter(({ kind }) => kind === 'cloze')).toHaveLength(1);
		const others = note.cards.filter(({ lines }) => lines[0] !== 4).map(({ id }) => id);
		expect(cards.map(({ id }) => id)).toEqual(expect.arrayContaining(others));
	});

	test('in code is no gap', async () => {
		const { store, note } = await withNote(`${OUTLINE}\n\`\`\`sh\nls -la\n\`\`\`\n`);
		expect(await placeCard(store, note, gapsFor(note.source, 8, 3, 6), 8)).toBeNull();
	});
});
