import type { StudyDay } from '../base/brand.ts';
import type { Memory } from '../memory/types.ts';
import type { Cards } from './types.ts';

/** Memories laid out in columns, `unseen` more cards behind them; new ones are left out. */
export function cardsOf(memories: readonly Memory[], unseen: number, today: StudyDay): Cards {
	const seen = memories.flatMap((memory) => (memory.kind === 'new' ? [] : [memory]));
	const column = (of: (memory: (typeof seen)[number]) => number) => seen.map(of);
	return {
		stability: Float64Array.from(column(({ stability }) => stability)),
		difficulty: Float64Array.from(column(({ difficulty }) => difficulty)),
		lastDay: Int32Array.from(column(({ lastDay }) => lastDay)),
		dueDay: Int32Array.from(column((memory) => (memory.kind === 'review' ? memory.dueOn : today))),
		unseen
	};
}
