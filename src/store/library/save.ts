/**
 * Saving notes: looked at, compiled, and written in one transaction, or not at all. Whoever
 * else wrote meanwhile was first, and everything is made again.
 */
import type { DeckId } from '#core/base/brand.ts';
import type { Entry } from '#core/log/types.ts';
import type { DeckCompilation } from '#core/notes/deck.ts';
import { append, findDrafts } from '../commit.ts';
import type { Connection } from '../connection.ts';
import { readDirectory } from '../directory.ts';
import { StoreError } from '../failure.ts';
import { change, decisionsOf, headOf, stampOf } from '../head.ts';
import { CONTENT_TABLES, removeDeck } from '../put-deck.ts';
import { replaceContent, type When } from '../replace.ts';
import type { Db, HeadRow } from '../schema.ts';
import type { Decision, NotesInput, Preview, Progress } from '../types.ts';
import { readBase, readTogether, type Base } from './base.ts';
import { basisOf, textsUnder, type Bases } from './basis.ts';
import { toldOf, type Told } from './drafts.ts';
import { readFiles, type ReadFile } from './files.ts';
import { foldLibrary } from './fold.ts';
import { mergedDrafts } from './merged.ts';
import { make, type Made } from './make.ts';
import { previewOf, publishedPreview } from './preview.ts';
import { markSeen, settleAgain } from './published.ts';
import { putOwn } from './put.ts';
import { seedDrafts } from './seeds.ts';
import { putWordings } from './wordings.ts';

/** See `Store.preview`. */
export async function preview(
	connection: Connection,
	input: NotesInput,
	decisions: readonly Decision[],
	onprogress?: (progress: Progress) => void
): Promise<Preview> {
	const bases = await readBases(connection, input);
	const { base, absorbed } = bases;
	const { published } = base;
	const told =
		input.standing && published
			? publishedPreview(base, published, input.standing, decisions)
			: previewOf(base, input, make(base, input, decisions, absorbed, onprogress));
	return { ...told, basis: basisOf(bases), over: textsUnder(base, input) };
}

export type Saving = {
	readonly input: NotesInput;
	readonly decisions: readonly Decision[];
	readonly when: When;
	/** Of the preview that was looked at; undefined where nothing was. */
	readonly basis?: Preview['basis'];
};

export type Written = { readonly deck: DeckId; readonly entries: readonly Entry[] };

/**
 * See `Store.saveNotes`.
 * @throws StoreError `overtaken`
 */
export async function saveNotes(
	connection: Connection,
	{ input, decisions, when, basis }: Saving,
	compiler: string
): Promise<Written> {
	const files = await readFiles(input);
	for (;;) {
		const bases = await readBases(connection, input);
		if (basis !== undefined && basis !== basisOf(bases))
			throw new StoreError('overtaken', `what was looked at in ${bases.base.name} has changed`);
		const made = isCompiled(bases.base, input, decisions)
			? make(bases.base, input, decisions, bases.absorbed)
			: null;
		const work = { ...bases, input, decisions, files, made, when, compiler };
		const told = toldOf(work);
		const write = async (db: Db, head: HeadRow) => {
			// from an attempt whose success was not heard of
			const known = await findDrafts(db, head, told.drafts);
			if (known !== null && known.entries.length > 0) return known.entries;
			return (await stampOf(db)) === bases.base.stamp ? writeAll(db, work, told) : null;
		};
		const entries = await connection.run((db) =>
			change(db, (head) => write(db, head), [...CONTENT_TABLES, 'texts', 'files', 'local'])
		);
		if (entries !== null) return { deck: bases.base.deck, entries };
	}
}

/** Words and verdicts need no compiling. */
function isCompiled(
	{ library, deck }: Base,
	{ notes, absorbs, name }: NotesInput,
	decisions: readonly Decision[]
): boolean {
	if (notes.length > 0 || absorbs !== undefined || name !== undefined) return true;
	return library.decks.has(deck) && isMatched({ decisions });
}

function isMatched({ decisions }: Pick<Saving, 'decisions'>): boolean {
	return decisions.some(({ kind }) => kind === 'match');
}

function readBases(
	connection: Connection,
	{ deck, absorbs, name, notes }: NotesInput
): Promise<Bases> {
	const texts = notes.flatMap(({ text }) => text ?? []);
	return readTogether(connection, async (db) => ({
		base: await readBase(db, deck, name, texts),
		absorbed: absorbs === undefined ? undefined : await readBase(db, absorbs)
	}));
}

type Work = Bases & {
	readonly input: NotesInput;
	readonly decisions: readonly Decision[];
	readonly files: readonly ReadFile[];
	/** Null where only decisions are saved. */
	readonly made: Made | null;
	readonly when: When;
	readonly compiler: string;
};

async function writeAll(db: Db, work: Work, told: Told): Promise<readonly Entry[]> {
	const { base, absorbed, input, files, made, when, compiler } = work;
	await db.texts.bulkPut(told.texts);
	await db.files.bulkPut(files.flatMap(({ row }) => row ?? []));
	const said = await append(db, await headOf(db), await readDirectory(db), told.drafts);
	const library = foldLibrary(await decisionsOf(db));
	let settled: Pick<DeckCompilation, 'deck' | 'merged'> | null = made?.compiled ?? null;
	const changed = await replaceContent(db, when, async () => {
		if (made !== null) await putOwn(db, { ...base, library }, made, compiler);
		else if (isMatched(work)) settled = await settleAgain(db, base.deck, library.matches);
		if (input.standing) await markSeen(db, base.deck, input.standing);
		if (absorbed !== undefined) await removeDeck(db, absorbed.deck);
		await putWordings(db, library);
	});
	const more = [
		...(made === null ? [] : await seedDrafts(db, made.compiled.deck, when)),
		...(settled === null ? [] : await mergedDrafts(db, settled, work.decisions, when))
	];
	const added = await append(db, await headOf(db), await readDirectory(db), more);
	return [...said.entries, ...changed, ...added.entries];
}
