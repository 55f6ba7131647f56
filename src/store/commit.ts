/**
 * Appending what a person did: numbers and clock readings are given out inside the very
 * transaction that writes, so that two tabs take turns and a gap would show.
 */
import type { EntryId } from '#core/base/brand.ts';
import { canonicalJson } from '#core/base/json.ts';
import { tick } from '#core/log/clock.ts';
import { parseEntry } from '#core/log/parse.ts';
import type { Draft, Entry } from '#core/log/types.ts';
import type { Directory } from './directory.ts';
import { addEntries } from './edit.ts';
import type { Db, HeadRow, LogRow } from './schema.ts';
import type { Committed } from './types.ts';

/**
 * Inside a change of the log (head.ts). Drafts that are in the log already, from an attempt
 * whose success was not heard of, are not written again.
 * @throws RangeError if a draft is none: a bug in the caller, and it would spoil every backup.
 */
export async function append(
	db: Db,
	head: HeadRow,
	directory: Directory,
	drafts: readonly Draft[]
): Promise<Committed> {
	const whole = drafts.map(inWholeMillis);
	const known = await findDrafts(db, whole);
	if (known !== null) return known;
	const entries = numbered(head, whole);
	const { n, hlc } = entries.at(-1) ?? head;
	return { entries, states: await addEntries(db, head, directory, entries, { n, hlc }) };
}

/** Sums of whole numbers come out the same in any order; thinking times are added up. */
function inWholeMillis(draft: Draft): Draft {
	return draft.kind === 'review' ? { ...draft, ms: Math.round(draft.ms) } : draft;
}

function numbered({ writer, n, hlc }: HeadRow, drafts: readonly Draft[]): readonly Entry[] {
	let last = { n, hlc };
	return drafts.map((draft) => {
		last = { n: last.n + 1, hlc: tick(last.hlc, draft.at) };
		const id = `${writer}.${last.n}` as EntryId;
		const result = parseEntry({ ...draft, ...last, id, writer, v: 1 });
		if (result.ok) return result.value;
		throw new RangeError(`draft ${draft.kind}: ${JSON.stringify(result.error)}`);
	});
}

/** What the drafts became if they are in the log, all of them; else null. */
async function findDrafts(db: Db, drafts: readonly Draft[]): Promise<Committed | null> {
	const instants = [...new Set(drafts.map(({ at }) => at))];
	const rows = await db.log.where('entry.at').anyOf(instants).toArray();
	rows.sort((a, b) => a.entry.n - b.entry.n);
	const found: LogRow[] = [];
	for (const draft of drafts) {
		const text = canonicalJson(draft);
		const at = rows.findIndex(({ entry }) => textOfDraft(entry) === text);
		if (at === -1) return null;
		found.push(...rows.splice(at, 1));
	}
	const cards = new Set(found.flatMap(({ card }) => (card === undefined ? [] : [card])));
	const memory = await db.memory.bulkGet([...cards]);
	return {
		entries: found.map(({ entry }) => entry),
		states: memory.flatMap((row) => (row === undefined ? [] : [row.state]))
	};
}

/** The draft that an entry was made of, as canonical JSON, which leaves out what is undefined. */
function textOfDraft(entry: Entry): string {
	const none = undefined;
	return canonicalJson({ ...entry, id: none, writer: none, n: none, hlc: none, v: none });
}
