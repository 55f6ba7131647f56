/** The first version of every note: our own decks, the compiler's fixtures, and composed ones. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeckId } from '#core/base/brand.ts';
import { parseNote } from '#core/notes/parse.ts';
import { notesOn } from './compose.ts';
import type { Draft } from './line.ts';
import { ENGLISH } from './subjects-en.ts';
import { KOREAN } from './subjects-ko.ts';

export const DECK = 'bench' as DeckId;

/** Shorter ones show one thing and are no notes that somebody would edit. */
const LEAST_FACTS = 3;

/** Notes of one deck, each line with a number of its own. */
export function readCorpus(): readonly Draft[] {
	const composed = [...KOREAN, ...ENGLISH].flatMap((subject, order) =>
		notesOn(subject, order).map((source, half) => ({
			path: `bench/${subject.name}-${half + 1}.${subject.lang}.md`,
			source
		}))
	);
	let next = 0;
	return [...written(), ...composed].flatMap(({ path, source }) => {
		const note = parseNote({ path, deck: DECK, source });
		if (note.facts.length < LEAST_FACTS) return [];
		const starts = new Set(note.facts.map(({ lines }) => lines[0]));
		const texts = source.split('\n');
		const lines = texts.map((text, i) => ({ text, from: [next++], isFact: starts.has(i + 1) }));
		return [{ path, lang: note.lang, lines }];
	});
}

function written() {
	const decks = readdirSync('cards', { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => ({ name, file: join('cards', name, 'ko.md') }));
	const fixtures = readdirSync('tests/fixtures/notes').map((name) => ({
		name,
		file: join('tests/fixtures/notes', name, 'note.md')
	}));
	return [...decks, ...fixtures].map(({ name, file }) => ({
		path: `bench/${name}${file.startsWith('cards') ? '-deck' : ''}.md`,
		source: readFileSync(file, 'utf8').replace(/\r\n?/g, '\n')
	}));
}
