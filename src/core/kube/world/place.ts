/** The order of things with a name in a namespace, so that no list's own order decides anything. */

export type Placed = { readonly namespace: string; readonly name: string };

export function placeOf({ namespace, name }: Placed): string {
	return `${namespace}/${name}`;
}

/** For sorting by namespace and name. */
export function byPlace(one: Placed, other: Placed): number {
	const [a, b] = [placeOf(one), placeOf(other)];
	return a < b ? -1 : Number(a > b);
}
