/** How much may come in at once, in bytes: more than anybody writes, less than a phone chokes on. */
export const NOTE_LIMIT = 2 * 1024 * 1024;
export const PICTURE_LIMIT = 10 * 1024 * 1024;
/** Of everything together. */
export const TOTAL_LIMIT = 100 * 1024 * 1024;
