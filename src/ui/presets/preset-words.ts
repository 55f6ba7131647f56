import type { Preset } from '#core/memory/types.ts';
import type { PresetWords } from '#i18n/presets.ts';

/** What a preset is called; the first one has a name in each language. */
export function nameOf({ id, name }: Preset, t: PresetWords): string {
	return id === 'all' ? t.all : name;
}

/** Why a preset cannot be called so; undefined where it can. */
export function problemWith(
	name: string,
	others: readonly Preset[],
	t: PresetWords
): string | undefined {
	if (name === '') return t.nameMissing;
	return others.some((other) => nameOf(other, t) === name) ? t.nameTaken : undefined;
}
