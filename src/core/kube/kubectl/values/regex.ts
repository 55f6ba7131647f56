/**
 * Lists of regular expressions that are searched for anywhere in a text (`kubectl proxy`, v1.35):
 * what only lets anything stand before or behind says nothing.
 */

export function regexList(text: string): string {
	const parts = [...new Set(text.split(',').map(plainRegex))].sort();
	return parts.includes('') ? '.*' : parts.join(',');
}

/** Empty of an expression that every text matches. */
function plainRegex(regex: string): string {
	const inner = regex.replace(/^\^?\.\*\??/, '').replace(/(?<!\\)\.\*\??\$?$/, '');
	return /^(?:\^?\*?\$?|\^\*\$?)$/.test(inner) && inner !== '^$' ? '' : inner;
}
