/** `cards diff`: what became of every fact between two states of notes. */
import { err, ok, type Result } from '#core/base/result.ts';
import { reconcile, type Reconciled } from '#core/notes/identity/reconcile.ts';
import type { Orphaned, Report, Settled } from '#core/notes/identity/report.ts';
import type { ParsedNote } from '#core/notes/parsed.ts';
import type { Arguments } from './arguments.ts';
import { parseBoth } from './diff-input.ts';
import type { Fault } from './fault.ts';
import { reportLines } from './report-text.ts';
import type { Terminal } from './terminal.ts';

type Place = readonly [path: string, line: number];

/** Facts get their ids from what was known before OLD, else from OLD itself. Exits 0. */
export function diff(args: Arguments, { folder, words, print }: Terminal): Result<number, Fault> {
	const [before, after] = args.paths;
	if (before === undefined || after === undefined || args.paths.length > 2)
		return err({ kind: 'two-paths-needed' });
	const input = parseBoth(before, after, args.ledger, folder);
	if (!input.ok) return input;
	const { known, olds, news, oldPath } = input.value;
	const then = reconcile(known, olds);
	const { report } = reconcile(then.ledger, news);
	if (args.json)
		print(JSON.stringify(reportToJson(report, places(then, olds, oldPath)), null, '\t'));
	else for (const line of reportLines(report, words)) print(line);
	return ok(0);
}

/** Where each fact stood, by language and id. */
function places(
	{ identities }: Reconciled,
	notes: readonly ParsedNote[],
	pathOf: (path: string) => string
): ReadonlyMap<string, Place> {
	const stood = new Map<string, Place>();
	for (const { path, lang, facts } of notes)
		for (const fact of facts)
			stood.set(`${lang}/${identities.get(fact)!.id}`, [pathOf(path), fact.lines[0]]);
	return stood;
}

function reportToJson(report: Report, stood: ReadonlyMap<string, Place>) {
	const from = ({ lang, id }: Settled | Orphaned) => stood.get(`${lang}/${id}`) ?? null;
	const to = ({ path, line }: Settled): Place => [path, line];
	const both = (fact: Settled) => ({ id: fact.id, from: from(fact), to: to(fact) });
	const gone = (fact: Orphaned) => ({ id: fact.id, from: from(fact) });
	return {
		kept: report.kept.map(both),
		moved: report.moved.map(both),
		reworded: report.reworded.map(both),
		changed: report.changed.map(both),
		new: report.new.map((fact) => ({ id: fact.id, to: to(fact) })),
		orphan: report.orphan.map(gone),
		ambiguous: report.ambiguous.map((fact) => ({
			id: fact.id,
			to: to(fact),
			candidates: fact.candidates.map(gone)
		}))
	};
}
