/** What became of facts, as people read it: what happened, where, and how often nothing did. */
import type { Report, Settled } from '#core/notes/identity/report.ts';
import type { Words } from './terminal.ts';

/** One line per fact to which something happened, then the count of the others. */
export function reportLines(report: Report, { cli }: Words): readonly string[] {
	const { kept, moved, reworded, changed, new: born, orphan, ambiguous } = report;
	const line = (outcome: keyof Report, text: string) => `  ${cli.outcomes[outcome]}: ${text}`;
	return [
		...moved.map((fact) => line('moved', placed(fact))),
		...reworded.map((fact) => line('reworded', placed(fact))),
		...changed.map((fact) => line('changed', placed(fact))),
		...born.map((fact) =>
			line('new', fact.returned ? `${placed(fact)} (${cli.returned})` : placed(fact))
		),
		...orphan.map(({ text }) => line('orphan', text)),
		...ambiguous.map((fact) =>
			line(
				'ambiguous',
				[placed(fact), ...fact.candidates.map(({ text }) => cli.perhaps(text))].join('\n    ')
			)
		),
		line('kept', String(kept.length))
	];
}

function placed({ path, line, text }: Settled): string {
	return `${path}:${line} ${text}`;
}
