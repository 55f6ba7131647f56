/** Typing by taps: a token is put where the caret stands, or taken away, with what separates it. */

export type Typing = {
	readonly text: string;
	/** Place of the caret, in UTF-16 code units. */
	readonly caret: number;
};

/** Labels of a name are joined by dots, words of a command by spaces. */
export type Joint = '.' | ' ';

/**
 * Goes on with what stands before the caret: what is a beginning of the token becomes the token,
 * anything else is followed by it. A token that ends with `=` is glued to its value.
 */
export function putToken({ text, caret }: Typing, token: string, joint: Joint): Typing {
	const [before, after] = [text.slice(0, caret), text.slice(caret)];
	if (token === joint && before.endsWith(joint)) return { text, caret };
	const start = startOf(before, joint);
	const typed = before.slice(start);
	const isBegun = typed !== '' && typed !== token && token.startsWith(typed);
	const kept = isBegun ? before.slice(0, start) : joined(before, token, joint);
	const put = kept + token + (joint === ' ' && !token.endsWith('=') ? ' ' : '');
	const rest = put.endsWith(' ') ? after.replace(/^ +/, '') : after;
	return { text: put + rest, caret: put.length };
}

/** Takes away the token before the caret, or as much as was typed of one. */
export function dropToken(
	{ text, caret }: Typing,
	tokens: readonly string[],
	joint: Joint
): Typing {
	const before = text.slice(0, caret);
	const kept = joint === ' ' ? withoutWord(before) : withoutLabel(before, tokens);
	return { text: kept + text.slice(caret), caret: kept.length };
}

/** Where the word, the label or the value begins that the caret stands behind. */
function startOf(before: string, joint: Joint): number {
	const [last] = (joint === ' ' ? /(?:(?<==)[^\s=]*|[^\s=]*)$/ : /[^.\s]*$/).exec(before)!;
	return before.length - last.length;
}

function joined(before: string, token: string, joint: Joint): string {
	if (before === '' || before.endsWith(joint)) return before;
	if (joint === '.') return token === '.' ? before : `${before}.`;
	return before.endsWith('=') ? before : `${before} `;
}

function withoutWord(before: string): string {
	const word = /\S*$/.exec(before.trimEnd())![0];
	const kept = before.trimEnd().slice(0, before.trimEnd().length - word.length);
	const value = /^(--[^=]+=).+$/.exec(word);
	return value ? kept + value[1]! : kept;
}

/** A domain of several labels that came by one tap goes by one, too. */
function withoutLabel(before: string, tokens: readonly string[]): string {
	if (before.endsWith('.')) return before.slice(0, -1);
	const fits = tokens.filter((token) => before === token || before.endsWith(`.${token}`));
	const longest = Math.max(0, ...fits.map(({ length }) => length));
	const end = longest || /[^.]*$/.exec(before)![0].length;
	return before.slice(0, before.length - end).replace(/\.$/, '');
}
