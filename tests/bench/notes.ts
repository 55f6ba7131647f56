/** Notes of any length, for measuring the compiler. */

const NOUNS = ['Service', 'Pod', 'Endpoint', 'Node', 'Ingress', 'Secret', 'Volume', 'Job'];
const VERBS = ['selects', 'names', 'owns', 'routes to', 'waits for', 'is bound to'];

const sentence = (i: number) =>
	`${NOUNS[i % 8]} ${i} ${VERBS[i % 6]} ${NOUNS[(i * 5 + 3) % 8]} ${(i * 37) % 1000}`;

const answer = (i: number) => `answer number ${i}`;

/** A note of explicit cards, one a line. */
export function explicitNote(cards: number): string {
	const lines = Array.from({ length: cards }, (_, i) => `${sentence(i)} :: ${answer(i)}`);
	return ['# Explicit', '', ...lines, ''].join('\n');
}

/** The cards of `explicitNote` as yanki reads them: a file for each, a rule between its sides. */
export function yankiFiles(cards: number): readonly string[] {
	return Array.from({ length: cards }, (_, i) => `${sentence(i)}\n\n---\n\n${answer(i)}\n`);
}

/** A raw outline: topics with `key - value` lines, as people write them. */
export function derivedNote(cards: number): string {
	const lines = Array.from({ length: cards }, (_, i) => {
		const item = `  * ${NOUNS[i % 8]}${i} - ${VERBS[i % 6]} the ${NOUNS[(i * 5 + 3) % 8]} of zone ${i}`;
		return i % 12 === 0 ? `\n## Topic ${i / 12}\n\n* kinds\n${item}` : item;
	});
	return ['# Derived', ...lines, ''].join('\n');
}

/** Text without meaning, full of the characters that notes are made of. */
export function lineNoise(bytes: number): string {
	const alphabet = ' \n:*-=`~{}[]()#^>|\\"\'.,0123456789abcdefgh가나다라';
	let state = 1;
	let text = '';
	while (text.length < bytes) {
		state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
		text += alphabet[(state >> 8) % alphabet.length]!;
	}
	return text;
}
