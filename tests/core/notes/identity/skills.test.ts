import { expect, test } from 'vitest';
import { compileDeck } from '../../../../src/core/notes/deck.ts';
import { emptyLedger } from '../../../../src/core/notes/identity/ledger.ts';
import { DECK } from './support.ts';

/** What becomes of a card when its block is changed. */
function fates(before: string, after: string, anchor = '') {
	const file = (lines: string) => ({
		path: 'cards/dns/en.md',
		source: `# DNS\n\na :: the first\n\n\`\`\`scenario\n${lines}\n\`\`\`\n${anchor}\nb :: the last\n`
	});
	const { ledger, deck } = compileDeck([file(before)], emptyLedger(DECK));
	const next = compileDeck([file(after)], ledger);
	const idIn = ({ notes }: typeof deck) =>
		notes[0]!.cards.find(({ kind }) => kind === 'scenario')!.id;
	const { report, questions } = next;
	return {
		same: idIn(deck) === idIn(next.deck),
		born: report.new.length,
		gone: report.orphan.length,
		changed: report.changed.length,
		asked: questions.length
	};
}

test.each([
	['dns.srv', 'dns.pod-name'],
	['dns.shortest-name', 'dns.which-names'],
	['dns.which-names', 'dns.shortest-name'],
	['traffic.node-port', 'traffic.allocated-port'],
	['kubectl.write', 'kubectl.same']
])('a block that asks %j and then %j is another fact: one goes, one is born', (before, after) => {
	const fate = fates(`ask: ${before}`, `ask: ${after}`);
	expect(fate).toEqual({ same: false, born: 1, gone: 1, changed: 0, asked: 0 });
});

test('an anchor says that it is the same fact all the same: its answer is another one', () => {
	const fate = fates('ask: dns.srv', 'ask: dns.pod-name', '^dns-quiz\n');
	expect(fate).toMatchObject({ same: true, born: 0, gone: 0, changed: 1 });
});

test('what must hold of the questions may change', () => {
	const fate = fates('ask: dns.srv\nfrom: other', 'ask: dns.srv\nfrom: same');
	expect(fate).toMatchObject({ same: true, born: 0, gone: 0 });
});
