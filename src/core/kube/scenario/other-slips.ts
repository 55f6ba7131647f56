/** Mistakes that the model itself tells, in its own words. */
import type { Difference } from '../kubectl/differences.ts';

/** `a` of the difference is the command that was given. */
export type OtherSlip = { readonly kind: 'other-command'; readonly difference: Difference };
