import { scopeOf } from '#core/memory/settings.ts';
import type { Preset } from '#core/memory/types.ts';
import type { Change } from '../settings/pending-settings.svelte.ts';

/** What makes a preset that is gone again: it begins as a copy of `first`, as every preset does. */
export function changesFor({ id, name, ...fields }: Preset, first: Preset): readonly Change[] {
	const scope = scopeOf(id);
	const own = Object.entries(fields).filter(
		([key, value]) => String(value) !== String(first[key as keyof Preset])
	);
	const changes = own.map(([key, value]): Change => ({ scope, key, value }));
	return [{ scope, key: 'name', value: name }, ...changes];
}
