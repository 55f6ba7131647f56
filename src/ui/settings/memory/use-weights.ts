import type { Preset } from '#core/memory/types.ts';
import { optimiserWords } from '#i18n/optimiser.ts';
import type { App } from '../../app.svelte.ts';
import type { Notices } from '../../shell/notices.svelte.ts';
import { save } from '../../shell/save.ts';

/**
 * Answers from now on are followed with these weights. A setting is taken back by setting it as it
 * was. Resolves to whether it is saved; a failure is told.
 */
export async function useWeights(
	app: App,
	notices: Notices,
	{ id, weights: before }: Preset,
	weights: readonly number[],
	text: string
): Promise<boolean> {
	const set = async (value: readonly number[], done: () => void) => {
		const scope = id === 'all' ? id : `preset:${id}`;
		const saved = await save(
			app,
			notices,
			[{ kind: 'setting', scope, key: 'weights', value }],
			done
		);
		await app.refreshSettings();
		return saved;
	};
	const undo = () => void set(before, () => notices.say(optimiserWords[app.lang].takenBack));
	return set(weights, () => notices.offerUndo({ text, undo }));
}
