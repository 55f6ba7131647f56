/** Reads fields of YAML that was checked: what is left out, and what is of no such kind, is null. */
import { isList, isMapping, type Mapping, type Value } from './types.ts';

export const map = (value: Value | undefined): Mapping => (isMapping(value) ? value : {});
export const maps = (value: Value | undefined): readonly Mapping[] =>
	isList(value) ? value.map(map) : [];
export const text = (value: Value | undefined): string | null =>
	typeof value === 'string' ? value : null;
export const number = (value: Value | undefined): number | null =>
	typeof value === 'number' ? value : null;
export const texts = (value: Value | undefined): readonly string[] =>
	isList(value) ? value.filter((one) => typeof one === 'string') : [];

/** Only the fields that say something: the others keep their defaults. */
export function told<T extends object>(fields: T): { [K in keyof T]: NonNullable<T[K]> } {
	const said = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined);
	return Object.fromEntries(said) as { [K in keyof T]: NonNullable<T[K]> };
}
