/** What a step of a trace points out in the picture. */
import type { ThingKey } from './things.ts';

export type Mark = 'asks' | 'found' | 'way' | 'may' | 'answers' | 'lost';
export type NameState = 'asked' | 'found' | 'not-found' | 'empty';

export type Marks = {
	readonly things: ReadonlyMap<ThingKey, Mark>;
	/** What is asked of DNS at this step; null for nothing. */
	readonly name: { readonly text: string; readonly state: NameState } | null;
	/** Arrows from one thing to another, or to DNS. */
	readonly ways: readonly { readonly from: ThingKey; readonly to: ThingKey | 'dns' }[];
};

export const NO_MARKS: Marks = { things: new Map(), name: null, ways: [] };
