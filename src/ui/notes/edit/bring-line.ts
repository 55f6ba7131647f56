/** Brings a line of a text box, 1-based, into view and selects it. */
export function bringLine(area: HTMLTextAreaElement, line: number): void {
	const lines = area.value.split('\n');
	const start = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
	area.focus({ preventScroll: true });
	area.setSelectionRange(start, start + (lines[line - 1] ?? '').length);
	area.scrollTop = Math.max(0, topOf(area, start) - area.clientHeight / 2);
	area.scrollIntoView({ block: 'nearest' });
}

/** How far down the box an offset is, with lines wrapped as they are now. */
function topOf(area: HTMLTextAreaElement, offset: number): number {
	const measure = area.cloneNode() as HTMLTextAreaElement;
	measure.classList.add('measure');
	measure.style.inlineSize = `${area.offsetWidth}px`;
	measure.value = area.value.slice(0, offset);
	area.after(measure);
	const { scrollHeight } = measure;
	measure.remove();
	return scrollHeight;
}
