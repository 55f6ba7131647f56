/** A world in the fragment of an address: it goes from person to person and to no server. */

/** What goes before the packed text. */
const MARK = '#world=';
/** Longer links are cut by those who pass them on; more than this much text is no world. */
const MOST_LINK = 12_000;
const MOST_BYTES = 500_000;

/** The fragment, or null where it would be too long. */
export async function packWorld(text: string): Promise<string | null> {
	const bytes = await through(new CompressionStream('deflate-raw'), new TextEncoder().encode(text));
	const packed = bytes && MARK + toBase64Url(bytes);
	return packed && packed.length <= MOST_LINK ? packed : null;
}

export function isWorldLink(hash: string): boolean {
	return hash.startsWith(MARK);
}

/** Null for what is damaged or too large. Never throws. */
export async function unpackWorld(hash: string): Promise<string | null> {
	if (!isWorldLink(hash) || hash.length > MOST_LINK) return null;
	try {
		const packed = fromBase64Url(hash.slice(MARK.length));
		const bytes = await through(new DecompressionStream('deflate-raw'), packed);
		return bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}

/** Null once more comes out than any world has. */
async function through(
	stream: CompressionStream | DecompressionStream,
	bytes: Uint8Array<ArrayBuffer>
): Promise<Uint8Array | null> {
	const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
	const parts: Uint8Array[] = [];
	let size = 0;
	for (let next = await reader.read(); !next.done; next = await reader.read()) {
		size += next.value.length;
		if (size > MOST_BYTES) {
			await reader.cancel();
			return null;
		}
		parts.push(next.value);
	}
	const whole = new Uint8Array(size);
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

function toBase64Url(bytes: Uint8Array): string {
	const signs = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
	return btoa(signs).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
	const signs = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
	return Uint8Array.from(signs, (sign) => sign.charCodeAt(0));
}
