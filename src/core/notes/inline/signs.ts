/**
 * Signs that count only where a note, or the block they stand in, says so. Bits, so that a phrase
 * can be read under any set of them.
 */

/** `**gap**`. */
export const BOLD_GAPS = 1;
/** `{gap}`, `{2:gap}`. */
export const BRACE_GAPS = 2;
/** `{{gap}}` without a number. */
export const DOUBLE_BRACE_GAPS = 4;
/** `[gap]`. */
export const BRACKET_GAPS = 8;
/** `front::back` between two ASCII words parts a line. */
export const CLOSE_SEPARATORS = 16;
