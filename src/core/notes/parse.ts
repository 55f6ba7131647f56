/**
 * Reads a note: lines, outline, facts, cards. A line that cannot be read costs itself only;
 * nothing here throws on text, and nothing is worse than linear in its length.
 */
import { lineStarts, positionAt, type Span } from '../base/diagnostic.ts';
import { addLines, contentLines, coverageOf } from './coverage.ts';
import { addDerived } from './derive.ts';
import { diagnostic, type Place } from './diagnostics.ts';
import { addExplicit } from './explicit/explicit.ts';
import type { CardBlock } from './explicit/block.ts';
import { isTagged, modeOf, type Mode } from './explicit/mode.ts';
import { readBlocks } from './explicit/blocks.ts';
import { spreadDeckTags } from './explicit/deck-tags.ts';
import { deckNameOf, nameOnly, signsOf, tagsOf } from './explicit/told.ts';
import { createDrafts, type Drafts, type Problem } from './facts/drafts.ts';
import { finishFacts } from './facts/finish.ts';
import { typedProblems } from './facts/typed-problems.ts';
import type { NoteContext } from './facts/statement.ts';
import { crumbOf, languageOf, ruleSwitchesOf, switchOf, titleOf } from './meta.ts';
import { buildOutline } from './outline/build.ts';
import { readPhrases } from './outline/node.ts';
import type { NoteInput, ParsedFact, ParsedNote } from './parsed.ts';
import type { Line } from './scan/line.ts';
import { compose, type Composed } from './scan/compose.ts';
import { scan, type Scan } from './scan/scan.ts';
import type { Diagnostic } from './types.ts';
import { NO_WORLDS } from './worlds.ts';

/** The deck that a note says it belongs to; null if it says nothing. Without reading the rest. */
export function deckNameIn(source: string): string | null {
	const scanned = scan(compose(source).text);
	return deckNameOf(scanned.frontMatter, tagsOf(scanned));
}

export function parseNote({
	path,
	deck,
	source,
	knownAs,
	worlds = NO_WORLDS
}: NoteInput): ParsedNote {
	const { text, toSource } = compose(source);
	const scanned = scan(text);
	spreadDeckTags(scanned.lines);
	const blocks = readBlocks(scanned);
	const outline = buildOutline(scanned, blocks.blocks);
	const { frontMatter } = scanned;
	const tags = tagsOf(scanned);
	const told = signsOf(scanned, tags);
	if (told.signs !== 0) readPhrases(outline, told.signs);
	const starts = text === source ? scanned.lines.map(lineStart) : lineStarts(source);
	const title = titleOf(text, path, frontMatter, outline.nodes);
	const context: NoteContext = {
		outline,
		title: crumbOf(title, path, frontMatter, outline.nodes),
		isTitled: frontMatter.values.has('title'),
		lang: languageOf({ source: text, path, knownAs }, frontMatter),
		lineOf: (offset) => positionAt(starts, toSource(offset)).line
	};
	const content = contentLines(scanned.lines, outline);
	const { drafts, mode } = gather(context, scanned, told.signs, content);
	const { facts, covered, problems } = finishFacts(drafts, scanned.lines.length, worlds);
	const typed = typedProblems(scanned.lines, [...outline.nodes, ...outline.held], facts);
	const signProblems = mode === 'off' ? [] : [...told.problems, ...blocks.problems, ...typed];
	return {
		path,
		deck,
		title,
		lang: context.lang,
		source,
		tags,
		deckName: deckNameOf(frontMatter, tags),
		facts: text === source ? facts : facts.map((fact) => placed(fact, toSource)),
		coverage: coverageOf(mode === 'off' ? [] : content, covered),
		diagnostics: diagnose(
			[...damage(text), ...scanned.problems, ...signProblems, ...problems],
			{ path, starts },
			toSource
		)
	};
}

function lineStart({ span }: Line): number {
	return span.start;
}

/** A fact of a composed text with its places in the source. */
function placed(fact: ParsedFact, toSource: Composed['toSource']): ParsedFact {
	const { span, anchorSpan } = fact;
	return {
		...fact,
		span: spanIn(span, toSource),
		anchorSpan: anchorSpan && spanIn(anchorSpan, toSource)
	};
}

function spanIn({ start, end }: Span, toSource: Composed['toSource']): Span {
	return { start: toSource(start), end: toSource(end) };
}

/** What the author marked and, unless switched off, what rules propose. */
function gather(
	context: NoteContext,
	scanned: Scan,
	signs: number,
	content: readonly number[]
): { drafts: Drafts; mode: Mode } {
	const drafts = createDrafts();
	const { mode: wanted, invalid } = switchOf(scanned.frontMatter);
	if (invalid) drafts.problems.push({ code: 'front-matter-invalid', span: invalid });
	if (wanted === 'off') return { drafts, mode: 'off' };
	addExplicit(context, scanned.lines, signs, drafts);
	nameOnly(scanned.frontMatter, drafts);
	const mode = wanted ?? defaultMode(scanned, drafts, content);
	const { byRule, invalid: unknown } = ruleSwitchesOf(scanned.source, scanned.frontMatter);
	for (const span of unknown) drafts.problems.push({ code: 'front-matter-invalid', span });
	if (mode !== 'explicit') addDerived(context, drafts, { byRule, generous: mode === 'generous' });
	return { drafts, mode };
}

/** Scenarios say nothing of how the rest of the note is written. */
function defaultMode(
	{ source, lines, frontMatter }: Scan,
	drafts: Drafts,
	content: readonly number[]
): Mode {
	const tagged = isTagged(source, frontMatter.values.get('tags')?.value);
	const covered = new Uint8Array(lines.length + 1);
	let cards = 0;
	const written = drafts.all.filter(({ passage }) => passage.node.kind !== 'scenario');
	for (const { proposals } of written) {
		cards += proposals.length;
		for (const { covers } of proposals) for (const range of covers) addLines(covered, range);
	}
	const coveredCount = covered.reduce((sum, one) => sum + one, 0);
	const blocks = drafts.all.some(({ passage: { node } }) => isMade(node.block));
	const told = content.filter((number) => lines[number - 1]!.kind !== 'code').length;
	return modeOf(tagged || blocks, cards, coveredCount, told);
}

/** Whether a block is a card in all but name: an answer that is folded away says less. */
function isMade(block: CardBlock | null): boolean {
	return block !== null && block.kind !== 'folded';
}

/** The first sign that the file was no UTF-8 text, and how many there are. */
function damage(text: string): readonly Problem[] {
	const signs = text.match(/[\uFFFD\0]/g);
	if (signs === null) return [];
	const start = text.search(/[\uFFFD\0]/);
	const detail = { count: signs.length };
	return [{ code: 'not-text', span: { start, end: start + 1 }, detail }];
}

/** Said of the first place only: the others are mended with it. */
const ONCE: ReadonlySet<Problem['code']> = new Set(['cloze-unasked']);

function diagnose(
	problems: readonly Problem[],
	place: Place,
	toSource: Composed['toSource']
): readonly Diagnostic[] {
	const told = new Set<Problem['code']>();
	return problems
		.filter(({ code }) => !ONCE.has(code) || told.size !== told.add(code).size)
		.map(({ code, span, detail }) => diagnostic(code, place, spanIn(span, toSource), detail))
		.sort((a, b) => a.span.start - b.span.start);
}
