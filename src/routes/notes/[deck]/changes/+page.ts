import type { PageLoad } from './$types';

export const prerender = false;
export const ssr = false;

/** The deck of the address, and the note of it that is looked at. */
export const load: PageLoad = ({ params, url }) => ({
	deck: params.deck,
	path: url.searchParams.get('path') ?? undefined
});
