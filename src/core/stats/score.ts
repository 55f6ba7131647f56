/** Answers out of answers, and how much so few of them can tell. */

export type Score = { readonly asked: number; readonly recalled: number };

export const NO_SCORE: Score = { asked: 0, recalled: 0 };

/** Standard deviations around the mean that hold 95 % of a normal distribution. */
const Z = 1.96;
/** Of the likely range; above it a percentage would be mostly chance. */
const WIDEST_TOLD = 0.2;

export function addScore(a: Score, b: Score): Score {
	return { asked: a.asked + b.asked, recalled: a.recalled + b.recalled };
}

/**
 * Between which chances, 0 to 1, the true one lies in 95 of 100 cases: the score interval of
 * Wilson (Journal of the American Statistical Association 22, 1927), which holds for few answers
 * and near the ends too. Everything is likely where nothing was asked.
 */
export function likelyRange({ asked, recalled }: Score): readonly [low: number, high: number] {
	if (asked === 0) return [0, 1];
	const share = recalled / asked;
	const spread = Z * Math.sqrt((share * (1 - share)) / asked + Z ** 2 / (4 * asked ** 2));
	const middle = share + Z ** 2 / (2 * asked);
	const scale = 1 + Z ** 2 / asked;
	return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)];
}

/** Whether the answers are enough to speak of a percentage. */
export function isTelling(score: Score): boolean {
	const [low, high] = likelyRange(score);
	return high - low <= WIDEST_TOLD;
}
