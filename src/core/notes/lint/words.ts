/**
 * Words as a reader tells them apart: between spaces, without the signs around them, in lower
 * case; and what may cling to a Korean word without making another word of it.
 */
import { wordSet } from '../words/word-set.ts';

const word = /[\p{L}\p{N}](?:\S*[\p{L}\p{N}])?/gu;

/** The words of a text: `the "CA-key",` has two, `the` and `ca-key`. */
export function wordsIn(text: string): readonly string[] {
	return text.normalize('NFC').toLowerCase().match(word) ?? [];
}

/** Particles and forms of 이다 behind a noun. */
const endings = wordSet(
	'은 는 이 가 을 를 의 에 도 만 로 으로 와 과 나 이나 랑 이랑 들 에서 에게 까지 부터 보다 처럼 마다 조차 밖에 뿐 에는 에도 에서는 ' +
		'에서도 에서의 에게는 으로는 으로도 으로의 로는 로도 로의 까지의 까지는 부터의 부터는 과의 와의 과는 와는 들은 들이 들을 들의 ' +
		'이란 란 이라는 라는 이라고 라고 이라 라 이다 이며 이고 이면 이면서 인 이라면 이더라도 이라도 라도 이지만 지만 인데 이므로 므로 ' +
		'입니다 이에요 예요 인가 인가요 이냐 임'
);

/** Whether `shown` is `wanted`, or `wanted` with a Korean ending: `포드를` is `포드`. */
export function isWord(shown: string, wanted: string): boolean {
	return shown.startsWith(wanted) && isEnding(shown.slice(wanted.length));
}

function isEnding(rest: string): boolean {
	return rest === '' || endings.has(rest);
}

/** Whether `wanted` can be read in `shown`, word by word; only its last word may have an ending. */
export function hasWords(shown: readonly string[], wanted: readonly string[]): boolean {
	const last = wanted.length - 1;
	const isAt = (at: number) =>
		wanted.every((each, i) =>
			i < last ? shown[at + i] === each : isWord(shown[at + i] ?? '', each)
		);
	return shown.some((_each, at) => at + last < shown.length && isAt(at));
}
