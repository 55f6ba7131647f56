import type { WriterId } from '../base/brand.ts';
import type { Entry, WriterSummary } from './types.ts';

/** How much of each writer's log is here, by writer. `entries` must hold each id once. */
export function summarise(entries: readonly Entry[]): readonly WriterSummary[] {
	const summaries = new Map<WriterId, { writer: WriterId; max: number; count: number }>();
	for (const { writer, n } of entries) {
		const known = summaries.get(writer);
		if (known === undefined) summaries.set(writer, { writer, max: n, count: 1 });
		else {
			known.max = Math.max(known.max, n);
			known.count++;
		}
	}
	return [...summaries.values()].sort((a, b) => (a.writer < b.writer ? -1 : 1));
}
