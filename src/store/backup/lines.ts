/**
 * A file as lines: unpacked if it is gzip, read in pieces, never longer in memory than a line
 * and a piece, so that a file made to explode does not.
 */

/** Why a file could not be read to its end: cut or damaged gzip, a line or a file without end. */
export class BadFile extends Error {
	readonly kind: 'truncated' | 'damaged' | 'endless' | 'huge';

	constructor(kind: BadFile['kind'], cause: string) {
		super(cause);
		this.kind = kind;
	}
}

export type Limits = {
	/** Bytes of the file, unpacked. */
	readonly total: number;
	/** Bytes of a line. */
	readonly line: number;
};

const NEWLINE = 10;

/** The lines of a file, each with its newline if it has one. @throws BadFile */
export async function* fileLines(file: Blob, limits: Limits): AsyncGenerator<Uint8Array, void> {
	if (file.size > limits.total) throw new BadFile('huge', `${file.size} bytes`);
	let rest: Uint8Array = new Uint8Array(0);
	let total = 0;
	for await (const piece of pieces(file)) {
		total += piece.length;
		if (total > limits.total) throw new BadFile('huge', `more than ${limits.total} bytes`);
		let start = 0;
		for (let end; (end = piece.indexOf(NEWLINE, start)) !== -1; start = end + 1) {
			yield join(rest, piece.subarray(start, end + 1));
			rest = new Uint8Array(0);
		}
		rest = join(rest, piece.subarray(start));
		if (rest.length > limits.line) throw new BadFile('endless', 'a line without end');
	}
	if (rest.length > 0) yield rest;
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
	if (a.length === 0) return b;
	const joined = new Uint8Array(a.length + b.length);
	joined.set(a);
	joined.set(b, a.length);
	return joined;
}

async function* pieces(file: Blob): AsyncGenerator<Uint8Array, void> {
	const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
	const isGzip = first === 0x1f && second === 0x8b;
	const reader = (isGzip ? unpacked(file) : file.stream()).getReader();
	try {
		for (;;) {
			const { value, done } = await reader.read().catch(asBadFile);
			if (done) return;
			yield value;
		}
	} finally {
		await reader.cancel().catch(() => undefined);
	}
}

const unpacked = (file: Blob): ReadableStream<Uint8Array> =>
	file.stream().pipeThrough(new DecompressionStream('gzip'));

/** Engines tell a cut file from a damaged one in words of their own. */
const CUT = /truncated|unexpected end|ended|premature|incomplete/i;

function asBadFile(error: unknown): never {
	const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
	const isCut = code === 'Z_BUF_ERROR' || CUT.test(String(message));
	throw new BadFile(isCut ? 'truncated' : 'damaged', String(message));
}
