/**
 * Finds the cards of a note that take lines of their own, before its outline is built: their
 * lines are in no other node.
 */
import type { Line } from '../scan/line.ts';
import type { Scan } from '../scan/scan.ts';
import {
	hasSign,
	isWall,
	signSpan,
	type BlockProblem,
	type BlockReader,
	type CardBlock
} from './block.ts';
import { readCloze } from './cloze-block.ts';
import { readDetails } from './details-block.ts';
import { isPlus, readMark } from './mark-block.ts';
import { hasPlans, readPlanned } from './planned-block.ts';
import { readQuestion } from './question-block.ts';
import { readGapTable } from './table-block.ts';
import { readStart } from './start-block.ts';
import { cardTag, readTagged } from './tag-block.ts';
import { wholeBlock } from './whole-block.ts';

export type Blocks = {
	/** By index of the first line. */
	readonly blocks: ReadonlyMap<number, CardBlock>;
	readonly problems: readonly BlockProblem[];
};

/** Linear: each line is looked at by one reader, and once more as the end of a block. */
export function readBlocks(scan: Scan): Blocks {
	const { source, lines } = scan;
	const reader: BlockReader = {
		source,
		lines,
		isDeck: isDeck(scan),
		plusEnds: source.includes('+++') && lines.some((_line, at) => isPlus(scan, at)),
		hasPlans: hasPlans(source),
		blocks: new Map(),
		problems: [],
		from: 0
	};
	const whole = source.includes('---') ? wholeBlock(reader, scan) : null;
	if (whole) reader.blocks.set(whole.first, whole);
	else readAll(reader);
	return reader;
}

function readAll(reader: BlockReader): void {
	const { lines, blocks } = reader;
	const stray: BlockProblem[] = [];
	const isOff = switches();
	for (let at = 0; at < lines.length; at++) {
		const line = lines[at]!;
		if (line.kind === 'blank' || isWall(line)) reader.from = at + 1;
		if (line.kind === 'blank' || line.kind === 'code' || isOff(line)) continue;
		const last = readBlock(reader, at, stray);
		if (last > at || blocks.has(at)) reader.from = last + 1;
		if (line.fence && !line.fence.outline) at = line.fence.last;
		at = Math.max(at, last);
	}
	if (blocks.size > 0) for (const problem of stray) reader.problems.push(problem);
}

/** Tells of one line after another whether a heading above has switched cards off. */
function switches(): (line: Line) => boolean {
	let level = 0;
	let next = false;
	return (line) => {
		if (line.kind === 'heading') {
			if (line.level <= level) level = 0;
			if (level === 0 && (line.off || next)) ({ level } = line);
		}
		next = line.kind === 'comment' && line.off;
		return level > 0;
	};
}

/** Reads what begins at line `at`; returns the last line that has been dealt with. */
function readBlock(reader: BlockReader, at: number, stray: BlockProblem[]): number {
	const { source, lines } = reader;
	const line = lines[at]!;
	const tag = line.tags && cardTag(line.tags);
	if (tag) return readTagged(reader, at, tag);
	if (line.kind === 'table') return readGapTable(reader, at);
	if (reader.hasPlans) {
		const last = readPlanned(reader, at);
		if (last > at || reader.blocks.has(reader.from)) return last;
	}
	switch (source.charCodeAt(line.content.start)) {
		case 60 /* < */:
			return readDetails(reader, at);
		case 63 /* ? */:
			return isMark(reader, at) ? readMark(reader, at) : at;
		case 65 /* A */:
			if (isAtStart(reader, at) && hasSign(reader, line, 'A'))
				stray.push({ code: 'question-missing', span: signSpan(line) });
			return at;
		case 67 /* C */:
			return isAtStart(reader, at) && hasSign(reader, line, 'C') ? readCloze(reader, at) : at;
		case 81 /* Q */:
			return isAsked(reader, at) ? readQuestion(reader, at) : at;
		case 83 /* S */:
			return isAtStart(reader, at) ? readStart(reader, at) : at;
	}
	return at;
}

function isMark({ source, lines }: BlockReader, at: number): boolean {
	const { kind, content } = lines[at]!;
	const length = content.end - content.start;
	return kind === 'text' && (length === 1 || (length === 2 && source[content.end - 1] === '?'));
}

function isAtStart({ lines }: BlockReader, at: number): boolean {
	return lines[at]!.kind === 'text' && lines[at]!.indent === 0;
}

function isAsked(reader: BlockReader, at: number): boolean {
	const line = reader.lines[at]!;
	return (line.kind === 'item' || line.indent === 0) && hasSign(reader, line, 'Q');
}

/** A note that begins with a card and has no headings; one question alone is too little to tell. */
function isDeck(scan: Scan): boolean {
	if (!scan.isDeck || scan.lines.some(({ kind }) => kind === 'heading')) return false;
	return /^C[:：]|^[QC][:：][^]*\n[QC][:：]/m.test(scan.source);
}
