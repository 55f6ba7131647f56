import { describe, expect, test } from 'vitest';
import type { Inline, Side } from '#core/notes/types.ts';
import { spoken, spokenGaps } from '#ui/review/spoken.ts';

const line = (...children: readonly Inline[]): Side => [{ kind: 'paragraph', children }];
const text = (words: string): Inline => ({ kind: 'text', text: words });
const gap = (words: string, hint?: string): Inline => ({
	kind: 'cloze',
	children: [text(words)],
	hint
});

describe('what is read aloud', () => {
	test('is cut where the language changes, and nowhere else', () => {
		expect(spoken(line(text('Service는 ClusterIP 중 하나')), 'ko', 'prompt')).toEqual([
			{ text: 'Service', lang: 'en' },
			{ text: '는', lang: 'ko' },
			{ text: 'ClusterIP', lang: 'en' },
			{ text: '중 하나', lang: 'ko' }
		]);
	});

	test('says “blank” for a gap in the language of the sentence, with its hint', () => {
		const [asked] = spoken(
			line(text('모든 노드가 '), gap('같은 번호', '무엇'), text('를 사용')),
			'ko',
			'prompt'
		);
		expect(asked).toEqual({ text: '모든 노드가 빈칸, 무엇, 를 사용', lang: 'ko' });
		expect(spoken(line(text('It is '), gap('red')), 'en', 'prompt')[0]?.text).toBe('It is blank');
	});

	test('answers a cloze by its gaps alone', () => {
		expect(spokenGaps(line(text('It is '), gap('red'), text(' now')), 'en')).toEqual([
			{ text: 'red', lang: 'en' }
		]);
	});

	test('reads a command without its signs, and names code of several lines', () => {
		const command: Side = [
			{ kind: 'code-block', language: null, text: 'kubectl get pods --selector=app -n <ns>' }
		];
		expect(spoken(command, 'ko', 'answer')).toEqual([
			{ text: 'kubectl get pods selector app n ns', lang: 'en' }
		]);
		const code: Side = [{ kind: 'code-block', language: null, text: 'a: 1\nb: 2' }];
		expect(spoken(code, 'ko', 'answer')).toEqual([{ text: '코드', lang: 'ko' }]);
	});

	test('pauses between the items of a list', () => {
		const list: Side = [
			{ kind: 'list', ordered: false, items: [line(text('하나')), line(text('둘'))] }
		];
		expect(spoken(list, 'ko', 'answer')).toEqual([{ text: '하나,둘,', lang: 'ko' }]);
	});
});
