/** The three cards of the first start, as trees like any other card's. */
import type { CardId } from '#core/base/brand.ts';
import { unseen } from '#core/memory/apply.ts';
import type { CardState } from '#core/memory/types.ts';
import type { Card, Side } from '#core/notes/types.ts';
import type { WelcomeWords } from '#i18n/welcome.ts';

export type Lesson = {
	readonly card: Pick<Card, 'breadcrumb' | 'prompt' | 'answer'>;
	/** Of a card that was never asked: what its buttons say is what they would do. */
	readonly state: CardState;
};

export function lessonsOf({ cards, breadcrumb }: WelcomeWords): readonly Lesson[] {
	return cards.map(({ prompt, answer }, i) => ({
		card: {
			breadcrumb,
			prompt: sideOf(prompt),
			answer: sideOf(answer ?? prompt)
		},
		state: unseen(`welcome/${i}` as CardId)
	}));
}

/** A text, or a sentence in three parts with the gap in the middle. */
function sideOf(words: string | readonly string[]): Side {
	const [before, gap, after] = typeof words === 'string' ? [words] : words;
	const text = (part: string) => ({ kind: 'text', text: part }) as const;
	const rest = gap === undefined ? [] : [{ kind: 'cloze', children: [text(gap)] } as const];
	return [
		{ kind: 'paragraph', children: [text(before ?? ''), ...rest, ...(after ? [text(after)] : [])] }
	];
}
