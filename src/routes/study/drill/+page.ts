import { wishIn } from '#ui/drill/drill-route.ts';
import type { PageLoad } from './$types';

/** What another screen asks to be told apart; null goes on with the drill under way. */
export const load: PageLoad = ({ url }) => ({ wish: wishIn(url.searchParams) });
