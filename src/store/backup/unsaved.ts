/**
 * Answers that the database has refused so far, as entries for a backup. Each batch has a
 * writer of its own, named by its key: whoever saves it, from a file or from the page where it
 * waits, on this device or another, writes the very same entries.
 */
import type { WriterId } from '#core/base/brand.ts';
import { compareEntries } from '#core/log/order.ts';
import type { Entry } from '#core/log/types.ts';
import { isDraft, numberedBy, textOfDraft } from '../draft.ts';
import type { Unsaved } from '../types.ts';

export type Contents = {
	/** Sorted. */
	readonly entries: readonly Entry[];
	/** Writers of those that were not in the log when the file was made. */
	readonly unsaved: readonly WriterId[];
};

/**
 * `log` in any order. What it holds already, from an attempt not heard of, is not added; nor
 * is what no log would take.
 */
export function withUnsaved(log: readonly Entry[], unsaved: readonly Unsaved[]): Contents {
	const sound = unsaved.filter(({ drafts }) => drafts.every(isDraft));
	const batches = sound.map(({ key, drafts }) => numberedBy(key, drafts));
	const instants = new Set(batches.flat().map(({ at }) => at));
	const saved = new Set(log.filter(({ at }) => instants.has(at)).map(textOfDraft));
	const waiting = batches.filter((entries) => !entries.every((one) => saved.has(textOfDraft(one))));
	return {
		entries: [...log, ...waiting.flat()].sort(compareEntries),
		unsaved: waiting.flatMap(([first]) => (first === undefined ? [] : [first.writer]))
	};
}
