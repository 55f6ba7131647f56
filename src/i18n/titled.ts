/** What lists show of a card: a question that is drawn only when it is asked has a title there. */
import { plainText } from '#core/notes/plain-text.ts';
import type { Block, Card, Inline, Language } from '#core/notes/types.ts';
import { skillWords } from './skills.ts';

type Sides = Pick<Card, 'recipe' | 'prompt' | 'answer'>;

/** A title or an answer of the person's own stays. */
export function titled<C extends Sides>(card: C, lang: Language): C {
	const { recipe, prompt, answer } = card;
	if (!recipe) return card;
	const { titles, anew } = skillWords[lang];
	const isBare = plainText(prompt) === recipe.ask;
	const isRecipe = plainText(answer).split(' ')[0] === recipe.ask;
	const wanted = Object.entries(recipe.constraints).map(([name, value]) => `${name}: ${value}`);
	return {
		...card,
		prompt: isBare ? [line({ kind: 'text', text: titles[recipe.ask] })] : prompt,
		answer: isRecipe
			? [line({ kind: 'text', text: anew }), ...wanted.map((text) => line({ kind: 'code', text }))]
			: answer
	};
}

function line(...children: readonly Inline[]): Block {
	return { kind: 'paragraph', children };
}
