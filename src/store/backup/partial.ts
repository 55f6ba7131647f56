import type { Unsaved } from '../types.ts';
import { withUnsaved } from './unsaved.ts';
import { writeBackup } from './write.ts';

/** A backup of nothing but what was not saved, for when the log cannot be read. */
export function partialBackup(all: readonly Unsaved[]): Promise<Blob> {
	const { entries, unsaved } = withUnsaved([], all);
	return writeBackup(entries, { unsaved, partial: true });
}
