/**
 * Rules switched by a note's author: `rules: -D5, +D3` before the note, and `cards: generous`.
 */
import type { Rule } from '../types.ts';
import { wordSet } from '../words/word-set.ts';
import type { Proposal } from './rule.ts';

export type Switches = {
	/** Whether the surest suggestions (D3, D5, D6) are cards as well. */
	readonly generous: boolean;
	/** The last word on each rule: whether its proposals are cards or nothing. */
	readonly byRule: ReadonlyMap<string, 'on' | 'off'>;
};

const rules = wordSet('D1 D1r D2 D2r D3 D4 D5 D6 D7 D8 D9 D10 D10r D10c D11 D12 D13 D14 D15');
const generously = wordSet('D3 D5 D6');

/** Reads `-D5` or `+D3`; null for what names no rule. */
export function readSwitch(word: string): readonly [rule: string, state: 'on' | 'off'] | null {
	const rule = word.slice(1);
	if (!rules.has(rule)) return null;
	return word[0] === '-' ? [rule, 'off'] : word[0] === '+' ? [rule, 'on'] : null;
}

/** The proposals that are left, with the status that the author wants. */
export function switched(proposals: readonly Proposal[], switches: Switches): readonly Proposal[] {
	return proposals.flatMap((proposal) => {
		const state = stateOf(proposal.rule, switches);
		if (state === 'off') return [];
		return state === 'on' ? { ...proposal, status: 'active' as const } : proposal;
	});
}

/** Without a word on it a reverse or a gap is off with its rule, but never on with it. */
function stateOf(rule: Rule, { generous, byRule }: Switches): 'on' | 'off' | null {
	const own = byRule.get(rule);
	if (own) return own;
	const base = rule.replace(/[rc]$/, '');
	if (byRule.get(base) === 'off') return 'off';
	return generous && generously.has(rule) ? 'on' : null;
}
