/**
 * D4: a statement under one topic that names a sibling topic has that name as its gap.
 *
 * Known junk, kept out: names shorter than three letters, names that are part of the own topic's
 * name, groups of chapters (too many topics to be kinds of one thing).
 */
import { labelOf } from '../outline/node.ts';
import { bare, shows } from './guards.ts';
import { cloze, type Proposal } from './rule.ts';
import type { Subject } from './subject.ts';
import type { Topic } from './topics.ts';

const MIN_NAME = 3;

export function sibling({ statement, topic }: Subject, source: string): readonly Proposal[] {
	if (!topic || topic.group.topics.length < 2) return [];
	const own = bare(labelOf(source, topic.node));
	for (let i = 0; i < statement.words.length; i++) {
		for (const other of topic.group.byFirstWord.get(firstWord(statement.words[i]!.text)) ?? []) {
			if (other.node === topic.node || shows(own, bare(other.label))) continue;
			const span = namedAt(statement.text, statement.words[i]!.start, other);
			if (!span) continue;
			const head = { rule: 'D4', status: 'active', slot: 'cloze' } as const;
			return [cloze(statement, head, span[0], span[1])];
		}
	}
	return [];
}

/** The first word in `bare` form, a Korean ending left off behind Latin letters. */
function firstWord(word: string): string {
	return bare(word.replace(/([A-Za-z0-9])[가-힣]{1,3}$/, '$1')).split(' ', 1)[0]!;
}

/** Where the statement names the topic, from `start` on; null if only its first word is there. */
function namedAt(text: string, start: number, { label }: Topic): readonly [number, number] | null {
	if (label.length < MIN_NAME) return null;
	const at = text.indexOf(label[0]!, start);
	const named = text.slice(at, at + label.length).toLowerCase() === label.toLowerCase();
	const end = at + label.length;
	return named && !/[A-Za-z0-9-]/.test(text[end] ?? '') ? [at, end] : null;
}
