/** Where a line may break inside something technical. */

/** `glue` never breaks; after a `dot`, colon or slash a line may. Nothing is added to what is copied. */
export type Piece = { readonly kind: 'plain' | 'glue' | 'dot'; readonly text: string };

/** Braces around several words; a hyphen with its neighbours; a dot, a colon or a slash within a name. */
const special =
	/(?<braces>\{[^{} ]* [^{}]*\})|(?<hyphen>[^\s.-]?(?<!-)(?:-+[^\s.-])+)|(?<dot>(?<=[^\s.])[.:/](?=[^\s.:/]))/gu;

/**
 * Cuts code so that it breaks at spaces and after the dots, colons and slashes of a name, but not inside `svc-3`,
 * `--all` or `{Dns name}`. Only the neighbours of a hyphen or space are glued, so that even a
 * word wider than the screen still fits.
 */
export function codePieces(code: string): readonly Piece[] {
	const cut: Piece[] = [];
	const add = (kind: Piece['kind'], text: string) => {
		if (text !== '') cut.push({ kind, text });
	};
	let end = 0;
	for (const { 0: text, index, groups } of code.matchAll(special)) {
		add('plain', code.slice(end, index));
		end = index + text.length;
		if (groups?.dot) add('dot', text);
		else if (groups?.hyphen) add('glue', text);
		else
			text.split(/([^ ]? +[^ ]?)/u).forEach((part, i) => add(i % 2 === 0 ? 'plain' : 'glue', part));
	}
	add('plain', code.slice(end));
	return cut;
}
