import type { Entry } from './types.ts';

/**
 * The one text of an entry: JSON with keys sorted by code unit, absent and undefined fields
 * left out, no white space. Equal entries have equal texts, on every device and in every
 * engine; journal, backup and checksums use it.
 */
export function canonicalEntry(entry: Entry): string {
	return write(entry);
}

function write(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const fields: string[] = [];
	for (const key of Object.keys(value).sort()) {
		const field = (value as Readonly<Record<string, unknown>>)[key];
		if (field !== undefined) fields.push(`${JSON.stringify(key)}:${write(field)}`);
	}
	return `{${fields.join(',')}}`;
}
