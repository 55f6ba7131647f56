import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dropToken, putToken, type Joint, type Typing } from '#core/answer/tokens.ts';

/** A bar stands for the caret. */
function typing(shown: string): Typing {
	return { text: shown.replace('|', ''), caret: shown.indexOf('|') };
}
function shown({ text, caret }: Typing): string {
	return `${text.slice(0, caret)}|${text.slice(caret)}`;
}
const put = (before: string, token: string, joint: Joint) =>
	shown(putToken(typing(before), token, joint));
const drop = (before: string, joint: Joint, tokens: readonly string[] = []) =>
	shown(dropToken(typing(before), tokens, joint));

describe('a tapped label', () => {
	test.each([
		['|', 'cart', 'cart|'],
		['cart|', 'shop', 'cart.shop|'],
		['cart.|', 'shop', 'cart.shop|'],
		['cart.sh|', 'shop', 'cart.shop|'],
		['cart|.svc', 'shop', 'cart.shop|.svc'],
		['cart|', '.', 'cart.|'],
		['cart.|', '.', 'cart.|'],
		['cart.shop.svc|', 'cluster.local', 'cart.shop.svc.cluster.local|']
	])('behind “%s” “%s” gives “%s”', (before, token, after) => {
		expect(put(before, token, '.')).toBe(after);
	});

	test.each([
		['cart.shop|', 'cart|'],
		['cart|', '|'],
		['|', '|'],
		['cart.|', 'cart|'],
		['cart.shop.svc.cluster.local|', 'cart.shop.svc|'],
		['cart.cluster.loc|', 'cart.cluster|'],
		['cart.shop|.svc', 'cart|.svc']
	])('is taken away from “%s”: “%s”', (before, after) => {
		expect(drop(before, '.', ['cart', 'shop', 'svc', 'cluster.local'])).toBe(after);
	});
});

describe('a tapped word', () => {
	test.each([
		['|', 'kubectl', 'kubectl |'],
		['kubectl |', 'get', 'kubectl get |'],
		['kubectl ge|', 'get', 'kubectl get |'],
		['kubectl get|', 'pods', 'kubectl get pods |'],
		['kubectl | pods', 'get', 'kubectl get |pods'],
		['expose pod web |', '--port=', 'expose pod web --port=|'],
		['expose pod web --po|', '--port=', 'expose pod web --port=|'],
		['expose pod web --port=|', '80', 'expose pod web --port=80 |'],
		['expose pod web --port=8|', '80', 'expose pod web --port=80 |'],
		['get pods -n|', 'shop', 'get pods -n shop |']
	])('behind “%s” “%s” gives “%s”', (before, token, after) => {
		expect(put(before, token, ' ')).toBe(after);
	});

	test.each([
		['kubectl get |', 'kubectl |'],
		['kubectl get|', 'kubectl |'],
		['kubectl |', '|'],
		['expose web --port=80 |', 'expose web --port=|'],
		['expose web --port=|', 'expose web |'],
		['kubectl get |pods', 'kubectl |pods']
	])('is taken away from “%s”: “%s”', (before, after) => {
		expect(drop(before, ' ')).toBe(after);
	});
});

// Words of different beginnings: one that begins as another would be taken for its completion.
const words = fc.uniqueArray(fc.constantFrom('cart', 'shop', 'svc', 'web', 'data'), {
	maxLength: 5
});
test.each<Joint>(['.', ' '])('what taps joined by “%s” made, as many taps take away', (joint) => {
	fc.assert(
		fc.property(words, (tokens) => {
			const empty: Typing = { text: '', caret: 0 };
			const made = tokens.reduce((typed, token) => putToken(typed, token, joint), empty);
			expect(made.text.trim()).toBe(tokens.join(joint));
			expect(tokens.reduce((typed) => dropToken(typed, tokens, joint), made)).toEqual(empty);
		})
	);
});
