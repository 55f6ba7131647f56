/**
 * Cards of a line with gaps: one for each gap, and one for all gaps of a number together.
 */
import type { Passage } from '../facts/statement.ts';
import type { Gap } from '../inline/phrase.ts';
import type { Hidden, Rich } from '../inline/rich.ts';
import { toSide } from '../inline/side.ts';
import { composed, type Proposal } from '../rules/rule.ts';

/** A line with more gaps has only the first ones asked: each card shows the whole line. */
const MAX_CARDS = 32;

/**
 * Gaps that are asked for together. `group` is their number; null for one without. `covered` are
 * not asked for and shown on neither side.
 */
export type GapGroup = {
	readonly group: number | null;
	readonly gaps: ReadonlySet<Gap>;
	readonly covered: ReadonlySet<Gap>;
};

const none: ReadonlySet<Gap> = new Set();

/** In order of their first gaps; of more than a line can bear, the first. */
export function gapGroups(gaps: readonly Gap[]): readonly GapGroup[] {
	if (gaps.some(({ plan }) => plan !== null)) return plannedGroups(gaps);
	const groups: GapGroup[] = [];
	const byNumber = new Map<number, Set<Gap>>();
	for (const gap of gaps) {
		const together = gap.group === null ? undefined : byNumber.get(gap.group);
		if (together) {
			together.add(gap);
			continue;
		}
		if (groups.length === MAX_CARDS) continue;
		const members = new Set([gap]);
		groups.push({ group: gap.group, gaps: members, covered: none });
		if (gap.group !== null) byNumber.set(gap.group, members);
	}
	return groups;
}

/** One card for each letter of the longest plan, if it asks for anything. */
function plannedGroups(gaps: readonly Gap[]): readonly GapGroup[] {
	const cards = gaps.reduce((most, { plan }) => Math.max(most, plan?.length ?? 0), 0);
	const groups = Array.from({ length: Math.min(cards, MAX_CARDS) }, (_, card) => ({
		group: card + 1,
		gaps: new Set(gaps.filter(({ plan }) => plan?.[card] === 'a')),
		covered: new Set(gaps.filter(({ plan }) => plan?.[card] === 'h'))
	}));
	return groups.filter((group) => group.gaps.size > 0);
}

/** What a card of the group hides among `gaps`, in order and apart. */
export function hiddenOf(group: GapGroup, gaps: readonly Gap[]): readonly (Gap & Hidden)[] {
	return apart(gaps.filter((gap) => group.gaps.has(gap) || group.covered.has(gap))).map((gap) => ({
		...gap,
		covered: group.covered.has(gap)
	}));
}

/** A number stays with its card however the line is rearranged; others count from the left. */
export function gapSlot({ group }: GapGroup): string {
	return group === null ? 'cloze' : `cloze.${group}`;
}

/** Of gaps in each other the outer ones. */
function apart(gaps: readonly Gap[]): readonly Gap[] {
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
		const hidden = hiddenOf(group, gaps);
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
			hidden
				.filter(({ covered }) => !covered)
				.map(({ start, end }) => rich.text.slice(start, end))
				.join(', ')
		);
	});
}
