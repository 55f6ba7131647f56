/** How long reconciling takes, in seconds of processor time. */
import process from 'node:process';
import { emptyLedger } from '#core/notes/identity/ledger.ts';
import { reconcile } from '#core/notes/identity/reconcile.ts';
import { parseNote } from '#core/notes/parse.ts';
import { DECK } from './corpus.ts';

const RUNS = 3;

/** For so many facts in notes of a hundred, a tenth of them reworded: the least of three runs. */
export function secondsFor(facts: number): number {
	const note = (file: number, isEdited: boolean) => {
		const lines = Array.from({ length: 100 }, (_, i) => statement(file * 100 + i, isEdited));
		const source = [`# Note ${file}`, ...lines].join('\n');
		return parseNote({ path: `bench/${file}.en.md`, deck: DECK, source });
	};
	const notes = (isEdited: boolean) =>
		Array.from({ length: facts / 100 }, (_, file) => note(file, isEdited));
	const { ledger } = reconcile(emptyLedger(DECK), notes(false));
	const edited = notes(true);
	const seconds = Array.from({ length: RUNS }, () => {
		const start = process.cpuUsage();
		reconcile(ledger, edited);
		const { user, system } = process.cpuUsage(start);
		return (user + system) / 1e6;
	});
	return Math.round(Math.min(...seconds) * 1000) / 1000;
}

function statement(i: number, isEdited: boolean): string {
	const words = `${WORDS[i % 16]} ${WORDS[(i * 7 + 3) % 13]} of ${WORDS[(i * 11) % 15]} ${(i * 7919) % 10007}`;
	const value = `${WORDS[(i * 5) % 16]} and ${WORDS[(i >> 4) % 16]} number ${(i * 104729) % 9973}`;
	const heading = i % 20 === 0 ? `\n## Part ${i / 20}\n\n` : '';
	return `${heading}- ${words} - ${isEdited && i % 10 === 3 ? `mostly ${value} as well` : value}`;
}

const WORDS = `service cluster node port address name selector label endpoint domain record
	zone token secret volume probe`.split(/\s+/);
