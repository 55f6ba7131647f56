/** Which cards a query means. */
import type { StudyDay } from '../base/brand.ts';
import { numberOf } from './numbers.ts';
import type { Comparison, Parsed, Query, Sought, StateName, Surroundings, Term } from './types.ts';

type Test = (card: Sought) => boolean;
/** How long a test takes, from 1; quick ones go first. */
type Costed = { readonly test: Test; readonly cost: number };

/**
 * The cards that are meant, as a test to be made of each. Nothing is meant while a value is
 * unknown.
 */
export function matcherOf({ query, hints }: Parsed, around: Surroundings): Test {
	if (hints.some(({ kind }) => kind === 'unknown-value')) return () => false;
	return query === null ? () => true : costed(query, around).test;
}

/** For how many days, today included, a query asks which answers were given; 0 for none. */
export function daysNeeded(query: Query | null): number {
	if (query === null) return 0;
	switch (query.kind) {
		case 'and':
		case 'or':
			return Math.max(...query.parts.map(daysNeeded));
		case 'not':
			return daysNeeded(query.part);
		case 'term':
			return query.term.kind === 'rated' ? query.term.days : 0;
	}
}

function costed(query: Query, around: Surroundings): Costed {
	switch (query.kind) {
		case 'not': {
			const { test, cost } = costed(query.part, around);
			return { test: (card) => !test(card), cost };
		}
		case 'and':
		case 'or': {
			const parts = query.parts.map((part) => costed(part, around));
			const tests = parts.sort((a, b) => a.cost - b.cost).map(({ test }) => test);
			const cost = Math.max(...parts.map((part) => part.cost));
			return query.kind === 'and'
				? { test: (card) => tests.every((test) => test(card)), cost }
				: { test: (card) => tests.some((test) => test(card)), cost };
		}
		case 'term':
			return { test: testOf(query.term, around), cost: costOf(query.term) };
	}
}

function costOf(term: Term): number {
	switch (term.kind) {
		case 'is':
		case 'flag':
		case 'kind':
		case 'lang':
		case 'introduced':
			return 1;
		case 'prop':
			return term.name === 'r' ? 3 : 1;
		case 'rated':
		case 'tag':
			return 2;
		case 'note':
		case 'deck':
			return 3;
		case 'text':
			return 4;
	}
}

function testOf(term: Term, around: Surroundings): Test {
	switch (term.kind) {
		case 'text':
			return ({ text }) => text.includes(term.text);
		case 'tag':
			return tagTest(term.pattern);
		case 'note':
			return partTest(term.text, ({ note }) => note);
		case 'deck':
			return partTest(term.text, ({ deck }) => deck);
		case 'is':
			return stateTest(term.state, around.today);
		case 'flag':
			return ({ state }) => state.flag === term.flag;
		case 'prop': {
			const { name, value } = term;
			const holds = comparisons[term.comparison];
			return (card) => {
				const number = numberOf(name, card, around);
				return number !== null && holds(number, value);
			};
		}
		case 'rated': {
			const since = around.today - term.days + 1;
			const { rating } = term;
			return ({ state }) =>
				around
					.answers(state)
					.some((one) => one.day >= since && (rating === null || one.rating === rating));
		}
		case 'introduced': {
			const since = around.today - term.days + 1;
			return ({ state }) => state.introducedOn !== null && state.introducedOn >= since;
		}
		case 'kind':
			return ({ kind }) => kind === term.name;
		case 'lang':
			return ({ lang }) => lang === term.lang;
	}
}

/** The tag itself or one nested within it. */
function tagTest(pattern: string): Test {
	if (!pattern.includes('*')) {
		const within = `${pattern}/`;
		return ({ tags }) => tags.some((tag) => tag === pattern || tag.startsWith(within));
	}
	const form = new RegExp(`^${formOf(pattern)}(/.*)?$`, 'su');
	return ({ tags }) => tags.some((tag) => form.test(tag));
}

/** A part of what a card has; `*` goes over anything within a line of it. */
function partTest(part: string, of: (card: Sought) => string): Test {
	if (!part.includes('*')) return (card) => of(card).includes(part);
	const form = new RegExp(formOf(part), 'u');
	return (card) => form.test(of(card));
}

function formOf(pattern: string): string {
	const parts = pattern.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
	return parts.join('.*');
}

const comparisons: Readonly<Record<Comparison, (a: number, b: number) => boolean>> = {
	'<': (a, b) => a < b,
	'<=': (a, b) => a <= b,
	'>': (a, b) => a > b,
	'>=': (a, b) => a >= b,
	'=': (a, b) => a === b,
	'!=': (a, b) => a !== b
};

function stateTest(name: StateName, today: StudyDay): Test {
	switch (name) {
		case 'due':
			return ({ state }) =>
				!state.suspended && state.buriedOn !== today && isDue(state.memory, today);
		case 'new':
		case 'review':
			return ({ state }) => state.memory.kind === name;
		case 'learn':
			return ({ state }) => state.memory.kind === 'learning' || state.memory.kind === 'relearning';
		case 'suspended':
			return ({ state }) => state.suspended;
		case 'buried':
			return ({ state }) => state.buriedOn === today;
		case 'leech':
			return ({ state }) => state.leech;
		case 'flagged':
			return ({ state }) => state.flag > 0;
	}
}

/** A card in its short steps comes up today, whatever the minute. */
function isDue(memory: Sought['state']['memory'], today: StudyDay): boolean {
	return memory.kind === 'review' ? memory.dueOn <= today : memory.kind !== 'new';
}
