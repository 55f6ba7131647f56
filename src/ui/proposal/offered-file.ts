import type { NotesInput } from '#store/types.ts';

/** The file on its way in that is to lie at a path of the deck; undefined for none. */
export function offeredFile({ files = [] }: NotesInput, path: string): Blob | undefined {
	return files.find((one) => one.path.normalize('NFC') === path)?.file ?? undefined;
}
