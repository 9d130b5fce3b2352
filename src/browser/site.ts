/** What every page can do. */
import './display.ts';
import './search-shortcut.ts';
