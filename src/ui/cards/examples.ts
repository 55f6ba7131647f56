/** The search language by example, in the groups in which it is explained. */
import type { SearchWords } from '#i18n/search.ts';

type Example = readonly [query: string, meaning: keyof SearchWords['examples']];
type Title = Extract<keyof SearchWords, `help${string}`>;

export const examples: readonly (readonly [title: Title, examples: readonly Example[]])[] = [
	[
		'helpWords',
		[
			['dns policy', 'words'],
			['"pod network"', 'phrase']
		]
	],
	[
		'helpState',
		[
			['is:due', 'due'],
			['is:learn', 'learn'],
			['is:suspended', 'suspended'],
			['is:leech', 'leech'],
			['flag:2', 'flag']
		]
	],
	[
		'helpNumbers',
		[
			['prop:ivl>10', 'interval'],
			['prop:lapses>3', 'lapses'],
			['prop:r<0.8', 'recall'],
			['prop:due<=3', 'soon']
		]
	],
	[
		'helpAnswers',
		[
			['rated:7', 'rated'],
			['rated:7:1', 'forgotten'],
			['introduced:7', 'introduced']
		]
	],
	[
		'helpPlace',
		[
			['tag:dns', 'tag'],
			['note:service', 'note'],
			['deck:kubernetes', 'deck'],
			['kind:cloze', 'kind']
		]
	],
	[
		'helpTogether',
		[
			['is:due -tag:dns', 'not'],
			['is:new or is:learn', 'or'],
			['(dns or http) prop:lapses>0', 'brackets']
		]
	]
];

/** Searches that are one tap away. */
export const ready = [
	['due', 'is:due'],
	['fresh', 'is:new'],
	['forgotten', 'rated:7:1'],
	['leeches', 'is:leech'],
	['flagged', 'is:flagged'],
	['suspended', 'is:suspended']
] as const satisfies readonly (readonly [keyof SearchWords, string])[];
