import type { PageLoad } from './$types';

/** What another screen asks for: a note by its deck and path, a search, or cards picked there. */
export const load: PageLoad = ({ url }) => {
	const { searchParams } = url;
	return {
		wish: {
			note: searchParams.get('note') ?? undefined,
			search: searchParams.get('search') ?? undefined,
			cards: searchParams.has('cards')
		}
	};
};
