/** The pictures that a note shows, wherever they stand in it; in code there are none. */
import type { Span } from '../../base/diagnostic.ts';
import { compose } from '../scan/compose.ts';
import type { FrontMatter } from '../scan/front-matter.ts';
import type { Line } from '../scan/line.ts';
import { scan } from '../scan/scan.ts';

/** `address` is as it is looked for from the note's place; `span` is the whole of `![words](address)`. */
export type NotePicture = { readonly address: string; readonly span: Span };

/** A longer line holds no picture that anybody put there by hand. */
const MAX_LINE = 4_000;

export function picturesIn(source: string): readonly NotePicture[] {
	if (!source.includes('![')) return [];
	const { text, toSource } = compose(source);
	const { lines, frontMatter } = scan(text);
	const folder = folderOf(frontMatter);
	const pictures = lines.filter(mayShow).flatMap(({ content }) => picturesOf(text, content));
	return pictures.map(({ address, span }) => ({
		address: isRelative(address) ? folder + address : address,
		span: { start: toSource(span.start), end: toSource(span.end) }
	}));
}

/** What a Jekyll theme puts before the addresses of a post's pictures. */
function folderOf({ values }: FrontMatter): string {
	const folder = values.get('img_path')?.value ?? values.get('media_subpath')?.value;
	return typeof folder === 'string' && folder !== '' ? `${folder.replace(/\/*$/, '')}/` : '';
}

/** Whether an address leads from the note's own place to a file. */
export function isRelative(address: string): boolean {
	return !/^(?:[a-z][\w+.-]*:|[\\/#?])/i.test(address);
}

function mayShow({ kind, content }: Line): boolean {
	const shows = kind === 'image' || kind === 'item' || kind === 'text' || kind === 'table';
	return shows && content.end - content.start <= MAX_LINE;
}

function picturesOf(source: string, { start, end }: Span): readonly NotePicture[] {
	const text = source.slice(start, end);
	return [
		...text.matchAll(
			/!\[[^\][]{0,300}\]\(\s*(?:<([^<>]{1,300})>|([^\s()<>]{1,300}))[^()]{0,300}\)/g
		)
	]
		.filter(({ index }) => !isQuoted(text, index))
		.map(({ 0: whole, 1: bracketed, 2: plain, index }) => ({
			address: bracketed ?? plain!,
			span: { start: start + index, end: start + index + whole.length }
		}));
}

/** Whether an odd number of backticks stands before, or a backslash. */
function isQuoted(text: string, at: number): boolean {
	return text[at - 1] === '\\' || text.slice(0, at).split('`').length % 2 === 0;
}
