import { describe, expect, test } from 'vitest';
import type { DeckId } from '#core/base/brand.ts';
import { compileDeck, versioned } from '#core/notes/deck.ts';
import type { Decision } from '#core/notes/identity/decisions.ts';
import { emptyLedger, type Ledger } from '#core/notes/identity/ledger.ts';
import { openRecords, settlePublished, unsettled } from '#core/notes/identity/published.ts';
import type { DeckContent } from '#core/notes/types.ts';

const DECK = 'services' as DeckId;
const text = (nodePort: string) =>
	`# Services\n\n- ClusterIP: a virtual address inside the cluster only\n- ${nodePort}\n- Port range: a number from 30000 to 32767\n- Headless: a service without any address\n`;
const compile = (source: string, ledger: Ledger, decisions: readonly Decision[] = []) =>
	compileDeck([{ path: 'cards/services/en.md', source }], ledger, decisions);

const FIRST = compile(text('NodePort: opens the same port on every node'), emptyLedger(DECK));
const SECOND_TEXT = text('NodePort: each machine listens on one port');
/** As the build of the next version compiles it: one fact may be an older one. */
const SECOND = compile(SECOND_TEXT, FIRST.ledger);
const OPEN = openRecords(SECOND.ledger);
const [ASKED] = SECOND.questions;
const answer = (same: boolean): Decision => ({
	from: ASKED!.candidates[0]!.id,
	to: ASKED!.id,
	same
});

/** What a reader is told about a note is not the deck's to settle. */
const plain = ({ id, notes }: DeckContent) => ({
	id,
	notes: notes.map(({ diagnostics: _, ...note }) => note)
});

describe('a published deck', () => {
	test('brings along what its ledger cannot tell from its notes, and nothing else', () => {
		expect(openRecords(FIRST.ledger)).toEqual([]);
		expect(versioned(FIRST)).not.toHaveProperty('open');
		expect(OPEN.map(({ state }) => state)).toEqual(['active', 'orphan']);
		expect(versioned(SECOND)).toMatchObject({ open: OPEN });
	});

	test('asks what its compilation asks', () => {
		const settled = settlePublished(SECOND.deck, OPEN, []);
		expect(settled.questions).toEqual(SECOND.questions);
		expect(settled.merged).toEqual([]);
		expect(settled.deck).toEqual(SECOND.deck);
	});

	test.each([true, false])(
		'answered with %s is what compiling it with the answer gives',
		(same) => {
			const settled = settlePublished(SECOND.deck, OPEN, [answer(same)]);
			const compiled = compile(SECOND_TEXT, SECOND.ledger, [answer(same)]);
			expect(plain(settled.deck)).toEqual(plain(compiled.deck));
			expect(settled.questions).toEqual([]);
			expect(settled.merged).toEqual(compiled.merged);
			expect(unsettled(settled.deck, settled.merged)).toEqual(SECOND.deck);
		}
	);

	test('knows an old fact again through two versions that nobody was asked about', () => {
		const third = compile(text('NodePort: on any machine a port is listened to'), SECOND.ledger);
		const open = openRecords(third.ledger);
		const asked = settlePublished(third.deck, open, []).questions;
		expect(asked).toEqual(third.questions);
	});
});
