/**
 * TYPE, TYPE NAME… and TYPE/NAME…, as kubectl's builder takes them (measured with v1.33): several
 * types share the names behind them, and a slash must be in all of the words or in none.
 */
import { err, ok, type Result } from '../../../base/result.ts';
import type { Fault } from '../faults.ts';
import { findType, resourceTypes } from '../resources.ts';
import type { Surroundings } from '../surroundings.ts';

type Objects = Result<readonly string[], Fault>;

export function readObjects(args: readonly string[]): Objects {
	const slashed = args.filter((arg) => arg.includes('/'));
	if (slashed.length === 0) return typesAndNames(args);
	const other = args.find((arg) => !arg.includes('/'));
	if (other !== undefined) return err({ kind: 'type-repeated', typed: other });
	return all(slashed.map(typeAndName));
}

export function typeAndName(text: string): Result<string, Fault> {
	const [typed = '', name = '', ...more] = text.split('/');
	if (typed === '' || name === '' || more.length > 0)
		return err({ kind: 'name-slashed', typed: text });
	const type = findType(typed);
	return type && type.name !== 'all'
		? ok(`${type.name}/${name}`)
		: err({ kind: 'type-unknown', typed });
}

function typesAndNames([typed = '', ...names]: readonly string[]): Objects {
	const types = all(
		typed.split(',').map((one) => {
			const type = findType(one);
			return type ? ok(type.name) : err({ kind: 'type-unknown' as const, typed: one });
		})
	);
	if (!types.ok) return types;
	const distinct = [...new Set(types.value)];
	if (names.length === 0) return ok(distinct);
	if (distinct.includes('all')) return err({ kind: 'type-unfit', verb: names[0]!, type: 'all' });
	return ok(distinct.flatMap((type) => names.map((name) => `${type}/${name}`)));
}

function all<T>(results: readonly Result<T, Fault>[]): Result<readonly T[], Fault> {
	const values: T[] = [];
	for (const result of results) {
		if (!result.ok) return result;
		values.push(result.value);
	}
	return ok(values);
}

export const typeOf = (object: string) => object.split('/')[0]!;
export const nameOf = (object: string): string | null => object.split('/')[1] ?? null;

/** Whether all of it lies outside of namespaces. */
export function areClusterWide(objects: readonly string[]): boolean {
	return (
		objects.length > 0 &&
		objects.every((object) => findType(typeOf(object))?.isNamespaced === false)
	);
}

/** What files hold, if all are known and leave the namespace open; else null. */
export function objectsIn(
	files: readonly string[],
	around: Surroundings
): readonly string[] | null {
	const objects = files.map((path) => {
		const file = around.files[path];
		const type = resourceTypes.find(({ kind }) => kind === file?.kind);
		return file && type && file.namespace === null ? `${type.name}/${file.name}` : null;
	});
	return objects.every((object) => object !== null) ? objects : null;
}
