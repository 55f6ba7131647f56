/** Typed answers: what is expected, and what is said of one. */

/** What is to be typed. Of code every letter counts, capitals too. */
export type Expected = { readonly text: string; readonly isCode: boolean };

/**
 * What a judge says of a typed answer. `equivalent`: as good as the one expected, though not the
 * same. `close`: a slip of the fingers away from it.
 */
export type Verdict = 'exact' | 'equivalent' | 'close' | 'wrong';
