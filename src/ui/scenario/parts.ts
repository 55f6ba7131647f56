/** All that asking and judging by meaning needs on the review screen, fetched in one go. */
export { default as Answered } from './Answered.svelte';
export { default as MeantField } from './MeantField.svelte';
export { default as MeantResult } from './MeantResult.svelte';
export { default as Scene } from './Scene.svelte';
export { judged, prepare } from './prepare.ts';
