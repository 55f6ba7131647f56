/**
 * The form in which texts are searched: letters composed (NFC), lower case, full-width and
 * half-width forms as the usual ones, several spaces as one. Lines stay apart, so that a phrase
 * is found within a line. Applying it twice changes nothing.
 */
export function foldText(text: string): string {
	return text
		.replace(/[\u3000\uff01-\uffee]+/g, (wide) => wide.normalize('NFKC'))
		.normalize('NFC')
		.toLowerCase()
		.normalize('NFC')
		.replace(/[^\S\n]+/g, ' ');
}
