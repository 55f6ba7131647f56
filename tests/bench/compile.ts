/** How many cards the compiler makes in a second of processor time; prints JSON. */
import type { DeckId } from '#core/base/brand.ts';
import { compileDeck } from '#core/notes/deck.ts';
import { emptyLedger } from '#core/notes/identity/ledger.ts';
import { parseNote } from '#core/notes/parse.ts';
import { derivedNote, explicitNote, lineNoise } from './notes.ts';
import { cpuSeconds, repeat, round } from './timing.ts';

const deck = 'bench' as DeckId;
/** Cards in one note: long for a person, short enough to be real. */
const NOTE = 400;
const SECONDS = 2;
/** Processor seconds until the engine has compiled what runs often; its own threads count too. */
const WARM_UP = 2;

/** Cards per second of processor time, over enough rounds to be steady. */
function rate(source: string): number {
	const parse = () => parseNote({ path: 'en.md', deck, source });
	const cards = parse().facts.reduce((all, fact) => all + fact.cards.length, 0);
	repeat(parse, WARM_UP);
	const { rounds, seconds } = repeat(parse, SECONDS);
	return Math.round((cards * rounds) / seconds);
}

/** Processor seconds for one parse of a text. */
function cost(source: string): number {
	const start = cpuSeconds();
	parseNote({ path: 'en.md', deck, source });
	return cpuSeconds() - start;
}

/** A whole deck with identity, first against nothing and then against its own ledger. */
function deckSeconds(source: string) {
	const files = [{ path: 'en.md', source }];
	const start = cpuSeconds();
	const born = compileDeck(files, emptyLedger(deck));
	const middle = cpuSeconds();
	compileDeck(files, born.ledger);
	return { born: round(middle - start), again: round(cpuSeconds() - middle) };
}

const noise = lineNoise(1 << 20);
const halfNoise = cost(noise.slice(0, 1 << 19));
const wholeNoise = cost(noise);
console.log(
	JSON.stringify({
		explicitCardsPerSecond: rate(explicitNote(NOTE)),
		derivedCardsPerSecond: rate(derivedNote(NOTE)),
		deckOf400Seconds: deckSeconds(explicitNote(NOTE)),
		lineNoiseMegabyteSeconds: round(wholeNoise),
		lineNoiseGrowth: round(wholeNoise / halfNoise)
	})
);
