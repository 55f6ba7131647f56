/** `cards judge text`: answers in words, each compared with the one expected. */
import { judge } from '#core/answer/judge.ts';
import type { Judged } from './judge.ts';
import { fieldsOf, listOf, textOf } from './shape.ts';

export function judgeText(document: unknown): Judged {
	const unread: string[] = [];
	const results = listOf(fieldsOf(document).cases).map((one, i) => {
		const { id, expected, given } = fieldsOf(one);
		const name = textOf(id) ?? String(i + 1);
		if (typeof expected !== 'string' || typeof given !== 'string') {
			unread.push(name);
			return { id: name, verdict: null };
		}
		const { verdict, why } = judge({ text: expected, isCode: false }, given);
		return { id: name, verdict, why };
	});
	return { results, unread };
}
