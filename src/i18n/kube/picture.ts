/** Fetched with the picture of a cluster. */
import { picture as en, type PictureWords } from '../en/kube/picture.ts';
import { picture as ko } from '../ko/kube/picture.ts';

export type { PictureWords };
export const pictureWords: Readonly<Record<'ko' | 'en', PictureWords>> = { ko, en };
