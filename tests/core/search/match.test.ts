import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StudyDay } from '#core/base/brand.ts';
import { daysNeeded } from '#core/search/match.ts';
import { parseQuery } from '#core/search/parse.ts';
import { ago, found, inReview, inSteps, made, today, type Made } from './finding.ts';

const due = inReview({ dueOn: today, lapses: 5, reps: 12, lastDay: ago(4), difficulty: 9 });
const cards: readonly Made[] = [
	made('fresh', { text: 'ClusterIP\n서비스의 종류는?', tags: ['net/dns'], kind: 'cloze' }),
	made('due', { memory: due, tags: ['dns'], answers: [{ day: ago(4), rating: 1 }] }),
	made('later', {
		memory: inReview({ lastDay: ago(1) }),
		note: 'cards/storage/en.md\nvolumes',
		deck: 'storage\nvolumes',
		lang: 'en',
		answers: [{ day: ago(1), rating: 3 }],
		state: { introducedOn: ago(1) }
	}),
	made('learning', { memory: inSteps('learning'), state: { flag: 2, introducedOn: today } }),
	made('relearning', { memory: inSteps('relearning'), state: { leech: true } }),
	made('suspended', { memory: due, state: { suspended: true, introducedOn: ago(40) } }),
	made('buried', { memory: due, state: { buriedOn: today, flag: 1 } }),
	made('buried before', { memory: due, state: { buriedOn: ago(1) }, tags: ['dns-policy'] })
];
const names = (query: string) => found(query, cards);

describe('a term', () => {
	test.each([
		['', cards.map(({ name }) => name)],
		['clusterip', ['fresh']],
		['“종류는?”', ['fresh']],
		['"clusterip 서비스"', []],
		['buried before', ['buried before']],
		['tag:dns', ['due']],
		['tag:net', ['fresh']],
		['tag:net::dns', ['fresh']],
		['tag:dns*', ['due', 'buried before']],
		['tag:*dns', ['fresh', 'due']],
		['tag:*', ['fresh', 'due', 'buried before']],
		['-tag:*', ['later', 'learning', 'relearning', 'suspended', 'buried']],
		['note:volumes', ['later']],
		['note:cards/*/en.md', ['later']],
		['note:en*volumes', []],
		['note:*', cards.map(({ name }) => name)],
		['note:storage/en', ['later']],
		['deck:storage', ['later']],
		['deck:st*ge', ['later']],
		['deck:st.*ge', []],
		['deck:*', cards.map(({ name }) => name)],
		['is:due', ['due', 'learning', 'relearning', 'buried before']],
		['is:new', ['fresh']],
		['is:learn', ['learning', 'relearning']],
		['is:review', ['due', 'later', 'suspended', 'buried', 'buried before']],
		['is:suspended', ['suspended']],
		['is:buried', ['buried']],
		['is:leech', ['relearning']],
		['is:flagged', ['learning', 'buried']],
		['flag:2', ['learning']],
		['prop:ivl>10', ['later']],
		['prop:ivl=4 -is:suspended', ['due', 'buried', 'buried before']],
		['prop:lapses>3 tag:dns', ['due']],
		['prop:reps=0', ['fresh']],
		['prop:r<=0.6 tag:dns', ['due']],
		['prop:r>0.8', ['later', 'learning', 'relearning']],
		['prop:s<2', ['learning', 'relearning']],
		['prop:d>=9 tag:dns', ['due']],
		['prop:due<=3 is:review', ['due', 'suspended', 'buried', 'buried before']],
		['prop:due=10', ['later']],
		['rated:2', ['later']],
		['rated:5:1', ['due']],
		['rated:4:1', []],
		['introduced:1', ['learning']],
		['introduced:2', ['later', 'learning']],
		['kind:cloze', ['fresh']],
		['lang:en', ['later']]
	])('“%s”', (query, expected) => {
		expect(names(query)).toEqual(expected);
	});

	test('signs that mean something elsewhere mean themselves in a tag', () => {
		expect(found('tag:c++*', [made('a', { tags: ['c++/stl'] })])).toEqual(['a']);
	});
});

test('how far back answers are asked for, wherever in the query', () => {
	expect(daysNeeded(parseQuery('a -(b or rated:30) rated:7:1').query)).toBe(30);
	expect(daysNeeded(parseQuery('is:due').query)).toBe(0);
});

/** A query as a tree of our own, written out and judged in the plainest way. */
type Tree =
	| { readonly word: string }
	| { readonly not: Tree }
	| { readonly and: readonly [Tree, Tree] }
	| { readonly or: readonly [Tree, Tree] };

const words = ['a', 'tag:dns', 'is:due', 'is:new', 'prop:lapses>3', 'rated:5', 'flag:2', 'lang:en'];
const trees = fc.letrec<{ tree: Tree }>((tie) => ({
	tree: fc.oneof(
		{ depthSize: 'small', withCrossShrink: true },
		fc.constantFrom(...words).map((word) => ({ word })),
		tie('tree').map((not) => ({ not })),
		fc.tuple(tie('tree'), tie('tree')).map((and) => ({ and })),
		fc.tuple(tie('tree'), tie('tree')).map((or) => ({ or }))
	)
})).tree;

function written(tree: Tree): string {
	if ('word' in tree) return tree.word;
	if ('not' in tree) return `-(${written(tree.not)})`;
	if ('and' in tree) return `(${written(tree.and[0])}) (${written(tree.and[1])})`;
	return `((${written(tree.or[0])}) or (${written(tree.or[1])}))`;
}

function meant(tree: Tree): ReadonlySet<string> {
	if ('word' in tree) return new Set(names(tree.word));
	if ('not' in tree) {
		const without = meant(tree.not);
		return new Set(cards.map(({ name }) => name).filter((name) => !without.has(name)));
	}
	const [a, b] = ('and' in tree ? tree.and : tree.or).map(meant) as [
		ReadonlySet<string>,
		ReadonlySet<string>
	];
	return 'and' in tree ? new Set([...a].filter((name) => b.has(name))) : new Set([...a, ...b]);
}

test('and, or and not mean what they mean for sets', () => {
	fc.assert(
		fc.property(trees, (tree) => {
			expect(new Set(names(written(tree)))).toEqual(meant(tree));
		})
	);
});

test('a card that is due tomorrow is not due today', () => {
	const soon = made('soon', { memory: inReview({ dueOn: (today + 1) as StudyDay }) });
	expect(found('is:due', [soon])).toEqual([]);
	expect(found('prop:due=1', [soon])).toEqual(['soon']);
});
