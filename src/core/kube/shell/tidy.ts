/**
 * What phones, chats and word processors put in place of what was typed, put back: quotes, dashes,
 * spaces, full-width letters, characters without width, prompts.
 */

export function tidied(text: string): string {
	return withoutPrompts(plainDashes(plainSigns(text)));
}

/** Of letters alone; dashes stay as they are. */
export function plainSigns(text: string): string {
	return text
		.normalize('NFC')
		.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
		.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
		.replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
		.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
		.replace(/[“”„‟″]/g, '"')
		.replace(/(?<=\p{L})’(?=\p{L})/gu, '\u2019\u2019')
		.replace(/\u2019\u2019|[‘’‚‛′´]/g, (quote) => (quote.length === 2 ? '\u2019' : "'"))
		.replace(/…/g, '...');
}

/**
 * Phones make one dash of two hyphens: an em dash on most, an en dash on some. An en dash before
 * one letter, or before a letter that its value is glued to, was one hyphen.
 */
function plainDashes(text: string): string {
	return text
		.replace(/[‐‑‒−]/g, '-')
		.replace(/—|––/g, '--')
		.replace(/(?<=^|\s)–(?=$|\s|[a-z]{2,}(?:-[a-z]+)*(?:$|[\s=]))/g, (_, at: number) =>
			isShortBunch(text.slice(at + 1)) ? '-' : '--'
		)
		.replace(/–/g, '-');
}

/** `-it`, `-ti`, `-oyaml`, `-owide`: short flags that two letters or more are common after. */
function isShortBunch(after: string): boolean {
	return /^(?:it|ti|o(?:yaml|json|wide|name))(?=$|\s)/.test(after);
}

const PROMPT =
	/^\s*(?:PS(?:[ ][^>\n]*)?>|[A-Z]:\\[^>\n]*>|\[?[\w.-]+@[\w.-]+[^$#%\n]*[$#%]|[$%❯➜»])\s+(?=\S)/u;
/** A root prompt looks like a comment; before the name of a program it is taken for a prompt. */
const ROOT_PROMPT = /^\s*#\s+(?=(?:sudo\s+)?k(?:ubectl(?:\.exe)?)?\s)/;

function withoutPrompts(text: string): string {
	const lines = text.split('\n');
	const isAllComment = lines.every((line) => /^\s*(?:#|$)/.test(line));
	return lines
		.map((line, i) => {
			if (isAllComment) return line.replace(ROOT_PROMPT, '');
			return i > 0 && lines[i - 1]!.endsWith('\\')
				? line.replace(/^\s*>\s+/, '')
				: line.replace(PROMPT, '');
		})
		.join('\n');
}
