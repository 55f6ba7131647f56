/**
 * Prints, as JSON, how well identity follows facts through each kind of edit. Names of kinds
 * as arguments measure these alone and show what went wrong, on standard error.
 */
import process from 'node:process';
import { readCorpus } from './corpus.ts';
import { removal } from './edits.ts';
import { KINDS, type Kind } from './kinds.ts';
import { added, compileDrafts, emptyCount, measure, type Count, type Miss } from './measure.ts';
import { Random } from './random.ts';
import { secondsFor } from './speed.ts';

/** Seeds that report: nothing was chosen by what went wrong under them. */
const SEEDS = [1, 2, 3];

/** All edits at once differ most from seed to seed and are measured under more of them. */
const SEEDS_OF_ALL = [...SEEDS, ...Array.from({ length: 10 }, (_, i) => 201 + i)];

const corpus = readCorpus();

function run({ prepare, edit, rounds = 1 }: Kind, seed: number) {
	const random = new Random(seed * 7919);
	const first = prepare ? prepare(corpus, random) : corpus;
	const before = compileDrafts(first);
	let drafts = first;
	let after = before;
	for (let round = 0; round < rounds; round++) {
		drafts = edit(drafts, random);
		after = compileDrafts(drafts, after.ledger);
	}
	return measure(first, drafts, before, after);
}

/** What is deleted and put back, as a share of the facts that were away. */
function measureReturn(seed: number) {
	const before = compileDrafts(corpus);
	const gone = compileDrafts(removal(0.2)(corpus, new Random(seed)), before.ledger);
	const back = compileDrafts(corpus, gone.ledger);
	const ids = new Set(back.deck.notes.flatMap(({ facts }) => facts.map(({ id }) => id)));
	const away = gone.report.orphan.length + gone.report.ambiguous.length;
	const lost = before.ledger.facts.filter(({ id }) => !ids.has(id)).length;
	return { away, returned: percent(away - lost, away) };
}

function percent(part: number, whole: number): number {
	return whole === 0 ? 100 : Math.round((part / whole) * 100_00) / 100;
}

function figures(count: Count) {
	const { survivors, kept, asked, lost, wrong, facts, reworded, replaced, born } = count;
	return {
		facts,
		edited: { reworded, replaced, born },
		kept: percent(kept, survivors),
		asked: percent(asked, survivors),
		lost: percent(lost, survivors),
		wrong: percent(wrong, survivors),
		keptOrAsked: percent(kept + asked, survivors),
		askedInVain: percent(count.askedInVain, facts),
		toldChanged: percent(count.toldChanged, reworded)
	};
}

/** The least and the most of any seed. */
function spread(counts: readonly Count[]) {
	const range = (part: 'asked' | 'wrong') => {
		const shares = counts.map((count) => percent(count[part], count.survivors));
		return [Math.min(...shares), Math.max(...shares)];
	};
	return { askedFromTo: range('asked'), wrongFromTo: range('wrong') };
}

const wanted = process.argv.slice(2);
const names = Object.keys(KINDS).filter((name) => wanted.length === 0 || wanted.includes(name));
const kinds = Object.fromEntries(
	names.map((name) => {
		const seeds = name === 'all at once' ? SEEDS_OF_ALL : SEEDS;
		const runs = seeds.map((seed) => run(KINDS[name]!, seed));
		if (wanted.length > 0) show(runs.flatMap(({ misses }) => misses));
		const counts = runs.map(({ count }) => count);
		return [name, { ...figures(counts.reduce(added, emptyCount())), ...spread(counts) }];
	})
);

function show(misses: readonly Miss[]): void {
	for (const { what, before, after } of misses) console.error(`${what}\n  ${before}\n  ${after}`);
}

/** Edits made of several, or one after another: harder, and measured apart. */
const SEVERAL = ['move and reword', 'swap and reword', 'all at once', 'years'];

/** What holds for every single kind of edit. */
function worstOf(measured: typeof kinds) {
	const single = Object.entries(measured).filter(([name]) => !SEVERAL.includes(name));
	const list = single.map(([, kind]) => kind);
	return {
		keptOrAsked: Math.min(...list.map(({ keptOrAsked }) => keptOrAsked)),
		asked: Math.max(...list.map(({ asked }) => asked)),
		wrong: Math.max(...list.map(({ wrong }) => wrong)),
		wrongAllAtOnce: measured['all at once']?.wrong
	};
}

console.log(
	JSON.stringify({
		files: corpus.length,
		facts: compileDrafts(corpus).report.new.length,
		seeds: [SEEDS.length, SEEDS_OF_ALL.length],
		kinds,
		worst: worstOf(kinds),
		...(wanted.length === 0 && {
			return: measureReturn(1),
			tenThousandFactsSeconds: secondsFor(10_000),
			fortyThousandFactsSeconds: secondsFor(40_000)
		})
	})
);
