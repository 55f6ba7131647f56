/** The worlds that one can open: those of the decks, and one that came by a link. */
import { isAdvice, readWorld, type WorldFile } from '#core/kube/yaml/read-world.ts';
import { worldName } from '#core/notes/worlds.ts';
import type { Store } from '#store/types.ts';
import { keepOnDevice, readFromDevice } from '../shell/device.ts';

/** `deck/name`, as in addresses; the one that came by a link has a name of its own. */
export type WorldId = string;
export const LINKED: WorldId = 'link';

export type ShelfWorld = { readonly id: WorldId; readonly file: WorldFile };

/** Those that can be read, in the order of their decks. */
export function worldsOf(texts: Awaited<ReturnType<Store['worlds']>>): readonly ShelfWorld[] {
	return texts
		.map(({ deck, path, source }) => ({
			id: `${deck}/${worldName({ path })}`,
			file: readWorld(source)
		}))
		.filter(({ file }) => isFine(file));
}

export function isFine({ faults }: WorldFile): boolean {
	return faults.every(isAdvice);
}

/** Of a deck the world whose topics include one of these headings, the innermost first. */
export function worldFor(
	worlds: readonly ShelfWorld[],
	deck: string,
	headings: readonly string[]
): ShelfWorld | undefined {
	const own = worlds.filter(({ id }) => id.startsWith(`${deck}/`));
	for (const heading of headings.toReversed()) {
		const found = own.find(({ file }) => file.about.topics.includes(heading));
		if (found) return found;
	}
	return undefined;
}

/** What a device keeps of a world: how it came by a link, what the person made of it, what is not used yet. */
type Kept = 'given' | 'own' | 'draft';

export function keptText(kept: Kept, id: WorldId): string | null {
	return readFromDevice(`lab-${kept}:${id}`) || null;
}
export function keepText(kept: Kept, id: WorldId, text: string): void {
	keepOnDevice(`lab-${kept}:${id}`, text);
}
export function forgetText(kept: Kept, id: WorldId): void {
	keepOnDevice(`lab-${kept}:${id}`, '');
}

/** The world of another link takes the place of the one before, with all that was made of it. */
export function keepGiven(text: string): void {
	if (keptText('given', LINKED) === text) return;
	keepText('given', LINKED, text);
	forgetText('own', LINKED);
	forgetText('draft', LINKED);
}

export function lastWorld(): WorldId | null {
	return readFromDevice('lab-world');
}
export function keepLastWorld(id: WorldId): void {
	keepOnDevice('lab-world', id);
}
