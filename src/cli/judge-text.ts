/** `cards judge text`: answers in words, each compared with the one expected. */
import { judge } from '#core/answer/judge.ts';
import type { CaseFile } from './cases.ts';
import type { Judged } from './judge.ts';

export function judgeText({ cases }: CaseFile): Judged {
	const unread: string[] = [];
	const results = cases.map(({ id, fields: { expected, given } }) => {
		if (typeof expected !== 'string' || typeof given !== 'string') {
			unread.push(String(id));
			return { id, verdict: null };
		}
		const { verdict, why } = judge({ text: expected, isCode: false }, given);
		return { id, verdict, why };
	});
	return { results, unread };
}
