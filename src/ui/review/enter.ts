/**
 * Whether a press of Enter ends a letter that is being composed, as Korean ones are, or is none
 * of its own. 229 is what Safari says of the Enter that has just ended a letter.
 */
export function endsLetter(event: KeyboardEvent): boolean {
	// eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else tells it
	return event.isComposing || event.repeat || event.keyCode === 229;
}
