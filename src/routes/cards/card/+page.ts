import type { PageLoad } from './$types';

// The card is named in the address: the fallback page answers for it.
export const prerender = false;
export const ssr = false;

export const load: PageLoad = ({ url }) => ({ id: url.searchParams.get('id') ?? '' });
