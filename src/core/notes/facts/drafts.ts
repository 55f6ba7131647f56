/**
 * Facts in the making: statements with the cards proposed for them.
 */
import type { Span } from '../../base/diagnostic.ts';
import type { OutlineNode } from '../outline/node.ts';
import type { Proposal } from '../rules/rule.ts';
import type { Diagnostic, DiagnosticCode } from '../types.ts';
import type { Passage } from './statement.ts';

export type FactDraft = {
	readonly passage: Passage;
	readonly proposals: Proposal[];
};

export type Problem = {
	readonly code: DiagnosticCode;
	readonly span: Span;
	readonly detail?: Diagnostic['detail'];
};

export type Drafts = {
	readonly all: FactDraft[];
	/** The last draft of each node: what a group or a command below the node belongs to. */
	readonly lastByNode: Map<OutlineNode, FactDraft>;
	readonly problems: Problem[];
};

export function createDrafts(): Drafts {
	return { all: [], lastByNode: new Map(), problems: [] };
}

export function addDraft(drafts: Drafts, passage: Passage, proposals: Proposal[]): FactDraft {
	const draft = { passage, proposals };
	drafts.all.push(draft);
	drafts.lastByNode.set(passage.node, draft);
	return draft;
}
