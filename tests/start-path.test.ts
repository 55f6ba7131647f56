/** What the first card waits for holds nothing that only later screens need. */
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { fetchedBy, readSource } from './support/source.ts';

const STARTS = ['+layout.svelte', '+page.svelte', 'review/+page.svelte', 'welcome/+page.svelte'];
const LATER = [
	/^src\/ui\/review\/(platform\/|coach|CoachNote|More|Comforts|Drag|SwipeLesson|gestures|hands-free|reader|spoken|swiping|tapping)/,
	/^src\/(store\/(update|replace|library\/(published|origin))|core\/notes\/identity\/(?!news\b).*)\.ts$/,
	/^src\/ui\/(badge|cards|intake|lab|notes|presets|progress|proposal|settings|study)\//,
	/^src\/i18n\/(en\/|ko\/)?(ahead|cards?|coach|comforts|diagnostics|intake|lab|notebook|notes|presets|progress|proposal|search|settings|skills|study)\.ts$/
];

const files = new Map(readSource('src', /\.(ts|svelte)$/).map((file) => [file.path, file]));

/** Paths in src that a file imports at once; `import()` is another matter. */
function statics(path: string): readonly string[] {
	const file = files.get(path);
	if (!file) return [];
	return fetchedBy(file).map((to) =>
		to.startsWith('#') ? `src/${to.slice(1)}` : posix.join(posix.dirname(path), to)
	);
}

test('what the other screens are made of, and their words, are fetched with them', () => {
	const reached = new Set(STARTS.map((name) => `src/routes/${name}`));
	// a set goes on with what is added to it on the way
	for (const path of reached) for (const to of statics(path)) reached.add(to);
	expect(reached).toContain('src/ui/review/Review.svelte');
	expect([...reached].filter((path) => LATER.some((late) => late.test(path)))).toEqual([]);
});

test('which the import screen itself does reach', () => {
	expect(statics('src/routes/notes/import/+page.svelte')).toContain(
		'src/ui/intake/ImportScreen.svelte'
	);
});
