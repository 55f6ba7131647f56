/** The edits that are measured: alone, all at once, and over years. */
import { anchor, translate } from './anchoring.ts';
import {
	duplication,
	format,
	insertion,
	inTurn,
	joining,
	move,
	moveSections,
	removal,
	renameFiles,
	renameHeadings,
	reorder,
	rewording,
	split,
	swap,
	truth,
	typo,
	type Edit
} from './edits.ts';

export type Kind = {
	/** Done before the ledger is written. */
	readonly prepare?: Edit;
	readonly edit: Edit;
	/** How often the edit is done, each time against the ledger of the last. */
	readonly rounds?: number;
};

export const KINDS: Readonly<Record<string, Kind>> = {
	typo: { edit: typo(0.1) },
	reword: { edit: rewording(0.2) },
	'insert above': { edit: insertion(0.1) },
	move: { edit: move(0.15) },
	'move sections': { edit: moveSections(0.1) },
	'rename headings': { edit: renameHeadings(0.6) },
	'rename files': { edit: renameFiles(1) },
	delete: { edit: removal(0.1) },
	'split in two': { edit: split(0.2) },
	'merge two': { edit: joining(0.1) },
	reorder: { edit: reorder(0.4) },
	'swap siblings': { edit: swap(0.4) },
	'change truth': { edit: truth(0.2) },
	translate: { prepare: anchor(0.6), edit: inTurn(translate, rewording(0.2)) },
	'format only': { edit: format },
	duplicate: { edit: duplication(0.2) },
	'move and reword': { edit: inTurn(rewording(0.3), move(0.2)) },
	'swap and reword': { edit: inTurn(rewording(0.3), swap(0.4)) },
	'all at once': {
		edit: inTurn(
			typo(0.1),
			rewording(0.2),
			truth(0.03),
			split(0.03),
			joining(0.03),
			insertion(0.1),
			move(0.15),
			removal(0.1),
			reorder(0.1),
			duplication(0.03),
			renameHeadings(0.3),
			renameFiles(0.5)
		)
	},
	years: {
		rounds: 8,
		edit: inTurn(
			typo(0.03),
			rewording(0.05),
			truth(0.01),
			split(0.01),
			joining(0.01),
			insertion(0.03),
			move(0.03),
			removal(0.03),
			reorder(0.03),
			renameHeadings(0.1),
			renameFiles(0.1)
		)
	}
};
