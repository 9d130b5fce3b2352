import { diagnose, type Diagnostic } from '../model/diagnostic.ts';
import { permalinkOf, urlForPage } from '../model/permalink.ts';
import type { PageSource, PostSource } from '../model/post.ts';
import type { Site } from '../model/site.ts';
import type { SitePath } from '../model/url.ts';
