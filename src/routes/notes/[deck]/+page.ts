import type { PageLoad } from './$types';

// Decks are not known when the app is built: the fallback page answers for them.
export const prerender = false;
export const ssr = false;

/** The deck of the address, the note of it and the line to show if it names them. */
export const load: PageLoad = ({ params, url }) => {
	const line = Number(url.searchParams.get('line'));
	return {
		deck: params.deck,
		path: url.searchParams.get('path') ?? undefined,
		line: Number.isInteger(line) && line > 0 ? line : undefined
	};
};
