/** Fetched with the picture of requests to an API server. */
import { accessPicture as en, type AccessPictureWords } from '../en/kube/access-picture.ts';
import { accessPicture as ko } from '../ko/kube/access-picture.ts';
import type { AccessReason } from '#core/kube/access/reasons.ts';
import { accessWords, explain } from '../kube-access.ts';

export const accessPictureWords: Readonly<Record<'ko' | 'en', AccessPictureWords>> = { ko, en };

/** Why the server knows nobody, or lets somebody in. */
export function reasonsText(reasons: readonly AccessReason[], lang: 'ko' | 'en'): string {
	return reasons.map((reason) => explain(accessWords[lang], reason)).join(' ');
}
