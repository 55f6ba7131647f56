/**
 * Nominal types over plain numbers and strings, so that a study day is never passed where an
 * instant is meant. Casting happens where a value is made, nowhere else.
 */
declare const brand: unique symbol;
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** An instant: milliseconds since 1970-01-01T00:00Z. */
export type Millis = Brand<number, 'Millis'>;
/** A learner's local day, counted in days since 1970-01-01; it starts at the set hour. */
export type StudyDay = Brand<number, 'StudyDay'>;
/** 64 lower-case hex digits. */
export type Sha256 = Brand<string, 'Sha256'>;
/** The folder name of a topic, such as `kubernetes-service`. */
export type DeckId = Brand<string, 'DeckId'>;
/** 13 characters of base32: the id that a fact was born with (design: identity). */
export type FactId = Brand<string, 'FactId'>;
/** `factId/slot`. */
export type CardId = Brand<string, 'CardId'>;
/** A random id per incarnation of the database. */
export type WriterId = Brand<string, 'WriterId'>;
/** `writer.n`. */
export type EntryId = Brand<string, 'EntryId'>;
/** A hybrid logical clock reading; compares as a string. */
export type Hlc = Brand<string, 'Hlc'>;
