/** Words about access to a cluster, fetched with the screens that explain it. */
import type { AccessReason } from '#core/kube/access/reasons.ts';
import { access as en } from './en/kube/access.ts';
import type { AccessWords } from './en/kube/access.ts';
import { access as ko } from './ko/kube/access.ts';

export type { AccessWords };
export const accessWords: Readonly<Record<'ko' | 'en', AccessWords>> = { ko, en };

export function explain({ reasons }: AccessWords, reason: AccessReason): string {
	// the table has for each code the words of its own reason, which a compiler cannot follow
	return (reasons[reason.code] as (reason: AccessReason) => string)(reason);
}
