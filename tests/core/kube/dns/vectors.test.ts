/** The cases of shared/vectors/dns-vectors.json, each answered from its inputs alone. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
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

const document = JSON.parse(readFileSync('tests/fixtures/kube/dns-vectors.json', 'utf8')) as {
	readonly cases: readonly Case[];
};
const asked = {
	...document,
	cases: document.cases.map(({ id, ...one }) => ({
		id,
		...(({ expected: _, why: __, source: ___, ...inputs }) => inputs)(one)
	}))
};
const { results, unread } = judgeDns(asked);

/** The answers are a set. */
function inOrder<T extends Case['expected']>(expected: T): T {
	const answers = [...expected.answers].sort((a, b) => (a.data < b.data ? -1 : 1));
	return { ...expected, answers };
}

test('every case can be read', () => {
	expect(unread).toEqual([]);
	expect(results).toHaveLength(46);
});

test.each(document.cases.map((one, i) => [one.id, one.why, one, results[i] as Result] as const))(
	'%s: %s',
	(id, _, { expected }, result) => {
		expect(inOrder(result)).toEqual({ id, ...inOrder(expected) });
	}
);
