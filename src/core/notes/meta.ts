/**
 * What a note says about itself: title, language, switches.
 */
import type { Span } from '../base/diagnostic.ts';
import { isMode, type Mode } from './explicit/mode.ts';
import type { OutlineNode } from './outline/node.ts';
import { labelOf } from './outline/node.ts';
import { readSwitch, type Switches } from './rules/switches.ts';
import type { FrontMatter, MetaValue } from './scan/front-matter.ts';
import type { NoteInput } from './parsed.ts';
import type { Language } from './types.ts';

/** So large a part of the letters in Hangul makes a note Korean. */
const KOREAN_SHARE = 0.1;
/** So many letters show which language it is. */
const SAMPLE = 20_000;

/** From the front matter, else the first heading of level 1, else the file or its folder. */
export function titleOf(
	source: string,
	path: string,
	frontMatter: FrontMatter,
	nodes: readonly OutlineNode[]
): string {
	const title = frontMatter.values.get('title')?.value;
	if (typeof title === 'string' && title) return title;
	const heading = nodes.find((node) => node.kind === 'heading' && node.level === 1);
	return (heading && labelOf(source, heading)) || nameOf(path);
}

/**
 * What stands above the sections of a note: its title; where several headings of level 1 stand side
 * by side and none is that, the name of the file.
 */
export function crumbOf(
	title: string,
	path: string,
	frontMatter: FrontMatter,
	nodes: readonly OutlineNode[]
): string {
	if (frontMatter.values.has('title')) return title;
	let count = 0;
	for (const { kind, level } of nodes) if (kind === 'heading' && level === 1) count++;
	return count > 1 ? nameOf(path) : title;
}

/** `cards/dns/ko.md` is named after its folder. */
function nameOf(path: string): string {
	const parts = path.split('/');
	const file = parts.at(-1)!.replace(/\.[^.]*$/, '');
	return isLanguage(file) ? (parts.at(-2) ?? file) : file;
}

/** From the front matter, else the file's name, else what it was known as, else the letters. */
export function languageOf(
	{ source, path, knownAs }: Pick<NoteInput, 'source' | 'path' | 'knownAs'>,
	frontMatter: FrontMatter
): Language {
	const named = frontMatter.values.get('lang')?.value;
	if (isLanguage(named)) return named;
	const file = /(?:^|[/.])(ko|en)\.[^./]*$/.exec(path)?.[1];
	if (isLanguage(file)) return file;
	if (knownAs) return knownAs;
	const sample = source.slice(0, SAMPLE);
	const hangul = sample.match(/[가-힣]/g)?.length ?? 0;
	const latin = sample.match(/[A-Za-z]/g)?.length ?? 0;
	return hangul > (hangul + latin) * KOREAN_SHARE ? 'ko' : 'en';
}

function isLanguage(value: MetaValue | undefined): value is Language {
	return value === 'ko' || value === 'en';
}

/** The `cards:` switch; `invalid` is its place if it says nothing known. */
export function switchOf(frontMatter: FrontMatter): {
	readonly mode: Mode | null;
	readonly invalid: Span | null;
} {
	const entry = frontMatter.values.get('cards');
	if (!entry) return { mode: null, invalid: null };
	const known = isMode(entry.value);
	return { mode: known ? entry.value : null, invalid: known ? null : entry.span };
}

/** The `rules:` switches: `-D5, +D3` or a list. `invalid` are the places of words that are none. */
export function ruleSwitchesOf(
	source: string,
	frontMatter: FrontMatter
): { readonly byRule: Switches['byRule']; readonly invalid: readonly Span[] } {
	const byRule = new Map<string, 'on' | 'off'>();
	const invalid: Span[] = [];
	const entry = frontMatter.values.get('rules');
	const words = [entry?.value ?? []].flat().flatMap((text) => text.split(/[\s,]+/));
	let from = entry ? source.indexOf(':', entry.span.start) + 1 : 0;
	for (const word of words) {
		if (!word) continue;
		const found = readSwitch(word);
		const start = source.indexOf(word, from);
		from = start + word.length;
		if (found) byRule.set(...found);
		else invalid.push({ start, end: from });
	}
	return { byRule, invalid };
}
