// Runs before the first paint, so that nothing flashes: theme, text size and language as chosen
// on this device. A file of its own because the policy of the page allows no inline script.
{
	const page = document.documentElement;
	// the names that src/ui/shell/device.ts makes: sites under other paths share the origin
	const base = new URL('.', document.currentScript.src).pathname.slice(0, -1);
	// storage throws where the browser blocks it
	const stored = (name) => {
		try {
			return localStorage.getItem(`kubecards${base}:${name}`);
		} catch {
			return null;
		}
	};
	const theme = stored('theme');
	if (theme === 'light' || theme === 'dark') page.dataset.theme = theme;
	const text = stored('text');
	if (text) page.dataset.text = text;
	const spoken = [stored('lang'), ...navigator.languages];
	page.lang = spoken.map((tag) => tag?.slice(0, 2)).find((tag) => /^(ko|en)$/.test(tag)) ?? 'en';
}
