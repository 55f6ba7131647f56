/**
 * Lines of configuration that stand in a note without a fence: `tty: true`, `image: nginx:1.25`.
 */

/** Longest value that is looked at, in UTF-16 code units. */
const MAX_VALUE = 60;

/** Whether `key: value` sets something rather than says something. */
export function isSetting(key: string, value: string): boolean {
	if (value.length > MAX_VALUE || !/^["']?[A-Za-z_$][\w.$/-]*["']?$/.test(key)) return false;
	return literal.test(value) || (/^[a-z].*[_.A-Z]/.test(key) && word.test(value));
}

/** A truth value, a quotation, a list, a mapping, an image with its tag, a path. */
const literal =
	/^(?:(?:true|false|null|none)(?:,?$|[가-힣].*$)|~|"[^"]*",?|'[^']*',?|\[.*\],?|\{.*\},?|[\w./-]+:[\w.-]+|\.{0,2}\/[\w./-]+|[|>][+-]?)$/i;
const word = /^[\w./:-]+,?$/;
