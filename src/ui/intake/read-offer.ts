/** Reads what was handed over. A file that is no note costs itself only. */
import { decode, HEAD, recognise, type Converted, type NotText } from './decode.ts';
import { NOTE_LIMIT, PICTURE_LIMIT, TOTAL_LIMIT } from './limits.ts';
import type { Offer, Offered } from './offer.ts';
import { placePictures } from './pictures.ts';

/**
 * Why a file was left out. `large-…`: beyond a limit; `total`: everything together is; `alone`:
 * a picture that no note shows; `unreadable`: the device does not give it out.
 */
export type Refusal = NotText | 'large-note' | 'large-picture' | 'total' | 'alone' | 'unreadable';

export type Refused = { readonly path: string; readonly why: Refusal };

export type ReadNote = {
	readonly path: string;
	readonly text: string;
	readonly converted: Converted | null;
};

export type Batch = {
	readonly folder: string | null;
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

/**
 * `onprogress` is told how many files are done. Of a folder, pictures that no note shows are
 * passed over like everything else that is no note.
 * @throws the signal's reason once it is aborted.
 */
export async function readOffer(
	{ folder, files, passedOver }: Offer,
	onprogress: (done: number) => void,
	signal: AbortSignal
): Promise<Batch> {
	const notes: ReadNote[] = [];
	const pictures: Offered[] = [];
	const refused: Refused[] = [];
	let left = TOTAL_LIMIT;
	for (const [i, offered] of files.entries()) {
		signal.throwIfAborted();
		onprogress(i);
		const outcome = await readOne(offered, left);
		if (outcome.kind === 'refused') refused.push({ path: offered.path, why: outcome.why });
		else left -= offered.file.size;
		if (outcome.kind === 'note') notes.push(outcome.note);
		if (outcome.kind === 'picture') pictures.push(offered);
	}
	signal.throwIfAborted();
	const { shown, alone } = placePictures(notes, pictures);
	const unshown = folder === null ? alone.map(({ path }) => ({ path, why: 'alone' as const })) : [];
	return {
		folder,
		notes,
		pictures: shown,
		refused: [...refused, ...unshown],
		passedOver: passedOver + alone.length - unshown.length
	};
}

async function readOne({ path, file }: Offered, left: number): Promise<Outcome> {
	const isPicture = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(path) || isImage(file.type);
	try {
		if (file.size === 0) return refuse('empty');
		const head = await file.slice(0, HEAD).arrayBuffer();
		const what = recognise(new Uint8Array(head), path);
		if (what !== null) return refuse(what);
		if (file.size > (isPicture ? PICTURE_LIMIT : NOTE_LIMIT))
			return refuse(isPicture ? 'large-picture' : 'large-note');
		if (file.size > left) return refuse('total');
		if (isPicture) return { kind: 'picture' };
		const decoded = decode(new Uint8Array(await file.arrayBuffer()));
		if (!decoded.ok) return refuse(decoded.why);
		const { text, converted } = decoded;
		return { kind: 'note', note: { path, text, converted } };
	} catch {
		return refuse('unreadable');
	}
}

const isImage = (type: string): boolean => type.startsWith('image/');

function refuse(why: Refusal): Outcome {
	return { kind: 'refused', why };
}
