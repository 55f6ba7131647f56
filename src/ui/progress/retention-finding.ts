/** What true retention comes to, in words, as far as the answers can tell. */
import type { ProgressWords } from '#i18n/progress.ts';
import { bothOf, type Period, type Retention } from '#core/stats/retention.ts';
import { isTelling, likelyRange } from '#core/stats/score.ts';

type Finding = { readonly title: string; readonly note: string };

/** The last month is what one can still act on; a longer time where that is too little. */
const TOLD: readonly Period[] = ['month', 'year', 'all'];

export function retentionFinding(
	retention: Retention,
	wanted: number,
	t: ProgressWords['retention']
): Finding {
	const period = TOLD.find((period) => isTelling(bothOf(retention[period])));
	if (period === undefined) return { title: t.titleFew, note: t.few(bothOf(retention.all).asked) };
	const score = bothOf(retention[period]);
	const [low, high] = likelyRange(score);
	const title = t.title(score.recalled / score.asked, period, wanted);
	if (high < wanted) return { title, note: t.below };
	return { title, note: low > wanted ? t.above : t.within(low, high) };
}
