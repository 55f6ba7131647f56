import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pose } from '#core/answer/ask.ts';
import { NONE, replyOf } from '#core/answer/reply.ts';
import { judgeReply } from '#core/answer/scenario.ts';
import { SKILLS } from '#core/kube/scenario/skills.ts';
import { chosen, markOf, optionsOf, type Offered } from '#ui/scenario/options.ts';

describe('a tap on one of several options', () => {
	test('takes it in, and the next one out', () => {
		expect(chosen('', '2', false)).toBe('2');
		expect(chosen('2', '3', false)).toBe('2 3');
		expect(chosen('2 3', '2', false)).toBe('3');
	});

	test('gives up any other where one only can be right', () => {
		expect(chosen('2', '3', true)).toBe('3');
		expect(chosen('3', '3', true)).toBe('3');
	});

	test('that there is none gives up every value, and any value gives it up', () => {
		expect(chosen('10.0.0.1 10.0.0.2', NONE, false)).toBe(NONE);
		expect(chosen(NONE, '10.0.0.1', false)).toBe('10.0.0.1');
		expect(chosen(NONE, NONE, false)).toBe('');
	});
});

describe('once the answer is shown, an option', () => {
	const option = (isRight: boolean): Offered => ({ word: '1', text: 'a', isCode: true, isRight });

	test.each([
		['right and chosen', true, true, 'right'],
		['wrong and chosen', false, true, 'wrong'],
		['right and not chosen', true, false, 'missed'],
		['wrong and not chosen', false, false, null]
	])('%s', (_what, isRight, isChosen, mark) => {
		expect(markOf(option(isRight), isChosen, true)).toBe(mark);
	});

	test('is not missed by somebody who chose nothing at all', () => {
		expect(markOf(option(true), false, false)).toBe('right');
	});
});

// whatever is asked, what is marked as right is what the judge takes for right
test('the options that are right are the right reply, in every skill that offers some', () => {
	const asked = fc.record({
		ask: fc.constantFrom(...SKILLS),
		reviews: fc.nat(200),
		stability: fc.option(fc.double({ min: 0.1, max: 100, noNaN: true }))
	});
	fc.assert(
		fc.property(asked, ({ ask, ...rest }) => {
			const scenario = pose({ ask, constraints: {} }, { card: 'f/scenario.1', ...rest });
			const offered = optionsOf(scenario.form, 'en');
			if (!offered) return;
			const right = offered.options.filter((one) => one.isRight);
			const text = right.reduce((value, { word }) => chosen(value, word, offered.isSingle), '');
			const reply = replyOf(scenario.form, text);
			expect(reply).not.toBeNull();
			expect(judgeReply(scenario, reply!).verdict).toBe('exact');
			expect(offered.options.every((one) => one.text !== '')).toBe(true);
		}),
		{ numRuns: 150 }
	);
});
