import type { PageLoad } from './$types';

export const prerender = false;
export const ssr = false;

/** The deck of the address, the note of it to be edited and the line to begin at. */
export const load: PageLoad = ({ params, url }) => {
	const line = Number(url.searchParams.get('line'));
	return {
		deck: params.deck,
		path: url.searchParams.get('path') ?? undefined,
		line: Number.isInteger(line) && line > 0 ? line : undefined
	};
};
