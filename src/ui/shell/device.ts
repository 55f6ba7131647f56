/**
 * What belongs to this device and not to the learner: theme, text size, language of the app.
 * Kept in localStorage, so that it is known before the database opens; where the browser
 * refuses localStorage the defaults hold for the visit.
 */
import { resolve } from '$app/paths';
import type { Lang } from '../app.svelte.ts';

const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];
export const textSizes = ['s', 'm', 'l', 'xl', 'xxl'] as const;
export type TextSize = (typeof textSizes)[number];

const THEME = deviceKey('theme');
const TEXT = deviceKey('text');
const LANG = deviceKey('lang');

/**
 * The name of a value of ours in localStorage. Copies of the app under other paths share the
 * origin, so it carries the path; static/theme.js makes the same names.
 */
export function deviceKey(name: string): string {
	return `kubecards${resolve('/').slice(0, -1)}:${name}`;
}

/** A value of ours, null where there is none. */
export function readFromDevice(name: string): string | null {
	return read(deviceKey(name));
}

/** Keeps a value of ours for the next visit. */
export function keepOnDevice(name: string, value: string): void {
	write(deviceKey(name), value);
}

export function readTheme(): Theme {
	return oneOf(themes, read(THEME)) ?? 'system';
}

export function readTextSize(): TextSize {
	return oneOf(textSizes, read(TEXT)) ?? 'm';
}

/** The language chosen here, else the browser's if we speak it, else English. */
export function readLang(preferred: readonly string[] = navigator.languages): Lang {
	const chosen = oneOf(['ko', 'en'] as const, read(LANG));
	if (chosen) return chosen;
	const spoken = preferred.map((tag) => oneOf(['ko', 'en'] as const, tag.slice(0, 2)));
	return spoken.find((lang) => lang !== undefined) ?? 'en';
}

/** Keeps the language of the app for the next visit. */
export function keepLang(lang: Lang): void {
	write(LANG, lang);
}

export function setTheme(theme: Theme): void {
	write(THEME, theme);
	applyLooks();
}

export function setTextSize(size: TextSize): void {
	write(TEXT, size);
	applyLooks();
}

/** Puts theme and text size on `<html>`, where the style sheet looks for them. */
export function applyLooks(): void {
	const { dataset } = document.documentElement;
	const theme = readTheme();
	const size = readTextSize();
	if (theme === 'system') delete dataset.theme;
	else dataset.theme = theme;
	if (size === 'm') delete dataset.text;
	else dataset.text = size;
	tintBrowser(theme);
}

/** The bar around the page follows: of its two colours, the one that a chosen theme wants. */
function tintBrowser(theme: Theme): void {
	for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
		const scheme = (meta.dataset.scheme ??= meta.media.includes('dark') ? 'dark' : 'light');
		if (theme === 'system') meta.media = `(prefers-color-scheme: ${scheme})`;
		else meta.media = theme === scheme ? 'all' : 'not all';
	}
}

/** Goes back to the first visit: looks, language, answers that were never saved. */
export function forgetDevice(): void {
	try {
		const ours = Object.keys(localStorage).filter((key) => key.startsWith(deviceKey('')));
		for (const key of ours) localStorage.removeItem(key);
	} catch {
		// Refused: then nothing was stored either.
	}
	applyLooks();
}

function oneOf<T extends string>(known: readonly T[], value: string | null): T | undefined {
	return known.find((candidate) => candidate === value);
}

function read(key: string): string | null {
	try {
		return localStorage.getItem(key);
	} catch {
		return null;
	}
}

function write(key: string, value: string): void {
	try {
		localStorage.setItem(key, value);
	} catch {
		// Refused or full: the choice holds until the page is left.
	}
}
