/** What of a card is read aloud, each stretch in the language of its words. */
import type { Block, Inline, Language, Side } from '#core/notes/types.ts';
import { en } from '#i18n/en.ts';
import { ko } from '#i18n/ko.ts';
import type { Face } from '../card/face.ts';
import { codeLanguage, textRuns } from '../card/runs.ts';

/** One breath: words in one language, a pause behind them. */
export type Spoken = { readonly text: string; readonly lang: Language };

/** Runs of one language lie together; what is code over several lines is named, not spelled. */
export function spoken(side: Side, lang: Language, face: Face): readonly Spoken[] {
	return side.flatMap((block) => join(ofBlock(block, lang, face)));
}

/** The gaps of a cloze, without the sentence around them that has just been heard. */
export function spokenGaps(side: Side, lang: Language): readonly Spoken[] {
	const gaps = side.flatMap((block) => (block.kind === 'paragraph' ? gapsIn(block.children) : []));
	return gaps.length === 0
		? spoken(side, lang, 'answer')
		: gaps.flatMap((gap) => join(ofInlines(gap, lang, 'answer')));
}

function gapsIn(nodes: readonly Inline[]): readonly (readonly Inline[])[] {
	return nodes.flatMap((node) => {
		if (node.kind === 'cloze') return [node.children];
		return 'children' in node ? gapsIn(node.children) : [];
	});
}

function ofBlock(block: Block, lang: Language, face: Face): readonly Spoken[] {
	const words = { ko, en }[lang].review.card;
	switch (block.kind) {
		case 'paragraph':
			return ofInlines(block.children, lang, face);
		case 'list':
			return block.items.flatMap((item) => [...spoken(item, lang, face), pause(lang)]);
		case 'table':
			return [block.header, ...block.rows].flatMap((row) =>
				row.flatMap((cell) => [...ofInlines(cell, lang, face), pause(lang)])
			);
		case 'code-block':
			return block.text.trim().includes('\n')
				? [{ text: words.code, lang }]
				: [ofCode(block.text.trim(), lang)];
		case 'math':
			return [{ text: words.formula, lang }];
		case 'image':
			return [{ text: block.alt, lang }];
	}
}

/** A voice makes a short stop at a comma. */
const pause = (lang: Language): Spoken => ({ text: ',', lang });

function ofInlines(nodes: readonly Inline[], lang: Language, face: Face): readonly Spoken[] {
	return nodes.flatMap((node) => ofInline(node, lang, face));
}

function ofInline(node: Inline, lang: Language, face: Face): readonly Spoken[] {
	const words = { ko, en }[lang].review.card;
	switch (node.kind) {
		case 'text':
			return textRuns(node.text, lang).map((run) =>
				run.kind === 'code' ? ofCode(run.text, lang) : { text: run.text, lang: run.lang ?? lang }
			);
		case 'code':
			return [ofCode(node.text, lang)];
		case 'math':
			return [{ text: words.formula, lang }];
		case 'cloze':
			if (face === 'answer') return ofInlines(node.children, lang, face);
			return [{ text: ` ${words.blank}${node.hint ? `, ${node.hint},` : ''} `, lang }];
		case 'strong':
		case 'em':
		case 'link':
			return ofInlines(node.children, lang, face);
		case 'break':
			return [pause(lang)];
	}
}

/** Signs that voices spell out or swallow become spaces; the dots of a name are kept. */
function ofCode(text: string, lang: Language): Spoken {
	const words = text.replace(/[{}[\]()<>"'`|=,;]+/gu, ' ').replace(/(?<=\s|^)-+(?=\w)/gu, '');
	return { text: words, lang: codeLanguage(text, lang) ?? lang };
}

/** What can be read in one go is: a language that changes for nothing sounds torn. */
function join(runs: readonly Spoken[]): readonly Spoken[] {
	const joined: Spoken[] = [];
	for (const { text, lang } of runs) {
		const last = joined.at(-1);
		const isSigns = !/[\p{L}\p{N}]/u.test(text);
		if (last && (last.lang === lang || isSigns))
			joined.splice(-1, 1, { ...last, text: last.text + text });
		else if (!isSigns) joined.push({ text, lang });
	}
	return joined.map(({ text, lang }) => ({ text: text.replace(/\s+/gu, ' ').trim(), lang }));
}
