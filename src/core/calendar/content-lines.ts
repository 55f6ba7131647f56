/** Lines of an iCalendar file as RFC 5545 writes them (sections 3.1 and 3.3.11). */

/** Octets that a line may have without its line break. */
const LONGEST = 75;

/** The file: its lines folded, each ended as the format wants. */
export function toFile(lines: readonly string[]): string {
	return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** A value of type TEXT: what would end it is escaped. */
export function escapeText(value: string): string {
	return value.replace(/[\\;,]/g, '\\$&').replace(/\r\n|[\r\n]/g, '\\n');
}

/** Goes on in the next line, behind a space, before a character that has no room left. */
function fold(line: string): string {
	let folded = '';
	let room = LONGEST;
	for (const character of line) {
		const octets = octetsOf(character);
		if (octets > room) {
			folded += '\r\n ';
			room = LONGEST - 1;
		}
		folded += character;
		room -= octets;
	}
	return folded;
}

/** In UTF-8. */
function octetsOf(character: string): number {
	const code = character.codePointAt(0)!;
	if (code < 0x80) return 1;
	if (code < 0x800) return 2;
	return code < 0x10000 ? 3 : 4;
}
