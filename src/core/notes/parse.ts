/**
 * Reads a note: lines, outline, facts, cards. A line that cannot be read costs itself only;
 * nothing here throws on text, and nothing is worse than linear in its length.
 */
import { lineStarts, positionAt } from '../base/diagnostic.ts';
import { contentLines, coverageOf } from './coverage.ts';
import { addDerived } from './derive.ts';
import { diagnostic, type Place } from './diagnostics.ts';
import { addExplicit } from './explicit/explicit.ts';
import { isTagged, modeOf, type Mode } from './explicit/mode.ts';
import { readQuestions } from './explicit/question-block.ts';
import { createDrafts, type Drafts, type Problem } from './facts/drafts.ts';
import { finishFacts } from './facts/finish.ts';
import type { NoteContext } from './facts/statement.ts';
import { languageOf, switchOf, titleOf } from './meta.ts';
import { buildOutline } from './outline/build.ts';
import type { NoteInput, ParsedNote } from './parsed.ts';
import { scan, type Scan } from './scan/scan.ts';
import type { Diagnostic } from './types.ts';

export function parseNote({ path, deck, source }: NoteInput): ParsedNote {
	const scanned = scan(source);
	const questions = readQuestions(scanned);
	const outline = buildOutline(scanned, questions.blocks);
	const { frontMatter } = scanned;
	const starts = lineStarts(source);
	const context: NoteContext = {
		outline,
		title: titleOf(source, path, frontMatter, outline.nodes),
		lang: languageOf(source, path, frontMatter),
		lineOf: (offset) => positionAt(starts, offset).line
	};
	const { drafts, mode } = gather(context, scanned);
	const { facts, covered, problems } = finishFacts(drafts);
	return {
		path,
		deck,
		title: context.title,
		lang: context.lang,
		source,
		facts,
		coverage: coverageOf(mode === 'off' ? [] : contentLines(scanned.lines, outline.nodes), covered),
		diagnostics: diagnose([...scanned.problems, ...questions.problems, ...problems], {
			path,
			starts
		})
	};
}

/** What the author marked and, unless switched off, what rules propose. */
function gather(context: NoteContext, scanned: Scan): { drafts: Drafts; mode: Mode } {
	const drafts = createDrafts();
	const { mode: wanted, invalid } = switchOf(scanned.frontMatter);
	if (invalid) drafts.problems.push({ code: 'front-matter-invalid', span: invalid });
	if (wanted === 'off') return { drafts, mode: 'off' };
	addExplicit(context, scanned.lines, drafts);
	const mode = wanted ?? defaultMode(context, scanned, drafts);
	if (mode === 'strict') addDerived(context, drafts);
	return { drafts, mode };
}

function defaultMode({ outline }: NoteContext, scanned: Scan, drafts: Drafts): Mode {
	const tagged = isTagged(scanned.source, scanned.frontMatter.values.get('tags')?.value);
	const proposals = drafts.all.flatMap((draft) => draft.proposals);
	const covered = new Set(proposals.flatMap((proposal) => proposal.covers));
	const content = contentLines(scanned.lines, outline.nodes).length;
	return modeOf(tagged, proposals.length, covered.size, content);
}

function diagnose(problems: readonly Problem[], place: Place): readonly Diagnostic[] {
	return problems
		.map(({ code, span, detail }) => diagnostic(code, place, span, detail))
		.sort((a, b) => a.span.start - b.span.start);
}
