/** Reads what was handed over. A file that is no note costs itself only. */
import { decode, HEAD, recognise, type Converted, type NotText } from './decode.ts';
import { NOTE_LIMIT, PICTURE_LIMIT, TOTAL_LIMIT } from './limits.ts';
import type { Offer, Offered } from './offer.ts';
import { isWorld, isYamlFile } from '#core/notes/worlds.ts';
import { shownPictures } from './pictures.ts';

/**
 * Why a file was left out. `large-…`: beyond a limit; `total`: everything together is; `alone`:
 * a picture that no note shows; `no-world`: YAML that is none; `unreadable`: the device does not give it out.
 */
export type Refusal =
	NotText | 'large-note' | 'large-picture' | 'total' | 'alone' | 'no-world' | 'unreadable';

export type Refused = { readonly path: string; readonly why: Refusal };

export type ReadNote = {
	readonly path: string;
	readonly text: string;
	readonly converted: Converted | null;
};

export type Batch = {
	readonly folder: string | null;
	/** Notes, and the worlds beside them. */
	readonly notes: readonly ReadNote[];
	/** Pictures that the notes show, by path within the deck. */
	readonly pictures: readonly Offered[];
	readonly refused: readonly Refused[];
	readonly passedOver: number;
};

type Outcome =
	| { readonly kind: 'note'; readonly note: ReadNote }
	| { readonly kind: 'picture' }
	| { readonly kind: 'refused'; readonly why: Refusal };

/** What an offer's files are, before it is known which pictures are shown. */
type Sorted = Pick<Batch, 'notes' | 'refused'> & { readonly pictures: readonly Offered[] };

/**
 * A batch for each offer. `onprogress` is told how many files are done. Of a folder, pictures
 * that no note shows, and YAML that is no world, are passed over like all else that is no note.
 * @throws the signal's reason once it is aborted.
 */
export async function readOffers(
	offers: readonly Offer[],
	onprogress: (done: number) => void,
	signal: AbortSignal
): Promise<readonly Batch[]> {
	const room = { left: TOTAL_LIMIT };
	let done = 0;
	const next = () => {
		signal.throwIfAborted();
		onprogress(done++);
	};
	const sorted: Sorted[] = [];
	for (const { files } of offers) sorted.push(await sort(files, room, next));
	signal.throwIfAborted();
	const all = sorted.flatMap(({ pictures }) => pictures);
	const shown = sorted.map(({ notes, pictures }) => shownPictures(notes, pictures, all));
	const used = new Set(shown.flat().map(({ file }) => file));
	return offers.map((offer, i) => batchOf(offer, sorted[i]!, shown[i]!, used));
}

async function sort(
	files: readonly Offered[],
	room: { left: number },
	next: () => void
): Promise<Sorted> {
	const notes: ReadNote[] = [];
	const pictures: Offered[] = [];
	const refused: Refused[] = [];
	// notes first: large pictures are not to shut one out
	for (const offered of files.toSorted((a, b) => Number(isPicture(a)) - Number(isPicture(b)))) {
		next();
		const outcome = await readOne(offered, room.left);
		if (outcome.kind === 'refused') refused.push({ path: offered.path, why: outcome.why });
		else room.left -= offered.file.size;
		if (outcome.kind === 'note') notes.push(outcome.note);
		if (outcome.kind === 'picture') pictures.push(offered);
	}
	return { notes, pictures, refused };
}

function batchOf(
	{ folder, passedOver }: Offer,
	{ notes, pictures, refused: before }: Sorted,
	shown: readonly Offered[],
	used: ReadonlySet<File>
): Batch {
	const files = notes.map(({ path, text }) => ({ path, source: text }));
	const isOther = ({ path, text }: ReadNote) =>
		isYamlFile({ path }) && !isWorld({ path, source: text }, files);
	const unused = [
		...pictures.filter(({ file }) => !used.has(file)).map(({ path }) => refused(path, 'alone')),
		...notes.filter(isOther).map(({ path }) => refused(path, 'no-world'))
	];
	const told = folder === null ? unused : [];
	return {
		folder,
		notes: notes.filter((note) => !isOther(note)),
		pictures: shown,
		refused: [...before, ...told],
		passedOver: passedOver + unused.length - told.length
	};
}

const refused = (path: string, why: Refusal): Refused => ({ path, why });

async function readOne(offered: Offered, left: number): Promise<Outcome> {
	const { path, file } = offered;
	const [limit, tooLarge] = isPicture(offered)
		? ([PICTURE_LIMIT, 'large-picture'] as const)
		: ([NOTE_LIMIT, 'large-note'] as const);
	try {
		if (file.size === 0) return refuse('empty');
		const head = await file.slice(0, HEAD).arrayBuffer();
		const what = recognise(new Uint8Array(head), path);
		if (what !== null) return refuse(what);
		if (file.size > limit) return refuse(tooLarge);
		if (file.size > left) return refuse('total');
		if (isPicture(offered)) return { kind: 'picture' };
		const decoded = decode(new Uint8Array(await file.arrayBuffer()));
		if (!decoded.ok) return refuse(decoded.why);
		const { text, converted } = decoded;
		return { kind: 'note', note: { path, text, converted } };
	} catch {
		return refuse('unreadable');
	}
}

function isPicture({ path, file }: Offered): boolean {
	return /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(path) || file.type.startsWith('image/');
}

function refuse(why: Refusal): Outcome {
	return { kind: 'refused', why };
}
