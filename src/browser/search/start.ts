import { mountSearch } from './page.ts';

const root = document.querySelector<HTMLElement>('[data-search]');
if (root !== null) mountSearch(root);
