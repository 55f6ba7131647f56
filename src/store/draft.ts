/** What a caller hands in, and the entry that it becomes. */
import type { EntryId, Hlc, Millis, WriterId } from '#core/base/brand.ts';
import { canonicalJson } from '#core/base/json.ts';
import { tick } from '#core/log/clock.ts';
import { parseEntry } from '#core/log/parse.ts';
import type { Draft, Entry } from '#core/log/types.ts';

type Last = { readonly writer: WriterId; readonly n: number; readonly hlc: Hlc | null };

/**
 * The entries that follow the last one of a writer.
 * @throws RangeError if a draft is none: a bug in the caller, and it would spoil every backup.
 */
export function numbered({ writer, n, hlc }: Last, drafts: readonly Draft[]): readonly Entry[] {
	let last = { n, hlc };
	return drafts.map(inWholeMillis).map((draft) => {
		last = { n: last.n + 1, hlc: tick(last.hlc, draft.at) };
		const id = `${writer}.${last.n}` as EntryId;
		const result = parseEntry({ ...draft, ...last, id, writer, v: 1 });
		if (result.ok) return result.value;
		throw new RangeError(`draft ${draft.kind}: ${JSON.stringify(result.error)}`);
	});
}

/** The same entries wherever they are made. */
export function numberedBy(writer: WriterId, drafts: readonly Draft[]): readonly Entry[] {
	return numbered({ writer, n: 0, hlc: null }, drafts);
}

/** Whether the store would take it: one damaged draft must not hold up all others for ever. */
export function isDraft(draft: object): draft is Draft {
	const head = { id: 'w.1', writer: 'w', n: 1, hlc: tick(null, 0 as Millis), v: 1 };
	return parseEntry({ ...inWholeMillis(draft as Draft), ...head }).ok;
}

/** The draft that an entry was made of, as canonical JSON, which leaves out what is undefined. */
export function textOfDraft(made: Draft | Entry): string {
	const none = undefined;
	const draft = inWholeMillis(made);
	return canonicalJson({ ...draft, id: none, writer: none, n: none, hlc: none, v: none });
}

/** Sums of whole numbers come out the same in any order; thinking times are added up. */
function inWholeMillis<T extends Draft>(draft: T): T {
	return draft.kind === 'review' ? { ...draft, ms: Math.round(draft.ms) } : draft;
}
