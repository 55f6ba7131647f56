/** Plain data out of a JSON document of somebody else: what is not of its kind is left out. */

export type Fields = Readonly<Record<string, unknown>>;

export function fieldsOf(value: unknown): Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as Fields)
		: {};
}

export function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

/** Things with names, in a list or by name. */
export function namedOf(value: unknown): readonly (readonly [name: string, value: unknown])[] {
	if (!Array.isArray(value)) return Object.entries(fieldsOf(value));
	return value.map((one) => [textOf(fieldsOf(one).name) ?? '', one]);
}

/** One text alone is a list of it; an empty one is none. */
export function textsOf(value: unknown): readonly string[] {
	if (typeof value === 'string') return value === '' ? [] : [value];
	return listOf(value).filter((one): one is string => typeof one === 'string');
}

export function textOf(value: unknown): string | null {
	return typeof value === 'string' ? value : null;
}

/** Also written as text. */
export function numberOf(value: unknown): number | null {
	if (typeof value === 'string' && /^\d+$/.test(value)) return Number(value);
	return typeof value === 'number' ? value : null;
}

/** A list may be left out, as null or altogether. */
export function isAbsent(value: unknown): value is null | undefined {
	return value === null || value === undefined;
}

export function isOneOf<T extends string>(all: readonly T[], value: unknown): value is T {
	return (all as readonly unknown[]).includes(value);
}
