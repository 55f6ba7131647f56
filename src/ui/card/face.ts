/** Which side is drawn: a cloze hides its gap in the prompt only. */
export type Face = 'prompt' | 'answer';
