/** Text that came without a file, pasted or shared: it gets a name from what it says. */
import type { Offered } from './offer.ts';

const LONGEST = 60;

/** `otherwise` names a text that says nothing which could be a name. */
export function noteFromText(text: string, otherwise: string): Offered {
	const path = `${nameFrom(text) || otherwise}.md`;
	return { path, file: new File([text], path, { type: 'text/markdown' }) };
}

/** The title in the front matter, the first heading, or the first line with words. */
function nameFrom(text: string): string {
	const lines = text.slice(0, 20_000).split(/\r\n|\r|\n/u);
	const end = lines[0]?.trimEnd() === '---' ? lines.indexOf('---', 1) : -1;
	const matter = lines.slice(1, Math.max(1, end)).map((line) => /^title:\s*(.+)$/u.exec(line)?.[1]);
	const body = lines.slice(end + 1);
	const heading = body.map((line) => /^ {0,3}#{1,6}\s+(.+)$/u.exec(line)?.[1]);
	const candidates = [...matter, ...heading, ...body];
	return candidates.map((line) => fileName(line ?? '')).find((name) => name !== '') ?? '';
}

/** Without what a file cannot be called, and not longer than a line. */
function fileName(words: string): string {
	const plain = words
		.normalize('NFC')
		.replace(/[\p{Cc}\\/:*?"<>|#^[\]`'=]+/gu, ' ')
		.replace(/^[\s.\-+]+|[\s.\-+]+$/gu, '')
		.replace(/\s+/gu, ' ');
	return Array.from(plain).slice(0, LONGEST).join('').trim();
}
