import type { PageLoad } from './$types';

export const prerender = false;
export const ssr = false;

/** The deck of the address, and the edited note of it. */
export const load: PageLoad = ({ params, url }) => ({
	deck: params.deck,
	path: url.searchParams.get('path') ?? ''
});
