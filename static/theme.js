// Runs before the first paint, so that nothing flashes. A file of its own because the policy
// of the page allows no inline script. `data-theme` is absent where the system decides.
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
	const lang = stored('kubecards:lang') ?? navigator.language;
	page.lang = lang.startsWith('ko') ? 'ko' : 'en';
}
