/** A note handed over as a Markdown file, letter for letter as it is stored. */
import type { CompiledNote } from '#core/notes/types.ts';

export function noteFile({ path, source }: Pick<CompiledNote, 'path' | 'source'>): File {
	const name = path.slice(path.lastIndexOf('/') + 1);
	return new File([source], name, { type: 'text/markdown' });
}

/** Whether this browser can pass the note to other apps. */
export function canShareNote(file: File): boolean {
	return typeof navigator.canShare === 'function' && navigator.canShare({ files: [file] });
}

/** Opens the share sheet. That the person closes it is no failure. */
export async function shareNote(file: File): Promise<void> {
	await navigator.share({ files: [file] }).catch((cause: unknown) => {
		if (!(cause instanceof DOMException && cause.name === 'AbortError')) throw cause;
	});
}
