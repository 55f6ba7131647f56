/**
 * Korean words that lean on a sentence before: out of its place a text with one says nothing.
 */
import { endsInHangul } from './korean.ts';
import { wordSet } from './word-set.ts';

const anaphor =
	/^(?:[이그](?:[는를에와걸게건거]|로써|처럼|런|[러렇][가-힣]*|(?:것|들|곳)들?(?:[은는이가을를의도에로만과]|으로|에서|에게)?)|이로|여기(?:에?서|[는를에로])?)$/;

/** Whether a word stands for something said before, wherever it stands: `이를`, `그것은`, `이곳에서`. */
export function isAnaphor(word: string): boolean {
	return anaphor.test(word);
}

/** Whether it may stand for what its own sentence says before it: `값이 바뀌므로 이를 …`. */
export function pointsWithin(word: string): boolean {
	return /^[이그][는를에로와]$/.test(word);
}

/** Openers that need the sentence before them. */
const openers = wordSet(
	'이때 그 이 해당 위 위의 위와 아래 아래의 아래와 다음 다음과 다음은 따라서 그래서 하지만 그런데 또한 그리고 즉 참고로 ' +
		'또는 혹은 예를 이후 그래야 그럼 그때 반대로 생각해보면 물론 간단히 앞서 위에서 위처럼 아래처럼 아래는 방금'
);

/** Whether a sentence that begins with this word leans on the one before it. */
export function isDangling(word: string): boolean {
	return endsInHangul(word) && (openers.has(word) || isAnaphor(word));
}
