/**
 * D4: a statement under one topic that names a sibling topic has that name as its gap.
 *
 * A name in Hangul may be an everyday word (사용자): a suggestion.
 *
 * Known junk, kept out: everyday words in English (`on-demand`), names shorter than three letters, names that are part of the own topic's
 * name, groups of chapters (too many topics to be kinds of one thing).
 */
import { reveals } from './guards.ts';
import { cloze, type Proposal } from './rule.ts';
import type { Subject } from './subject.ts';

const MIN_NAME = 3;

export function sibling({ statement, topic }: Subject): readonly Proposal[] {
	if (!topic || topic.group.nameable.length < 2) return [];
	const text = statement.text.toLowerCase();
	const own = topic.group.nameable.find(({ node }) => node === topic.node)?.name ?? '';
	for (const { node, name } of topic.group.nameable) {
		const at = node === topic.node || name.length < MIN_NAME ? -1 : namedAt(text, name);
		if (at < 0 || reveals(own, name)) continue;
		if (!statement.hangul && !isNamed(statement.text, at, name.length)) continue;
		const status = /[a-z]/.test(name) ? 'active' : 'suggested';
		const head = { rule: 'D4', status, slot: 'cloze' } as const;
		return [cloze(statement, head, at, at + name.length)];
	}
	return [];
}

/** Whether an English sentence means the topic rather than the everyday word: `ClusterIP`, not `on-demand`. */
function isNamed(text: string, at: number, length: number): boolean {
	return /[A-Z]|\d/.test(text.slice(Math.max(at, 1), at + length));
}

/** Where `name` stands as a word of its own, a particle behind it allowed; -1 if nowhere. */
function namedAt(text: string, name: string): number {
	for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
		const before = text[at - 1] ?? ' ';
		const after = text[at + name.length] ?? ' ';
		if (!/[\p{L}\p{N}-]/u.test(before) && !/[a-z0-9-]/.test(after)) return at;
	}
	return -1;
}
