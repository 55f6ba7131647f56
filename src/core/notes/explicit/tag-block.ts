/**
 * `front #card` and the lines that answer it: what is indented below an item, or the paragraph
 * below a heading or a line of text, beyond one blank line if need be. The tag may also stand
 * below the front, on a line of its own. `#card-reverse` asks both ways.
 */
import { blockEnd, nextFilled, sidesBlock, textOf, type BlockReader } from './block.ts';

/** The tag among others that makes a card; null if there is none. */
export function cardTag(tags: readonly string[]): string | null {
	return tags.find((tag) => /^(?:flash)?card(?:[-/](?:reversed?|spaced))?$/i.test(tag)) ?? null;
}

/** Whether lines with this tag make cards both ways. */
function asksBothWays(tag: string): boolean {
	return /reversed?$/i.test(tag);
}

/** Reads the tagged line at `at`; returns the last line that has been dealt with. */
export function readTagged(reader: BlockReader, at: number, tag: string): number {
	const { lines, problems } = reader;
	const head = headOf(reader, at);
	if (head === null) return at;
	if (hasSigns(reader, head, at)) {
		reader.from = at + 1;
		return at;
	}
	const line = lines[head]!;
	const nested = line.kind === 'item' || line.kind === 'heading';
	const [answer, last] = line.kind === 'item' ? below(reader, head, at) : following(reader, at);
	if (answer > last) {
		problems.push({ code: 'card-unanswered', span: line.content });
		reader.from = at + 1;
		return at;
	}
	if (head < at) reader.from = at + 1;
	const promptEnd = lines[at]!.kind === 'comment' ? at : at + 1;
	const prompt = { line: head, start: line.content.start };
	const sides = { first: head, last, prompt, promptEnd, answer: { line: answer, start: null } };
	reader.blocks.set(head, sidesBlock(sides, asksBothWays(tag), nested));
	return nested ? at : last;
}

/** The first line of the front whose tag stands at `at`. */
function headOf(reader: BlockReader, at: number): number | null {
	const { lines, from } = reader;
	const line = lines[at]!;
	if (line.kind === 'item' || line.kind === 'heading') return at;
	const owner = ownerOf(reader, at);
	if (owner !== null) return owner;
	const above = lines[at - 1];
	if (line.kind === 'comment' && above?.kind === 'heading') return at - 1;
	let head = line.kind === 'comment' ? at - 1 : at;
	if (head < from) return null;
	while (head > from && lines[head]!.kind === 'text') head--;
	const { kind } = lines[head]!;
	return kind === 'text' || kind === 'item' ? head : kind === 'comment' ? null : head + 1;
}

/** The item whose text the line at `at` ends: what stands between is indented as deep. */
function ownerOf({ lines, from }: BlockReader, at: number): number | null {
	const { kind, indent } = lines[at]!;
	if (kind !== 'text' || indent === 0) return null;
	let head = at - 1;
	while (head >= from && lines[head]!.kind !== 'item' && lines[head]!.indent >= indent) head--;
	const isOwner = head >= from && lines[head]!.kind === 'item' && lines[head]!.indent < indent;
	return isOwner ? head : null;
}

/** Gaps and `::` make cards of their own; the tag only says so twice. Code and TeX have none. */
function hasSigns(reader: BlockReader, head: number, at: number): boolean {
	return reader.lines
		.slice(head, at + 1)
		.filter(({ kind }) => kind === 'item' || kind === 'text' || kind === 'heading')
		.some((line) => SIGN.test(textOf(reader, line).replace(/`[^`]*`|\$[^$]*\$/g, '')));
}

const SIGN = /==\S|\{\{(?!(?:embed|query|renderer|video|youtube|pdf)\b)|::(?:\s|:|$)/;

/** What is indented deeper than the item at `head`: the first line and the last. */
function below(reader: BlockReader, head: number, at: number): readonly [number, number] {
	const { lines } = reader;
	const { indent } = lines[head]!;
	let last = at;
	let first = -1;
	for (let i = nextFilled(reader, at + 1); i < lines.length; i = nextFilled(reader, i + 1)) {
		const line = lines[i]!;
		if (line.kind === 'heading' || line.indent <= indent) break;
		if (first < 0 && line.kind !== 'comment') first = i;
		last = blockEnd(reader, i);
		i = last;
	}
	return first < 0 ? [at + 1, at] : [first, last];
}

/** The lines up to the next blank one. */
function following(reader: BlockReader, at: number): readonly [number, number] {
	const { lines } = reader;
	const first = nextFilled(reader, at + 1);
	let last = at;
	let says = false;
	for (let i = first; i < lines.length; i++) {
		const line = lines[i]!;
		const ends = line.kind === 'blank' || line.kind === 'heading' || line.kind === 'rule';
		if (ends || (line.tags && cardTag(line.tags))) break;
		says ||= line.kind !== 'comment';
		last = blockEnd(reader, i);
		i = last;
	}
	return says ? [first, last] : [at + 1, at];
}
