/**
 * The compiler beside what others offer for the same text, measured in one run; prints JSON.
 * yanki makes a note of each file, as HTML and without positions; mdast-util-from-markdown makes
 * a tree with positions and no cards. Ours is measured twice: `cards` without ids (parsing),
 * `deck` with ids, against the ledger that the deck has by then.
 */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';
import { getNoteFromMarkdown } from 'yanki';
import type { DeckId } from '#core/base/brand.ts';
import { compileDeck } from '#core/notes/deck.ts';
import { emptyLedger } from '#core/notes/identity/ledger.ts';
import { parseNote } from '#core/notes/parse.ts';
import { derivedNote, explicitNote, yankiFiles } from './notes.ts';
import { repeat, repeatAsync, type Repeated } from './timing.ts';

/** Cards in each text. */
const CARDS = 300;
/** Processor seconds of warming up, and of measuring. */
const SECONDS = 2;

const deck = 'bench' as DeckId;

type Speed = { readonly cardsPerSecond: number; readonly megabytesPerSecond: number };

const bytesOf = (texts: readonly string[]) =>
	texts.reduce((all, text) => all + Buffer.byteLength(text), 0);

function speed({ rounds, seconds }: Repeated, cards: number, bytes: number): Speed {
	return {
		cardsPerSecond: Math.round((cards * rounds) / seconds),
		megabytesPerSecond: Number(((bytes * rounds) / seconds / 1e6).toPrecision(3))
	};
}

function measure(source: string, cards: number, run: () => unknown): Speed {
	repeat(run, SECONDS);
	return speed(repeat(run, SECONDS), cards, bytesOf([source]));
}

function ours(source: string) {
	const files = [{ path: 'en.md', source }];
	const { ledger, deck: compiled } = compileDeck(files, emptyLedger(deck));
	const cards = compiled.notes[0]!.cards.length;
	return {
		cards: measure(source, cards, () => parseNote({ path: 'en.md', deck, source })),
		deck: measure(source, cards, () => compileDeck(files, ledger))
	};
}

/** What the tree costs; its cards per second say how fast cards could be if they were free. */
function tree(source: string): Speed {
	const options = {
		extensions: [frontmatter(['yaml']), gfmTable()],
		mdastExtensions: [frontmatterFromMarkdown(['yaml']), gfmTableFromMarkdown()]
	};
	return measure(source, CARDS, () => fromMarkdown(source, options));
}

async function yanki(): Promise<Speed> {
	const files = yankiFiles(CARDS);
	const run = async () => {
		for (const file of files) await getNoteFromMarkdown(file);
	};
	await repeatAsync(run, SECONDS);
	return speed(await repeatAsync(run, SECONDS), CARDS, bytesOf(files));
}

const explicit = ours(explicitNote(CARDS));
const derived = ours(derivedNote(CARDS));
const theirs = { yanki: await yanki(), mdastTree: tree(explicitNote(CARDS)) };
const times = (ours: Speed, other: Speed) =>
	Math.round((ours.cardsPerSecond / other.cardsPerSecond) * 10) / 10;
console.log(
	JSON.stringify({
		cards: CARDS,
		ours: { explicit, derived },
		...theirs,
		mdastTreeOfDerived: tree(derivedNote(CARDS)),
		timesYanki: {
			explicit: times(explicit.deck, theirs.yanki),
			derived: times(derived.deck, theirs.yanki)
		},
		timesMdastTree: {
			explicit: times(explicit.deck, theirs.mdastTree),
			explicitWithoutIds: times(explicit.cards, theirs.mdastTree)
		}
	})
);
