/** `a=1,b=2`: keys have no order, and the last value of a key counts. */

/** Null if a part has no `=`, or `plain` cannot read a value. */
export function plainPairs(text: string, plain: (value: string) => string | null): string | null {
	if (text === '') return '';
	const read = new Map<string, string>();
	for (const part of text.split(',')) {
		const at = part.indexOf('=');
		const value = at < 1 ? null : plain(part.slice(at + 1));
		if (value === null) return null;
		read.set(part.slice(0, at), value);
	}
	return [...read]
		.map(([key, value]) => `${key}=${value}`)
		.sort()
		.join(',');
}
