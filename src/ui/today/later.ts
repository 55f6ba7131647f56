/** Parts of Today that few days need. */
export const later = {
	wayBack: () => import('./WayBack.svelte'),
	onTheWay: () => import('./OnTheWay.svelte'),
	resting: () => import('./Resting.svelte')
};
