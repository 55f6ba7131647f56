/**
 * Where pictures come from and what stands for those that cannot be seen.
 */

/** The address if a card may show it: relative, http or https; null otherwise. */
export function pictureSource(address: string): string | null {
	if (/^https?:\/\/[^\s<>"'`\\]+$/i.test(address)) return address;
	if (address === '' || /^(?:[a-z][\w+.-]*:|[\\/]{2})/i.test(address)) return null;
	return address;
}

/** The name of a picture's file; empty if the address is none of a picture. */
export function pictureWords(address: string): string {
	const path = address.trim().replace(/[?#].*$/, '');
	return /[^/\\]+\.(?:png|jpe?g|gif|svg|webp|avif|bmp)$/i.exec(path)?.[0] ?? '';
}

/** Words without the size that Obsidian writes behind them: `a map|300`, `300x200`. */
export function withoutSize(words: string): string {
	return words.replace(/(?:^|\|)\s*\d+(?:x\d+)?\s*$/, '').trim();
}
