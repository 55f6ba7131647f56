/**
 * What somebody hands over: loose files, or a folder with all that is in it. Of a folder only
 * what can be a note, a world or a picture is read; the rest is counted and left alone.
 */

/** A file on its way in. `path` is relative to what was handed over, with forward slashes. */
export type Offered = { readonly path: string; readonly file: File };

export type Offer = {
	/** The name of the folder that everything came in; null for loose files. */
	readonly folder: string | null;
	readonly files: readonly Offered[];
	/** Files of folders that were passed over unread. */
	readonly passedOver: number;
};

const KNOWN = /\.(?:md|markdown|txt|ya?ml|png|jpe?g|gif|webp|avif|svg)$/i;
/** Folders that tools keep for themselves. */
const NOT_OURS = /^(?:\..*|node_modules|__MACOSX)$/;

/** What an `<input type="file">` was given: a folder's files say where in it they were. */
export function offersFromList(files: Iterable<File>): readonly Offer[] {
	return offersOf([...files].map((file) => ({ path: file.webkitRelativePath || file.name, file })));
}

/** Each folder that was handed over by itself, and all loose files together. */
export function offersOf(found: readonly Offered[]): readonly Offer[] {
	// a Mac writes names in parts; notes name their pictures in whole letters
	const named = found.map(({ path, file }) => ({ path: path.normalize('NFC'), file }));
	const byFolder = Map.groupBy(named, ({ path }) => (path.includes('/') ? topOf(path) : null));
	return [...byFolder].map(([folder, files]) =>
		folder === null
			? offerOf(null, files)
			: offerOf(folder, files.map(withoutTop).filter(isWanted), files.length)
	);
}

function offerOf(folder: string | null, files: readonly Offered[], all = files.length): Offer {
	return {
		folder,
		files: withOwnNames(files.toSorted((a, b) => (a.path < b.path ? -1 : 1))),
		passedOver: all - files.length
	};
}

const topOf = (path: string): string => path.slice(0, path.indexOf('/'));
const withoutTop = ({ path, file }: Offered) => ({ path: path.slice(path.indexOf('/') + 1), file });

function isWanted({ path }: Offered): boolean {
	return KNOWN.test(path) && !path.split('/').some((part) => NOT_OURS.test(part));
}

/** Files may come from two places under one name. */
function withOwnNames(files: readonly Offered[]): readonly Offered[] {
	const taken = new Set<string>();
	return files.map(({ path, file }) => {
		let free = path;
		for (let k = 2; taken.has(free); k++) free = path.replace(/(\.[^./]*)?$/, ` ${k}$1`);
		taken.add(free);
		return { path: free, file };
	});
}
