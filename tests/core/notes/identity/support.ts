/** Notes for identity tests, built from statements instead of Markdown. */
import fc from 'fast-check';
import type { DeckId } from '../../../../src/core/base/brand.ts';
import type { Decision } from '../../../../src/core/notes/identity/decisions.ts';
import { emptyLedger, type Ledger } from '../../../../src/core/notes/identity/ledger.ts';
import { reconcile, type Reconciled } from '../../../../src/core/notes/identity/reconcile.ts';
import type { DraftCard, ParsedFact, ParsedNote } from '../../../../src/core/notes/parsed.ts';
import type { Language } from '../../../../src/core/notes/types.ts';

export const DECK = 'dns' as DeckId;

export type Said = {
	readonly text: string;
	readonly crumb?: readonly string[];
	/** The anchor, without its caret. */
	readonly caret?: string;
	/** Answers by slot; the text itself as `def` without. */
	readonly answers?: Readonly<Record<string, string>>;
};

/** A note with one statement a line. */
export function note(
	said: readonly (Said | string)[],
	{ path = 'cards/dns/ko.md', lang = 'ko' }: { path?: string; lang?: Language } = {}
): ParsedNote {
	const facts: ParsedFact[] = [];
	let source = '';
	for (const [index, entry] of said.entries()) {
		const one = typeof entry === 'string' ? { text: entry } : entry;
		facts.push(fact(one, index + 1, source.length));
		source += `${one.text}${one.caret ? ` ^${one.caret}` : ''}\n`;
	}
	const coverage = { content: facts.length, covered: facts.length, uncovered: [] };
	const told = { tags: [], deckName: null };
	return {
		path,
		deck: DECK,
		title: 'DNS',
		lang,
		source,
		...told,
		facts,
		coverage,
		diagnostics: []
	};
}

function fact(said: Said, line: number, start: number): ParsedFact {
	const breadcrumb = ['DNS', ...(said.crumb ?? [])];
	const end = start + said.text.length;
	const answers = said.answers ?? { def: said.text };
	return {
		text: said.text,
		anchor: said.caret ?? null,
		breadcrumb,
		lines: [line, line],
		span: { start, end },
		anchorSpan: said.caret ? { start: end + 1, end: end + 2 + said.caret.length } : null,
		cards: Object.entries(answers).map(([slot, answer]) => card(slot, answer, breadcrumb, line))
	};
}

function card(
	slot: string,
	answer: string,
	breadcrumb: readonly string[],
	line: number
): DraftCard {
	const side = (text: string) => [
		{ kind: 'paragraph' as const, children: [{ kind: 'text' as const, text }] }
	];
	return {
		slot,
		kind: 'basic',
		rule: 'D1',
		status: 'active',
		breadcrumb,
		prompt: side('?'),
		answer: side(answer),
		lines: [line, line]
	};
}

export function settle(
	notes: ParsedNote | readonly ParsedNote[],
	ledger?: Ledger,
	decisions?: readonly Decision[]
): Reconciled {
	return reconcile(ledger ?? emptyLedger(DECK), [notes].flat(), decisions);
}

/** Ids of a note's facts in note order. */
export function idsOf(settled: Reconciled, of: ParsedNote): readonly string[] {
	return of.facts.map((one) => settled.identities.get(one)!.id);
}

/** Slots of a fact's cards in the order of its drafts. */
export function slotsOf(settled: Reconciled, of: ParsedNote, index = 0): readonly string[] {
	return settled.identities.get(of.facts[index]!)!.slots;
}

/** How many facts each list of the report names. */
export function tally({ report }: Reconciled): Readonly<Record<string, number>> {
	const lists = Object.entries(report).map(([name, list]) => [name, list.length] as const);
	return Object.fromEntries(lists.filter(([, length]) => length > 0));
}

const WORDS = `service cluster node port 할당 전달 기본 주소 이름 selector label endpoint 접근 외부
내부 트래픽 정책 인증 token secret 생성 삭제 자동 설정 namespace 규칙 domain 조회 proxy 연결
certificate account 권한 범위 응답 요청 캐시 검색 순서 ingress gateway 상태 준비 종료`.split(/\s+/);

/** A statement of five to ten words: alike to others by chance only. */
export const sentence = fc
	.array(fc.constantFrom(...WORDS), { minLength: 5, maxLength: 10 })
	.map((words) => words.join(' '));

const TOPICS = [['Service'], ['Service', 'NodePort'], ['DNS'], ['인증'], ['인증', 'token']];

/** Statements in blocks under topics, as in a note, no two with the same words. */
export const statements = fc
	.uniqueArray(sentence, { minLength: 4, maxLength: 40 })
	.map((texts) =>
		texts.map((text, i): Said => ({ text, crumb: TOPICS[Math.floor((i * 5) / texts.length)]! }))
	);
