/** `prompt-vague`: a gap with nothing around it, and no hint inside: nothing is asked. */
import type { Inline } from '../types.ts';
import type { CardCheck } from './check.ts';

export const promptVague: CardCheck = ({ fact, card, prompt }) => {
	const [block] = card.prompt;
	if (card.kind !== 'cloze' || card.prompt.length !== 1 || block!.kind !== 'paragraph') return null;
	if (/[\p{L}\p{N}]/u.test(prompt) || block!.children.some(isTold)) return null;
	return { code: 'prompt-vague', span: fact.span };
};

/** Whether something is shown that the text of the prompt has no letters for. */
function isTold(inline: Inline): boolean {
	return inline.kind === 'cloze' && inline.hint !== undefined;
}
