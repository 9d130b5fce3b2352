import { defineConfig } from 'astro/config';
import { astroConfig } from './src/build/astro-config.ts';

export default defineConfig(astroConfig());
