/**
 * Questions to DNS, each answered from its inputs alone: those given, and our own, labelled from the
 * specification and the sources of servers and resolvers before the model was read.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { casesIn } from '../../../../src/cli/cases.ts';
import { judgeDns } from '../../../../src/cli/judge-dns.ts';

type Case = {
	readonly id: string;
	readonly why: string;
	readonly source: string;
	readonly expected: {
		readonly answers: readonly { readonly data: string }[];
		readonly status: string;
	};
};

type Result = Case['expected'] & { readonly id: string };

function judged(file: string) {
	const document = JSON.parse(readFileSync(`tests/fixtures/kube/${file}`, 'utf8')) as {
		readonly cases: readonly Case[];
	};
	const cases = document.cases.map(({ expected: _, why: __, source: ___, ...inputs }) => inputs);
	return { wanted: document.cases, ...judgeDns(casesIn({ ...document, cases })!) };
}

/** The answers are a set. */
function inOrder<T extends Case['expected']>(expected: T): T {
	const answers = [...expected.answers].sort((a, b) => (a.data < b.data ? -1 : 1));
	return { ...expected, answers };
}

describe.each([
	['dns-vectors.json', 46],
	['own-dns.json', 132],
	['own-dns-corp-internal.json', 40],
	['own-dns-dual.json', 93]
])('%s', (file, count) => {
	const { wanted, results, unread } = judged(file);

	test('every case can be read', () => {
		expect(unread).toEqual([]);
		expect(results).toHaveLength(count);
	});

	test.each(wanted.map((one, i) => [one.id, one.why, one, results[i] as Result] as const))(
		'%s: %s',
		(id, _, { expected }, result) => {
			expect(inOrder(result)).toEqual({ id, ...inOrder(expected) });
		}
	);
});
