/** What a card has from the headings above it. */
import { isDeckTag } from '../explicit/deck-tags.ts';
import { cardTag } from '../explicit/tag-block.ts';
import type { OutlineNode } from '../outline/node.ts';
import type { DraftCard } from '../parsed.ts';

/** Tags of its own line, then those of the headings above, nearest first; each once. */
export function tagsOf(node: OutlineNode): readonly string[] {
	const tags = [...(node.tags ?? [])];
	for (let { parent } = node; parent; { parent } = parent)
		if (parent.kind === 'heading' && parent.tags) tags.push(...parent.tags.filter(isPassedOn));
	return tags.length > 1 ? [...new Set(tags)] : tags;
}

/** Tags of other tools that make decks and cards have rules of their own. */
function isPassedOn(tag: string): boolean {
	return !isDeckTag(tag) && cardTag([tag]) === null;
}

/** The page that the section names, or the one around it. */
export function pageOf(node: OutlineNode): Pick<DraftCard, 'page'> {
	for (let at: OutlineNode | null = node; at; at = at.parent) if (at.page) return { page: at.page };
	return {};
}
