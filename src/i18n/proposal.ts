/** Fetched with the screens that save notes: no part of what the start has to load. */
import { proposal as en, type ProposalWords } from './en/proposal.ts';
import { proposal as ko } from './ko/proposal.ts';

export type { ProposalWords };
export const proposalWords: Readonly<Record<'ko' | 'en', ProposalWords>> = { ko, en };
