/**
 * What somebody hands over: loose files, or a folder with all that is in it. Of a folder only
 * what can be a note or a picture is read; the rest is counted and left alone.
 */

/** A file on its way in. `path` is relative to what was handed over, with forward slashes. */
export type Offered = { readonly path: string; readonly file: File };

export type Offer = {
	/** The name of the one folder that everything came in; null for loose files. */
	readonly folder: string | null;
	readonly files: readonly Offered[];
	/** Files of folders that were passed over unread. */
	readonly passedOver: number;
};

const KNOWN = /\.(?:md|markdown|txt|png|jpe?g|gif|webp|avif|svg)$/i;
/** Folders that tools keep for themselves. */
const NOT_OURS = /^(?:\..*|node_modules|__MACOSX)$/;

/** What an `<input type="file">` was given: a folder's files say where in it they were. */
export function offerFromList(files: Iterable<File>): Offer {
	const found = [...files].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
	return offerOf(found);
}

/** Files found by their paths; those in folders have slashes. */
export function offerOf(found: readonly Offered[]): Offer {
	// a Mac writes names in parts; notes name their pictures in whole letters
	const named = found.map(({ path, file }) => ({ path: path.normalize('NFC'), file }));
	const [first = ''] = named[0]?.path.split('/') ?? [];
	const inOne = named.length > 0 && named.every(({ path }) => path.startsWith(`${first}/`));
	const rooted = inOne
		? named.map(({ path, file }) => ({ path: path.slice(first.length + 1), file }))
		: named;
	const wanted = rooted.filter(({ path }) => (!inOne && !path.includes('/')) || isWanted(path));
	return {
		folder: inOne ? first : null,
		files: withOwnNames(wanted.toSorted((a, b) => (a.path < b.path ? -1 : 1))),
		passedOver: rooted.length - wanted.length
	};
}

function isWanted(path: string): boolean {
	return KNOWN.test(path) && !path.split('/').some((part) => NOT_OURS.test(part));
}

/** Loose files may come from two places under one name. */
function withOwnNames(files: readonly Offered[]): readonly Offered[] {
	const taken = new Set<string>();
	return files.map(({ path, file }) => {
		let free = path;
		for (let k = 2; taken.has(free); k++) free = path.replace(/(\.[^./]*)?$/, ` ${k}$1`);
		taken.add(free);
		return { path: free, file };
	});
}
