/** TeX drawn as MathML. The library comes only where a card has a formula. */

/** Macros that unfold into more than this are no formula that anybody writes. */
const MOST_EXPANSIONS = 1000;

/** The formula as an element; null for what is no TeX. It has no links and loads nothing. */
export async function formula(tex: string, isBlock: boolean): Promise<Element | null> {
	const { default: temml } = await import('temml');
	const box = document.createElement('span');
	try {
		temml.render(tex, box, {
			displayMode: isBlock,
			annotate: false,
			throwOnError: true,
			trust: false,
			maxExpand: MOST_EXPANSIONS,
			maxSize: [20, 200]
		});
	} catch {
		return null;
	}
	const math = box.querySelector('math');
	if (math?.querySelector('a, img, [href], [src], merror')) return null;
	math?.setAttribute('alttext', tex);
	return math;
}
