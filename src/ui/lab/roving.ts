/** Arrow keys in a picture: up and down along a column, left and right to what is level. */
import type { Item } from './layout.ts';
import type { ThingKey } from './things.ts';

const isService = ({ thing }: Item) => thing.kind === 'service';
const middle = ({ box }: Item) => box.y + box.height / 2;

/** Null for any other key, or where there is nothing further. */
export function nextByKey(items: readonly Item[], from: ThingKey, key: string): ThingKey | null {
	const current = items.find((item) => item.key === from);
	if (!current) return null;
	const beside = items.filter((item) => isService(item) === isService(current));
	const at = beside.indexOf(current);
	switch (key) {
		case 'ArrowDown':
			return beside[at + 1]?.key ?? null;
		case 'ArrowUp':
			return beside[at - 1]?.key ?? null;
		case 'ArrowLeft':
		case 'ArrowRight': {
			const isTowards = isService(current) === (key === 'ArrowRight');
			return isTowards ? nearest(items, current) : null;
		}
		case 'Home':
			return items[0]?.key ?? null;
		case 'End':
			return items.at(-1)?.key ?? null;
		default:
			return null;
	}
}

function nearest(items: readonly Item[], current: Item): ThingKey | null {
	const far = (item: Item) => Math.abs(middle(item) - middle(current));
	const others = items.filter((item) => isService(item) !== isService(current));
	return others.toSorted((a, b) => far(a) - far(b))[0]?.key ?? null;
}
