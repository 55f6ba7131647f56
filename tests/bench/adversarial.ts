/**
 * What a megabyte of hostile text costs, by kind; prints JSON. `parse` is reading alone, `deck`
 * the compilation with ids, each in processor seconds; `growth` is the cost of one megabyte over
 * that of half of it.
 */
import type { DeckId } from '#core/base/brand.ts';
import { compileDeck } from '#core/notes/deck.ts';
import { emptyLedger } from '#core/notes/identity/ledger.ts';
import { parseNote } from '#core/notes/parse.ts';
import { adversaries } from './adversaries.ts';
import { cpuSeconds, round } from './timing.ts';

const MEGABYTE = 1 << 20;
/** Below this both sizes cost too little to be compared, in seconds. */
const MEASURABLE = 0.1;
const RUNS = 3;
/** Processor seconds after which a kind is not run again. */
const ENOUGH = 1;

const deck = 'bench' as DeckId;
const filesOf = (source: string) => [{ path: 'en.md', source }];
const steps: Readonly<Record<string, (source: string) => () => unknown>> = {
	parse: (source) => () => parseNote({ path: 'en.md', deck, source }),
	deck: (source) => () => compileDeck(filesOf(source), emptyLedger(deck))
};

/** The cheapest of a few runs: what collecting garbage adds to one of them is no growth. */
function cost(run: () => unknown): number {
	let cheapest = Infinity;
	for (let left = RUNS, spent = 0; left > 0 && spent < ENOUGH; left--) {
		const start = cpuSeconds();
		run();
		const took = cpuSeconds() - start;
		cheapest = Math.min(cheapest, took);
		spent += took;
	}
	return cheapest;
}

function measure(step: (source: string) => () => unknown, text: (length: number) => string) {
	const half = cost(step(text(MEGABYTE / 2)));
	const whole = cost(step(text(MEGABYTE)));
	return {
		seconds: round(whole),
		growth: half < MEASURABLE ? null : Math.round((whole / half) * 100) / 100
	};
}

/** All kinds, unless some are named. */
const only = process.argv.slice(2);
const kinds = Object.entries(adversaries).filter(
	([kind]) => only.length === 0 || only.includes(kind)
);
for (const [, text] of kinds) steps['deck']!(text(MEGABYTE / 16))();
const results = kinds.map(([kind, text]) => {
	const cells = Object.entries(steps).map(([name, step]) => [name, measure(step, text)] as const);
	return { kind, ...Object.fromEntries(cells) } as Result;
});
type Cell = ReturnType<typeof measure>;
type Result = {
	readonly kind: string;
	readonly parse: Cell;
	readonly deck: Cell;
};

const cells = results.flatMap(({ parse, deck }) => [parse, deck]);
console.log(
	JSON.stringify({
		kinds: results.length,
		worstSeconds: Math.max(...cells.map(({ seconds }) => seconds)),
		worstGrowth: Math.max(...cells.map(({ growth }) => growth ?? 1)),
		results
	})
);
