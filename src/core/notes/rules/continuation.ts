/**
 * Lines that go on with a sentence begun above them, in a block of code most often: they begin
 * with the ending of a word that is not there.
 */

/** Particles and endings that are no words of their own; `로 레벨` is one. */
const beginning =
	/^(?:를|는|에|에서|에게|의|와|로(?! ?(?:레벨|데이터|파일|스쿨|컬))|으로|부터|까지|처럼|이?라고|이?라는|하면|이라면|하고|하며|이며|인데)(?=\s)/;

/** Whether a text begins in the middle of a sentence: `로 바꾸면 …`, `를 쓰면 …`. */
export function isContinuation(text: string): boolean {
	return beginning.test(text);
}
