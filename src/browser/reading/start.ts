/** What pages with running text can do. */
import './contents.ts';
import './copying.ts';
import './footnotes.ts';
