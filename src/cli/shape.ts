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

export function textsOf(value: unknown): readonly string[] {
	return listOf(value).filter((one): one is string => typeof one === 'string');
}

export function textOf(value: unknown): string | null {
	return typeof value === 'string' ? value : null;
}

export function numberOf(value: unknown): number | null {
	return typeof value === 'number' ? value : null;
}

export function isOneOf<T extends string>(all: readonly T[], value: unknown): value is T {
	return (all as readonly unknown[]).includes(value);
}
