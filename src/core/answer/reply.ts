/** A reply as one text: what the log keeps, and what forms that are tapped make and read. */
import type { Form } from '../kube/scenario/types.ts';
import type { Reply } from './scenario.ts';

/** What stands for "there is none" where values are asked for. */
export const NONE = '-';

/** Null where nothing was replied. */
export function replyOf(form: Form, text: string): Reply | null {
	const { kind } = form;
	const words = text.split(/[\s,;]+/).filter((word) => word !== '');
	if (words.length === 0) return null;
	switch (kind) {
		case 'values':
			return { kind, values: words.filter((word) => word !== NONE) };
		case 'choice':
			return { kind, chosen: words.map((word) => Number(word) - 1) };
		case 'name':
		case 'command':
			return { kind, text };
		case 'manifest':
			// as it was given it is nobody's answer
			return text.trim() === form.given.trim() ? null : { kind, text };
	}
}

/** Takes a word into a text of words, or out of it. */
export function toggled(text: string, word: string): string {
	const words = text.split(' ').filter((one) => one !== '');
	const others = words.filter((one) => one !== word);
	return (others.length < words.length ? others : [...words, word]).join(' ');
}
