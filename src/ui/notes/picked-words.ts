/** Words that somebody selects within one line of a note. */
import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';

export type Picked = {
	/** 1-based. */
	readonly line: number;
	/** Within the line, in UTF-16 code units; `end` is exclusive. */
	readonly start: number;
	readonly end: number;
	readonly words: string;
};

/** A tap on a button beside takes the selection away before it is heard: so long it still counts. */
const LINGER = 400;

/** Tells what is selected in the note below, and when nothing is any more. */
export function pickedWords(tell: (picked: Picked | undefined) => void): Attachment<HTMLElement> {
	return (note) => {
		let timer: ReturnType<typeof setTimeout> | undefined;
		const stop = on(document, 'selectionchange', () => {
			const picked = readSelection(note);
			clearTimeout(timer);
			if (picked) tell(picked);
			else timer = setTimeout(() => tell(undefined), LINGER);
		});
		return () => {
			clearTimeout(timer);
			stop();
		};
	};
}

function readSelection(note: HTMLElement): Picked | undefined {
	const selection = getSelection();
	if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
	const range = selection.getRangeAt(0);
	const line = lineAround(range.startContainer);
	if (!line || line !== lineAround(range.endContainer) || !note.contains(line)) return undefined;
	const before = range.cloneRange();
	before.setStart(line, 0);
	before.setEnd(range.startContainer, range.startOffset);
	const raw = range.toString();
	const words = raw.trim();
	if (words === '') return undefined;
	const start = before.toString().length + (raw.length - raw.trimStart().length);
	return { line: Number(line.dataset['line']), start, end: start + words.length, words };
}

function lineAround(node: Node): HTMLElement | null {
	const element = node instanceof Element ? node : node.parentElement;
	return element?.closest<HTMLElement>('[data-line]') ?? null;
}
