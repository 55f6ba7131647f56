/** Bytes as text and back; engines have no common way of their own yet. */

/** Arguments of one call, which engines limit. */
const CHUNK = 1 << 15;

export function base64Of(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += CHUNK)
		text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
	return btoa(text);
}

/** Null for what is no base64. */
export function bytesOf(base64: string): Uint8Array | null {
	try {
		return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
	} catch {
		return null;
	}
}
