import { describe, expect, test } from 'vitest';
import { answerText, promptText } from '#core/notes/plain-text.ts';
import { parse } from '../support.ts';

const asked = (source: string) =>
	parse(source).facts.flatMap(({ cards }) =>
		cards.map((card) => `${promptText(card)} => ${answerText(card)}`)
	);
const fold = (summary: string, answer = 'It is so.') =>
	`---\ncards: explicit\n---\n\n<details><summary>${summary}</summary>${answer}</details>\n`;

describe('a folded answer', () => {
	test.each([
		'Why?',
		'What runs Pods',
		'Explain Services',
		'True or False? A node runs Pods',
		'Why is there no such command? <code>kubectl get containers</code>',
		'파드란 무엇인가요?',
		'서비스를 설명해 보세요',
		'왜 필요한가'
	])('to “%s” is a card', (question) => {
		expect(asked(fold(question))).toEqual([`${question.replaceAll(/<[^>]*>/g, '')} => It is so.`]);
	});

	test.each(['Contents', 'How to install', 'Solution', '정답', '설치', 'x '.repeat(200) + '?'])(
		'below “%s” is none',
		(title) => {
			expect(asked(fold(title))).toEqual([]);
		}
	);

	test('that is empty, or folds something again, is none', () => {
		expect(asked(fold('Why?', '<br><b> </b>'))).toEqual([]);
		const inner = '<details><summary>What?</summary>This.</details>';
		expect(asked(fold('Why?', `\n${inner}\n`))).toEqual(['What? => This.']);
	});

	test('does not keep rules from the rest of the note', () => {
		const rest = '\n# Ports\n\n- HTTP: the port 80\n- HTTPS: the port 443\n- SSH: the port 22\n';
		const rules = (source: string) =>
			parse(source).facts.flatMap(({ cards }) => cards.map(({ rule }) => rule));
		const note = `<details><summary>Why?</summary>So.</details>\n${rest}- DNS: the port 53\n${'\nText.\n'.repeat(9)}`;
		expect(rules(note)).toContain('explicit');
		expect(rules(note)).toContain('D1');
	});

	test('says no more of the words below it than their lines do', () => {
		const note = `${fold('Why?')}\nBelow.\n`;
		expect(parse(note).facts[0]?.lines).toEqual([5, 5]);
	});
});
