/** Tokens as a new cluster hands them out. */
import type { Millis } from '../../../base/brand.ts';
import { HOUR } from '../../../base/time.ts';
import type { Placed } from '../../world/place.ts';
import { newCluster } from '../cluster.ts';
import type { BoundToken } from './types.ts';

/** For an hour and for the API server; the account's uid is `a`. */
export function tokenFor({ namespace, name }: Placed, since: Millis): BoundToken {
	const { issuers, keys, audiences } = newCluster(35, since).accountTokens;
	return {
		kind: 'bound',
		issuer: issuers[0]!,
		key: keys[0]!,
		audiences,
		namespace,
		account: name,
		accountUid: 'a',
		boundTo: null,
		notBefore: since,
		expires: (since + HOUR) as Millis,
		warnAfter: null
	};
}
