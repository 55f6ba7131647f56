import '../../../src/app.css';
import { afterEach, describe, expect, test } from 'vitest';

const root = document.documentElement;
afterEach(() => {
	delete root.dataset.theme;
	delete root.dataset.text;
});

/** The colour that a token stands for now, as red, green and blue from 0 to 1. */
function colour(token: string): readonly number[] {
	const probe = document.createElement('i');
	probe.style.color = `var(${token})`;
	document.body.append(probe);
	const channels = getComputedStyle(probe).color.match(/[\d.]+/g)!;
	probe.remove();
	return channels.slice(0, 3).map((channel) => Number(channel) / 255);
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(token: string): number {
	const [r, g, b] = colour(token).map((c) =>
		c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
	);
	return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
	const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (light! + 0.05) / (dark! + 0.05);
}

const words = [
	['--ink', '--paper'],
	['--ink', '--surface'],
	['--ink', '--sunken'],
	['--ink', '--accent-soft'],
	['--ink', '--warm-soft'],
	['--ink', '--danger-soft'],
	['--muted', '--paper'],
	['--muted', '--surface'],
	['--muted', '--sunken'],
	['--muted', '--accent-soft'],
	['--accent', '--paper'],
	['--accent', '--surface'],
	['--accent', '--accent-soft'],
	['--on-accent', '--accent'],
	['--warm', '--paper'],
	['--warm', '--surface'],
	['--warm', '--warm-soft'],
	['--danger', '--surface'],
	['--danger', '--danger-soft'],
	['--on-danger', '--danger'],
	['--paper', '--ink']
] as const;
const controls = [
	['--edge', '--paper'],
	['--edge', '--surface'],
	['--accent', '--line']
] as const;

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
	test.each(words)('words in %s on %s can be read', (ink, ground) => {
		root.dataset.theme = theme;
		expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
	});

	test.each(controls)('%s stands out from %s', (line, ground) => {
		root.dataset.theme = theme;
		expect(contrast(line, ground)).toBeGreaterThanOrEqual(3);
	});
});

test('the chosen theme goes before that of the system', () => {
	root.dataset.theme = 'dark';
	const dark = luminance('--paper');
	root.dataset.theme = 'light';
	expect(luminance('--paper')).toBeGreaterThan(dark);
});

test('text grows to twice its size', () => {
	const size = () => Number.parseFloat(getComputedStyle(root).fontSize);
	const normal = size();
	root.dataset.text = 'xxl';
	expect(size()).toBe(2 * normal);
});

test('Korean breaks between words', () => {
	expect(getComputedStyle(document.body).wordBreak).toBe('keep-all');
});
