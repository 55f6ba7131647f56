/** A document of cases, as they stand in it. */
import { fieldsOf, type Fields } from './shape.ts';

export type Case = {
	/** As it was given; the place in the list, from 1, of one without. */
	readonly id: string | number;
	readonly fields: Fields;
};

export type CaseFile = {
	/** What all of them have in common. */
	readonly about: Fields;
	readonly cases: readonly Case[];
};

/** Null without a list of cases; a list alone is one. */
export function casesIn(document: unknown): CaseFile | null {
	const about = fieldsOf(document);
	const given = Array.isArray(document) ? document : about.cases;
	if (!Array.isArray(given)) return null;
	const cases = given.map((one, i) => {
		const fields = fieldsOf(one);
		return { id: idOf(fields.id) ?? String(i + 1), fields };
	});
	return { about, cases };
}

function idOf(id: unknown): string | number | null {
	return typeof id === 'string' || typeof id === 'number' ? id : null;
}
