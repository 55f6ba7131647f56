import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { equivalent } from '#core/kube/kubectl/equivalent.ts';
import { readMeaning } from '#core/kube/kubectl/meaning/script.ts';
import { normalised } from '#core/kube/kubectl/print.ts';
import own from '../../../fixtures/kube/kubectl-own-pairs.json' with { type: 'json' };
import { around } from './around.ts';
import { anyCommand, spelledTwice } from './generate.ts';

const isSame = (a: string, b: string) => equivalent(a, b, around).isEquivalent;
const plain = (text: string) => {
	const result = normalised(text, around);
	return result.ok ? result.value : null;
};
const runs = { numRuns: 800 };

/** Commands out of pairs, where many are nearly the same as others. */
const labelled = fc.constantFrom(...own.cases.flatMap(({ a, b }) => [a, b]));
const command = fc.oneof(anyCommand, labelled);

describe('equivalence', () => {
	test('is reflexive over commands that parse, and nothing else is equivalent to itself', () => {
		fc.assert(
			fc.property(command, (a) => {
				expect(isSame(a, a)).toBe(readMeaning(a, around).ok);
			}),
			runs
		);
	});

	test('is symmetric', () => {
		fc.assert(
			fc.property(command, command, (a, b) => {
				expect(isSame(a, b)).toBe(isSame(b, a));
			}),
			runs
		);
	});

	test('is transitive: it is the sameness of one normal form', () => {
		fc.assert(
			fc.property(command, command, (a, b) => {
				const [inA, inB] = [plain(a), plain(b)];
				expect(isSame(a, b)).toBe(inA !== null && inA === inB);
			}),
			runs
		);
		for (const { a, b } of own.cases)
			expect(isSame(a, b)).toBe(plain(a) !== null && plain(a) === plain(b));
	});

	test('does not depend on how a command is spelled', () => {
		let parsed = 0;
		fc.assert(
			fc.property(spelledTwice, ([a, b]) => {
				const [inA, inB] = [readMeaning(a, around), readMeaning(b, around)];
				expect([a, inA.ok]).toEqual([a, inB.ok]);
				expect([a, b, isSame(a, b)]).toEqual([a, b, inA.ok]);
				if (inA.ok) parsed += 1;
			}),
			runs
		);
		expect(parsed).toBeGreaterThan(runs.numRuns / 3);
	});
});

test('normalising twice changes nothing', () => {
	fc.assert(
		fc.property(command, (a) => {
			const once = plain(a);
			if (once !== null) expect([a, plain(once)]).toEqual([a, once]);
		}),
		runs
	);
});

test('any text is read or refused, never thrown at', () => {
	const pieces = fc.constantFrom(
		'kubectl',
		'get',
		'pods',
		'-n',
		'--',
		"'",
		'"',
		'|',
		'&&',
		'$(',
		'`',
		'\\',
		'=',
		'<<',
		'EOF',
		'\n',
		'-',
		'#',
		'\0',
		'—',
		'svc/web'
	);
	fc.assert(
		fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 12 }), (words) => {
			readMeaning(words.join(' '), around);
			readMeaning(`kubectl ${words.join(' ')}`, around);
		}),
		runs
	);
});

test('what is left out of the normal form is not missed when it is read again', () => {
	expect(plain('kubectl config view -o yaml --show-managed-fields')).toBe(
		plain('kubectl config view --show-managed-fields')
	);
	expect(plain("kubectl get pods --raw=''")).toBe('kubectl get pods');
});
