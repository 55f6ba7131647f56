/**
 * What a note says of its cards: tags, the deck it belongs to, and which signs beyond the usual
 * make gaps in it. In the front matter `cloze:` names any of `bold` (`**gap**`), `braces`
 * (`{gap}`) and `double-braces` (`{{gap}}`).
 */
import { BOLD_GAPS, BRACE_GAPS, CLOSE_SEPARATORS, DOUBLE_BRACE_GAPS } from '../inline/signs.ts';
import type { FrontMatter, MetaValue } from '../scan/front-matter.ts';
import type { Drafts } from '../facts/drafts.ts';
import type { Scan } from '../scan/scan.ts';
import type { Span } from '../../base/diagnostic.ts';
import { isDeckTag } from './deck-tags.ts';

const signsByName: ReadonlyMap<string, number> = new Map([
	['bold', BOLD_GAPS],
	['braces', BRACE_GAPS],
	['double-braces', DOUBLE_BRACE_GAPS]
]);

export type ToldSigns = {
	/** As in `signs.ts`. */
	readonly signs: number;
	readonly problems: readonly { readonly code: 'front-matter-invalid'; readonly span: Span }[];
};

/** `tags` are those of the note. */
export function signsOf(scan: Scan, tags: readonly string[]): ToldSigns {
	const entry = scan.frontMatter.values.get('cloze');
	const names = entry ? words(entry.value) : [];
	const known = names.filter((name) => signsByName.has(name));
	const asked = known.reduce((signs, name) => signs | signsByName.get(name)!, 0);
	const close = tags.some(isDeckTag) && !hasPaths(scan) ? CLOSE_SEPARATORS : 0;
	const wrong = entry && known.length < names.length;
	const problems = wrong ? [{ code: 'front-matter-invalid', span: entry.span } as const] : [];
	return { signs: asked | close, problems };
}

/** Of the front matter, of titles, and of lines that hold nothing else; each once. */
export function tagsOf({ frontMatter, lines }: Scan): readonly string[] {
	const meta = frontMatter.values.get('tags') ?? frontMatter.values.get('tag');
	const tags = meta ? words(meta.value) : [];
	for (const { kind, level, tags: own } of lines) {
		const isTitle = kind === 'heading' && level === 1;
		if (own && (isTitle || kind === 'comment')) tags.push(...own);
	}
	return tags.length === 0 ? tags : [...new Set(tags)];
}

function words(value: MetaValue): string[] {
	const all = typeof value === 'string' ? value.split(/[\s,]+/) : value;
	return all.map((word) => word.replace(/^#/, '')).filter((word) => word !== '');
}

/** From the front matter, else from a tag such as `flashcards/network/dns`. */
export function deckNameOf({ values, toml }: FrontMatter, tags: readonly string[]): string | null {
	for (const key of ['deck', 'cards-deck', ...(toml ? ['name'] : [])]) {
		const value = values.get(key)?.value;
		if (typeof value === 'string' && value !== '') return value.replaceAll('::', '/');
	}
	const tag = tags.find((each) => isDeckTag(each) && each.includes('/'));
	return tag === undefined ? null : tag.slice(tag.indexOf('/') + 1);
}

/** The id before a note of one fact is that fact's, as yanki has it. */
export function nameOnly({ values }: FrontMatter, { all }: Drafts): void {
	const entry = values.get('noteid');
	const node = all[0]?.passage.node;
	if (!entry || !node || all.length > 1 || typeof entry.value !== 'string') return;
	node.anchor ??= { name: entry.value, span: entry.span };
}

/** Whether the note speaks of programs in which `a::b` is a path. */
function hasPaths({ source, lines }: Scan): boolean {
	if (
		/`[^`\n]*::[^`\n]*`|(?<!\{\{\w{0,3})\w::[\w<]+(?:\(|::)|\b(?:std|core|crate|self|super)::/.test(
			source
		)
	)
		return true;
	return lines.some(
		({ kind, span }) => kind === 'code' && source.slice(span.start, span.end).includes('::')
	);
}
