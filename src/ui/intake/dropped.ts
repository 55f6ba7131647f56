/** Files and folders dropped on the page. */
import { offersOf, type Offer, type Offered } from './offer.ts';

/** Deeper than any folder of notes; a link that leads back into itself ends here. */
const DEEPEST = 24;

/**
 * Everything that was dropped, folders with all that is in them. Must be called while the drop
 * is being handled: afterwards the browser has forgotten it. What cannot be read is left out.
 */
export function readDropped(data: DataTransfer): Promise<readonly Offer[]> {
	const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
	const files = entries.length > 0 ? [] : [...data.files];
	return Promise.all(entries.map((entry) => filesIn(entry, 0))).then((found) =>
		offersOf([...found.flat(), ...files.map((file) => ({ path: file.name, file }))])
	);
}

async function filesIn(entry: FileSystemEntry, depth: number): Promise<readonly Offered[]> {
	if (isFile(entry)) {
		const file = await new Promise<File | null>((done) => entry.file(done, () => done(null)));
		return file ? [{ path: entry.fullPath.replace(/^\//, ''), file }] : [];
	}
	if (!isFolder(entry) || depth > DEEPEST) return [];
	const inside = await entriesOf(entry.createReader());
	return (await Promise.all(inside.map((one) => filesIn(one, depth + 1)))).flat();
}

/** Browsers hand out the entries of a folder by the hundred. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
	const all: FileSystemEntry[] = [];
	for (;;) {
		const some = await new Promise<readonly FileSystemEntry[]>((done) =>
			reader.readEntries(done, () => done([]))
		);
		if (some.length === 0) return all;
		all.push(...some);
	}
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
