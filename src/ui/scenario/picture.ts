/** How a question is pictured: where the picture would say the answer, it comes with the answer. */
import type { Scenario } from '#core/kube/scenario/draw.ts';

/** Folded: there is more to read than to see. */
export type PictureState = 'open' | 'folded' | 'none';

export function pictureState(
	{ world, form, question }: Pick<Scenario, 'world' | 'form' | 'question'>,
	revealed: boolean
): PictureState {
	if (world === null) return 'none';
	if (question.kind === 'selectorless') return revealed ? 'folded' : 'none';
	return form.kind === 'manifest' ? 'folded' : 'open';
}
