// Runs before the first paint, so that nothing flashes: theme, text size and language as chosen
// on this device. A file of its own because the policy of the page allows no inline script.
{
	const page = document.documentElement;
	// storage throws where the browser blocks it
	const stored = (key) => {
		try {
			return localStorage.getItem(key);
		} catch {
			return null;
		}
	};
	const theme = stored('kubecards:theme');
	if (theme === 'light' || theme === 'dark') page.dataset.theme = theme;
	const text = stored('kubecards:text');
	if (text) page.dataset.text = text;
	const spoken = [stored('kubecards:lang'), ...navigator.languages];
	page.lang = spoken.map((tag) => tag?.slice(0, 2)).find((tag) => /^(ko|en)$/.test(tag)) ?? 'en';
}
