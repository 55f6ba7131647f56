/**
 * Cards of a line with gaps: one for each gap, and one for all gaps of a number together.
 */
import type { Passage } from '../facts/statement.ts';
import type { Gap } from '../inline/phrase.ts';
import type { Rich } from '../inline/rich.ts';
import { toSide } from '../inline/side.ts';
import { composed, type Proposal } from '../rules/rule.ts';

/** A line with more gaps has only the first ones asked: each card shows the whole line. */
const MAX_CARDS = 32;

/** Gaps that are hidden together. `group` is their number; null for one without. */
export type GapGroup = { readonly group: number | null; readonly gaps: readonly Gap[] };

/** In order of their first gaps; of more than a line can bear, the first. */
export function gapGroups(gaps: readonly Gap[]): readonly GapGroup[] {
	const groups: { group: number | null; gaps: Gap[] }[] = [];
	const byNumber = new Map<number, Gap[]>();
	for (const gap of gaps) {
		const together = gap.group === null ? undefined : byNumber.get(gap.group);
		if (together) {
			together.push(gap);
			continue;
		}
		if (groups.length === MAX_CARDS) continue;
		const members = [gap];
		groups.push({ group: gap.group, gaps: members });
		if (gap.group !== null) byNumber.set(gap.group, members);
	}
	return groups;
}

/** A number stays with its card however the line is rearranged; others count from the left. */
export function gapSlot({ group }: GapGroup): string {
	return group === null ? 'cloze' : `cloze.${group}`;
}

/** Of gaps in each other the outer ones. */
export function apart(gaps: readonly Gap[]): readonly Gap[] {
	let end = 0;
	return gaps.filter((gap) => {
		const free = gap.start >= end;
		if (free) ({ end } = gap);
		return free;
	});
}

/** The cards for gaps in `rich`, none of which is empty. */
export function gapCards({ lines }: Passage, rich: Rich, gaps: readonly Gap[]): Proposal[] {
	return gapGroups(gaps).map((group) => {
		const hidden = apart(group.gaps);
		const side = toSide(rich, hidden);
		return composed(
			{
				rule: 'explicit',
				status: 'active',
				slot: gapSlot(group),
				kind: 'cloze',
				prompt: side,
				answer: side,
				lines,
				covers: [lines],
				mayHideTopic: false
			},
			hidden.map(({ start, end }) => rich.text.slice(start, end)).join(', ')
		);
	});
}
