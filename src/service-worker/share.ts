/**
 * What other apps share with this one arrives as a form. It is put in a cache of its own, from
 * which the import screen takes it (ui/intake/shared.ts), so that nothing goes over the network.
 */

/** A share as the manifest describes it: the fields of `share_target`. */
export async function keepShare(form: FormData, cache: Cache, at: string): Promise<void> {
	const text = textOf(form);
	const files = form.getAll('files').filter((one) => one instanceof File && one.size > 0);
	const key = (i: number) => `${at}?share=${Date.now()}-${i}`;
	const puts = files.map((file, i) => cache.put(key(i), responseOf(file as File)));
	if (text !== '') puts.push(cache.put(key(files.length), new Response(text)));
	await Promise.all(puts);
}

/** Apps put an address into `url` or behind the text; the title is often a mere subject line. */
function textOf(form: FormData): string {
	const field = (name: string) => {
		const value = form.get(name);
		return typeof value === 'string' ? value.trim() : '';
	};
	const [title, text, url] = [field('title'), field('text'), field('url')];
	const isTitled = title !== '' && text !== '' && !text.includes(title);
	const parts = [isTitled ? `# ${title}` : '', text || title, text.includes(url) ? '' : url];
	return parts.filter((part) => part !== '').join('\n\n');
}

function responseOf(file: File): Response {
	return new Response(file, {
		headers: { 'content-type': file.type, 'x-name': encodeURIComponent(file.name) }
	});
}
