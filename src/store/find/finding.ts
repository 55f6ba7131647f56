/** The page's end of search. */
import type { Order } from '#core/search/order.ts';
import { beside } from '../beside.ts';
import type { Context } from '../context.ts';
import type { Store } from '../types.ts';

const AS_ADDED: Order = { by: 'added', descending: false };

export function findingOf(context: Context): Pick<Store, 'find'> {
	return {
		find: (query, today, order = AS_ADDED, titles) =>
			beside(context, () => context.jobs.find({ query, today, order, titles }))
	};
}
